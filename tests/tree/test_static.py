"""The edition without a script says what the document says, node by node and to the rupiah."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pohon_graph.tree import render_static
from pohon_graph.tree.looks import JALUR_SIGN, SEVERITY_SIGN
from pohon_graph.tree.telling import cell
from pohon_graph.values import format_rupiah
from tests.pages import Opens, offline, violations
from tests.tree.grown import document
from tests.tree.test_hostile import NAMES

DOCUMENT = document(3)
PAGE = Path(__file__).parents[2] / "pohon_graph" / "tree" / "page"


@pytest.fixture(scope="module")
def opens(browser: Browser) -> Iterator[Opens]:
    with offline(browser) as open_:
        yield open_


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("statis") / "pohon-statis.html"
    at.write_text(render_static(DOCUMENT), encoding="utf-8")
    return at


def test_every_node_stands_where_it_stands_in_the_document(opens: Opens, path: Path) -> None:
    page = opens(path)
    rows = page.eval_on_selector_all(
        ".pohon details",
        """all => all.map(one => [all.indexOf(one.parentElement.closest('details')), one.className,
            one.querySelector('summary').textContent, one.querySelector(':scope > dl')?.textContent ?? ''])""",
    )
    assert [above for above, *_ in rows] == [node.induk for node in DOCUMENT.simpul]
    for node, (_, jenis, line, told) in zip(DOCUMENT.simpul, rows, strict=True):
        assert jenis == node.jenis and node.teks in line and node.kode in line
        if node.jenis == "sub":
            assert format_rupiah(node.rupiah) in line and JALUR_SIGN[node.jalur] in line
        said = [*(one.nama for one in node.ukuran), *(one.kalimat for one in node.temuan), *node.penanda, node.dasar]
        said += [*(one.jabatan for one in node.posisi), *(one.kelompok for one in node.rincian), cell(node.asal)]
        assert [one for one in said if one not in told] == []
    assert page.locator(".pohon dl a").count() == 2 * len(DOCUMENT.rujukan)
    ends = page.eval_on_selector_all(".pohon dl a", "all => all.map(one => !!document.querySelector(one.hash))")
    assert all(ends)
    whole = page.inner_text("section[aria-labelledby=uang] tbody tr:last-child")
    assert format_rupiah(DOCUMENT.rupiah) in whole
    assert DOCUMENT.cakupan in page.inner_text("header")
    assert all(one in page.content() for _, sentences in DOCUMENT.keterangan for one in sentences)


def test_it_works_and_is_clean_with_scripts_forbidden(opens: Opens, browser: Browser, path: Path) -> None:
    page = opens(path, java_script_enabled=False, width=380)
    assert not page.locator("details.program").first.is_visible(), "open down to the level of the document, no further"
    page.locator("details.sasaran_pd > summary").first.click()
    page.locator("details.program > summary").first.click()
    assert page.locator("details.kegiatan").first.is_visible()
    assert violations(browser, path) == violations(browser, path, scheme="dark") == []


def test_hostile_names_run_nothing_in_the_static_edition(opens: Opens, tmp_path: Path) -> None:
    evil = document(4, names=NAMES)
    text = render_static(evil)
    assert not re.search(r"<(script|img|svg|iframe)\b", text)
    (tmp_path / "statis.html").write_text(text, encoding="utf-8")
    page = opens(tmp_path / "statis.html")
    assert page.evaluate("window.__ran ?? null") is None
    assert page.locator(".pohon details").count() == len(evil.simpul)


def test_signs_are_those_of_the_page() -> None:
    script = (PAGE / "dom.js").read_text(encoding="utf-8")
    signs = re.findall(r"(\w+): \"(.)\"", re.findall(r"WAY_SIGN = \{(.*?)\}", script)[0])
    assert dict(signs) == JALUR_SIGN
    assert re.findall(r"\"(.)\"", re.findall(r"SEVERITY_SIGN = \[(.*?)\]", script)[0]) == list(SEVERITY_SIGN.values())
