"""neomodel's objects of a snapshot: their classes are the vocabulary, relations can be followed, nothing saved."""

from __future__ import annotations

from typing import Any, TypeVar

from neomodel import StructuredNode, db

from pohon_graph.store import Store

Node = TypeVar("Node", bound=StructuredNode)


class _ReadingDriver:
    """A driver whose sessions only read, so that ``save()`` and ``delete()`` are refused by the server."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def session(self, **options: Any) -> Any:
        options |= {"default_access_mode": "READ", "database": self._store.info.database}
        return self._store.driver.session(**options)

    def close(self) -> None:
        """The store's driver is the store's to close."""


def read_objects(store: Store, kind: type[Node], versi: str, **properties: Any) -> list[Node]:
    """The nodes of a class in one snapshot, by id."""
    db.set_connection(driver=_ReadingDriver(store))
    where = {"versi": versi, **properties} if hasattr(kind, "versi") else properties
    return list(kind.nodes.filter(**where).order_by("kunci"))
