"""Layout ``pohon``: our own workbook of twelve sheets, from misi to posts (:mod:`pohon_graph.sheets.pohon_columns`).

A book prefilled for one agency has one more, Tautan (:mod:`pohon_graph.sheets.pohon_tautan`), read as Dukungan is.
A sheet is known by its name and its headers; sheets and columns that nobody filled may be missing. Codes point to rows
of any sheet or file; what this workbook cannot know is left as a reference for the load.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from pohon_graph.codes import CodeRefused, parse_skpd, skpd_of
from pohon_graph.errors import SheetError
from pohon_graph.model import PEMDA
from pohon_graph.sheets import pohon_posts, pohon_tree
from pohon_graph.sheets.cells import CellRefused, RepairLog
from pohon_graph.sheets.headers import SEARCHED_ROWS, HeaderRow, plain
from pohon_graph.sheets.layouts import Found, Layout, Progress
from pohon_graph.sheets.pohon_columns import SHEETS, Sheet
from pohon_graph.sheets.pohon_measures import Measures
from pohon_graph.sheets.pohon_refused import refused_start, start_of
from pohon_graph.sheets.pohon_rows import Row, given_scope, read_row
from pohon_graph.sheets.pohon_tautan import TAUTAN, says_nothing, with_accepted
from pohon_graph.sheets.pohon_writer import Writer
from pohon_graph.sheets.reading import Isian, Reading
from pohon_graph.sheets.rows import data_rows
from pohon_graph.sheets.table import Cell, is_blank
from pohon_graph.sheets.table import Sheet as Table

GUIDE = "Petunjuk"
"""The template's guide sheet; it holds no data."""

CHOICES = "Daftar pilihan"
"""The hidden sheet of a prefilled book that holds what its drop-downs offer; it holds no data."""

_SHEETS = (*SHEETS, TAUTAN)
_BY_NAME = {spec.name.casefold(): spec for spec in _SHEETS}
_LINKS = ("Dukungan", "Tautan")


