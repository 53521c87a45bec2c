"""Pages opened as people open them: from a file, in a real browser, with the network cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from pohon_graph.tree import Dokumen, TreeView

Opens = Callable[..., Page]


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opens]:
    """Open a document as a page of this size; at the end nothing was asked of a network and the console is clean."""
    contexts, asked, said = [], [], []

    def open_(document: Dokumen, width: int = 1280, height: int = 800, **more: object) -> Page:
        path = TreeView.of(document).save(tmp_path_factory.mktemp("halaman") / "pohon.html")
        context = browser.new_context(viewport={"width": width, "height": height}, **more)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_selector("body[data-siap]", timeout=30_000)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    assert said == []


def look(page: Page, path: Path) -> None:
    """Keep a picture of a page for a person."""
    page.screenshot(path=path)
