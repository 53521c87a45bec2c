"""What the invented Kabupaten Arjakencana plans and pays for: agencies, and one line per sub kegiatan.

A line reads: code, pagu in million rupiah (before it is broken into budget lines), kind of spending
(:mod:`contoh_belanja`), and what the tree of :mod:`contoh_pohon` is *meant* to say about it: its jalur, the level that
decides (``sub``, ``kegiatan``, ``program``) and how far that reaches (``pemda``, ``pd``). A class stands in place of
the jalur where the money is not inti. The lines and the tree are written by hand, apart from each other; a test
compares them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

KABUPATEN = "Kabupaten Arjakencana"
TAHUN = 2026

DISDIK = "1.01.0.00.0.00.01.0000"
DINKES = "1.02.0.00.0.00.02.0000"
RSUD = "1.02.0.00.0.00.02.0001"
DPUPR = "1.03.0.00.0.00.03.0000"
DINSOS = "1.06.2.14.0.00.04.0000"
DISTAN = "3.27.2.09.0.00.05.0000"
SETDA = "4.01.0.00.0.00.06.0000"
BAPPEDA = "5.01.5.05.0.00.07.0000"
BPKAD = "5.02.0.00.0.00.08.0000"
INSPEKTORAT = "6.01.0.00.0.00.09.0000"
WRINGINSARI = "7.01.0.00.0.00.10.0000"
KALIJERNIH = "7.01.0.00.0.00.11.0000"
DISPARPORA = "3.26.2.19.0.00.12.0000"


class Sub(NamedTuple):
    """One sub kegiatan: its money (million rupiah), kind of spending, and the jalur that is meant."""

    kode: str
    juta: float
    jenis: str
    jalur: str
    tingkat: str
    sampai: str


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency or a unit, with its core sub kegiatan and the size of its salaries (million rupiah)."""

    kode: str
    unit: str
    nama: str
    gaji: float
    inti: str
    aset: float = 0.0

    def subs(self) -> list[Sub]:
        """Its lines, parsed."""
        found = []
        for line in self.inti.split("\n"):
            kode, juta, jenis, jalur, *rest = (*line.split("#")[0].split(), "", "") if line.strip() else ("",) * 6
            if kode:
                found.append(Sub(kode, float(juta), jenis, jalur, *rest[:2]))
        return found

    @property
    def bidang(self) -> str:
        """Its first bidang, which SIPD shows in place of X.XX."""
        return self.kode[:4]


