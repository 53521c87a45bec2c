"""Kelas, jenis belanja and dana terikat: what money pays for, so that overhead and tied money are read rightly."""

from __future__ import annotations

import pytest

from pohon_graph.codes import (
    KELAS,
    KELOMPOK_DANA,
    dana_terikat,
    jenis_belanja,
    kelas,
    kelompok_belanja,
    kelompok_dana,
    nomenklatur_key,
    parse_kode,
)

BTT, TRANSFER, BARANG = "5.3.01.01.01.0001", "5.4.02.05.02.0001", "5.1.02.01.01.0024"


@pytest.mark.parametrize(
    ("kode", "expected"),
    [
        ("1.02.01.2.01.0001", "penunjang_rutin"),
        ("1.02.01.2.02.0001", "gaji"),
        ("1.02.01.2.02.0002", "penunjang_rutin"),
        ("1.02.01.2.06.0009", "penunjang_rutin"),
        ("1.02.01.2.07.0009", "aset"),
        ("1.02.01.2.08.0004", "penunjang_rutin"),
        ("1.02.01.2.09.0001", "aset"),
        ("1.02.01.2.10.0001", "layanan_blud"),
        ("4.01.01.2.11.0001", "kdh_dprd"),
        ("4.01.01.2.12.0003", "kdh_dprd"),
        ("4.01.01.2.13.0003", "inti"),
        ("4.01.01.2.14.0001", "kdh_dprd"),
        ("4.02.01.2.15.0001", "kdh_dprd"),
        ("4.02.01.2.16.0004", "kdh_dprd"),
        ("X.XX.01.2.02.0001", "gaji"),
        ("1.02.02.2.01.0001", "inti"),
        ("1.02.02.2.07.0001", "inti"),
        ("5.02.02.2.04.0001", "inti"),
    ],
)
def test_code_decides_in_the_supporting_program(kode: str, expected: str) -> None:
    assert kelas(kode, []) == kelas(parse_kode(kode), [BARANG]) == expected
    assert expected in KELAS


@pytest.mark.parametrize(
    ("rekening", "expected"),
    [
        ([], "inti"),
        ([BTT], "btt"),
        ([BTT, "5.3"], "btt"),
        ([TRANSFER, "5.4.01.01.01.0001"], "transfer"),
        ([TRANSFER, BARANG], "inti"),
        ([TRANSFER, BTT], "inti"),
        ([BARANG], "inti"),
        (["5.30"], "inti"),
        ([TRANSFER, ""], "inti"),
    ],
)
def test_rekening_decides_elsewhere_only_if_all_lines_agree(rekening: list[str], expected: str) -> None:
    assert kelas("5.02.02.2.04.0008", rekening) == expected


def test_rekening_changes_nothing_in_the_supporting_program() -> None:
    assert kelas("5.02.01.2.02.0001", [BTT]) == "gaji"


def test_every_kelas_has_one_sentence() -> None:
    assert list(KELAS) == ["inti", "gaji", "aset", "layanan_blud", "kdh_dprd", "penunjang_rutin", "btt", "transfer"]
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in KELAS.values())


@pytest.mark.parametrize(
    ("rekening", "jenis"),
    [
        ("5.1.01.01.01.0001", "pegawai"),
        (BARANG, "barang_jasa"),
        ("5.1.02.04.01.0001", "barang_jasa"),
        ("5.1.03", "bunga"),
        ("5.1.04.01", "subsidi"),
        ("5.1.05.05.01.0001", "hibah"),
        ("5.1.06.01.01.0001", "bantuan_sosial"),
        ("5.2.02.05.01.0001", "modal"),
        (BTT, "btt"),
        (TRANSFER, "transfer"),
        ("5.1", "lainnya"),
        ("6.1.01", "lainnya"),
        ("", "lainnya"),
    ],
)
def test_jenis_belanja(rekening: str, jenis: str) -> None:
    assert jenis_belanja(rekening) == jenis


@pytest.mark.parametrize(
    ("rekening", "kelompok"),
    [
        ("5.1.02.04", "perjalanan"),
        ("5.1.02.04.01.0003", "perjalanan"),
        ("5.1.02.04.01.0004", "perjalanan"),
        ("5.1.02.04.02.0001", "perjalanan"),
        ("5.1.02.01.01.0052", "rapat"),
        ("5.1.02.01.01.0053", "rapat"),
        ("5.1.02.02.01.0003", "honorarium"),
        ("5.1.02.02.01.0004", "honorarium"),
        ("5.1.01.03.07.0001", "honorarium"),
        ("5.1.02.01.01.0056", ""),
        ("5.1.02.01.01", ""),
        ("5.1.02.02.01", ""),
        ("5.1.02.02.01.0013", ""),
        ("5.1.02.02.01.0014", ""),
        ("5.1.02.02.01.0061", ""),
        ("5.1.01.03.08.0001", ""),
        ("5.1.02.040", ""),
        ("5.1.02.01.01.00521", ""),
        ("5.2.04.01.01.0003", ""),
        ("", ""),
    ],
)
def test_kelompok_is_claimed_only_of_codes_that_are_certain(rekening: str, kelompok: str) -> None:
    assert kelompok_belanja(rekening) == kelompok


