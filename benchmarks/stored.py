"""A plain graph of the leverage benchmark in Neo4j, as the snapshot that it would be."""

from __future__ import annotations

from collections import defaultdict

from pohon_graph.leverage import Edges, link_shares
from pohon_graph.store import Store

Rows = list[dict[str, object]]
BLOCK = (10, 12)
"""Nodes and links of one block of :func:`write_blocks`."""
_BLOCKS = """
UNWIND range(1, $blocks) AS b
CALL (b) {
  CREATE (p:Program {id: 'p' + b}), (k:Kegiatan {id: 'k' + b}), (i:Indikator {id: 'i' + b, iku: 'pd'}),
         (k)-[:BAGIAN_DARI]->(p)
  FOREACH (n IN [p, k, i] | SET n += {versi: $versi, kunci: $versi + n.id, lingkup: 'A', kode: n.id, nama: n.id})
  WITH b, k, i
  CREATE (u1:Kondisi {id: 'u' + b}), (u2:Kondisi {id: 'v' + b}), (h1:Sasaran {id: 'h' + b}), (h2:Sasaran {id: 'j' + b}),
         (h1)-[:DIUKUR]->(i)
  FOREACH (n IN [u1, u2, h1, h2] | SET n += {versi: $versi, kunci: $versi + n.id, lingkup: 'A', kode: n.id, nama: n.id})
  FOREACH (u IN [u1, u2] | FOREACH (h IN [h1, h2] | CREATE (u)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)))
  FOREACH (n IN range(1, 4) |
    CREATE (s:SubKegiatan {id: 's' + b + '.' + n, kelas: 'inti', spm: false, pagu: 1000000})-[:BAGIAN_DARI]->(k)
    SET s += {versi: $versi, kunci: $versi + s.id, lingkup: 'A', kode: s.id, nama: s.id}
    FOREACH (u IN [u1, u2] | CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(u)))
} IN TRANSACTIONS OF 2000 ROWS
"""


def write(store: Store, edges: Edges, versi: str) -> None:
    """Write nodes, links with every share as their porsi, IKU, and what is part of what."""
    kunci = {id: f"{versi}:{id}" for id in edges.simpul["id"]}
    label = dict(zip(edges.simpul["id"], edges.simpul["label"], strict=True))
    _nodes(store, edges, versi, kunci)
    pairs: dict[tuple[str, str, str], Rows] = defaultdict(list)
    ends = zip(edges.ids(edges.tautan["dari"]), edges.ids(edges.tautan["ke"]), link_shares(edges).tolist(), strict=True)
    for a, b, porsi in ends:
        isi = {"status": "disetujui", "porsi": porsi, "dasar": "sebab"}
        pairs["MENDUKUNG", label[a], label[b]].append({"a": kunci[a], "b": kunci[b], "isi": isi})
    for below, above in (("id", "kegiatan"), ("kegiatan", "program")):
        for a, b in dict.fromkeys(zip(edges.sub[below], edges.sub[above], strict=True)):
            if a != b:
                pairs["BAGIAN_DARI", label[a], label[b]].append({"a": kunci[a], "b": kunci[b], "isi": {}})
    for (kind, start, end), rows in pairs.items():
        store.write_rows(
            f"UNWIND $rows AS row MATCH (a:{start} {{kunci: row.a}}) MATCH (b:{end} {{kunci: row.b}}) "
            f"CREATE (a)-[l:{kind}]->(b) SET l = row.isi",
            rows,
        )
    _published(store, versi)


def write_blocks(store: Store, blocks: int, versi: str) -> None:
    """A graph that the server makes by itself, to be read: blocks of 4 sub kegiatan, 2 simpul, 2 sasaran."""
    store.run_batched(_BLOCKS, blocks=blocks, versi=versi)
    _published(store, versi)


def _published(store: Store, versi: str) -> None:
    store.write(
        "CREATE (:Versi {kunci: $versi, id: $versi, versi: $versi, tahun: 2026, tahap: 'murni', nomor: 1, terbit: 1, "
        "sidik: 's', sumber_uang: 'pagu_indikatif'})",
        versi=versi,
    )


def _nodes(store: Store, edges: Edges, versi: str, kunci: dict[str, str]) -> None:
    pagu = dict(zip(edges.sub["id"], edges.column("sub", "pagu").tolist(), strict=True))
    owned = dict(zip(edges.ids(edges.iku["pemilik"]), edges.iku["tingkat"], strict=True))
    nodes: dict[str, Rows] = defaultdict(list)
    owners: dict[str, Rows] = defaultdict(list)
    for id, label, lingkup in zip(edges.simpul["id"], edges.simpul["label"], edges.simpul["lingkup"], strict=True):
        row = {"kunci": kunci[id], "id": id, "versi": versi, "lingkup": lingkup, "kode": id, "nama": id}
        nodes[label].append(row | ({"kelas": "inti", "spm": False, "pagu": pagu[id]} if id in pagu else {}))
        if id in owned:
            iku = {"kunci": f"{versi}:i{id}", "id": f"i{id}", "versi": versi, "lingkup": lingkup, "iku": owned[id]}
            owners[label].append({"a": kunci[id], "isi": iku})
    for label, rows in nodes.items():
        store.write_rows(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows)
    for label, rows in owners.items():
        store.write_rows(
            f"UNWIND $rows AS row MATCH (h:{label} {{kunci: row.a}}) CREATE (h)-[:DIUKUR]->(i:Indikator) "
            "SET i = row.isi",
            rows,
        )
