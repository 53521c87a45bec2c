"""Write one settled graph as an unpublished snapshot, in batches, and prove that what arrived is what was sent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from pohon_graph.errors import LoadError
from pohon_graph.load.graph import Graph
from pohon_graph.load.settle import MONEY_LINE
from pohon_graph.sheets.reading import Asal, Node
from pohon_graph.store import Progress, Store
from pohon_graph.vocabulary import labels

# OPTIONAL: where an end is missing, CREATE fails the batch; a plain MATCH would drop the row in silence.
_LINES = """
UNWIND $rows AS row
OPTIONAL MATCH (s:SubKegiatan {kunci: row.sub})
CREATE (n:RincianBelanja)-[:MENDANAI {asal_berkas: row.isi.asal_berkas, asal_lembar: row.isi.asal_lembar,
                                      asal_baris: row.isi.asal_baris}]->(s)
SET n = row.isi
"""
_OFFICIAL = """
UNWIND $rows AS row
MATCH (n:{label} {{kunci: row.kunci}})
OPTIONAL MATCH (o:Nomenklatur {{kunci: row.resmi}})
CREATE (n)-[:BERKODE]->(o)
"""


def _source(asal: Asal) -> dict[str, Any]:
    return {"asal_berkas": asal.berkas, "asal_lembar": asal.lembar, "asal_baris": asal.baris}


def _properties(node: Node, versi: str) -> dict[str, Any]:
    kept = {k: v for k, v in node.isi.items() if v is not None and v != "" and not k.startswith("_")}
    return {**kept, "id": node.id, "versi": versi, "kunci": f"{versi}:{node.id}", **_source(node.asal)}


def write_graph(store: Store, graph: Graph, versi: str, official: dict[str, str], progress: Progress) -> None:
    """Write every node and link of a graph under one snapshot.

    Args:
        store: an open store with the schema prepared.
        graph: settled and derived.
        versi: the unpublished snapshot to write under.
        official: plan node id → ``kunci`` of its official code, for BERKODE.
        progress: told about every batch.

    Raises:
        StoreError: the server refused; the snapshot is left unpublished.
    """
    total = len(graph.nodes) + len(graph.links) + len(graph.lines) + len(official)
    done = 0

    def step(count: int) -> None:
        nonlocal done
        done += count
        progress("Menulis ke graf", done, total)

    by_label: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in graph.nodes.values():
        by_label[node.label].append(_properties(node, versi))
    for label in labels():
        if rows := by_label.get(label):
            store.write_rows(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows, on_batch=step)
    store.write_rows(_LINES, list(_line_rows(graph.lines, versi)), on_batch=step)
    for (kind, start, end), rows in _link_rows(graph, versi).items():
        store.write_rows(
            f"UNWIND $rows AS row MATCH (a:{start} {{kunci: row.a}}) OPTIONAL MATCH (b:{end} {{kunci: row.b}}) "
            f"CREATE (a)-[l:{kind}]->(b) SET l = row.isi",
            rows,
            on_batch=step,
        )
    coded: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for key, resmi in official.items():
        coded[graph.nodes[key].label].append({"kunci": f"{versi}:{key}", "resmi": resmi})
    for label, rows in coded.items():
        store.write_rows(_OFFICIAL.format(label=label), rows, on_batch=step)


def _line_rows(lines: Sequence[Node], versi: str) -> Iterable[dict[str, Any]]:
    for line in lines:
        isi = _properties(line, versi)
        yield {"sub": f"{versi}:{isi.pop('sub')}", "isi": isi}


def _link_rows(graph: Graph, versi: str) -> dict[tuple[str, str, str], list[dict[str, Any]]]:
    rows: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for (kind, start, end), link in graph.links.items():
        isi = {k: v for k, v in link.isi.items() if v is not None and v != ""}
        rows[kind, graph.nodes[start].label, graph.nodes[end].label].append(
            {"a": f"{versi}:{start}", "b": f"{versi}:{end}", "isi": {**isi, **_source(link.asal)}}
        )
    return rows


def verify(store: Store, graph: Graph, versi: str, total: int) -> None:
    """Count nodes, links and rupiah of the snapshot in the store against the graph that was sent.

    Args:
        total: the snapshot's money, whole rupiah, as derived from the rows.

    Raises:
        LoadError: anything differs; the snapshot must not be published.
    """
    expected = Counter(node.label for node in graph.nodes.values())
    if graph.lines:
        expected[MONEY_LINE] = len(graph.lines)
    found = stored_counts(store, versi)
    differing = {label: (expected[label], n) for label, n in found.items() if n != expected[label]}
    links = store.read(
        f"MATCH (a:{'|'.join(found)} {{versi: $versi}})-[l]->() WHERE NOT type(l) = 'BERKODE' RETURN count(l) AS n",
        versi=versi,
    )[0]["n"]
    if links != len(graph.links) + len(graph.lines):
        differing["tautan"] = (len(graph.links) + len(graph.lines), links)
    money = stored_money(store, versi)
    if money != total:
        differing["rupiah"] = (total, money)
    if differing:
        told = "; ".join(f"{name}: dikirim {sent}, tersimpan {kept}" for name, (sent, kept) in differing.items())
        raise LoadError(
            f"Isi graf tidak sama dengan isi berkas ({told}); versi {versi} tidak diterbitkan.",
            next_step="Jalankan lagi perintah yang sama; bila terulang, laporkan pesan ini.",
        )


def stored_counts(store: Store, versi: str) -> dict[str, int]:
    """Nodes per label of a snapshot, as the store has them; labels without a node count 0."""
    return {
        label: store.read(f"MATCH (n:{label} {{versi: $versi}}) RETURN count(n) AS n", versi=versi)[0]["n"]
        for label in labels()
        if label not in ("Versi", "Nomenklatur", "Berkas")
    }


def stored_money(store: Store, versi: str) -> int:
    """The money of a snapshot, whole rupiah, as the store has it on its programs."""
    return int(store.read("MATCH (p:Program {versi: $versi}) RETURN sum(p.pagu) AS n", versi=versi)[0]["n"])
