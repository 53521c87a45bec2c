"""A plain graph of the rule tests as the tables that the algebra takes."""

from __future__ import annotations

from typing import Any

import pandas as pd

from pohon_graph.leverage import Edges, from_frames
from tests.rules.graphs import RESULTS, Graph

PLAN = ("Program", "Kegiatan", "SubKegiatan")


def edges_of(graph: Graph, **others: Any) -> Edges:
    """The approved links of a graph, with one line of money per sub kegiatan unless ``baris`` is given."""
    links = [
        {"dari": start, "ke": end, "porsi": isi.get("porsi"), "bobot": isi.get("bobot"), "dasar": isi["dasar"]}
        for kind, start, end, isi in graph.links
        if kind == "MENDUKUNG" and isi["status"] == "disetujui"
    ]
    parent = {start: end for kind, start, end, _ in graph.links if kind == "BAGIAN_DARI"}
    iku = [
        {"id": end, "nama": end, "tingkat": graph.nodes[end][1]["iku"], "pemilik": start}
        for kind, start, end, _ in graph.links
        if kind == "DIUKUR" and graph.nodes[start][0] in RESULTS and graph.nodes[end][1].get("iku")
    ]
    trees = {isi["lingkup"] for label, isi in graph.nodes.values() if label in RESULTS}
    owned = {"*" if i["tingkat"] == "pemda" else graph.nodes[i["id"]][1]["lingkup"] for i in iku}
    subs = []
    for id, (label, isi) in graph.nodes.items():
        if label == "SubKegiatan":
            homes = {isi["lingkup"], isi["lingkup"].partition("/")[0]}
            subs.append(
                {
                    "id": id,
                    "kelas": isi["kelas"],
                    "spm": isi["spm"],
                    "pagu": isi["pagu"],
                    "kegiatan": parent[id],
                    "program": parent[parent[id]],
                    "dinilai": bool(homes & trees) and bool((homes | {"*"}) & owned),
                }
            )
    simpul = [
        {"id": id, "label": label, "lingkup": isi["lingkup"], "kode": isi.get("kode"), "nama": isi.get("nama")}
        for id, (label, isi) in graph.nodes.items()
        if label in (*RESULTS, *PLAN)
    ]
    return from_frames(
        _frame(simpul, "id label lingkup kode nama"),
        _frame(links, "dari ke porsi bobot dasar").astype({"porsi": float, "bobot": float}),
        _frame(iku, "id nama tingkat pemilik"),
        _frame(subs, "id kelas spm pagu kegiatan program dinilai"),
        **others,
    )


def _frame(rows: list[dict[str, Any]], columns: str) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=columns.split())
