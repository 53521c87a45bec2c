"""Downloading the jars, from a real HTTP server that serves, breaks and lies."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from pohon_graph.store import StoreError
from pohon_graph.store.jars import ensure
from pohon_graph.store.lockfile import Jar, lock_of, read_lock
from pohon_graph.store.settings import VERSION_OF

from .conftest import as_nobody

CONTENT = {f"modul-{n}": os.urandom(400_000 + n) for n in range(4)}
LOCK = read_lock(
    "".join(f"org.contoh:{name}:1.0 {hashlib.sha256(data).hexdigest()} {len(data)}\n" for name, data in CONTENT.items())
)


class Repository(BaseHTTPRequestHandler):
    """A Maven repository with the four jars, which breaks off the first answer for each path in ``breaks``."""

    asked: ClassVar[list[str]] = []
    breaks: ClassVar[set[str]] = set()
    lies: ClassVar[bool] = False

    def do_GET(self) -> None:
        self.asked.append(self.path)
        name = self.path.split("/")[-3]
        if name not in CONTENT:
            self.send_error(404)
            return
        data = CONTENT[name][::-1] if self.lies else CONTENT[name]
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.path in self.breaks:
            self.breaks.discard(self.path)
            data = data[:1000]
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def mirror() -> Iterator[str]:
    Repository.asked.clear()
    Repository.breaks.clear()
    Repository.lies = False
    server = ThreadingHTTPServer(("127.0.0.1", 0), Repository)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/maven2"
    server.shutdown()
    thread.join()
    server.server_close()


def test_downloads_once_and_tells_how_far(mirror: str, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    ensure(LOCK, tmp_path / "jars", mirror=mirror, progress=lambda _, done, total: told.append((done, total)))
    ensure(LOCK, tmp_path / "jars", mirror=mirror)

    assert sorted(f.name for f in (tmp_path / "jars").iterdir()) == sorted(jar.name for jar in LOCK)
    assert len(Repository.asked) == len(LOCK)
    assert told[-1] == (sum(jar.size for jar in LOCK),) * 2


def test_a_half_download_and_a_damaged_jar_are_replaced(mirror: str, tmp_path: Path) -> None:
    ensure(LOCK, tmp_path, mirror=mirror)
    half, damaged, short = (tmp_path / jar.name for jar in LOCK[:3])
    half.rename(half.with_name(half.name + ".part"))
    damaged.write_bytes(b"x" * damaged.stat().st_size)
    short.write_bytes(short.read_bytes()[:-1])
    Repository.asked.clear()

    ensure(LOCK, tmp_path, mirror=mirror)

    assert len(Repository.asked) == 3
    assert {f.name: f.read_bytes() for f in tmp_path.iterdir()} == {f"{n}-1.0.jar": c for n, c in CONTENT.items()}


def test_a_connection_that_breaks_in_the_middle_is_tried_again(mirror: str, tmp_path: Path) -> None:
    told: list[int] = []
    Repository.breaks.update(f"/maven2/{jar.path}" for jar in LOCK)
    ensure(LOCK, tmp_path, mirror=mirror, progress=lambda _, done, total: told.append(done))
    assert (tmp_path / LOCK[0].name).read_bytes() == CONTENT["modul-0"]
    assert told[-1] == sum(jar.size for jar in LOCK)


def test_a_jar_with_another_sha256_is_refused_and_not_kept(mirror: str, tmp_path: Path) -> None:
    Repository.lies = True
    with pytest.raises(StoreError, match="sha256"):
        ensure(LOCK[:1], tmp_path, mirror=mirror)
    assert list(tmp_path.iterdir()) == []


def test_a_jar_that_the_lock_does_not_name_is_refused(mirror: str, tmp_path: Path) -> None:
    (tmp_path / "titipan.jar").write_bytes(b"")
    with pytest.raises(StoreError, match=r"titipan\.jar"):
        ensure(LOCK, tmp_path, mirror=mirror)


def test_a_repository_without_the_jar_is_named(mirror: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="404") as refused:
        ensure([Jar("org.contoh", "hilang", "1", "", "0" * 64, 1)], tmp_path, mirror=mirror)
    assert refused.value.where == mirror


def test_no_network_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="POHON_MIRROR"):
        ensure(LOCK, tmp_path, mirror="http://127.0.0.1:1")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_says_so(mirror: str, tmp_path: Path) -> None:
    for jar in LOCK:
        (tmp_path / f"{jar.name}.part").symlink_to("/dev/full")
    with pytest.raises(StoreError, match="Cakram penuh"):
        ensure(LOCK, tmp_path, mirror=mirror)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows has other permissions")
def test_no_permission_says_so(mirror: str, tmp_path: Path) -> None:
    closed = tmp_path / "terkunci"
    closed.mkdir(mode=0o500)
    with as_nobody(), pytest.raises(StoreError, match="izin"):
        ensure(LOCK, closed / "jars", mirror=mirror)


def test_two_at_once_download_once(mirror: str, tmp_path: Path) -> None:
    threads = [threading.Thread(target=ensure, args=(LOCK, tmp_path), kwargs={"mirror": mirror}) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(Repository.asked) == len(LOCK)


@pytest.mark.parametrize("version", VERSION_OF.values())
def test_the_locks_name_the_server_and_no_jar_twice(version: str) -> None:
    jars = lock_of(version)
    names = [jar.name for jar in jars]
    assert len(names) == len(set(names)) > 200
    assert f"neo4j-{version}.jar" in names
    assert all(len(jar.sha256) == 64 and jar.size > 0 for jar in jars)
