"""A neighbourhood as one page: pyvis with a template of our own, so that nothing is fetched and no data can run.

Of pyvis only the network and ``generate_html`` are used; its own template asks other servers for parts and lets some
data in as markup. Here names are JSON in a script element of type ``application/json`` and text on a canvas or in text
nodes; the page's policy names its script, style and library by their sha256, so that a browser runs these and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import Any, Final

from jinja2 import DictLoader, Environment

from pohon_graph.network.layout import WIDTH, arrange
from pohon_graph.network.links import AGENCY, HUBUNGAN, PLAN, Jejaring, Tautan
from pohon_graph.report.offline import policy
from pohon_graph.report.words import brief_rupiah
from pohon_graph.tree import HASIL, JENIS
from pohon_graph.tree.looks import JALUR_SIGN, SEVERITY_SIGN, level_colours
from pohon_graph.tree.telling import LINK, cell, kind, money, told

_PAGE: Final = Path(__file__).parent / "page"
_LIBRARY: Final = "lib/vis-9.1.2/vis-network.min.js"
_TEMPLATE: Final = "page.html"
_LINE, _LETTERS, _LINES = 16, 32, 3
_ROUND: Final = 18
UNNAMED: Final = "(tanpa nama)"
_STAR: Final = "★"
_COLUMN: Final = {
    jenis: place for place, jenis in enumerate(sorted(JENIS, key=lambda jenis: (jenis in PLAN, jenis in AGENCY)))
}
"""The levels from left to right: results, then agencies, then plans."""


def render(whole: Jejaring, centre: int, shown: Mapping[int, int]) -> str:
    """The page of a neighbourhood.

    Args:
        whole: all nodes and connections.
        centre: the node in whose surroundings it is.
        shown: the nodes to draw, each with its distance from the centre.
    """
    links = [link for link in whole.tautan if link.dari in shown and link.ke in shown]
    labels = {node: _label(whole, node) for node in shown}
    heights = {node: (text.count("\n") + 1) * _LINE + 18 for node, text in labels.items()}
    levels = {node: _level(whole, node, links) for node in shown}
    places = arrange(levels, heights, [(link.dari, link.ke) for link in links])
    from pyvis.network import Network  # brings IPython, which no other command should wait for

    net = Network(height="100%", width="100%", directed=True, cdn_resources="in_line", notebook=False)
    net.toggle_physics(False)
    for node, distance in shown.items():
        x, y = places[node]
        look = _shape(whole.document.simpul[node].jenis)
        told_of = _details(whole, node)
        net.add_node(node, label=labels[node], x=x, y=y, jarak=distance, rinci=told_of, **look)
    for number, link in enumerate(links):
        net.add_edge(link.dari, link.ke, id=number, jenis=link.jenis, dasar=link.keterangan, sel=cell(link.asal))
    net.templateEnv = Environment(loader=DictLoader({_TEMPLATE: _text("page.html")}), autoescape=True)
    net.templateEnv.globals.update(_globals(whole, centre, shown, links))
    net.path = _TEMPLATE
    return str(net.generate_html())


def _globals(whole: Jejaring, centre: int, shown: Mapping[int, int], links: Iterable[Tautan]) -> dict[str, Any]:
    document = whole.document
    scripts, style = (_library(), _text("network.js")), _text("network.css") + _colours()
    kinds = {document.simpul[node].jenis for node in shown}
    relations = {link.jenis for link in links}
    return {
        "policy": policy(style, *scripts, images="data: blob:"),
        "title": f"Jejaring: {document.simpul[centre].teks}",
        "style": style,
        "library": scripts[0],
        "script": scripts[1],
        "kepala": {
            "pusat": centre,
            "versi": f"Versi {document.versi} · dibuat {document.dibuat}",
            "cakupan": f"Cakupan {document.cakupan}",
            "langkah": max(shown.values()),
            "jenis": [[jenis, name, _shape(jenis)] for jenis, name in JENIS.items() if jenis in kinds],
            "hubungan": [[jenis, name] for jenis, name in HUBUNGAN.items() if jenis in relations],
        },
    }


def _level(whole: Jejaring, node: int, links: Iterable[Tautan]) -> int:
    """The column of a node: its kind's, in the order of levels; a stop stands beside what stops there."""
    jenis = whole.document.simpul[node].jenis
    if jenis == "berhenti":
        return min((_COLUMN[whole.document.simpul[one.dari].jenis] for one in links if one.ke == node), default=0) - 1
    return _COLUMN[jenis]


def _label(whole: Jejaring, place: int) -> str:
    """What stands in a box: kind and code, the name in a few lines, its rupiah and signs; the rest is in the panel."""
    node, jumlah = whole.document.simpul[place], whole.jumlah[place]
    star = f"{_STAR} " if any(one.iku for one in node.ukuran) else ""
    lines = wrap(" ".join(node.teks.split()), _LETTERS, break_long_words=True) or [UNNAMED]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1][: _LETTERS - 1] + "…"]
    value = (node.menyentuh or 0) if node.jenis in HASIL else jumlah.rupiah
    foot = []
    if value and node.jenis not in ("misi", "berhenti"):
        rows = sum(one.baris for one in node.rincian)
        what = " menyentuh" if node.jenis in HASIL else f" · {rows} baris" if rows else ""
        foot.append(f"{brief_rupiah(value)}{what}")
    if node.jalur:
        foot.append(JALUR_SIGN[node.jalur])
    worst = [sign for severity, sign in SEVERITY_SIGN.items() if any(one.severity == severity for one in node.temuan)]
    if worst:
        foot.append(f"{worst[0]}{len(node.temuan)}")
    return "\n".join([f"{star}{kind(node)}"[:_LETTERS], *lines, *([" · ".join(foot)] if foot else [])])


def _shape(jenis: str) -> dict[str, Any]:
    """Goals are ellipses, other results rounded boxes, plans and agencies square ones; a stop has a broken border."""
    colour = level_colours()[jenis]
    look: dict[str, Any] = {"shape": "ellipse" if jenis in ("misi", "tujuan", "sasaran") else "box", "color": colour}
    look["shapeProperties"] = {
        "borderRadius": _ROUND if jenis in HASIL else 0,
        "borderDashes": [3, 5] if jenis in ("berhenti", "sisa") else False,
    }
    look["widthConstraint"] = {"minimum": WIDTH - 50, "maximum": WIDTH}
    return look


def _details(whole: Jejaring, place: int) -> dict[str, Any]:
    node = whole.document.simpul[place]
    return {
        "id": node.id,
        "jenis": node.jenis,
        "sebutan": kind(node),
        "teks": node.teks or UNNAMED,
        "milik": whole.document.lingkup.get(node.lingkup, ""),
        "uang": money(node, whole.jumlah[place]),
        "bagian": [part for part in told(node) if part.judul != LINK],
    }


@cache
def _colours() -> str:
    return "".join(f".k-{jenis}{{--k:{colour}}}" for jenis, colour in level_colours().items())


@cache
def _library() -> str:
    import pyvis

    return (Path(pyvis.__file__).parent / "templates" / _LIBRARY).read_text(encoding="utf-8")


@cache
def _text(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")
