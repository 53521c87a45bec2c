"""How screens and documents call what the result names by code words: one vocabulary, one way to write numbers."""

from __future__ import annotations

from typing import Final

JALUR: Final = {
    "langsung": "tertaut rinci",
    "warisan": "lewat program",
    "mandat": "mandat",
    "putus": "berhenti sebelum IKU",
    "tanpa_tautan": "belum tertaut",
    "belum_dinilai": "belum dinilai",
}
"""How a jalur is called."""
KELAS: Final = {
    "inti": "Inti",
    "layanan_blud": "Layanan BLUD",
    "gaji": "Gaji dan tunjangan",
    "penunjang_rutin": "Penunjang rutin",
    "aset": "Aset",
    "kdh_dprd": "KDH dan DPRD",
    "btt": "Belanja tidak terduga",
    "transfer": "Transfer",
    "belum_dirinci": "Belum dirinci",
    "tanpa_kelas": "Tanpa kelas",
}
"""How a kelas is called."""
JENIS_BELANJA: Final = {
    "pegawai": "Pegawai",
    "barang_jasa": "Barang dan jasa",
    "bunga": "Bunga",
    "subsidi": "Subsidi",
    "hibah": "Hibah",
    "bantuan_sosial": "Bantuan sosial",
    "modal": "Modal",
    "btt": "Tidak terduga",
    "transfer": "Transfer",
    "lainnya": "Lainnya",
}
"""How a jenis belanja is called."""
UKURAN: Final = {
    "penunjang": "Penunjang rutin dan aset",
    "perjalanan": "Perjalanan dinas",
    "rapat": "Makan minum rapat dan jamuan",
    "honorarium": "Honorarium",
    "modal": "Belanja modal",
    "dana_terikat": "Dana terikat",
}
"""How a measure of the Profil Belanja is called."""
SPM: Final = {
    "pagu_nol": "direncanakan dengan Rp0",
    "direncanakan_lain": "direncanakan PD atau unit lain",
    "belum_direncanakan": "belum dianggarkan dalam berkas yang dimuat",
}
"""How an SPM sub kegiatan without money is called."""
MUATAN: Final = {"rekap": "rekap (DPA)", "pohon": "pohon kinerja", "iku": "IKU", "jabatan": "jabatan"}
"""How what can be loaded for an agency is called."""
SEVERITY: Final = {"error": "Perlu ditindaklanjuti", "warning": "Perlu diperhatikan", "info": "Keterangan"}
"""How a severity is called, worst first."""
OUTCOME: Final = {
    "fail": "ada temuan",
    "error": "tidak selesai diperiksa",
    "not_applicable": "tidak dapat diterapkan",
    "pass": "tidak ada temuan",
    "skipped": "tidak dipilih",
}
"""How a rule's outcome is called, in the order in which outcomes are told."""
SUBJEK: Final = {
    "PerangkatDaerah": "perangkat daerah",
    "Kondisi": "simpul pohon kinerja",
    "SubKegiatan": "sub kegiatan",
}
"""How the kind of a finding's subject is called where its label is no plain word."""
_MONTHS: Final = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def number(n: int) -> str:
    """A count as Indonesians write it: ``12.345``."""
    return f"{n:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """A share with one decimal, rounded down, so that 100,0 % means all: ``92,3 %``; "–" of nothing."""
    if not whole:
        return "–"
    tenths = abs(part) * 1000 // abs(whole)
    return f"{tenths // 10},{tenths % 10} %"


def brief_rupiah(n: int) -> str:
    """Rupiah where space is short, rounded to two or three digits: ``Rp1,28 triliun``, ``Rp45,6 miliar``, ``Rp900``.

    Args:
        n: whole rupiah.
    """
    for size, word in ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta")):
        if abs(n) >= size:
            digits = 2 if abs(n) < 10 * size else 1
            told = f"{n / size:,.{digits}f}".rstrip("0").rstrip(".")
            return f"Rp{told.translate(str.maketrans(',.', '.,'))} {word}"
    return f"Rp{number(n)}"


def subject(label: str) -> str:
    """The kind of a finding's subject in running text: ``sub kegiatan``."""
    return SUBJEK.get(label, label.lower())


def moment(iso: str) -> str:
    """When an audit ran, from ISO 8601 in UTC: ``3 Maret 2026, 07.05 UTC``."""
    date, _, time = iso.partition("T")
    year, month, day = date.split("-")
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}, {time[:2]}.{time[3:5]} UTC"
