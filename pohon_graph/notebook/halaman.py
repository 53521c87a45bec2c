"""A tree or a network that shows itself, and can be taken away as a page, a frame or a workbook."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.network import NetworkView
from pohon_graph.notebook.kueri import HasilKueri
from pohon_graph.report.answers import write_tables_xlsx
from pohon_graph.report.query_table import query_table
from pohon_graph.tree import TreeView


class Halaman:
    """A tree or a network of a :class:`Graf`: one page that works without a network.

    Example:
        >>> g.tree(akar="sasaran:pemda:S1")
        Pohon Kinerja 2026 ...
    """

    def __init__(self, view: TreeView | NetworkView) -> None:
        self._view = view

    @property
    def html(self) -> str:
        """The page as text.

        Example:
            >>> g.tree(akar="sasaran:pemda:S1").html[:15]
            '<!doctype html>'
        """
        return self._view.html

    @property
    def df(self) -> HasilKueri:
        """The nodes of a tree, or the connections of a network, a row each.

        Example:
            >>> tree = g.tree()
            >>> int(tree.df["rupiah"].sum()) == int(g.audit()["uang"]["rupiah"].sum())
            True
        """
        return HasilKueri(self._view.df)

    def to_excel(self, path: Path | str) -> Path:
        """Write these rows, and what they stand on, as a workbook, whole or not at all.

        Returns:
            Where it is.

        Raises:
            PohonError: the file cannot be written, or there are more rows than a sheet holds.

        Example:
            >>> g.network("sasaran:pemda:S1", langkah=1).to_excel(folder / "jejaring.xlsx").name
            'jejaring.xlsx'
        """
        title, *sentences = self._view.summary.splitlines()
        write_tables_xlsx(title, sentences, (query_table(self.df, "Isi"),), Path(path))
        return Path(path)

    def to_html(self, path: Path | str) -> Path:
        """Write the page, whole or not at all.

        Returns:
            Where it is.

        Raises:
            PohonError: the file cannot be written.

        Example:
            >>> g.tree().to_html(folder / "pohon.html").name
            'pohon.html'
        """
        return self._view.save(path)

    save = to_html

    def __repr__(self) -> str:
        return repr(self._view)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return self._view._repr_mimebundle_(include, exclude)
