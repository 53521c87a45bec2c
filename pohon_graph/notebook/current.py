"""The graph that was opened last: the one that ``%%cypher`` and ``pg.tanya`` mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pohon_graph.errors import PohonError

if TYPE_CHECKING:
    from pohon_graph.notebook.graf import Graf

_OPENED: list[Graf] = []


def use(graph: Graf) -> Graf:
    """Make a graph the current one."""
    _OPENED.append(graph)
    return graph


def forget(graph: Graf) -> None:
    """A graph was closed; the one opened before it is current again."""
    _OPENED[:] = [one for one in _OPENED if one is not graph]


def current_graph() -> Graf:
    """The graph that was opened last and is not closed.

    Raises:
        PohonError: none is open.
    """
    if not _OPENED:
        raise PohonError("Belum ada graf yang dibuka.", next_step="Jalankan dahulu: g = pg.open()")
    return _OPENED[-1]
