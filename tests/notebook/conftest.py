"""The sample kabupaten in a graph as a notebook opens it, loaded once for the module's questions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pohon_graph.load import load
from pohon_graph.notebook import Graf
from pohon_graph.notebook.current import forget, use
from pohon_graph.resources import sample_files
from pohon_graph.store import Store

_COUNTS = """
MATCH (n) OPTIONAL MATCH (n)-[m]->()
RETURN count(DISTINCT n) AS nodes, count(m) AS links, sum(size(keys(n))) AS properties
"""


@pytest.fixture(scope="package")
def g(store: Store) -> Iterator[Graf]:
    store.run_batched("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
    load(store, sample_files(), tahun=2026, tahap="murni")
    before = store.read(_COUNTS)
    graph = use(Graf(store))
    yield graph
    forget(graph)
    assert store.read(_COUNTS) == before, "a question has written"
