"""The sample kabupaten, loaded once for the tests of answers; the store is others' again afterwards."""

from __future__ import annotations

import pytest

from pohon_graph.answers import Basis, Jawaban, basis, jabatan_answer, theme_answer, theme_in
from pohon_graph.load import load
from pohon_graph.resources import sample_files
from pohon_graph.store import Store


class Sample:
    """What was read of the sample while it was loaded."""

    def __init__(self, store: Store) -> None:
        self.basis: Basis = basis(store)
        self.jabatan: Jawaban = jabatan_answer(self.basis, store)
        self.stunting: Jawaban = theme_answer(self.basis, theme_in(self.basis, store, "  STUNTING "))


@pytest.fixture(scope="package")
def contoh(store: Store) -> Sample:
    store.run_batched("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
    load(store, sample_files(), tahun=2026, tahap="murni")
    return Sample(store)