def read(found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None:
    """Read a workbook Pohon into ``reading``.

    Args:
        found: its sheets and their header rows.
        isian: ``opd`` is whose the rows are that name no agency, else the only agency that the sheet PerangkatDaerah
            lists; rows of an agency in ``kecuali`` are replaced.
        reading: filled.
        progress: called per sheet.

    Raises:
        SheetError: a sheet lacks a required column or has one twice; two sheets are the same one; ``isian.opd`` is no
            code of an agency.
    """
    repairs = RepairLog()
    try:
        given = given_scope(isian.opd)
    except CodeRefused as refused:
        raise SheetError(f"--opd tidak dapat dibaca: {refused.reason}", next_step="Perbaiki --opd.") from None
    given = given or _only_agency(found)
    rows: dict[str, list[Row]] = {spec.name: [] for spec in _SHEETS}
    seen: dict[str, str] = {}
    for done, (sheet, header) in enumerate(found, 1):
        spec = _spec(sheet)
        if (other := seen.setdefault(spec.name, sheet.nama)) != sheet.nama:
            raise SheetError(
                f"Lembar {spec.name} ada dua: '{other}' dan '{sheet.nama}'.",
                next_step="Gabungkan kedua lembar itu.",
                where=reading.berkas,
            )
        _check_columns(spec, sheet, header, reading)
        rows[spec.name] = _rows(spec, sheet, header, given, isian, reading, repairs)
        progress(done, len(found))
    reading.buku = rows
    _write(rows, reading, repairs)
    repairs.into(reading)


def _only_agency(found: Sequence[Found]) -> str:
    """The agency that the sheet PerangkatDaerah lists, if it lists one only; else "".

    A book that also brings rows of the kabupaten is not of one agency: a blank there may mean either.
    """
    listed: set[str] = set()
    for sheet, header in found:
        owner = next((column.name for column in _spec(sheet).columns if column.kind == "opd"), "")
        place = header.kolom.get(owner)
        if place is None:
            continue
        for cell in (row[place] for row in sheet.rows[header.mulai - 1 :] if place < len(row)):
            if str(cell).strip().casefold() == PEMDA:
                return ""
            if _spec(sheet).name == "PerangkatDaerah":
                with suppress(CodeRefused):
                    listed.add(skpd_of(parse_skpd(cell)))
    return listed.pop() if len(listed) == 1 else ""


def _spec(sheet: Table) -> Sheet:
    return _BY_NAME["".join(sheet.nama.split()).casefold()]


def _match(sheet: Table) -> HeaderRow | None:
    """The row near the top that has at least half of the columns of the sheet that this one's name says it is."""
    spec = _BY_NAME.get("".join(sheet.nama.split()).casefold())
    if spec is None:
        return None
    names = {plain(column.name): column.name for column in spec.columns}
    for number, cells in enumerate(sheet.rows[:SEARCHED_ROWS], 1):
        kolom: dict[str, int] = {}
        meant: dict[str, list[str]] = {}
        lain = []
        for position, cell in enumerate(cells):
            if not isinstance(cell, str) or is_blank(cell):
                continue
            text = " ".join(cell.split())[:80]
            if (name := names.get(plain(cell))) is None:
                lain.append(text)
                continue
            kolom.setdefault(name, position)
            meant.setdefault(name, []).append(text)
        if 2 * len(kolom) >= len(spec.columns):
            ganda = {name: tuple(texts) for name, texts in meant.items() if len(texts) > 1}
            judul = {name: texts[0] for name, texts in meant.items()}
            return HeaderRow(number, kolom, judul, ganda, tuple(lain), number + 1)
    return None


def _check_columns(spec: Sheet, sheet: Table, header: HeaderRow, reading: Reading) -> None:
    where = f"{reading.berkas}, lembar {sheet.nama}, baris {header.baris}"
    missing = header.missing(column.name for column in spec.columns if column.required)
    if missing:
        raise SheetError(
            f"Lembar {spec.name} tidak punya kolom {', '.join(missing)}.",
            next_step="Samakan judul kolom dengan templat (pohon template).",
            where=where,
        )
    for name in header.ganda:
        raise SheetError(f"Kolom {name} ada dua.", next_step="Sisakan satu kolom saja.", where=where)
    if header.lain:
        reading.notes.append(f"Kolom yang tidak dibaca di lembar '{sheet.nama}': {', '.join(header.lain)}.")


def _rows(
    spec: Sheet, sheet: Table, header: HeaderRow, given: str, isian: Isian, reading: Reading, repairs: RepairLog
) -> list[Row]:
    """The rows of a sheet that can be read; the others are refused, or left out where their agency is replaced."""
    rows = []
    unowned = unfinished = 0
    for asal, cells in data_rows(sheet, header, reading):
        named = {name: cells[position] for name, position in header.kolom.items()}
        if all(isinstance(cell, str) and is_blank(cell) for cell in named.values()) or _says_nothing(spec, named):
            reading.rows_skipped += 1
            unfinished += spec is TAUTAN and not is_blank(named.get("dasar", ""))
            continue
        try:
            if spec is TAUTAN:
                named = dict(with_accepted(named, header.judul))
            row = read_row(spec, asal, named, header.judul, given, repairs)
        except CellRefused as refused:
            reading.refusals.append(refused.refusal(asal, 0))
            if spec.name in _LINKS and (start := refused_start(named, given)) is not None:
                reading.refused_starts.append(start)
            continue
        unowned += not isian.opd and _names_no_agency(spec, named)
        if row.lingkup in isian.kecuali:
            reading.rows_replaced += 1
            continue
        if spec.name not in ("PerangkatDaerah", "Misi", "Crosscutting"):  # these may name agencies they do not bring
            reading.covers.add(row.lingkup)
        rows.append(row)
    if unowned:
        reading.notes.append(
            f"{unowned} baris lembar '{sheet.nama}' tidak menyebut opd; dibaca sebagai milik {given}, satu-satunya "
            "perangkat daerah pada lembar PerangkatDaerah."
        )
    if unfinished:
        reading.notes.append(
            f"{unfinished} baris lembar '{sheet.nama}' sudah punya dasar tetapi induknya belum dipilih; belum dimuat."
        )
    return rows


def _says_nothing(spec: Sheet, cells: Mapping[str, Cell]) -> bool:
    """Whether a row of the sheet Tautan still waits for its ``induk`` or for a yes to its suggestion."""
    return spec is TAUTAN and says_nothing(cells)


def _names_no_agency(spec: Sheet, cells: Mapping[str, Cell]) -> bool:
    first = next((column.name for column in spec.columns if column.kind == "opd"), None)
    return first is not None and is_blank(cells.get(first, ""))


def _write(rows: dict[str, list[Row]], reading: Reading, repairs: RepairLog) -> None:
    """Every row as nodes and links, sheet by sheet; a row that cannot be settled is refused as a whole."""
    out = Writer(rows, reading, repairs)
    measures = Measures(rows["Indikator"], out)
    support = pohon_tree.Support(out)
    writers: dict[str, Callable[[Row], None]] = {
        "PerangkatDaerah": lambda row: pohon_tree.agency(row, out),
        "Misi": lambda row: pohon_tree.misi(row, out),
        "Tujuan": lambda row: pohon_tree.tujuan(row, out),
        "Sasaran": support.sasaran,
        "Kondisi": lambda row: pohon_tree.kondisi(row, out),
        "Indikator": measures.indikator,
        "IKU": measures.iku,
        "Target": measures.target,
        "Dukungan": support.dukungan,
        "Tautan": support.dukungan,
        "Jabatan": lambda row: pohon_posts.jabatan(row, out),
        "TanggungJawab": lambda row: pohon_posts.tanggung_jawab(row, out),
        "Crosscutting": lambda row: pohon_posts.crosscutting(row, out),
    }
    for name, write in writers.items():
        for row in sorted(rows[name], key=_content):
            try:
                write(row)
            except CellRefused as refused:
                reading.refusals.append(refused.refusal(row.asal, 0))
                if name in _LINKS and (start := start_of(row.text["anak"], row.lingkup)) is not None:
                    reading.refused_starts.append(start)


def _content(row: Row) -> tuple[object, ...]:
    """Order by what rows say, so that which of two is kept does not hang on where they stand."""
    return (*sorted(row.text.items()), *sorted((name, str(share)) for name, share in row.number.items()), row.asal)


LAYOUT = Layout(
    nama="pohon",
    judul="buku kerja Pohon (lembar PerangkatDaerah, Misi, Tujuan, Sasaran, Kondisi, Dukungan …; lihat pohon template)",
    wajib=(),
    match=_match,
    read=read,
    tanpa_data=frozenset({GUIDE, CHOICES}),
)
