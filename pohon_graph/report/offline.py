"""Pages that ask nothing of a network: the policy that a browser holds them to, and their frame in a notebook."""

from __future__ import annotations

import base64
import hashlib
import html


def policy(style: str, *scripts: str, images: str = "") -> str:
    """The Content-Security-Policy of a page of its own: this style and these scripts by their sha256, and no more.

    Args:
        style: the text of its style element.
        scripts: the texts of its scripts; without any, no script runs at all.
        images: where images may come from, as ``data: blob:``; "" for none.
    """
    parts = ["default-src 'none'"]
    if scripts:
        parts.append(f"script-src {' '.join(map(_hash, scripts))}")
    parts.append(f"style-src {_hash(style)}")
    if images:
        parts.append(f"img-src {images}")
    return "; ".join([*parts, "base-uri 'none'", "form-action 'none'"])


def frame(title: str, page: str, *, height: int, may: str) -> str:
    """A page in a frame of its own for a notebook's cell, cut off from the notebook.

    Args:
        title: what it is called.
        page: the whole page.
        height: in pixels.
        may: what the frame may do, as the words of ``sandbox``.
    """
    return (
        f'<iframe title="{html.escape(title)}" srcdoc="{html.escape(page)}" width="100%" height="{height}" '
        f'style="border:1px solid #ccc" sandbox="{may}"></iframe>'
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
