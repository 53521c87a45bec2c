"""What every book of one set of files is made from, looked up once: the graph by code, by containment and by link."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pohon_graph.load import Joined
from pohon_graph.load.lookup import Index
from pohon_graph.mirip import Kata, Texts
from pohon_graph.sheets import Node
from pohon_graph.sheets.pohon_rows import Known, Row
from pohon_graph.sheets.pohon_writer import known_codes
from pohon_graph.sheets.reading import Asal

APPROVED = "disetujui"


@dataclass(frozen=True, slots=True)
class Source:
    """A set of files, joined.

    Attributes:
        joined: the files as one graph.
        index: its nodes by what rows call them.
        below: program → its kegiatan, kegiatan → its sub kegiatan, by id.
        approved: id → what it supports by approved links, by id.
        rows: agency → its rows of the workbooks Pohon, with the file that each is from.
        known: file → the codes that it defines.
        texts: the words of its simpul and plan, for suggestions.
        settled: rows of links that the graph holds, or that were refused; others say what another file's row says.
    """

    joined: Joined
    index: Index
    below: dict[str, list[Node]]
    approved: dict[str, list[str]]
    rows: dict[str, list[Row]]
    known: dict[str, Known]
    texts: Texts
    settled: frozenset[Asal]

    def nama(self, skpd: str) -> str:
        """The name of an agency."""
        return str(self.joined.graph.nodes[f"perangkat_daerah:{skpd}"].isi["nama"])


def source_of(joined: Joined) -> Source:
    """Look a set of files up."""
    graph = joined.graph
    below: dict[str, list[Node]] = defaultdict(list)
    approved: dict[str, list[str]] = defaultdict(list)
    for (jenis, start, end), link in sorted(graph.links.items(), key=lambda pair: pair[0]):
        if jenis == "BAGIAN_DARI" and graph.nodes[start].label in ("Kegiatan", "SubKegiatan"):
            below[end].append(graph.nodes[start])
        elif jenis == "MENDUKUNG" and link.isi.get("status") == APPROVED:
            approved[start].append(end)
    rows: dict[str, list[Row]] = defaultdict(list)
    for reading in joined.readings:
        for each in reading.buku.values():
            for row in each:
                rows[row.lingkup.partition("/")[0]].append(row)
    refused = [refusal for reading in joined.readings for refusal in reading.refusals]
    refused += [refusal for refusals in graph.refusals.values() for refusal in refusals]
    held = [link.asal for (jenis, _, _), link in graph.links.items() if jenis == "MENDUKUNG"]
    return Source(
        joined,
        Index(graph.nodes.values()),
        below,
        approved,
        rows,
        {reading.berkas: known_codes(reading.buku) for reading in joined.readings if reading.buku},
        _texts(joined, below),
        frozenset([*held, *(refusal.asal for refusal in refused)]),
    )


def _texts(joined: Joined, below: dict[str, list[Node]]) -> Texts:
    graph = joined.graph
    measures: dict[str, set[str]] = defaultdict(set)
    for jenis, start, end in graph.links:
        if jenis == "DIUKUR":
            measures[start].add(str(graph.nodes[end].isi.get("nama", "")))
    above = {node.id: id for id, nodes in below.items() for node in nodes}
    return Texts(
        Kata(
            node.id,
            node.label,
            node.isi["lingkup"],
            str(node.isi.get("kode") or ""),
            str(node.isi.get("nama") or ""),
            str(node.isi.get("hasil") or ""),
            tuple(sorted(measures[node.id])),
            above.get(node.id, ""),
        )
        for node in graph.nodes.values()
        if node.label in ("Sasaran", "Kondisi", "Program", "Kegiatan", "SubKegiatan")
    )
