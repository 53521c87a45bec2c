"""The jalur of every sub kegiatan, as typed rows."""

from __future__ import annotations

from pohon_graph.rules.result import Jalur
from pohon_graph.store import Store
from pohon_graph.views import rows


def jalur(store: Store, versi: str) -> list[Jalur]:
    """The jalur of every sub kegiatan of a snapshot, by id.

    Raises:
        StoreError: the server could not answer.
    """
    return [Jalur(**row) for row in rows(store, "jalur", versi)]
