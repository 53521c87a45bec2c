"""What reading a file gives: records with their row, a repair log, refusals, and counts that add up.

A layout turns rows into :class:`Node` and :class:`Link`. It knows one file; what joins files (a code that another file
defines, two rows that disagree) is left as a :class:`Ref` or a
:class:`Mention` and settled by ``pohon_graph.load``.

Rows add up per file: read = loaded + refused + skipped + replaced, where *loaded* is what remains. So does money.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from pohon_graph.nomenklatur import Nomenklatur

if TYPE_CHECKING:
    from pohon_graph.sheets.pohon_rows import Row


class Asal(NamedTuple):
    """Where a record stands: file, sheet, and the row number that a spreadsheet program shows (csv: header = 1)."""

    berkas: str
    lembar: str
    baris: int

    def __str__(self) -> str:
        return f"{self.berkas}, lembar {self.lembar}, baris {self.baris}"


class Ref(NamedTuple):
    """A node that a row names by its code, to be found among the nodes of all files.

    Args:
        lingkup: where the code counts: ``pemda``, an agency, or ``skpd/unit``.
        kode: the code as written (cleaned); ``Label:kode`` narrows it to one label.
        labels: the labels that may be meant, in no order of preference; more than one match is refused, naming them.
        bunyi: the text behind the code, as a drop-down writes it; "" for none. The code decides; a text that is another
            node's is refused. It may end in ``…`` where it was cut.
    """

    lingkup: str
    kode: str
    labels: tuple[str, ...]
    bunyi: str = ""


class Mention(NamedTuple):
    """A node that a cell names by its text, to be found among the nodes of all files; only an equal text is a match.

    Args:
        lingkup, label: what is looked for.
        teks: the text as it stands. Of several lines, all together name one thing, or each line does.
        kolom: the column, as its header reads.
        pasti: the cell itself says that this is such a thing: where none has the text, the row is refused. Else it may
            be about something else: that it was not found is logged, with what is nearest.
    """

    lingkup: str
    label: str
    teks: str
    kolom: str
    pasti: bool


@dataclass(slots=True)
class Node:
    """One node as one row gives it; the same ``id`` from several rows is merged by the load."""

    label: str
    id: str
    isi: dict[str, Any]
    asal: Asal


@dataclass(slots=True)
class Link:
    """One relationship as one row gives it; an end is a known ``id``, a :class:`Ref` or a :class:`Mention`."""

    jenis: str
    dari: str | Ref
    ke: str | Ref | Mention
    isi: dict[str, Any]
    asal: Asal


class Repair(NamedTuple):
    """A value that was written differently and is certain all the same: what stood there, what was read, and why.

    One line per distinct value of a column; ``asal`` is the first row that has it.
    """

    asal: Asal
    kolom: str
    lama: str
    baru: str
    alasan: str


class Refusal(NamedTuple):
    """A row, or part of one, that was not loaded.

    Args:
        asal: the row.
        kolom: the column, as its header reads.
        nilai: what stands there (shortened).
        alasan: why it cannot be loaded.
        langkah: what to write or do instead.
        rupiah: the money that this refusal keeps out, whole rupiah; 0 for none, None where an amount cannot be read.
            Every rupiah stands in one refusal only: those of a row are added.
        kode_skpd: the agency whose budget line was refused, where the row names it; "" otherwise.
    """

    asal: Asal
    kolom: str
    nilai: str
    alasan: str
    langkah: str
    rupiah: int | None = 0
    kode_skpd: str = ""


class Override(NamedTuple):
    """A kelas that a person decided for a sub kegiatan, with the reason."""

    kelas: str
    dasar: str
    asal: Asal


class Mark(NamedTuple):
    """A code that a theme names, with the legal ground.

    Args:
        tema: the theme as written.
        kode: a program, kegiatan or sub kegiatan code; X.XX where no agency is named.
        lingkup: an agency (with its units) or ``skpd/unit``; "" for every agency.
        dasar: why this code belongs to the theme.
        asal: the row.
    """

    tema: str
    kode: str
    lingkup: str
    dasar: str
    asal: Asal


@dataclass(frozen=True, slots=True)
class Isian:
    """What a command says about a file that names no agency, year or IKU; it fills blanks only.

    Args:
        tahun: the year of the snapshot; a file of another TAHUN refuses the whole load.
        opd: the agency or unit (``kode_skpd`` or unit code) of rows that name none; "" for none given.
        tahun_awal: first year of the plan, where year columns are numbered 1–5; None for none given.
        edisi: the edisi of a nomenclature export whose name does not say it; "" for none given.
        iku_pd: ``sasaran`` to treat indicators of an agency's sasaran as IKU candidates (logged); "" for none.
        kecuali: ``covers`` of newer files of the same layout: those rows in this file are replaced.
    """

    tahun: int
    opd: str = ""
    tahun_awal: int | None = None
    iku_pd: str = ""
    edisi: str = ""
    kecuali: frozenset[str] = frozenset()


@dataclass(slots=True)
class Reading:
    """A file, read.

    Attributes:
        berkas, sha256: name and content hash.
        tata_letak: the layout's name (``rekap_sipd``, ``renstra_datar`` …; see ``layouts``).
        nodes, links: what the rows say.
        repairs, refusals: what was read differently, and what was not loaded.
        notes: sentences that a person should know (a sheet left out, an assumption made); Indonesian.
        refused_starts: what refused link rows would have linked (an ``id`` or a reference), where that much can be
            read: of these nobody may say that no link was recorded.
        rows_read: the rows of all sheets but their header rows, up to the last filled one.
        rows_skipped: of those, rows without data: titles, blanks, totals, sheets of no layout.
        rows_replaced: of those, rows that a newer file replaces (``Isian.kecuali``).
        rupiah_berkas: sum of every readable amount in the file, skipped rows left out.
        rupiah_replaced: of those, the money of replaced rows.
        covers: whose rows this file brings: ``kode_skpd`` for money, lingkup for plans and trees, the theme for marks,
            the edisi for a nomenclature.
        content: hash per sheet of its cell values, to find the same content twice.
        tahun: the years that the file states for its own money (rekap), empty where it states none.
        overrides: kelas that a person decided, by (lingkup or "", kode sub kegiatan): a unit's counts for the unit, an
            agency's for it and its units, "" for all.
        marks: the codes that themes name.
        nomenklatur: a further edisi of the nomenclature; no part of a snapshot.
        buku: the rows of a workbook Pohon as its cells say them, by sheet, so that a book can be made of them again.
    """

    berkas: str
    sha256: str
    tata_letak: str
    nodes: list[Node] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    refused_starts: list[str | Ref] = field(default_factory=list)
    rows_read: int = 0
    rows_skipped: int = 0
    rows_replaced: int = 0
    rupiah_berkas: int = 0
    rupiah_replaced: int = 0
    covers: set[str] = field(default_factory=set)
    content: dict[str, str] = field(default_factory=dict)
    tahun: set[int] = field(default_factory=set)
    overrides: dict[tuple[str, str], Override] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    nomenklatur: Nomenklatur | None = None
    buku: dict[str, list[Row]] = field(default_factory=dict)

    @property
    def rows_refused(self) -> int:
        """Rows of which at least a part was refused; a row with two refusals is one row."""
        return len({refusal.asal for refusal in self.refusals})

    @property
    def rows_loaded(self) -> int:
        """What remains of the rows read: not skipped, not replaced, not refused in any part."""
        return self.rows_read - self.rows_skipped - self.rows_replaced - self.rows_refused
