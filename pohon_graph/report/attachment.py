"""The Lampiran: one row per finding of a rule, which for money is one per sub kegiatan; in xlsx and csv alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pohon_graph.report.cells import Column, Value
from pohon_graph.report.rollup import all_rolled_up
from pohon_graph.report.sentences import near, searched
from pohon_graph.report.words import SEVERITY
from pohon_graph.rules import AuditResult, Temuan

COLUMNS: Final = (
    Column("Nomor temuan", 9, "narrow"),
    Column("Aturan", 6.5, "narrow"),
    Column("Tingkat", 14),
    Column("Kode", 15.5, "narrow"),
    Column("Nama", 34),
    Column("PD", 20),
    Column("Unit", 14),
    Column("Program", 24),
    Column("Anggaran yang tercakup (Rp)", 16, "rupiah"),
    Column("Kondisi", 48),
    Column("Berkas", 20),
    Column("Lembar", 10),
    Column("Baris", 6.5, "row"),
    Column("Dicari di", 34),
    Column("Mirip (petunjuk)", 34),
    Column("Sidik", 17),
)


def attachment(result: AuditResult) -> Iterator[tuple[Value, ...]]:
    """The rows of the Lampiran under :data:`COLUMNS`, finding by finding, largest money first."""
    owners = agencies(result)
    for group in all_rolled_up(result):
        for one in group.findings:
            at = one.sel[0] if one.sel else None
            program = f"{one.program.kode} {one.program.nama}" if one.program else ""
            yield (
                group.nomor,
                one.aturan,
                SEVERITY[one.severity],
                one.kode,
                one.nama,
                *owner(one, owners),
                program,
                one.anggaran_tercakup,
                one.kondisi,
                at.berkas if at else "",
                at.lembar if at else "",
                at.baris if at else None,
                searched(one),
                near(one),
                one.sidik,
            )


def agencies(result: AuditResult) -> dict[str, str]:
    """The names of agencies and units, by lingkup."""
    return {one.lingkup: one.nama for one in result.cakupan.rincian}


def owner(one: Temuan, names: dict[str, str]) -> tuple[str, str]:
    """The agency and, where the finding is a unit's, the unit, by name."""
    skpd, _, unit = one.lingkup.partition("/")
    return (names.get(skpd, skpd), one.pd) if unit else (one.pd, "")
