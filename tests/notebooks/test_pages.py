"""Notebooks as pages with their outputs, and their copies in a folder of the user's."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, expect

from docs.notebooks import page
from pohon_graph.cli.notebooks import copy_notebooks
from pohon_graph.resources import resource
from tests.notebooks.conftest import Executed
from tests.pages import listen, new_context


@pytest.mark.graph
def test_a_page_shows_tree_network_and_tables_and_asks_no_network(
    executed: Executed, browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "00_mulai.html"
    path.write_text(page(executed("00_mulai")), encoding="utf-8")
    context = new_context(browser, offline=True)
    opened = context.new_page()
    asked, said = listen(opened)
    opened.goto(path.as_uri())
    expect(opened).to_have_title("00 · Mulai (5 menit)")
    tree = opened.frame_locator("iframe[title*='Pohon']").first
    tree.locator("#cari").fill("ibu hamil")
    expect(tree.locator("#hitung")).to_contain_text("cocok")
    expect(opened.frame_locator("iframe[title='Jejaring']").locator("canvas")).to_be_visible()
    expect(opened.get_by_text("Rp284.143.052.340").first).to_be_attached()
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:", "about:"))] == []
    assert said == []


def test_copies_are_made_once_and_what_a_person_changed_stays(tmp_path: Path) -> None:
    folder = tmp_path / "catatan saya"
    assert copy_notebooks(folder) == []
    names = [path.name for path in sorted(resource("notebooks").glob("*.ipynb"))]
    assert [path.name for path in sorted(folder.iterdir())] == names and len(names) == 7
    run, changed, broken = (folder / name for name in names[:3])
    notebook = nbformat.read(run, 4)
    [check] = [cell for cell in notebook.cells if cell.id == "periksa"]
    check.outputs = [nbformat.v4.new_output("stream", text="Belum dijawab")]
    nbformat.write(notebook, run)
    other = json.loads(changed.read_text(encoding="utf-8"))
    other["cells"][1]["source"] = ["REKAP = Path('kami.xlsx')"]
    changed.write_text(json.dumps(other), encoding="utf-8")
    broken.write_text("{", encoding="utf-8")
    (folder / names[3]).unlink()
    before = [path.read_bytes() for path in (run, changed, broken)]
    assert copy_notebooks(folder) == [changed.name, broken.name]
    assert [path.read_bytes() for path in (run, changed, broken)] == before
    assert (folder / names[3]).is_file()
