"""The network that people open: made from a snapshot, saved as one page, shown in a notebook."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from pohon_graph.errors import PohonError
from pohon_graph.network.links import HUBUNGAN, Jejaring
from pohon_graph.network.rendering import render
from pohon_graph.report import write_text
from pohon_graph.report.offline import frame
from pohon_graph.store import Store
from pohon_graph.tree import Dokumen, TreeView
from pohon_graph.tree.telling import kind, money

USUAL = 80
"""Nodes that a network shows at most where nothing is said: what can be read after one zoom."""
MOST = 300
"""Nodes that a network shows at most."""
_FARTHEST = 3
"""Connections that a network goes from its centre where nothing is said."""


class NetworkView:
    """The surroundings of one node as a network for any browser, without a network connection.

    Args:
        store: an open store; its snapshot is audited first.
        id: id or kode of the node in the middle.
        hops: how many connections to go from it; None for as many as the limit allows, three at most.
        limit: how many nodes to show at most; 300 is the highest.
        versi: ``2026-murni#7`` or ``2026-murni``; None for the last published.

    Raises:
        LoadError: there is no such snapshot.
        PohonError: there is no such node, or its surroundings have more nodes than the limit.
        StoreError: the store does not answer.
    """

    def __init__(
        self, store: Store, id: str, *, hops: int | None = None, limit: int = USUAL, versi: str | None = None
    ) -> None:
        _allowed(hops, limit)
        self._draw(TreeView(store, versi=versi).document, id, hops, limit)

    @classmethod
    def of(cls, document: Dokumen, id: str, *, hops: int | None = None, limit: int = USUAL) -> NetworkView:
        """The surroundings of a node of a tree that is already there."""
        _allowed(hops, limit)
        view = cls.__new__(cls)
        view._draw(document, id, hops, limit)
        return view

    def _draw(self, document: Dokumen, id: str, hops: int | None, limit: int) -> None:
        self._whole = Jejaring(document)
        self._centre = self._whole.node(id)
        self._shown = _within(self._whole, self._centre, hops, limit)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the nodes that are shown, the nearest first."""
        return tuple(self._whole.document.simpul[node].id for node in self._shown)

    @property
    def html(self) -> str:
        """The page."""
        return render(self._whole, self._centre, self._shown)

    @property
    def summary(self) -> str:
        """The network as plain text: its middle, and what is connected with it."""
        nodes, versi = self._whole.document.simpul, self._whole.document.versi
        hops = max(self._shown.values())
        lines = [
            f"Jejaring {kind(nodes[self._centre])}: {nodes[self._centre].teks}",
            f"{len(self._shown)} simpul sampai {hops} langkah, versi {versi}.",
        ]
        for link in self._whole.tautan:
            if self._centre in (link.dari, link.ke):
                ends = [kind(nodes[end]) + (f" {nodes[end].teks}" * (end != self._centre)) for end in link[:2]]
                lines.append(f"- {ends[0]} → {HUBUNGAN[link.jenis]} → {ends[1]}")
        value = money(nodes[self._centre], self._whole.jumlah[self._centre])
        return "\n".join([*lines[:1], *([value] if value else []), *lines[1:]])

    @property
    def df(self) -> pd.DataFrame:
        """The connections that are shown, a row each: ids and names of both ends, what it says, and where it stands.

        Returns:
            Columns ``dari, uraian_dari, hubungan, ke, uraian_ke, keterangan, berkas, lembar, baris``.
        """
        nodes = self._whole.document.simpul
        rows = [
            (
                *(nodes[link.dari].id, nodes[link.dari].teks, HUBUNGAN[link.jenis]),
                *(nodes[link.ke].id, nodes[link.ke].teks, link.keterangan),
                *(link.asal or ("", "", None)),
            )
            for link in self._whole.tautan
            if link.dari in self._shown and link.ke in self._shown
        ]
        columns = ["dari", "uraian_dari", "hubungan", "ke", "uraian_ke", "keterangan", "berkas", "lembar", "baris"]
        return pd.DataFrame(rows, columns=columns).astype({"baris": "Int64"})

    def save(self, path: Path | str) -> Path:
        """Write the page, whole or not at all, in UTF-8; ``-`` is stdout.

        Returns:
            Where it is.

        Raises:
            PohonError: the file cannot be written.
        """
        write_text(self.html, Path(path))
        return Path(path)

    def __repr__(self) -> str:
        """The summary."""
        return self.summary

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """The page in a frame of its own, cut off from the notebook, and its summary as plain text."""
        shown = frame("Jejaring", self.html, height=640, may="allow-scripts allow-downloads")
        return {"text/html": shown, "text/plain": repr(self)}


def _allowed(hops: int | None, limit: int) -> None:
    if not 1 <= limit <= MOST:
        raise PohonError(
            f"Batas {limit} simpul tidak dapat dipakai: jejaring hanya terbaca sampai {MOST} simpul.",
            next_step=f"Pilih batas 1 sampai {MOST}; untuk seluruh pohon pakai pohon tree.",
        )
    if hops is not None and hops < 1:
        raise PohonError(f"Langkah {hops} tidak dapat dipakai.", next_step="Pilih 1 langkah atau lebih.")


def _within(whole: Jejaring, centre: int, hops: int | None, limit: int) -> dict[int, int]:
    """The surroundings that fit.

    Raises:
        PohonError: those that were asked for, or the nearest, do not.
    """
    if hops is not None:
        asked = whole.around(centre, hops)
        if len(asked) <= limit:
            return asked
    fitting = [found for one in range(1, _FARTHEST + 1) if len(found := whole.around(centre, one)) <= limit]
    if hops is None and fitting:
        return fitting[-1]
    near = whole.around(centre, hops or 1)
    less = len(fitting)
    ways = [f"kecilkan langkah menjadi {less} ({len(fitting[-1])} simpul)"] if less else ["pilih simpul di bawahnya"]
    if len(near) <= MOST:
        ways.append(f"naikkan batas menjadi {len(near)}")
    raise PohonError(
        f"Jejaring {hops or 1} langkah dari {whole.document.simpul[centre].id} memuat {len(near)} simpul, "
        f"lebih dari batas {limit}.",
        next_step=f"{' atau '.join(ways).capitalize()}; untuk seluruhnya pakai pohon tree --akar.",
    )