@pytest.mark.parametrize(
    ("kode", "nama", "tied"),
    [
        ("1.1.1.6", "Pajak Hotel", False),
        ("1.1.04.16", "Pendapatan dari BLUD", False),
        ("1.2.1.1.2", "Dana Transfer Umum-Dana Alokasi Umum", False),
        ("1.2.1.3.1.1", "Dana Otonomi Khusus-Provinsi Papua-Umum", False),
        ("1.4.1.5", "Penghematan Belanja", False),
        ("1.4.1.2", "SiLPA DAK Fisik", True),
        ("2.1.1.2.1", "Pajak Rokok-Pelayanan Kesehatan", True),
        ("2.2.1.1.1.1", "DBH Cukai Hasil Tembakau (CHT)", True),
        ("2.2.01.01.002.00004", "DAU yang Ditentukan Penggunaannya Bidang Pendidikan", True),
        ("2.2.1.1.4.26", "", True),
        ("", "DAK Non Fisik-BOS Reguler", True),
        ("", "DAU yang Ditentukan Penggunaannya Bidang Kesehatan", True),
        ("", "DAU yang Tidak Ditentukan Penggunaannya", False),
        ("", "Dana Alokasi Umum", False),
        ("", "Dana Desa", True),
        ("", "Alokasi Dana Desa", False),
        ("", "DBHCHT", True),
        ("", "Pendapatan Asli Daerah (PAD)", False),
        ("", "PAD Non DAK", False),
        ("", "", False),
        ("2", "PAD", False),
        ("2.1", "PAD", False),
    ],
)
def test_dana_terikat(kode: str, nama: str, tied: bool) -> None:
    assert dana_terikat(kode, nama) is tied


def test_key_of_a_kelas_code_is_found_under_the_placeholder() -> None:
    assert nomenklatur_key("4.01.01.2.13.0003") == "X.XX.01.2.13.0003"


@pytest.mark.parametrize(
    ("kode", "nama", "group"),
    [
        ("1.1", "PENDAPATAN ASLI DAERAH (PAD)", "PAD"),
        ("1.1.01.08", "Pajak Hiburan", "PAD"),
        ("1.1.04.16", "Pendapatan dari BLUD", "BLUD"),
        ("1.1.04.16", "", "BLUD"),
        ("", "Pendapatan dari BLUD", "BLUD"),
        ("1.1.4.18", "Pendapatan Dana Kapitasi JKN pada FKTP", "Kapitasi JKN"),
        ("1.2.01.01.02", "Dana Transfer Umum-Dana Alokasi Umum", "DAU"),
        ("1.2.01.01", "Dana Alokasi Umum", "DAU"),
        ("2.2.01.01.02.04", "DAU yang Ditentukan Penggunaannya Bidang Pendidikan", "DAU ditentukan penggunaannya"),
        ("2.2.01.01.02.04", "", "DAU ditentukan penggunaannya"),
        ("1.2.01.01.01", "Dana Transfer Umum-Dana Bagi Hasil", "DBH"),
        ("2.2.01.01.01.01", "DBH Cukai Hasil Tembakau (CHT)", "DBH CHT"),
        ("", "DBHCHT", "DBH CHT"),
        ("2.2.01.01.03.34", "DAK Fisik-Bidang Jalan-Reguler-Jalan", "DAK fisik"),
        ("2.2.01.01.03", "", "DAK fisik"),
        ("2.2.01.01.04.35", "DAK Non Fisik-Dana BOK-BOK Puskesmas", "DAK nonfisik"),
        ("", "DAK NonFisik-Dana Pelayanan Perlindungan Perempuan dan Anak", "DAK nonfisik"),
        ("", "Dana Transfer Khusus-Dana Alokasi Khusus Non Fisik", "DAK nonfisik"),
        ("", "Dana Alokasi Khusus", "DAK"),
        ("", "Dana non DAK", "Lainnya"),
        ("2.1.01.02.01", "Pajak Rokok-Pelayanan Kesehatan", "Pajak rokok"),
        ("2.2.02.01.01.02", "Pendapatan Bagi Hasil Pajak Rokok-Pelayanan Kesehatan", "Pajak rokok"),
        ("2.2.02.01", "Pendapatan Bagi Hasil", "Bagi hasil provinsi"),
        ("2.2.01.05.01.01", "Dana Desa", "Dana desa"),
        ("", "Alokasi Dana Desa", "Lainnya"),
        ("2.2.01.06.01", "Insentif Fiskal", "Insentif fiskal"),
        ("1.4.01.05", "Penghematan Belanja", "SiLPA"),
        ("", "SiLPA DAK Fisik", "SiLPA"),
        ("1.4.05", "Penerimaan Kembali Pemberian Pinjaman Daerah", "Lainnya"),
        ("11.1", "", "Lainnya"),
        ("1.10", "", "Lainnya"),
        ("", "Entah", "Lainnya"),
        ("", " ", "Tidak disebut"),
    ],
)
def test_a_sumber_dana_is_counted_in_the_group_that_its_name_says_else_its_code(
    kode: str, nama: str, group: str
) -> None:
    assert kelompok_dana(kode, nama) == group
    assert group in KELOMPOK_DANA
