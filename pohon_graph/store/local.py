"""The local server: started when the first client comes, shared, stopped when the last one goes.

Everything here happens under the home's start lock, so two clients that come at once get one server, and one that
comes while the last one goes waits for its end.
"""

from __future__ import annotations

import secrets
import shutil
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil
from filelock import FileLock, Timeout

from pohon_graph.errors import StoreError
from pohon_graph.store import archive, java, logs, process
from pohon_graph.store.clients import Client, clients
from pohon_graph.store.config import conf, heap_megabytes, server_settings
from pohon_graph.store.connection import connect
from pohon_graph.store.download import Progress
from pohon_graph.store.errors import disk_errors
from pohon_graph.store.jars import ensure
from pohon_graph.store.lockfile import lock_of
from pohon_graph.store.process import Running
from pohon_graph.store.settings import Local

if TYPE_CHECKING:
    from subprocess import Popen

    from neo4j import Driver

USER: Final = "neo4j"
_KEPT: Final = "tetap"
_SECRET: Final = "sandi"
_FIRST: Final = "belum-pernah-siap"
_SECONDS_TO_START: Final = 180
_ADMIN_HEAP: Final = 256
_PATIENCE: Final = 5.0  # seconds: what a local server does not answer by then, it never will
_PAUSE: Final = 0.03
_TRIES: Final = 3
_NOT_COMING: Final = ("offline", "dirty", "quarantined")
_PORT_TAKEN: Final = "BindException"
_LOOPBACK: Final = "127.0.0.1"

_children: list[Popen[bytes]] = []
"""Servers that this process started: kept, so that Python does not warn about a child that outlives its handle."""


def join(local: Local, progress: Progress | None = None) -> tuple[Running, Client, Driver]:
    """Become a client of the home's server, starting it first where it does not run.

    Raises:
        StoreError: the jars cannot be had, or the server does not start; the message quotes its log.
    """
    with _turn(local.home):
        client = Client(local.home)
        try:
            running, driver = _serve(local, progress)
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
            with FileLock(home / "start.lock", timeout=_SECONDS_TO_START + 60):
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


def _serve(local: Local, progress: Progress | None) -> tuple[Running, Driver]:
    running = process.read_state(local.home)
    if running and (there := process.alive(running, local.home)):
        driver = _ready(local.home, running, there)
        if driver:
            return running, driver
    for orphan in process.orphans(local.home):
        process.stop(orphan)
    ensure(lock_of(local.version), local.jars, mirror=local.mirror, progress=progress)
    heap = heap_megabytes(local.heap, psutil.virtual_memory().total)
    _prepare(local)
    port, use_archive = running.port if running else 0, True
    for _ in range(_TRIES):
        running, there = _start(local, _free_port(port), heap, use_archive)
        driver = _ready(local.home, running, there)
        if driver:
            if not use_archive:
                archive.discard(local.jars)
            return running, driver
        if _PORT_TAKEN in logs.said(local.home):
            port = 0
        elif use_archive and archive.archive_of(local.jars).exists():
            use_archive = False
        else:
            break
    raise StoreError(
        f"Neo4j lokal berhenti saat dinyalakan: {logs.last_words(local.home)}",
        where=str(local.home / "logs"),
        next_step="baca catatan di folder itu; bila cakram penuh, kosongkan; bila memori kurang, kecilkan POHON_HEAP.",
    )


def _prepare(local: Local) -> None:
    """Folders, and before the very first start the password; neo4j-admin reads it from a file, never from argv.

    A database whose very first start was cut short can be half made: nobody was ever in it, so it is made again.
    """
    for folder in ("conf", "logs"):
        (local.home / folder).mkdir(exist_ok=True)
    secret, first = local.home / _SECRET, local.home / _FIRST
    if first.exists():
        shutil.rmtree(local.home / "data", ignore_errors=True)
    if (local.home / "data" / "databases" / "system").exists():
        if not secret.exists():
            raise StoreError(
                f"Berkas {_SECRET} milik basis data lokal hilang; basis data itu tidak dapat dibuka.",
                where=str(secret),
                next_step="kembalikan berkas itu, atau pindahkan foldernya dan muat ulang.",
            )
        return
    first.touch()
    if not secret.exists():
        process.replace_private(secret, secrets.token_hex(16))
    words = local.home / "words"
    process.replace_private(words, f"dbms set-initial-password {_password(local.home)}")
    try:
        arguments = (f"-Xmx{_ADMIN_HEAP}m", java.ADMIN, f"@{words}")
        admin = java.spawn(local.jars, local.home, *arguments, output=local.home / "logs" / logs.ADMIN)
        if admin.wait() != 0:
            raise StoreError(
                f"Sandi awal Neo4j tidak dapat dipasang: {logs.last_words(local.home)}",
                where=str(local.home / "logs" / logs.ADMIN),
                next_step="baca catatan itu, lalu ulangi.",
            )
    finally:
        words.unlink(missing_ok=True)


