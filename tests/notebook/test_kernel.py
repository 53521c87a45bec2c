"""A real kernel with a database of its own: an interrupt stops the cell and not Neo4j, a restart leaves no server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from jupyter_client.manager import KernelManager, start_new_kernel

from tests import PATIENCE, until
from tests.kernels import run, sleeping


@pytest.fixture
def kernel() -> Iterator[tuple[KernelManager, Any]]:
    manager, client = start_new_kernel(kernel_name="python3", startup_timeout=PATIENCE)
    yield manager, client
    client.stop_channels()
    if manager.is_alive():
        manager.shutdown_kernel(now=True)


def test_interrupt_and_restart(kernel: tuple[KernelManager, Any], tmp_path: Path) -> None:
    manager, client = kernel
    home = str(tmp_path / "home")
    opened = f"import pohon_graph as pg; g = pg.open(home={home!r}); print(g.store.info.pid)"
    displayed: list[dict[str, str]] = []
    pid = int(run(client, opened, displayed))
    assert psutil.pid_exists(pid)
    while_it_starts, after = displayed[:-1], displayed[-1]
    assert any("Menyalakan Neo4j" in line["text/html"] for line in while_it_starts)
    assert after == {"text/plain": ""}, "the line that tells of the start stays in the cell"

    sleeping(client, PATIENCE)
    manager.interrupt_kernel()
    assert client.get_shell_msg(timeout=PATIENCE)["content"]["ename"] == "KeyboardInterrupt"
    assert run(client, "print(g.cypher('RETURN 1 AS satu').loc[0, 'satu'], g.store.info.pid)") == f"1 {pid}"

    manager.restart_kernel()
    client.wait_for_ready(timeout=PATIENCE)
    until(lambda: _gone(pid))  # the server does not outlive its kernel


def _gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
