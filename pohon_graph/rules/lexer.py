"""Cypher text as tokens, and the names in it: enough to check a rule without a server.

Strings, backticks and comments are told apart first, so that ``'// --- x'`` in a string is a string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"""(?P<skip>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<param>\$(?:\w+|`[^`]+`))
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<number>\d+(?:\.\d+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<symbol>\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)
_SUBQUERY: Final = frozenset({"CALL", "EXISTS", "COUNT", "COLLECT"})
_BEFORE_A_MAP: Final = frozenset(
    {"RETURN", "WITH", "IN", "AND", "OR", "XOR", "NOT", "THEN", "ELSE", "WHEN", "WHERE", "UNWIND", "BY", "DISTINCT"}
)


class Token(NamedTuple):
    """One word, number, parameter or sign, and its line (1-based)."""

    kind: str
    text: str
    line: int

    @property
    def word(self) -> str:
        """The token in capitals if it is a plain word, else ""."""
        return self.text.upper() if self.kind == "word" else ""

    @property
    def name(self) -> str:
        """The name that the token writes, without backticks; "" if it is none."""
        return self.text.strip("`") if self.kind in ("word", "quoted") else ""


class Name(NamedTuple):
    """A name and the line where it stands."""

    text: str
    line: int


@dataclass(slots=True)
class Names:
    """What a statement names. ``keys`` are keys of maps that it makes itself; ``bounds`` are bounded depths."""

    labels: list[Name] = field(default_factory=list)
    types: list[Name] = field(default_factory=list)
    properties: list[Name] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    bounds: list[int] = field(default_factory=list)


def tokens(text: str, first_line: int = 1) -> list[Token]:
    """The tokens of a piece of Cypher, without blanks and comments."""
    found, line = [], first_line
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "skip":
            found.append(Token(kind, match.group(), line))
        line += match.group().count("\n")
    return found


def names(all_tokens: list[Token]) -> Names:
    """The labels, relationship types, properties and bounded depths of a statement."""
    found = Names()
    at = _Reader(all_tokens, found)
    for i in range(len(all_tokens)):
        at.read(i)
    return found


class _Reader:
    """Walks the tokens with the brackets that are open: a colon means a label, a type or a key by where it stands."""

    def __init__(self, all_tokens: list[Token], found: Names) -> None:
        self.tokens = all_tokens
        self.found = found
        self.open: list[str] = []

    def read(self, i: int) -> None:
        token = self.tokens[i]
        if token.kind != "symbol":
            return
        if token.text in "([{":
            self.open.append(self._bracket(i))
        elif token.text in ")]}":
            if self.open:
                self.open.pop()
        elif token.text == ":":
            self._colon(i)
        elif token.text == ".":
            self._dot(i)
        elif token.text == "*" and self.inside == "link":
            self._depth(i)

    @property
    def inside(self) -> str:
        return self.open[-1] if self.open else ""

    def _at(self, i: int) -> Token:
        return self.tokens[i] if 0 <= i < len(self.tokens) else Token("", "", 0)

    def _bracket(self, i: int) -> str:
        text, before, after = self.tokens[i].text, self._at(i - 1), self._at(i + 1)
        if text == "(":
            return "round"
        if text == "[":
            return "link" if before.text == "-" else "list"
        if before.word in _SUBQUERY:
            return "block"
        if before.text == ")":
            if after.kind == "number" or after.text == ",":
                self._quantifier(i)
                return "quantifier"
            return "block"
        in_pattern = before.name and before.word not in _BEFORE_A_MAP and self.inside in ("round", "link")
        return "pattern" if in_pattern and after.text != "." else "map"

    def _quantifier(self, i: int) -> None:
        end = next((j for j in range(i, len(self.tokens)) if self.tokens[j].text == "}"), len(self.tokens))
        if self._at(end - 1).kind == "number":
            self.found.bounds.append(self.tokens[i].line)

    def _depth(self, i: int) -> None:
        after, then, last = self._at(i + 1), self._at(i + 2), self._at(i + 3)
        exact = after.kind == "number" and then.text != ".."
        upper = (after.kind == "number" and last.kind == "number") or (after.text == ".." and then.kind == "number")
        if exact or upper:
            self.found.bounds.append(self.tokens[i].line)

    def _colon(self, i: int) -> None:
        key = self._at(i - 1)
        if self.inside == "map":
            self.found.keys.add(key.name)
        elif self.inside == "pattern":
            self.found.properties.append(Name(key.name, key.line))
        elif self.inside == "link":
            self.found.types.extend(self._alternatives(i + 1))
        else:
            self.found.labels.extend(self._alternatives(i + 1))

    def _alternatives(self, i: int) -> Iterator[Name]:
        joins = ("&",) if self.inside == "list" else ("|", "&")
        while True:
            while self._at(i).text in ("!", ":", "("):
                i += 1
            if not self._at(i).name:
                return
            yield Name(self._at(i).name, self._at(i).line)
            i += 1
            while self._at(i).text == ")" and self._at(i + 1).text in joins:
                i += 1
            if self._at(i).text not in joins:
                return
            i += 1

    def _dot(self, i: int) -> None:
        name = self._at(i + 1)
        called = self._at(i + 2).text in ("(", ".") and self._at(i - 1).kind == "word" and self.inside != "map"
        if name.name and not (called and self._is_call(i + 1)):
            self.found.properties.append(Name(name.name, name.line))

    def _is_call(self, i: int) -> bool:
        while self._at(i + 1).text == ".":
            i += 2
        return self._at(i + 1).text == "("