AGENCIES: tuple[Agency, ...] = (
    Agency(
        DISDIK,
        "",
        "Dinas Pendidikan",
        218_400,
        """
        1.01.02.2.01.0047 7400 gedung langsung sub pemda
        1.01.02.2.01.0051 9800 gedung langsung sub pemda
        1.01.02.2.01.0029 21500 bos_sd langsung kegiatan pemda
        1.01.02.2.01.0054 2100 bantuan langsung kegiatan pemda
        1.01.02.2.01.0028 640 koordinasi langsung kegiatan pemda
        1.01.02.2.01.0025 510 lomba langsung kegiatan pemda
        1.01.02.2.01.0042 1850 tik langsung kegiatan pemda
        1.01.02.2.02.0059 4600 gedung langsung sub pemda
        1.01.02.2.02.0014 5200 gedung langsung sub pemda
        1.01.02.2.02.0042 9700 bos_smp tanpa_tautan
        1.01.02.2.02.0032 3450 bantuan mandat
        1.01.02.2.02.0039 8900 jasa_pendidik mandat
        1.01.02.2.02.0051 380 koordinasi mandat
        1.01.02.2.02.0025 900 mebel tanpa_tautan
        1.01.02.2.02.0068 1200 tik putus
        1.01.02.2.03.0018 5400 bop_paud putus
        1.01.02.2.03.0011 780 bantuan mandat
        1.01.02.2.03.0045 1300 gedung mandat
        1.01.02.2.03.0032 210 koordinasi putus
        1.01.02.2.03.0026 260 koordinasi langsung sub pemda
        1.01.02.2.04.0017 1900 bop_kesetaraan mandat
        1.01.02.2.04.0033 320 tik putus
        1.01.02.2.04.0018 140 pelatihan mandat
        1.01.03.2.01.0004 420 pelatihan warisan program pemda
        1.01.03.2.01.0003 650 pengadaan warisan program pemda
        1.01.04.2.01.0001 310 koordinasi langsung sub pemda
        1.01.04.2.01.0002 280 koordinasi langsung sub pemda
        """,
        2_600,
    ),
    Agency(
        DINKES,
        "",
        "Dinas Kesehatan",
        74_800,
        """
        1.02.02.2.01.0014 6200 alkes langsung kegiatan pemda
        1.02.02.2.01.0023 8900 obat langsung kegiatan pemda
        1.02.02.2.01.0009 3400 gedung_kesehatan langsung kegiatan pemda
        1.02.02.2.01.0006 5100 gedung_kesehatan langsung kegiatan pemda
        1.02.02.2.01.0020 700 pemeliharaan langsung kegiatan pemda
        1.02.02.2.02.0001 1850 layanan langsung sub pemda
        1.02.02.2.02.0002 2400 layanan langsung sub pemda
        1.02.02.2.02.0003 900 layanan langsung sub pemda
        1.02.02.2.02.0004 1100 layanan langsung sub pemda
        1.02.02.2.02.0015 4800 gizi langsung sub pemda
        1.02.02.2.02.0048 1300 layanan langsung sub pemda
        1.02.02.2.02.0046 520 koordinasi langsung sub pemda
        1.02.02.2.02.0026 24800 jkn langsung sub pemda
        1.02.02.2.02.0033 14600 bok langsung sub pemda
        1.02.02.2.02.0035 820 koordinasi langsung sub pemda
        1.02.02.2.02.0049 480 koordinasi langsung sub pemda
        1.02.02.2.02.0005 680 layanan mandat
        1.02.02.2.02.0006 940 layanan mandat
        1.02.02.2.02.0007 610 layanan mandat
        1.02.02.2.02.0008 1250 layanan mandat
        1.02.02.2.02.0009 1180 layanan mandat
        1.02.02.2.02.0010 430 layanan mandat
        1.02.02.2.02.0011 1600 layanan mandat
        1.02.02.2.02.0012 720 layanan mandat
        1.02.02.2.02.0045 240 koordinasi mandat
        1.02.02.2.02.0020 460 koordinasi putus
        1.02.02.2.02.0021 270 layanan tanpa_tautan
        1.02.02.2.02.0056 4100 layanan putus
        1.02.02.2.02.0040 2900 layanan putus
        1.02.02.2.02.0018 640 koordinasi putus
        1.02.02.2.02.0017 560 koordinasi putus
        1.02.02.2.02.0050 310 koordinasi tanpa_tautan
        1.02.02.2.02.0043 190 koordinasi tanpa_tautan
        1.02.02.2.02.0029 350 koordinasi tanpa_tautan
        1.02.02.2.02.0038 1450 layanan tanpa_tautan
        1.02.02.2.03.0002 540 tik tanpa_tautan
        1.02.03.2.02.0005 9200 jasa_nakes warisan program pemda
        1.02.03.2.02.0003 260 koordinasi warisan program pemda
        1.02.03.2.03.0001 1350 pelatihan warisan program pemda
        1.02.04.2.01.0001 180 koordinasi tanpa_tautan
        1.02.04.2.06.0001 210 koordinasi tanpa_tautan
        1.02.05.2.01.0001 890 koordinasi putus
        1.02.05.2.02.0001 560 koordinasi putus
        1.02.05.2.03.0001 430 pelatihan putus
        """,
        1_900,
    ),
    Agency(
        DINKES,
        RSUD,
        "RSUD Arjakencana",
        26_500,
        """
        1.02.02.2.01.0014 9400 alkes langsung kegiatan pemda
        1.02.02.2.01.0008 4200 gedung_kesehatan langsung kegiatan pemda
        1.02.02.2.02.0032 5600 obat langsung sub pemda
        1.02.02.2.02.0049 310 koordinasi putus
        1.02.02.2.02.0002 860 layanan langsung sub pemda
        1.02.02.2.02.0038 640 layanan tanpa_tautan
        1.02.03.2.03.0001 780 pelatihan warisan program pemda
        X.XX.01.2.10.0001 81500 blud layanan_blud
        """,
    ),
    Agency(
        DPUPR,
        "",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        13_900,
        """
        1.03.10.2.01.0059 27500 jalan langsung sub pemda
        1.03.10.2.01.0055 15600 jalan langsung sub pemda
        1.03.10.2.01.0056 11900 jalan langsung sub pemda
        1.03.10.2.01.0051 13200 jalan_rutin warisan program pemda
        1.03.10.2.01.0057 14800 jembatan warisan program pemda
        1.03.10.2.01.0058 6600 jembatan warisan program pemda
        1.03.10.2.01.0043 420 konsultan warisan program pemda
        1.03.10.2.01.0029 980 konsultan warisan program pemda
        1.03.02.2.02.0014 12400 irigasi langsung sub pemda
        1.03.02.2.02.0053 3900 irigasi langsung sub pemda
        1.03.02.2.02.0021 2100 pemeliharaan langsung sub pemda
        1.03.02.2.02.0044 360 koordinasi tanpa_tautan
        1.03.03.2.01.0026 11100 spam warisan program pemda
        1.03.03.2.01.0032 7300 spam warisan program pemda
        1.03.03.2.01.0027 300 koordinasi warisan program pemda
        1.03.03.2.01.0028 5200 spam langsung sub pemda
        1.03.05.2.01.0051 5700 sanitasi mandat
        1.03.05.2.01.0049 6200 sanitasi mandat
        1.03.05.2.01.0038 800 pemeliharaan mandat
        1.03.05.2.01.0045 350 konsultan mandat
        1.03.06.2.01.0029 12400 drainase putus
        1.03.06.2.01.0028 5300 drainase putus
        1.03.06.2.01.0031 1100 pemeliharaan putus
        1.03.06.2.01.0030 280 konsultan tanpa_tautan
        1.03.06.2.01.0022 0 koordinasi tanpa_tautan
        1.03.08.2.01.0034 10200 gedung_kantor tanpa_tautan
        1.03.08.2.01.0023 410 koordinasi tanpa_tautan
        1.03.08.2.01.0031 1600 pemeliharaan tanpa_tautan
        1.03.11.2.01.0010 260 pelatihan tanpa_tautan
        1.03.11.2.01.0016 340 pelatihan tanpa_tautan
        1.03.12.2.01.0010 850 konsultan tanpa_tautan
        1.03.12.2.04.0008 220 koordinasi tanpa_tautan
        """,
        2_200,
    ),
    Agency(
        DINSOS,
        "",
        "Dinas Sosial, Pengendalian Penduduk dan Keluarga Berencana",
        9_700,
        """
        1.06.05.2.02.0006 4200 bansos langsung sub pemda
        1.06.05.2.02.0008 780 koordinasi langsung sub pemda
        1.06.05.2.02.0009 1500 bansos langsung sub pemda
        1.06.05.2.02.0010 900 bansos langsung sub pemda
        1.06.04.2.01.0001 1300 pengadaan mandat
        1.06.04.2.01.0003 950 pengadaan mandat
        1.06.04.2.01.0009 280 koordinasi mandat
        1.06.04.2.01.0015 360 pelatihan tanpa_tautan
        1.06.06.2.01.0001 620 pengadaan mandat
        1.06.06.2.01.0007 240 pengadaan mandat
        1.06.06.2.02.0001 310 koordinasi putus
        1.06.06.2.02.0006 180 pelatihan putus
        1.06.02.2.03.0014 420 pelatihan warisan program pemda
        1.06.02.2.03.0004 350 koordinasi warisan program pemda
        1.06.02.2.03.0016 300 koordinasi warisan program pemda
        2.14.02.2.02.0026 270 koordinasi tanpa_tautan
        2.14.02.2.02.0011 190 koordinasi tanpa_tautan
        2.14.03.2.02.0002 640 pengadaan warisan program pemda
        2.14.03.2.03.0003 820 layanan warisan program pemda
        2.14.03.2.03.0029 450 koordinasi warisan program pemda
        2.14.03.2.02.0009 310 pelatihan langsung sub pemda
        2.14.04.2.01.0043 10000 konvergensi langsung sub pemda
        2.14.04.2.01.0024 1100 bokb langsung sub pemda
        2.14.04.2.01.0018 380 pengadaan tanpa_tautan
        """,
    ),
    Agency(
        DISTAN,
        "",
        "Dinas Pertanian dan Ketahanan Pangan",
        15_200,
        """
        3.27.02.2.01.0002 480 koordinasi langsung kegiatan pemda
        3.27.02.2.01.0003 1300 pengadaan langsung kegiatan pemda
        3.27.02.2.01.0015 820 pengadaan langsung kegiatan pemda
        3.27.02.2.06.0003 1700 pengadaan warisan program pemda
        3.27.03.2.02.0003 4600 jalan_tani langsung sub pemda
        3.27.03.2.02.0010 3100 irigasi langsung sub pemda
        3.27.03.2.02.0002 1900 irigasi langsung sub pemda
        3.27.03.2.02.0008 650 gedung_kantor warisan program pemda
        3.27.03.2.02.0014 800 layanan langsung sub pd
        3.27.04.2.01.0005 390 koordinasi langsung sub pd
        3.27.04.2.01.0008 720 layanan langsung sub pd
        3.27.05.2.01.0001 1100 pengadaan warisan program pemda
        3.27.05.2.01.0002 640 pengadaan warisan program pemda
        3.27.07.2.01.0010 900 koordinasi warisan program pemda
        3.27.07.2.01.0013 700 pelatihan warisan program pemda
        3.27.07.2.01.0015 520 pelatihan warisan program pemda
        3.27.07.2.01.0012 450 koordinasi langsung sub pemda
        2.09.03.2.02.0003 1600 pengadaan tanpa_tautan
        2.09.03.2.04.0002 380 pelatihan tanpa_tautan
        2.09.04.2.02.0003 290 koordinasi warisan program pemda
        2.09.04.2.02.0004 560 bantuan warisan program pemda
        """,
    ),
    Agency(
        SETDA,
        "",
        "Sekretariat Daerah",
        19_600,
        """
        X.XX.01.2.13.0003 480 koordinasi langsung sub pemda
        X.XX.01.2.13.0001 360 koordinasi langsung sub pemda
        X.XX.01.2.13.0005 280 koordinasi langsung sub pemda
        X.XX.01.2.13.0002 250 koordinasi tanpa_tautan
        X.XX.01.2.11.0001 950 gaji_kdh kdh_dprd
        X.XX.01.2.11.0004 800 operasional_kdh kdh_dprd
        X.XX.01.2.12.0001 1400 rumah_tangga kdh_dprd
        X.XX.01.2.14.0001 900 koordinasi kdh_dprd
        X.XX.01.2.14.0002 1100 koordinasi kdh_dprd
        4.01.02.2.01.0001 420 koordinasi langsung kegiatan pemda
        4.01.02.2.01.0002 310 koordinasi langsung kegiatan pemda
        4.01.02.2.02.0001 6900 hibah tanpa_tautan
        4.01.02.2.02.0003 3800 hibah tanpa_tautan
        4.01.02.2.02.0002 340 koordinasi tanpa_tautan
        4.01.02.2.03.0001 560 koordinasi tanpa_tautan
        4.01.02.2.03.0002 410 koordinasi putus
        4.01.03.2.01.0002 640 koordinasi warisan program pemda
        4.01.03.2.02.0002 380 koordinasi warisan program pemda
        4.01.03.2.03.0001 720 koordinasi langsung sub pemda
        4.01.03.2.03.0002 510 tik langsung sub pemda
        """,
        3_100,
    ),
    Agency(
        BAPPEDA,
        "",
        "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah",
        7_400,
        """
        5.01.02.2.01.0005 620 koordinasi warisan program pemda
        5.01.02.2.01.0007 850 koordinasi warisan program pemda
        5.01.02.2.02.0001 430 konsultan warisan program pemda
        5.01.02.2.03.0003 540 koordinasi warisan program pemda
        5.01.02.2.03.0001 460 koordinasi langsung sub pemda
        5.01.03.2.01.0001 380 koordinasi putus
        5.01.03.2.02.0001 360 koordinasi putus
        5.01.03.2.03.0001 410 koordinasi putus
        5.01.03.2.01.0005 520 koordinasi langsung sub pemda
        5.05.02.2.02.0006 310 konsultan tanpa_tautan
        5.05.02.2.04.0004 180 koordinasi tanpa_tautan
        """,
    ),
    Agency(
        BPKAD,
        "",
        "Badan Pengelolaan Keuangan dan Aset Daerah",
        11_300,
        """
        5.02.02.2.01.0001 480 koordinasi langsung kegiatan pemda
        5.02.02.2.01.0003 390 koordinasi langsung kegiatan pemda
        5.02.02.2.01.0007 720 koordinasi langsung kegiatan pemda
        5.02.02.2.02.0001 560 koordinasi langsung kegiatan pemda
        5.02.02.2.02.0003 340 koordinasi langsung kegiatan pemda
        5.02.02.2.03.0004 650 koordinasi langsung kegiatan pemda
        5.02.02.2.03.0005 420 koordinasi langsung kegiatan pemda
        5.02.02.2.04.0008 201000 transfer_desa transfer
        5.02.02.2.04.0010 6200 bagi_hasil transfer
        5.02.02.2.04.0009 7500 tidak_terduga btt
        5.02.02.2.04.0002 290 koordinasi tanpa_tautan
        5.02.03.2.01.0005 780 koordinasi warisan program pemda
        5.02.03.2.01.0006 640 koordinasi warisan program pemda
        5.02.03.2.01.0001 310 koordinasi warisan program pemda
        5.02.04.2.01.0005 890 koordinasi langsung kegiatan pemda
        5.02.04.2.01.0011 720 koordinasi langsung kegiatan pemda
        5.02.04.2.01.0004 1400 tik langsung kegiatan pemda
        """,
        800,
    ),
    Agency(
        INSPEKTORAT,
        "",
        "Inspektorat Daerah",
        7_900,
        """
        6.01.02.2.01.0001 720 koordinasi langsung sub pemda
        6.01.02.2.01.0002 680 koordinasi langsung sub pemda
        6.01.02.2.01.0005 540 koordinasi langsung sub pemda
        6.01.02.2.01.0007 310 koordinasi langsung sub pemda
        6.01.02.2.02.0002 420 koordinasi langsung sub pemda
        6.01.03.2.02.0002 360 koordinasi langsung kegiatan pemda
        6.01.03.2.02.0003 330 koordinasi langsung kegiatan pemda
        6.01.03.2.01.0001 150 koordinasi tanpa_tautan
        """,
    ),
    Agency(
        WRINGINSARI,
        "",
        "Kecamatan Wringinsari",
        3_100,
        """
        7.01.02.2.01.0001 210 koordinasi warisan program pd
        7.01.02.2.02.0003 260 koordinasi warisan program pd
        7.01.02.2.04.0002 190 koordinasi warisan program pd
        7.01.03.2.01.0003 180 pelatihan langsung sub pd
        7.01.03.2.01.0001 150 koordinasi langsung sub pd
        7.01.03.2.03.0002 120 pelatihan tanpa_tautan
        7.01.05.2.01.0008 160 koordinasi tanpa_tautan
        7.01.06.2.01.0017 140 koordinasi langsung sub pd
        7.01.06.2.01.0003 130 koordinasi tanpa_tautan
        """,
    ),
    Agency(
        KALIJERNIH,
        "",
        "Kecamatan Kalijernih",
        2_800,
        """
        7.01.02.2.01.0001 200 koordinasi putus
        7.01.02.2.02.0003 250 koordinasi putus
        7.01.03.2.01.0003 170 pelatihan tanpa_tautan
        7.01.05.2.01.0008 150 koordinasi tanpa_tautan
        7.01.06.2.01.0017 130 koordinasi tanpa_tautan
        """,
    ),
    Agency(
        DISPARPORA,
        "",
        "Dinas Pariwisata, Pemuda dan Olahraga",
        6_200,
        """
        3.26.02.2.03.0003 4900 jalan_wisata belum_dinilai
        3.26.02.2.03.0004 7200 gedung_wisata belum_dinilai
        3.26.02.2.03.0006 300 pelatihan belum_dinilai
        3.26.03.2.01.0007 1900 lomba belum_dinilai
        3.26.03.2.01.0006 700 lomba belum_dinilai
        2.19.03.2.03.0013 3800 hibah_koni belum_dinilai
        2.19.03.2.03.0011 900 pelatihan belum_dinilai
        2.19.02.2.01.0019 420 pelatihan belum_dinilai
        2.19.02.2.01.0022 260 koordinasi belum_dinilai
        """,
        900,
    ),
)

