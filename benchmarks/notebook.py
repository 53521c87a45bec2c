"""``python -m benchmarks notebook``: how fast a large result becomes a frame, beside the driver's own ``to_df``."""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator

from pohon_graph.notebook import Graf
from pohon_graph.store import Store, open_store

ROWS = 100_000
ROUNDS = 7
QUERIES = {
    "codes, names, rupiah, fractions": (
        "UNWIND range(1, $rows) AS n RETURN '1.01.02.2.01.' + n AS kode, 'Sub kegiatan nomor ' + n AS nama, "
        "n * 1000 AS pagu, CASE n % 3 WHEN 0 THEN null ELSE n END AS realisasi, n / 7.0 AS bagian, n % 2 = 0 AS spm"
    ),
    "one whole number": "UNWIND range(1, $rows) AS n RETURN n",
    "dates": "UNWIND range(1, $rows) AS n RETURN n, date('2026-01-01') + duration({days: n % 365}) AS hari",
}


def run() -> Iterator[str]:
    """The report, line by line."""
    yield f"## A result of {ROWS:,} rows as a frame, median of {ROUNDS} rounds, seconds"
    yield "| columns | g.cypher | driver's to_df | speed beside it |"
    yield "|---|---|---|---|"
    with tempfile.TemporaryDirectory() as home, open_store(home=home) as store:
        graph = Graf(store)
        for name, query in QUERIES.items():
            ours, bare = _both(
                lambda query=query: graph.cypher(query, rows=ROWS),  # type: ignore[misc]
                lambda query=query: _bare(store, query),  # type: ignore[misc]
            )
            yield f"| {name} | {ours:.2f} | {bare:.2f} | {bare / ours:.2f} |"


def _bare(store: Store, query: str) -> None:
    with store.driver.session(database=store.info.database, default_access_mode="READ") as session:
        session.run(query, rows=ROWS).to_df(parse_dates=True)


def _both(ours: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """Medians of both, in turns, so that a busy machine is busy for both."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(ROUNDS + 1):
        for ask, kept in zip((ours, bare), times, strict=True):
            gc.collect()
            start = time.perf_counter()
            ask()
            if number:
                kept.append(time.perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])
