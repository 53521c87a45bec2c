"""Which IKU every node reaches by its own links, and over how many of them at least."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import sparse

from pohon_graph.leverage.edges import Edges


def reach(edges: Edges) -> pd.DataFrame:
    """Follow the approved links of every node to every IKU.

    A node reaches the IKU that it owns, and those that its parents reach; a loop hides nothing. These are a node's own
    links: which level decides for a sub kegiatan, that of its kegiatan and program too, is in :func:`table`.

    Returns:
        One row per node and IKU that it reaches, by ``id``, then ``iku``: ``id`` (node), ``iku`` (id of the IKU),
        ``jarak`` (links of the shortest chain to an owner of it; 0 for an owner).
    """
    nodes = len(edges.simpul)
    iku, ids = pd.factorize(edges.iku["id"], sort=True)
    here = sparse.csr_array(
        (np.ones(len(iku), dtype=bool), (edges.column("iku", "pemilik"), iku)), shape=(nodes, len(ids))
    )
    up = sparse.csr_array(
        (np.ones(len(edges.tautan), dtype=bool), (edges.column("tautan", "dari"), edges.column("tautan", "ke"))),
        shape=(nodes, nodes),
    )
    met, steps = here, [here.tocoo()]
    while here.nnz:
        here = (up @ here) > met
        met = met + here
        steps.append(here.tocoo())
    jarak = np.repeat(np.arange(len(steps)), [step.nnz for step in steps])
    node, column = (np.concatenate([step.coords[axis] for step in steps]) for axis in (0, 1))
    found = sparse.csr_array((jarak, (node, column)), shape=(nodes, len(ids))).tocoo()
    return pd.DataFrame(
        {
            "id": edges.ids(found.coords[0]),
            "iku": np.asarray(ids, dtype=object)[found.coords[1]],
            "jarak": found.data.astype(np.int64),
        }
    )
