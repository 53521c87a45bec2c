"""Who uses the local server: one locked file per client, so that the operating system says who is still there.

A client that dies, by kill -9 too, loses its lock at once; its file is swept away by the next one that looks.
"""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

_FOLDER = "clients"


class Client:
    """This client's own lock, held from construction to :meth:`leave`. Call both under the home's start lock."""

    def __init__(self, home: Path) -> None:
        folder = home / _FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{os.getpid()}-{uuid.uuid4().hex[:8]}.lock"
        self._lock = FileLock(self._path, thread_local=False)
        self._lock.acquire()

    def leave(self) -> None:
        """Give the lock up; the file goes with it."""
        self._lock.release()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def clients(home: Path) -> list[int]:
    """The pids of the clients that are there now; files of dead ones are removed. Call it under the start lock."""
    pids = []
    for path in sorted((home / _FOLDER).glob("*.lock")):
        lock = FileLock(path, thread_local=False)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            pids.append(int(path.name.partition("-")[0]))
        else:
            lock.release()
            with suppress(OSError):
                path.unlink(missing_ok=True)
    return pids
