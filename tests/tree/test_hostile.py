"""Two hundred names that would be programs, formulas or markup elsewhere: here they are text, in every view."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, Page

from pohon_graph.tree import render
from tests.pages import Opens, new_context
from tests.tree.grown import HOSTILE, document

NAMES = tuple(f"{name}{'' if n < len(HOSTILE) else n}" for n in range(200) for name in [HOSTILE[n % len(HOSTILE)]])
EVIL = document(4, names=NAMES)


def test_hostile_names_run_nothing_anywhere(opened: Opens) -> None:
    page = opened(EVIL)
    page.select_option("#sampai", label="Sub kegiatan")
    page.focus("#daftar")
    for key in ("End", "Home", "PageDown", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    page.fill("#cari", "onerror")
    page.click("text=Saring")
    page.click("button[data-view=bagan]")
    page.click("#pas")
    page.click("#presentasi")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.__ran ?? null") is None
    assert page.evaluate("document.images.length") == 0
    assert page.evaluate("document.scripts.length") == 2
    assert page.title().startswith(EVIL.judul.replace("\n", " ")[:10].strip())


def test_csv_keeps_formulas_inert(opened: Opens) -> None:
    page = opened(EVIL, accept_downloads=True)
    text = _csv(page)
    cells = re.findall(r'(?:^|[;\n])(?:"((?:[^"]|"")*)"|([^;\n\r]*))', text)
    assert not [one for pair in cells for one in pair if one.lstrip()[:1] in ("=", "+", "@")]
    assert "'=HYPERLINK" in text and "'+1+1" in text


def _csv(page: Page) -> str:
    page.click("#keluar summary")
    with page.expect_download() as download:
        page.click("#csv")
    return Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_a_foreign_script_in_the_page_does_not_run(browser: Browser, tmp_path: Path) -> None:
    foreign = "<script>window.__ran = 8</script><img src=x onerror='window.__ran = 9'><noscript>"
    (tmp_path / "pohon.html").write_text(render(document(1)).replace("<noscript>", foreign), encoding="utf-8")
    page = new_context(browser).new_page()
    page.goto((tmp_path / "pohon.html").as_uri())
    page.wait_for_selector("body[data-siap]")
    assert page.evaluate("window.__ran ?? null") is None
    page.context.close()


def test_the_data_of_a_page_can_be_read_back_from_it() -> None:
    page = render(EVIL)
    [raw] = re.findall(r'<script type="application/json" id="data" data-packing="json">(.*?)</script>', page, re.S)
    assert "<" not in raw and "\u2028" not in raw
    data = json.loads(raw)
    assert set(NAMES[:50]) <= set(data["teks"])
    assert page.count("<script") == page.count("</script>") == 2


def test_twenty_thousand_nodes_fit_in_four_megabytes_and_far_less_packed() -> None:
    large = document(77, programs=6, per=6)
    assert len(large.simpul) > 19_900
    assert len(render(large).encode()) < 4_000_000
    assert len(render(large, compress=True)) < 1_200_000
