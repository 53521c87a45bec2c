"""What a cell shows while it works for long: one line that goes when the work is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

from pohon_graph.store import Progress, quiet

_SOON = 1.0
"""Seconds of work before anything is shown; and nothing is shown more often than this."""


@contextmanager
def kemajuan() -> Iterator[Progress]:
    """Progress to hand to long work: a line in the cell of a notebook, nothing in any other program."""
    line = _Line() if _in_a_notebook() else None
    try:
        yield line or quiet
    finally:
        if line:
            line.clear()


def _in_a_notebook() -> bool:
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    return hasattr(shell, "kernel")


class _Line:
    """One output of the cell, written again and again."""

    def __init__(self) -> None:
        self._shown: Any = None
        self._last = time.monotonic()

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last < _SOON:
            return
        self._last = now
        said = f"{stage} … {100 * done // total} %" if done and total else f"{stage} …"
        self._write({"text/plain": said, "text/html": f"<div>{escape(said)}</div>"})

    def clear(self) -> None:
        """Leave nothing of it."""
        if self._shown:
            self._write({"text/plain": ""})

    def _write(self, data: dict[str, str]) -> None:
        from IPython.display import display

        if self._shown:
            self._shown.update(data, raw=True)
        else:
            self._shown = display(data, raw=True, display_id=True)
