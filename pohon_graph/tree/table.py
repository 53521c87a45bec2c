"""The nodes of a document as a frame, for whoever counts them further."""

from __future__ import annotations

import pandas as pd

from pohon_graph.tree.document import JENIS, Dokumen, Simpul

COLUMNS = (
    *("id", "induk", "jenjang", "kode", "uraian", "lingkup", "jalur", "kelas"),
    *("rupiah", "realisasi", "menyentuh", "iku", "jabatan", "temuan", "berkas", "lembar", "baris"),
)


def table(document: Dokumen) -> pd.DataFrame:
    """Every node that is drawn, in the order of the page.

    Returns:
        Columns :data:`COLUMNS`. ``induk`` is the id of the parent, "" at the top; ``rupiah`` is a node's own whole
        rupiah, so that the column adds up to the money of the selection; ``realisasi`` and ``menyentuh`` are whole
        rupiah or missing; ``iku``, ``jabatan`` and ``temuan`` are names with ``; `` between them.
    """
    nodes = document.simpul
    rows = [_row(node, nodes[node.induk].id if node.induk >= 0 else "") for node in nodes]
    whole = dict.fromkeys(("rupiah", "realisasi", "menyentuh", "baris"), "Int64")
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(whole)


def _row(node: Simpul, parent: str) -> tuple[object, ...]:
    return (
        *(node.id, parent, JENIS[node.jenis], node.kode, node.teks, node.lingkup, node.jalur, node.kelas),
        *(node.rupiah, node.realisasi, node.menyentuh),
        "; ".join(one.nama for one in node.ukuran if one.iku),
        "; ".join(dict.fromkeys(one.jabatan for one in node.posisi)),
        "; ".join(dict.fromkeys(one.aturan for one in node.temuan)),
        *(node.asal or ("", "", None)),
    )
