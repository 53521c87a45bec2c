"""Rows of a Renstra table → the graph that they describe, whatever their order.

Sasaran support Tujuan; a Program supports its outcomes and they its Sasaran; kegiatan and sub kegiatan are contained by
what they stand under and support nothing by themselves (their link to a result is a decision that this table does not
hold). Money belongs to the plan node, not to its indicators.
"""

from __future__ import annotations

from collections.abc import Iterable

from pohon_graph.identity import node_id
from pohon_graph.sheets.reading import Reading, Refusal, Repair
from pohon_graph.sheets.records import RENSTRA, Records
from pohon_graph.sheets.renstra_indicators import add_indicators
from pohon_graph.sheets.renstra_rows import CONTAINED, Baris, consistent, one_spelling
from pohon_graph.sheets.rows import shortened

_PARENTS: dict[str, tuple[str, ...]] = {
    "Tujuan": (),
    "Sasaran": ("Tujuan", "Sasaran"),
    "Program": ("Sasaran",),
    "Kegiatan": ("Program",),
    "SubKegiatan": ("Kegiatan",),
}
_PREFIX = {"Kegiatan": 3, "SubKegiatan": 5}
"""Segments of the code of the level above."""


def build(rows: Iterable[Baris], iku_pd: str, records: Records, reading: Reading) -> None:
    """Fill ``reading`` with the nodes and links of the rows, and with refusals of what contradicts itself.

    Args:
        rows: every row that could be read.
        iku_pd: ``sasaran`` to treat the indicators of an agency's sasaran as IKU candidates; "" for none.
        records: where nodes and links go; holds the agencies already.
        reading: where refusals, repairs and notes go.
    """
    groups = consistent(rows, reading)
    for group in groups.values():
        one_spelling(group, "uraian", reading)
        one_spelling(group, "hasil", reading)
        _node(group, records)
        _pagu(group, records, reading)
        for row in group:
            _place(row, groups, records, reading)
    add_indicators([row for group in groups.values() for row in group], iku_pd, records, reading)


def _node(group: list[Baris], records: Records) -> None:
    hasil = "; ".join(sorted({row.hasil for row in group if row.hasil}))
    for row in group:
        own = hasil if row.label in CONTAINED else ""
        records.node(
            row.label,
            row.id,
            row.uraian,
            row.asal,
            lingkup=row.lingkup,
            kode_skpd=row.kode_skpd,
            kode=row.kode,
            hasil=own,
        )


def _pagu(group: list[Baris], records: Records, reading: Reading) -> None:
    added = []
    for year in sorted({year for row in group for year in row.pagu}):
        filled = [row for row in group if year in row.pagu]
        paid = [row for row in filled if row.pagu[year]]
        if len(paid) > 1:
            added.append((year, paid))
        row = (paid or filled)[0]
        pagu = records.node(
            "PaguIndikatif",
            node_id("PaguIndikatif", row.id, year),
            f"Pagu indikatif {year}",
            row.asal,
            lingkup=row.lingkup,
            tahun=year,
            pagu=sum(each.pagu[year] for each in filled),
        )
        records.link("BERPAGU", row.id, pagu, row.asal)
    if added:
        rows = sorted({row.asal.baris for _, paid in added for row in paid})
        years = ", ".join(str(year) for year, _ in added)
        reading.notes.append(
            f"Pagu {group[0].kode} tahun {years} dijumlahkan dari beberapa baris indikator "
            f"(lembar {group[0].asal.lembar}, baris {', '.join(map(str, rows))})."
        )


def _place(row: Baris, groups: dict[str, list[Baris]], records: Records, reading: Reading) -> None:
    """Links upward: what the row supports, or what it is part of."""
    if row.label == "Program":
        records.link("BAGIAN_DARI", row.id, node_id("PerangkatDaerah", row.lingkup), row.asal)
    if row.owner != row.id:
        records.node(
            "Kondisi",
            row.owner,
            row.hasil,
            row.asal,
            lingkup=row.lingkup,
            kode_skpd=row.kode_skpd,
            jenjang="immediate",
        )
        records.link("MENDUKUNG", row.id, row.owner, row.asal, **RENSTRA)
    induk = row.induk or ".".join(row.kode.split(".")[: _PREFIX.get(row.label, 0)])
    parent = _parent(row, induk, groups)
    if parent is None:
        if row.induk or (row.label in CONTAINED and not row.induk_dari_kode):
            reading.refusals.append(_without_parent(row))
        return
    if not row.induk and not row.induk_dari_kode:
        reading.repairs.append(
            Repair(row.asal, "parent_kode", "", induk, "induk kosong; awalan kode baris ini ada di berkas")
        )
    if row.label in CONTAINED:
        records.link("BAGIAN_DARI", row.id, parent, row.asal)
    else:
        records.link("MENDUKUNG", row.owner, parent, row.asal, **RENSTRA)


def _without_parent(row: Baris) -> Refusal:
    wanted = " atau ".join(label.lower() for label in _PARENTS[row.label])
    missing = f"Induk {shortened(row.induk)} tidak ada (atau ditolak) di berkas ini" if row.induk else "Induk kosong"
    detail = f" sebagai {wanted}" if wanted and row.induk else ""
    return Refusal(
        row.asal,
        "parent_kode",
        shortened(row.induk),
        f"{missing}{detail}; baris dimuat tanpa tautan ke induk.",
        "Tambahkan baris induknya, atau perbaiki kode induk.",
    )


def _parent(row: Baris, induk: str, groups: dict[str, list[Baris]]) -> str | None:
    for label in _PARENTS[row.label]:
        for scope in dict.fromkeys((row.lingkup, row.lingkup.partition("/")[0])):
            candidate = node_id(label, scope, induk)
            if candidate in groups and candidate != row.id:
                return candidate
    return None
