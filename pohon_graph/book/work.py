"""The sheet Tautan of a book, row by row: every line of the plan, with the links that are its own already.

A link whose line is not listed, or that would not read back as the same two nodes, stays on the sheet Dukungan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pohon_graph.book.choices import Sayer, cut
from pohon_graph.book.plan import Line, Plan
from pohon_graph.book.rows import OwnRows
from pohon_graph.book.source import APPROVED, Source
from pohon_graph.book.suggested import Usulan, suggestions
from pohon_graph.sheets import Node
from pohon_graph.sheets.cells import CellRefused, RepairLog
from pohon_graph.sheets.pohon_rows import Known, Row, reference
from pohon_graph.sheets.pohon_tautan import TAUTAN
from pohon_graph.sheets.reading import Asal

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Tie:
    """A link of a line as its row says it: the simpul as text, and the row that has its reason, shares and status."""

    induk: str
    row: Row

    @property
    def approved(self) -> bool:
        """Whether it carries a path."""
        return self.row.text["status"] in ("", APPROVED)


@dataclass(frozen=True, slots=True)
class Work:
    """One row of the sheet.

    Attributes:
        line: the kegiatan or sub kegiatan.
        tingkat: which of the two; "" on a row for a second link.
        nomor: place of a kegiatan by money, from 1; 0 for other rows.
        kumulatif: share of the inti money down to this kegiatan; 0 for other rows.
        leaf: whether its money counts towards what is linked.
        lain: what is linked otherwise, for people.
        tie: its own link, None where there is none yet.
        open: whether a sub kegiatan's row is shown unfolded.
        held: whether its money is linked by rows that are not on this sheet.
        usulan: simpul that it may support, where it has no link, nor one of its kegiatan or agency.
    """

    line: Line
    tingkat: str
    nomor: int = 0
    kumulatif: float = 0.0
    leaf: bool = False
    lain: str = ""
    tie: Tie | None = None
    open: bool = True
    held: bool = False
    usulan: tuple[Usulan, ...] = ()


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The rows of the sheet Tautan, the link rows that stay on Dukungan, and money that only a program links."""

    rows: tuple[Work, ...]
    left: tuple[Row, ...]
    by_program: int

    def linked(self) -> dict[str, int]:
        """Key of each line that carries money → its linked money, whole rupiah; as the formulas of the sheet say."""
        ties = {row.line.key for row in self.rows if row.tie is not None and row.tie.approved}
        found = {}
        for row in self.rows:
            if row.leaf:
                line = row.line
                own = (line.key, f"/{line.kode}", f"{line.unit}/{line.kode[:12]}", f"/{line.kode[:12]}")
                found[line.key] = line.pagu if row.held or ties.intersection(own) else 0
        return found


def worksheet(source: Source, plan: Plan, own: OwnRows, sayer: Sayer) -> Worksheet:
    """Lay out the sheet Tautan.

    Args:
        source: the files.
        plan: the agency's work.
        own: its rows.
        sayer: writes simpul.
    """
    listed = {line.id: line for kegiatan in plan.lines for line in (kegiatan, *kegiatan.subs)}
    ties, left = _ties(source, listed, own, sayer)
    told = _Told(source, sayer, {id for id, own_ties in ties.items() if any(tie.approved for tie in own_ties)})
    lacking = [
        each for line in plan.lines for each in (line, *line.subs) if not ties[each.id] and told.lacks(each, line)
    ]
    usulan = suggestions(
        source, lacking, sayer, lambda line, text, end: _reads_back(source, line, text, end, own.known)
    )
    rows: list[Work] = []
    running = 0
    for nomor, line in enumerate(plan.lines, 1):
        running += line.pagu
        share = running / plan.inti if plan.inti else 0.0
        lain = told.of_kegiatan(line)
        held, near = told.held(line, line), usulan.get(line.id, ())
        alone = Work(line, "kegiatan", nomor, share, not line.subs, lain, held=held, usulan=near)
        rows += _with_ties(alone, ties[line.id])
        unfolded = any(ties[sub.id] for sub in line.subs)
        for sub in line.subs:
            held, near, lain = told.held(sub, line), usulan.get(sub.id, ()), told.of_sub(sub, line)
            work = Work(sub, "sub kegiatan", leaf=True, lain=lain, open=unfolded, held=held, usulan=near)
            rows += _with_ties(work, ties[sub.id])
    by_program = sum(leaf.pagu for leaf, line in plan.leaves() if told.only_by_program(leaf, line))
    return Worksheet(tuple(rows), tuple(left), by_program)


def _with_ties(work: Work, ties: list[Tie]) -> list[Work]:
    first = replace(work, tie=ties[0]) if ties else work
    return [first, *(Work(work.line, "", tie=tie, open=work.open) for tie in ties[1:])]


