"""Figures as files: each picture beside the table that it shows."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.answers import Basis, Jawaban, flow
from pohon_graph.answers.flow import ASAL
from pohon_graph.report.csv import table_csv
from pohon_graph.report.figures.bars import iku_bars
from pohon_graph.report.figures.flow import flow_picture
from pohon_graph.report.files import write_text


def write_figures(basis: Basis, money: Jawaban, folder: Path) -> list[Path]:
    """Write the flow by agency and by source of funds, and the bars per IKU; for each an ``.svg`` and a ``.csv``.

    Args:
        basis: the snapshot.
        money: its answer of :func:`pohon_graph.answers.money_answer`.
        folder: where to; made where missing.

    Returns:
        The files written.

    Raises:
        PohonError: a file cannot be written.
    """
    bars = next(table for table in money.tabel if table.nama == "per_iku")
    drawn = [(table, flow_picture(table, basis.keterangan)) for table in (flow(basis, asal) for asal in ASAL)]
    written = []
    for table, picture in [*drawn, (bars, iku_bars(bars, basis.keterangan))]:
        for content, ending in ((picture, "svg"), (table_csv(table), "csv")):
            path = folder / f"{table.nama}.{ending}"
            write_text(content, path)
            written.append(path)
    return written
