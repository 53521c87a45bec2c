"""Downloading jars: in parallel, each into a ``.part`` that takes its name only once its sha256 is right."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from pohon_graph.errors import StoreError
from pohon_graph.store.lockfile import Jar

if TYPE_CHECKING:
    from requests import Session

Progress = Callable[[str, int, int], None]
"""Called with what is being done (Indonesian), how much of it is done, and how much there is: bytes, records, rules."""


def quiet(stage: str, done: int, total: int) -> None:
    """Progress that nobody looks at."""


_PARALLEL: Final = 16
_CHUNK: Final = 1 << 18
_ATTEMPTS: Final = 3
_SECONDS: Final = (10, 60)  # to connect, and between two pieces


def download(jars: list[Jar], folder: Path, base: str, progress: Progress) -> None:
    """Download jars into an existing folder, over whatever half of one is there.

    Args:
        base: address of a Maven repository.
        progress: told the bytes so far of all jars together.

    Raises:
        StoreError: the repository is not reached or answers with an error, or a jar is not the one of the lock.
        OSError: the disk.
    """
    import requests

    count = _Counter(sum(jar.size for jar in jars), progress)
    with ThreadPoolExecutor(_PARALLEL) as pool, _session() as session:
        fetched = [pool.submit(_fetch, session, base, jar, folder, count) for jar in jars]
        try:
            for one in fetched:
                one.result()
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
                next_step="sambungkan internet sekali ini, setel POHON_MIRROR, atau pakai pohon store unpack.",
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)


def _session() -> Session:
    from requests import Session
    from requests.adapters import HTTPAdapter
    from urllib3 import Retry

    session = Session()
    retry = Retry(total=5, connect=2, backoff_factor=0.3, status_forcelist=(429, 500, 502, 503, 504))
    retry.raise_on_status = False
    for scheme in ("https://", "http://"):
        session.mount(scheme, HTTPAdapter(pool_maxsize=_PARALLEL, max_retries=retry))
    return session


def _fetch(session: Session, base: str, jar: Jar, folder: Path, count: _Counter) -> None:
    """One jar; a connection that breaks in the middle is tried again."""
    from requests.exceptions import ChunkedEncodingError, ConnectionError

    part = folder / f"{jar.name}.part"
    for attempt in range(1, _ATTEMPTS + 1):
        received = 0
        digest = hashlib.sha256()
        try:
            with session.get(f"{base.rstrip('/')}/{jar.path}", timeout=_SECONDS, stream=True) as answer:
                answer.raise_for_status()
                with part.open("wb") as file:
                    for piece in answer.iter_content(_CHUNK):
                        received += len(piece)
                        if received > jar.size:
                            break
                        file.write(piece)
                        digest.update(piece)
                        count.add(len(piece))
            break
        except (ChunkedEncodingError, ConnectionError):
            count.add(-received)
            if attempt == _ATTEMPTS:
                raise
    if received != jar.size or digest.hexdigest() != jar.sha256:
        part.unlink()
        raise StoreError(
            f"{jar.name} yang diunduh tidak sama dengan daftar kunci (sha256 berbeda); tidak dipakai.",
            where=base,
            next_step="ulangi; bila tetap, jaringan atau cermin (POHON_MIRROR) mengubah berkas: pakai yang lain.",
        )
    part.replace(folder / jar.name)


class _Counter:
    """Bytes of all downloads together, counted from several threads."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._done, self._total, self._progress, self._turn = 0, total, progress, Lock()

    def add(self, size: int) -> None:
        with self._turn:
            self._done += size
            self._progress("Mengunduh Neo4j", self._done, self._total)
