"""Daya ungkit: how much of a result a sub kegiatan carries, where people recorded how much each child weighs."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import sparse

from pohon_graph.leverage.ways import Ways
from pohon_graph.leverage.weights import weighed


def leverage(found: Ways) -> pd.DataFrame:
    """The product of ``bobot`` along each path, added over paths, from a sub kegiatan to every IKU owner above it.

    Bobot of the children of one parent are scaled to 1 where they do not add up. A link without a recorded bobot
    carries none: nobody said how much it weighs. Owners of an IKU are passed through. What a program carries is shown
    on its sub kegiatan as ``melalui``, never divided among them.

    Returns:
        ``id`` (sub kegiatan), ``pemilik`` (IKU owner), ``daya_ungkit`` (fraction 0–1), ``melalui`` (the plan node whose
        links carry it; the sub kegiatan itself where they are its own), by sub kegiatan, largest first.
    """
    edges, graph = found.edges, found.graph
    weight = weighed(edges.column("tautan", "ke"), np.asarray(edges.tautan["bobot"], dtype=np.float64))[graph.edge]
    recorded = ~np.isnan(weight)
    own = sparse.csr_array(
        (np.ones(len(found.owners)), (found.owners, np.arange(len(found.owners)))),
        shape=(graph.size, len(found.owners)),
    )
    rows = graph.keeping(recorded).rows(own, weight[recorded])
    subs = np.flatnonzero(found.tingkat >= 0)
    part = rows[graph.component[found.place[subs]]].tocoo()
    row, column = part.coords
    names = edges.ids(graph.first(edges.owners())[found.owners])
    frame = pd.DataFrame(
        {
            "id": edges.ids(edges.column("sub", "simpul")[subs[row]]),
            "pemilik": names[column],
            "daya_ungkit": part.data,
            "melalui": edges.ids(found.place[subs[row]]),
        }
    )
    frame = frame[frame["daya_ungkit"] > 0]
    return frame.sort_values(["id", "daya_ungkit", "pemilik"], ascending=[True, False, True], ignore_index=True)
