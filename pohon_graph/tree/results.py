"""The condition tree: misi, tujuan, sasaran and simpul, each under one parent; and the agencies beside it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pohon_graph.model import PEMDA
from pohon_graph.tree.drafts import Draft
from pohon_graph.tree.facts import Facts, Row
from pohon_graph.tree.parents import Parents

STOPS = "Rantai berhenti di sini: belum ditemukan tautan ke atas, dan hasil ini belum punya IKU."
LOOPS = "Rantai berputar di sini: tautannya kembali ke hasil ini tanpa bertemu IKU."
AGENCIES = "Per perangkat daerah: yang belum masuk ke pohon, dan belanja di luar penelusuran"
_RESULTS = ("Tujuan", "Sasaran", "Kondisi")


@dataclass(frozen=True, slots=True)
class Frame:
    """The upper part of a tree: its root, its results by id, and its agencies and units by lingkup."""

    root: Draft
    results: dict[str, Draft]
    agencies: dict[str, Draft]


def hang_results(facts: Facts, parents: Parents, judul: str) -> Frame:
    """Hang every agency and every result."""
    root = Draft("akar", "akar", judul, PEMDA)
    agencies = _agencies(facts, root)
    results = {id: drawn(row) for id, row in facts.simpul.items() if row["label"] in _RESULTS}
    missions = {id: drawn(row) for id, row in facts.simpul.items() if row["label"] == "Misi"}
    root.children.extend(missions.values())
    edges, ways = facts.basis.edges, facts.basis.ways
    ids = edges.simpul["id"].to_numpy(dtype=object)
    end = edges.column("tautan", "ke")
    start = edges.column("tautan", "dari")
    arrives = (np.diff(ways.reach.indptr) > 0)[ways.graph.component]
    onward, supported, by_dead = (np.zeros(len(ids), dtype=bool) for _ in range(3))
    onward[start] = supported[end] = by_dead[end[~arrives[start]]] = True
    for number, id in enumerate(ids):
        if id not in results:
            continue
        node, link = results[id], int(parents.link[number])
        if link >= 0:
            node.link, node.lewat = link, "hasil"
            results[ids[end[link]]].add(node)
            continue
        misi = [one for one in facts.simpul[id]["misi"] if one in missions]
        if misi:
            node.lewat = "misi"
            missions[misi[0]].add(node)
            node.catatan += [f"Juga menjawab misi: {facts.simpul[one]['nama']}" for one in misi[1:]]
        else:
            agencies.get(node.lingkup, root).add(node)
        if not arrives[number] and (by_dead[number] or not (supported[number] or misi)):
            node.add(Draft(f"berhenti:{id}", "berhenti", LOOPS if onward[number] else STOPS, node.lingkup))
    return Frame(root, results, agencies)


def _agencies(facts: Facts, root: Draft) -> dict[str, Draft]:
    group = root.add(Draft("cabang:perangkat_daerah", "cabang", AGENCIES, PEMDA))
    found: dict[str, Draft] = {}
    for one in sorted(facts.result.cakupan.rincian, key=lambda one: (one.unit, one.lingkup)):
        id = f"perangkat_daerah:{one.lingkup}"
        skpd, _, unit = one.lingkup.partition("/")
        node = Draft(id, "unit" if unit else "pd", one.nama, one.lingkup, source=id, kode=unit or skpd)
        node.catatan += [f"Belum dinilai: {reason}." for reason in one.alasan]
        found[one.lingkup] = found.get(skpd, group).add(node)
    return found


def drawn(row: Row) -> Draft:
    """A draft of a node of the snapshot."""
    return Draft(
        row["id"], _kind(row), row["nama"] or row["id"], row["lingkup"], source=row["id"], kode=row["kode"] or ""
    )


def _kind(row: Row) -> str:
    label = str(row["label"])
    if label == "Kondisi":
        return str(row["jenjang"] or "kondisi")
    own = label in ("Tujuan", "Sasaran") and row["lingkup"] != PEMDA
    return "sub" if label == "SubKegiatan" else label.lower() + "_pd" * own
