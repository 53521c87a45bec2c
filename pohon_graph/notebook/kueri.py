"""The frame that a query gives: pandas' own, with money shown as rupiah and files that are safe to open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Final

import pandas as pd

from pohon_graph.answers import Kolom, Tabel
from pohon_graph.answers.answer import Jenis
from pohon_graph.report.answers import write_tables_xlsx
from pohon_graph.report.html import table, write_html
from pohon_graph.report.sajian import Sajian

_RUPIAH: Final = frozenset(("rupiah", "pagu", "realisasi", "apbd", "anggaran", "dirinci"))
"""Words in the name of a column of whole numbers that say that it is money."""


class HasilKueri(pd.DataFrame):  # type: ignore[misc]
    """The rows of a query, or of a table of an answer: a pandas frame that shows money as rupiah.

    Whole numbers whose column is called after ``pagu``, ``rupiah``, ``realisasi``, ``apbd`` or ``anggaran`` are shown
    as rupiah; the values stay numbers.

    Example:
        >>> rows = g.cypher("MATCH (s:SubKegiatan {versi: $versi}) RETURN s.kelas AS kelas, sum(s.pagu) AS pagu")
        >>> rows.dtypes["pagu"]
        Int64Dtype()
    """

    _metadata: ClassVar = ["_jenis"]
    _jenis: Mapping[str, Jenis] = {}
    """What is known of its columns; pandas keeps it when rows or columns are chosen."""

    @property
    def _constructor(self) -> type[HasilKueri]:
        return HasilKueri

    @property
    def df(self) -> pd.DataFrame:
        """The same as a plain pandas frame.

        Example:
            >>> type(g.cypher("RETURN 1 AS satu").df).__name__
            'DataFrame'
        """
        return pd.DataFrame(self)

    def to_excel(self, path: Path | str) -> Path:
        """Write the rows as a workbook in which no text is a formula, whole or not at all; returns where it is.

        Raises:
            PohonError: the file cannot be written, or there are more rows than a sheet holds.

        Example:
            >>> g.cypher("RETURN '=1+1' AS teks").to_excel(folder / "kueri.xlsx").name
            'kueri.xlsx'
        """
        write_tables_xlsx("Hasil kueri", (f"{len(self)} baris.",), (self._tabel(),), Path(path))
        return Path(path)

    def to_html(self, path: Path | str) -> Path:
        """Write all rows as one page that needs no network, whole or not at all; returns where it is.

        Raises:
            PohonError: the file cannot be written.

        Example:
            >>> g.cypher("RETURN 1 AS satu").to_html(folder / "kueri.html").name
            'kueri.html'
        """
        write_html(Sajian("Hasil kueri", (f"{len(self)} baris.",), (self._tabel(),)), Path(path))
        return Path(path)

    def _repr_html_(self) -> str:
        return table(self._tabel())

    def _tabel(self) -> Tabel:
        """The frame as a table; columns are called by their place, since a query may name two alike."""
        frame = pd.DataFrame(self).reset_index(drop=self.index.names == [None])
        names = [str(name) for name in frame.columns]
        frame.columns = pd.RangeIndex(frame.shape[1])
        columns = tuple(
            Kolom(place, name, self._jenis.get(name) or _kind(name, frame[place]))  # type: ignore[arg-type]
            for place, name in enumerate(names)
        )
        return Tabel("hasil", "Hasil kueri", columns, frame)


def of_table(one: Tabel) -> HasilKueri:
    """The frame of a table of an answer, which shows its numbers as the answer does."""
    made = HasilKueri(one.frame)
    made._jenis = {column.nama: column.jenis for column in one.kolom if column.jenis != "teks"}
    return made


def _kind(name: str, values: Any) -> Jenis:
    words = name.replace(".", "_").casefold().split("_")
    return "rupiah" if pd.api.types.is_integer_dtype(values) and not _RUPIAH.isdisjoint(words) else "teks"
