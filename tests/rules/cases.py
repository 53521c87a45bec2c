"""The cases of the rules: ``tests/rules/cases/<ID>.cypher``, each a small graph and what the rule must say of it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pohon_graph.rules import Rule
from pohon_graph.rules.coverage import loaded, may_be_judged
from pohon_graph.store import Store
from tests.conftest import empty
from tests.rules.graphs import VERSI

CASES = Path(__file__).parent / "cases"
NOTHING = "–"
"""How a case writes null, which TOML does not have."""


@dataclass(frozen=True)
class Case:
    """One case: ``rule`` must find exactly ``expect`` (identities) in the graph that ``cypher`` makes.

    ``columns`` are values that its one row must have; ``only`` are the agencies asked for, none for all.
    """

    rule: str
    name: str
    fails: bool
    expect: list[list[Any]]
    columns: dict[str, Any]
    only: list[str]
    cypher: str


def cases() -> list[Case]:
    """Every case of every file."""
    return [case for path in sorted(CASES.glob("*.cypher")) for case in _of_file(path)]


def _of_file(path: Path) -> list[Case]:
    _, *parts = re.split(r"(?m)^// --- ", path.read_text(encoding="utf-8"))
    assert parts[0].startswith("base\n")
    base = parts[0].partition("\n")[2]
    found = []
    for part in parts[1:]:
        title, _, body = part.partition("\n")
        kind, _, name = title.partition(": ")
        assert kind in ("fail", "pass"), title
        header = tomllib.loads("\n".join(line[3:] for line in body.splitlines() if line.startswith("// ")))
        expect = header.pop("expect", [])
        only = header.pop("pd", [])
        columns = {column: None if value == NOTHING else value for column, value in header.items()}
        found.append(Case(path.stem, name, kind == "fail", expect, columns, only, f"{base}\n{body}"))
    return found


def put(store: Store, case: Case) -> None:
    """Make the graph of a case the only one in the store."""
    empty(store)
    store.write(case.cypher)
    store.write("MATCH (n) WHERE n.id IS NOT NULL SET n.versi = $versi, n.kunci = $versi + ':' + n.id", versi=VERSI)
    store.write("CREATE (:Versi {kunci: $versi, id: $versi, versi: $versi, tahun: 2026, tahap: 'murni'})", versi=VERSI)


def judged(store: Store, rule: Rule, case: Case) -> list[str]:
    """The agencies that the rule may judge in a case."""
    pd, _ = may_be_judged(rule, loaded(store, VERSI, None))
    return [one for one in pd if not case.only or one in case.only]


def identities(rule: Rule, rows: list[dict[str, Any]]) -> list[list[Any]]:
    """The identities of rows, in order."""
    return sorted([row[column] for column in rule.identity] for row in rows)
