"""The shape of every answer: named tables with what they mean, and the frame that says what they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

import pandas as pd

from pohon_graph.answers.context import Keterangan

Jenis = Literal["teks", "rupiah", "cacah", "pecahan"]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table: its name in the frame, its title on screens (Indonesian), and what kind of value it holds.

    ``rupiah`` are whole rupiah, ``cacah`` counts, ``pecahan`` fractions 0–1; ``lebar`` is a width in characters.
    """

    nama: str
    judul: str
    jenis: Jenis = "teks"
    lebar: float = 14


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table of an answer.

    Attributes:
        nama: by which it is asked for: ``jawaban["per_iku"]``.
        judul: its title on screens.
        kolom: the columns that people see, in order; the frame may have more.
        frame: the rows.
        catatan: a sentence that must stand beside it, "" for none.
    """

    nama: str
    judul: str
    kolom: tuple[Kolom, ...]
    frame: pd.DataFrame
    catatan: str = ""

    def rows(self) -> Iterator[dict[str, Any]]:
        """Its rows as plain values: whole numbers, fractions, texts, None for nothing."""
        for row in self.frame.to_dict("records"):
            yield {str(name): plain(value) for name, value in row.items()}


@dataclass(frozen=True, slots=True)
class Cabang:
    """A branch of a tree of words, for answers that are one."""

    teks: str
    anak: tuple[Cabang, ...] = ()


@dataclass(frozen=True, slots=True)
class Jawaban:
    """An answer.

    Attributes:
        judul: the question, as a title.
        keterangan: snapshot, coverage, assumptions, what was left out.
        tabel: its tables, the most important first.
        catatan: sentences that must stand with every number.
        pohon: trees, where the answer is one.
    """

    judul: str
    keterangan: Keterangan
    tabel: tuple[Tabel, ...]
    catatan: tuple[str, ...] = ()
    pohon: tuple[Cabang, ...] = ()

    def __getitem__(self, nama: str) -> pd.DataFrame:
        """The frame of a table; KeyError where there is none of that name."""
        return {table.nama: table.frame for table in self.tabel}[nama]

    @property
    def df(self) -> pd.DataFrame:
        """The frame of the first table."""
        return self.tabel[0].frame

    def as_json(self) -> dict[str, Any]:
        """The answer as JSON has it; money as whole numbers."""
        return {
            "judul": self.judul,
            "keterangan": self.keterangan.model_dump(mode="json"),
            "catatan": list(self.catatan),
            "pohon": [asdict(root) for root in self.pohon],
            "tabel": {table.nama: list(table.rows()) for table in self.tabel},
        }


def plain(value: Any) -> Any:
    """A value of a frame as JSON has it."""
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if hasattr(value, "item"):
        value = value.item()
    return None if isinstance(value, float) and value != value else value
