"""What follows from the rows by rule: missing parents, twin numbers, kelas, SPM, equal texts, money, official codes.

Each derived property is named in ``model.py``. Nothing here is a guess: a parent is made from a code only because the
code grammar contains it (Permendagri 90/2019), and that is logged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pohon_graph.codes import kelas, nomenklatur_key
from pohon_graph.identity import node_id
from pohon_graph.load.graph import Graph
from pohon_graph.load.sameness import same_texts
from pohon_graph.model import PEMDA
from pohon_graph.nomenklatur import Editions
from pohon_graph.parts import SumberUang
from pohon_graph.sheets.reading import Asal, Link, Node, Repair

Overrides = Mapping[tuple[str, str], tuple[str, str, Asal]]
_PARENT = {"SubKegiatan": ("Kegiatan", 12), "Kegiatan": ("Program", 7)}


@dataclass(frozen=True, slots=True)
class Derived:
    """The snapshot's source of money, its total (whole rupiah), and plan node id → ``kunci`` of its official code."""

    sumber_uang: SumberUang
    total: int
    official: dict[str, str]


def derive(graph: Graph, *, tahun: int, official: Editions, overrides: Overrides) -> Derived:
    """Complete a settled graph in place.

    Args:
        graph: as :func:`pohon_graph.load.settle.settle` gives it.
        tahun: the snapshot's year; PaguIndikatif of other years is kept but is not its money.
        official: the editions of the nomenclature that codes, names and SPM are looked up in, newest first.
        overrides: (lingkup or "", sub code) → (kelas, dasar, row), from a kelas file.

    Returns:
        Which money the snapshot has, its total, and the official code of each plan node that has one.
    """
    _complete_parents(graph, official)
    _complete_agencies(graph)
    _number_twins(graph)
    codes = _official_codes(graph, official)
    _classify(graph, official, overrides)
    _group_texts(graph)
    for start, count in graph.refused_links.items():
        graph.nodes[start].isi["tautan_ditolak"] = count
    sumber, total = _money(graph, tahun)
    return Derived(sumber, total, codes)


def _complete_parents(graph: Graph, official: Editions) -> None:
    """Give every sub kegiatan its kegiatan and program, and every program its agency."""
    has_parent = {start for jenis, start, _ in graph.links if jenis == "BAGIAN_DARI"}
    for label in ("SubKegiatan", "Kegiatan", "Program"):
        for node in [n for n in graph.nodes.values() if n.label == label and n.id not in has_parent]:
            if label == "Program":
                parent = node_id("PerangkatDaerah", node.isi["lingkup"])
            else:
                parent = _parent_from_code(graph, node, official)
            link = Link("BAGIAN_DARI", node.id, parent, {}, node.asal)
            graph.links["BAGIAN_DARI", node.id, parent] = link


def _parent_from_code(graph: Graph, node: Node, official: Editions) -> str:
    label, length = _PARENT[node.label]
    kode = node.isi["kode"][:length].rstrip(".")
    parent = node_id(label, node.isi["lingkup"], kode)
    if parent not in graph.nodes:
        entry = official.find(nomenklatur_key(kode))
        isi: dict[str, Any] = {name: node.isi[name] for name in ("lingkup", "kode_skpd") if name in node.isi}
        isi |= {"kode": kode, "nama": entry.nama if entry else kode}
        graph.nodes[parent] = Node(label, parent, isi, node.asal)
        reason = f"{label} {kode} dibentuk dari kode {node.isi['kode']}, karena tidak ada baris untuknya"
        graph.repairs[node.asal.berkas].append(Repair(node.asal, "kode", "", kode, reason))
    return parent


def _complete_agencies(graph: Graph) -> None:
    """Give every lingkup in use its PerangkatDaerah, and every unit its agency."""
    used: dict[str, Asal] = {}
    for node in [*graph.nodes.values(), *graph.lines]:
        lingkup = node.isi.get("lingkup", PEMDA)
        if lingkup != PEMDA and node.label != "Target":
            used[lingkup] = min(used.get(lingkup, node.asal), node.asal)
    for lingkup in list(used):
        skpd, _, unit = lingkup.partition("/")
        if unit:
            used.setdefault(skpd, used[lingkup])
    for lingkup, asal in sorted(used.items()):
        skpd, _, unit = lingkup.partition("/")
        key = node_id("PerangkatDaerah", lingkup)
        if key not in graph.nodes:
            isi = {"lingkup": lingkup, "kode_skpd": skpd, "kode_unit": unit or None, "nama": unit or skpd}
            graph.nodes[key] = Node("PerangkatDaerah", key, isi, asal)
        graph.nodes[key].isi.setdefault("nama", unit or skpd)
        if unit:
            agency = node_id("PerangkatDaerah", skpd)
            graph.links.setdefault(("BAGIAN_DARI", key, agency), Link("BAGIAN_DARI", key, agency, {}, asal))


