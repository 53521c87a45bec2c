"""The sheets of the organisation: Jabatan, TanggungJawab, Crosscutting."""

from __future__ import annotations

from pohon_graph.model import PEMDA
from pohon_graph.sheets.pohon_rows import Row
from pohon_graph.sheets.pohon_writer import Writer


def jabatan(row: Row, out: Writer) -> None:
    """A post, where it is, and the post above it.

    Raises:
        CellRefused: the post above cannot be read.
    """
    above = out.ref(row, "atasan", row.lingkup)
    id = out.coded("Jabatan", row, row.text["nama"], jenjang=row.text["jenjang"], eselon=row.text["eselon"])
    if row.lingkup != PEMDA:
        out.link("BERTUGAS_DI", id, out.agency(row), row)
    if above is not None:
        out.link("MELAPOR_KE", id, above, row)


def tanggung_jawab(row: Row, out: Writer) -> None:
    """A post answers for a result, an indicator or a plan node.

    Raises:
        CellRefused: one of the two cannot be read.
    """
    post, result = out.ref(row, "jabatan", row.lingkup), out.ref(row, "kode", row.other)
    assert post is not None and result is not None  # both columns are required
    out.link("BERTANGGUNG_JAWAB", post, result, row, peran=row.text["peran"])


def crosscutting(row: Row, out: Writer) -> None:
    """An agency is asked to contribute to a simpul of another.

    Raises:
        CellRefused: the row names no agency, or the simpul cannot be read.
    """
    if row.lingkup == PEMDA:
        raise row.refuse("opd", "Yang dimintai sumbangan harus perangkat daerah, bukan pemda.", "Isi kode opd-nya.")
    simpul = out.ref(row, "kondisi", row.other)
    assert simpul is not None  # the column is required
    isi = {"status": row.text["status"], "keterangan": row.text["keterangan"]}
    out.link("BERKONTRIBUSI", out.agency(row), simpul, row, **isi)
