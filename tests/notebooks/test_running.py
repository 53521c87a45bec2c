"""Every notebook runs from any folder, says kindly what is wrong with an answer, and is stored without outputs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import nbformat
import pytest

from pohon_graph.resources import resource
from tests.notebooks.conftest import Executed
from tests.notebooks.running import html, printed

NOTEBOOKS = sorted(resource("notebooks").glob("*.ipynb"))
NAMES = [path.stem for path in NOTEBOOKS]
OUTSIDE = re.compile(r"(?:src|href)\s*=\s*[\"']?(?:https?:)?//|url\(\s*[\"']?(?:https?:)?//", re.IGNORECASE)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_a_notebook_is_stored_without_outputs_and_as_lab_writes_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(text, 4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs") and not cell.get("execution_count"), cell.id
        assert set(cell.metadata) <= {"jupyter"}, cell.id
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids) and ids[-1] == "pembahasan" and {"jawaban", "periksa"} < set(ids)
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert text == nbformat.writes(notebook) + "\n"
    assert json.loads(text)["metadata"]["language_info"] == {"name": "python"}


@pytest.mark.graph
@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_runs_and_checks_its_exercise(executed: Executed, name: str) -> None:
    notebook = executed(name)
    assert printed(notebook, "periksa").startswith("Belum dijawab")
    assert printed(notebook, "periksa-salah").startswith(("Belum tepat", "Hampir"))
    assert printed(notebook, "periksa-pembahasan-kode").startswith("Benar")
    for id, shown in html(notebook).items():
        assert not OUTSIDE.search(shown), id
