"""The posts of a snapshot: what each answers for, and what measures that."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from pohon_graph import views
from pohon_graph.answers.context import Basis
from pohon_graph.answers.measured import Measured, measured
from pohon_graph.model import PEMDA
from pohon_graph.store import Store

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts in question, in order of agency and code.

    Attributes:
        jabatan: one row per post: ``id, lingkup, kode, nama, jenjang, eselon``.
        tugas: per post, what it answers for: ``id, label, lingkup, kode, nama, peran, berkas, lembar, baris``.
        ukuran: per post, the indicators of that, each once per owner: ``id, nama, iku, satuan, arah, jenis, pemilik``.
        nodes: per post, the results and plan nodes that it answers for, by itself or by their indicator (rows of
            ``Edges.simpul``).
        measured: indicator and owner → how far it is.
    """

    jabatan: tuple[Row, ...]
    tugas: tuple[tuple[Row, ...], ...]
    ukuran: tuple[tuple[Row, ...], ...]
    nodes: tuple[tuple[int, ...], ...]
    measured: dict[tuple[str, str], Measured]


def read_posts(basis: Basis, store: Store) -> Posts:
    """Read the posts of a snapshot; of the agency that the basis was asked for alone, where it was.

    Raises:
        StoreError: the store does not answer.
    """
    versi = basis.keterangan.versi
    only = basis.lingkup if basis.keterangan.opd is not None else None
    posts = [row for row in views.rows(store, "jabatan", versi) if only is None or row["lingkup"] in only]
    posts.sort(key=lambda row: (row["lingkup"] != PEMDA, row["lingkup"], _natural(row["kode"] or row["nama"] or "")))
    tasks: dict[str, list[Row]] = defaultdict(list)
    for row in views.rows(store, "tanggung_jawab", versi):
        tasks[row["jabatan"]].append(row)
    periods: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in views.rows(store, "ukuran", versi):
        periods[row["id"], row["pemilik"]].append(row)
    by_indicator: dict[str, list[Row]] = defaultdict(list)
    by_owner: dict[str, list[Row]] = defaultdict(list)
    for rows in periods.values():
        by_indicator[rows[0]["id"]].append(rows[0])
        by_owner[rows[0]["pemilik"]].append(rows[0])
    place = {str(id): row for row, id in enumerate(basis.edges.simpul["id"])}
    ukuran, nodes = [], []
    for post in posts:
        measures: dict[tuple[str, str], Row] = {}
        owned: set[int] = set()
        for task in tasks[post["id"]]:
            if task["label"] == "Indikator":
                rows = by_indicator[task["id"]]
                owned.update(place[row["pemilik"]] for row in rows)
            else:
                rows = by_owner[task["id"]]
                owned.add(place[task["id"]])
            measures |= {(row["id"], row["pemilik"]): row for row in rows}
        ukuran.append(tuple(measures.values()))
        nodes.append(tuple(sorted(owned)))
    return Posts(
        tuple(posts),
        tuple(tuple(tasks[post["id"]]) for post in posts),
        tuple(ukuran),
        tuple(nodes),
        {key: measured(rows) for key, rows in periods.items()},
    )


def _natural(text: str) -> list[tuple[int, str]]:
    """A key that sorts J2 before J10."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", text)]
