"""The nodes and relationships of a query as a still picture: no script, so that every notebook shows it."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from html import escape
from textwrap import wrap
from typing import Any, Final

from pohon_graph.errors import PohonError
from pohon_graph.network.layout import WIDTH, arrange
from pohon_graph.questions import Hubungan, Lintasan, Simpul, readable
from pohon_graph.report.cells import Cells

MOST: Final = 80
"""Nodes of a picture at most: more cannot be read."""
_LEVELS: Final = (
    *("Misi", "Tujuan", "Sasaran", "Indikator", "Target", "Kondisi", "PerangkatDaerah", "Jabatan"),
    *("Program", "Kegiatan", "SubKegiatan", "Penanda", "RincianBelanja"),
)
"""The labels from left to right; what is not among them stands at the right."""
_LINE, _LETTERS, _LINES = 16, 34, 3


class Gambar:
    """A picture of nodes; shows itself, also where a notebook is not trusted.

    Attributes:
        svg: the picture.
        teks: its nodes and relationships in words.
    """

    def __init__(self, svg: str, teks: str) -> None:
        self.svg = svg
        self.teks = teks

    def __repr__(self) -> str:
        return self.teks

    def _repr_html_(self) -> str:
        data = base64.b64encode(self.svg.encode()).decode()
        return f'<img alt="{escape(self.teks)}" src="data:image/svg+xml;base64,{data}" style="max-width:100%">'


def picture(values: Iterable[Iterable[Any]]) -> Gambar:
    """Draw all nodes of the rows of a query, and the relationships between them.

    Args:
        values: rows as the driver gives them.

    Raises:
        PohonError: there is no node, or there are more than can be read.
    """
    nodes: dict[str, Simpul] = {}
    links: dict[tuple[str, str, str], Hubungan] = {}
    for one in _parts(readable(value) for row in values for value in row):
        if isinstance(one, Simpul):
            nodes.setdefault(one.id, one)
        else:
            links.setdefault((one.start, one.type, one.end), one)
    if not nodes:
        raise PohonError(
            "Tidak ada simpul untuk digambar.",
            next_step="Kembalikan simpul atau jalur, misalnya RETURN p, atau n, r, m.",
        )
    if len(nodes) > MOST:
        raise PohonError(
            f"{len(nodes)} simpul terlalu banyak untuk sebuah gambar (paling banyak {MOST}).",
            next_step="Persempit dengan WHERE atau LIMIT, atau pakai g.network(…) dan g.tree().",
        )
    drawn = [one for one in links.values() if one.start in nodes and one.end in nodes]
    return Gambar(_svg(list(nodes.values()), drawn), "\n".join(map(str, [*nodes.values(), *drawn])))


def _parts(values: Iterable[Any]) -> Iterator[Simpul | Hubungan]:
    for value in values:
        if isinstance(value, Simpul | Hubungan):
            yield value
        elif isinstance(value, Lintasan):
            yield from value.simpul
            yield from value.hubungan
        elif isinstance(value, list):
            yield from _parts(value)


def _svg(nodes: list[Simpul], links: list[Hubungan]) -> str:
    place = {one.id: number for number, one in enumerate(nodes)}
    texts = [_lines(one) for one in nodes]
    heights = {number: len(lines) * _LINE + 14 for number, lines in enumerate(texts)}
    levels = {place[one.id]: _level(one.label) for one in nodes}
    pairs = [(place[one.start], place[one.end]) for one in links]
    at = arrange(levels, heights, pairs)
    left, right = min(x for x, _ in at.values()) - WIDTH / 2 - 20, max(x for x, _ in at.values()) + WIDTH / 2 + 20
    top = min(y - heights[n] / 2 for n, (_, y) in at.items()) - 20
    bottom = max(y + heights[n] / 2 for n, (_, y) in at.items()) + 20
    body = [_link(one, at[place[one.start]], at[place[one.end]]) for one in links]
    body += [_box(nodes[n], texts[n], at[n], heights[n]) for n in range(len(nodes))]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {right - left:g} {bottom - top:g}" '
        f'width="{right - left:g}" font-family="sans-serif" font-size="12">'
        '<defs><marker id="p" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>'
        f'<rect x="{left:g}" y="{top:g}" width="100%" height="100%" fill="#fff"/>{"".join(body)}</svg>'
    )


def _level(label: str) -> int:
    return _LEVELS.index(label) if label in _LEVELS else len(_LEVELS)


def _lines(one: Simpul) -> list[str]:
    name = Cells().text(" ".join(str(one["nama"] or one.id).split()))
    lines = wrap(name, _LETTERS) or ["(tanpa nama)"]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1][: _LETTERS - 1] + "…"]
    return [f"{one.label} {one['kode'] or ''}".strip(), *lines]


def _box(one: Simpul, lines: list[str], at: tuple[int, int], height: int) -> str:
    x, y = at[0] - WIDTH / 2, at[1] - height / 2
    corner = 0 if one.label in ("Program", "Kegiatan", "SubKegiatan", "RincianBelanja") else 12
    told = "".join(
        f'<text x="{x + 10:g}" y="{y + 18 + number * _LINE:g}" font-weight="{400 if number else 700}" fill="#111">'
        f"{escape(line)}</text>"
        for number, line in enumerate(lines)
    )
    frame = f'<rect x="{x:g}" y="{y:g}" width="{WIDTH}" height="{height}" rx="{corner}" fill="#f4f6f8" stroke="#345"/>'
    return frame + told


def _link(one: Hubungan, start: tuple[int, int], end: tuple[int, int]) -> str:
    side = WIDTH / 2 if start[0] < end[0] else -WIDTH / 2
    x1, x2 = (start[0] + side, end[0] - side) if start[0] != end[0] else (start[0] - WIDTH / 2, end[0] - WIDTH / 2)
    dashed = ' stroke-dasharray="5 4"' if one["status"] == "diajukan" else ""
    middle = f"{(x1 + x2) / 2:g}" if x1 != x2 else f"{x1 - 40:g}"
    return (
        f'<path d="M{x1:g} {start[1]}C{middle} {start[1]} {middle} {end[1]} {x2:g} {end[1]}" fill="none" '
        f'stroke="#555"{dashed} marker-end="url(#p)"><title>{escape(str(one))}</title></path>'
    )
