"""One ``.cypher`` file is one rule: a TOML header and prose in comments, then three statements."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SEVERITIES: Final = ("error", "warning", "info")
PRASYARAT: Final = ("pohon", "iku", "jabatan", "dpa", "realisasi", "pagu_indikatif", "nomenklatur")
"""What a rule may need; each is a column of ``cypher/views/cakupan.cypher``, answered per agency and unit."""
HEADINGS: Final = ("Apa yang diperiksa", "Mengapa", "Yang tidak diperiksa", "Dasar")
SECTIONS: Final = ("violations", "population", "picture")
DEFAULT_TIMEOUT: Final = 60
_TEXT: Final = ("id", "name", "title", "severity", "area", "since", "subject", "message", "kriteria", "akibat")
_REQUIRED: Final = frozenset((*_TEXT, "rekomendasi", "tags", "identity", "prasyarat"))
_OPTIONAL: Final = frozenset({"money", "ketiadaan", "timeout", "params"})
_FIELD: Final = re.compile(r"\{(\w+)(?::(\w+))?\}")


@dataclass(frozen=True, slots=True)
class Statement:
    """A piece of Cypher and the line of the file where it begins."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, as its file says it.

    Attributes:
        id, name, title, severity, area, tags, since: who the rule is; ``severity`` is error, warning or info.
        subject: the labels that a finding may be about; column ``id`` holds the business key of that node.
        identity: the columns that make one finding that one, now and after every reload.
        prasyarat: what must be loaded for an agency or unit to be judged, of :data:`PRASYARAT`.
        message: what the files show, with ``{column}`` or ``{column:rupiah}``.
        money: the column of whole rupiah that the finding covers, "" for none.
        ketiadaan: the finding says that something was not found, so it must say where was searched.
        kriteria, akibat, rekomendasi: the parts of a finding that are the same for all.
        timeout: seconds that the server gives each statement.
        params: further parameters and their values.
        prose: heading → text.
        violations, population, picture: the statements.
        path: the file.
    """

    id: str
    name: str
    title: str
    severity: str
    area: str
    tags: tuple[str, ...]
    since: str
    subject: tuple[str, ...]
    identity: tuple[str, ...]
    prasyarat: tuple[str, ...]
    message: str
    money: str
    ketiadaan: bool
    kriteria: str
    akibat: str
    rekomendasi: str
    timeout: float
    params: Mapping[str, Any]
    prose: Mapping[str, str]
    violations: Statement
    population: Statement
    picture: Statement
    path: Path

    @property
    def message_fields(self) -> tuple[tuple[str, str], ...]:
        """The columns that the message names, each with its format ("" or ``rupiah``)."""
        return tuple((name, form or "") for name, form in _FIELD.findall(self.message))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a rule file, and where."""

    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Source:
    """A rule file taken apart, before anything is checked; ``key_line`` says where each header key stands."""

    path: Path
    header: Mapping[str, Any]
    key_line: Mapping[str, int]
    prose: Mapping[str, str]
    statements: Mapping[str, Statement]


def parse(path: Path, text: str) -> tuple[Rule | None, list[Problem]]:
    """Read one rule file.

    Args:
        path: where it is; its name must be ``<id>_<name>.cypher`` in a folder named as the area.
        text: what it holds.

    Returns:
        The rule, or None, and everything that is wrong with its form. What its statements say is checked elsewhere.
    """
    source, problems = _take_apart(path, text)
    if source is None:
        return None, problems
    problems += _header_problems(source)
    problems += [
        Problem(path, 1, f"judul prosa '## {heading}' tidak ada atau kosong")
        for heading in HEADINGS
        if not source.prose.get(heading)
    ]
    problems += [
        Problem(
            path, 1, f"bagian '// --- {name}' tidak ada atau kosong" if name != "violations" else "pernyataan kosong"
        )
        for name in SECTIONS
        if not source.statements.get(name)
    ]
    return (None, problems) if problems else (_rule(source), [])


def _take_apart(path: Path, text: str) -> tuple[Source | None, list[Problem]]:
    lines = text.splitlines()
    end = next((i for i, line in enumerate(lines) if i and line.strip() == "// ///"), 0)
    if not lines or lines[0].strip() != "// /// rule" or not end:
        return None, [Problem(path, 1, "kepala aturan harus di antara baris '// /// rule' dan '// ///'")]
    header_lines = [re.sub(r"^//\s?", "", line) for line in lines[1:end]]
    try:
        header = tomllib.loads("\n".join(header_lines))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        return None, [Problem(path, 1 + int(at[1]) if at else 1, f"kepala aturan bukan TOML yang sah: {error}")]
    key_line = {m[1]: i + 2 for i, line in enumerate(header_lines) if (m := re.match(r"\[?(?:params\.)?(\w+)", line))}
    body = next(
        (i for i in range(end + 1, len(lines)) if not lines[i].startswith("//") and lines[i].strip()), len(lines)
    )
    statements, problems = _statements(path, lines, body)
    return Source(path, header, key_line, _prose(lines[end + 1 : body]), statements), problems


