"""The few marks that the pictures are made of, each safe for whatever text a file brought."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from pohon_graph.answers import Keterangan
from pohon_graph.report.cells import Cells
from pohon_graph.values import format_rupiah

INK: Final = "#1d1f24"
SOFT: Final = "#5b606b"
_GREY: Final = "#4a4f5a"
_PATTERNS: Final = {
    "langsung": f'<rect width="8" height="8" fill="{_GREY}"/>',
    "warisan": (
        '<rect width="8" height="8" fill="#e9ebef"/>'
        f'<path d="M-2 2l4-4M0 8L8 0M6 10l4-4" stroke="{_GREY}" stroke-width="2"/>'
    ),
    "mandat": f'<rect width="8" height="8" fill="#f4f5f7"/><circle cx="4" cy="4" r="1.7" fill="{_GREY}"/>',
    "putus": '<rect width="8" height="8" fill="#fff"/><path d="M0 0L8 8M8 0L0 8" stroke="#8a8f9a"/>',
    "tanpa_tautan": '<rect width="8" height="8" fill="#fff"/><path d="M0 4h8" stroke="#8a8f9a"/>',
    "belum_dinilai": '<rect width="8" height="8" fill="#fff"/>',
}


def document(width: int, height: float, title: str, description: str, body: Iterable[str]) -> str:
    """A whole SVG document, drawn to its width, read aloud by its title and description."""
    patterns = "".join(
        f'<pattern id="p-{name}" width="8" height="8" patternUnits="userSpaceOnUse">{drawn}</pattern>'
        for name, drawn in _PATTERNS.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}" width="{width}" '
        f'height="{height:.0f}" role="img" aria-labelledby="judul uraian" '
        "font-family=\"system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif\">\n"
        f'<title id="judul">{words(title)}</title>\n<desc id="uraian">{words(description)}</desc>\n'
        f'<defs>{patterns}</defs>\n<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(body) + "\n</svg>\n"
    )


def words(text: str) -> str:
    """A text as SVG holds it: no markup, no control characters, one line."""
    return escape(Cells().text(text).replace("\n", " "))


def text(
    x: float, y: float, said: str, *, size: int = 12, anchor: str = "start", bold: bool = False, fill: str = INK
) -> str:
    """A line of text at its baseline."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill={quoteattr(fill)}{weight}>'
        f"{words(said)}</text>"
    )


def lines(said: str, width: int, most: int = 2) -> list[str]:
    """A text cut into at most ``most`` lines of ``width`` characters; what does not fit ends in an ellipsis."""
    return textwrap.wrap(" ".join(said[:1000].split()), width, max_lines=most, placeholder=" …") or ["–"]


def paragraph(x: float, y: float, said: str, width: int) -> tuple[list[str], float]:
    """A small-print paragraph from its first baseline, and the baseline below it."""
    drawn = [text(x, y + 16 * n, line, size=11, fill=SOFT) for n, line in enumerate(lines(said, width, 8))]
    return drawn, y + 16 * len(drawn)


def ground(frame: Keterangan) -> str:
    """Snapshot and coverage, as they stand below every picture."""
    covers = frame.cakupan
    return (
        f"Versi {frame.versi}. Cakupan {covers.pd_tercakup} dari {covers.pd_total} PD, "
        f"{format_rupiah(covers.rupiah_tercakup)} dari {format_rupiah(covers.rupiah_total)}."
    )


def fill(name: str) -> str:
    """The pattern of a jalur, or none."""
    return f"url(#p-{name})" if name in _PATTERNS else "#fff"
