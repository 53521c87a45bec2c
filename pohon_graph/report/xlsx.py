"""The audit as a workbook that can be handed over: Ringkasan, Temuan, Lampiran, and what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from pohon_graph.errors import PohonError
from pohon_graph.load import FileReport
from pohon_graph.report.files import write_bytes
from pohon_graph.report.words import moment
from pohon_graph.report.xlsx_book import Book
from pohon_graph.report.xlsx_context import add_control, add_coverage, add_log, add_rules
from pohon_graph.report.xlsx_findings import add_attachment, add_findings
from pohon_graph.report.xlsx_summary import TITLE, Summary
from pohon_graph.rules import AuditResult


def audit_xlsx(result: AuditResult, reports: Sequence[FileReport]) -> bytes:
    """The workbook of an audit; the same bytes for the same result and reports.

    Args:
        result: what :func:`pohon_graph.rules.audit` gave.
        reports: the files of the snapshot as they were loaded (:func:`pohon_graph.load.stored_reports`), for
            reconciliation, repairs and refusals.

    Raises:
        PohonError: a sheet would have more rows than Excel knows.
    """
    book = Book(
        TITLE,
        header=f"Audit pohon kinerja, versi {result.versi}",
        footer=f"{result.alat}, {moment(result.dijalankan)}",
        made=datetime.fromisoformat(result.dijalankan).replace(tzinfo=None),
    )
    summary = Summary(book, result, reports)
    add_findings(book, result)
    add_attachment(book, result)
    add_coverage(book, result)
    add_control(book, result)
    add_rules(book, result)
    add_log(book, reports)
    summary.write()
    return book.content()


def write_audit_xlsx(result: AuditResult, reports: Sequence[FileReport], path: Path) -> None:
    """Write the workbook of an audit whole or not at all.

    Args:
        result, reports: as for :func:`audit_xlsx`.
        path: the file; replaced if it exists.

    Raises:
        PohonError: the file cannot be written (no folder, open in Excel, no room), or is the screen (``-``).
    """
    if str(path) == "-":
        raise PohonError(
            "Buku kerja Excel tidak dapat ditulis ke layar.", next_step="Sebut nama berkas berakhiran .xlsx."
        )
    write_bytes(audit_xlsx(result, reports), path)
