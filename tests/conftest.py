"""One real Neo4j for the whole test session, in a home of its own that goes with the session."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from weakref import WeakSet

import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from pohon_graph import vocabulary
from pohon_graph.store import Store, open_store
from tests import PAGE_PATIENCE
from tests import browser as chromium

SETTINGS = (
    "NEO4J_URI",
    "NEO4J_USERNAME",
    "NEO4J_PASSWORD",
    "NEO4J_DATABASE",
    "POHON_HOME",
    "POHON_HEAP",
)


_PREPARED: WeakSet[Store] = WeakSet()


class Portions(LoadFileScheduling):  # type: ignore[misc]
    """What each process gets whole: a file, and all notebooks, whose database starts and fills slowly."""

    def _split_scope(self, nodeid: str) -> str:
        file = str(super()._split_scope(nodeid))
        return "notebooks" if file.startswith("tests/notebooks/") else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Portions:
    """How tests are given out to processes."""
    return Portions(config, log)


@pytest.fixture(scope="session", autouse=True)
def no_settings_of_the_user() -> Iterator[None]:
    """Whatever database the person at this machine uses is none of the tests' business."""
    with pytest.MonkeyPatch.context() as patch:
        for name in SETTINGS:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The session's database, on the line of Neo4j that ``POHON_NEO4J`` names, else the current one."""
    home: Path = tmp_path_factory.mktemp("neo4j")
    with open_store(home=home, line=os.environ.get("POHON_NEO4J")) as opened:
        yield opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium without a screen; none is a failure where one is required, else a skip that says so."""
    path = chromium.find()
    if path is None:
        reason = "no Chromium: `python -m tests.browser` gets one, or set POHON_CHROMIUM"
        if chromium.required():
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    expect.set_options(timeout=PAGE_PATIENCE)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture
def empty_store(store: Store) -> Store:
    """The session's database with no data, and with the schema of the model."""
    empty(store)
    return store


def empty(store: Store) -> None:
    """Take all data out of a database; the schema of the model stays."""
    store.run_batched("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
    if store not in _PREPARED:
        prepare_model_schema(store)
        _PREPARED.add(store)


def prepare_model_schema(store: Store) -> None:
    """Constraints and names, as a load makes them; they outlive the data."""
    store.prepare_schema(
        vocabulary.schema_statements(),
        sorted({*vocabulary.labels()}),
        sorted(vocabulary.types()),
        sorted(vocabulary.property_names()),
    )
