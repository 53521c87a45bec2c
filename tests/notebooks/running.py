"""Run a notebook in a kernel, and answer its exercise: with its own folded solution, and wrongly."""

from __future__ import annotations

import copy
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from tests import PATIENCE

Notebook = Any
_SOLUTION = re.compile(r"<summary>Pembahasan</summary>\s*```python\n(.*?)```", re.DOTALL)


def execute(notebook: Notebook, folder: Path) -> Notebook:
    """A copy with all cells run in a folder; one that fails raises. In a thread, as playwright holds the main loop."""
    options = {"metadata": {"path": str(folder)}}
    with ThreadPoolExecutor(1) as pool:
        client = NotebookClient(copy.deepcopy(notebook), timeout=PATIENCE, resources=options)
        done: Notebook = pool.submit(client.execute).result()
    return done


def answers(notebook: Notebook) -> Notebook:
    """The notebook, then its exercise checked with a wrong answer and with the folded solution."""
    longer = copy.deepcopy(notebook)
    [check] = [cell for cell in notebook.cells if cell.id == "periksa"]
    [told] = [found[1] for cell in notebook.cells if (found := _SOLUTION.search(cell.source))]
    for name, source in (("salah", "jawaban = -7"), ("pembahasan-kode", told)):
        for id, text in ((name, source), (f"periksa-{name}", check.source)):
            longer.cells.append(nbformat.v4.new_code_cell(text, id=id))
    return longer


def printed(notebook: Notebook, id: str) -> str:
    """What a cell printed."""
    [cell] = [cell for cell in notebook.cells if cell.id == id]
    return "".join(output.get("text", "") for output in cell.outputs)


def html(notebook: Notebook) -> dict[str, str]:
    """The HTML of every cell that shows some, by the cell's id."""
    shown = ((cell.id, output) for cell in notebook.cells for output in cell.get("outputs", ()))
    return {id: output["data"]["text/html"] for id, output in shown if "text/html" in output.get("data", {})}
