"""Pages opened as people open them: from a file, in a real browser, with the network cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from pohon_graph.tree import Dokumen, TreeView
from tests.pages import Opens, offline


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opens]:
    """Open a document as a page of this size; at the end nothing was asked of a network and the console is clean."""
    with offline(browser) as open_:

        def shown(document: Dokumen, **how: object) -> Page:
            path = TreeView.of(document).save(tmp_path_factory.mktemp("halaman") / "pohon.html")
            return open_(path, wait="body[data-siap]", **how)

        yield shown


def look(page: Page, path: Path) -> None:
    """Keep a picture of a page for a person."""
    page.screenshot(path=path)
