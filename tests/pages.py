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


def listen(page: Page) -> tuple[list[str], list[str]]:
    """The addresses that a page asks from now on, and what its console says, each as ``kind: text``."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    return asked, said


@contextmanager
def offline(browser: Browser) -> Iterator[Opens]:
    """Open files as pages; at the end nothing was asked of a network and the console is clean."""
    heard = []

    def open_(path: Path, *, width: int = 1280, height: int = 800, wait: str = "body", **more: object) -> Page:
        context = new_context(browser, viewport={"width": width, "height": height}, offline=True, **more)
        page = context.new_page()
        heard.append((context, *listen(page)))
        page.goto(path.as_uri())
        page.wait_for_selector(wait)
        return page

    yield open_
    for context, _, _ in heard:
        context.close()
    for _, asked, said in heard:
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
