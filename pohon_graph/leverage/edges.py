"""The edges of one snapshot as plain tables, the only thing that the algebra knows.

Links point from what supports to what is supported. Everything is addressed by its row number in ``simpul``, which is
in order of ``id``: the input's order cannot change a number, and a million nodes cost no more than their numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from pohon_graph.errors import PohonError

Ints = npt.NDArray[np.int64]
LEVELS = ("sub", "kegiatan", "program")
"""The levels at which links of a sub kegiatan are looked for, in this order."""

_COLUMNS = {
    "simpul": ("id", "label", "lingkup", "kode", "nama"),
    "tautan": ("dari", "ke", "porsi", "bobot", "dasar"),
    "iku": ("id", "nama", "tingkat", "pemilik"),
    "sub": ("simpul", "kelas", "spm", "dinilai", "pagu", *(f"tempat_{level}" for level in LEVELS)),
    "baris": ("id", "sub", "pagu"),
    "belum_dirinci": ("id", "lingkup", "pagu"),
}


@dataclass(frozen=True, slots=True)
class Edges:
    """One snapshot's nodes, approved links, IKU, sub kegiatan and money.

    Attributes:
        simpul: one row per node, in order of id: ``id, label, lingkup, kode, nama``.
        tautan: one row per approved MENDUKUNG: ``dari, ke`` (rows of ``simpul``), ``porsi, bobot`` (fraction 0–1, NaN
            where not recorded), ``dasar``.
        iku: one row per IKU and owner: ``id, nama, tingkat`` (pemda or pd), ``pemilik`` (row of ``simpul``).
        sub: one row per sub kegiatan: ``simpul, kelas, spm, dinilai`` (its tree and an IKU are loaded), ``pagu`` (whole
            rupiah), and where its links stand: ``tempat_sub, tempat_kegiatan, tempat_program`` (row of ``simpul``: its
            own node where that has approved links, else the one of the same kode in its parent PD; −1 for neither).
        baris: one row per line of money: ``id, sub`` (row of ``sub``), ``pagu``; further columns say what it is.
        belum_dirinci: money that a program or kegiatan holds above its parts: ``id, lingkup, pagu``.
        versi: the snapshot, "" for tables that come from none.
        sumber_uang: dpa, pagu_indikatif or tidak_ada.
    """

    simpul: pd.DataFrame
    tautan: pd.DataFrame
    iku: pd.DataFrame
    sub: pd.DataFrame
    baris: pd.DataFrame
    belum_dirinci: pd.DataFrame
    versi: str = ""
    sumber_uang: str = "dpa"

    def __post_init__(self) -> None:
        for table, columns in _COLUMNS.items():
            frame: pd.DataFrame = getattr(self, table)
            missing = [column for column in columns if column not in frame.columns]
            if missing:
                raise PohonError(
                    f"Tabel {table} tidak punya kolom {', '.join(missing)}.",
                    next_step=f"Beri kolom: {', '.join(columns)}.",
                )
        if not self.simpul["id"].is_monotonic_increasing or not self.simpul["id"].is_unique:
            raise PohonError(
                "Tabel simpul tidak urut menurut id, atau memuat id dua kali.",
                next_step="Pakai from_frames, yang mengurutkannya.",
            )
        for table, column, other in (
            ("tautan", "dari", "simpul"),
            ("tautan", "ke", "simpul"),
            ("iku", "pemilik", "simpul"),
            ("sub", "simpul", "simpul"),
            ("baris", "sub", "sub"),
        ):
            rows = self.column(table, column)
            if rows.size and (rows.min() < 0 or rows.max() >= len(getattr(self, other))):
                raise PohonError(
                    f"Kolom {column} tabel {table} menunjuk baris yang tidak ada dalam tabel {other}.",
                    next_step=f"Isi nomor baris tabel {other}, mulai dari 0.",
                )

    def column(self, table: str, name: str) -> Ints:
        """A column of row numbers or whole rupiah."""
        return np.asarray(getattr(self, table)[name], dtype=np.int64)

    def ids(self, rows: npt.ArrayLike) -> npt.NDArray[np.object_]:
        """The ids of nodes by their row."""
        return np.asarray(self.simpul["id"], dtype=object)[np.asarray(rows, dtype=np.int64)]

    @property
    def inti(self) -> npt.NDArray[np.bool_]:
        """Per sub kegiatan: it is core work (kelas inti), the only kind that has a jalur."""
        return np.asarray(self.sub["kelas"].to_numpy(dtype=object) == "inti", dtype=bool)

    def only(self, lingkup: frozenset[str]) -> Edges:
        """The money of these agencies and units alone, on the same nodes and links."""
        kept = self.simpul["lingkup"].iloc[self.column("sub", "simpul")].isin(lingkup).to_numpy()
        place = np.where(kept, np.cumsum(kept) - 1, -1)
        lines = place[self.column("baris", "sub")] if len(self.baris) else np.zeros(0, dtype=np.int64)
        baris = self.baris[lines >= 0].assign(sub=lines[lines >= 0]).reset_index(drop=True)
        rest = self.belum_dirinci[self.belum_dirinci["lingkup"].isin(lingkup)].reset_index(drop=True)
        return replace(self, sub=self.sub[kept].reset_index(drop=True), baris=baris, belum_dirinci=rest)

    def owners(self, *tingkat: str) -> Ints:
        """The nodes that own an IKU of these levels (pemda, pd), each once, ascending."""
        chosen = self.iku["tingkat"].isin(tingkat or ("pemda", "pd"))
        return np.unique(np.asarray(self.iku.loc[chosen, "pemilik"], dtype=np.int64))


def from_frames(
    simpul: pd.DataFrame,
    tautan: pd.DataFrame,
    iku: pd.DataFrame,
    sub: pd.DataFrame,
    baris: pd.DataFrame | None = None,
    belum_dirinci: pd.DataFrame | None = None,
    *,
    versi: str = "",
    sumber_uang: str = "dpa",
) -> Edges:
    """Number tables that name nodes by their ``id``.

    Args:
        simpul: ``id, label, lingkup, kode, nama``; ids are unique.
        tautan: ``dari, ke`` (ids) and, where recorded, ``porsi, bobot, dasar``; approved links only.
        iku: ``id, nama, tingkat, pemilik`` (id of a Tujuan, Sasaran or Kondisi).
        sub: ``id, kelas, spm, dinilai, pagu, kegiatan, program`` (ids of its plan nodes).
        baris: ``id, sub`` (id of a sub kegiatan), ``pagu``; None: the pagu of each sub kegiatan is its one line.
        belum_dirinci: ``id, lingkup, pagu``; None for none.

    Raises:
        PohonError: a column is missing, or a link, owner or line names a node that ``simpul`` does not have.
    """
    simpul = simpul.sort_values("id", kind="stable", ignore_index=True)
    index = pd.Index(simpul["id"])
    if not index.is_unique:
        twice = index[index.duplicated()][0]
        raise PohonError(f"Simpul {twice} ada dua kali.", next_step="Beri satu baris untuk satu simpul.")
    links = tautan.assign(
        dari=_rows(index, tautan, "tautan", "dari"),
        ke=_rows(index, tautan, "tautan", "ke"),
        **{name: np.nan for name in ("porsi", "bobot") if name not in tautan},
        **({} if "dasar" in tautan else {"dasar": ""}),
    )
    links = links.sort_values(["dari", "ke"], kind="stable", ignore_index=True)
    owners = iku.assign(pemilik=_rows(index, iku, "iku", "pemilik"))
    owners = owners.sort_values(["id", "pemilik"], kind="stable", ignore_index=True)
    sub = sub.sort_values("id", kind="stable", ignore_index=True)
    own = [_rows(index, sub, "sub", name) for name in ("id", "kegiatan", "program")]
    linked = np.zeros(len(simpul), dtype=bool)
    linked[np.asarray(links["dari"], dtype=np.int64)] = True
    places = {
        f"tempat_{level}": _place(node, linked, _twins(simpul, index, node))
        for level, node in zip(LEVELS, own, strict=True)
    }
    subs = sub.assign(simpul=own[0], **places)
    if baris is None:
        lines = pd.DataFrame({"id": sub["id"], "sub": np.arange(len(sub)), "pagu": sub["pagu"]})
    else:
        lines = baris.assign(sub=_rows(pd.Index(sub["id"]), baris, "baris", "sub"))
        lines = lines.sort_values("id", kind="stable", ignore_index=True)
    rest = pd.DataFrame({"id": [], "lingkup": [], "pagu": []}) if belum_dirinci is None else belum_dirinci
    return Edges(simpul, links, owners, subs, lines, rest, versi, sumber_uang)


def _rows(index: pd.Index, frame: pd.DataFrame, table: str, column: str) -> Ints:
    found = index.get_indexer(frame[column])
    if (found < 0).any():
        lost = frame[column].iloc[int(np.argmax(found < 0))]
        raise PohonError(
            f"Tabel {table} menyebut {lost}, yang tidak ada.", next_step="Lengkapi tabel simpul, atau perbaiki id itu."
        )
    return np.asarray(found, dtype=np.int64)


def _twins(simpul: pd.DataFrame, index: pd.Index, nodes: Ints) -> Ints:
    """For plan nodes of a unit, the node of the same kind and kode in its parent PD; −1 for others and for none."""
    lingkup = simpul["lingkup"].astype(str).iloc[nodes]
    at_unit = lingkup.str.contains("/").to_numpy()
    twins = np.full(len(nodes), -1, dtype=np.int64)
    rows = nodes[at_unit]
    if rows.size:
        kind = simpul["id"].astype(str).iloc[rows].str.partition(":")[0]
        agency = lingkup[at_unit].str.partition("/")[0]
        twins[at_unit] = index.get_indexer(kind + ":" + agency + ":" + simpul["kode"].astype(str).iloc[rows])
    return twins


def _place(own: Ints, linked: Sequence[bool] | npt.NDArray[np.bool_], twins: Ints) -> Ints:
    linked = np.asarray(linked, dtype=bool)
    above = np.where((twins >= 0) & linked[np.maximum(twins, 0)], twins, -1)
    return np.where(linked[own], own, above)
