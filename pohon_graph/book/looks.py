"""How the sheet Tautan looks: its formats, the height of its rows, and its drop-downs."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.workbook import Format, Workbook

from pohon_graph.sheets.pohon_tautan import TAUTAN

_RUPIAH = "#,##0"
_LINE = 15
_MOST_LINES = 12


def offered(source: str) -> dict[str, object]:
    """A drop-down of a list; what it does not offer is only warned about: the reader decides."""
    return {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "error_title": "Tidak ada dalam daftar",
        "error_message": "Isian ini tidak ada dalam daftar. Tulis kodenya, atau pilih dari daftar. Teruskan?",
    }


def row_height(texts: Mapping[str, str], least: int) -> int:
    """The height of a row in which no text is cut off, of ``least`` lines where it has short texts."""
    lines = (-(-len(text) // TAUTAN.column(name).width) for name, text in texts.items())
    return _LINE * min(max(least, *lines), _MOST_LINES)


def looks(book: Workbook) -> dict[str, Format]:
    """The formats by name; *fill* is what a person fills."""
    cell = {"valign": "top", "text_wrap": True, "bottom": 4, "bottom_color": "#B8C4C8"}
    top = {**cell, "bg_color": "#EEF3F4"}
    fill = {**cell, "bg_color": "#FFFBE6"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "told": book.add_format({"valign": "top", "text_wrap": True}),
        "label": book.add_format({"bold": True}),
        "sum": book.add_format({"bold": True, "num_format": _RUPIAH}),
        "share": book.add_format({"bold": True, "num_format": "0.0%"}),
        "top": book.add_format({**top, "num_format": "@"}),
        "top share": book.add_format({**top, "num_format": "0.0%"}),
        "top rupiah": book.add_format({**top, "num_format": _RUPIAH}),
        "sub": book.add_format({**cell, "num_format": "@", "font_color": "#45545A", "indent": 1}),
        "sub rupiah": book.add_format({**cell, "num_format": _RUPIAH, "font_color": "#45545A"}),
        "rupiah": book.add_format({**cell, "num_format": _RUPIAH}),
        "text": book.add_format({"num_format": "@"}),
        "fill": book.add_format({**fill, "num_format": "@"}),
        "fill share": book.add_format({**fill, "num_format": "0.00"}),
        "warn": book.add_format({**cell, "font_color": "#B3261E"}),
    }
