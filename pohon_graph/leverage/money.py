"""Whole rupiah along links: every line of money arrives in full, and nothing is rounded away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from pohon_graph.errors import PohonError
from pohon_graph.leverage.edges import Edges, Ints
from pohon_graph.leverage.graph import Condensed, Floats
from pohon_graph.leverage.ways import JALUR, Ways, dead_ends
from pohon_graph.leverage.weights import link_shares, shares

Akun = Literal["terdekat", "pemda"]
AKUN: tuple[Akun, ...] = ("terdekat", "pemda")
BELUM_DIRINCI = "belum_dirinci"
_WHOLE = ("mandat", "tanpa_tautan", "belum_dinilai")


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where the money of every line arrives, in one account.

    Attributes:
        akun: ``terdekat`` (the first owner of any IKU takes it) or ``pemda`` (only owners of an IKU pemda do).
        ujung: one row per end that money arrives at: ``id``, ``nama``, ``jenis`` (iku, putus, mandat, tanpa_tautan,
            belum_dinilai, belum_dirinci, or a kelas other than inti), ``tingkat`` (pemda, pd; None for all but iku).
        sel: one row per line and end: ``baris`` (row of ``Edges.baris``; after them those of ``belum_dirinci``),
            ``sub`` (row of ``Edges.sub``, −1 for none), ``ujung`` (row of ``ujung``), ``rupiah`` (whole). The cells of
            a line add up to its pagu.
    """

    akun: Akun
    ujung: pd.DataFrame
    sel: pd.DataFrame


def attribution(found: Ways, akun: Akun = "terdekat") -> Arrival:
    """Push every line of money up its links, by ``porsi``, to where it is taken or stops.

    A missing porsi shares what is left equally ("model sama rata, bukan realisasi"). Largest remainder per line, ties
    by the id of the end, makes the parts whole rupiah.

    Args:
        found: the ways of the snapshot.
        akun: the account.

    Raises:
        PohonError: the account is not known; or it is ``pemda`` and no IKU pemda is loaded.
    """
    if akun not in AKUN:
        raise PohonError(f"Akun {akun!r} tidak dikenal.", next_step=f"Pilih: {', '.join(AKUN)}.")
    if akun == "pemda" and not found.pemda.any():
        raise PohonError(
            "Akun pemda tidak ada: belum ada IKU pemda yang dimuat.",
            next_step="Muat IKU kabupaten (lembar IKU, tingkat pemda), atau pakai akun terdekat.",
        )
    edges, graph = found.edges, found.graph
    taking = np.zeros(graph.size, dtype=bool)
    taking[found.owners if akun == "terdekat" else found.owners[found.pemda]] = True
    names = _names(edges, graph, taking, akun)
    ends = np.flatnonzero(names >= 0)
    ends = ends[np.argsort(names[ends], kind="stable")]
    own = sparse.csr_array((np.ones(len(ends)), (ends, np.arange(len(ends)))), shape=(graph.size, len(ends)))
    onward = graph.ending(taking)
    rows = onward.rows(own, _weights(edges, onward))
    sub = edges.column("baris", "sub")
    place = found.place[sub]
    moving = np.flatnonzero(place >= 0)
    cells = _apportioned(moving, edges.column("baris", "pagu")[moving], rows[graph.component[place[moving]]])
    whole = _whole(found, len(ends))
    sel = pd.concat([cells, whole.cells], ignore_index=True).sort_values(["baris", "ujung"], ignore_index=True)
    subs = np.concatenate([sub, np.full(len(edges.belum_dirinci), -1, dtype=np.int64)])
    sel.insert(1, "sub", subs[sel["baris"]])
    nodes = names[ends]
    at = graph.component[nodes]
    table = _ends(edges, nodes, taking[at], graph.any(edges.owners("pemda"))[at])
    table = pd.concat([table, whole.ends], ignore_index=True)
    used, position = np.unique(sel["ujung"], return_inverse=True)
    sel["ujung"] = position
    return Arrival(akun, table.iloc[used].reset_index(drop=True), sel)


