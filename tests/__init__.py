"""The tests, and how long they wait for what comes: longer than any machine needs, for no test is held to a clock.

One that hangs is stopped with its traceback (``faulthandler_timeout`` in pyproject.toml).
"""

PATIENCE = 600
"""Seconds for what a server, a kernel or another program does."""
PAGE_PATIENCE = 120_000
"""Milliseconds for what a page in a browser does."""
