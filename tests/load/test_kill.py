"""kill -9 at any moment of a load loses no published snapshot and shows no half one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from pohon_graph.load import current, load, snapshots
from pohon_graph.store import Store
from tests import PATIENCE
from tests.writing import line, rekap

_LOAD = """
import os, signal, sys
from pathlib import Path
from pohon_graph.load import load
from pohon_graph.store import open_store

def kill(stage, done, total):
    if stage.startswith("Menulis") and done > 5_000:
        os.kill(os.getpid(), signal.SIGKILL)

with open_store(home=sys.argv[1], line=sys.argv[3] or None) as store:
    load(store, [Path(sys.argv[2])], tahun=2026, tahap="murni", progress=kill)
"""


def test_a_killed_load_leaves_the_published_snapshot_and_the_next_load_clears_the_rest(
    empty_store: Store, tmp_path: Path
) -> None:
    first = load(empty_store, [rekap(tmp_path / "1.xlsx", [line("1.02.02.2.02.0001", 7)])], tahun=2026, tahap="murni")
    many = [line("1.02.02.2.02.0001", n, paket=f"Paket {n}") for n in range(1, 20_001)]
    big = rekap(tmp_path / "2.xlsx", many)
    assert empty_store.info.home is not None
    arguments = [str(empty_store.info.home.parent), str(big), os.environ.get("POHON_NEO4J", "")]
    assert subprocess.run([sys.executable, "-c", _LOAD, *arguments], timeout=PATIENCE).returncode == -signal.SIGKILL
    assert current(empty_store).versi == first.versi
    assert [s.versi for s in snapshots(empty_store) if s.terbit] == [first.versi]
    half = [s.versi for s in snapshots(empty_store) if not s.terbit]
    assert half == ["2026-murni#2"]
    assert empty_store.read("MATCH (n:RincianBelanja {versi: $v}) RETURN count(n) AS n", v=half[0])[0]["n"] > 0
    again = load(empty_store, [big], tahun=2026, tahap="murni")
    assert again.total == sum(range(1, 20_001))
    assert set(again.forgotten) >= set(half)
    left = empty_store.read("MATCH (n {versi: $v}) RETURN count(n) AS n", v=half[0])[0]["n"]
    assert left == 0
