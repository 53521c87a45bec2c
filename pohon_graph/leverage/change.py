"""A snapshot's tables with activities dropped or linked otherwise: the same kind of tables, for the same algebra."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from pohon_graph.leverage.edges import LEVELS, Edges, Ints, from_frames


def changed(edges: Edges, drop: Ints, move: Mapping[int, int], dasar: str) -> Edges:
    """New tables with some nodes dropped and others linked otherwise; the given ones stay as they are.

    Args:
        edges: the snapshot.
        drop: plan nodes (rows of ``Edges.simpul``) that go with their links, lines of money and rest; who drops a
            kegiatan names its sub kegiatan too.
        move: node → the one node that it supports instead of all that it supports now (rows of ``Edges.simpul``).
        dasar: the reason of these new links.

    Returns:
        The tables numbered anew (:func:`pohon_graph.leverage.from_frames`).
    """
    gone = np.zeros(len(edges.simpul), dtype=bool)
    gone[drop] = True
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    kept = ~gone[start] & ~gone[end] & ~np.isin(start, list(move))
    links = edges.tautan[kept].assign(dari=edges.ids(start[kept]), ke=edges.ids(end[kept]))
    new = pd.DataFrame(
        {
            "dari": edges.ids(list(move)),
            "ke": edges.ids(list(move.values())),
            "porsi": np.nan,
            "bobot": np.nan,
            "dasar": dasar,
        }
    )
    sub = edges.sub.drop(columns=["simpul", *(f"tempat_{level}" for level in LEVELS)])
    stays = ~gone[edges.column("sub", "simpul")]
    line = edges.column("baris", "sub")
    lines = edges.baris.assign(sub=edges.sub["id"].to_numpy(dtype=object)[line])[stays[line]]
    rest = edges.belum_dirinci
    return from_frames(
        edges.simpul[~gone],
        pd.concat([links, new], ignore_index=True) if len(new) else links,
        edges.iku.assign(pemilik=edges.ids(edges.column("iku", "pemilik"))),
        sub[stays],
        lines,
        rest[~rest["id"].isin(set(edges.ids(drop)))].reset_index(drop=True),
        versi=edges.versi,
        sumber_uang=edges.sumber_uang,
    )
