"""From settings to a graph that answers, in a notebook or a program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pohon_graph.load import load
from pohon_graph.notebook.current import current_graph, use
from pohon_graph.notebook.graf import Graf
from pohon_graph.notebook.kemajuan import kemajuan
from pohon_graph.notebook.kueri import HasilKueri
from pohon_graph.resources import SAMPLE_YEAR, practice_home, sample_files, sample_home
from pohon_graph.store import Store, open_store


def open(
    *, versi: str | None = None, home: Path | str | None = None, uri: str | None = None, line: str | None = None
) -> Graf:
    """Open the graph that is meant; without any argument the one that the command ``pohon`` uses.

    The local Neo4j starts with the first program that opens it and stops with the last one that closes it: at the
    latest when the kernel ends. A graph becomes the one that ``%%cypher`` and ``pg.tanya`` use.

    Args:
        versi: ``2026-murni#7`` or ``2026-murni``, to ask only that snapshot; None for the last published at the time
            of each question.
        home: folder of a local database of its own; ``NEO4J_URI`` is then ignored.
        uri: address of a server; else ``NEO4J_URI``, else the local database.
        line: ``2026.08`` or ``5.26`` for the local server.

    Raises:
        StoreError: no database can be had; the message says why and what to do.

    Example:
        >>> with pg.open(home=home) as lain:
        ...     lain.versi == g.versi
        True
    """
    return use(Graf(_store(home, uri, line), versi))


def contoh(*, home: Path | str | None = None, line: str | None = None) -> Graf:
    """Open the sample kabupaten (synthetic) in a database of its own; yours is not touched.

    It is loaded the first time, and again where another version of pohon_graph left other files there.

    Args:
        home: folder of that database; None for the one of ``pohon demo``.
        line: ``2026.08`` or ``5.26`` for the local server.

    Raises:
        StoreError: no database can be had.

    Example:
        >>> with pg.contoh(home=home) as g2:
        ...     g2.versi
        '2026-murni#1'
    """
    store = _store(home or sample_home(), None, line)
    try:
        with kemajuan() as progress:
            load(store, sample_files(), tahun=SAMPLE_YEAR, tahap="murni", progress=progress)
    except BaseException:
        store.close()
        raise
    return use(Graf(store))


def latihan(*, home: Path | str | None = None, line: str | None = None) -> Graf:
    """Open a database to practise in with files of your own: what is loaded there never meets your work.

    Args:
        home: folder of that database; None for one beside the sample's.
        line: ``2026.08`` or ``5.26`` for the local server.

    Raises:
        StoreError: no database can be had.

    Example:
        >>> with pg.latihan(home=home) as g3:
        ...     g3.store.info.mode
        'local'
    """
    return use(Graf(_store(home or practice_home(), None, line)))


def tanya(nama: str | None = None, **params: Any) -> HasilKueri:
    """The saved questions, or the answer of one of them, on the graph that was opened last.

    Args:
        nama: of a question; None to list them with their parameters.
        params: values instead of the defaults.

    Raises:
        PohonError: no graph is open, there is no question of that name, or it does not know a parameter.

    Example:
        >>> pg.tanya("pagu_per_pd").columns[0]
        'kode'
    """
    return current_graph().tanya(nama, **params)


def _store(home: Path | str | None, uri: str | None, line: str | None) -> Store:
    with kemajuan() as progress:
        return open_store(uri, home=home, line=line, progress=progress)
