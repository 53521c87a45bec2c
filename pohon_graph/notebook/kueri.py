"""The frame that a query gives: pandas' own, with money shown as rupiah and files that are safe to open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import pandas as pd

from pohon_graph.answers import Tabel
from pohon_graph.answers.answer import Jenis
from pohon_graph.report.answers import write_tables_xlsx
from pohon_graph.report.html import SHOWN, table, write_html
from pohon_graph.report.query_table import query_table
from pohon_graph.report.sajian import Sajian


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
        return table(query_table(self.head(SHOWN), "Hasil kueri", self._jenis), of=len(self))

    def _tabel(self) -> Tabel:
        return query_table(self, "Hasil kueri", self._jenis)


def of_table(one: Tabel) -> HasilKueri:
    """The frame of a table of an answer, which shows its numbers as the answer does."""
    made = HasilKueri(one.frame)
    made._jenis = {column.nama: column.jenis for column in one.kolom if column.jenis != "teks"}
    return made
