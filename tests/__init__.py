"""The tests, and how long they wait for what comes: longer than any machine needs, for no test is held to a clock.

One that hangs is stopped with its traceback (``faulthandler_timeout`` in pyproject.toml).
"""

import time
from collections.abc import Callable

PATIENCE = 600
"""Seconds for what a server, a kernel or another program does."""
PAGE_PATIENCE = 120_000
"""Milliseconds for what a page in a browser does."""


def until(true: Callable[[], object], pause: float = 0.2) -> None:
    """Wait until something is true, looking again after each pause (seconds)."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        time.sleep(pause)
