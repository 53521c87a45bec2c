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
    cells, said = arrival.sel[["ujung", "rupiah"]].copy(), {}
    for name in by:
        code, said[name] = pd.factorize(_of_lines(found, name), use_na_sentinel=False)
        cells[name] = code[arrival.sel["baris"]]
    summed = cells.groupby(["ujung", *by], sort=True)["rupiah"].sum().reset_index()
    for name, values in said.items():
        summed[name] = values[summed[name]]
    summed = summed.join(arrival.ujung, on="ujung")
    order = {name: place for place, name in enumerate(("iku", "putus"))}
    summed["place"] = [order.get(jenis, len(order)) for jenis in summed["jenis"]]
    summed = summed.sort_values(["place", "jenis", "rupiah", "id"], ascending=[True, True, False, True])
    return summed[["jenis", "tingkat", "id", "nama", *by, "rupiah"]].reset_index(drop=True)


def _jalur(found: Ways) -> npt.NDArray[np.object_]:
    """The jalur of each sub kegiatan by its word, "" for a kelas other than inti."""
    return np.append(np.array(JALUR, dtype=object), "")[found.jalur]


def _of_lines(found: Ways, by: str) -> npt.NDArray[np.object_]:
    """Per line of money, those of ``belum_dirinci`` last, what a column says of it."""
    edges = found.edges
    if by in edges.baris.columns.difference(edges.sub.columns):
        planned = edges.baris[by].to_numpy(dtype=object)
    else:
        of_sub = _jalur(found) if by == "jalur" else edges.sub[by].to_numpy(dtype=object)
        planned = of_sub[edges.column("baris", "sub")]
    rest = edges.belum_dirinci
    if by in rest.columns:
        return np.concatenate([planned, rest[by].to_numpy(dtype=object)])
    return np.concatenate([planned, np.full(len(rest), "" if by == "jalur" else BELUM_DIRINCI, dtype=object)])
