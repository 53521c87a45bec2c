"""One cause is shown once: findings that share an agency and a program stand together, with their money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pohon_graph.rules import Temuan


@dataclass(frozen=True, slots=True)
class Rollup:
    """Findings of one rule that share an agency and a program; the program is all that one of several has in common."""

    pd: str
    program: str
    findings: tuple[Temuan, ...]

    @property
    def rupiah(self) -> int:
        """Their money together."""
        return sum(one.anggaran_tercakup or 0 for one in self.findings)


def roll_up(findings: Sequence[Temuan]) -> list[Rollup]:
    """Findings by agency and by the highest plan node that they share, largest money first."""
    groups: dict[tuple[str, str], list[Temuan]] = {}
    for one in findings:
        groups.setdefault((one.lingkup, one.program.id if one.program else ""), []).append(one)
    rolled = [Rollup(group[0].pd, _program(group[0]), tuple(group)) for group in groups.values()]
    return sorted(rolled, key=lambda one: (-one.rupiah, -len(one.findings), one.pd, one.program))


def _program(one: Temuan) -> str:
    return f"{one.program.kode} {one.program.nama}" if one.program else one.nama
