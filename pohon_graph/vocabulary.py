"""The vocabulary of ``model.py`` as plain facts: what the store creates, what rules may name, what the docs list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pohon_graph import model
from pohon_graph.identity import prefix


@dataclass(frozen=True, slots=True)
class PropertyFact:
    """One property: its name, Cypher type, and whether it is required, unique or indexed."""

    name: str
    kind: str
    required: bool
    unique: bool
    indexed: bool


@dataclass(frozen=True, slots=True)
class RelationFact:
    """One relationship type between two labels, with its own properties."""

    kind: str
    start: str
    end: str
    properties: tuple[PropertyFact, ...]


_KINDS = {
    "StringProperty": "STRING",
    "IntegerProperty": "INTEGER",
    "FloatProperty": "FLOAT",
    "BooleanProperty": "BOOLEAN",
    "DateTimeNeo4jFormatProperty": "ZONED DATETIME",
    "ArrayProperty": "LIST<STRING>",
    "BytesProperty": "BYTES",
}


def _properties(owner: Any) -> tuple[PropertyFact, ...]:
    declared = owner.defined_properties(rels=False, aliases=False)
    return tuple(
        PropertyFact(name, _KINDS[type(p).__name__], bool(p.required), bool(p.unique_index), bool(p.index))
        for name, p in declared.items()
    )


@cache
def labels() -> dict[str, tuple[PropertyFact, ...]]:
    """Every label with its properties, in the order of :data:`pohon_graph.model.NODES`."""
    return {node.__label__: _properties(node) for node in model.NODES}


@cache
def relations() -> tuple[RelationFact, ...]:
    """Every relationship type between two labels that the model allows."""
    found = []
    for node in model.NODES:
        for _, relation in node.__all_relationships__:
            relation.lookup_node_class()
            definition = relation.definition
            properties = _properties(definition["model"]) if definition["model"] else ()
            end = definition["node_class"].__label__
            found.append(RelationFact(definition["relation_type"], node.__label__, end, properties))
    return tuple(found)


@cache
def types() -> frozenset[str]:
    """Every relationship type."""
    return frozenset(relation.kind for relation in relations())


@cache
def property_names() -> frozenset[str]:
    """Every property name of a node or a relationship."""
    owners = [*labels().values(), *(relation.properties for relation in relations())]
    return frozenset(fact.name for properties in owners for fact in properties)


@cache
def schema_statements() -> tuple[str, ...]:
    """Idempotent DDL that Neo4j Community has: a constraint or an index for each property that asks for one."""
    statements = []
    for label, properties in labels().items():
        for fact in properties:
            name = f"{prefix(label)}_{fact.name}"
            if fact.unique:
                statements.append(
                    f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{fact.name} IS UNIQUE"
                )
            elif fact.indexed:
                statements.append(f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{fact.name})")
    return tuple(statements)
