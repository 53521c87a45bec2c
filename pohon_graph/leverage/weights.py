"""How one start splits over its parents (``porsi``), and how much each child weighs for its parent (``bobot``)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pohon_graph.leverage.edges import Edges, Ints
from pohon_graph.leverage.graph import Floats

_TOLERANCE = 1e-9


def shares(group: Ints, declared: Floats) -> Floats:
    """Shares of one group that add up to 1.

    Declared ones stand as they are, missing ones (NaN) have what is left in equal parts. Where the declared ones add up
    to more than 1, or to less with none missing, they are scaled to 1; where all are zero, all are equal.

    Args:
        group: per link, the node that splits.
        declared: per link, the fraction 0–1 that was recorded, or NaN.

    Returns:
        Per link, its share; those of a group add up to 1.
    """
    size = int(group.max(initial=-1)) + 1
    missing = np.isnan(declared)
    value = np.where(missing, 0.0, declared)
    total = np.bincount(group, weights=value, minlength=size)
    lacking = np.bincount(group, weights=missing, minlength=size)
    members = np.bincount(group, minlength=size)
    left = np.where(lacking > 0, np.maximum(0.0, 1.0 - total), 0.0)
    nothing = (total == 0) & (lacking == 0)
    scale = np.where((total > 1) | ((lacking == 0) & (total > 0)), total, 1.0)
    share = value / scale[group] + np.where(missing, left[group] / np.maximum(lacking, 1)[group], 0.0)
    return np.where(nothing[group], 1.0 / np.maximum(members, 1)[group], share)


def link_shares(edges: Edges) -> Floats:
    """Per approved link, the share of its start's money that goes over it (fraction 0–1)."""
    return shares(edges.column("tautan", "dari"), np.asarray(edges.tautan["porsi"], dtype=np.float64))


def weighed(group: Ints, declared: Floats) -> Floats:
    """Weights of the children of one parent, for leverage: what is recorded, and nothing else.

    Recorded ones stand as they are where some are missing and they add up to at most 1; otherwise they are scaled to 1.
    A missing one is NaN: nobody said how much that child weighs.

    Args:
        group: per link, the parent.
        declared: per link, the fraction 0–1 that was recorded, or NaN.
    """
    size = int(group.max(initial=-1)) + 1
    missing = np.isnan(declared)
    total = np.bincount(group, weights=np.where(missing, 0.0, declared), minlength=size)
    lacking = np.bincount(group, weights=missing, minlength=size) > 0
    scale = np.where((total > 1) | (~lacking & (total > 0)), total, 1.0)
    return declared / scale[group]


def misdeclared_porsi(edges: Edges) -> pd.DataFrame:
    """Nodes whose declared porsi do not add up: above 1, or below 1 with none missing. They are scaled to 1.

    Returns:
        ``id, jumlah_porsi, tautan`` (how many links), largest sum first.
    """
    links = pd.DataFrame({"node": edges.column("tautan", "dari"), "porsi": edges.tautan["porsi"].to_numpy(float)})
    links["missing"] = links["porsi"].isna()
    sums = links.groupby("node").agg(
        jumlah_porsi=("porsi", "sum"), missing=("missing", "sum"), tautan=("porsi", "size")
    )
    low = (sums["missing"] == 0) & (sums["jumlah_porsi"] < 1 - _TOLERANCE)
    found = sums[low | (sums["jumlah_porsi"] > 1 + _TOLERANCE)].sort_values(
        "jumlah_porsi", ascending=False, kind="stable"
    )
    found.insert(0, "id", edges.ids(found.index))
    return found[["id", "jumlah_porsi", "tautan"]].reset_index(drop=True)
