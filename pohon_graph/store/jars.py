"""The jars of Neo4j: exactly those of the lock file, downloaded once, checked by sha256 before every start."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from threading import Event, Lock

from filelock import FileLock

from pohon_graph.errors import StoreError
from pohon_graph.store.errors import disk_errors

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done and how much there is (bytes)."""

_PARALLEL = 16
_CHUNK = 1 << 18


@dataclass(frozen=True)
class Jar:
    """One line of a lock file."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file name, as Maven writes it."""
        return "-".join(filter(None, (self.artifact, self.version, self.classifier))) + ".jar"

    @property
    def path(self) -> str:
        """Where it stands in a Maven repository."""
        return f"{self.group.replace('.', '/')}/{self.artifact}/{self.version}/{self.name}"


def read_lock(text: str) -> tuple[Jar, ...]:
    """The jars of a lock file: one a line, ``group:artifact:version[:classifier] sha256 size``."""
    jars = []
    for line in text.splitlines():
        coordinates, sha256, size = line.split()
        group, artifact, version, *classifier = coordinates.split(":")
        jars.append(Jar(group, artifact, version, "".join(classifier), sha256, int(size)))
    return tuple(jars)


def lock_of(version: str) -> tuple[Jar, ...]:
    """The jars of a Neo4j version that this package knows."""
    return read_lock(files("pohon_graph.store").joinpath("locks", f"neo4j-{version}.lock").read_text(encoding="utf-8"))


def ensure(jars: Iterable[Jar], folder: Path, *, mirror: str | None = None, progress: Progress | None = None) -> None:
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
        with FileLock(folder.with_name(folder.name + ".lock")), ThreadPoolExecutor(_PARALLEL) as pool:
            _refuse_strangers(wanted, folder)
            good = pool.map(lambda jar: _is_good(folder / jar.name, jar), wanted.values())
            missing = [jar for jar, ok in zip(wanted.values(), good, strict=True) if not ok]
            if missing:
                _download(missing, folder, mirror or _central(), progress, pool)


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


def _download(jars: list[Jar], folder: Path, base: str, progress: Progress | None, pool: ThreadPoolExecutor) -> None:
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3 import Retry

    session = requests.Session()
    retry = Retry(total=5, backoff_factor=0.3, status_forcelist=(429, 500, 502, 503, 504))
    for scheme in ("https://", "http://"):
        session.mount(scheme, HTTPAdapter(pool_maxsize=_PARALLEL, max_retries=retry))
    total, done, turn, stop = sum(jar.size for jar in jars), 0, Lock(), Event()

    def count(size: int) -> None:
        nonlocal done
        with turn:
            done += size
            if progress:
                progress("Mengunduh Neo4j", done, total)

    def one(jar: Jar) -> None:
        if stop.is_set():
            return
        part = folder / f"{jar.name}.part"
        digest, size = hashlib.sha256(), 0
        with (
            session.get(f"{base.rstrip('/')}/{jar.path}", timeout=(10, 60), stream=True) as answer,
            part.open("wb") as file,
        ):
            answer.raise_for_status()
            for chunk in answer.iter_content(_CHUNK):
                if stop.is_set() or (size := size + len(chunk)) > jar.size:
                    break
                file.write(chunk)
                digest.update(chunk)
                count(len(chunk))
        if stop.is_set():
            return
        if size != jar.size or digest.hexdigest() != jar.sha256:
            part.unlink()
            raise StoreError(
                f"{jar.name} yang diunduh tidak sama dengan daftar kunci (sha256 berbeda); tidak dipakai.",
                where=base,
                next_step="ulangi; bila tetap, jaringan atau cermin (POHON_MIRROR) mengubah berkas: pakai yang lain.",
            )
        part.replace(folder / jar.name)

    try:
        for _ in pool.map(one, jars):
            pass
    except requests.HTTPError as error:
        raise StoreError(
            f"Gudang berkas Neo4j menjawab {error.response.status_code}.",
            where=base,
            next_step="ulangi nanti, atau setel POHON_MIRROR ke cermin Maven lain.",
        ) from error
    except requests.RequestException as error:
        raise StoreError(
            "Neo4j belum terunduh dan jaringan tidak menjangkau gudangnya.",
            where=base,
            next_step="sambungkan internet sekali saja, setel POHON_MIRROR, atau bawa berkasnya: pohon store unpack.",
        ) from error
    finally:
        stop.set()
