"""The jalur of every sub kegiatan once more, in plain Python sets, from the words of the design."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from tests.rules.graphs import RESULTS, Graph


class Jalur(NamedTuple):
    """What ``cypher/views/jalur.cypher`` should say of one sub kegiatan."""

    jalur: str | None
    tingkat: str | None
    sampai: str | None
    program_lebih_jauh: bool
    putus_di: tuple[str, ...]
    cabang_putus: tuple[str, ...]
    usulan: tuple[str, ...]


def nearest(graph: Graph, sub: str, tingkat: str) -> tuple[str, ...]:
    """The results with an IKU that the links of the deciding level reach, without those above another of them.

    Of a loop only the smallest id stays.
    """
    up: dict[str, set[str]] = defaultdict(set)
    parent = {start: end for kind, start, end, _ in graph.links if kind == "BAGIAN_DARI"}
    for kind, start, end, isi in graph.links:
        if kind == "MENDUKUNG" and isi["status"] == "disetujui":
            up[start].add(end)
    owners = {
        start
        for kind, start, end, _ in graph.links
        if kind == "DIUKUR" and graph.nodes[start][0] in RESULTS and graph.nodes[end][1].get("iku")
    }

    def above(start: str) -> set[str]:
        seen: set[str] = set()
        todo = [*up[start]]
        while todo:
            here = todo.pop()
            if here not in seen:
                seen.add(here)
                todo += up[here]
        return seen

    node = sub
    for _ in range(("sub", "kegiatan", "program").index(tingkat)):
        node = parent[node]
    lingkup = graph.nodes[sub][1]["lingkup"]
    links = above(node) or above(node.replace(f":{lingkup}:", f":{lingkup.partition('/')[0]}:"))
    met = links & owners
    return tuple(
        sorted(
            one
            for one in met
            if not any(one in above(other) and (other not in above(one) or other < one) for other in met - {one})
        )
    )


def jalur_of(graph: Graph) -> dict[str, Jalur]:
    """Sub kegiatan id → its jalur."""
    up: dict[str, set[str]] = defaultdict(set)
    proposed: dict[str, set[str]] = defaultdict(set)
    dasar: dict[str, list[str]] = defaultdict(list)
    parent: dict[str, str] = {}
    iku: dict[str, set[str]] = defaultdict(set)
    own_iku: set[str] = set()
    for kind, start, end, isi in graph.links:
        if kind == "MENDUKUNG":
            (up if isi["status"] == "disetujui" else proposed)[start].add(end)
            if isi["status"] == "disetujui":
                dasar[start].append(isi["dasar"])
        elif kind == "BAGIAN_DARI":
            parent[start] = end
        elif kind == "DIUKUR" and graph.nodes[start][0] in RESULTS and (sort := graph.nodes[end][1].get("iku")):
            iku[start].add(sort)
            own_iku.add("*" if sort == "pemda" else graph.nodes[end][1]["lingkup"])
    trees = {isi["lingkup"] for label, isi in graph.nodes.values() if label in RESULTS}

    def above(start: str, *, through_owners: bool = True) -> set[str]:
        seen: set[str] = set()
        todo = [start]
        while todo:
            here = todo.pop()
            if here in seen or (not through_owners and iku[here]):
                continue
            seen.add(here)
            todo += up[here]
        return seen

    def reached(nodes: set[str]) -> set[str]:
        return {sort for node in nodes for met in above(node) for sort in iku[met]}

    def ends(nodes: set[str]) -> tuple[str, ...]:
        found = set()
        for node in nodes:
            for here in above(node, through_owners=False):
                loop = above(here)
                if all(here in above(other) for other in loop) and not any(iku[other] for other in loop):
                    found.add(min(loop))
        return tuple(sorted(found))

    def one(sub: str) -> Jalur:
        isi = graph.nodes[sub][1]
        agency = isi["lingkup"].partition("/")[0]
        chain = [sub, parent[sub], parent[parent[sub]]]
        twins = [re.sub(rf"^(\w+):{re.escape(isi['lingkup'])}:", rf"\1:{agency}:", node) for node in chain]
        levels = [up[own] or up[twin] for own, twin in zip(chain, twins, strict=True)]
        usulan = tuple(sorted({end for node in (*chain, *twins) for end in proposed[node]}))
        if isi["kelas"] != "inti":
            return Jalur(None, None, None, False, (), (), usulan)
        for i, links in enumerate(levels):
            if sorts := reached(links):
                sampai = "pemda" if "pemda" in sorts else "pd"
                further = i < 2 and sampai == "pd" and "pemda" in reached(levels[2])
                dead = ends(set().union(*levels[: i + 1]))
                name = "warisan" if i == 2 else "langsung"
                return Jalur(name, ("sub", "kegiatan", "program")[i], sampai, further, (), dead, usulan)
        homes = {isi["lingkup"], agency}
        if not homes & trees or not (homes | {"*"}) & own_iku:
            return Jalur("belum_dinilai", None, None, False, (), (), usulan)
        if isi["spm"] or any({"SPM", "NSPK", "IKK"} & set(re.findall(r"\w+", d.upper())) for d in dasar[sub]):
            return Jalur("mandat", None, None, False, (), (), usulan)
        linked = set().union(*levels)
        return Jalur("putus" if linked else "tanpa_tautan", None, None, False, ends(linked), (), usulan)

    return {id: one(id) for id, (label, _) in graph.nodes.items() if label == "SubKegiatan"}


def iku_reached(graph: Graph) -> set[str]:
    """The IKU that the links of the deciding level of some inti sub kegiatan lead to."""
    up: dict[str, set[str]] = defaultdict(set)
    parent: dict[str, str] = {}
    owned: dict[str, set[str]] = defaultdict(set)
    for kind, start, end, isi in graph.links:
        if kind == "MENDUKUNG" and isi["status"] == "disetujui":
            up[start].add(end)
        elif kind == "BAGIAN_DARI":
            parent[start] = end
        elif kind == "DIUKUR" and graph.nodes[start][0] in RESULTS and graph.nodes[end][1].get("iku"):
            owned[start].add(end)
    found: set[str] = set()
    for sub, row in jalur_of(graph).items():
        if row.tingkat is None:
            continue
        lingkup = graph.nodes[sub][1]["lingkup"]
        decides = {"sub": sub, "kegiatan": parent[sub], "program": parent[parent[sub]]}[row.tingkat]
        twin = decides.replace(f":{lingkup}:", f":{lingkup.partition('/')[0]}:")
        seen: set[str] = set()
        todo = list(up[decides] or up[twin])
        while todo:
            here = todo.pop()
            if here not in seen:
                seen.add(here)
                todo += up[here]
        found |= {iku for node in seen for iku in owned[node]}
    return found
