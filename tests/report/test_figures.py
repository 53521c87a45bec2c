"""The pictures: the same rupiah as their tables, safe with any text, and readable without colour."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from pohon_graph.answers import basis, money_answer
from pohon_graph.load import load
from pohon_graph.report.figures import write_figures
from pohon_graph.store import Store
from tests.conftest import empty
from tests.pages import listen, new_context
from tests.writing import KECAMATAN_A, TREE, line, pohon, rekap

EVIL = '</title></svg><script>window.hit=1</script><img src=x onerror="window.hit=1">=HYPERLINK("x")\u202e'
LINES = [
    line("1.02.02.2.02.0001", 1_000),
    line("1.02.02.2.02.0002", 10**15, dana="1.2.01.02", **{"NAMA SUMBER DANA": EVIL}),
    line("1.02.01.2.02.0001", 700, rekening="5.1.01.01.01.0001"),
    line("7.01.02.2.01.0001", 300, skpd=KECAMATAN_A),
]


@pytest.fixture(scope="module")
def folder(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The figures of a small kabupaten with hostile names, beside the files they were drawn from."""
    home = tmp_path_factory.mktemp("gambar")
    empty(store)
    load(store, [rekap(home / "rekap.xlsx", LINES), pohon(home / "pohon.xlsx", TREE)], tahun=2026, tahap="murni")
    asked = basis(store)
    written = write_figures(asked, money_answer(asked), home / "gambar")
    assert {path.stem for path in written} == {"arus_kode_skpd", "arus_nama_dana", "per_iku"}
    return home / "gambar"


def test_a_figure_has_its_table_twin_to_the_rupiah(folder: Path) -> None:
    inti = 10**15 + 1_000 + 300
    for name in ("arus_kode_skpd", "arus_nama_dana"):
        with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=";"))
        assert sum(int(row["Rupiah"]) for row in rows) == inti
        said = "".join(ElementTree.parse(folder / f"{name}.svg").getroot().itertext())
        assert "Rp1.000.000.000.001.300 kelas inti" in said
        assert "Rp700 kelas lain" in said
        assert "2026-murni#1" in said
        assert "Cakupan 1 dari 2 PD" in said


def test_a_figure_asks_nothing_of_the_network_and_runs_nothing(folder: Path, browser: Browser) -> None:
    page = new_context(browser).new_page()
    asked, _ = listen(page)
    for path in sorted(folder.glob("*.svg")):
        drawn = path.read_text(encoding="utf-8")
        assert re.findall(r"https?://[^\s\"']+", drawn) == ["http://www.w3.org/2000/svg"]
        page.set_content(drawn)
        assert page.evaluate("window.hit") is None
        assert page.locator("script, img").count() == 0
    page.context.close()
    assert asked == []


def test_no_words_of_a_figure_overlap_or_leave_it(folder: Path, browser: Browser) -> None:
    page = new_context(browser, viewport={"width": 1140, "height": 900}).new_page()
    for path in sorted(folder.glob("*.svg")):
        page.set_content("<body style='margin:0'>" + path.read_text(encoding="utf-8"))
        boxes = page.evaluate("[...document.querySelectorAll('text')].map(t => t.getBoundingClientRect().toJSON())")
        assert boxes
        for box in boxes:
            assert box["left"] >= 0
            assert box["right"] <= 1120
        for first, a in enumerate(boxes):
            for b in boxes[first + 1 :]:
                apart = (
                    a["right"] <= b["left"]
                    or b["right"] <= a["left"]
                    or a["bottom"] <= b["top"] + 4
                    or b["bottom"] <= a["top"] + 4
                )
                assert apart
    page.context.close()
