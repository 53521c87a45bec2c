"""Carrying Neo4j to a computer without network."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from pohon_graph.store import StoreError, pack, unpack
from pohon_graph.store.jars import ensure
from pohon_graph.store.lockfile import lock_of
from pohon_graph.store.settings import resolve_local

from .conftest import LINE

NOWHERE = "http://127.0.0.1:1"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory, prepared_home: Path) -> Path:
    file: Path = tmp_path_factory.mktemp("packed") / "neo4j.zip"
    pack(file, LINE)
    return file


@pytest.fixture
def other_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another user cache, and no network."""
    monkeypatch.setenv("POHON_HOME", str(tmp_path / "lain"))
    monkeypatch.setenv("POHON_MIRROR", NOWHERE)
    return tmp_path / "lain"


def test_what_is_packed_here_is_whole_there(packed: Path, other_computer: Path) -> None:
    local = resolve_local(line=LINE)
    with pytest.raises(StoreError, match="pohon store unpack"):
        ensure(lock_of(local.version), local.jars, mirror=NOWHERE)
    assert unpack(packed) == local.version
    ensure(lock_of(local.version), local.jars, mirror=NOWHERE)
    assert [f.name for f in packed.parent.iterdir()] == [packed.name]


def test_a_jar_that_was_changed_on_the_way_is_refused(packed: Path, other_computer: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.zip"
    version = resolve_local(line=LINE).version
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"lain" if name == f"neo4j-{version}/neo4j-{version}.jar" else old.read(name))
    with pytest.raises(StoreError, match="berbeda dari daftar kunci"):
        unpack(changed)


def test_nothing_else_is_taken_from_the_file(packed: Path, other_computer: Path, tmp_path: Path) -> None:
    with_more = Path(shutil.copy(packed, tmp_path / "more.zip"))
    version = resolve_local(line=LINE).version
    with zipfile.ZipFile(with_more, "a") as more:
        more.writestr("../../../jahat.jar", b"x")
        more.writestr(f"neo4j-{version}/jahat.jar", b"x")
    unpack(with_more)
    assert not list(tmp_path.rglob("jahat.jar"))


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"PK\x05\x06" + b"\x00" * 18])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "lain.zip").write_bytes(content)
    with pytest.raises(StoreError, match="pohon store pack"):
        unpack(tmp_path / "lain.zip")


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"tiada\.zip"):
        unpack(tmp_path / "tiada.zip")
