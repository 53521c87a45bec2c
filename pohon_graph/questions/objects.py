"""What a query returns, as objects that a person can read: nodes, relationships and paths, without the driver's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node: its business key, its label, and its properties by name.

    Attributes:
        id: the business key, the same in every snapshot; for an official code its ``kunci``.
        label: its label, several joined by ``:``.
        properties: all of them; ``node["pagu"]`` is one, None where it is absent.
    """

    id: str
    label: str
    properties: Mapping[str, Any] = field(repr=False)

    def __getitem__(self, name: str) -> Any:
        return self.properties.get(name)

    def __str__(self) -> str:
        name = str(self.properties.get("nama") or "")
        return f"({self.label} {self.id}{': ' if name else ''}{_short(name)})"

    def __hash__(self) -> int:
        return hash((self.label, self.id))

    def _ipython_key_completions_(self) -> list[str]:
        return sorted(self.properties)


@dataclass(frozen=True, slots=True)
class Hubungan:
    """A relationship: its type, the ids of its ends, and its properties by name."""

    type: str
    start: str
    end: str
    properties: Mapping[str, Any] = field(repr=False)

    def __getitem__(self, name: str) -> Any:
        return self.properties.get(name)

    def __str__(self) -> str:
        return f"{self.start} –{self.type}→ {self.end}"

    def __hash__(self) -> int:
        return hash((self.type, self.start, self.end))

    def _ipython_key_completions_(self) -> list[str]:
        return sorted(self.properties)


@dataclass(frozen=True, slots=True)
class Lintasan:
    """A path: its nodes and relationships in the order in which they were walked."""

    simpul: tuple[Simpul, ...]
    hubungan: tuple[Hubungan, ...]

    def __str__(self) -> str:
        said = str(self.simpul[0])
        for step, start, end in zip(self.hubungan, self.simpul, self.simpul[1:], strict=False):
            forwards = step.start == start.id
            said += f" –{step.type}→ {end}" if forwards else f" ←{step.type}– {end}"
        return said


def readable(value: Any) -> Any:
    """A value of the driver as Python's own: nodes, relationships, paths, times, and lists and maps of them."""
    if isinstance(value, Node):
        return _node(value)
    if isinstance(value, Relationship):
        return _relationship(value)
    if isinstance(value, Path):
        return Lintasan(tuple(map(_node, value.nodes)), tuple(map(_relationship, value.relationships)))
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, Duration):
        return value.iso_format()
    if isinstance(value, list):
        return [readable(one) for one in value]
    if isinstance(value, dict):
        return {key: readable(one) for key, one in value.items()}
    return value


def as_json(value: Any) -> Any:
    """A value of the driver as JSON has it; bytes are counted, not shown."""
    value = readable(value)
    if isinstance(value, Simpul):
        return {"id": value.id, "label": value.label, "properties": as_json(dict(value.properties))}
    if isinstance(value, Hubungan):
        ends = {"type": value.type, "start": value.start, "end": value.end}
        return {**ends, "properties": as_json(dict(value.properties))}
    if isinstance(value, Lintasan):
        return {"simpul": as_json(list(value.simpul)), "hubungan": as_json(list(value.hubungan))}
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        return f"{len(value)} byte"
    if isinstance(value, list):
        return [as_json(one) for one in value]
    if isinstance(value, dict):
        return {key: as_json(one) for key, one in value.items()}
    return value


def _node(node: Node) -> Simpul:
    properties = {name: readable(value) for name, value in sorted(node.items())}
    return Simpul(_id(node), ":".join(sorted(node.labels)), properties)


def _id(node: Node) -> str:
    return str(node.get("id") or node.get("kunci") or "")


def _relationship(one: Relationship) -> Hubungan:
    start, end = (_id(node) if node is not None else "" for node in one.nodes)
    return Hubungan(one.type, start, end, {name: readable(value) for name, value in sorted(one.items())})


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
