"""A plan node is part of one other: two files, or two rows, that disagree would have its money counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from pohon_graph.load.graph import Graph
from pohon_graph.load.lookup import shown
from pohon_graph.sheets.reading import Link, Repair

PLAN = ("Kegiatan", "SubKegiatan")


def one_parent(graph: Graph, rank: Mapping[str, int]) -> None:
    """Keep one BAGIAN_DARI of every kegiatan and sub kegiatan; the others are logged at their rows.

    The file of the lowest rank decides (rekap, Renstra, Pohon); within it the parent whose kode the node's begins with,
    then the first row.

    Args:
        graph: as it is joined; changed in place.
        rank: file name → its rank.
    """
    parents: dict[str, list[Link]] = defaultdict(list)
    for (jenis, start, _), link in graph.links.items():
        if jenis == "BAGIAN_DARI" and graph.nodes[start].label in PLAN:
            parents[start].append(link)
    for start, links in sorted(parents.items()):
        node = graph.nodes[start]

        def place(link: Link, kode: str = str(node.isi.get("kode", ""))) -> tuple[object, ...]:
            above = str(graph.nodes[str(link.ke)].isi.get("kode", ""))
            return (rank.get(link.asal.berkas, 0), not kode.startswith(above + "."), link.asal, str(link.ke))

        kept, *others = sorted(links, key=place)
        for link in others:
            del graph.links["BAGIAN_DARI", start, str(link.ke)]
            graph.repairs[link.asal.berkas].append(
                Repair(
                    link.asal,
                    "induk",
                    shown(graph.nodes[str(link.ke)]),
                    shown(graph.nodes[str(kept.ke)]),
                    f"{shown(node)} sudah menjadi bagian darinya pada {kept.asal}; induk kedua membuat uangnya "
                    "terhitung dua kali",
                )
            )
