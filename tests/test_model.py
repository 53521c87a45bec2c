"""The vocabulary is one declaration: what is generated from it is fresh, and it holds together."""

from __future__ import annotations

import inspect

from docs.generate import stale
from pohon_graph import model, vocabulary
from pohon_graph.store import Store


def test_generated_files_are_fresh() -> None:
    assert stale() == [], "run: make docs"


def test_labels_and_types_share_no_name() -> None:
    assert not set(vocabulary.labels()) & vocabulary.types()


def test_every_label_says_what_it_is() -> None:
    for node in model.NODES:
        text = inspect.getdoc(node) or ""
        assert len(text) > 40 and text != inspect.getdoc(type(node)), node.__label__


def test_every_node_of_a_snapshot_has_its_three_keys() -> None:
    for label, properties in vocabulary.labels().items():
        names = {p.name for p in properties}
        assert "kunci" in names, label
        assert label == "Nomenklatur" or {"id", "versi"} <= names, label


def test_the_server_knows_every_name_and_only_those(empty_store: Store) -> None:
    known = "MATCH (n:SubKegiatan {versi: 'x'})-[r:MENDUKUNG {status: 'disetujui'}]->(:Kondisi) RETURN n.pagu, r.porsi"
    assert empty_store.explain(known).unknown == []
    misspelt = "MATCH (n:SubKegiattan)-[r:MENDUKNG]->() RETURN n.paguu"
    assert len(empty_store.explain(misspelt).unknown) == 3
