"""Where the rules are, which of them are meant, and everything that is wrong with any of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path

from pohon_graph.errors import RuleError
from pohon_graph.resources import resource
from pohon_graph.rules.check import check
from pohon_graph.rules.rule import Problem, Rule, parse

_SHOWN = 30


def find_rules(rules_dir: Path | None = None) -> list[Rule]:
    """Read and check every rule file of a folder, without a server.

    Args:
        rules_dir: where to look, also in folders below; without, the rules that come with the package.

    Returns:
        The rules, by id.

    Raises:
        RuleError: any file is not a valid rule; all problems of all files, each with file and line.
    """
    folder = rules_dir if rules_dir is not None else resource("cypher") / "audit"
    rules: list[Rule] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.cypher")):
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(path, 1, f"tidak dapat dibaca sebagai teks UTF-8: {error}"))
            continue
        rule, found = _read(path, text)
        problems += found
        if rule is not None:
            twin = next((other for other in rules if other.id.lower() == rule.id.lower()), None)
            if twin:
                problems.append(Problem(path, 1, f"id {rule.id} sudah dipakai {twin.path}"))
            rules.append(rule)
    if problems:
        raise RuleError(
            f"{len(problems)} kesalahan pada berkas aturan:\n" + "\n".join(map(str, problems[:_SHOWN])),
            next_step="perbaiki baris yang disebut, lalu ulangi.",
        )
    if not rules:
        raise RuleError(
            "Tidak ada aturan di folder ini.", where=str(folder), next_step="periksa folder aturan yang diberikan."
        )
    return sorted(rules, key=lambda rule: rule.id)


@lru_cache(maxsize=256)
def _read(path: Path, text: str) -> tuple[Rule | None, list[Problem]]:
    """The rule of a file and everything that is wrong with it; a text that was read before is not taken apart again."""
    rule, problems = parse(path, text)
    return rule, problems if rule is None else check(rule)


def select_rules(rules: Iterable[Rule], select: str) -> list[Rule]:
    """The rules whose id matches any of the patterns.

    Args:
        rules: all of them.
        select: patterns with commas between, e.g. ``L*,B2``; small letters are the same.

    Raises:
        RuleError: a pattern matches no rule, or there is none.
    """
    known = list(rules)
    patterns = [pattern.strip() for pattern in select.split(",") if pattern.strip()]
    hits = {pattern: {r.id for r in known if fnmatchcase(r.id.upper(), pattern.upper())} for pattern in patterns}
    unknown = [pattern for pattern, found in hits.items() if not found]
    if unknown or not patterns:
        raise RuleError(
            f"Tidak ada aturan yang cocok dengan pilihan '{', '.join(unknown) or select}'.",
            next_step=f"pilih dari: {', '.join(rule.id for rule in known)}; pola seperti L* boleh.",
        )
    chosen = set().union(*hits.values())
    return [rule for rule in known if rule.id in chosen]
