"""Tables that people read: each a partition of the same money, to the rupiah."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from pohon_graph.leverage.money import BELUM_DIRINCI, Arrival
from pohon_graph.leverage.ways import JALUR, Ways

_BY_CLASS = ("kelas", "jalur", "sub_kegiatan", "sub_kegiatan_beruang", "rupiah", "rupiah_sampai_pemda")


def by_class(found: Ways) -> pd.DataFrame:
    """The money by kelas and jalur: whole sub kegiatan, a partition of all of it.

    Returns:
        ``kelas, jalur`` (None for a kelas other than inti), ``sub_kegiatan, sub_kegiatan_beruang`` (those with money),
        ``rupiah``, ``rupiah_sampai_pemda`` (the part whose deciding links reach an IKU pemda). A row of kelas
        ``belum_dirinci`` holds what programs and kegiatan have above their parts.
    """
    edges = found.edges
    pagu = edges.column("sub", "pagu")
    frame = pd.DataFrame(
        {
            "kelas": edges.sub["kelas"].to_numpy(dtype=object),
            "jalur": _jalur(found),
            "pagu": pagu,
            "beruang": pagu != 0,
            "pemda": np.where(found.pemda_reached, pagu, 0),
        }
    )
    groups = frame.groupby(["kelas", "jalur"], sort=True)
    summed = groups.agg(
        sub_kegiatan=("pagu", "size"),
        sub_kegiatan_beruang=("beruang", "sum"),
        rupiah=("pagu", "sum"),
        rupiah_sampai_pemda=("pemda", "sum"),
    ).reset_index()
    order = {name: place for place, name in enumerate(JALUR)}
    summed["place"] = [
        ("" if kelas == "inti" else kelas, order.get(jalur, 0))
        for kelas, jalur in zip(summed["kelas"], summed["jalur"], strict=True)
    ]
    summed = summed.sort_values("place", ignore_index=True).drop(columns="place")
    summed["jalur"] = pd.Series([jalur or None for jalur in summed["jalur"]], dtype=object)
    rest = int(edges.column("belum_dirinci", "pagu").sum())
    if rest:
        row = pd.DataFrame([[BELUM_DIRINCI, None, 0, 0, rest, 0]], columns=list(_BY_CLASS))
        summed = pd.concat([summed, row], ignore_index=True)
    return summed[list(_BY_CLASS)]


def by_arrival(found: Ways, arrival: Arrival, *by: str) -> pd.DataFrame:
    """The money by where it arrives: split along links, a partition of all of it.

    Args:
        by: columns to split the rows by: of ``Edges.sub`` (``kelas``, ``lingkup``, ``kode_skpd``), of ``Edges.baris``
            (``nama_dana``, ``jenis_belanja`` …), or ``jalur`` ("" for a kelas other than inti).

    Returns:
        ``jenis, tingkat, id, nama``, the columns asked for, ``rupiah``; largest first within a jenis.
    """
    cells = arrival.sel.join(arrival.ujung, on="ujung")
    keys = ["jenis", "tingkat", "id", "nama", *by]
    for name in by:
        cells[name] = _described(found, cells, name)
    summed = cells.groupby(keys, dropna=False, sort=True)["rupiah"].sum().reset_index()
    order = {name: place for place, name in enumerate(("iku", "putus"))}
    summed["place"] = [order.get(jenis, len(order)) for jenis in summed["jenis"]]
    summed = summed.sort_values(["place", "jenis", "rupiah", "id"], ascending=[True, True, False, True])
    return summed.drop(columns="place").reset_index(drop=True)


def _jalur(found: Ways) -> npt.NDArray[np.object_]:
    """The jalur of each sub kegiatan by its word, "" for a kelas other than inti."""
    return np.append(np.array(JALUR, dtype=object), "")[found.jalur]


def _described(found: Ways, cells: pd.DataFrame, by: str) -> pd.Series:
    edges = found.edges
    lines = len(edges.baris)
    rest = (cells["baris"] >= lines).to_numpy()
    values = np.empty(len(cells), dtype=object)
    frame, row = (
        (edges.baris, "baris") if by in edges.baris.columns.difference(edges.sub.columns) else (edges.sub, "sub")
    )
    known = _jalur(found) if by == "jalur" else frame[by].to_numpy(dtype=object)
    values[~rest] = known[cells[row].to_numpy()[~rest]]
    unplanned = edges.belum_dirinci
    if by in unplanned.columns:
        known = unplanned[by].to_numpy(dtype=object)
    else:
        known = np.full(len(unplanned), "" if by == "jalur" else BELUM_DIRINCI)
    values[rest] = known[cells["baris"].to_numpy()[rest] - lines]
    return pd.Series(values, index=cells.index)
