"""The workbook *Pohon*, as data: its sheets, their columns, what may stand in them, and one example that loads.

The reader (:mod:`pohon_graph.sheets.pohon`), the empty workbook (:mod:`pohon_graph.sheets.template`) and its guide are
all made from this one table, so that what the template asks for is what the reader takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["opd", "unit", "kode", "rujukan", "daftar", "teks", "pilihan", "pecahan", "periode", "nilai", "tampilan"]
"""What a column holds: ``rujukan`` is one code of another row, ``daftar`` several (``;``), ``nilai`` a target;
``tampilan`` is shown to people and never read."""

SAYS = " — "
"""Between a code and the text that it stands for, as drop-downs offer them: ``K1 — Persalinan ditolong …``."""

PLAN = ("Program", "Kegiatan", "SubKegiatan")
RESULT = ("Tujuan", "Sasaran", "Kondisi")
CHILD = (*PLAN, "Kondisi", "Sasaran", "Tujuan")
PARENT = ("Kondisi", "Sasaran", "Tujuan")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet.

    Args:
        name: the header, as written.
        kind: what stands in it.
        help: what a person writes there (Indonesian); the header's comment.
        required: a row without it is refused.
        choices: the values of a ``pilihan``.
        labels: the labels that a ``rujukan`` or ``daftar`` may mean.
        width: of the column, in characters.
    """

    name: str
    kind: Kind
    help: str
    required: bool = False
    choices: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    width: int = 14


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, what it is for (Indonesian), its columns, and example rows in column order."""

    name: str
    help: str
    columns: tuple[Column, ...]
    examples: tuple[tuple[str, ...], ...]

    def column(self, name: str) -> Column:
        """The column with a header; KeyError where there is none."""
        return {column.name: column for column in self.columns}[name]


_OPD_HELP = (
    "Kode SIPD perangkat daerah, misalnya 1.02.0.00.0.00.01.0000, atau kata pemda untuk milik kabupaten (RPJMD)."
)
_UNIT_HELP = "Kode unit (UPT, RSUD, puskesmas) bila baris ini milik unit; kosong berarti perangkat daerah itu sendiri."
_REF_HELP = (
    "Bila satu kode dipakai dua jenis, tulis jenisnya di depan, misalnya Sasaran:1. "
    "Bila kode itu milik perangkat daerah lain, tulis kode perangkat daerahnya di depan dengan garis miring, "
    "misalnya pemda/S1."
)
_CODE_WIDTH = 24


def _opd(
    name: str = "opd", note: str = "Kosong hanya bila buku ini memuat satu perangkat daerah, atau dimuat dengan --opd."
) -> Column:
    return Column(name, "opd", f"{_OPD_HELP} {note}", width=_CODE_WIDTH)


def _unit(name: str = "unit") -> Column:
    return Column(name, "unit", _UNIT_HELP, width=_CODE_WIDTH)


def _code(example: str) -> Column:
    return Column(
        "kode", "kode", f"Kode buatan sendiri yang dipakai lembar lain untuk menunjuk baris ini, mis. {example}."
    )


def _text(name: str, note: str, *, required: bool = False, width: int = 30) -> Column:
    return Column(name, "teks", note, required=required, width=width)


_SAME = "Kosong berarti sama dengan perangkat daerah di kolom kiri."
_DINKES = "1.02.0.00.0.00.01.0000"
_RSUD = "1.02.0.00.0.00.01.0001"

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "PerangkatDaerah",
        "Daftar perangkat daerah dan unitnya (UPT, RSUD). Satu baris satu perangkat daerah atau satu unit.",
        (
            Column(
                "opd", "opd", "Kode perangkat daerah menurut SIPD, misalnya " + _DINKES + ".", True, width=_CODE_WIDTH
            ),
            _unit(),
            _text("nama", "Nama resmi perangkat daerah atau unit.", required=True, width=48),
        ),
        ((_DINKES, "", "Dinas Kesehatan"), (_DINKES, _RSUD, "RSUD")),
    ),
    Sheet(
        "Misi",
        "Misi kepala daerah menurut RPJMD.",
        (_code("M1"), _text("uraian", "Bunyi misi.", required=True, width=90)),
        (("M1", "Mewujudkan masyarakat yang sehat dan cerdas"),),
    ),
    Sheet(
        "Tujuan",
        "Tujuan RPJMD (opd = pemda) dan tujuan Renstra perangkat daerah.",
        (
            _opd(),
            _unit(),
            _code("T1"),
            _text("uraian", "Bunyi tujuan.", required=True, width=70),
            Column(
                "misi", "daftar", "Kode misi yang dijawab; pisahkan dengan titik koma, mis. M1;M2.", labels=("Misi",)
            ),
        ),
        (
            ("pemda", "", "T1", "Meningkatnya derajat kesehatan masyarakat", "M1"),
            (_DINKES, "", "T1", "Meningkatnya mutu layanan kesehatan", ""),
        ),
    ),
    Sheet(
        "Sasaran",
        "Sasaran RPJMD (opd = pemda) dan sasaran Renstra perangkat daerah.",
        (
            _opd(),
            _unit(),
            _code("S1"),
            _text("uraian", "Bunyi sasaran.", required=True, width=70),
            Column(
                "tujuan",
                "daftar",
                "Kode tujuan yang didukung menurut susunan RPJMD/Renstra; pisahkan dengan titik koma. " + _REF_HELP,
                labels=("Tujuan",),
            ),
        ),
        (
            ("pemda", "", "S1", "Meningkatnya umur harapan hidup", "T1"),
            (_DINKES, "", "S1", "Menurunnya kematian ibu dan bayi", "T1"),
        ),
    ),
    Sheet(
        "Kondisi",
        "Simpul pohon kinerja di bawah sasaran: faktor penentu keberhasilan dan kondisi antara.",
        (
            _opd(),
            _unit(),
            _code("K1"),
            _text("uraian", "Kondisi yang harus terwujud, ditulis sebagai hasil.", required=True, width=70),
            Column(
                "jenjang",
                "pilihan",
                "Jenjang hasil: ultimate, intermediate, immediate, atau output.",
                choices=("ultimate", "intermediate", "immediate", "output"),
            ),
        ),
        ((_DINKES, "", "K1", "Persalinan ditolong tenaga kesehatan di fasilitas", "immediate"),),
    ),
    Sheet(
        "Indikator",
        "Ukuran hasil. Satu indikator boleh dimiliki beberapa simpul: tulis semua kode pemiliknya.",
        (
            _opd(),
            _unit(),
            _code("I1"),
            Column(
                "pemilik",
                "daftar",
                "Kode simpul atau kode program/kegiatan/sub kegiatan yang diukur; pisahkan dengan titik koma. "
                + _REF_HELP,
                required=True,
                labels=(*RESULT, *PLAN),
            ),
            _text("uraian", "Bunyi indikator.", required=True, width=60),
            _text("satuan", "Satuan, misalnya Persen, Tahun, Predikat.", width=14),
            Column(
                "arah",
                "pilihan",
                "naik bila makin tinggi makin baik, turun bila makin rendah makin baik.",
                choices=("naik", "turun"),
            ),
            Column(
                "jenis",
                "pilihan",
                "angka, atau predikat untuk nilai seperti BB atau WTP.",
                choices=("angka", "predikat"),
            ),
            Column("kondisi_awal", "nilai", "Keadaan awal, ditulis apa adanya."),
            _text("definisi", "Definisi operasional."),
            _text("formula", "Cara menghitung."),
            _text("sumber_data", "Sumber data.", width=22),
        ),
        (
            ("pemda", "", "I1", "S1", "Umur harapan hidup", "Tahun", "naik", "angka", "72,1", "", "", "BPS"),
            (
                _DINKES,
                "",
                "I1",
                "Sasaran:S1",
                "Angka kematian ibu",
                "Per 100.000 KH",
                "turun",
                "angka",
                "110",
                "",
                "",
                "",
            ),
            (
                _DINKES,
                "",
                "I2",
                "T1;K1",
                "Persalinan di fasilitas kesehatan",
                "Persen",
                "naik",
                "angka",
                "96,4",
                "",
                "",
                "",
            ),
        ),
    ),
    Sheet(
        "IKU",
        "Indikator mana yang ditetapkan sebagai Indikator Kinerja Utama, dan dengan keputusan apa.",
        (
            _opd(),
            _unit(),
            Column(
                "indikator", "rujukan", "Kode indikator pada lembar Indikator.", required=True, labels=("Indikator",)
            ),
            Column(
                "tingkat",
                "pilihan",
                "pemda untuk IKU kabupaten, pd untuk IKU perangkat daerah.",
                required=True,
                choices=("pemda", "pd"),
            ),
            _text("dasar", "Nomor SK atau peraturan yang menetapkannya.", required=True, width=50),
        ),
        (
            ("pemda", "", "I1", "pemda", "Peraturan Bupati tentang IKU Pemerintah Kabupaten"),
            (_DINKES, "", "I1", "pd", "Keputusan Kepala Dinas Kesehatan tentang IKU"),
        ),
    ),
    Sheet(
        "Target",
        "Target dan realisasi indikator, satu baris satu indikator, satu pemilik, satu periode.",
        (
            _opd(),
            _unit(),
            Column(
                "indikator", "rujukan", "Kode indikator pada lembar Indikator.", required=True, labels=("Indikator",)
            ),
            Column(
                "pemilik",
                "rujukan",
                "Kode pemilik target; kosong bila indikator itu hanya punya satu pemilik.",
                labels=(*RESULT, *PLAN),
            ),
            Column("periode", "periode", "Tahun, misalnya 2026, atau triwulan: 2026-tw1.", required=True),
            Column("target", "nilai", "Target, ditulis apa adanya: 72,5 atau BB atau WTP."),
            Column("realisasi", "nilai", "Realisasi, ditulis apa adanya; kosong bila belum ada."),
        ),
        (
            ("pemda", "", "I1", "", "2026", "72,6", ""),
            (_DINKES, "", "I2", "K1", "2026-tw1", "97", "96,8"),
        ),
    ),
    Sheet(
        "Dukungan",
        "Apa mendukung apa: bila anak terwujud, induk ikut terwujud. Inilah jalur dari kegiatan sampai IKU.",
        (
            _opd("opd_anak"),
            _unit("unit_anak"),
            Column(
                "anak",
                "rujukan",
                "Kode program, kegiatan, sub kegiatan, kondisi, sasaran, atau tujuan yang mendukung. " + _REF_HELP,
                required=True,
                labels=CHILD,
                width=_CODE_WIDTH,
            ),
            _opd("opd_induk", _SAME),
            _unit("unit_induk"),
            Column(
                "induk",
                "rujukan",
                "Kode kondisi, sasaran, atau tujuan yang didukung. " + _REF_HELP,
                True,
                labels=PARENT,
            ),
            Column(
                "bobot",
                "pecahan",
                "Bobot anak ini di antara semua anak satu induk: 0 sampai 1, atau 40%. Boleh kosong.",
            ),
            Column("porsi", "pecahan", "Bagian uang anak yang untuk induk ini: 0 sampai 1, atau 40%. Boleh kosong."),
            _text(
                "dasar",
                "Alasan tautan ini: dokumen, analisis, atau kesepakatan; renstra bila dari susunan Renstra.",
                required=True,
            ),
            Column(
                "status",
                "pilihan",
                "disetujui atau diajukan; kosong berarti disetujui. Yang diajukan belum menjadi jalur.",
                choices=("disetujui", "diajukan"),
            ),
        ),
        (
            (_DINKES, "", "T1", "pemda", "", "S1", "", "", "Renstra, NSPK dan sasaran RPJMD yang relevan", ""),
            (_DINKES, "", "K1", "", "", "S1", "", "", "Pohon kinerja Dinas Kesehatan", "disetujui"),
            (
                _DINKES,
                "",
                "1.02.02.2.02.0001",
                "",
                "",
                "K1",
                "0,4",
                "100%",
                "Pelayanan ibu hamil menjamin persalinan aman",
                "",
            ),
            (_DINKES, _RSUD, "1.02.02.2.02.0002", _DINKES, "", "K1", "", "", "Rujukan kebidanan", "diajukan"),
        ),
    ),
    Sheet(
        "Jabatan",
        "Jabatan (bukan orangnya) dan atasannya.",
        (
            _opd(),
            _unit(),
            _code("J1"),
            _text("nama", "Nama jabatan.", required=True, width=56),
            Column(
                "jenjang",
                "pilihan",
                "Jenjang jabatan.",
                choices=("kepala daerah", "jpt pratama", "administrator", "pengawas", "fungsional", "pelaksana"),
                width=16,
            ),
            _text("eselon", "Eselon, misalnya II.b; kosong bila tidak ada.", width=10),
            Column(
                "atasan",
                "rujukan",
                "Kode jabatan atasan. Bila atasan di perangkat daerah lain: kode opd, garis miring, kode jabatan.",
                labels=("Jabatan",),
                width=32,
            ),
        ),
        (
            (_DINKES, "", "J1", "Kepala Dinas Kesehatan", "jpt pratama", "II.b", ""),
            (_DINKES, _RSUD, "J1", "Direktur RSUD", "administrator", "III.a", _DINKES + "/J1"),
        ),
    ),
    Sheet(
        "TanggungJawab",
        "Jabatan mana bertanggung jawab atas hasil, indikator, atau program/kegiatan/sub kegiatan mana.",
        (
            _opd("opd_jabatan"),
            _unit("unit_jabatan"),
            Column("jabatan", "rujukan", "Kode jabatan pada lembar Jabatan.", required=True, labels=("Jabatan",)),
            _opd("opd", _SAME),
            _unit(),
            Column(
                "kode",
                "rujukan",
                "Kode tujuan, sasaran, kondisi, indikator, program, kegiatan, atau sub kegiatan. " + _REF_HELP,
                required=True,
                labels=(*RESULT, "Indikator", *PLAN),
                width=_CODE_WIDTH,
            ),
            _text("peran", "Peran, misalnya penanggung jawab atau pelaksana.", width=24),
        ),
        (
            (_DINKES, "", "J1", "", "", "S1", "penanggung jawab"),
            (_DINKES, "", "J1", "pemda", "", "Sasaran:S1", "pendukung"),
        ),
    ),
    Sheet(
        "Crosscutting",
        "Permintaan sumbangan antar perangkat daerah untuk satu simpul; tidak menjadi jalur uang.",
        (
            _opd(),
            _unit(),
            _opd("opd_kondisi", _SAME),
            _unit("unit_kondisi"),
            Column("kondisi", "rujukan", "Kode kondisi pada lembar Kondisi.", required=True, labels=("Kondisi",)),
            Column(
                "status",
                "pilihan",
                "diajukan, disetujui, atau ditolak.",
                choices=("diajukan", "disetujui", "ditolak"),
            ),
            _text("keterangan", "Sumbangan yang diminta.", width=60),
        ),
        ((_DINKES, _RSUD, _DINKES, "", "K1", "diajukan", "Layanan rujukan kebidanan 24 jam"),),
    ),
)
"""The twelve sheets, in the order in which people fill them."""
