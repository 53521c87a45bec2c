"""The page in a real browser: what a head of agency finds, every control, the keyboard alone, readers of screens."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from pohon_graph.tree import Rujukan, Simpul, TreeView
from tests.pages import Opens, new_context
from tests.tree.grown import document

GROWN = document(6)


@pytest.fixture(scope="module")
def shared(opened: Opens) -> Page:
    return opened(GROWN, accept_downloads=True)


@pytest.fixture
def page(shared: Page) -> Page:
    """The one page of this module, as it is when it is opened."""
    shared.goto(shared.url.partition("#")[0])
    shared.wait_for_selector("body[data-siap]")
    return shared


def rows(page: Page) -> list[str]:
    """The texts of the rows in sight."""
    return page.locator("#baris .r .teks").all_inner_texts()


def detail(page: Page) -> str:
    return page.locator("#rinci").inner_text()


def current(page: Page) -> str:
    return page.locator("#baris .cur .teks").inner_text()


def text_of(id: str) -> str:
    return next(node.teks for node in GROWN.simpul if node.id == id)


@pytest.mark.parametrize(
    "width", [320, 380, 700, 701, 880, 900, 960, 1020, 1021, 1100, 1101, 1230, 1280, 1560, 1561, 1920]
)
def test_rows_neither_overlap_nor_run_out_of_the_list_at_any_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    try:
        tops, heights, over = page.evaluate("""() => {
          const boxes = [...document.querySelectorAll("#baris .r")].map((row) => row.getBoundingClientRect());
          const list = document.getElementById("daftar");
          return [boxes.map((box) => box.top), boxes.map((box) => box.height), list.scrollWidth - list.clientWidth];
        }""")
        assert len(tops) > 5 and over == 0
        assert [below - top for top, below in pairwise(tops)] == pytest.approx(heights[:-1])
    finally:
        page.set_viewport_size({"width": 1280, "height": 800})


def test_a_window_made_narrow_shows_the_same_rows_and_still_reaches_the_last(opened: Opens) -> None:
    page = opened(GROWN)
    page.select_option("#sampai", label="Sub kegiatan")
    top = """() => {
      const at = document.getElementById("daftar").getBoundingClientRect();
      return document.elementFromPoint(at.left + at.width / 2, at.top + 40).closest(".r").id;
    }"""
    page.focus("#daftar")
    page.keyboard.press("End")
    for _ in range(30):
        page.keyboard.press("ArrowUp")
    seen = page.evaluate(top)
    page.set_viewport_size({"width": 380, "height": 800})
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert page.evaluate(top) == seen
    page.keyboard.press("End")
    last = page.locator(f"#{page.get_attribute('#daftar', 'aria-activedescendant')}")
    assert last.get_attribute("data-i") == str(len(GROWN.simpul) - 1)
    row, field = last.bounding_box(), page.locator("#daftar").bounding_box()
    assert row and field and row["y"] + row["height"] <= field["y"] + field["height"]
    page.keyboard.press("Home")
    for _ in range(20):
        page.keyboard.press("ArrowDown")
    row = page.locator("#baris .cur").bounding_box()
    assert row and abs(row["y"] + row["height"] - field["y"] - field["height"]) <= 1, "no further than it has to"


def test_what_supports_an_iku_its_money_and_its_owner_are_two_clicks_away(page: Page) -> None:
    page.click("text=★ IKU")
    page.click(".r.hit.k-sasaran_pd >> nth=0")
    told = detail(page)
    assert "Didukung oleh" in told and text_of("program:1.00.0000:1.02.00") in told
    assert "Rp5.000.000 khusus" in told and "Rp9.000.000 menyentuh" in told
    assert "Penanggung jawab" in told


def test_what_is_not_linked_and_how_much_that_is_are_one_click_away(page: Page) -> None:
    page.click("text=○ Belum tertaut")
    loose = [node for node in GROWN.simpul if node.jalur == "tanpa_tautan"]
    money = f"{sum(node.rupiah for node in loose):,}".replace(",", ".")
    assert page.inner_text("#hitung") == f"{len(loose)} cocok · Rp{money}"
    assert page.locator(".r.hit").count() > 0
    assert page.locator(".r.hit:not(.k-sub)").count() == 0


def test_search_finds_text_code_post_and_indicator_whatever_the_case(page: Page) -> None:
    sub = next(node for node in GROWN.simpul if node.jenis == "sub")
    goal = next(node for node in GROWN.simpul if node.jenis == "sasaran_pd")
    for asked in (sub.teks.upper(), sub.kode, goal.posisi[0].jabatan, goal.ukuran[0].nama):
        page.keyboard.press("/")
        page.fill("#cari", asked)
        expect(page.locator("#hitung")).to_contain_text("cocok")
        expect(
            page.locator(f'.r.hit:has-text("{sub.teks if asked in (sub.teks.upper(), sub.kode) else goal.teks}")')
        ).to_have_count(1)
    page.fill("#cari", "tidak ada yang begini")
    expect(page.locator("#hitung")).to_have_text("0 cocok · Rp0")
    assert rows(page) == []


def test_every_filter_narrows_and_is_cleared(page: Page) -> None:
    page.click("#saring summary")
    whole = page.inner_text("#hitung")
    for key in ("pd", "jenis", "jalur", "temuan", "kelas", "iku", "penanda"):
        page.select_option(f"#f-{key}", index=1)
        assert "cocok" in page.inner_text("#hitung") and page.inner_text("#aktif") == " (1)", key
        page.click("#bersih")
        assert page.inner_text("#hitung") == whole
    page.select_option("#f-pd", index=1)
    page.select_option("#f-jalur", index=1)
    assert page.inner_text("#aktif") == " (2)"
    assert page.locator(".r.hit").count() > 0


def test_it_opens_down_to_a_level_and_no_further(page: Page) -> None:
    for level, deepest in (("Misi", "k-misi"), ("Program", "k-program"), ("Sub kegiatan", "k-sub")):
        page.select_option("#sampai", label=level)
        kinds = page.eval_on_selector_all("#baris .r", "rows => [...new Set(rows.map(r => r.classList[1]))]")
        assert deepest in kinds
    page.select_option("#sampai", label="Misi")
    assert page.locator("#baris .r").count() == 2


def test_an_activity_shows_its_way_to_the_iku_with_money_and_reasons(page: Page) -> None:
    page.click("#pintas button:first-child")
    page.select_option("#sampai", label="Sub kegiatan")
    page.click(".r.k-sub >> nth=0")
    told = detail(page)
    assert "Jalur ke IKU" in told and "dasar: menopang sasaran (pohon.xlsx, lembar Dukungan, baris 3)" in told
    assert "★ IKU PD" in told and "Rp1.500.000 mengikuti jalur ini." in told
    assert "Barang dan jasa" in told and "rekap.xlsx, lembar REKAP, baris" in told
    page.click(".r.k-sub >> nth=1")
    assert "Sekitar Rp375.000 dari Rp1.500.000 (25 %) mengikuti jalur ini; sisanya lewat tautan lain." in detail(page)
    assert page.locator(".r.path").count() == 4, "sub kegiatan, kegiatan, program and the sasaran that has the IKU"


def test_switching_views_keeps_selection_and_place(page: Page) -> None:
    page.select_option("#sampai", label="Program")
    page.click(".r.k-program >> nth=4")
    name = current(page)
    page.click("button[data-view=bagan]")
    assert name in page.locator(".bx.cur").inner_text()
    box, field = page.locator(".bx.cur").bounding_box(), page.locator("#bidang").bounding_box()
    assert box and field and field["x"] <= box["x"] and box["x"] + box["width"] <= field["x"] + field["width"]
    page.click("button[data-view=daftar]")
    assert current(page) == name


def test_the_chart_tells_across_and_caps_with_a_plain_message(page: Page, opened: Opens) -> None:
    page.click("button[data-view=bagan]")
    assert page.locator(".bx").count() > 5 and page.locator("svg .silang").count() >= 1
    page.click("#besar")
    assert page.inner_text("#skala") == "120%"
    page.click("#pas")
    assert page.inner_text("#skala") != "120%"
    many = opened(document(40))
    many.select_option("#sampai", label="Sub kegiatan")
    many.click("button[data-view=bagan]")
    assert "hanya 1.500 pertama" in many.inner_text("#catatan")
    assert many.locator(".bx").count() < 300, "only what is in sight is in the document"


def test_the_keyboard_alone_walks_the_list(page: Page) -> None:
    page.focus("#daftar")
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    active = page.get_attribute("#daftar", "aria-activedescendant")
    row = page.locator(f"#{active}")
    assert row.get_attribute("aria-selected") == "true" and int(row.get_attribute("aria-level") or 0) >= 2
    page.keyboard.press("ArrowLeft")
    assert page.locator("#baris .cur").get_attribute("aria-expanded") == "false"
    page.keyboard.press("End")
    assert current(page) == rows(page)[-1]
    page.keyboard.press("*")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "rinci"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "daftar"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "cari"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "daftar"


def test_the_keyboard_alone_walks_the_chart(page: Page) -> None:
    page.click("button[data-view=bagan]")
    page.focus("#bidang")
    for key in ("Home", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    chosen = page.locator(".bx.cur")
    assert chosen.get_attribute("aria-posinset") == "2" and chosen.get_attribute("aria-level") == "5"
    page.keyboard.press(" ")
    assert chosen.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowUp")
    assert chosen.get_attribute("aria-level") == "4"
    page.keyboard.press("+")
    assert page.inner_text("#skala") == "120%"


def test_a_deep_link_opens_its_node(page: Page) -> None:
    id = "sub_kegiatan:1.02.0000:1.02.01.2.01.0001"
    page.evaluate("id => { location.hash = encodeURIComponent(id) }", id)
    node = next(n for n in GROWN.simpul if n.id == id)
    expect(page.locator("#baris .cur .teks")).to_have_text(node.teks)


def test_presentation_steps_down_a_branch_and_back_without_codes(page: Page) -> None:
    page.click("#presentasi")
    stage = page.locator("#layar")
    first = stage.inner_text()
    assert "rendah" in first or "tinggi" in first
    assert "Stunting" in first, "themes with their money"
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    told = stage.inner_text()
    assert "Sasaran PD" in told and "1 dari 6" in told and "1.02" not in told and "L1" not in told
    page.keyboard.press("ArrowRight")
    assert "2 dari 6" in stage.inner_text()
    for _ in range(4):
        page.keyboard.press("ArrowUp")
    assert stage.inner_text() == first
    page.keyboard.press("Escape")
    assert stage.is_hidden()


def test_csv_has_every_row_and_no_formula(page: Page) -> None:
    page.click("#keluar summary")
    with page.expect_download() as download:
        page.click("#csv")
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    table = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert len(table) == len(GROWN.simpul)
    assert sum(int(row["Pagu sendiri (Rp)"]) for row in table) == GROWN.rupiah
    assert download.value.suggested_filename == "pohon-2026-murni-1.csv"


def test_svg_is_a_picture_of_its_own(page: Page) -> None:
    page.click("button[data-view=bagan]")
    page.click("#keluar summary")
    with page.expect_download() as download:
        page.click("#svg")
    root = ET.fromstring(Path(download.value.path()).read_text(encoding="utf-8"))
    space = "{http://www.w3.org/2000/svg}"
    assert len(root.findall(f".//{space}rect")) > 10 and not root.findall(f".//{space}foreignObject")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_readers_of_screens_find_no_barrier(opened: Opens, scheme: str) -> None:
    page = opened(document(3), color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page.select_option("#sampai", label="Sub kegiatan")
    page.click(".r.k-sub >> nth=0")
    for step in (
        "button[data-view=daftar]",
        "#dasar summary",
        "#saring summary",
        "button[data-view=bagan]",
        "#presentasi",
    ):
        page.click(step)
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == [], step


def test_in_a_notebook_the_page_runs_in_a_frame_of_its_own(browser: Browser) -> None:
    page = new_context(browser).new_page()
    page.set_content(TreeView.of(GROWN)._repr_mimebundle_()["text/html"])
    frame = page.frame_locator("iframe")
    expect(frame.locator("#hitung")).to_contain_text(f"{len(GROWN.simpul)} simpul")
    frame.locator("#pintas >> text=★ IKU").click()
    expect(frame.locator("#hitung")).to_contain_text("cocok")
    page.context.close()


def test_a_phone_has_one_column_and_no_sideways_page(opened: Opens) -> None:
    page = opened(document(3), width=380, height=760)
    wide = "document.documentElement.scrollWidth > innerWidth"
    assert not page.evaluate(wide)
    page.click(".r.k-sasaran_pd >> nth=0")
    assert page.locator("#rinci").is_visible() and not page.evaluate(wide)
    page.click("#rinci .tutup")
    assert page.locator("#rinci").is_hidden()
    page.click("button[data-view=bagan]")
    assert not page.evaluate(wide)


def test_without_missions_the_presentation_opens_on_the_agencies(opened: Opens) -> None:
    whole = document(2)
    agency = [node for node in whole.simpul if node.jenis not in ("misi", "tujuan", "sasaran")]
    place = {node.id: number for number, node in enumerate(agency)}
    moved = tuple(
        replace(node, induk=place.get(whole.simpul[node.induk].id, 0) if node.induk >= 0 else -1) for node in agency
    )
    page = opened(replace(whole, simpul=moved, rujukan=()))
    page.click("#presentasi")
    assert page.locator("#layar article").count() == 2 and page.locator("#layar .kartu").count() >= 2


def test_a_goal_that_answers_two_missions_shows_its_iku_under_both(opened: Opens) -> None:
    whole = document(2)
    goal = next(place for place, node in enumerate(whole.simpul) if node.jenis == "tujuan")
    second = Simpul("misi:M9", 0, "misi", "M9", "Menguatkan ekonomi rakyat", "pemda")
    other = (*whole.rujukan, Rujukan(goal, len(whole.simpul), "dukung"))
    page = opened(replace(whole, simpul=(*whole.simpul, second), rujukan=other))
    page.click("#presentasi")
    missions = page.locator("#layar article")
    shown = [missions.nth(place).locator(".kartu .nama").all_inner_texts() for place in (0, missions.count() - 1)]
    assert "Menguatkan ekonomi rakyat" in missions.last.inner_text()
    assert shown[1] and set(shown[1]) <= set(shown[0])


def test_links_beside_the_tree_are_jumped_to_both_ways(page: Page) -> None:
    link = next(one for one in GROWN.rujukan if one.jenis == "dukung")
    start, end = GROWN.simpul[link.dari], GROWN.simpul[link.ke]
    page.evaluate("id => { location.hash = encodeURIComponent(id) }", start.id)
    expect(page.locator("#rinci h2")).to_have_text(start.teks)
    page.locator("#rinci section", has_text="Juga mendukung").locator(".lompat").click()
    expect(page.locator("#rinci h2")).to_have_text(end.teks)
    assert "tautan tambahan" in detail(page) and "Lintas perangkat daerah" in detail(page)
    page.locator("#rinci section", has_text="Didukung oleh").locator(f'.lompat:has-text("{start.teks}")').click()
    assert current(page) == start.teks


def test_any_node_becomes_the_top_of_the_chart_and_back(page: Page) -> None:
    page.click("text=★ IKU >> nth=0")
    page.click(".r.hit.k-sasaran_pd >> nth=0")
    page.click("#rinci >> text=Lihat di bagan")
    page.click("#rinci >> text=Jadikan puncak bagan")
    assert page.locator(".bx").first.get_attribute("class") == page.locator(".bx.cur").get_attribute("class")
    assert page.locator(".bx.k-sasaran_pd").count() == 1
    page.click("#kecil")
    assert page.inner_text("#skala") == "83%"
    page.click("#naik")
    assert page.locator(".bx.k-sasaran").count() == 1
    page.click("#rinci >> text=Lihat di daftar")
    assert page.locator("#daftar").is_visible()
