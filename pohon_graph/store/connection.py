"""One way to make a driver, and to find out who answers."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from pohon_graph.errors import StoreError

if TYPE_CHECKING:
    from neo4j import Driver

_OLDEST: Final = (5, 26)
_SECONDS_TO_CONNECT: Final = 10


def connect(uri: str, auth: tuple[str, str] | None, *, patience: float = 30.0) -> Driver:
    """A driver that reports nothing about its use and prints no notifications.

    Args:
        patience: seconds for which what fails for a passing reason is tried again.
    """
    from neo4j import GraphDatabase, NotificationMinimumSeverity

    return GraphDatabase.driver(
        uri,
        auth=auth,
        connection_timeout=_SECONDS_TO_CONNECT,
        connection_acquisition_timeout=_SECONDS_TO_CONNECT,
        max_transaction_retry_time=patience,
        telemetry_disabled=True,
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        user_agent="pohon-graph",
    )


def refuse_unsupported(agent: str, uri: str) -> None:
    """Refuse a server that is no Neo4j, or one before 5.26 LTS.

    Args:
        agent: what the server says it is, as ``Neo4j/2026.08.1``.
        uri: its address, for the message.
    """
    found = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
    if not found or (int(found[1]), int(found[2])) < _OLDEST:
        raise StoreError(
            f"Server ini ({agent}) tidak didukung.",
            where=uri,
            next_step="pakai Neo4j 5.26 LTS atau yang lebih baru; tanpa NEO4J_URI, Neo4j lokal dipakai.",
        )


logging.getLogger("neo4j").addHandler(logging.NullHandler())  # else Python prints the driver's warnings on stderr
