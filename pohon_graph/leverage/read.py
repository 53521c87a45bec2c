"""One read of a snapshot's edges from the graph."""

from __future__ import annotations

import pandas as pd

from pohon_graph import views
from pohon_graph.leverage.edges import Edges, from_frames
from pohon_graph.store import Store

_LINES = ("id", "sub", "pagu", "rekening", "jenis_belanja", "kelompok", "kode_dana", "nama_dana", "dana_terikat")


def read_edges(store: Store, versi: str) -> Edges:
    """Read the nodes, approved links, IKU, sub kegiatan and money of a snapshot.

    ``baris`` are its RincianBelanja where it has a DPA; else each sub kegiatan is one line with its pagu indikatif.

    Args:
        store: an open store.
        versi: the name of a snapshot, e.g. ``2026-murni#7``.

    Raises:
        StoreError: the store does not answer.
    """
    (state,) = views.rows(store, "keadaan", versi)
    judged = {row["lingkup"] for row in views.rows(store, "cakupan", versi) if row["pohon"] and row["iku"]}
    sub = _frame(store, "sub_kegiatan", versi, "id lingkup kode_skpd kelas spm pagu kegiatan program")
    sub["dinilai"] = sub["lingkup"].isin(judged)
    links = _frame(store, "tautan", versi, "dari ke porsi bobot dasar berkas lembar baris")
    lines = None
    if state["sumber_uang"] == "dpa":
        lines = _frame(store, "rincian_belanja", versi, " ".join(_LINES))
    return from_frames(
        _frame(store, "simpul", versi, "id label lingkup kode nama"),
        links.astype({"porsi": "float64", "bobot": "float64"}),
        _frame(store, "iku", versi, "id nama tingkat lingkup pemilik"),
        sub,
        lines,
        _frame(store, "belum_dirinci", versi, "id lingkup pagu"),
        versi=versi,
        sumber_uang=state["sumber_uang"],
    )


def _frame(store: Store, view: str, versi: str, columns: str) -> pd.DataFrame:
    names, rows = views.table(store, view, versi)
    return pd.DataFrame.from_records(rows, columns=names)[columns.split()]
