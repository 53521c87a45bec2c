"""Sheets Temuan (each cause once, as it goes into a report) and Lampiran (the rows behind it)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pohon_graph.report import attachment
from pohon_graph.report.cells import Column, Value
from pohon_graph.report.rollup import Rollup, all_rolled_up
from pohon_graph.report.sentences import near, place, searched
from pohon_graph.report.words import SEVERITY, number
from pohon_graph.report.xlsx_book import Book
from pohon_graph.rules import AuditResult, HasilAturan

COLUMNS: Final = (
    Column("Nomor temuan", 8, "narrow"),
    Column("Aturan", 6.5, "narrow"),
    Column("Tingkat", 14),
    Column("PD", 17),
    Column("Unit", 10),
    Column("Simpul rencana bersama, atau yang diperiksa", 21),
    Column("Kriteria", 24),
    Column("Kondisi", 40),
    Column("Anggaran yang tercakup (Rp)", 15, "rupiah"),
    Column("Akibat", 17),
    Column("Sebab", 10),
    Column("Rekomendasi", 26),
    Column("Posisi", 13),
    Column("Letak pertama: berkas, lembar, baris", 17),
    Column("Baris di Lampiran", 8.5, "count"),
    Column("Tanggapan PD", 20, "blank"),
)


def add_findings(book: Book, result: AuditResult) -> None:
    """Add the sheet Temuan."""
    book.table("Temuan", COLUMNS, _rows(result), empty="Tidak ada temuan pada aturan yang dijalankan.")


def add_attachment(book: Book, result: AuditResult) -> None:
    """Add the sheet Lampiran.

    Raises:
        PohonError: there are more rows than a sheet holds.
    """
    book.table("Lampiran", attachment.COLUMNS, attachment.attachment(result), empty="Tidak ada.")


def _rows(result: AuditResult) -> Iterator[tuple[Value, ...]]:
    rules = {rule.id: rule for rule in result.aturan}
    names = attachment.agencies(result)
    for group in all_rolled_up(result):
        first = group.first
        posts = dict.fromkeys(post for one in group.findings for post in one.posisi)
        yield (
            group.nomor,
            first.aturan,
            SEVERITY[first.severity],
            *attachment.owner(first, names),
            group.about,
            first.kriteria,
            _condition(group, rules[first.aturan]),
            group.rupiah if group.has_money else None,
            first.akibat,
            first.sebab,
            first.rekomendasi,
            "; ".join(posts),
            place(first.sel[0]).replace(", ", "\n") if first.sel else "",
            len(group.findings),
            None,
        )


def _condition(group: Rollup, rule: HasilAturan) -> str:
    """What the files show: of one row its own sentence; of several what they have in common, and the largest."""
    first = group.first
    where = searched(first)
    if len(group.findings) == 1:
        told = "\n".join(filter(None, (first.kondisi, near(first))))
    else:
        shared = f" pada {group.program}" if group.program else ""
        largest = "yang terbesar" if group.has_money else "antara lain"
        told = (
            f"{rule.judul}: {number(len(group.findings))} {group.kind}{shared}, {largest} "
            f"{f'{first.kode} {first.nama}'.strip()}. Rinciannya di Lampiran {group.nomor}."
        )
    return f"{told}\nDicari di: {where}." if where else told
