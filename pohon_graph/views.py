"""The questions of ``cypher/views``: one file, one question about a snapshot."""

from __future__ import annotations

from functools import cache
from typing import Any

from pohon_graph.resources import resource
from pohon_graph.store import Store

_TIMEOUT = 120


@cache
def text(name: str) -> str:
    """The Cypher of a view, by the name of its file."""
    path = resource("cypher") / "views" / f"{name}.cypher"
    return path.read_text(encoding="utf-8").rstrip().removesuffix(";")


def rows(store: Store, name: str, versi: str) -> list[dict[str, Any]]:
    """The rows of a view on a snapshot.

    Raises:
        StoreError: the server could not answer.
    """
    return store.read(text(name), timeout=_TIMEOUT, versi=versi)


def table(store: Store, name: str, versi: str) -> tuple[list[str], list[list[Any]]]:
    """As :func:`rows`, for a row per node or link, with time for a million: columns, and the values of each row.

    Raises:
        StoreError: the server could not answer.
    """
    return store.read_table(text(name), versi=versi)
