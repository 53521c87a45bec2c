"""The saved questions of ``cypher/explore``: one file, one question; it pastes into Neo4j Browser as it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from rapidfuzz import process

from pohon_graph.errors import PohonError
from pohon_graph.questions.parameters import named
from pohon_graph.resources import resource

_KEYS: Final = {"title": str, "question": str, "columns": list}
_NEAR: Final = 5


@dataclass(frozen=True, slots=True)
class Tanya:
    """A saved question.

    Attributes:
        name: of its file, by which it is asked.
        title: what it gives, in a few words.
        question: the question, in Indonesian.
        columns: of its rows, in order.
        note: what else must be known, in Indonesian.
        params: its parameters with their defaults; ``$versi`` is always the snapshot.
        text: the Cypher.
        path: the file.
    """

    name: str
    title: str
    question: str
    columns: tuple[str, ...]
    note: str
    params: Mapping[str, Any]
    text: str
    path: Path

    def given(self, params: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters to ask with: the defaults, and what is given instead.

        Raises:
            PohonError: a name that the query does not use, or a parameter that has neither.
        """
        unknown = sorted(set(params) - named(self.text) - {"versi"})
        if unknown:
            known = ", ".join(sorted(named(self.text) - {"versi"})) or "tidak ada"
            raise PohonError(
                f"Pertanyaan {self.name} tidak mengenal parameter {', '.join(unknown)}.",
                next_step=f"Parameternya: {known}.",
                where=self.path.name,
            )
        values = {**self.params, **params}
        missing = sorted(named(self.text) - values.keys() - {"versi"})
        if missing:
            raise PohonError(
                f"Parameter ${missing[0]} belum punya nilai.",
                next_step=f"Isi dengan --param {missing[0]}=nilai, atau di Python {missing[0]}=nilai.",
                where=self.path.name,
            )
        return values


def saved(folder: Path | None = None) -> list[Tanya]:
    """Every saved question, by name.

    Args:
        folder: where they are; None for those that come with the package.

    Raises:
        PohonError: a file is no question; with its name and what is wrong.
    """
    return [read_question(path) for path in sorted((folder or resource("cypher") / "explore").glob("*.cypher"))]


def find(name: str) -> Tanya:
    """The saved question of a name.

    Raises:
        PohonError: there is none; the nearest are named.
    """
    known = {one.name: one for one in saved()}
    if name not in known:
        near = [found for found, *_ in process.extract(name, list(known), limit=_NEAR)]
        raise PohonError(
            f"Tidak ada pertanyaan tersimpan bernama {name!r}.",
            next_step=f"Yang mirip: {', '.join(near)}; semuanya tampak dengan pohon query tanpa nama, atau pg.tanya().",
        )
    return known[name]


def read_question(path: Path) -> Tanya:
    """Read one file; without a header it is Cypher only, with the parameters that it names and no defaults.

    Raises:
        PohonError: it cannot be read, or its header is not what a question needs.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PohonError(
            "Berkas kueri tidak dapat dibaca sebagai teks UTF-8.",
            next_step="Periksa nama dan letaknya, dan simpan sebagai UTF-8.",
            where=str(path),
        ) from error
    lines = text.splitlines()
    header: dict[str, Any] = {}
    end = -1
    if lines and lines[0].strip() == "// /// explore":
        end = next((place for place, line in enumerate(lines) if place and line.strip() == "// ///"), 0)
        header = _header(path, [re.sub(r"^//\s?", "", line) for line in lines[1:end]], named(text))
    return Tanya(
        path.stem,
        header.get("title", path.stem),
        header.get("question", ""),
        tuple(header.get("columns", ())),
        _note(lines[end + 1 :]),
        header.get("params", {}),
        text.rstrip().removesuffix(";"),
        path,
    )


def _note(lines: list[str]) -> str:
    """The comment below the header, up to the first line of Cypher or the first blank comment after it."""
    comment = list(takewhile(lambda line: line.startswith("//"), lines))
    text = [re.sub(r"^//\s?", "", line).strip() for line in comment]
    return " ".join(takewhile(bool, text[1:])) if text and not text[0] else ""


def _header(path: Path, lines: list[str], used: set[str]) -> dict[str, Any]:
    def wrong(what: str) -> PohonError:
        return PohonError(f"Kepala pertanyaan salah: {what}.", next_step="Perbaiki kepalanya.", where=path.name)

    try:
        header = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        raise wrong(f"bukan TOML yang sah ({error})") from None
    for key, kind in _KEYS.items():
        if not isinstance(header.get(key), kind) or not header[key]:
            raise wrong(f"kunci '{key}' tidak ada, kosong, atau bukan {'daftar' if kind is list else 'teks'}")
    if used - {"versi"} != set(header.get("params", {})):
        raise wrong("params tidak sama dengan parameter yang dipakai kueri")
    return header
