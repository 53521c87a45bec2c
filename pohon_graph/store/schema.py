"""Constraints, indexes and names, made once and then only checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pohon_graph.store.store import Store

_NAME: Final = re.compile(r"CREATE\s+(?:\w+\s+)*?(?:CONSTRAINT|INDEX)\s+`?(\w+)`?\s+IF\s+NOT\s+EXISTS", re.IGNORECASE)
_SECONDS: Final = 300


def prepare(
    store: Store, statements: Sequence[str], labels: Sequence[str], types: Sequence[str], properties: Sequence[str]
) -> None:
    """See :meth:`pohon_graph.store.Store.prepare_schema`."""
    there = {row["name"] for query in ("SHOW CONSTRAINTS", "SHOW INDEXES") for row in store.read(f"{query} YIELD name")}
    missing = [s for s in statements if not ((named := _NAME.search(s)) and named[1] in there)]
    for statement in missing:
        store.write(statement)
    if missing:
        store.write("CALL db.awaitIndexes($seconds)", seconds=_SECONDS)
    if _has_unknown(store, labels, types, properties):
        for procedure, names in (
            ("createLabel", labels),
            ("createRelationshipType", types),
            ("createProperty", properties),
        ):
            store.write(f"UNWIND $names AS name CALL db.{procedure}(name)", names=list(names))


def _has_unknown(store: Store, labels: Sequence[str], types: Sequence[str], properties: Sequence[str]) -> bool:
    """Whether a query with all the names in it is told that one is unknown; ``db.labels`` lists only used ones."""
    labelled = " OR ".join(f"n:{quote(name)}" for name in labels) or "true"
    typed = ":" + "|".join(map(quote, types)) if types else ""
    returned = ", ".join(f"n.{quote(name)} AS p{i}" for i, name in enumerate(properties)) or "1 AS one"
    return bool(store.explain(f"MATCH (n)-[r{typed}]->() WHERE {labelled} RETURN {returned}").unknown)


def quote(name: str) -> str:
    """A name as Cypher text."""
    return "`" + name.replace("`", "``") + "`"
