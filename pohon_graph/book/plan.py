"""The work of one agency as its book lists it: kegiatan with inti money, the largest first, sub kegiatan below each.

Money of other classes is not listed, because it is not judged; it is added up beside, so that the sums meet the budget.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pohon_graph.book.source import Source
from pohon_graph.codes import kelas
from pohon_graph.sheets import Node

UNSPECIFIED = "belum dirinci"
"""Planned money that no kegiatan or sub kegiatan specifies."""


@dataclass(frozen=True, slots=True)
class Line:
    """One kegiatan, or one sub kegiatan below it.

    Attributes:
        id: of the plan node.
        lingkup: the agency or unit whose work it is.
        kode, nama: as the rekap has them.
        pagu: its inti money, whole rupiah.
        spm: ``SPM``, ``sebagian`` or "".
        program: id of its program.
        subs: of a kegiatan, its inti sub kegiatan, the largest first.
    """

    id: str
    lingkup: str
    kode: str
    nama: str
    pagu: int
    spm: str
    program: str
    subs: tuple[Line, ...] = ()

    @property
    def unit(self) -> str:
        """The unit's code; "" for the agency itself."""
        return self.lingkup.partition("/")[2]

    @property
    def is_sub(self) -> bool:
        """Whether it is a sub kegiatan."""
        return self.kode.count(".") == 5

    @property
    def key(self) -> str:
        """Unit and code, as the formulas of the book tell rows apart."""
        return f"{self.unit}/{self.kode}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is listed, and the money per class that is not (whole rupiah)."""

    lines: tuple[Line, ...]
    beside: dict[str, int]

    @property
    def inti(self) -> int:
        """The money of all lines, whole rupiah."""
        return sum(line.pagu for line in self.lines)

    def leaves(self) -> list[tuple[Line, Line]]:
        """The lines that carry money, each with its kegiatan: sub kegiatan, and kegiatan without any."""
        return [(leaf, line) for line in self.lines for leaf in line.subs or (line,)]


def plan_of(source: Source, skpd: str) -> Plan:
    """The work of an agency and its units.

    Args:
        source: the files.
        skpd: the agency's code.
    """
    below = source.below
    lines: list[Line] = []
    beside: dict[str, int] = defaultdict(int)
    for program in _programs(source, skpd):
        kegiatan = below.get(program.id, ())
        beside[UNSPECIFIED] += _pagu(program) - sum(map(_pagu, kegiatan))
        for node in kegiatan:
            subs = below.get(node.id, ())
            beside[UNSPECIFIED] += _pagu(node) - sum(map(_pagu, subs)) if subs else 0
            if subs:
                inti = [sub for sub in subs if sub.isi["kelas"] == "inti"]
                for sub in subs:
                    beside[sub.isi["kelas"]] += 0 if sub.isi["kelas"] == "inti" else _pagu(sub)
                lines.extend([_kegiatan(node, program.id, inti)] if inti else [])
            elif (kind := kelas(node.isi["kode"], ())) == "inti":
                lines.append(_line(node, program.id, ""))
            else:
                beside[kind] += _pagu(node)
    lines.sort(key=_largest_first)
    return Plan(tuple(lines), {name: amount for name, amount in sorted(beside.items()) if amount})


def _kegiatan(node: Node, program: str, inti: list[Node]) -> Line:
    subs = tuple(sorted((_line(sub, program, "SPM" if sub.isi["spm"] else "") for sub in inti), key=_largest_first))
    mandated = sum(bool(sub.spm) for sub in subs)
    spm = "" if not mandated else "SPM" if mandated == len(subs) else "sebagian"
    isi = node.isi
    amount = sum(sub.pagu for sub in subs)
    return Line(node.id, isi["lingkup"], isi["kode"], str(isi.get("nama", "")), amount, spm, program, subs)


def _line(node: Node, program: str, spm: str) -> Line:
    isi = node.isi
    return Line(node.id, isi["lingkup"], isi["kode"], str(isi.get("nama", "")), _pagu(node), spm, program)


def _largest_first(line: Line) -> tuple[int, str, str]:
    return (-line.pagu, line.kode, line.lingkup)


def _programs(source: Source, skpd: str) -> list[Node]:
    nodes = [node for node in source.joined.graph.nodes.values() if node.label == "Program"]
    return sorted((node for node in nodes if node.isi["lingkup"].partition("/")[0] == skpd), key=lambda node: node.id)


def _pagu(node: Node) -> int:
    return int(node.isi.get("pagu", 0))
