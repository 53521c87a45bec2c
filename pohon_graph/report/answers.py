"""An answer on the screen, as JSON, and as a workbook; one way for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from pohon_graph import __version__
from pohon_graph.answers import Cabang, Jawaban, Keterangan, Kolom, Tabel
from pohon_graph.answers.answer import plain
from pohon_graph.errors import PohonError
from pohon_graph.report.cells import Cells, Column, Value
from pohon_graph.report.files import write_bytes, write_json
from pohon_graph.report.words import JALUR, KELAS, number, percent
from pohon_graph.report.xlsx_book import Book
from pohon_graph.values import format_rupiah

SHOWN: Final = 20
_WORDS: Final = {**KELAS, **JALUR}
_WORDED: Final = ("kelas", "jalur", "jalur_sesudah", "jenis")
RIGHT: Final = ("rupiah", "cacah", "pecahan")


def show_answer(console: Console, answer: Jawaban, *, rows: int = SHOWN) -> None:
    """Print an answer: what it stands on, its tables, and the sentences that belong to them.

    Args:
        console: where to print; text from files is printed as it is, never as markup.
        answer: the answer.
        rows: how many rows of each table are shown; the rest is counted with its rupiah.
    """
    _say(console, answer.judul, style="bold")
    for sentence in standing(answer.keterangan):
        _say(console, sentence)
    for root in answer.pohon:
        _say(console, "")
        console.print(_tree(root))
    for table in answer.tabel:
        _say(console, "")
        _say(console, table.judul, style="bold")
        show_table(console, table, rows)
        if table.catatan:
            _say(console, table.catatan, style="dim")
    if answer.catatan:
        _say(console, "")
    for sentence in answer.catatan:
        _say(console, sentence)


def standing(frame: Keterangan) -> list[str]:
    """Snapshot, coverage, assumptions, and what was left out, as sentences."""
    covers = frame.cakupan
    share = percent(covers.rupiah_tercakup, covers.rupiah_total)
    asked = f", hanya {frame.opd}" if frame.opd else ""
    told = [
        f"Versi {frame.versi}{asked}. Berkas: {', '.join(file.nama for file in frame.berkas)}.",
        f"Cakupan: {number(covers.pd_tercakup)} dari {number(covers.pd_total)} PD, "
        f"{format_rupiah(covers.rupiah_tercakup)} dari {format_rupiah(covers.rupiah_total)} ({share}).",
    ]
    told += [f"Asumsi: {sentence}" for sentence in frame.asumsi]
    return told + [f"Di luar angka: {sentence}" for sentence in frame.tidak_termasuk]


def write_answer_json(answer: Jawaban, path: Path) -> None:
    """Write an answer as JSON whole or not at all; ``-`` is stdout."""
    write_json(answer.as_json(), path)


def write_answer_xlsx(answer: Jawaban, path: Path) -> None:
    """Write an answer as a workbook whole or not at all: Keterangan, then one sheet per table.

    Raises:
        PohonError: the file cannot be written, or is the screen (``-``).
    """
    sentences = [*standing(answer.keterangan), *answer.catatan]
    sentences += [f"{table.judul}: {table.catatan}" for table in answer.tabel if table.catatan]
    header = f"{answer.judul}, versi {answer.keterangan.versi}"
    write_tables_xlsx(answer.judul, sentences, answer.tabel, path, header=header)


def write_tables_xlsx(
    title: str, sentences: Sequence[str], tables: Sequence[Tabel], path: Path, *, header: str = ""
) -> None:
    """Write tables as a workbook whole or not at all: Keterangan, then one sheet per table.

    Args:
        title: of the document.
        sentences: what the tables stand on.
        tables: a sheet each, called by their names.
        path: the file; replaced if it exists.
        header: printed at the head of every page; the title where none is given.

    Raises:
        PohonError: the file cannot be written, is the screen (``-``), or a table has more rows than a sheet holds.
    """
    if str(path) == "-":
        raise PohonError(
            "Buku kerja Excel tidak dapat ditulis ke layar.", next_step="Sebut nama berkas berakhiran .xlsx."
        )
    now = datetime.now(UTC).replace(microsecond=0)
    book = Book(title, header=header or title, footer=f"pohon_graph {__version__}", made=now.replace(tzinfo=None))
    told = [(sentence,) for sentence in (title, *sentences)]
    book.table("Keterangan", (Column("Keterangan", 120),), told)
    for table in tables:
        columns = tuple(Column(k.judul, k.lebar, _KINDS[k.jenis]) for k in table.kolom)
        rows = ([_cell(row.get(k.nama), k) for k in table.kolom] for row in table.rows())
        book.table(table.nama.replace("_", " ").capitalize()[:31], columns, rows, empty="Tidak ada baris.")
    write_bytes(book.content(), path)


_KINDS: Final[dict[str, Any]] = {"teks": "text", "rupiah": "rupiah", "cacah": "count", "pecahan": "narrow"}


def _cell(value: Any, column: Kolom) -> Value:
    if value is None:
        return None
    if column.jenis in ("rupiah", "cacah"):
        return int(value)
    return word(value, column)


def word(value: Any, column: Kolom) -> str:
    """A plain value of a table as screens say it."""
    if value is None:
        return "–" if column.jenis in RIGHT else ""
    if column.jenis == "rupiah":
        return format_rupiah(int(value))
    if column.jenis == "cacah":
        return number(int(value))
    if column.jenis == "pecahan":
        return f"{value:.4f}".replace(".", ",").rstrip("0").rstrip(",")
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return _WORDS.get(str(value), str(value)) if column.nama in _WORDED else str(value)


def _tree(root: Cabang) -> Tree:
    tree = Tree(Text(Cells().text(root.teks)))
    todo = [(tree, root)]
    while todo:
        drawn, branch = todo.pop()
        for child in branch.anak:
            todo.append((drawn.add(Text(Cells().text(child.teks))), child))
    return tree


def show_table(console: Console, table: Tabel, rows: int) -> None:
    """Print a table; the rows beyond ``rows`` are counted with their rupiah."""
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in table.kolom:
        right = column.jenis in RIGHT
        shown.add_column(Text(column.judul), justify="right" if right else "left", no_wrap=right, overflow="fold")
    cells = Cells()
    for row in table.frame.head(rows).to_dict("records"):
        words = [word(plain(row.get(column.nama)), column) for column in table.kolom]
        shown.add_row(*(Text(cells.text(word).replace("\n", " ")) for word in words))
    console.print(shown)
    rest = table.frame.iloc[rows:]
    if len(rest):
        money = [k.nama for k in table.kolom if k.nama == "rupiah"]
        more = f", {format_rupiah(int(rest['rupiah'].sum()))}" if money else ""
        _say(console, f"dan {number(len(rest))} baris lagi{more}; lihat --json atau --xlsx.")


def _say(console: Console, text: str, *, style: str = "") -> None:
    console.print(Text(Cells().text(text), style=style))
