"""How soon a tree is there and answers, in a real browser, as fast as this machine and four times slower.

Four ways of showing the same document: the page, its edition without a script (``<details>``), a plain nested list, and
pyvis with fixed positions. Each is opened from a file with the network cut off.
"""

from __future__ import annotations

import html
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import CDPSession, Page, sync_playwright

from benchmarks.trees import tree
from pohon_graph.tree import Dokumen, render, render_static
from pohon_graph.values import format_rupiah
from tests import browser as chromium

SIZES: Final = (1_000, 5_000, 20_000, 60_000)
SLOWER: Final = (1, 4)
ROUNDS: Final = 2
TITLES: Final = (
    *("way", "nodes", "slower", "MB", "first paint", "ready", "load", "first search", "next search", "open to program"),
    *("chart", "heap MB"),
)
MOST_PYVIS: Final = 20_000
"""pyvis looks for every node among all before it: 60,000 take minutes to build."""
_WAIT = 300_000
_AFTER: Final = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"
_SEARCH: Final = """async () => {
  const box = document.getElementById("cari"), told = document.getElementById("hitung"), before = told.textContent;
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const type = async (words) => {
    box.value = words; box.dispatchEvent(new Event("input"));
    while ((told.textContent === before) === (words !== "")) await new Promise((next) => setTimeout(next));
    await painted();
  };
  await painted();
  const start = performance.now();
  await type("nganya");
  const took = performance.now() - start;
  await type("");
  return took;
}"""
"""From a word in the box to its rows on the screen."""
_EXPAND: Final = """async () => {
  const levels = document.getElementById("sampai"), start = performance.now();
  levels.selectedIndex = [...levels.options].findIndex((one) => one.textContent === "Program");
  levels.dispatchEvent(new Event("change"));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
_SWITCH: Final = """async () => {
  const start = performance.now();
  document.querySelector("button[data-view=bagan]").click();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
_OPEN_DETAILS: Final = """async () => {
  const start = performance.now();
  for (const one of document.querySelectorAll("details:not(.program):not(.kegiatan):not(.sub)")) one.open = true;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
_PAINTED: Final = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const one of list.getEntriesByName("first-contentful-paint")) done(one.startTime);
}).observe({ type: "paint", buffered: true }))"""
Figures = dict[str, float]


def run() -> Iterator[str]:
    """Lines of a table, for ``python -m benchmarks tree``; milliseconds, best of rounds."""
    path = chromium.find()
    if path is None:
        yield "tree: no Chromium; `python -m tests.browser` gets one"
        return
    yield f"| {' | '.join(TITLES)} |"
    yield "|---|" + "---:|" * (len(TITLES) - 1)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        for size in SIZES:
            document = tree(size)
            for way, (write, acts) in WAYS.items():
                if way == "pyvis" and size > MOST_PYVIS:
                    continue
                file = Path(folder) / "halaman.html"
                file.write_text(write(document), encoding="utf-8")
                for slower in SLOWER:
                    rounds = [_measure(browser, file, slower, acts) for _ in range(ROUNDS)]
                    best = {name: min(one[name] for one in rounds) for name in rounds[0]}
                    yield _row(way, len(document.simpul), slower, file.stat().st_size / 1e6, best)
        browser.close()


def _measure(browser: Any, file: Path, slower: int, acts: dict[str, str]) -> Figures:
    context = browser.new_context(viewport={"width": 1600, "height": 900}, offline=True)
    context.set_default_timeout(_WAIT)
    page: Page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(file.as_uri(), timeout=_WAIT)
    found: Figures = {}
    if ready := acts.get("ready"):
        found["ready"] = page.evaluate(ready)
    page.evaluate(_AFTER)
    found["load"] = page.evaluate("() => performance.getEntriesByType('navigation')[0].loadEventEnd")
    found["paint"] = page.evaluate(_PAINTED)
    found["heap"] = _heap(session)
    for name in ("search", "next", "expand", "chart"):
        if name in acts:
            found[name] = page.evaluate(acts[name])
    context.close()
    return found


def _heap(session: CDPSession) -> float:
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "JSHeapUsedSize")) / 1e6


def _row(way: str, nodes: int, slower: int, megabytes: float, best: Figures) -> str:
    names = ("paint", "ready", "load", "search", "next", "expand", "chart")
    times = [f"{best[name]:,.0f}" if name in best else "—" for name in names]
    return f"| {way} | {nodes:,} | {slower}× | {megabytes:.2f} | {' | '.join(times)} | {best['heap']:.1f} |"


def _nested(document: Dokumen) -> str:
    """The least that shows a tree: names and rupiah in nested lists."""
    parts: list[str] = []
    waiting: list[int] = []
    for place, node in enumerate(document.simpul):
        while waiting and waiting[-1] != node.induk:
            waiting.pop()
            parts.append("</ul>")
        parts.append(f"<li>{html.escape(node.kode)} {html.escape(node.teks)} {format_rupiah(node.rupiah)}")
        waiting.append(place)
        parts.append("<ul>")
    body = "".join(parts).replace("<ul></ul>", "") + "</ul>" * len(waiting)
    return f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Pohon</title><ul>{body}</ul></html>'


def _pyvis(document: Dokumen) -> str:
    """pyvis as its users write it, with positions so that it need not find any."""
    from pyvis.network import Network

    net = Network(height="900px", width="100%", directed=True, cdn_resources="in_line")
    net.toggle_physics(False)
    depth: list[int] = []
    for place, node in enumerate(document.simpul):
        depth.append(depth[node.induk] + 1 if node.induk >= 0 else 0)
        net.add_node(place, label=node.teks[:40], x=place * 30, y=depth[place] * 200, shape="box")
    for place, node in enumerate(document.simpul):
        if node.induk >= 0:
            net.edges.append({"from": place, "to": node.induk, "arrows": "to"})
    for one in document.rujukan:
        net.edges.append({"from": one.dari, "to": one.ke, "arrows": "to", "dashes": True})
    return str(net.generate_html())


WAYS: Final[dict[str, tuple[Callable[[Dokumen], str], dict[str, str]]]] = {
    "page": (
        render,
        {
            "ready": "() => performance.getEntriesByName('siap')[0].startTime",
            "search": _SEARCH,
            "next": _SEARCH,
            "expand": _EXPAND,
            "chart": _SWITCH,
        },
    ),
    "details": (render_static, {"expand": _OPEN_DETAILS}),
    "list": (_nested, {}),
    "pyvis": (_pyvis, {"ready": _AFTER}),
}
