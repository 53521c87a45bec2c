"""Every rule against its cases, and every case against rules that were broken on purpose."""

from __future__ import annotations

import os
import re

import pytest

from pohon_graph.rules import find_rules
from pohon_graph.rules.run import prove, run
from pohon_graph.store import Store
from tests.rules.cases import CASES, Case, cases, identities, judged, put
from tests.rules.graphs import VERSI

RULES = {rule.id: rule for rule in find_rules()}
ALL = cases()


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule} {case.name}")
def test_a_rule_says_of_a_case_what_it_must(store: Store, case: Case) -> None:
    rule = RULES[case.rule]
    put(store, case)
    ran = run(store, rule, versi=VERSI, pd=judged(store, rule, case))
    assert ran.outcome in (("fail",) if case.fails else ("pass", "not_applicable")), ran.reason
    assert identities(rule, ran.rows) == case.expect
    for column, value in case.columns.items():
        assert [row[column] for row in ran.rows] == [value]


def test_every_rule_has_cases_that_fail_that_pass_and_with_nulls() -> None:
    assert {path.stem for path in CASES.glob("*.cypher")} == RULES.keys()
    for id in RULES:
        own = [case for case in ALL if case.rule == id]
        assert any(case.fails and case.expect for case in own), id
        assert sum(not case.fails for case in own) >= 2, id
        assert any("null" in case.name for case in own), id
        assert all(bool(case.expect) == case.fails for case in own), id


@pytest.mark.skipif("POHON_NEO4J" in os.environ, reason="tries the cases, not the server: once is enough")
@pytest.mark.parametrize("id", RULES)
def test_each_condition_of_a_rule_is_held_by_a_case(store: Store, id: str) -> None:
    rule = RULES[id]
    places = [match.end() for match in re.finditer(r"\bWHERE\b", rule.violations.text)]
    mutants = {at: f"{rule.violations.text[:at]} true OR {rule.violations.text[at:]}" for at in places}
    for case in (case for case in ALL if case.rule == id):
        put(store, case)
        pd = judged(store, rule, case)
        for at, text in list(mutants.items()):
            rows = store.read(text, versi=VERSI, pd=pd, **rule.params)
            if identities(rule, rows) != case.expect or any(
                row[column] != value for row in rows for column, value in case.columns.items()
            ):
                del mutants[at]
    left = [rule.violations.text[at : at + 60] for at in mutants]
    assert not left


@pytest.mark.parametrize("id", RULES)
def test_the_server_finds_nothing_to_object_to(empty_store: Store, id: str) -> None:
    rule = RULES[id]
    given = {"versi": VERSI, "pd": ["A"], **rule.params, **dict.fromkeys(rule.identity, "x")}
    for statement in (rule.violations, rule.population, rule.picture):
        prove(empty_store, rule, statement, given)
        assert not empty_store.explain(statement.text, **given).deprecated
