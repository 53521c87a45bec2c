"""Pages opened as people open them: from a file, in a real browser, with the network cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests import PAGE_PATIENCE

Opens = Callable[..., Page]


def new_context(browser: Browser, **options: object) -> BrowserContext:
    """A new context, whose pages are waited for with patience."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    context.set_default_timeout(PAGE_PATIENCE)
    return context


@contextmanager
def offline(browser: Browser) -> Iterator[Opens]:
    """Open files as pages; at the end nothing was asked of a network and the console is clean."""
    contexts, asked, said = [], [], []

    def open_(path: Path, *, width: int = 1280, height: int = 800, wait: str = "body", **more: object) -> Page:
        context = new_context(browser, viewport={"width": width, "height": height}, offline=True, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_selector(wait)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    assert said == []


def violations(browser: Browser, path: Path, wait: str = "body", scheme: str = "light") -> list[str]:
    """What axe finds on a page, by its rules."""
    context = new_context(browser, bypass_csp=True, color_scheme=scheme)
    try:
        page = context.new_page()
        page.goto(path.as_uri())
        page.wait_for_selector(wait)
        return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in Axe().run(page).response["violations"]]
    finally:
        context.close()
