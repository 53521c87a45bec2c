"""The parameters that a query names, and where their values come from; a value never becomes text of the query."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pohon_graph.errors import PohonError
from pohon_graph.rules.lexer import tokens


def named(query: str) -> set[str]:
    """The names of the parameters of a query: ``$kode`` outside of strings and comments."""
    return {token.text[1:].strip("`") for token in tokens(query) if token.kind == "param"}


def from_variables(query: str, variables: Mapping[str, Any], given: Iterable[str] = ("versi",)) -> dict[str, Any]:
    """The values of the parameters of a query from variables of the same names; of others nothing is taken.

    Args:
        query: Cypher.
        variables: by name; a column or an array is sent as a list.
        given: parameters that have their value already.

    Raises:
        PohonError: there is no variable of that name.
    """
    wanted = sorted(named(query).difference(given))
    missing = [name for name in wanted if name not in variables]
    if missing:
        raise PohonError(
            f"Parameter ${missing[0]} belum punya nilai.",
            next_step=f"Buat dahulu variabelnya di sel lain: {missing[0]} = …",
        )
    return {name: _plain(variables[name]) for name in wanted}


def from_options(options: Iterable[str], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """The values of ``--param name=value``, each of the kind that its default has, else text.

    ``name:=value`` takes the value as JSON: ``tahun:=2026`` is a number, ``kode:=["1.01", "1.02"]`` a list.

    Raises:
        PohonError: an option has no ``=``, or a value is not of its kind.
    """
    values: dict[str, Any] = {}
    for option in options:
        name, equals, value = option.partition("=")
        if not equals or not name.strip(":"):
            raise PohonError("Isi --param tidak lengkap.", next_step="Tulis nama=nilai.", where=f"--param {option}")
        name, as_json = name.removesuffix(":").strip(), name.endswith(":")
        kind = type(defaults.get(name, ""))
        try:
            values[name] = json.loads(value) if as_json or kind is not str else value
        except json.JSONDecodeError:
            values[name] = None
        if values[name] is None or (name in defaults and type(values[name]) is not kind):
            raise PohonError(
                f"Nilai {name} bukan {'JSON yang sah' if as_json else _KINDS.get(kind, 'nilai yang sesuai')}.",
                next_step=f"Contoh: --param {name}={json.dumps(defaults.get(name, 1), ensure_ascii=False)}",
                where=f"--param {option}",
            )
    return values


_KINDS: dict[type, str] = {int: "bilangan bulat", float: "bilangan", bool: "true atau false", str: "teks"}


def _plain(value: Any) -> Any:
    return value.tolist() if hasattr(value, "tolist") else value
