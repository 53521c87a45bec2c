"""Printing: sheets of the right size, the letterhead on each, no box cut by the edge of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.pages import Opens
from tests.tree.grown import document

NAMES = tuple(f"{('Penyediaan layanan ' * 12)[: 20 + 7 * n]}{n}".upper() if n % 3 else "Sebuah nama" for n in range(31))
DOCUMENT = document(2, names=NAMES, programs=2, per=7)
MILLIMETRES = {"a4": (297, 210), "a3": (420, 297), "f4": (330, 215)}


@pytest.fixture(scope="module")
def shared(opened: Opens) -> Page:
    return opened(DOCUMENT)


@pytest.fixture
def page(shared: Page) -> Iterator[Page]:
    yield shared
    shared.evaluate("dispatchEvent(new Event('afterprint'))")
    shared.emulate_media(media="null")


def pages(pdf: bytes) -> list[tuple[int, int]]:
    """The sizes of the pages of a PDF, in whole points."""
    return [
        (round(float(w)), round(float(h)))
        for w, h in re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf)
    ]


@pytest.mark.parametrize("paper", ["a4", "a3", "f4"])
def test_the_chart_prints_a_block_per_program_and_cuts_none(page: Page, paper: str) -> None:
    page.click("button[data-view=bagan]")
    page.evaluate("paper => { document.getElementById('kertas').value = paper }", paper)
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    sizes = pages(pdf)
    width, height = MILLIMETRES[paper]
    assert {(round(w / 72 * 25.4), round(h / 72 * 25.4)) for w, h in sizes} == {(width, height)}
    page.set_viewport_size({"width": int((width - 20) / 25.4 * 96), "height": 900})
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    blocks = page.locator("#lembar .blok")
    programs = [node for node in DOCUMENT.simpul if node.jenis == "program"]
    assert blocks.count() >= len(programs) and len(sizes) <= blocks.count()
    tall = "nodes => nodes.map(node => node.getBoundingClientRect().height / 96 * 25.4)"
    frame = sum(page.eval_on_selector_all("#lembar thead, #lembar tfoot", tall))
    assert max(page.eval_on_selector_all("#lembar tbody > tr", tall)) <= height - 20 - frame, "every block fits a page"
    cut = "boxes => boxes.filter(b => b.scrollHeight > b.clientHeight + 2).map(b => b.innerText)"
    assert page.eval_on_selector_all("#lembar .kt", cut) == [], "no box hides a part of its text"
    assert page.locator("#lembar thead .kop").count() == len(DOCUMENT.kop)


def test_the_list_prints_its_rows_with_the_header_on_every_page(page: Page) -> None:
    page.click("button[data-view=daftar]")
    page.select_option("#sampai", label="Sub kegiatan")
    page.evaluate("document.getElementById('kertas').value = 'a4'")
    assert len(pages(page.pdf(prefer_css_page_size=True, print_background=True))) > 2
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#lembar tbody > tr").count() == len(DOCUMENT.simpul)
    assert page.evaluate("getComputedStyle(document.querySelector('#lembar thead')).display") == "table-header-group"
