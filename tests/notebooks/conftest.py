"""Notebooks as people run them: each in a kernel of its own, on the sample's database, which starts once for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest

from pohon_graph.resources import practice_home, resource, sample_home
from pohon_graph.store import open_store
from tests.notebooks.running import Notebook, answers, execute

ROOT = Path(__file__).parents[2]
Executed = Callable[[str], Notebook]


@pytest.fixture(scope="package")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder of the user's that goes with the tests; the server of the sample's database starts once."""
    data = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(data))
        patch.setenv("PYTHONPATH", str(ROOT))
        with open_store(home=sample_home()):
            yield data


@pytest.fixture(scope="package")
def practice(homes: Path) -> Iterator[None]:
    """The database to practise in, up for all that follows."""
    with open_store(home=practice_home()):
        yield


@pytest.fixture(scope="package")
def executed(homes: Path, tmp_path_factory: pytest.TempPathFactory) -> Executed:
    """A notebook of the package with its outputs, then the check of its exercise after two answers; run once."""
    done: dict[str, Notebook] = {}

    def run(name: str) -> Notebook:
        if name not in done:
            notebook = nbformat.read(resource("notebooks") / f"{name}.ipynb", 4)
            done[name] = execute(answers(notebook), tmp_path_factory.mktemp(name))
        return done[name]

    return run