PENUNJANG: tuple[tuple[str, str, float], ...] = (
    ("X.XX.01.2.01.0001", "koordinasi", 0.010),
    ("X.XX.01.2.01.0002", "koordinasi", 0.005),
    ("X.XX.01.2.01.0007", "koordinasi", 0.005),
    ("X.XX.01.2.02.0003", "honor_keuangan", 0.012),
    ("X.XX.01.2.05.0009", "pelatihan", 0.006),
    ("X.XX.01.2.06.0001", "listrik", 0.002),
    ("X.XX.01.2.06.0002", "pengadaan", 0.005),
    ("X.XX.01.2.06.0004", "logistik", 0.008),
    ("X.XX.01.2.06.0005", "cetak", 0.004),
    ("X.XX.01.2.06.0009", "perjalanan", 0.020),
    ("X.XX.01.2.08.0002", "langganan", 0.022),
    ("X.XX.01.2.08.0004", "jasa_kantor", 0.045),
    ("X.XX.01.2.09.0002", "kendaraan", 0.014),
    ("X.XX.01.2.09.0009", "gedung_rawat", 0.012),
)
"""What every agency has in its program penunjang, as a share of its salaries (at least 25 million rupiah each)."""

KELAS_PENUNJANG = {"2.02.0001": "gaji", "2.07": "aset", "2.09": "aset"}
"""Class by what follows ``X.XX.01.``; the rest is penunjang_rutin."""
