"""The tree that people open: made from a snapshot, saved as one page, shown in a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from pohon_graph.answers import basis
from pohon_graph.errors import PohonError
from pohon_graph.report import write_text
from pohon_graph.report.offline import frame
from pohon_graph.rules import AuditResult, audit
from pohon_graph.store import Store
from pohon_graph.tree.building import build
from pohon_graph.tree.document import JENIS, Dokumen
from pohon_graph.tree.facts import read_facts
from pohon_graph.tree.heading import summary
from pohon_graph.tree.rendering import render
from pohon_graph.tree.table import table

LEVELS = tuple(jenis for jenis in JENIS if jenis not in ("akar", "pd", "unit", "berhenti", "cabang", "sisa"))
"""The kinds of node down to which a page can open."""
_NOT_SHOWN = "Jalankan sel ini (atau percayai notebook-nya) untuk melihat pohonnya; .save('pohon.html') menyimpannya."


class TreeView:
    """The pohon kinerja of one snapshot as a page for any browser, without a network.

    Args:
        source: an open store, which is audited first; or an audit, with the store that it came from.
        store: where the audit came from; only with an audit.
        akar: id or code of the node to draw, with all below it; None for the whole selection.
        opd: code of one agency (with its units) or one unit; None for all. An audit brings its own.
        jenjang: the kind of node down to which the page opens (:data:`LEVELS`); the rest is there, folded.
        kop: lines of the letterhead, as a text or as lines.
        versi: ``2026-murni#7`` or ``2026-murni``; None for the last published. An audit brings its own.

    Raises:
        LoadError: there is no such snapshot.
        PohonError: an agency, a node or a level is not known, or an audit came without its store.
        StoreError: the store does not answer.
    """

    def __init__(
        self,
        source: Store | AuditResult,
        *,
        store: Store | None = None,
        akar: str | None = None,
        opd: str | None = None,
        jenjang: str | None = None,
        kop: str | Sequence[str] = (),
        versi: str | None = None,
    ) -> None:
        if jenjang is not None and jenjang not in LEVELS:
            raise PohonError(f"Jenjang {jenjang!r} tidak dikenal.", next_step=f"Pilih: {', '.join(LEVELS)}.")
        result = source if isinstance(source, AuditResult) else audit(source, versi, opd=opd)
        home = store if isinstance(source, AuditResult) else source
        if home is None:
            raise PohonError(
                "Pohon perlu store tempat hasil audit ini berasal.", next_step="Tulis TreeView(hasil, store=store)."
            )
        lines = kop.splitlines() if isinstance(kop, str) else kop
        facts = read_facts(home, basis(home, result.versi, opd=result.opd), result)
        sampai = jenjang or ("sasaran_pd" if result.opd is None else "program")
        self.document = build(facts, akar=akar, sampai=sampai, kop=tuple(line for line in lines if line.strip()))

    @classmethod
    def of(cls, document: Dokumen) -> TreeView:
        """A view of a document that is already there."""
        view = cls.__new__(cls)
        view.document = document
        return view

    @property
    def html(self) -> str:
        """The page."""
        return render(self.document)

    @property
    def df(self) -> pd.DataFrame:
        """The nodes that are drawn, a row each: :func:`pohon_graph.tree.table.table`."""
        return table(self.document)

    @property
    def summary(self) -> str:
        """The tree as plain text: what it is of, what it covers, and what is in it."""
        return summary(self.document)

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
        """The summary, and what to do where the page is not shown."""
        return f"{self.summary}\n{_NOT_SHOWN}"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """The page in a frame of its own, cut off from the notebook, and its summary as plain text."""
        page, may = render(self.document, compress=True), "allow-scripts allow-downloads allow-modals"
        shown = frame(self.document.judul, page, height=720, may=may)
        return {"text/html": shown, "text/plain": repr(self)}