def _ties(
    source: Source, listed: dict[str, Line], own: OwnRows, sayer: Sayer
) -> tuple[dict[str, list[Tie]], list[Row]]:
    ties: dict[str, list[Tie]] = defaultdict(list)
    left = []
    for row in own.links:
        known = source.known[row.asal.berkas]
        start, end = _node(source, row, "anak", row.lingkup, known), _node(source, row, "induk", row.other, known)
        line = listed.get(start.id) if start is not None else None
        if line is None or end is None:
            left.append(row)
            continue
        tie = Tie(sayer.item(end, of=line.lingkup), row)
        if _reads_back(source, line, tie.induk, end, own.known):
            ties[line.id].append(tie)
        else:
            left.append(row)
    return ties, left


def _node(source: Source, row: Row, name: str, scope: str, known: Known) -> Node | None:
    """The node that a row's cell means; None where the reader would refuse it, or its text is another's."""
    try:
        ref = reference(row, name, row.text[name], scope, known, RepairLog())
    except CellRefused:
        return None
    found = source.index.candidates(ref)
    return found[0] if len(found) == 1 and source.index.contradicts(ref, found[0]) is None else None


def _reads_back(source: Source, line: Line, induk: str, end: Node, known: Known) -> bool:
    row = Row(TAUTAN, Asal("", TAUTAN.name, 0), line.lingkup, line.lingkup, {"anak": line.kode, "induk": induk})
    start = _node(source, row, "anak", line.lingkup, known)
    return start is not None and start.id == line.id and _node(source, row, "induk", line.lingkup, known) is end


class _Told:
    """What a person should know of a line's links that are not its own."""

    def __init__(self, source: Source, sayer: Sayer, here: set[str]) -> None:
        self._nodes = source.joined.graph.nodes
        self._approved = source.approved
        self._sayer = sayer
        self._here = here

    def of_kegiatan(self, line: Line) -> str:
        """Of a kegiatan without a link of its own: by which of its sub kegiatan, its agency or its program."""
        if self._approved.get(line.id):
            return self._elsewhere(line)
        some = sum(bool(self._approved.get(sub.id)) for sub in line.subs)
        parts = [f"{some} dari {len(line.subs)} sub kegiatan tertaut sendiri"] if some else []
        return "; ".join([*parts, *self._agency(line), *self._program(line)])

    def of_sub(self, sub: Line, line: Line) -> str:
        """Of a sub kegiatan without a link of its own: by its kegiatan, its agency or its program."""
        if self._approved.get(sub.id):
            return self._elsewhere(sub)
        if self._approved.get(line.id):
            return "lewat kegiatannya"
        return "; ".join([*self._agency(sub), *self._agency(line), *self._program(line)])

    def only_by_program(self, leaf: Line, line: Line) -> bool:
        """Whether a line is linked by its program and neither by itself nor by its kegiatan, here or at the agency."""
        return not any(self._approved.get(id) for id in self._nearer(leaf, line)) and bool(self._program(line))

    def held(self, leaf: Line, line: Line) -> bool:
        """Whether rows that are not on this sheet link a line or its kegiatan, here or at the agency."""
        return any(self._approved.get(id) and id not in self._here for id in self._nearer(leaf, line))

    def lacks(self, each: Line, line: Line) -> bool:
        """Whether a line has no approved link, neither itself nor by its kegiatan, here or at the agency; a kegiatan:
        whether one of its sub kegiatan has none."""
        if each is line and line.subs:
            return any(self.lacks(sub, line) for sub in line.subs)
        return not any(self._approved.get(id) for id in self._nearer(each, line))

    def _nearer(self, leaf: Line, line: Line) -> list[str]:
        return [id for each in (leaf, line) for id in (each.id, self._at_agency(each.id, each.lingkup))]

    def _elsewhere(self, line: Line) -> str:
        """Own links that other sheets or files hold; those of this sheet stand beside."""
        return "" if line.id in self._here else f"sudah tertaut: {self._said(self._approved[line.id])}"

    def _agency(self, line: Line) -> list[str]:
        above = self._approved.get(self._at_agency(line.id, line.lingkup)) if line.unit else []
        return [f"lewat {line.kode} perangkat daerah: {self._said(above)}"] if above else []

    def _program(self, line: Line) -> list[str]:
        lingkup = self._nodes[line.program].isi["lingkup"]
        ends = self._approved.get(line.program) or self._approved.get(self._at_agency(line.program, lingkup))
        return [f"lewat program: {self._said(ends)}"] if ends else []

    def _at_agency(self, id: str, lingkup: str) -> str:
        return id.replace(f":{lingkup}:", f":{lingkup.partition('/')[0]}:", 1)

    def _said(self, ends: Iterable[str]) -> str:
        return ", ".join(cut(self._sayer.item(self._nodes[id]), _SHOWN) for id in ends)
