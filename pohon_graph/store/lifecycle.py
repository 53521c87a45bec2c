"""``pohon up``, ``down`` and ``status``: the local server beyond the life of one command."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from pohon_graph.errors import StoreError
from pohon_graph.store import local as local_server
from pohon_graph.store.download import Progress, quiet
from pohon_graph.store.opening import open_store
from pohon_graph.store.settings import Line, Local, Server, resolve, resolve_local


@dataclass(frozen=True)
class StoreStatus:
    """What runs, where, and who uses it.

    Attributes:
        running: whether the database answers.
        uri: its address; empty where nothing runs.
        version: of Neo4j.
        mode: ``local`` or ``server``.
        line: the line of a local server, empty for another.
        home: folder of the local database.
        pid: of the local server.
        kept: whether ``pohon up`` keeps it when the last client leaves.
        clients: pids of the programs that use the local server now.
        problem: why a server that somebody else runs does not answer.
    """

    running: bool
    uri: str
    version: str
    mode: str
    line: str = ""
    home: Path | None = None
    pid: int | None = None
    kept: bool = False
    clients: tuple[int, ...] = ()
    problem: str = ""


def up(home: Path | str | None = None, line: str | None = None, *, progress: Progress = quiet) -> StoreStatus:
    """Start the local server and keep it until :func:`down`.

    Raises:
        StoreError: ``NEO4J_URI`` or ``pohon.toml`` names a server that somebody else runs, or it cannot be started.
    """
    target = _local(home, line, "menyalakan")
    with open_store(home=home, line=target.line, progress=progress):
        local_server.keep(target.home)
    return _status_of(target)


def down(home: Path | str | None = None, line: str | None = None) -> StoreStatus:
    """Stop keeping the local server, of every line where none is given.

    Where programs still use it, it stops with the last of them; the returned status names them.

    Raises:
        StoreError: ``NEO4J_URI`` or ``pohon.toml`` names a server that somebody else runs.
    """
    _local(home, line, "mematikan")
    for target in _targets(home, line):
        if target.home.is_dir():
            local_server.release(target.home)
    return status(home, line)


def status(home: Path | str | None = None, line: str | None = None) -> StoreStatus:
    """What runs; where no line is given, of the one that runs, else of the one that would.

    Never starts anything.
    """
    target = resolve(home=home, line=line)
    if isinstance(target, Server):
        try:
            with open_store() as store:
                return StoreStatus(True, store.info.uri, store.info.version, "server")
        except StoreError as error:
            return StoreStatus(False, target.uri, "", "server", problem=str(error))
    found = [_status_of(one) for one in _targets(home, line)]
    return next((one for one in found if one.running), _status_of(target))


def _targets(home: Path | str | None, line: str | None) -> list[Local]:
    lines = (line,) if line else get_args(Line)
    return [resolve_local(home, one) for one in lines]


def _local(home: Path | str | None, line: str | None, doing: str) -> Local:
    target = resolve(home=home, line=line)
    if isinstance(target, Server):
        raise StoreError(
            f"Server ini dijalankan pihak lain; pohon tidak {doing}nya.",
            where=target.uri,
            next_step="kosongkan NEO4J_URI untuk memakai Neo4j lokal.",
        )
    return target


def _status_of(target: Local) -> StoreStatus:
    running, clients, kept = local_server.look(target.home)
    return StoreStatus(
        running=running is not None,
        uri=running.uri if running else "",
        version=target.version,
        mode="local",
        line=target.line,
        home=target.home,
        pid=running.pid if running else None,
        kept=kept,
        clients=tuple(clients),
    )
