"""The page of a network: offline, hostile names run nothing, and everything on the canvas is also text and buttons."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pohon_graph.errors import PohonError
from pohon_graph.network import NetworkView
from tests.pages import Opens, offline, violations
from tests.tree.grown import HOSTILE, document

READY = "body[data-siap]"
PAYLOADS = (
    *HOSTILE,
    "</script><img src=x onerror=window.__ran=1> href",
    'href <a href="javascript:window.__ran=2">x</a>',
    "</option><script>window.__ran=3</script>",
    "{{ nodes }}{% include 'x' %}{#",
)
PLAIN = document(4)
CENTRE = "sasaran:1.01.0000:S1"


@pytest.fixture(scope="module")
def opens(browser: Browser) -> Iterator[Opens]:
    with offline(browser) as open_:
        yield open_


def test_hostile_names_run_nothing_in_a_network(opens: Opens, tmp_path: Path) -> None:
    evil = document(3, names=PAYLOADS)
    path = NetworkView.of(evil, CENTRE, hops=1).save(tmp_path / "j.html")
    page = opens(path, wait=READY)
    for _ in range(3):
        page.mouse.move(300, 300)
        page.mouse.click(460, 420)
    page.fill("#cari", "onerror")
    page.locator("#rinci .lompat").first.click()
    page.locator("#rinci .lompat").first.click()
    assert page.evaluate("window.__ran ?? null") is None
    assert page.evaluate("document.images.length + document.querySelectorAll('a, iframe, svg').length") == 0
    assert page.evaluate("document.scripts.length") == 3
    text = path.read_text(encoding="utf-8")
    [raw] = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)
    names = {node["rinci"]["teks"] for node in json.loads(raw)["simpul"]}
    assert "<" not in raw and names & set(PAYLOADS), "the names are there, as they were"


def test_a_network_is_read_without_its_canvas(opens: Opens, browser: Browser, tmp_path: Path) -> None:
    view = NetworkView.of(PLAIN, CENTRE, hops=1)
    path = view.save(tmp_path / "j.html")
    page = opens(path, wait=READY)
    assert page.locator("#rinci .lompat").count() == len(view.ids)
    sasaran = next(node for node in PLAIN.simpul if node.id == CENTRE)
    page.fill("#cari", sasaran.teks)
    page.keyboard.press("Enter")
    panel = page.inner_text("#rinci")
    for told in (
        sasaran.teks,
        sasaran.posisi[0].jabatan,
        sasaran.ukuran[0].nama,
        "rekap.xlsx, lembar REKAP",
        "dasar: renstra",
    ):
        assert told in panel
    page.click("text=Semua simpul")
    page.keyboard.press("Escape")
    assert page.locator("#rinci .lompat").count() == len(view.ids)
    assert violations(browser, path, READY) == violations(browser, path, READY, "dark") == []


def test_a_network_of_the_most_nodes_fits_a_phone(opens: Opens, tmp_path: Path) -> None:
    wide = document(36, programs=2, per=2)
    view = NetworkView.of(wide, "sasaran:pemda:S1", hops=2, limit=300)
    assert 250 < len(view.ids) <= 300
    page = opens(view.save(tmp_path / "j.html"), wait=READY, width=380)
    assert page.evaluate("document.documentElement.scrollWidth") <= 380


def test_no_box_of_a_network_covers_another() -> None:
    raw = re.findall(r'id="data">(.*?)</script>', NetworkView.of(PLAIN, CENTRE, hops=3, limit=300).html, re.S)[0]
    boxes = [(one["x"], one["y"], one["label"].count("\n")) for one in json.loads(raw)["simpul"]]
    for number, (x, y, lines) in enumerate(boxes):
        for other_x, other_y, other_lines in boxes[number + 1 :]:
            assert abs(x - other_x) >= 250 or abs(y - other_y) >= 8 * (lines + other_lines + 2)


@pytest.mark.parametrize(
    ("id", "asked", "message"),
    [
        (CENTRE, {"limit": 301}, "Batas 301 simpul tidak dapat dipakai"),
        (CENTRE, {"limit": 0}, "Batas 0 simpul"),
        (CENTRE, {"hops": 0}, "Langkah 0"),
        (CENTRE, {"hops": 9}, r"memuat \d+ simpul, lebih dari batas 80"),
        (CENTRE, {"limit": 2}, "1 langkah dari"),
        ("S99", {}, "Tidak ada simpul"),
        ("1.02.00", {}, "dimiliki 4 simpul"),
        ("", {}, "Tidak ada simpul"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(id: str, asked: dict[str, int], message: str) -> None:
    with pytest.raises(PohonError, match=message) as refused:
        NetworkView.of(PLAIN, id, **asked)
    assert refused.value.next_step


def test_where_nothing_is_said_a_network_goes_as_far_as_can_be_read() -> None:
    program = "program:1.01.0000:1.02.01"
    usual = NetworkView.of(PLAIN, program).ids
    assert usual == NetworkView.of(PLAIN, program, hops=2).ids and len(usual) <= 80
    assert usual[0] == program
    with pytest.raises(PohonError, match="3 langkah"):
        NetworkView.of(PLAIN, program, hops=3)


def test_a_notebook_gets_a_frame_of_its_own_and_words_where_it_may_not_run() -> None:
    shown = NetworkView.of(PLAIN, CENTRE, hops=1)._repr_mimebundle_()
    assert re.search(r'<iframe [^>]*sandbox="allow-scripts allow-downloads"></iframe>$', shown["text/html"])
    assert "<script" not in shown["text/html"]
    assert "mendukung" in shown["text/plain"] and PLAIN.versi in shown["text/plain"]
