"""Sheets Cakupan, Kontrol APBD, Aturan and Log Perbaikan: what the findings rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pohon_graph.load import FileReport
from pohon_graph.report.cells import Column, Value
from pohon_graph.report.rollup import in_order, roll_up
from pohon_graph.report.words import OUTCOME, SEVERITY
from pohon_graph.report.xlsx_book import Book
from pohon_graph.rules import AuditResult

COVERAGE: Final = (
    Column("Kode", 26),
    Column("PD atau unit", 38),
    Column("Jenis", 7),
    Column("Tercakup", 9),
    Column("Pohon kinerja", 9),
    Column("IKU", 7),
    Column("Jabatan", 8),
    Column("DPA", 7),
    Column("Realisasi", 8.5),
    Column("Pagu indikatif", 9),
    Column("Sub kegiatan", 9, "count"),
    Column("Rupiah", 19, "rupiah"),
    Column("Yang belum dimuat", 46),
)
CONTROL: Final = (
    Column("Kode SKPD", 24, "narrow"),
    Column("PD (dengan seluruh unitnya)", 38),
    Column("APBD (Rp)", 19, "rupiah"),
    Column("Dalam berkas (Rp)", 19, "rupiah"),
    Column("Selisih (Rp)", 19, "rupiah"),
    Column("Hasil", 22),
    Column("Ditolak saat dimuat (Rp)", 17, "rupiah"),
    Column("Ditolak tanpa nilai (baris)", 11, "count"),
    Column("Dasar", 26),
    Column("Berkas kontrol", 18),
    Column("Baris", 7, "row"),
)
RULES: Final = (
    Column("Aturan", 7, "narrow"),
    Column("Judul", 38),
    Column("Tingkat", 15),
    Column("Hasil", 17),
    Column("Diperiksa", 10, "count"),
    Column("Temuan", 8.5, "count"),
    Column("Baris", 8.5, "count"),
    Column("Anggaran yang tercakup (Rp)", 18, "rupiah"),
    Column("Keterangan", 36),
    Column("Kriteria", 44),
    Column("Berkas aturan", 30),
    Column("sha256", 22),
)
LOG: Final = (
    Column("Berkas", 26),
    Column("Lembar", 14),
    Column("Baris", 8, "row"),
    Column("Kolom", 18),
    Column("Yang terjadi", 14),
    Column("Tertulis", 28),
    Column("Dibaca sebagai", 28),
    Column("Sebab", 42),
    Column("Langkah berikutnya", 36),
    Column("Rupiah di luar graf", 17, "rupiah"),
)


def add_coverage(book: Book, result: AuditResult) -> None:
    """Add the sheet Cakupan: what is loaded for every agency and unit, and why one is not judged."""
    rows: Iterator[tuple[Value, ...]] = (
        (
            one.lingkup,
            one.nama,
            "unit" if one.unit else "PD",
            "ya" if one.tercakup else "belum",
            *("ada" if has else "–" for has in (one.pohon, one.iku, one.jabatan, one.dpa, one.realisasi)),
            "ada" if one.pagu_indikatif else "–",
            one.sub_kegiatan,
            one.rupiah,
            "; ".join(one.alasan),
        )
        for one in result.cakupan.rincian
    )
    book.table("Cakupan", COVERAGE, rows)


def add_control(book: Book, result: AuditResult) -> None:
    """Add the sheet Kontrol APBD where the money was compared with the APBD."""
    compared = result.kontrol
    if not compared.dibandingkan:
        return
    rows: list[tuple[Value, ...]] = [
        (
            one.kode_skpd,
            one.nama,
            one.apbd,
            one.pagu,
            one.selisih,
            "tidak ada dalam kontrol" if one.apbd is None else "cocok" if one.cocok else "tidak cocok",
            one.rupiah_ditolak,
            one.baris_tanpa_nilai,
            one.dasar,
            one.sel.berkas if one.sel else "",
            one.sel.baris if one.sel else None,
        )
        for one in compared.pd
    ]
    verdict = "cocok" if compared.cocok else "tidak cocok"
    refused, unreadable = sum(one.rupiah_ditolak for one in compared.pd), sum(o.baris_tanpa_nilai for o in compared.pd)
    sums = (compared.apbd, compared.pagu, compared.selisih, verdict, refused, unreadable)
    book.table("Kontrol APBD", CONTROL, [*rows, ("", "Jumlah", *sums, "", "", None)])


def add_rules(book: Book, result: AuditResult) -> None:
    """Add the sheet Aturan: how every rule ended, also those that were not run."""

    def rows() -> Iterator[tuple[Value, ...]]:
        for rule in in_order(result):
            found = [one for one in result.temuan if one.aturan == rule.id]
            ran = rule.outcome in ("pass", "fail")
            money = any(one.anggaran_tercakup is not None for one in found)
            yield (
                rule.id,
                rule.judul,
                SEVERITY[rule.severity],
                OUTCOME[rule.outcome],
                rule.populasi if ran else None,
                len(roll_up(found)) if ran else None,
                rule.temuan if ran else None,
                rule.rupiah if money else None,
                rule.alasan,
                rule.kriteria,
                rule.berkas_aturan,
                rule.sha256,
            )

    book.table("Aturan", RULES, rows())


def add_log(book: Book, reports: Sequence[FileReport]) -> None:
    """Add the sheet Log Perbaikan: every value that was read differently and every row that was refused, per file.

    Raises:
        PohonError: there are more rows than a sheet holds.
    """

    def rows() -> Iterator[tuple[Value, ...]]:
        for report in reports:
            for refusal in report.refusals:
                amount = "tidak terbaca" if refusal.rupiah is None else refusal.rupiah or None
                said = (refusal.kolom, "ditolak", refusal.nilai, "", refusal.alasan, refusal.langkah, amount)
                yield (*refusal.asal, *said)
            for repair in report.repairs:
                yield (*repair.asal, repair.kolom, "dibaca lain", repair.lama, repair.baru, repair.alasan, "", None)
            for note in report.notes:
                yield (report.berkas, "", None, "", "catatan", "", "", note, "", None)

    book.table("Log Perbaikan", LOG, rows(), empty="Tidak ada yang diperbaiki atau ditolak.")
