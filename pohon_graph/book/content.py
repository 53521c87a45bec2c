"""What one book holds, gathered from the files and written sheet by sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.workbook import Workbook

from pohon_graph.book.choices import Choices, Sayer, choices_of
from pohon_graph.book.guide import write_book_guide
from pohon_graph.book.lists import Own, supported_list, write_lists
from pohon_graph.book.looks import offered
from pohon_graph.book.plan import Plan, plan_of
from pohon_graph.book.rows import Cells, cells, own_rows
from pohon_graph.book.source import Source
from pohon_graph.book.tautan import write_tautan
from pohon_graph.book.work import Worksheet, worksheet
from pohon_graph.identity import coded_id
from pohon_graph.load import Joined
from pohon_graph.sheets.pohon import CHOICES, GUIDE
from pohon_graph.sheets.pohon_columns import PARENT, SAYS, SHEETS
from pohon_graph.sheets.pohon_tautan import TAUTAN
from pohon_graph.sheets.template import PREPARED, formats, write_sheet

_SHEETS = tuple(spec for spec in SHEETS if spec.name != "Misi")
"""A book of an agency has no misi: they are the kabupaten's."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one book holds.

    Attributes:
        skpd, nama: the agency.
        tahun: the year of the money.
        plan, work: the sheet Tautan.
        sheets: sheet → its rows.
        own, choices: what drop-downs offer.
        units: names of the agency's units by code.
        sources: names of the files that it was made from.
        notes: sentences about this book only.
    """

    skpd: str
    nama: str
    tahun: int
    plan: Plan
    work: Worksheet
    sheets: dict[str, list[Cells]]
    own: tuple[Own, ...]
    choices: Choices
    units: dict[str, str]
    sources: tuple[str, ...]
    notes: tuple[str, ...]


def gather(source: Source, skpd: str) -> Content:
    """What the book of an agency holds.

    Args:
        source: the files.
        skpd: the agency's code.
    """
    plan, rows, sayer = plan_of(source, skpd), own_rows(source, skpd), Sayer(source, skpd)
    work = worksheet(source, plan, rows, sayer)
    defined = tuple(source.known.values())
    held = {**rows.sheets, "Dukungan": work.left}
    sheets = {spec.name: [cells(row, skpd, defined) for row in held[spec.name]] for spec in _SHEETS}
    agencies = _agencies(source, skpd)
    listed = {row.lingkup for row in rows.sheets["PerangkatDaerah"]}
    sheets["PerangkatDaerah"] += [each for lingkup, each in agencies.items() if lingkup not in listed]
    simpul = [row for label in PARENT for row in rows.sheets[label]]
    own = tuple(
        Own(row.spec.name, row.lingkup.partition("/")[2], row.text["kode"], row.text["uraian"]) for row in simpul
    )
    ids = [coded_id(row.spec.name, row.lingkup, row.text["kode"], row.text["uraian"]) for row in simpul]
    choices = choices_of(source, skpd, ids, sayer)
    units = {str(each["unit"]): str(each["nama"]) for each in agencies.values() if "unit" in each}
    sources = tuple(reading.berkas for reading in source.joined.readings)
    notes = _notes(source.joined, choices)
    return Content(
        skpd, source.nama(skpd), source.joined.tahun, plan, work, sheets, own, choices, units, sources, notes
    )


def refused_rows(joined: Joined) -> int:
    """Rows of the workbooks Pohon that cannot be read, so that no book can hold them."""
    count = 0
    for reading in joined.readings:
        told = {row.asal for rows in reading.buku.values() for row in rows}
        count += len({refusal.asal for refusal in reading.refusals} - told) if reading.buku else 0
    return count


def fill(book: Workbook, content: Content, name: str) -> None:
    """Write the sheets of a book.

    Args:
        book: the workbook.
        content: what it holds.
        name: of its file.
    """
    styles = formats(book)
    guide, tautan = book.add_worksheet(GUIDE), book.add_worksheet(TAUTAN.name)
    sheets = {spec.name: book.add_worksheet(spec.name) for spec in _SHEETS}
    lists = book.add_worksheet(CHOICES)
    title = f"{content.nama} ({content.skpd})"
    write_book_guide(book, guide, title, name, content.tahun, content.sources, content.notes)
    write_tautan(book, tautan, content.skpd, content.nama, content.plan, content.work, content.units)
    for spec in _SHEETS:
        write_sheet(sheets[spec.name], spec, styles, content.sheets[spec.name], content.skpd)
        if spec.name == "Dukungan":
            column = spec.columns.index(spec.column("induk"))
            sheets[spec.name].data_validation(1, column, PREPARED, column, offered(supported_list()))
    write_lists(book, lists, content.skpd, content.own, content.choices, _plan_items(content.plan))
    guide.activate()


def _agencies(source: Source, skpd: str) -> dict[str, Cells]:
    nodes = [node for node in source.joined.graph.nodes.values() if node.label == "PerangkatDaerah"]
    family = {node.isi["lingkup"]: node for node in nodes if node.isi["lingkup"].partition("/")[0] == skpd}
    rows: dict[str, Cells] = {}
    for lingkup in sorted(family):
        unit = lingkup.partition("/")[2]
        nama = str(family[lingkup].isi["nama"])
        rows[lingkup] = {"opd": skpd, **({"unit": unit} if unit else {}), "nama": nama}
    return rows


def _plan_items(plan: Plan) -> list[str]:
    lines = [line for kegiatan in plan.lines for line in (kegiatan, *kegiatan.subs)]
    return [f"{f'{line.unit}/' if line.unit else ''}{line.kode}{SAYS}{line.nama}" for line in lines]


def _notes(joined: Joined, choices: Choices) -> tuple[str, ...]:
    notes = []
    if refused := refused_rows(joined):
        notes.append(
            f"{refused} baris buku kerja Pohon (semua perangkat daerah) tidak dapat dibaca, jadi tidak ada di sini. "
            "Lihat barisnya dengan pohon periksa."
        )
    if choices.unsaid:
        shown: Sequence[str] = [text[:60] for text in choices.unsaid[:3]]
        notes.append(
            f"{len(choices.unsaid)} simpul tanpa kode terlalu panjang untuk daftar pilihan; beri kode dahulu: "
            + "; ".join(shown)
        )
    return tuple(notes)
