"""Write the pages and files that are generated from the code: ``python docs/generate.py`` (``--check`` only compares).

Each function of :data:`PAGES` returns the whole text of one file. A test fails when a file on disk differs.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable
from pathlib import Path

from pohon_graph import model, vocabulary
from pohon_graph.questions import Tanya, saved
from pohon_graph.report.json import results_schema

ROOT = Path(__file__).resolve().parent.parent
NOTICE = "Generated from pohon_graph/model.py by docs/generate.py; do not edit."


def schema_cypher() -> str:
    """``cypher/schema/schema.cypher``: constraints and indexes, ready to paste."""
    return f"// {NOTICE}\n" + "".join(f"{statement};\n" for statement in vocabulary.schema_statements())


def _picture() -> str:
    lines = ["```mermaid", "flowchart BT"]
    seen = dict.fromkeys((r.start, r.kind, r.end) for r in vocabulary.relations())
    lines += [f"  {start} -->|{kind}| {end}" for start, kind, end in seen]
    return "\n".join([*lines, "```"])


def model_page() -> str:
    """``docs/model.md``: every label and relationship, what it is, and its properties."""
    parts = [
        f"<!-- {NOTICE} -->",
        "# The graph",
        inspect.getdoc(model) or "",
        "## Picture",
        _picture(),
        "## Labels",
        "Every node of a snapshot has these, left out of the tables below:",
        _table(_common()),
    ]
    for node in model.NODES:
        parts += [f"### `{node.__label__}`", inspect.getdoc(node) or "", _table(_own(node.__label__))]
    parts += ["## Relationships"]
    kinds = dict.fromkeys(relation.kind for relation in vocabulary.relations())
    for kind in kinds:
        of_kind = [r for r in vocabulary.relations() if r.kind == kind]
        ends = "\n".join(f"- `{r.start}` → `{r.end}`" for r in dict.fromkeys(of_kind))
        parts += [f"### `{kind}`", _meaning(kind), ends, _table(of_kind[0].properties)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _common() -> tuple[vocabulary.PropertyFact, ...]:
    return tuple(p for p in vocabulary.labels()["Misi"] if p.name in {"kunci", "id", "versi"} or "asal_" in p.name)


def _own(label: str) -> tuple[vocabulary.PropertyFact, ...]:
    """The properties of a label beyond the common ones; all of them where it lacks one of those."""
    properties = vocabulary.labels()[label]
    return tuple(p for p in properties if p not in _common()) if set(_common()) <= set(properties) else properties


def _meaning(kind: str) -> str:
    for node in model.NODES:
        for _, relation in node.__all_relationships__:
            if relation.definition["relation_type"] == kind and relation.definition["model"]:
                return inspect.getdoc(relation.definition["model"]) or ""
    return ""


def _table(properties: tuple[vocabulary.PropertyFact, ...]) -> str:
    if not properties:
        return ""
    rows = [
        f"| `{p.name}` | {p.kind} | {'unique' if p.unique else 'indexed' if p.indexed else ''} "
        f"| {'yes' if p.required else ''} |"
        for p in properties
    ]
    return "\n".join(["| property | type | index | required |", "|---|---|---|---|", *rows])


def results_schema_page() -> str:
    """``docs/results.schema.json``: the shape of ``results.json``, from the models."""
    return json.dumps(results_schema(), ensure_ascii=False, indent=1) + "\n"


def questions_page() -> str:
    """``docs/pertanyaan.md``: the saved questions, from their headers."""
    parts = [
        "<!-- Generated from cypher/explore by docs/generate.py; do not edit. -->",
        "# Saved questions",
        "The questions that people ask most, each a file in `cypher/explore/`. In a notebook `pg.tanya()` lists them, "
        '`pg.tanya("spm", opd="1.02.0.00.0.00.02.0000")` asks one; in a shell `pohon query` lists them and '
        "`pohon query spm --param opd=1.02.0.00.0.00.02.0000` asks one. Each also pastes into Neo4j Browser, after its "
        "parameters are set: `:param versi => '2026-murni#1'`, and those of the table. An empty text asks for all. "
        "Money is whole rupiah; `lingkup` is the code of an agency, or agency/unit, or `pemda`.",
        "\n".join(["| question | answers | parameters |", "|---|---|---|", *map(_question_row, saved())]),
    ]
    for one in saved():
        columns = ", ".join(f"`{name}`" for name in one.columns)
        parts += [f"## `{one.name}`", f"{one.title}. {one.question}", f"Columns: {columns}.", one.note]
    return "\n\n".join(part for part in parts if part) + "\n"


def _question_row(one: Tanya) -> str:
    params = ", ".join(f"`{name}` = `{json.dumps(value, ensure_ascii=False)}`" for name, value in one.params.items())
    return f"| [`{one.name}`](#{one.name}) | {one.question} | {params} |"


PAGES: dict[str, Callable[[], str]] = {
    "cypher/schema/schema.cypher": schema_cypher,
    "docs/model.md": model_page,
    "docs/pertanyaan.md": questions_page,
    "docs/results.schema.json": results_schema_page,
}


def stale() -> list[str]:
    """The generated files whose text on disk differs from what the code says now."""
    return [
        name
        for name, page in PAGES.items()
        if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != page()
    ]


def main(arguments: list[str]) -> int:
    """Write every page, or with ``--check`` only name the stale ones; 1 if any is stale."""
    if "--check" in arguments:
        found = stale()
        sys.stdout.writelines(f"stale: {name}\n" for name in found)
        return int(bool(found))
    for name, page in PAGES.items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
