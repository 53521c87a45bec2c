"""The one server process of a home: what is written down about it, and whether that is still true."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import psutil

_STATE: Final = "server.json"
_SAME_START: Final = 2.0  # seconds: the kernel's boot time, from which psutil counts, may move by one
_PATIENCE: Final = 30.0


@dataclass(frozen=True)
class Running:
    """A server as ``server.json`` of its home says."""

    pid: int
    created: float
    port: int
    version: str

    @property
    def uri(self) -> str:
        """Where it answers."""
        return f"bolt://127.0.0.1:{self.port}"


def read_state(home: Path) -> Running | None:
    """What is written down, true or not; nothing where nothing (or nonsense) is."""
    try:
        return Running(**json.loads((home / _STATE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_state(home: Path, running: Running) -> None:
    """Write it down, whole or not at all."""
    replace_private(home / _STATE, json.dumps(asdict(running)))


def replace_private(path: Path, text: str) -> None:
    """Write a file that only this user reads, whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    part.replace(path)


def alive(running: Running, home: Path) -> psutil.Process | None:
    """The process, if it still is the one written down: same pid, same start, and it serves this home.

    A pid that another program has by now is neither trusted with the password nor stopped.
    """
    try:
        process = psutil.Process(running.pid)
        same = abs(process.create_time() - running.created) < _SAME_START and _serves(process, home)
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except psutil.Error:
        return None


def ended(process: psutil.Process) -> bool:
    """Whether a process that is known to be the server has ended.

    Not asked by its command line, as :func:`alive` does: that reads as empty for a moment while Java starts.
    """
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def listens(process: psutil.Process, port: int) -> bool:
    """Whether this very process, and no other, listens on the port."""
    try:
        return any(c.status == psutil.CONN_LISTEN and c.laddr.port == port for c in process.net_connections("tcp"))
    except psutil.Error:
        return False


def orphans(home: Path) -> list[psutil.Process]:
    """Servers of this home and this user that nothing wrote down: whoever started them died in that very moment."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            mine = process.username() == psutil.Process().username()
            if mine and process.status() != psutil.STATUS_ZOMBIE and _serves(process, home):
                found.append(process)
    return found


def stop(process: psutil.Process) -> None:
    """Ask the process to stop, wait, and only then end it. psutil refuses a pid that changed hands meanwhile."""
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(_PATIENCE)


def _serves(process: psutil.Process, home: Path) -> bool:
    return home_argument(home) in process.cmdline()


def home_argument(home: Path) -> str:
    """The argument by which a server's command line names its home."""
    return f"--home-dir={home}"
