"""The rows of a sheet that hold data, counted; everything else is skipped and counted too.

Not data: titles above the header, blank rows, a row that numbers the columns, and either repeated further down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pohon_graph.sheets.headers import HeaderRow
from pohon_graph.sheets.reading import Asal, Reading, Refusal
from pohon_graph.sheets.table import Cell, Sheet, is_blank_row

_TOTAL = re.compile(r"(?:GRAND |SUB ?)?(?:TOTAL|JUMLAH)\b", re.IGNORECASE)


def data_rows(sheet: Sheet, header: HeaderRow, reading: Reading) -> Iterator[tuple[Asal, list[Cell]]]:
    """The rows of data below the header, each padded to the header's width.

    Rows without data are counted as read and skipped; in delimited text a record with more fields than the header is
    refused, since its columns have slipped.

    Args:
        sheet: the sheet.
        header: its header row.
        reading: where rows read, skipped and refused are counted.
    """
    titles = sheet.rows[header.baris - 1 : header.mulai - 1]
    width = max(map(len, titles))
    reading.rows_read += len(sheet.rows) - 1
    reading.rows_skipped += header.mulai - 2
    for number in range(header.mulai, len(sheet.rows) + 1):
        row = sheet.rows[number - 1]
        if is_blank_row(row) or row in titles:
            reading.rows_skipped += 1
            continue
        asal = Asal(reading.berkas, sheet.nama, number)
        if sheet.teks and not is_blank_row(row[width:]):
            reading.refusals.append(
                Refusal(
                    asal,
                    "(seluruh baris)",
                    f"{len(row)} kolom",
                    f"Rekaman ini punya {len(row)} kolom, judulnya {width}: isi kolom bergeser.",
                    "Beri tanda kutip pada teks yang memuat pemisah kolom, atau simpan sebagai .xlsx.",
                    None,
                )
            )
            continue
        yield asal, row if len(row) >= width else [*row, *[""] * (width - len(row))]


def is_total(row: list[Cell]) -> bool:
    """Whether a text in the row begins as a total does: JUMLAH, TOTAL, SUBTOTAL, GRAND TOTAL."""
    return any(isinstance(cell, str) and _TOTAL.match(cell.strip()) is not None for cell in row)


def shortened(cell: Cell) -> str:
    """A cell's text for a message: one line of at most 80 characters."""
    text = " ".join(str(cell).split())
    return text if len(text) <= 80 else text[:79] + "…"
