"""The local server: started when the first client comes, shared, stopped when the last one goes.

Everything here happens under the home's start lock, so two clients that come at once get one server, and one that
comes while the last one goes waits for its end.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from filelock import FileLock, Timeout

from pohon_graph.errors import StoreError
from pohon_graph.store import archive, process
from pohon_graph.store.clients import Client, clients
from pohon_graph.store.download import Progress, quiet
from pohon_graph.store.errors import disk_errors
from pohon_graph.store.process import Running
from pohon_graph.store.settings import Local
from pohon_graph.store.starting import SECONDS_TO_START, serve

if TYPE_CHECKING:
    from neo4j import Driver

_KEPT: Final = "tetap"


def join(local: Local, progress: Progress = quiet) -> tuple[Running, Client, Driver]:
    """Become a client of the home's server, starting it first where it does not run.

    Raises:
        StoreError: the jars cannot be had, or the server does not start; the message quotes its log.
    """
    with _turn(local.home):
        client = Client(local.home)
        try:
            running, driver = serve(local, progress)
        except BaseException:
            client.leave()
            _stop_if_unused(local.home)
            raise
        return running, client, driver


def leave(local: Local, client: Client) -> None:
    """Stop being a client; the last one out stops the server, unless ``pohon up`` asked to keep it."""
    with _turn(local.home):
        client.leave()
        if _stop_if_unused(local.home):
            archive.make_in_background(local.jars, local.home)


def keep(home: Path) -> None:
    """Let the server run on when the last client leaves."""
    with _turn(home):
        (home / _KEPT).touch()


def release(home: Path) -> None:
    """Take :func:`keep` back; stops the server if nobody uses it."""
    with _turn(home):
        (home / _KEPT).unlink(missing_ok=True)
        _stop_if_unused(home)


def look(home: Path) -> tuple[Running | None, list[int], bool]:
    """What runs in the home, the pids of its clients, and whether ``pohon up`` keeps it."""
    if not home.is_dir():
        return None, [], False
    with _turn(home):
        running = process.read_state(home)
        there = running if running and process.alive(running, home) else None
        return there, clients(home), (home / _KEPT).exists()


@contextmanager
def _turn(home: Path) -> Iterator[None]:
    with disk_errors(home):
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            with FileLock(home / "start.lock", timeout=SECONDS_TO_START + 60):
                yield
        except Timeout as error:
            raise StoreError(
                "Proses lain terlalu lama menyalakan Neo4j.",
                where=str(home),
                next_step="tutup proses itu, lalu ulangi.",
            ) from error


def _stop_if_unused(home: Path) -> bool:
    """Stop the server where nobody uses and nothing keeps it; whether that was so."""
    running = process.read_state(home)
    there = process.alive(running, home) if running else None
    if not there or clients(home) or (home / _KEPT).exists():
        return False
    process.stop(there)
    return True
