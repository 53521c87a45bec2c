"""Nodes that are being hung up: each knows its children, none its place yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pohon_graph.tree.document import JENIS, Lewat

_RANK = {**{jenis: place for place, jenis in enumerate(JENIS)}, "berhenti": -1, "unit": len(JENIS)}


@dataclass(slots=True)
class Draft:
    """A node before its place is known.

    Attributes:
        source: id of what it draws, "" for a node of the page's own; parts of one program share it.
        link: the approved link that it hangs by (row of ``Edges.tautan``), −1 for none.
        urut: its place among children of its kind that have no code.
    """

    id: str
    jenis: str
    teks: str
    lingkup: str
    source: str = ""
    kode: str = ""
    lewat: Lewat = ""
    link: int = -1
    rupiah: int = 0
    urut: int = 0
    catatan: list[str] = field(default_factory=list)
    children: list[Draft] = field(default_factory=list)

    def add(self, child: Draft) -> Draft:
        """Hang a child below this node and give it back."""
        self.children.append(child)
        return child

    def below(self) -> Iterator[Draft]:
        """This node and all below it, in preorder."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def arrange(root: Draft) -> None:
    """Put the children of every node in the order in which people expect them: by kind, then code, then text."""
    for node in root.below():
        node.children.sort(key=_place)


def prune(root: Draft, wanted: frozenset[str]) -> None:
    """Keep only what belongs to these agencies and units, and what is above it."""
    nodes = list(root.below())
    kept: set[int] = set()
    for node in reversed(nodes):
        node.children = [child for child in node.children if id(child) in kept]
        if node.children or (node.lingkup in wanted and node.jenis != "cabang"):
            kept.add(id(node))


def prune_empty(root: Draft) -> None:
    """Drop groups of the page's own that hold nothing."""
    for node in reversed(list(root.below())):
        node.children = [child for child in node.children if child.children or child.jenis != "cabang"]


def _place(node: Draft) -> tuple[int, int, tuple[tuple[int, int, str], ...], str, str]:
    return _RANK[node.jenis], node.urut, natural(node.kode), node.teks, node.id


def natural(code: str) -> tuple[tuple[int, int, str], ...]:
    """A code in the order that people count in: S2 before S10."""
    parts = re.split(r"(\d+)", code)
    return tuple((0, int(part), part) if part.isdecimal() else (1, 0, part) for part in parts if part)