def _names(edges: Edges, graph: Condensed, taking: npt.NDArray[np.bool_], akun: Akun) -> Ints:
    """Per component that money can end in, the node that gives it its name; −1 for all others."""
    names = np.full(graph.size, -1, dtype=np.int64)
    dead = dead_ends(graph, taking)
    names[dead] = graph.first(np.arange(len(edges.simpul)))[dead]
    owner = graph.first(edges.owners() if akun == "terdekat" else edges.owners("pemda"))
    names[taking] = owner[taking]
    return names


def _weights(edges: Edges, onward: Condensed) -> Floats:
    """Per edge between components, the share of its start that goes over it."""
    weight = link_shares(edges)[onward.edge]
    looping = onward.loops[onward.dari]
    if looping.any():
        weight[looping] = shares(onward.dari[looping], weight[looping])
    return weight


def _apportioned(lines: Ints, pagu: Ints, rows: sparse.csr_array) -> pd.DataFrame:
    """Cells of whole rupiah: per line its ``pagu`` split by its row of shares, by largest remainder."""
    counts = np.diff(rows.indptr)
    line = np.repeat(np.arange(len(lines)), counts)
    amount = np.abs(pagu)[line]
    total = np.bincount(line, weights=rows.data, minlength=len(lines))
    exact = amount * (rows.data / total[line])
    rupiah = np.floor(exact).astype(np.int64)
    left = np.abs(pagu) - _sums(line, rupiah, len(lines))
    order = np.lexsort((rows.indices, -np.round(exact - rupiah, 6), line))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order)) - np.repeat((np.cumsum(counts) - counts), counts)
    rupiah += (place < left[line]).astype(np.int64)
    rupiah -= (place >= counts[line] + np.minimum(left, 0)[line]).astype(np.int64)
    cells = pd.DataFrame({"baris": lines[line], "ujung": rows.indices, "rupiah": rupiah * np.sign(pagu)[line]})
    return cells[(cells["rupiah"] != 0) | (counts[line] == 1)]


def _sums(group: Ints, values: Ints, size: int) -> Ints:
    sums = np.zeros(size, dtype=np.int64)
    np.add.at(sums, group, values)
    return sums


@dataclass(frozen=True, slots=True)
class _Whole:
    """Money that no link carries: the names under which it arrives whole, and its cells."""

    ends: pd.DataFrame
    cells: pd.DataFrame


def _whole(found: Ways, offset: int) -> _Whole:
    edges = found.edges
    kelas = edges.sub["kelas"].astype(str).to_numpy(dtype=object)
    others = sorted(set(kelas[~edges.inti]))
    names = [*_WHOLE, *others, BELUM_DIRINCI]
    number = {name: offset + place for place, name in enumerate(names)}
    by_sub = np.full(len(edges.sub), -1, dtype=np.int64)
    for name in _WHOLE:
        by_sub[found.jalur == JALUR.index(name)] = number[name]
    for name in others:
        by_sub[kelas == name] = number[name]
    sub = edges.column("baris", "sub")
    lines = np.flatnonzero(found.place[sub] < 0)
    rest = len(edges.belum_dirinci)
    cells = pd.DataFrame(
        {
            "baris": np.concatenate([lines, len(sub) + np.arange(rest)]),
            "ujung": np.concatenate([by_sub[sub[lines]], np.full(rest, number[BELUM_DIRINCI], dtype=np.int64)]),
            "rupiah": np.concatenate([edges.column("baris", "pagu")[lines], edges.column("belum_dirinci", "pagu")]),
        }
    )
    ends = pd.DataFrame({"id": names, "nama": names, "jenis": names, "tingkat": None})
    return _Whole(ends, cells)


def _ends(edges: Edges, nodes: Ints, taking: npt.NDArray[np.bool_], pemda: npt.NDArray[np.bool_]) -> pd.DataFrame:
    frame = edges.simpul.iloc[nodes][["id", "nama"]].reset_index(drop=True)
    frame["jenis"] = np.where(taking, "iku", "putus")
    frame["tingkat"] = [("pemda" if at else "pd") if iku else None for iku, at in zip(taking, pemda, strict=True)]
    return frame
