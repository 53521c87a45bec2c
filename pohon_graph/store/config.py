"""The settings of the local server; ``docker-compose.yml`` has the same hardening, and a test compares them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pohon_graph.errors import StoreError
from pohon_graph.store.settings import Line

HARDENING: Final[Mapping[str, str]] = {
    "dbms.security.auth_enabled": "true",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "server.bolt.telemetry.enabled": "false",
    "client.allow_telemetry": "false",
}
"""No query reads the server's disk or the network, nothing is reported outside, only Bolt listens."""

HARDENING_OF: Final[Mapping[Line, Mapping[str, str]]] = {
    "2026.08": {"server.fleet_discovery.enabled": "false", "dbms.fleet_manager.enabled": "false"},
    "5.26": {},
}
"""What only one line of Neo4j knows; 2026.08 would tell the network, by broadcast, that it is there."""

_STOP_AT_ONCE_OF: Final[Mapping[Line, Mapping[str, str]]] = {
    "2026.08": {"internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s"},
    "5.26": {"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0"},
}
_LOCAL: Final[Mapping[str, str]] = {
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.config.strict_validation.enabled": "true",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.retention_policy": "1 files",
    "server.memory.pagecache.size": "128m",
}

_MB: Final = 1 << 20
_SMALLEST, _LARGEST = 512, 4096
_HEAP = re.compile(r"(\d+)([mg])", re.IGNORECASE)


def heap_megabytes(setting: str | None, memory: int) -> int:
    """The heap in MiB: as set, else a quarter of the machine, from 512 MiB to 4 GiB.

    Args:
        setting: ``POHON_HEAP`` or ``heap`` in ``pohon.toml``, as ``800m`` or ``2g``.
        memory: bytes of memory of the machine.

    Raises:
        StoreError: a setting that is not a size, or under 256 MiB.
    """
    if not setting:
        return max(_SMALLEST, min(_LARGEST, memory // 4 // _MB))
    found = _HEAP.fullmatch(setting.strip())
    size = int(found[1]) * (1024 if found[2].lower() == "g" else 1) if found else 0
    if size < 256:
        raise StoreError(
            f"Ukuran heap {setting!r} tidak dapat dipakai.",
            next_step="tulis seperti 800m atau 2g, paling kecil 256m (POHON_HEAP atau heap di pohon.toml).",
        )
    return size


def server_settings(line: Line, port: int, heap: int) -> dict[str, str]:
    """Everything that ``neo4j.conf`` of a local server says.

    Args:
        line: of Neo4j.
        port: where Bolt listens.
        heap: MiB.
    """
    return {
        **HARDENING,
        **HARDENING_OF[line],
        **_LOCAL,
        **_STOP_AT_ONCE_OF[line],
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.memory.heap.initial_size": f"{min(heap, _SMALLEST)}m",
        "server.memory.heap.max_size": f"{heap}m",
    }


def conf(settings: Mapping[str, str]) -> str:
    """The text of a ``neo4j.conf``."""
    return "".join(f"{key}={value}\n" for key, value in settings.items())
