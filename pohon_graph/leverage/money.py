"""Whole rupiah along links: every line of money arrives in full, and nothing is rounded away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from scipy import sparse

from pohon_graph.errors import PohonError
from pohon_graph.leverage.edges import Edges, Ints
from pohon_graph.leverage.graph import Condensed, Flags, Floats, ascending
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
    others, whole = _whole(found, len(ends))
    cells = _split(found, rows).followed_by(whole)
    nodes = names[ends]
    at = graph.component[nodes]
    table = _ends(edges, nodes, taking[at], graph.any(edges.owners("pemda"))[at])
    table = pd.concat([table, others], ignore_index=True)
    used = np.bincount(cells.end, minlength=len(table)) > 0
    sub = np.concatenate([edges.column("baris", "sub"), np.full(len(edges.belum_dirinci), -1, dtype=np.int64)])
    ujung = (np.cumsum(used) - 1)[cells.end]
    sel = pd.DataFrame(
        {"baris": cells.line, "sub": sub[cells.line], "ujung": ujung, "rupiah": cells.rupiah}, copy=False
    )
    return Arrival(akun, table[used].reset_index(drop=True), sel)


def _names(edges: Edges, graph: Condensed, taking: Flags, akun: Akun) -> Ints:
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


@dataclass(frozen=True, slots=True)
class _Cells:
    """Per cell its line, its end and its rupiah."""

    line: Ints
    end: Ints
    rupiah: Ints

    def followed_by(self, others: _Cells) -> _Cells:
        """Both, in order of line."""
        if not len(others.line):
            return self
        line = np.concatenate([self.line, others.line])
        order = ascending(line)
        end, rupiah = np.concatenate([self.end, others.end]), np.concatenate([self.rupiah, others.rupiah])
        return _Cells(line[order], end[order], rupiah[order])


def _split(found: Ways, rows: sparse.csr_array) -> _Cells:
    """The cells of the money that links carry, by the shares of every component over the ends."""
    edges = found.edges
    place = found.place[edges.column("baris", "sub")]
    lines = np.flatnonzero(place >= 0)
    parts = rows[found.graph.component[place[lines]]]
    parts.sort_indices()
    rupiah = largest_remainder(edges.column("baris", "pagu")[lines], parts)
    counts = np.diff(parts.indptr)
    kept = np.flatnonzero((rupiah != 0) | np.repeat(counts == 1, counts))
    return _Cells(np.repeat(lines, counts)[kept], parts.indices[kept], rupiah[kept])


def largest_remainder(pagu: Ints, parts: sparse.csr_array) -> Ints:
    """Whole rupiah of every part: what rounding down leaves goes to the largest remainders, equal ones by column.

    Args:
        pagu: per row of ``parts``, the money to be split.
        parts: shares, in any proportion; columns ascending in every row.

    Returns:
        Per stored part, its rupiah; those of a row add up to its pagu.
    """
    counts = np.diff(parts.indptr)
    rupiah = np.empty(parts.nnz, dtype=np.int64)
    for many in np.unique(counts[counts > 0]):
        rows = np.flatnonzero(counts == many)
        at = parts.indptr[rows][:, None] + np.arange(many)
        share, amount = parts.data[at], np.abs(pagu[rows])
        exact = amount[:, None] * (share / share.sum(axis=1, keepdims=True))
        whole = np.floor(exact).astype(np.int64)
        left = amount - whole.sum(axis=1)
        rank = np.empty_like(whole)
        order = np.argsort(np.round(whole - exact, 6), axis=1, kind="stable")
        np.put_along_axis(rank, order, np.broadcast_to(np.arange(many), order.shape), axis=1)
        whole += rank < left[:, None]
        whole -= rank >= many + np.minimum(left, 0)[:, None]
        rupiah[at] = whole * np.sign(pagu[rows])[:, None]
    return rupiah


def _whole(found: Ways, offset: int) -> tuple[pd.DataFrame, _Cells]:
    """Money that no link carries: the names under which it arrives whole, numbered from ``offset``, and its cells."""
    edges = found.edges
    apart = np.flatnonzero(~edges.inti)
    kelas = edges.sub["kelas"].iloc[apart].astype(str).to_numpy(dtype=object)
    others = sorted(set(kelas))
    names = [*_WHOLE, *others, BELUM_DIRINCI]
    number = {name: offset + place for place, name in enumerate(names)}
    by_sub = np.full(len(edges.sub), -1, dtype=np.int64)
    for name in _WHOLE:
        by_sub[found.jalur == JALUR.index(name)] = number[name]
    for name in others:
        by_sub[apart[kelas == name]] = number[name]
    sub = edges.column("baris", "sub")
    lines = np.flatnonzero(found.place[sub] < 0)
    rest = len(edges.belum_dirinci)
    ends = pd.DataFrame({"id": names, "nama": names, "jenis": names, "tingkat": None})
    end = np.concatenate([by_sub[sub[lines]], np.full(rest, number[BELUM_DIRINCI], dtype=np.int64)])
    rupiah = np.concatenate([edges.column("baris", "pagu")[lines], edges.column("belum_dirinci", "pagu")])
    return ends, _Cells(np.concatenate([lines, len(sub) + np.arange(rest)]), end, rupiah)


def _ends(edges: Edges, nodes: Ints, taking: Flags, pemda: Flags) -> pd.DataFrame:
    frame = edges.simpul.iloc[nodes][["id", "nama"]].reset_index(drop=True)
    frame["jenis"] = np.where(taking, "iku", "putus")
    frame["tingkat"] = [("pemda" if at else "pd") if iku else None for iku, at in zip(taking, pemda, strict=True)]
    return frame
