"""The audit: every rule of ``cypher/audit`` and every view, at two sizes of one kabupaten, cold and warm.

Cold is the first time on a server that was just started on a loaded database; warm is the median of the next rounds.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kabupaten import AGENCIES, TAHUN, files
from pohon_graph.load import load
from pohon_graph.resources import resource
from pohon_graph.rules import audit, find_rules
from pohon_graph.rules.coverage import loaded, may_be_judged
from pohon_graph.rules.run import run as run_rule
from pohon_graph.store import Store, open_store
from pohon_graph.views import rows as view_rows

SIZES = ((5_000, AGENCIES // 10), (50_000, AGENCIES))
"""Budget rows and agencies: ten times the rows over ten times the agencies."""
ROUNDS = 3


@dataclass(frozen=True)
class Timed:
    """Seconds of one question, and what it saw: population and findings of a rule, rows of a view."""

    cold: float
    warm: float
    seen: str


def run() -> list[str]:
    """Measure, and return the lines of the report."""
    small, large = (_measure(rows, agencies) for rows, agencies in SIZES)
    lines = [
        f"audit, seconds at {SIZES[0][0]:,} and {SIZES[1][0]:,} budget rows; warm is the median of {ROUNDS}",
        f"  {'':44}{'cold':>8}{'warm':>8}{'cold':>8}{'warm':>8}{'ratio':>7}  seen at {SIZES[1][0]:,}",
    ]
    for name, timed in large.items():
        before = small[name]
        lines.append(
            f"  {name:44}{before.cold:8.2f}{before.warm:8.2f}{timed.cold:8.2f}{timed.warm:8.2f}"
            f"{timed.warm / before.warm:7.1f}  {timed.seen}"
        )
    rules = [name for name in large if name.startswith("rule ")]
    slowest = max(rules, key=lambda name: large[name].warm)
    total, before_total = sum(large[name].warm for name in rules), sum(small[name].warm for name in rules)
    return [
        *lines,
        f"  all rules, warm (want < 8 s)       {total:6.2f} s",
        f"  cost of ten times (want <= 12)     {total / before_total:6.1f} times",
        f"  all rules, cold                    {sum(large[name].cold for name in rules):6.2f} s",
        f"  slowest rule                       {large[slowest].warm:6.2f} s, {slowest.removeprefix('rule ')}",
    ]


def _measure(rows: int, agencies: int) -> dict[str, Timed]:
    with TemporaryDirectory() as folder:
        home = Path(folder) / "db"
        with open_store(home=home) as store:
            versi = _load(store, Path(folder), rows, agencies)
        with open_store(home=home) as store:
            return {name: _timed(work) for name, work in _questions(store, versi).items()}


def _load(store: Store, folder: Path, rows: int, agencies: int) -> str:
    paths = []
    for name, content in files(rows, agencies).items():
        paths.append(folder / name)
        paths[-1].write_bytes(content)
    return load(store, paths, tahun=TAHUN, tahap="murni", ketat=True).versi


def _questions(store: Store, versi: str) -> dict[str, Callable[[], str]]:
    """Name → what to ask; each answers with what it saw."""

    def view(name: str) -> Callable[[], str]:
        return lambda: f"{len(view_rows(store, name, versi)):,} rows"

    def rule(id: str) -> Callable[[], str]:
        one = rules[id]

        def ask() -> str:
            pd, reason = may_be_judged(one, everyone)
            ran = run_rule(store, one, versi=versi, pd=pd) if pd else None
            assert ran and ran.population, f"{id}: {ran.reason if ran else reason}"
            return f"{len(ran.rows):,} of {ran.population:,}"

        return ask

    everyone = loaded(store, versi, None)
    rules = {one.id: one for one in find_rules()}
    views = sorted(path.stem for path in (resource("cypher") / "views").iterdir())
    return (
        {f"view {name}": view(name) for name in views}
        | {f"rule {id} {one.name}": rule(id) for id, one in rules.items()}
        | {"audit": lambda: f"{len(audit(store, versi).temuan):,} findings"}
    )


def _timed(work: Callable[[], str]) -> Timed:
    seconds = []
    for _ in range(1 + ROUNDS):
        start = time.perf_counter()
        seen = work()
        seconds.append(time.perf_counter() - start)
    return Timed(seconds[0], statistics.median(seconds[1:]), seen)
