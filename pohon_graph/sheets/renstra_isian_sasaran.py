"""Column SASARAN of a Renstra template: which sasaran a program serves where its cell is merged or blank.

A merged range says for which rows its text stands. A blank cell takes the text above it; below the end of a merged
range, or past the rows of another agency, nothing proves it. Only programs are linked: what stands in the middle of one
is refused.
"""

from __future__ import annotations

from typing import NamedTuple

from pohon_graph.codes import Kode
from pohon_graph.sheets.agency import Agency
from pohon_graph.sheets.cells import RepairLog, read_text
from pohon_graph.sheets.reading import Asal, Reading, Ref, Refusal
from pohon_graph.sheets.renstra_columns import Columns
from pohon_graph.sheets.renstra_rows import Baris
from pohon_graph.sheets.rows import shortened
from pohon_graph.sheets.table import Cell, Sheet, is_blank
from pohon_graph.values import slug


class Sasaran(NamedTuple):
    """The sasaran that stands for a row.

    Attributes:
        teks: its text; "" where there is none.
        asal: the row where it stands.
        alasan: why it stands for a blank cell; "" where the row names it.
        pasti: False where the cell is blank and nothing proves what it stands for.
    """

    teks: str
    asal: Asal
    alasan: str = ""
    pasti: bool = True


class SasaranColumn:
    """Follows the column down one sheet.

    Args:
        sheet, columns: what is being read.
        reading, repairs: where refusals and repairs go.
    """

    def __init__(self, sheet: Sheet, columns: Columns, reading: Reading, repairs: RepairLog) -> None:
        self._columns = columns
        self._title = columns.title("sasaran")
        self._reading = reading
        self._repairs = repairs
        own = columns.header.kolom["sasaran"]
        self._ends = {
            first + 1: last + 1 for first, left, last, right in sheet.merged if left <= own <= right and last > first
        }
        self._end = 0
        self._now: Sasaran | None = None
        self._owners: dict[Asal, str] = {}
        self._goals: dict[tuple[str, str], Baris] = {}
        self._served = ""

    def stands_in(self, row: list[Cell]) -> bool:
        """Whether the row itself names a sasaran."""
        return not is_blank(self._columns.cell(row, "sasaran"))

    def of(self, asal: Asal, row: list[Cell]) -> Sasaran:
        """The sasaran that stands for a row; rows come in order, and every row is asked about.

        Raises:
            CellRefused: the cell's value is not proven, or it is too long; rows below take nothing from it.
        """
        if self.stands_in(row):
            self._now, self._end = None, self._ends.get(asal.baris, 0)
            text = read_text(self._title, self._columns.cell(row, "sasaran"), asal, self._repairs)
            self._now = Sasaran(text, asal)
            return self._now
        if self._now is None:
            return Sasaran("", asal)
        if self._end and asal.baris > self._end:
            return Sasaran("", asal, pasti=False)
        kind = "sel gabungan dari" if self._end else "sel kosong di bawah isi"
        return self._now._replace(alasan=f"{kind} baris {self._now.asal.baris}")

    def owned(self, asal: Asal, sasaran: Sasaran, agency: Agency) -> Sasaran:
        """The sasaran of a row, unless it would be filled from the rows of another agency."""
        owner = self._owners.setdefault(sasaran.asal, agency.lingkup)
        return sasaran if owner == agency.lingkup or not sasaran.alasan else Sasaran("", asal, pasti=False)

    def goal(self, sasaran: Sasaran, agency: Agency) -> list[Baris]:
        """The sasaran as a row of its own, the first time it is named; its other spellings are logged."""
        if not sasaran.teks:
            return []
        goal = Baris(sasaran.asal, "Sasaran", agency.lingkup, agency.kode_skpd, "", "", sasaran.teks)
        known = self.known(goal)
        if known is not goal and known.uraian != sasaran.teks:
            self._repairs.add(sasaran.asal, self._title, sasaran.teks, known.uraian, "ejaan lain dari teks yang sama")
        return [goal] if known is goal else []

    def known(self, goal: Baris) -> Baris:
        """The first row about the sasaran that ``goal`` is about: ``goal`` itself where it is the first."""
        return self._goals.setdefault((goal.lingkup, slug(goal.uraian)), goal)

    def serves(self, asal: Asal, program: Kode, agency: Agency, sasaran: Sasaran) -> str:
        """What a program gives as its parent: a sasaran has no code but its slug; "" where it has none."""
        self._served = sasaran.teks
        if not sasaran.pasti:
            self._refuse(
                asal,
                Ref(agency.lingkup, program.teks, ("Program",)),
                "",
                "Sasaran program ini tidak dapat dipastikan: selnya kosong, dan isi di atasnya berakhir sebelum baris "
                "ini; program dimuat tanpa tautan ke sasaran.",
                "Isi sasaran pada baris ini, atau perluas sel gabungan di atasnya.",
            )
        elif sasaran.alasan:
            self._repairs.add(asal, self._title, "", sasaran.teks, sasaran.alasan)
        return f"~{slug(sasaran.teks)}" if sasaran.teks else ""

    def inside(self, asal: Asal, program: Kode, agency: Agency, sasaran: Sasaran) -> None:
        """Refuse a sasaran that begins on a kegiatan or sub kegiatan of a program that serves another one."""
        if slug(sasaran.teks) == slug(self._served):
            return
        self._refuse(
            asal,
            Ref(agency.lingkup, program.teks, ("Program",)),
            shortened(sasaran.teks),
            f"Sasaran ini berdiri di tengah program {program.teks}; dari tabel ini hanya program yang ditautkan ke "
            "sasaran.",
            "Tulis sasaran pada baris programnya, atau tautkan kegiatannya pada lembar Dukungan buku Pohon.",
        )

    def _refuse(self, asal: Asal, start: Ref, value: str, reason: str, step: str) -> None:
        self._reading.refusals.append(Refusal(asal, self._title, value, reason, step))
        self._reading.refused_starts.append(start)
