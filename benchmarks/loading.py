"""Load: our records → published snapshot beside the bare driver's UNWIND of the same rows, and files → reconciled."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kabupaten import rekap
from pohon_graph.load import current, load
from pohon_graph.load.derive import derive
from pohon_graph.load.official import write_official
from pohon_graph.load.settle import settle
from pohon_graph.load.snapshots import begin, publish
from pohon_graph.load.write import _line_rows, _link_rows, _properties, verify, write_graph
from pohon_graph.nomenklatur import editions, load_nomenklatur
from pohon_graph.sheets import Isian, read_file
from pohon_graph.store import Store, open_store
from pohon_graph.views import rows
from pohon_graph.vocabulary import labels, property_names, schema_statements, types

ROWS = 50_000
BATCH = 10_000
ROUNDS = 3


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ours(store: Store, isi: bytes, number: int) -> Callable[[], None]:
    reading = read_file("rekap.xlsx", isi, Isian(tahun=2026))

    def work() -> None:
        graph = settle([reading])
        derived = derive(graph, tahun=2026, official=editions(), overrides={})
        versi = begin(store, 2026, f"bench{number}")
        write_graph(store, graph, versi, derived.official, lambda *_: None)
        verify(store, graph, versi, derived.total)
        store.write("MATCH (v:Versi {kunci: $v}) SET v.sidik = 'bench'", v=versi)
        publish(store, versi)

    return work


def _bare(store: Store, isi: bytes, number: int) -> Callable[[], None]:
    """The same nodes and relationships by plain UNWIND … CREATE of prepared rows, nothing checked."""
    reading = read_file("rekap.xlsx", isi, Isian(tahun=2026))
    graph = settle([reading])
    derived = derive(graph, tahun=2026, official=editions(), overrides={})
    versi = f"bare{number}"
    nodes = defaultdict(list)
    for node in graph.nodes.values():
        nodes[node.label].append(_properties(node, versi))
    lines = list(_line_rows(graph.lines, versi))
    links = dict(_link_rows(graph, versi))
    links["MENDANAI", "RincianBelanja", "SubKegiatan"] = [
        {
            "a": row["isi"]["kunci"],
            "b": row["sub"],
            "isi": {k: v for k, v in row["isi"].items() if k.startswith("asal")},
        }
        for row in lines
    ]
    nodes["RincianBelanja"] = [row["isi"] for row in lines]
    coded: dict[str, list[dict[str, str]]] = defaultdict(list)
    for key, kode in derived.official.items():
        coded[graph.nodes[key].label].append({"a": f"{versi}:{key}", "b": kode})

    def work() -> None:
        with store.driver.session(database=store.info.database) as session:
            for label, rows in nodes.items():
                for at in range(0, len(rows), BATCH):
                    session.run(f"UNWIND $r AS r CREATE (n:{label}) SET n = r", r=rows[at : at + BATCH]).consume()
            for (kind, start, end), rows in links.items():
                for at in range(0, len(rows), BATCH):
                    session.run(
                        f"UNWIND $r AS r MATCH (a:{start} {{kunci: r.a}}) MATCH (b:{end} {{kunci: r.b}}) "
                        f"CREATE (a)-[l:{kind}]->(b) SET l = r.isi",
                        r=rows[at : at + BATCH],
                    ).consume()
            for label, rows in coded.items():
                session.run(
                    f"UNWIND $r AS r MATCH (a:{label} {{kunci: r.a}}) MATCH (b:Nomenklatur {{kunci: r.b}}) "
                    "CREATE (a)-[:BERKODE]->(b)",
                    r=rows,
                ).consume()

    return work


def run() -> list[str]:
    """Measure, and return the lines of the report."""
    listed = _seconds(load_nomenklatur)
    isi = rekap(ROWS)
    with TemporaryDirectory() as folder, open_store(home=Path(folder) / "db") as store:
        store.prepare_schema(schema_statements(), sorted(labels()), sorted(types()), sorted(property_names()))
        write_official(store, load_nomenklatur())
        small = rekap(2_000, seed=1)
        _ours(store, small, 100)()
        _bare(store, small, 100)()
        pairs = []
        for number in range(ROUNDS):
            bare = _seconds(_bare(store, isi, number))
            ours = _seconds(_ours(store, isi, number))
            pairs.append((ours, bare))
        pairs.sort(key=lambda pair: pair[1] / pair[0])
        ours, bare = pairs[len(pairs) // 2]
        file = Path(folder) / "rekap.xlsx"
        file.write_bytes(isi)
        whole = _seconds(lambda: load(store, [file], tahun=2026, tahap="murni"))
        versi = current(store).versi
        summed = min(_seconds(lambda: rows(store, "profil_belanja", versi)) for _ in range(5))
    return [
        f"load, {ROWS:,} budget rows, median of {ROUNDS} pairs",
        f"  records -> published snapshot      {ours:6.2f} s",
        f"  bare driver, UNWIND of same rows   {bare:6.2f} s",
        f"  ratio (bare / ours, want >= 0.6)   {bare / ours:6.2f}",
        f"  file -> reconciled (want < 15 s)   {whole:6.2f} s",
        f"  official nomenclature read (want < 0.15 s) {listed:6.2f} s",
        f"  its lines summed for a Profil Belanja, warm (want < 1 s) {summed:6.2f} s",
    ]
