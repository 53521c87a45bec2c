"""Homes whose databases hold nothing yet, without paying the first start of Neo4j in every test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pohon_graph.store import open_store

LINE = os.environ.get("POHON_NEO4J")


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which Neo4j ran once and stopped."""
    home: Path = tmp_path_factory.mktemp("prepared")
    open_store(home=home, line=LINE).close()
    return home


@pytest.fixture
def home(prepared_home: Path, tmp_path: Path) -> Path:
    """A home of the test's own, copied from the prepared one."""
    return Path(shutil.copytree(prepared_home, tmp_path / "home"))


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root for a while; tests in a container often have them."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)
