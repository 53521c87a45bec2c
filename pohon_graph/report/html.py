"""A result as static HTML: for a notebook's cell, trusted or not, and as a page of its own. No script, no network."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

from pohon_graph.answers import Cabang, Kolom, Tabel
from pohon_graph.answers.answer import plain
from pohon_graph.report.answers import RIGHT, word
from pohon_graph.report.cells import Cells
from pohon_graph.report.files import write_text
from pohon_graph.report.sajian import Gambar, Sajian
from pohon_graph.report.words import number
from pohon_graph.values import format_rupiah

SHOWN: Final = 20
_RIGHT: Final = ' style="text-align:right;vertical-align:top;white-space:nowrap;font-variant-numeric:tabular-nums"'
_WIDEST: Final = 48
"""Characters that a column of text is given at least where its texts are long."""
_PAGE: Final = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }}
table {{ border-collapse: collapse; font-size: 0.9rem; }}
th, td {{ padding: 0.25rem 0.75rem; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }}
img {{ max-width: 100%; }}
@media print {{ div {{ overflow: visible !important; }} }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def fragment(result: Sajian, *, rows: int | None = SHOWN) -> str:
    """A result for a notebook's cell; styles stand on the elements, since a notebook that is not trusted drops sheets.

    Args:
        result: what to show; every text from files is escaped.
        rows: rows of each table that are shown, the rest is counted with its rupiah; None for all.
    """
    parts = [f"<h3>{_text(result.judul)}</h3>", *(f"<p>{_text(one)}</p>" for one in result.keterangan)]
    parts += [_picture(one) for one in result.gambar]
    parts += [_tree(root) for root in result.pohon]
    for one in result.tabel:
        parts += [f"<h4>{_text(one.judul)}</h4>", table(one, rows=rows)]
        if one.catatan:
            parts.append(f"<p><small>{_text(one.catatan)}</small></p>")
    parts += [f"<p>{_text(one)}</p>" for one in result.catatan]
    return "<div>" + "\n".join(parts) + "</div>"


def write_html(result: Sajian, path: Path) -> None:
    """Write a result with all its rows as one page, whole or not at all, in UTF-8; ``-`` is stdout.

    Raises:
        PohonError: the file cannot be written.
    """
    write_text(_PAGE.format(title=_text(result.judul), body=fragment(result, rows=None)), path)


def table(one: Tabel, *, rows: int | None = SHOWN, of: int | None = None) -> str:
    """A table; numbers stand at the right, money as rupiah.

    Args:
        one: the table.
        rows: how many rows are shown; None for all.
        of: how many rows there are where the table has only the first of them.
    """
    frame = one.frame if rows is None else one.frame.head(rows)
    head = "".join(f"<th{_align(column)}>{_text(column.judul)}</th>" for column in one.kolom)
    body = "".join(_row(one.kolom, row) for row in frame.to_dict("records"))
    if one.frame.empty:
        body = f'<tr><td colspan="{len(one.kolom)}">Tidak ada baris.</td></tr>'
    drawn = f'<div style="overflow-x:auto"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    rest = one.frame.iloc[len(frame) :]
    left = (of or len(one.frame)) - len(frame)
    if not left:
        return drawn
    money = of is None and any(column.nama == "rupiah" for column in one.kolom)
    more = f", {format_rupiah(int(rest['rupiah'].sum()))}" if money else ""
    return f"{drawn}<p>dan {number(left)} baris lagi{more}; seluruhnya dalam .df, .to_excel() dan .to_html().</p>"


def _row(columns: tuple[Kolom, ...], row: dict[str, object]) -> str:
    cells = (f"<td{_align(k)}>{_text(word(plain(row.get(k.nama)), k))}</td>" for k in columns)
    return f"<tr>{''.join(cells)}</tr>"


def _align(column: Kolom) -> str:
    if column.jenis in RIGHT:
        return _RIGHT
    return f' style="text-align:left;vertical-align:top;min-width:{min(column.lebar, _WIDEST) / 2:g}em"'


def _picture(one: Gambar) -> str:
    """As an image, so that nothing in it runs and no two pictures share a name."""
    data = base64.b64encode(one.svg.encode()).decode()
    source = f"data:image/svg+xml;base64,{data}"
    return f'<p><img alt="{_text(one.teks)}" src="{source}" style="max-width:100%;background:#fff"></p>'


def _tree(root: Cabang) -> str:
    return f"<ul>{''.join(_branches(root))}</ul>"


def _branches(root: Cabang) -> Iterator[str]:
    todo: list[Cabang | str] = [root]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            yield one
            continue
        yield f"<li>{_text(one.teks)}"
        todo.append("</li>")
        if one.anak:
            todo += ["</ul>", *reversed(one.anak), "<ul>"]


def _text(text: str) -> str:
    return escape(Cells().text(text)).replace("\n", "<br>")
