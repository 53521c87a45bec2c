"""Starting the local server: password, port, memory, and waiting until it answers a query."""

from __future__ import annotations

import secrets
import shutil
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil

from pohon_graph.errors import StoreError
from pohon_graph.store import archive, java, logs, process
from pohon_graph.store.config import conf, heap_megabytes, server_settings
from pohon_graph.store.connection import connect
from pohon_graph.store.download import Progress
from pohon_graph.store.jars import ensure
from pohon_graph.store.lockfile import lock_of
from pohon_graph.store.process import Running
from pohon_graph.store.settings import Local

if TYPE_CHECKING:
    from subprocess import Popen

    from neo4j import Driver

SECONDS_TO_START: Final = 180
_USER: Final = "neo4j"
_SECRET: Final = "sandi"
_FIRST: Final = "belum-pernah-siap"
_ADMIN_HEAP: Final = 256
_PATIENCE: Final = 5.0  # seconds: what a local server does not answer by then, it never will
_PAUSE: Final = 0.03
_TRIES: Final = 3
_NOT_COMING: Final = ("offline", "dirty", "quarantined")
_PORT_TAKEN: Final = "BindException"
_LOOPBACK: Final = "127.0.0.1"

_children: list[Popen[bytes]] = []
"""Servers that this process started: kept, so that Python does not warn about a child that outlives its handle."""


def serve(local: Local, progress: Progress) -> tuple[Running, Driver]:
    """The home's server, running already or started now, with a driver that it has answered.

    Call it under the home's start lock.

    Raises:
        StoreError: the jars cannot be had, or the server does not start; the message quotes its log.
    """
    running = process.read_state(local.home)
    if running and (there := process.alive(running, local.home)):
        driver = _ready(local.home, running, there, progress)
        if driver:
            return running, driver
    for orphan in process.orphans(local.home):
        process.stop(orphan)
    ensure(lock_of(local.version), local.jars, mirror=local.mirror, progress=progress)
    heap = heap_megabytes(local.heap, psutil.virtual_memory().total)
    _prepare(local)
    port, use_archive = running.port if running else 0, True
    for attempt in range(_TRIES):
        running, there = _start(local, _free_port(port), heap, use_archive)
        driver = _ready(local.home, running, there, progress)
        if driver:
            if not use_archive:
                archive.discard(local.jars)
            return running, driver
        process.stop(there)
        if _PORT_TAKEN in logs.said(local.home):
            port = 0
        elif use_archive and archive.archive_of(local.jars).exists():
            use_archive = False
        elif attempt:
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


def _ready(home: Path, running: Running, there: psutil.Process, progress: Progress) -> Driver | None:
    """A driver once the server answers a query (its port opens earlier); nothing if the process ended before."""
    from neo4j.exceptions import AuthError, ServiceUnavailable, TransientError

    driver: Driver | None = None
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end:
        progress("Menyalakan Neo4j", 0, 1)
        if process.ended(there):
            break
        if not process.listens(there, running.port):
            _refuse_hopeless(home)
            time.sleep(_PAUSE)
            continue
        driver = driver or connect(running.uri, (_USER, _password(home)), patience=_PATIENCE)
        try:
            with driver.session() as session:
                session.run("RETURN 1").consume()
            (home / _FIRST).unlink(missing_ok=True)
            progress("Menyalakan Neo4j", 1, 1)
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
            f"Neo4j lokal tidak siap dalam {SECONDS_TO_START} detik: {logs.last_words(home)}",
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
