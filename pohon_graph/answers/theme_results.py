"""What a theme is for: the results that its sub kegiatan come to first, and who else comes to them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import sparse

from pohon_graph.answers.context import Basis
from pohon_graph.leverage.edges import Ints
from pohon_graph.mirip.words import root, words

Flags = npt.NDArray[np.bool_]


class ThemeResults:
    """The results of a theme, as columns of ``Ways.reach``.

    The nearest results are the first owners of an IKU on the chains of the theme's sub kegiatan. Its own are those of
    them that name it: one word of it, common words and affixes aside, is in their text or in that of an IKU of theirs.
    So no word ever marks money; words only tell, of the results that the theme's own links come to, which it is for.
    Where none names it, it has no result of its own that could be told.

    Args:
        basis: the snapshot.
        tagged: per sub kegiatan, whether the theme marks it.
        nama: the name of the theme.

    Attributes:
        nearest: columns of the nearest results, ascending.
        own: those that name the theme; may be none.
        touch: sub kegiatan × owners of IKU, bool: what each reaches, nothing for those that reach no IKU.
    """

    def __init__(self, basis: Basis, tagged: Flags, nama: str) -> None:
        self._basis = basis
        edges, found = basis.edges, basis.ways
        arriving = np.flatnonzero(found.tingkat >= 0)
        at = found.graph.component[found.place[arriving]]
        owning = np.zeros(found.graph.size, dtype=bool)
        owning[found.owners] = True
        size = (found.graph.size, len(found.owners))
        each = (found.owners, np.arange(len(found.owners)))
        first = found.graph.ending(owning).rows(
            sparse.csr_array((np.ones(len(found.owners), dtype=bool), each), shape=size)
        )
        self.nearest: Ints = np.unique(first[at[tagged[arriving]]].indices).astype(np.int64)
        touched = found.reach[at].tocoo()
        self.touch = sparse.csr_array(
            (touched.data, (arriving[touched.row], touched.col)), shape=(len(edges.sub), len(found.owners))
        ).tocsc()
        self.column = np.full(found.graph.size, -1, dtype=np.int64)
        self.column[found.owners] = np.arange(len(found.owners))
        self._owner = self.column[found.graph.component[edges.column("iku", "pemilik")]]
        roots = _roots(nama)
        self.own: Ints = np.array([at for at in self.nearest if roots & self._named(int(at))], dtype=np.int64)

    def results(self, column: int) -> list[str]:
        """The names of the results in a column."""
        edges = self._basis.edges
        owners = np.unique(edges.column("iku", "pemilik")[self._owner == column])
        return [str(name) for name in edges.simpul["nama"].iloc[owners]]

    def measures(self, column: int) -> list[str]:
        """The names of the IKU in a column."""
        return list(dict.fromkeys(str(name) for name in self._basis.edges.iku["nama"][self._owner == column]))

    def reaching(self, columns: Ints) -> Flags:
        """Per sub kegiatan, whether it reaches one of these."""
        found = np.zeros(self.touch.shape[0], dtype=bool)
        found[self.touch[:, columns].indices] = True
        return found

    def _named(self, column: int) -> set[str]:
        return _roots(" ".join([*self.results(column), *self.measures(column)]))

    def columns_of(self, iku: str) -> Ints:
        """The columns of an IKU, by its id."""
        return np.unique(self._owner[(self._basis.edges.iku["id"] == iku).to_numpy()])


def _roots(text: str) -> set[str]:
    return {root(word) for word in words(text)}
