"""``results.json``: the whole audit for programs, and the JSON Schema that describes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from pohon_graph.profil import Profil
from pohon_graph.report.files import write_json
from pohon_graph.rules import AuditResult

SAFE_INTEGER: Final = 2**53
"""Beyond this many programs read a JSON number as another number; such a value is given as text too."""


def audit_json(result: AuditResult) -> dict[str, Any]:
    """An audit as JSON has it: money as whole numbers, and ``<name>_teks`` beside a number beyond 2^53."""
    content: dict[str, Any] = _with_texts(result.model_dump(mode="json"))
    return content


def write_audit_json(result: AuditResult, path: Path) -> None:
    """Write ``results.json`` whole or not at all; ``-`` is stdout.

    Raises:
        PohonError: the file cannot be written.
    """
    write_json(audit_json(result), path)


def write_profil_json(profil: Profil, path: Path) -> None:
    """Write a Profil Belanja, shaped as the field ``profil`` of ``results.json``; ``-`` is stdout.

    Raises:
        PohonError: the file cannot be written.
    """
    write_json(_with_texts(profil.model_dump(mode="json")), path)


def results_schema() -> dict[str, Any]:
    """The JSON Schema of ``results.json``, from the models (``docs/results.schema.json``)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Generated from pohon_graph/rules/result.py by docs/generate.py; do not edit.",
        **AuditResult.model_json_schema(mode="serialization"),
    }


def _with_texts(value: Any) -> Any:
    if isinstance(value, list):
        return [_with_texts(one) for one in value]
    if not isinstance(value, dict):
        return value
    told: dict[str, Any] = {}
    for key, one in value.items():
        told[key] = _with_texts(one)
        if isinstance(one, int) and abs(one) > SAFE_INTEGER:
            told[f"{key}_teks"] = str(one)
    return told