def _password(home: Path) -> str:
    return (home / _SECRET).read_text(encoding="utf-8").strip()


def _start(local: Local, port: int, heap: int, use_archive: bool) -> tuple[Running, psutil.Process]:
    home = local.home
    (home / "conf" / "neo4j.conf").write_text(conf(server_settings(local.line, port, heap)), encoding="utf-8")
    logs.turn_over(home)
    child = java.spawn(
        local.jars,
        home,
        f"-Xmx{heap}m",
        *archive.start_flags(local.jars, home, use=use_archive),
        java.entry_class(local.jars, local.version),
        process.home_argument(home),
        f"--config-dir={home / 'conf'}",
        output=home / "logs" / logs.CONSOLE,
    )
    _children.append(child)
    there = psutil.Process(child.pid)
    running = Running(child.pid, there.create_time(), port, local.version)
    process.write_state(home, running)
    return running, there


def _ready(home: Path, running: Running, there: psutil.Process) -> Driver | None:
    """A driver once the server answers a query (its port opens earlier); nothing if the process ended before."""
    from neo4j.exceptions import AuthError, ServiceUnavailable, TransientError

    driver: Driver | None = None
    end = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < end:
        if process.alive(running, home) is None:
            break
        if not process.listens(there, running.port):
            _refuse_hopeless(home)
            time.sleep(_PAUSE)
            continue
        driver = driver or connect(running.uri, (USER, _password(home)), patience=_PATIENCE)
        try:
            with driver.session() as session:
                session.run("RETURN 1").consume()
            (home / _FIRST).unlink(missing_ok=True)
            return driver
        except ServiceUnavailable:
            time.sleep(_PAUSE)
        except TransientError:
            _refuse_broken(driver, home)
            time.sleep(_PAUSE)
        except AuthError as error:
            driver.close()
            raise StoreError(
                f"Neo4j lokal menolak sandi di berkas {_SECRET}.",
                where=str(home / _SECRET),
                next_step="kembalikan berkas itu dari cadangan, atau pindahkan foldernya dan muat ulang.",
            ) from error
    else:
        process.stop(there)
        raise StoreError(
            f"Neo4j lokal tidak siap dalam {_SECONDS_TO_START} detik: {logs.last_words(home)}",
            where=str(home / "logs"),
            next_step="tutup program lain, lalu ulangi.",
        )
    if driver:
        driver.close()
    return None


def _refuse_hopeless(home: Path) -> None:
    """Refuse where the server's own database does not open: it would go on for minutes before it gives up."""
    if logs.system_failed(home):
        raise StoreError(
            f"Neo4j lokal tidak dapat dinyalakan: {logs.last_words(home)}",
            where=str(home / "data"),
            next_step="pulihkan folder itu dari cadangan, atau pindahkan dan muat ulang berkasnya.",
        )


def _refuse_broken(driver: Driver, home: Path) -> None:
    """Refuse where the server runs, but could not open its database; nothing while it still opens it."""
    from neo4j.exceptions import ServiceUnavailable, TransientError

    query = (
        "SHOW DATABASES YIELD name, currentStatus, statusMessage"
        " WHERE name <> 'system' AND statusMessage <> '' RETURN name, currentStatus"
    )
    with suppress(ServiceUnavailable, TransientError), driver.session(database="system") as session:
        for name, status in session.run(query).values():
            if status in _NOT_COMING:
                raise StoreError(
                    f"Basis data {name} tidak dapat dibuka Neo4j: {logs.last_words(home)}",
                    where=str(home / "data"),
                    next_step="pulihkan folder itu dari cadangan, atau pindahkan dan muat ulang berkasnya.",
                )


def _free_port(remembered: int) -> int:
    """The port of last time if nobody took it, else one that is free."""
    with socket.socket() as probe:
        if sys.platform != "win32":  # there the option would let us share a taken port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_LOOPBACK, remembered))
        except OSError:
            probe.bind((_LOOPBACK, 0))
        return int(probe.getsockname()[1])
