"""One shape for every result that is shown in a notebook or as a page: words, trees, pictures and tables."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
from rich.console import Console

from pohon_graph.answers import Cabang, Jawaban, Kolom, Tabel
from pohon_graph.answers.answer import Jenis
from pohon_graph.report.answers import show_answer, standing
from pohon_graph.report.cells import Column, Kind

_WIDTH: Final = 100
_KINDS: Final[dict[Kind, Jenis]] = {"rupiah": "rupiah", "count": "cacah", "share": "pecahan"}
"""What the cells of a workbook are called here; the others are texts."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture: its words, for those who do not see it, and its SVG."""

    teks: str
    svg: str


@dataclass(frozen=True, slots=True)
class Sajian:
    """A result as people see it.

    Attributes:
        judul: the question, as a title.
        keterangan: sentences that say what it stands on: snapshot, coverage, assumptions, what is left out.
        tabel: its tables, the most important first.
        catatan: sentences that must stand with every number.
        pohon: trees of words.
        gambar: pictures.
        teks: all of it as plain text.
    """

    judul: str
    keterangan: tuple[str, ...]
    tabel: tuple[Tabel, ...]
    catatan: tuple[str, ...] = ()
    pohon: tuple[Cabang, ...] = ()
    gambar: tuple[Gambar, ...] = ()
    teks: str = ""


def of_answer(answer: Jawaban, pictures: Sequence[Gambar] = ()) -> Sajian:
    """An answer to a question about links or money, with its pictures."""
    return Sajian(
        answer.judul,
        tuple(standing(answer.keterangan)),
        answer.tabel,
        answer.catatan,
        answer.pohon,
        tuple(pictures),
        said(lambda console: show_answer(console, answer)),
    )


def records(name: str, title: str, columns: tuple[Kolom, ...], rows: Sequence[dict[str, Any]]) -> Tabel:
    """Records as a table of these columns."""
    return Tabel(name, title, columns, whole_numbers(rows, [column.nama for column in columns]))


def of_workbook(name: str, column: Column) -> Kolom:
    """A column of a workbook as one of a result."""
    return Kolom(name, column.title, _KINDS.get(column.kind, "teks"), column.width)


def whole_numbers(rows: Iterable[Mapping[str, Any] | Sequence[Any]], names: Sequence[str]) -> pd.DataFrame:
    """Rows as a frame whose whole numbers stay whole where some are missing."""
    return pd.DataFrame(list(rows), columns=list(names), dtype=object).convert_dtypes()


def said(show: Callable[[Console], None]) -> str:
    """What is shown on a screen, as plain text."""
    out = io.StringIO()
    show(Console(file=out, width=_WIDTH, highlight=False, color_system=None, force_jupyter=False))
    return out.getvalue().rstrip()
