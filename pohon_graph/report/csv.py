"""The Lampiran as csv: UTF-8 with BOM, ``;`` between cells, as Excel with Indonesian settings writes and opens it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from pohon_graph.report.attachment import COLUMNS, attachment
from pohon_graph.report.cells import Cells, inert
from pohon_graph.report.files import write_text
from pohon_graph.rules import AuditResult

BOM = "\ufeff"


def audit_csv(result: AuditResult) -> str:
    """One line per row of the Lampiran, below a header; money is digits only, a negative amount stays a number.

    A text that a spreadsheet program would take for a formula begins with an apostrophe.
    """
    cells, out = Cells(), io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(column.title for column in COLUMNS)
    for row in attachment(result):
        writer.writerow(inert(cells.text(value)) if isinstance(value, str) else value for value in row)
    return BOM + out.getvalue()


def write_audit_csv(result: AuditResult, path: Path) -> None:
    """Write the Lampiran as csv, whole or not at all; ``-`` is stdout.

    Raises:
        PohonError: the file cannot be written.
    """
    write_text(audit_csv(result), path)
