"""The proof that a query only reads: its type and its plan, from the server itself.

READ access alone stops writes, but lets ``SHOW``, ``TERMINATE TRANSACTIONS``, ``LOAD CSV`` and some procedures through.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from pohon_graph.store.errors import NotReadOnly

if TYPE_CHECKING:
    from neo4j import GqlStatusObject, ManagedTransaction

Kind = Literal["label", "type", "property"]

ALLOWED_PROCEDURES: Final = frozenset(
    (
        "db.labels",
        "db.propertyKeys",
        "db.relationshipTypes",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.schema.visualization",
        "dbms.components",
    )
)
_REFUSED: Final = ("LoadCSV", "Show", "Terminate")
_UNKNOWN: Final = {"01N50": "label", "01N51": "jenis relasi", "01N52": "properti"}
_KINDS: Final[dict[str, Kind]] = {"01N50": "label", "01N51": "type", "01N52": "property"}
_NAMED: Final = re.compile(r"`((?:[^`]|``)+)`")
_DEPRECATED: Final = ("01N00", "01N01", "01N02")


class Unknown(NamedTuple):
    """A name of a query that the database does not know, and its place there (1-based; 0 where it is not told)."""

    kind: Kind
    name: str
    line: int
    column: int


@dataclass(frozen=True)
class Explained:
    """What the server says of a query before it runs.

    Attributes:
        query_type: ``r`` reads, ``rw`` and ``w`` write, ``s`` changes the schema.
        columns: the names of what it returns.
        unknown: one text per name that the database does not know, as ``label `SubKegiatn` tidak dikenal``.
        names: the same names, each with its place, in the order of the text.
        deprecated: one text per outdated way of writing.
        operators: the plan's operators, top down; a procedure call as ``ProcedureCall(db.labels)``.
    """

    query_type: str
    columns: list[str]
    unknown: list[str]
    names: list[Unknown]
    deprecated: list[str]
    operators: list[str]


def explain(transaction: ManagedTransaction, query: str, params: Mapping[str, Any]) -> Explained:
    """Ask the server for the plan. The query begins on line 2 of what is sent."""
    result = transaction.run(f"EXPLAIN\n{query}", dict(params))
    columns = list(result.keys())
    summary = result.consume()
    names = {_placed(status) for status in summary.gql_status_objects if status.gql_status in _KINDS}
    statuses = [(s.gql_status, s.status_description) for s in summary.gql_status_objects]
    return Explained(
        query_type=summary.query_type or "",
        columns=columns,
        unknown=sorted({_unknown(status, text) for status, text in statuses if status in _UNKNOWN}),
        names=sorted(names, key=lambda one: (one.line, one.column, one.name)),
        deprecated=sorted({text for status, text in statuses if status in _DEPRECATED}),
        operators=list(_operators(summary.plan or {})),
    )


def refuse_more_than_reading(explained: Explained) -> None:
    """Refuse a query whose plan does more than read data.

    Raises:
        NotReadOnly: names what it wants to do.
    """
    if explained.query_type != "r":
        raise NotReadOnly(
            "Kueri ini hendak mengubah basis data; di sini hanya boleh membaca.",
            next_step="hapus CREATE, MERGE, SET, DELETE, atau perintah skema dari kueri.",
        )
    for operator in explained.operators:
        name, _, procedure = operator.rstrip(")").partition("(")
        if name.startswith(_REFUSED) or (name == "ProcedureCall" and procedure not in ALLOWED_PROCEDURES):
            raise NotReadOnly(
                f"Kueri ini memakai {operator}, yang tidak diizinkan.",
                next_step="hapus bagian itu; di sini hanya MATCH … RETURN atas isi graf."
                if name != "ProcedureCall"
                else f"prosedur yang boleh: {', '.join(sorted(ALLOWED_PROCEDURES))}.",
            )


def _placed(status: GqlStatusObject) -> Unknown:
    """The query begins on line 2 of what was sent."""
    named = _NAMED.search(status.status_description)
    at = getattr(status, "position", None)
    name = named[1].replace("``", "`") if named else ""
    return Unknown(_KINDS[status.gql_status], name, at.line - 1 if at else 0, at.column if at else 0)


def _unknown(status: str, text: str) -> str:
    named = _NAMED.search(text)
    return f"{_UNKNOWN[status]} {named[0]} tidak dikenal" if named else text


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    if not plan:
        return
    name = str(plan["operatorType"]).partition("@")[0]
    if name == "ProcedureCall":
        name += f"({str(plan.get('args', {}).get('Details', '')).partition('(')[0].strip()})"
    yield name
    for child in plan.get("children", ()):
        yield from _operators(child)


logging.getLogger("neo4j.notifications").addFilter(lambda record: False)  # explain hands them to its caller
