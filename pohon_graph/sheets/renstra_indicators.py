"""Indicators of a Renstra table and their targets, per owner.

An indicator belongs to what its row is about (a program's outcome, where the row names one); the same text under two
owners is two indicators.
"""

from __future__ import annotations

from collections.abc import Iterable

from pohon_graph.identity import node_id
from pohon_graph.model import PEMDA
from pohon_graph.sheets.reading import Reading, Refusal
from pohon_graph.sheets.records import Records
from pohon_graph.sheets.renstra_rows import Baris, one_spelling, place_of
from pohon_graph.sheets.rows import shortened
from pohon_graph.values import NilaiTarget, normal, slug


def add_indicators(rows: Iterable[Baris], iku_pd: str, records: Records, reading: Reading) -> None:
    """Add every indicator with its targets; one with contradicting rows is refused, the rows' money stays.

    Args:
        rows: the rows that are loaded.
        iku_pd: ``sasaran`` to make the indicators of sasaran IKU candidates by assumption; "" for none.
        records, reading: where they go.
    """
    measured: dict[str, list[Baris]] = {}
    for row in rows:
        if row.indikator:
            measured.setdefault(node_id("Indikator", row.owner, f"~{slug(row.indikator)}"), []).append(row)
        elif row.target or row.satuan or row.kondisi_awal:
            reading.refusals.append(
                Refusal(
                    row.asal,
                    "indikator",
                    "",
                    "Baris ini berisi satuan, kondisi awal, atau target tanpa indikator; ketiganya tidak dimuat.",
                    "Isi indikatornya.",
                )
            )
    assumed = 0
    for id, group in measured.items():
        if (clash := _clash(group)) is not None:
            _refuse_clash(group, clash, reading)
            continue
        one_spelling(group, "indikator", reading)
        iku = iku_pd == "sasaran" and group[0].label == "Sasaran" and group[0].lingkup != PEMDA
        assumed += iku
        _indicator(id, group, iku, records)
    if iku_pd == "sasaran":
        reading.notes.append(
            f"Asumsi --iku-pd sasaran: {assumed} indikator sasaran diperlakukan sebagai calon IKU perangkat daerah."
        )


def _indicator(id: str, group: list[Baris], iku: bool, records: Records) -> None:
    satuan = min((row.satuan for row in group if row.satuan), default="")
    awal = min((row.kondisi_awal for row in group if row.kondisi_awal), default="")
    targets: dict[int, NilaiTarget] = {}
    for row in group:
        for year, value in row.target.items():
            targets[year] = min(targets.get(year, value), value, key=lambda target: target.teks)
    for row in group:
        records.node(
            "Indikator",
            id,
            row.indikator,
            row.asal,
            lingkup=row.lingkup,
            kode_skpd=row.kode_skpd,
            satuan=satuan,
            kondisi_awal=awal,
            iku="pd" if iku else None,
            dasar_iku="asumsi" if iku else None,
        )
        records.link("DIUKUR", row.owner, id, row.asal)
        for year in row.target:
            target = records.node(
                "Target",
                node_id("Target", id, row.owner, year),
                f"Target {year}: {targets[year].teks}",
                row.asal,
                lingkup=row.lingkup,
                pemilik=row.owner,
                periode=str(year),
                tahun=year,
                teks=targets[year].teks,
                angka=targets[year].angka,
            )
            records.link("BERTARGET", id, target, row.asal)


def _clash(group: list[Baris]) -> tuple[str, Baris, Baris] | None:
    """Two rows that give one indicator different values: which column, and the rows."""
    seen: dict[str, tuple[str, Baris]] = {}
    for row in group:
        cells = {"satuan": row.satuan, "kondisi awal": row.kondisi_awal}
        cells |= {f"target {year}": target.teks for year, target in row.target.items()}
        for column, text in cells.items():
            if text and seen.setdefault(column, (normal(text), row))[0] != normal(text):
                return column, seen[column][1], row
    return None


def _refuse_clash(group: list[Baris], clash: tuple[str, Baris, Baris], reading: Reading) -> None:
    column, one, two = clash
    for row in group:
        other = two if row is one else one
        reading.refusals.append(
            Refusal(
                row.asal,
                column,
                shortened(row.indikator),
                f"Indikator ini ada dua kali dengan {column} berbeda: baris {place_of(one, row)} dan "
                f"baris {place_of(two, row)}; indikator dan targetnya tidak dimuat.",
                f"Samakan {column} dengan baris {other.asal.baris}, atau bedakan nama indikatornya.",
            )
        )
