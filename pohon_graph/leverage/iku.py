"""What the data proves per IKU: the rupiah that touch it, and those that touch nothing beside it."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import sparse

from pohon_graph.leverage.edges import Ints
from pohon_graph.leverage.graph import Flags
from pohon_graph.leverage.ways import Ways


def per_iku(found: Ways) -> pd.DataFrame:
    """Per IKU, the range of money that can be shown for it.

    ``menyentuh`` is the full pagu of the distinct inti sub kegiatan that reach it; it is never added over IKU.
    ``khusus`` is that of the sub kegiatan that reach no IKU beside it: IKU of the same result, or of one above or below
    it on a chain, are not beside it.

    Returns:
        ``id, nama, tingkat, pemilik`` (ids, "; " between several), ``sub_kegiatan, khusus, menyentuh`` (whole rupiah),
        ``bersama`` (other IKU on the same results).
    """
    edges, graph = found.edges, found.graph
    column = np.full(graph.size, -1, dtype=np.int64)
    column[found.owners] = np.arange(len(found.owners))
    owner = column[graph.component[edges.column("iku", "pemilik")]]
    arriving = np.flatnonzero(found.tingkat >= 0)
    places, row = np.unique(graph.component[found.place[arriving]], return_inverse=True)
    pagu = np.zeros(len(places), dtype=np.int64)
    np.add.at(pagu, row, edges.column("sub", "pagu")[arriving])
    subs = np.bincount(row, minlength=len(places)).astype(np.int64)
    touched = found.reach[places].astype(np.int64)
    among = found.reach[found.owners].astype(np.int64)
    alone = _alone(touched, among)
    sums = pd.DataFrame(
        {"sub_kegiatan": subs @ touched, "khusus": pagu @ alone, "menyentuh": pagu @ touched}, dtype=np.int64
    )
    ids = pd.Series(edges.ids(edges.column("iku", "pemilik")), dtype=object)
    groups = edges.iku.assign(owner=owner, pemilik=ids).groupby("id", sort=True)
    frame = groups.agg(nama=("nama", "first"), tingkat=("tingkat", "first"), pemilik=("pemilik", "; ".join))
    first = groups["owner"].first().to_numpy(dtype=np.int64)
    frame[list(sums.columns)] = sums.iloc[first].to_numpy()
    frame["bersama"] = np.bincount(owner, minlength=len(found.owners))[first] - 1
    many = groups["owner"].nunique()
    by_owner, comparable = touched.tocsc(), ((among + among.T) > 0).astype(np.int64)
    for id in many[many > 1].index:
        own = np.unique(owner[groups.indices[id]])
        hit = np.sort(pd.unique(by_owner[:, own].indices))
        only = hit[_all_near(touched[hit], comparable[own], own)]
        frame.loc[id, list(sums.columns)] = [subs[hit].sum(), pagu[only].sum(), pagu[hit].sum()]
        frame.loc[id, "bersama"] = np.isin(owner, own).sum() - len(groups.indices[id])
    return frame.reset_index()


def _alone(touched: sparse.csr_array, among: sparse.csr_array) -> sparse.csr_array:
    """Per place and owner that it reaches, whether every owner that it reaches is that one, above or below it.

    What reaches an owner reaches all above it: those are counted per owner, and only those below are looked for.
    """
    below = (touched @ among).tocsr()
    above = np.diff(among.indptr)[below.indices]
    reached = np.repeat(np.diff(touched.indptr), np.diff(below.indptr))
    near = below.data - 1 + above
    return sparse.csr_array((near == reached, below.indices, below.indptr), shape=below.shape).astype(np.int64)


def _all_near(touched: sparse.csr_array, comparable: sparse.csr_array, own: Ints) -> Flags:
    """Per place, whether every owner that it reaches is one of its ``own``, or above or below one that it reaches."""
    near = (touched[:, own] @ comparable).multiply(touched).tocsr()
    near.eliminate_zeros()
    return np.asarray(np.diff(near.indptr) == np.diff(touched.indptr))
