"""What shows only over all rows of a Renstra table 2025–2029: names, short cuts, codes out of place, unread columns."""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.sheets.cells import RepairLog
from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.reading import Reading
from pohon_graph.sheets.renstra_rows import CONTAINED, Baris
from pohon_graph.sheets.table import Sheet, is_blank


def note_unread(sheet: Sheet, header: HeaderRow, used: Sequence[str], plan: set[int], reading: Reading) -> None:
    """Say which columns are not read, those without a title among them; ``plan`` are read together."""
    if unread := header.unread((*used, "target")):
        reading.notes.append(f"Kolom yang tidak dibaca di lembar '{sheet.nama}': {', '.join(unread)}.")
    titles = sheet.rows[header.baris - 1 : header.mulai - 1]
    width = max(map(len, sheet.rows))
    named = {column for column in range(width) for row in titles if column < len(row) and not is_blank(row[column])}
    filled = {column for row in sheet.rows[header.mulai - 1 :] for column, cell in enumerate(row) if not is_blank(cell)}
    if untitled := sorted(filled - named - plan):
        reading.notes.append(
            f"Kolom tanpa judul yang berisi di lembar '{sheet.nama}', tidak dibaca: kolom ke-"
            f"{', ke-'.join(str(column + 1) for column in untitled)}."
        )


def note_misplaced(sheet: Sheet, rows: Sequence[Baris], reading: Reading) -> None:
    """Say which rows stand below another program or kegiatan than their code: the code is what is loaded."""
    above: dict[int, str] = {}
    misplaced = []
    for row in rows:
        segments = row.kode.split(".")
        if row.label == "Sasaran":
            above.clear()
        elif row.label == "Program":
            above = {3: row.kode}
        elif row.label in CONTAINED:
            prefix = {length: ".".join(segments[:length]) for length in above if length < len(segments)}
            if any(above[length] != code for length, code in prefix.items()):
                misplaced.append(row.asal.baris)
            elif row.label == "Kegiatan":
                above[5] = row.kode
    if misplaced:
        reading.notes.append(
            f"Lembar {sheet.nama}, baris {', '.join(map(str, dict.fromkeys(misplaced)))}: kodenya bukan bagian dari "
            "program atau kegiatan pada baris di atasnya; yang dipakai adalah kodenya."
        )


def name_plan(rows: Sequence[Baris], repairs: RepairLog) -> None:
    """Name plan nodes that stand as a code only: as another row does, else as the nomenclature does."""
    names = {row.id: row.uraian for row in reversed(rows) if row.uraian}
    for row in rows:
        if row.uraian:
            continue
        entry = load_nomenklatur().find(row.kode)
        row.uraian = names.get(row.id) or (entry.nama if entry else row.kode)
        repairs.add(
            row.asal, "nama", row.kode, row.uraian, "hanya kode yang tertulis; nama menurut baris lain atau nomenklatur"
        )


def drop_short_cuts(rows: Sequence[Baris]) -> None:
    """A program that has outcomes under a sasaran supports it through them, also where a row names no outcome."""
    through = {(row.id, row.induk) for row in rows if row.label == "Program" and row.hasil}
    for row in rows:
        if row.label not in CONTAINED and not row.hasil and (row.id, row.induk) in through:
            row.induk = ""