def _prose(lines: list[str]) -> dict[str, str]:
    prose: dict[str, list[str]] = {}
    here: list[str] = []
    for line in (re.sub(r"^//\s?", "", line) for line in lines):
        if line.startswith("## "):
            here = prose.setdefault(line[3:].strip(), [])
        else:
            here.append(line)
    return {heading: "\n".join(part).strip() for heading, part in prose.items()}


def _statements(path: Path, lines: list[str], body: int) -> tuple[dict[str, Statement], list[Problem]]:
    found: dict[str, Statement] = {}
    problems = []
    name, start = "violations", body
    for i in range(body, len(lines) + 1):
        mark = re.match(r"// --- (.*)$", lines[i]) if i < len(lines) else None
        if i < len(lines) and not mark:
            continue
        text = "\n".join(lines[start:i]).rstrip()
        if any(line.strip() and not line.startswith("//") for line in text.splitlines()):
            found[name] = Statement(text.removesuffix(";"), start + 1)
        if mark:
            name, start = mark[1].strip(), i + 1
            if name not in SECTIONS[1:] or name in found:
                problems.append(Problem(path, i + 1, f"bagian '{name}' tidak dikenal atau ditulis dua kali"))
    return found, problems


def _header_problems(source: Source) -> list[Problem]:
    header, path = source.header, source.path

    def problem(key: str, text: str) -> Problem:
        return Problem(path, source.key_line.get(key, 1), text)

    found = [problem(key, f"kunci '{key}' tidak dikenal") for key in header.keys() - _REQUIRED - _OPTIONAL]
    found += [problem("", f"kunci '{key}' tidak ada") for key in sorted(_REQUIRED - header.keys())]
    found += [
        problem(key, f"kunci '{key}' harus teks yang tidak kosong")
        for key in (*_TEXT, "rekomendasi", "money")
        if key in header and not (isinstance(header[key], str) and header[key].strip())
    ]
    found += [
        problem(key, f"kunci '{key}' harus daftar teks")
        for key in ("tags", "identity", "prasyarat")
        if key in header and not (isinstance(header[key], list) and all(isinstance(v, str) for v in header[key]))
    ]
    if not isinstance(header.get("ketiadaan", False), bool):
        found.append(problem("ketiadaan", "kunci 'ketiadaan' harus true atau false"))
    timeout = header.get("timeout", DEFAULT_TIMEOUT)
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout <= 0:
        found.append(problem("timeout", "kunci 'timeout' harus jumlah detik lebih dari 0"))
    if not isinstance(header.get("params", {}), dict):
        found.append(problem("params", "kunci 'params' harus tabel nama = nilai"))
    return found or _value_problems(source, problem)


def _value_problems(source: Source, problem: Any) -> list[Problem]:
    header, path = source.header, source.path
    found = []
    if path.stem != f"{header['id']}_{header['name']}" or path.parent.name != header["area"]:
        wanted = f"{header['area']}/{header['id']}_{header['name']}.cypher"
        found.append(problem("id", f"id, name, dan area tidak sama dengan letak dan nama berkas; seharusnya {wanted}"))
    if header["severity"] not in SEVERITIES:
        found.append(problem("severity", f"severity harus salah satu dari {', '.join(SEVERITIES)}"))
    if not header["identity"]:
        found.append(problem("identity", "identity harus menyebut sedikitnya satu kolom"))
    for column in header["identity"]:
        if column.lower().replace("_", "") in ("versi", "kunci", "elementid"):
            found.append(
                problem("identity", f"identity tidak boleh memakai '{column}': berubah setiap kali dimuat ulang")
            )
    for need in header["prasyarat"]:
        if need not in PRASYARAT:
            found.append(problem("prasyarat", f"prasyarat '{need}' tidak dikenal; yang ada: {', '.join(PRASYARAT)}"))
    if re.search(r"[{}]", _FIELD.sub("", header["message"])):
        found.append(problem("message", "kurung kurawal dalam message harus {kolom} atau {kolom:rupiah}"))
    for _, form in _FIELD.findall(header["message"]):
        if form not in ("", "rupiah"):
            found.append(problem("message", f"bentuk ':{form}' dalam message tidak dikenal; yang ada: rupiah"))
    return found


def _rule(source: Source) -> Rule:
    given: dict[str, Any] = {
        "money": "",
        "ketiadaan": False,
        "timeout": DEFAULT_TIMEOUT,
        "params": {},
        **source.header,
        "subject": tuple(source.header["subject"].split("|")),
        **{key: tuple(source.header[key]) for key in ("tags", "identity", "prasyarat")},
        **source.statements,
    }
    return Rule(**given, prose=source.prose, path=source.path)
