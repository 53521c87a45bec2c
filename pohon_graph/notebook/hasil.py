"""A result that shows itself, and can be taken away as a frame, a workbook or a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pohon_graph.notebook.kueri import HasilKueri, of_table
from pohon_graph.report.html import fragment, write_html
from pohon_graph.report.sajian import Sajian


class Hasil:
    """An answer of a :class:`Graf`: what it stands on, its pictures and trees, its tables.

    Attributes:
        sumber: what it was made from, for programs: a ``Jawaban``, ``AuditResult``, ``Profil`` or ``LoadResult``.
        tabel: the names of its tables; ``hasil["per_iku"]`` is the frame of one.

    Example:
        >>> hasil = g.attribution()
        >>> int(hasil["kelas_jalur"]["rupiah"].sum()) == int(hasil["kedatangan_pemda"]["rupiah"].sum())
        True
    """

    def __init__(self, sumber: object, sajian: Sajian, write_xlsx: Callable[[Path], None]) -> None:
        self.sumber = sumber
        self._sajian = sajian
        self._write_xlsx = write_xlsx

    @property
    def tabel(self) -> tuple[str, ...]:
        """The names of the tables, the most important first.

        Example:
            >>> g.attribution().tabel[:2]
            ('kelas_jalur', 'per_iku')
        """
        return tuple(one.nama for one in self._sajian.tabel)

    @property
    def df(self) -> HasilKueri:
        """The frame of the first table; money is whole rupiah, and is shown as such.

        Example:
            >>> g.attribution().df["rupiah"].dtype.kind
            'i'
        """
        return of_table(self._sajian.tabel[0])

    def __getitem__(self, nama: str) -> HasilKueri:
        """The frame of a table; KeyError where there is none of that name, with the names that there are."""
        for one in self._sajian.tabel:
            if one.nama == nama:
                return of_table(one)
        raise KeyError(f"{nama!r} tidak ada; tabelnya: {', '.join(self.tabel)}")

    def to_excel(self, path: Path | str) -> Path:
        """Write all tables, and what they stand on, as a workbook, whole or not at all.

        Returns:
            Where it is.

        Raises:
            PohonError: the file cannot be written.

        Example:
            >>> g.profil().to_excel(folder / "profil.xlsx").name
            'profil.xlsx'
        """
        self._write_xlsx(Path(path))
        return Path(path)

    def to_html(self, path: Path | str) -> Path:
        """Write everything, with all rows, as one page that needs no network, whole or not at all.

        Returns:
            Where it is.

        Raises:
            PohonError: the file cannot be written.

        Example:
            >>> g.leverage().to_html(folder / "daya_ungkit.html").name
            'daya_ungkit.html'
        """
        write_html(self._sajian, Path(path))
        return Path(path)

    def __str__(self) -> str:
        return self._sajian.teks

    def __repr__(self) -> str:
        return self._sajian.teks

    def _repr_html_(self) -> str:
        return fragment(self._sajian)

    def _ipython_key_completions_(self) -> list[str]:
        return list(self.tabel)
