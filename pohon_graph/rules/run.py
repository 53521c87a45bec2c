"""Run one rule: prove that it may be believed, then its population and its rows."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from weakref import WeakKeyDictionary

from pohon_graph.errors import PohonError
from pohon_graph.rules.result import Outcome
from pohon_graph.rules.rule import Rule, Statement
from pohon_graph.store import QueryTimeout, Store
from pohon_graph.store.readonly import Explained, refuse_more_than_reading

_EXPLAINED: Final[WeakKeyDictionary[Store, dict[str, Explained]]] = WeakKeyDictionary()
"""What a server said of statements all of whose names it knew; such an answer never changes."""


class RuleDefect(PohonError):
    """The rule cannot be believed: what it says would be neither a pass nor a finding."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, next_step="perbaiki berkas aturannya.")


@dataclass(frozen=True, slots=True)
class Run:
    """How a rule ended; ``rows`` only where it is *fail*."""

    outcome: Outcome
    reason: str = ""
    population: int = 0
    rows: list[dict[str, Any]] = field(default_factory=list)
    seconds: float = 0.0


def run(store: Store, rule: Rule, *, versi: str, pd: Sequence[str]) -> Run:
    """Run a rule for the agencies and units that meet its prasyarat. Never raises for what the rule or server does.

    Args:
        store: where the snapshot is.
        rule: a rule that passed its checks.
        versi: the snapshot.
        pd: lingkup of the agencies and units that may be judged; not empty.

    Returns:
        *error* for an unknown name, a write, a timeout, a server error, a column that the query does not return, an
        identity that is null or not unique; else *not_applicable* (nothing to look at), *fail* or *pass*.
    """
    started = time.perf_counter()
    try:
        given = {"versi": versi, "pd": list(pd), **rule.params}
        for statement in (rule.violations, rule.population):
            prove(store, rule, statement, given)
        population = _population(store.read(rule.population.text, timeout=rule.timeout, **given))
        rows = store.read(rule.violations.text, timeout=rule.timeout, **given)
        _believe(rule, rows, population, versi)
    except QueryTimeout:
        reason = f"melewati batas waktu {rule.timeout:g} detik"
        return Run("error", reason, seconds=time.perf_counter() - started)
    except PohonError as error:
        return Run("error", error.message, seconds=time.perf_counter() - started)
    seconds = time.perf_counter() - started
    if population == 0:
        return Run("not_applicable", "tidak ada yang dapat diperiksa dalam versi ini", seconds=seconds)
    return Run("fail" if rows else "pass", "", population, rows, seconds)


def prove(store: Store, rule: Rule, statement: Statement, given: Mapping[str, Any]) -> None:
    """Ask the server, before a statement runs, whether it only reads, names what there is, and returns what it must.

    Raises:
        RuleDefect: an unknown name, or a column that is missing.
        StoreError: it would do more than read, or cannot be read as Cypher.
    """
    explained = _explained(store, statement, given)
    if explained.unknown:
        raise RuleDefect(f"nama tidak dikenal: {'; '.join(explained.unknown)}")
    refuse_more_than_reading(explained)
    if statement is rule.population and explained.columns != ["population"]:
        raise RuleDefect("bagian population harus mengembalikan satu kolom bernama population")
    if statement is rule.violations:
        named = {"id", *rule.identity, *(name for name, _ in rule.message_fields), *filter(None, [rule.money])}
        if missing := sorted(named - set(explained.columns)):
            raise RuleDefect(f"kolom tidak dikembalikan oleh kueri: {', '.join(missing)}")


def _explained(store: Store, statement: Statement, given: Mapping[str, Any]) -> Explained:
    known = _EXPLAINED.setdefault(store, {})
    found = known.get(statement.text) or store.explain(statement.text, **given)
    if not found.unknown:
        known[statement.text] = found
    return found


def _population(rows: list[dict[str, Any]]) -> int:
    value = rows[0]["population"] if len(rows) == 1 else None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise RuleDefect("bagian population harus mengembalikan satu bilangan")
    return value


def _believe(rule: Rule, rows: list[dict[str, Any]], population: int, versi: str) -> None:
    seen: set[str] = set()
    for row in rows:
        values = [row[column] for column in rule.identity]
        if any(value is None for value in values) or row["id"] is None:
            raise RuleDefect(f"identitas kosong pada {_shown(rule, row)}")
        if any(isinstance(value, str) and value.startswith(versi) for value in values):
            raise RuleDefect(f"identitas memuat nama versi pada {_shown(rule, row)}")
        key = repr(values)
        if key in seen:
            raise RuleDefect(f"identitas ganda pada {_shown(rule, row)}; salah satu temuan akan hilang")
        seen.add(key)
        money = row[rule.money] if rule.money else None
        if money is not None and (not isinstance(money, int) or isinstance(money, bool)):
            raise RuleDefect(f"kolom {rule.money} bukan rupiah utuh pada {_shown(rule, row)}")
    if len(rows) > population:
        raise RuleDefect(f"temuan ({len(rows)}) lebih banyak daripada populasi ({population})")


def _shown(rule: Rule, row: dict[str, Any]) -> str:
    return ", ".join(f"{column}={row[column]!r}" for column in (*rule.identity, "id"))[:200]
