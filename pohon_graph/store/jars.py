"""The jars of Neo4j: exactly those of the lock file, downloaded once, checked by sha256 before every start."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from filelock import FileLock

from pohon_graph.errors import StoreError
from pohon_graph.store.download import Progress, download, quiet
from pohon_graph.store.errors import disk_errors
from pohon_graph.store.lockfile import Jar


def ensure(jars: Iterable[Jar], folder: Path, *, mirror: str | None = None, progress: Progress = quiet) -> None:
    """Make ``folder`` hold exactly ``jars``: check what is there, download what is not.

    Args:
        jars: the lock.
        folder: made where it is missing; two processes may ask for it at once.
        mirror: address of a Maven repository to use instead of Maven Central.
        progress: told the bytes downloaded so far; not called where nothing is missing.

    Raises:
        StoreError: no network, a jar whose sha256 is not the lock's, a jar that the lock does not name, a full disk or
            no permission.
    """
    wanted = {jar.name: jar for jar in jars}
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(folder.name + ".lock")), ThreadPoolExecutor() as pool:
            _refuse_strangers(wanted, folder)
            good = pool.map(lambda jar: _is_good(folder / jar.name, jar), wanted.values())
            missing = [jar for jar, ok in zip(wanted.values(), good, strict=True) if not ok]
            if missing:
                download(missing, folder, mirror or _central(), progress)


def _central() -> str:
    from jgo.constants import MAVEN_CENTRAL_URL

    return str(MAVEN_CENTRAL_URL)


def _refuse_strangers(wanted: dict[str, Jar], folder: Path) -> None:
    strangers = sorted(f.name for f in folder.iterdir() if f.suffix.lower() == ".jar" and f.name not in wanted)
    if strangers:
        raise StoreError(
            f"Folder Neo4j memuat berkas .jar yang tidak ada di daftar kunci: {', '.join(strangers[:3])}.",
            where=str(folder),
            next_step="pindahkan berkas itu dari sana; semua .jar di folder ini ikut dijalankan.",
        )


def _is_good(file: Path, jar: Jar) -> bool:
    try:
        if file.stat().st_size != jar.size:
            return False
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == jar.sha256
    except FileNotFoundError:
        return False
