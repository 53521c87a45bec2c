"""A document as one HTML page that needs nothing else: no request, no library, and nothing in it that data could run.

The data stand in a script element of type ``application/json`` with every ``<`` escaped; the page's own script and
style are named by their sha256 in its Content-Security-Policy, so that a browser runs these and nothing else.
"""

from __future__ import annotations

import base64
import gzip
import html
import json
from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from pohon_graph.report.offline import policy
from pohon_graph.tree.document import Dokumen
from pohon_graph.tree.packing import pack

_PAGE: Final = Path(__file__).parent / "page"
_SCRIPTS: Final = ("data", "dom", "state", "list", "detail", "chart", "present", "paper", "export", "main")
_STYLES: Final = ("base", "list", "detail", "chart", "present", "paper")


def render(document: Dokumen, *, compress: bool = False) -> str:
    """The page of a document.

    Args:
        document: what to show.
        compress: keep the data as gzip in base64: a quarter of the size, but nothing to search for in the file itself.
    """
    script, style = _script(), _style()
    raw = json.dumps(pack(document), ensure_ascii=False, separators=(",", ":"))
    if compress:
        data = base64.b64encode(gzip.compress(raw.encode("utf-8", "surrogatepass"), 6, mtime=0)).decode("ascii")
    else:
        data = raw.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Template(_text("page.html")).substitute(
        policy=html.escape(policy(style, script, images="data: blob:")),
        title=html.escape(f"{document.judul} ({document.versi})"),
        style=style,
        script=script,
        packing="gzip" if compress else "json",
        data=data,
    )


@cache
def _script() -> str:
    parts = "\n".join(_text(f"{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(async () => {{\n{parts}}})();'


@cache
def _style() -> str:
    return "\n".join(_text(f"{name}.css") for name in _STYLES)


@cache
def _text(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")
