"""An audit as a result that shows itself."""

from __future__ import annotations

from typing import Final

from pohon_graph.answers import Kolom, Tabel
from pohon_graph.report import attachment
from pohon_graph.report.console import show_audit
from pohon_graph.report.rollup import in_order
from pohon_graph.report.sajian import Sajian, of_workbook, records, said, whole_numbers
from pohon_graph.report.sentences import MEANING, coverage_sentence, reach_sentences
from pohon_graph.report.words import JALUR, KELAS, OUTCOME, SEVERITY
from pohon_graph.rules import AuditResult

_TEMUAN: Final = (
    ("nomor", True),
    ("aturan", True),
    ("tingkat", True),
    ("kode", False),
    ("nama", False),
    ("pd", True),
    ("unit", False),
    ("program", False),
    ("rupiah", True),
    ("kondisi", True),
    ("berkas", True),
    ("lembar", True),
    ("baris", True),
    ("dicari_di", False),
    ("mirip", False),
    ("sidik", False),
)
"""The columns of a Lampiran by name, and whether the table on a screen has room for them."""
_ATURAN: Final = (
    Kolom("aturan", "Aturan", lebar=7),
    Kolom("judul", "Judul", lebar=44),
    Kolom("hasil", "Hasil", lebar=20),
    Kolom("tingkat", "Tingkat", lebar=20),
    Kolom("diperiksa", "Diperiksa", "cacah", 10),
    Kolom("temuan", "Temuan", "cacah", 8),
    Kolom("rupiah", "Anggaran yang tercakup", "rupiah", 20),
    Kolom("alasan", "Alasan", lebar=50),
)
_UANG: Final = (
    Kolom("kelas", "Kelas", lebar=24),
    Kolom("jalur", "Jalur", lebar=20),
    Kolom("sub_kegiatan", "Sub kegiatan", "cacah", 10),
    Kolom("rupiah", "Rupiah", "rupiah", 20),
    Kolom("rupiah_sampai_pemda", "Sampai ke IKU pemda", "rupiah", 20),
)
_CAKUPAN: Final = (
    Kolom("kode", "Kode", lebar=24),
    Kolom("nama", "Perangkat daerah atau unit", lebar=40),
    Kolom("dinilai", "Dinilai", lebar=9),
    Kolom("rupiah", "Rupiah", "rupiah", 20),
    Kolom("alasan", "Yang kurang", lebar=50),
)


def of_audit(result: AuditResult) -> Sajian:
    """An audit: tables ``temuan`` (one row per finding), ``aturan``, ``uang`` and ``cakupan``."""
    head = f"Versi {result.versi}{f', hanya {result.opd}' if result.opd else ''}."
    files = ", ".join(file.nama for file in result.berkas)
    findings = whole_numbers(attachment.attachment(result), [name for name, _ in _TEMUAN])
    columns = tuple(
        of_workbook(name, column) for (name, shown), column in zip(_TEMUAN, attachment.COLUMNS, strict=True) if shown
    )
    rules = [
        {
            "aturan": rule.id,
            "judul": rule.judul,
            "hasil": OUTCOME[rule.outcome],
            "tingkat": SEVERITY[rule.severity],
            "diperiksa": rule.populasi,
            "temuan": rule.temuan,
            "rupiah": rule.rupiah or None,
            "alasan": rule.alasan,
        }
        for rule in in_order(result)
    ]
    money = [
        {
            "kelas": KELAS.get(row.kelas, row.kelas),
            "jalur": JALUR.get(row.jalur or "", row.jalur or "–"),
            "sub_kegiatan": row.sub_kegiatan,
            "rupiah": row.rupiah,
            "rupiah_sampai_pemda": row.rupiah_sampai_pemda,
        }
        for row in result.uang.tabel
    ]
    covered = [
        {"kode": one.lingkup, "nama": one.nama, "dinilai": "ya" if one.tercakup else "belum", "rupiah": one.rupiah}
        | {"alasan": "; ".join(one.alasan)}
        for one in result.cakupan.rincian
    ]
    return Sajian(
        f"Audit pohon kinerja ({result.sebutan})",
        (
            f"{head} Berkas: {files}.",
            f"Cakupan: {coverage_sentence(result)}",
            *(f"Asumsi: {sentence}" for sentence in result.asumsi),
            *reach_sentences(result),
        ),
        (
            Tabel("temuan", "Temuan, satu baris per yang diperiksa", columns, findings),
            records("aturan", "Hasil tiap aturan", _ATURAN, rules),
            records("uang", "Uang menurut kelas dan jalur", _UANG, money),
            records("cakupan", "Yang dinilai dan yang belum", _CAKUPAN, covered),
        ),
        (MEANING, *result.uang.keterangan, *result.kontrol.keterangan),
        teks=said(lambda console: show_audit(console, result, rows=3)),
    )