def _number_twins(graph: Graph) -> None:
    """Number budget lines that are alike in everything; each is money of its own."""
    graph.lines.sort(key=lambda n: (n.id, n.isi["pagu"], n.isi.get("realisasi") or 0, n.asal))
    previous, count = "", 0
    for line in graph.lines:
        count = count + 1 if line.id == previous else 1
        previous = line.id
        line.isi["ke"] = count
        line.id = f"{line.id}:{count}"


def _official_codes(graph: Graph, official: Editions) -> dict[str, str]:
    found = {}
    for node in graph.nodes.values():
        if node.label in ("Program", "Kegiatan", "SubKegiatan"):
            listed = official.listed(nomenklatur_key(node.isi["kode"]))
            if listed is not None:
                edisi, entry = listed
                found[node.id] = f"{edisi}:{entry.kode}"
    return found


def _classify(graph: Graph, official: Editions, overrides: Overrides) -> None:
    rekening: dict[str, set[str]] = defaultdict(set)
    for line in graph.lines:
        rekening[line.isi["sub"]].add(line.isi["kode"])
    for node in graph.nodes.values():
        if node.label != "SubKegiatan":
            continue
        kode, skpd = node.isi["kode"], node.isi["kode_skpd"]
        decided = (overrides.get((scope, kode)) for scope in (node.isi["lingkup"], skpd, ""))
        override = next((decision for decision in decided if decision), None)
        entry = official.find(nomenklatur_key(kode))
        node.isi["spm"] = bool(entry and entry.spm)
        node.isi["kelas"] = override[0] if override else kelas(kode, rekening.get(node.id, ()))
        if override:
            node.isi["dasar_kelas"] = f"{override[1]} ({override[2]})"


def _group_texts(graph: Graph) -> None:
    """Say of every indicator which others of its lingkup have the same text, but for how it was typed."""
    measures: dict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes.values():
        if node.label == "Indikator":
            measures[node.isi["lingkup"]].append(node)
    for nodes in measures.values():
        groups = same_texts(node.isi["nama"] for node in nodes)
        for node in nodes:
            node.isi["kelompok_teks"] = groups[node.isi["nama"]]


def _money(graph: Graph, tahun: int) -> tuple[SumberUang, int]:
    """Sum money upwards: the lines of a DPA, else PaguIndikatif of the year at the lowest planned level."""
    children: dict[str, list[Node]] = defaultdict(list)
    for jenis, start, end in graph.links:
        if jenis == "BAGIAN_DARI" and graph.nodes[start].label in _PARENT:
            children[end].append(graph.nodes[start])
    if graph.lines:
        return "dpa", _sum_lines(graph, children)
    own = {
        start: graph.nodes[end].isi["pagu"]
        for jenis, start, end in graph.links
        if jenis == "BERPAGU" and graph.nodes[end].isi["tahun"] == tahun
    }
    for label in ("SubKegiatan", "Kegiatan", "Program"):
        for node in graph.nodes.values():
            if node.label == label:
                below = sum(child.isi["pagu"] for child in children[node.id])
                node.isi["pagu"] = max(own.get(node.id, 0), below)
                if label != "SubKegiatan":
                    node.isi["belum_dirinci"] = node.isi["pagu"] - below
    total = sum(node.isi["pagu"] for node in graph.nodes.values() if node.label == "Program")
    return ("pagu_indikatif" if own else "tidak_ada"), total


def _sum_lines(graph: Graph, children: dict[str, list[Node]]) -> int:
    sums: dict[str, dict[str, Any]] = defaultdict(lambda: {"pagu": 0, "realisasi": 0})
    for line in graph.lines:
        at = sums[line.isi["sub"]]
        at["pagu"] += line.isi["pagu"]
        at["realisasi"] += line.isi.get("realisasi") or 0
    for label in ("SubKegiatan", "Kegiatan", "Program"):
        for node in graph.nodes.values():
            if node.label == label:
                for name in ("pagu", "realisasi"):
                    own = sums[node.id][name] if label == "SubKegiatan" else 0
                    node.isi[name] = own + sum(child.isi[name] for child in children[node.id])
    return sum(line.isi["pagu"] for line in graph.lines)
