"""Which money comes by a node at all: the full pagu of the distinct sub kegiatan whose links reach it."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import sparse

from pohon_graph.leverage.edges import Ints
from pohon_graph.leverage.ways import Ways


def touching(found: Ways, nodes: Ints) -> pd.DataFrame:
    """Per node, the inti sub kegiatan whose links reach it, whether or not they come to an IKU.

    The numbers of several nodes overlap and are never added. At an owner of an IKU they are those of
    :func:`~pohon_graph.leverage.per_iku`.

    Args:
        found: the ways of a snapshot.
        nodes: rows of ``Edges.simpul``.

    Returns:
        One row per node, in that order: ``sub_kegiatan`` and ``rupiah`` (whole rupiah).
    """
    edges, graph = found.edges, found.graph
    ends, column = np.unique(graph.component[nodes], return_inverse=True)
    own = sparse.csr_array(
        (np.ones(len(ends), dtype=bool), (ends, np.arange(len(ends)))), shape=(graph.size, len(ends))
    )
    carrying = np.flatnonzero(found.place >= 0)
    places, row = np.unique(graph.component[found.place[carrying]], return_inverse=True)
    pagu = np.zeros(len(places), dtype=np.int64)
    np.add.at(pagu, row, edges.column("sub", "pagu")[carrying])
    subs = np.bincount(row, minlength=len(places)).astype(np.int64)
    touched = graph.rows(own)[places].astype(np.int64)
    return pd.DataFrame({"sub_kegiatan": (subs @ touched)[column], "rupiah": (pagu @ touched)[column]}, dtype=np.int64)
