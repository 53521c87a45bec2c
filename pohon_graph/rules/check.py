"""What the statements of a rule may say: known names, declared parameters, whole reachability."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pohon_graph import vocabulary
from pohon_graph.rules.lexer import Name, Names, Token, names, tokens
from pohon_graph.rules.rule import Problem, Rule, Statement

_GIVEN: Final = frozenset({"versi", "pd"})


def check(rule: Rule) -> list[Problem]:
    """Everything that is wrong with the statements of a rule, found without a server."""
    sections = {"violations": rule.violations, "population": rule.population, "picture": rule.picture}
    read = {name: tokens(statement.text, statement.line) for name, statement in sections.items()}
    found = [
        Problem(rule.path, 1, f"subject '{label}' bukan label model")
        for label in rule.subject
        if label not in vocabulary.labels()
    ]
    for name, statement in sections.items():
        found += _statement_problems(rule, name, read[name], statement)
    used = {token.text for part in read.values() for token in part if token.kind == "param"}
    found += [
        Problem(rule.path, 1, f"parameter '{name}' dinyatakan, tetapi tidak dipakai")
        for name in rule.params
        if f"${name}" not in used
    ]
    return found


def _statement_problems(rule: Rule, section: str, read: list[Token], statement: Statement) -> Iterator[Problem]:
    allowed = _GIVEN | rule.params.keys()
    needed = {"violations": _GIVEN, "population": _GIVEN, "picture": {"versi"}}[section]
    if section == "picture":
        allowed = (allowed - {"pd"}) | set(rule.identity)
    params = [Name(token.text.strip("$`"), token.line) for token in read if token.kind == "param"]
    for name, line in params:
        if name not in allowed:
            yield Problem(rule.path, line, f"parameter '${name}' tidak dinyatakan")
    for name in sorted(needed - {name for name, _ in params}):
        yield Problem(rule.path, statement.line, f"bagian {section} tidak memakai ${name}")
    named = names(read)
    yield from _unknown_names(rule, named)
    for i, token in enumerate(read):
        if token.text == ";":
            yield Problem(rule.path, token.line, f"bagian {section} harus satu pernyataan")
        if section == "picture":
            continue
        before, after = read[i - 1].text if i else "", read[i + 1].text if i + 1 < len(read) else ""
        if token.word in ("LIMIT", "SKIP", "OFFSET") and before not in (".", ":", "{", ",") and after not in (":", ")"):
            yield Problem(rule.path, token.line, f"{token.word} tidak boleh dipakai: temuan tidak boleh dipotong")
        if token.word in ("ELEMENTID", "ID") and after == "(":
            yield Problem(
                rule.path, token.line, f"{token.text}() tidak boleh dipakai: berubah setiap kali dimuat ulang"
            )
    if section != "picture":
        for line in named.bounds:
            yield Problem(
                rule.path, line, "kedalaman tidak boleh dibatasi: yang lebih jauh akan tampak tidak tersambung"
            )


def _unknown_names(rule: Rule, found: Names) -> Iterator[Problem]:
    known = (
        ("label", found.labels, vocabulary.labels().keys()),
        ("jenis hubungan", found.types, vocabulary.types()),
        ("properti", found.properties, vocabulary.property_names() | found.keys),
    )
    for kind, used, allowed in known:
        for name, line in used:
            if name not in allowed:
                yield Problem(rule.path, line, f"{kind} '{name}' tidak ada dalam model")
