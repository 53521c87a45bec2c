"""Small graphs as plain Python, random ones too, and how they get into the store."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pohon_graph.store import Store

VERSI = "2026-murni#1"
AGENCIES = ("1.02.0.00.0.00.01.0000", "1.03.0.00.0.00.01.0000")
UNIT = f"{AGENCIES[0]}/1.02.0.00.0.00.01.0001"
RESULTS = ("Tujuan", "Sasaran", "Kondisi")
_WRITE = """
CREATE (:Versi {kunci: $versi, id: $versi, versi: $versi, tahun: 2026, tahap: 'murni', nomor: 1, terbit: 1, sidik: 's',
                sumber_uang: 'dpa'})
WITH *
UNWIND $nodes AS node
CREATE (n:$(node.label)) SET n = node.isi
WITH collect(n) AS made
UNWIND $links AS link
WITH link, made[link.start] AS start, made[link.end] AS end
CREATE (start)-[l:$(link.type)]->(end) SET l = link.isi
"""
"""One statement for every graph, so that the server plans it once."""


@dataclass
class Graph:
    """Nodes by id and links (type, start id, end id, properties)."""

    nodes: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    links: list[tuple[str, str, str, dict[str, Any]]] = field(default_factory=list)

    def node(self, label: str, id: str, **isi: Any) -> str:
        """Add a node and give back its id."""
        self.nodes[id] = (label, isi)
        return id

    def link(self, kind: str, start: str, end: str, **isi: Any) -> None:
        """Add a relationship."""
        self.links.append((kind, start, end, isi))

    def write(self, store: Store, versi: str = VERSI) -> None:
        """Put it into the store as one published snapshot."""
        place = {id: number for number, id in enumerate(self.nodes)}
        store.write(
            _WRITE,
            versi=versi,
            nodes=[
                {"label": label, "isi": {"id": id, "versi": versi, "kunci": f"{versi}:{id}", **isi}}
                for id, (label, isi) in self.nodes.items()
            ],
            links=[
                {"type": kind, "start": place[start], "end": place[end], "isi": isi}
                for kind, start, end, isi in self.links
            ],
        )


def random_graph(seed: int) -> Graph:
    """A graph with several parents, cycles, self loops, units above and below links, dead ends and proposals."""
    rng = random.Random(seed)
    graph = Graph()
    for lingkup in AGENCIES:
        graph.node("PerangkatDaerah", f"perangkat_daerah:{lingkup}", lingkup=lingkup, kode_skpd=lingkup, nama=lingkup)
    graph.node("PerangkatDaerah", f"perangkat_daerah:{UNIT}", lingkup=UNIT, kode_skpd=AGENCIES[0], nama="RSUD")
    graph.link("BAGIAN_DARI", f"perangkat_daerah:{UNIT}", f"perangkat_daerah:{AGENCIES[0]}")
    homes = rng.choice([["pemda", *AGENCIES, UNIT], ["pemda", AGENCIES[0]], [UNIT], ["pemda"]])
    results = [
        graph.node(label := rng.choice(RESULTS), f"{label.lower()}:{i}", lingkup=rng.choice(homes), nama=f"Hasil {i}")
        for i in range(rng.randint(1, 14))
    ]
    for start in results:
        for end in sorted({rng.choice(results) for _ in range(rng.choice([0, 1, 1, 2]))}):
            graph.link("MENDUKUNG", start, end, status=_status(rng), dasar="sebab")
    plan = _plan(graph, rng, results)
    owners = [*results, *rng.sample(plan, 2)]
    for i, owner in enumerate(rng.sample(owners, rng.choice([0, 1, 2, 4, 6]) % (len(owners) + 1))):
        iku = rng.choice(["pemda", "pd", "pd", None])
        isi = {"iku": iku} if iku else {}
        indikator = graph.node("Indikator", f"indikator:{i}", lingkup=graph.nodes[owner][1]["lingkup"], **isi)
        graph.link("DIUKUR", owner, indikator)
    return graph


def _plan(graph: Graph, rng: random.Random, results: list[str]) -> list[str]:
    plan = []
    for lingkup in (*AGENCIES, UNIT):
        for program in ("1.02.02", "1.02.03"):
            p = _planned(graph, "Program", lingkup, program)
            graph.link("BAGIAN_DARI", p, f"perangkat_daerah:{lingkup}")
            k = _planned(graph, "Kegiatan", lingkup, f"{program}.2.01")
            graph.link("BAGIAN_DARI", k, p)
            plan += [p, k]
            for n in range(rng.randint(1, 3)):
                kelas = "inti" if rng.random() < 0.85 else "gaji"
                isi = {"kelas": kelas, "spm": rng.random() < 0.15, "pagu": rng.choice([0, 1000, 2_500])}
                plan.append(_planned(graph, "SubKegiatan", lingkup, f"{program}.2.01.000{n + 1}", **isi))
                graph.link("BAGIAN_DARI", plan[-1], k)
    density = rng.choice([0.15, 0.35, 0.7])
    for start in plan:
        for end in sorted({rng.choice(results) for _ in range(2) if rng.random() < density}):
            dasar = rng.choice(["sebab", "renstra", "sesuai SPM bidang", "nspk", "IKKX bukan"])
            graph.link("MENDUKUNG", start, end, status=_status(rng), dasar=dasar)
    return plan


def _planned(graph: Graph, label: str, lingkup: str, kode: str, **isi: Any) -> str:
    prefix = {"Program": "program", "Kegiatan": "kegiatan", "SubKegiatan": "sub_kegiatan"}[label]
    skpd = lingkup.partition("/")[0]
    nama = f"{label} {kode}"
    return graph.node(label, f"{prefix}:{lingkup}:{kode}", lingkup=lingkup, kode_skpd=skpd, kode=kode, nama=nama, **isi)


def _status(rng: random.Random) -> str:
    return "disetujui" if rng.random() < 0.8 else "diajukan"


def layered(levels: int, width: int, parents: int, *, seed: int = 1) -> Graph:
    """A DAG whose number of paths explodes: every node has several parents in the next level; no IKU at the top."""
    rng = random.Random(seed)
    graph = Graph()
    lingkup = AGENCIES[0]
    agency = graph.node(
        "PerangkatDaerah", f"perangkat_daerah:{lingkup}", lingkup=lingkup, kode_skpd=lingkup, nama="Dinas"
    )
    rows = [
        [graph.node("Kondisi", f"kondisi:{level:02}:{i:03}", lingkup=lingkup, nama="K") for i in range(width)]
        for level in range(levels)
    ]
    for below, above in pairwise(rows):
        for start in below:
            for end in rng.sample(above, parents):
                graph.link("MENDUKUNG", start, end, status="disetujui", dasar="sebab")
    aside = graph.node("Kondisi", "kondisi:aside", lingkup=lingkup, nama="IKU")
    graph.link("DIUKUR", aside, graph.node("Indikator", "indikator:aside", lingkup=lingkup, iku="pd"))
    p = _planned(graph, "Program", lingkup, "1.02.02")
    graph.link("BAGIAN_DARI", p, agency)
    k = _planned(graph, "Kegiatan", lingkup, "1.02.02.2.01")
    graph.link("BAGIAN_DARI", k, p)
    for i in range(width):
        s = _planned(graph, "SubKegiatan", lingkup, f"1.02.02.2.01.{i:04}", kelas="inti", spm=False, pagu=1)
        graph.link("BAGIAN_DARI", s, k)
        graph.link("MENDUKUNG", s, rows[0][i], status="disetujui", dasar="sebab")
    return graph
