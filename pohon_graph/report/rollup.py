"""One cause is shown once: findings that share an agency and a program are one numbered finding, with their money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pohon_graph.report.words import OUTCOME, SEVERITY, number, subject
from pohon_graph.rules import AuditResult, HasilAturan, Temuan

_SEVERITIES, _OUTCOMES = list(SEVERITY), list(OUTCOME)


@dataclass(frozen=True, slots=True)
class Rollup:
    """Findings of one rule that share severity, agency and, within the plan tree, program.

    ``nomor`` is the rule's id and the place among its findings, largest money first: ``L1-001``.
    """

    nomor: str
    findings: tuple[Temuan, ...]

    @property
    def first(self) -> Temuan:
        """The one with the largest money."""
        return self.findings[0]

    @property
    def pd(self) -> str:
        """Their agency or unit, by name."""
        return self.first.pd

    @property
    def program(self) -> str:
        """The program that they share, by code and name; "" where they share none."""
        program = self.first.program
        shared = program is not None and all(one.program == program for one in self.findings)
        return f"{program.kode} {program.nama}" if program and shared else ""

    @property
    def about(self) -> str:
        """What they are about: the only one, else the program that they share, else the first and how many more."""
        rest = len(self.findings) - 1
        if rest and self.program:
            return self.program
        name = f"{self.first.kode} {self.first.nama}".strip()
        return f"{name}, dan {number(rest)} {self.kind} lagi" if rest else name

    @property
    def kind(self) -> str:
        """What each of them is about: ``sub kegiatan``; ``hal`` where they differ."""
        kinds = {one.subjek for one in self.findings}
        return subject(self.first.subjek) if len(kinds) == 1 else "hal"

    @property
    def rupiah(self) -> int:
        """Their money together."""
        return sum(one.anggaran_tercakup or 0 for one in self.findings)

    @property
    def has_money(self) -> bool:
        """Their rule is about money."""
        return self.first.anggaran_tercakup is not None


def in_order(result: AuditResult) -> list[HasilAturan]:
    """Rules as people read them: by outcome, worst severity first, then by money."""
    return sorted(
        result.aturan,
        key=lambda rule: (_OUTCOMES.index(rule.outcome), _SEVERITIES.index(rule.severity), -rule.rupiah, rule.id),
    )


def roll_up(findings: Sequence[Temuan]) -> list[Rollup]:
    """The findings of one rule by severity, agency and the highest plan node that they share; worst and largest first.

    Args:
        findings: of one rule, largest money first.
    """
    above = {one.program.id for one in findings if one.program and one.subjek != "Program"}
    groups: dict[tuple[str, str, str], list[Temuan]] = {}
    for one in findings:
        groups.setdefault((one.severity, one.lingkup, _program(one, above)), []).append(one)
    ordered = sorted(groups.items(), key=lambda item: _place(*item))
    return [Rollup(f"{group[0].aturan}-{n:03}", tuple(group)) for n, (_, group) in enumerate(ordered, start=1)]


def all_rolled_up(result: AuditResult) -> list[Rollup]:
    """Every numbered finding of an audit, in the order of :func:`in_order`."""
    by_rule: dict[str, list[Temuan]] = {}
    for one in result.temuan:
        by_rule.setdefault(one.aturan, []).append(one)
    return [group for rule in in_order(result) for group in roll_up(by_rule.get(rule.id, []))]


def _program(one: Temuan, above: set[str]) -> str:
    """The program under which a finding stands; one about a program itself, without money or others below, has none."""
    if one.program is None:
        return ""
    alone = one.subjek == "Program" and one.anggaran_tercakup is None and one.program.id not in above
    return "" if alone else one.program.id


def _place(key: tuple[str, str, str], group: Sequence[Temuan]) -> tuple[int, int, int, str, tuple[str, str, str]]:
    rupiah = sum(one.anggaran_tercakup or 0 for one in group)
    return _SEVERITIES.index(key[0]), -rupiah, -len(group), group[0].pd, key
