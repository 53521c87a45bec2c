"""The sample's database lives longer than a version of pohon_graph: it is brought up to date when it is opened."""

from __future__ import annotations

import os

import pohon_graph as pg
from pohon_graph.load import load
from pohon_graph.resources import SAMPLE_YEAR, sample_files
from pohon_graph.store import Store


def test_a_sample_that_another_version_left_is_loaded_anew_and_only_once(empty_store: Store) -> None:
    [rekap] = [path for path in sample_files() if path.name.startswith("rekap")]
    assert load(empty_store, [rekap], tahun=SAMPLE_YEAR, tahap="murni").versi == "2026-murni#1"
    assert empty_store.info.home is not None
    for _ in range(2):
        with pg.contoh(home=empty_store.info.home.parent, line=os.environ.get("POHON_NEO4J")) as graph:
            assert graph.versi == "2026-murni#2"
            assert not graph.tema("Stunting").df.empty
