"""Suggestions for rows of a book without a link: the nearest simpul by shared words, as its drop-downs say them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pohon_graph.book.choices import Sayer, cut
from pohon_graph.book.plan import Line
from pohon_graph.book.source import Source
from pohon_graph.mirip import Dekat
from pohon_graph.sheets import Node

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Usulan:
    """A simpul that a line may support, as the drop-down says it; why, with the score; and both in short for people."""

    induk: str
    alasan: str

    @property
    def singkat(self) -> str:
        """Both, the simpul cut."""
        return f"{cut(self.induk, _SHOWN)} ({self.alasan})"


def suggestions(
    source: Source, lines: Iterable[Line], sayer: Sayer, pickable: Callable[[Line, str, Node], bool]
) -> dict[str, tuple[Usulan, ...]]:
    """The likeliest simpul of lines.

    Args:
        source: the files.
        lines: kegiatan and sub kegiatan.
        sayer: writes simpul.
        pickable: whether a line's row with that text is read as that simpul; what is not is left out.

    Returns:
        Id of a line → at most three, the likeliest first.
    """
    wanted = {line.id: line for line in lines}
    found = {}
    for id, near in source.texts.nearest(wanted).items():
        line = wanted[id]
        said = [(each, source.joined.graph.nodes[each.simpul.id]) for each in near]
        items = [(each, sayer.item(node, of=line.lingkup), node) for each, node in said]
        found[id] = tuple(Usulan(text, _why(each)) for each, text, node in items if pickable(line, text, node))
    return found


def _why(near: Dekat) -> str:
    score = f"{near.skor:.2f}".replace(".", ",")
    return f"skor {score}; kata yang sama: {', '.join(near.kata)}"
