"""What is sent to the server."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def sent(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """What the driver sends to be run meanwhile, as the driver logs it."""
    told: list[str] = []
    caplog.clear()
    with caplog.at_level(logging.DEBUG, logger="neo4j.io"):
        yield told
    told += [line for line in caplog.messages if " RUN " in line]
