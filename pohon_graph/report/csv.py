"""Tables as csv: UTF-8 with BOM, ``;`` between cells, as Excel with Indonesian settings writes and opens them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from pohon_graph.answers import Tabel
from pohon_graph.report.attachment import COLUMNS, attachment
from pohon_graph.report.cells import Cells, inert
from pohon_graph.report.files import write_text
from pohon_graph.rules import AuditResult

BOM = "\ufeff"


def audit_csv(result: AuditResult) -> str:
    """The Lampiran: one line per row, below a header; money is digits only, a negative amount stays a number.

    A text that a spreadsheet program would take for a formula begins with an apostrophe.
    """
    return _written((column.title for column in COLUMNS), attachment(result))


def write_audit_csv(result: AuditResult, path: Path) -> None:
    """Write the Lampiran as csv, whole or not at all; ``-`` is stdout.

    Raises:
        PohonError: the file cannot be written.
    """
    write_text(audit_csv(result), path)


def table_csv(table: Tabel) -> str:
    """A table of an answer, as :func:`audit_csv` has the Lampiran."""
    columns = [column.nama for column in table.kolom]
    return _written(
        (column.judul for column in table.kolom), ([row.get(name) for name in columns] for row in table.rows())
    )


def _written(titles: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    cells, out = Cells(), io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(titles)
    for row in rows:
        writer.writerow(inert(cells.text(value)) if isinstance(value, str) else value for value in row)
    return BOM + out.getvalue()
