"""Join the readings of all files into one graph: merge rows about one thing, settle references, refuse what disagrees.

Nothing here depends on the order of rows or files: where a choice is needed it is made by content, and logged.
Where files name a thing differently, the rekap's name stands, then the Renstra's, the Pohon's, and last a kontrol's.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from pohon_graph.load.graph import Graph
from pohon_graph.load.lookup import Index, find, shown
from pohon_graph.load.mentions import Mentions, mentioned
from pohon_graph.load.one_parent import one_parent
from pohon_graph.load.same_text import same_text, say_same
from pohon_graph.sheets.reading import Asal, Link, Mention, Node, Reading, Refusal, Repair
from pohon_graph.values import normal
from pohon_graph.vocabulary import relations

MONEY_LINE = "RincianBelanja"
PLAN = ("Program", "Kegiatan", "SubKegiatan")
_NAMED_BY_REKAP = frozenset({"PerangkatDaerah", *PLAN})
_ALLOWED_ENDS = frozenset((r.kind, r.start, r.end) for r in relations())


def settle(readings: Sequence[Reading]) -> Graph:
    """Join readings into one graph.

    Args:
        readings: one per file, in any order.

    Returns:
        The graph with its own refusals (dangling or ambiguous references, equal keys with other values, links between
        things that the model does not join) and repairs.
    """
    graph = Graph()
    same = same_text(node for reading in readings for node in reading.nodes)
    fragments: dict[str, list[tuple[int, Node]]] = defaultdict(list)
    for reading in readings:
        rank = _rank(reading.tata_letak)
        for node in reading.nodes:
            if node.label == MONEY_LINE:
                graph.lines.append(node)
            else:
                say_same(graph, same, node)
                shared = same.node(node)
                fragments[shared.id].append((rank, shared))
    for key in sorted(fragments):
        merged = _merge(graph, fragments[key])
        if merged is not None:
            graph.nodes[key] = merged
    index = Index(graph.nodes.values())
    index.uncoded_too(graph.nodes[node.id] for node in same.coded.values() if node.id in graph.nodes)
    ranked = [(_rank(reading.tata_letak), same.link(link)) for reading in readings for link in reading.links]
    mentions = Mentions(graph.nodes.values(), {link.ke.label for _, link in ranked if isinstance(link.ke, Mention)})
    for _, link in sorted(ranked, key=lambda pair: (pair[0], _content(pair[1].isi), pair[1].asal)):
        _join(graph, index, mentions, link)
    one_parent(graph, {reading.berkas: _rank(reading.tata_letak) for reading in readings})
    for start in (start for reading in readings for start in reading.refused_starts):
        if isinstance(start, str):
            known = [graph.nodes[id] for id in (same.id(start),) if id in graph.nodes]
        else:
            coded = index.by_code.get((start.lingkup, start.kode.casefold()), ())
            known = [node for node in coded if node.label in start.labels]
        for node in known:
            graph.refused_links[node.id] += 1
    return graph


def _rank(tata_letak: str) -> int:
    order = ("rekap", "renstra", "pohon")
    return next((rank for rank, name in enumerate(order) if tata_letak.startswith(name)), len(order))


def _content(isi: dict[str, Any]) -> str:
    return json.dumps(isi, sort_keys=True, default=str, ensure_ascii=False)


def _merge(graph: Graph, fragments: list[tuple[int, Node]]) -> Node | None:
    """One node from all rows about it; rows that disagree with the one kept are refused and both rows are shown."""
    if len(fragments) == 1 and not fragments[0][1].isi.get("_rujukan"):
        return fragments[0][1]
    fragments.sort(key=lambda f: (bool(f[1].isi.get("_rujukan")), f[0], _content(f[1].isi), f[1].asal))
    base_rank, base = fragments[0]
    if base.isi.get("_rujukan"):
        for _, node in fragments:
            graph.refuse(_undefined(node))
        return None
    if base.label == "Kontrol" and len({_content(node.isi) for _, node in fragments}) > 1:
        for _, node in fragments:
            graph.refuse(_two_totals(node, next(other for _, other in fragments if other.isi != node.isi)))
        return None
    merged = Node(base.label, base.id, dict(base.isi), _first_row(fragments, base))
    origin = dict.fromkeys(base.isi, base.asal)
    for rank, node in fragments[1:]:
        given = {k: v for k, v in node.isi.items() if v is not None and k != "_rujukan"}
        clash = [k for k in given if merged.isi.get(k) is not None and merged.isi[k] != given[k]]
        if base.label == "PaguIndikatif":
            graph.refuse(_second_pagu(node, merged.asal))
            continue
        serious = [k for k in clash if not (k == "nama" and _only_spelling(base.label, given[k], merged.isi[k]))]
        if (serious and rank == base_rank) or (serious and node.isi.get("_rujukan")):
            graph.refuse(_disagrees(node, serious[0], merged.isi[serious[0]], origin[serious[0]]))
            continue
        for k in clash:
            graph.repairs[node.asal.berkas].append(
                Repair(
                    node.asal,
                    k,
                    str(given[k]),
                    str(merged.isi[k]),
                    f"ditulis berbeda pada {origin[k]}; itu yang dipakai",
                )
            )
        for k, value in given.items():
            if k not in clash and merged.isi.get(k) is None:
                merged.isi[k] = value
                origin[k] = node.asal
    return merged


def _only_spelling(label: str, one: str, two: str) -> bool:
    return label in _NAMED_BY_REKAP or normal(one) == normal(two)


def _first_row(fragments: list[tuple[int, Node]], base: Node) -> Asal:
    """The first row of the file that names the thing, among rows that say the same."""
    same = [n.asal for _, n in fragments if n.asal.berkas == base.asal.berkas and n.isi == base.isi]
    return min(same, default=base.asal)


def _undefined(node: Node) -> Refusal:
    name = str(node.isi.get("kode") or node.isi.get("nama") or node.id)
    return Refusal(
        node.asal,
        "kode",
        name,
        f"{node.label} {name} tidak ada dalam berkas yang dimuat",
        f"Tambahkan {node.label} itu pada lembarnya, atau perbaiki kodenya.",
    )


def _disagrees(node: Node, key: str, kept: Any, kept_at: Asal) -> Refusal:
    name = str(node.isi.get("kode") or node.id)
    return Refusal(
        node.asal,
        key,
        str(node.isi[key])[:200],
        f"{node.label} {name} sudah ada dengan isi lain: '{str(kept)[:200]}' pada {kept_at}",
        "Samakan kedua baris, atau beri kode yang berbeda.",
    )


def _two_totals(node: Node, other: Node) -> Refusal:
    key = "apbd" if node.isi["apbd"] != other.isi["apbd"] else "dasar"
    return Refusal(
        node.asal,
        key,
        str(node.isi[key])[:200],
        f"{node.isi['kode_skpd']} punya total kendali lain: '{str(other.isi[key])[:200]}' pada {other.asal}",
        "Sisakan satu baris, yang menurut Perda atau Perkada yang berlaku pada tahap ini.",
    )


def _second_pagu(node: Node, kept_at: Asal) -> Refusal:
    return Refusal(
        node.asal,
        "pagu",
        str(node.isi["pagu"]),
        f"pagu tahun {node.isi['tahun']} untuk kode ini sudah ada pada {kept_at}",
        "Muat satu berkas Renstra saja untuk satu perangkat daerah, atau pakai --ganti.",
        node.isi["pagu"],
    )


def _join(graph: Graph, index: Index, mentions: Mentions, link: Link) -> None:
    start = _end(graph, index, link, "anak")
    if start is None:
        return
    if isinstance(link.ke, Mention):
        for end in mentioned(graph, mentions, link, link.ke, start):
            _add(graph, link, start, end)
        return
    parent = _end(graph, index, link, "induk")
    if parent is not None:
        _add(graph, link, start, parent)
    elif link.jenis == "MENDUKUNG":
        graph.refused_links[start.id] += 1


def _add(graph: Graph, link: Link, start: Node, end: Node) -> None:
    """Keep a link whose ends are known, unless the model does not join them or the pair has one already."""
    if (link.jenis, start.label, end.label) not in _ALLOWED_ENDS:
        graph.refuse(
            Refusal(
                link.asal,
                "induk",
                f"{shown(start)} → {shown(end)}",
                f"{start.label} tidak dapat {_VERB.get(link.jenis, link.jenis)} {end.label}",
                "Lihat lembar Petunjuk: apa dapat tertaut ke apa.",
            )
        )
        if link.jenis == "MENDUKUNG":
            graph.refused_links[start.id] += 1
        return
    if link.jenis == "MELAPOR_KE" and start is end:
        graph.refuse(_own_superior(link, start))
        return
    key = (link.jenis, start.id, end.id)
    kept = graph.links.get(key)
    if kept is None:
        graph.links[key] = Link(link.jenis, start.id, end.id, link.isi, link.asal)
    elif kept.isi != link.isi:
        _second_link(graph, kept, link, start, end)


def _end(graph: Graph, index: Index, link: Link, kolom: str) -> Node | None:
    """The node at one end of a link; None, refused or told apart in the log, where it is not certain."""
    found = find(graph.nodes, index, link, kolom)
    if isinstance(found, Refusal):
        graph.refuse(found)
        return None
    if found.repair is not None:
        graph.repairs[link.asal.berkas].append(found.repair)
    return found.node


_VERB = {
    "MENDUKUNG": "mendukung",
    "MENJAWAB": "menjawab",
    "DIUKUR": "diukur oleh",
    "BAGIAN_DARI": "menjadi bagian dari",
}


def _second_link(graph: Graph, kept: Link, link: Link, start: Node, end: Node) -> None:
    if link.asal.berkas != kept.asal.berkas and kept.isi.get("status") == link.isi.get("status"):
        old, new = _content(link.isi), _content(kept.isi)
        graph.repairs[link.asal.berkas].append(
            Repair(link.asal, link.jenis, old, new, f"tautan yang sama sudah ada pada {kept.asal}; itu yang dipakai")
        )
        return
    graph.refuse(
        Refusal(
            link.asal,
            "induk",
            f"{shown(start)} → {shown(end)}",
            f"tautan kedua antara pasangan yang sama dengan isi lain; yang pertama pada {kept.asal}",
            "Sisakan satu baris untuk satu pasangan.",
        )
    )


def _own_superior(link: Link, post: Node) -> Refusal:
    return Refusal(
        link.asal,
        "atasan",
        shown(post),
        "jabatan tidak dapat menjadi atasannya sendiri",
        "Isi kode jabatan di atasnya, atau kosongkan bila tidak ada.",
    )
