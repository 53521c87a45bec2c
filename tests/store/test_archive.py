"""The class archive: it only ever makes a start faster."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from pohon_graph.store import open_store
from pohon_graph.store.archive import archive_of, make, start_flags
from pohon_graph.store.settings import resolve_local
from tests import until

from .conftest import LINE


@pytest.fixture
def jars(prepared_home: Path, tmp_path: Path) -> Path:
    """The jars of the user's cache, linked into a folder of the test's own."""
    source, target = (resolve_local(line=LINE, environ=e).jars for e in ({}, {"POHON_HOME": str(tmp_path)}))
    target.mkdir(parents=True)
    for jar in source.glob("*.jar"):
        (target / jar.name).symlink_to(jar)
    return target


@pytest.fixture
def classes(tmp_path: Path) -> Path:
    """A list of a few classes: an archive of them is made quickly."""
    path = tmp_path / "classes.lst"
    path.write_text("java/lang/Object id: 0\njava/lang/String id: 1\n", encoding="utf-8")
    return path


def test_is_made_once_and_not_by_two_at_a_time(jars: Path, classes: Path) -> None:
    archive = archive_of(jars)
    assert any("DumpLoadedClassList" in flag for flag in start_flags(jars, jars))
    with FileLock(f"{archive}.lock"):
        assert not make(jars, classes)
    assert make(jars, classes)
    made = archive.stat()
    assert make(jars, classes)
    assert archive.stat().st_mtime_ns == made.st_mtime_ns
    assert any(str(archive) in flag for flag in start_flags(jars, jars))


def test_killed_while_it_is_made_leaves_none(jars: Path, classes: Path) -> None:
    maker = subprocess.Popen(
        [sys.executable, "-m", "pohon_graph.store.archive", str(jars), str(classes)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        start_new_session=True,
    )
    part = archive_of(jars).with_name(archive_of(jars).name + ".part")
    until(part.exists, pause=0.002)
    os.killpg(maker.pid, 9)
    maker.wait()
    assert not archive_of(jars).exists()
    assert make(jars, classes)


def test_a_list_that_java_refuses_makes_none(jars: Path, tmp_path: Path) -> None:
    (tmp_path / "nonsense").write_bytes(b"\x00 bukan daftar")
    assert not make(jars, tmp_path / "tiada")
    assert not archive_of(jars).exists()


def test_the_server_starts_with_a_torn_archive(
    jars: Path, home: Path, classes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(jars, classes)
    archive = archive_of(jars)
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) // 2])
    monkeypatch.setenv("POHON_HOME", str(tmp_path))
    with open_store(home=home, line=LINE) as store:
        assert store.read("RETURN 1 AS x") == [{"x": 1}]
