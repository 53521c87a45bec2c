"""Before and after a change, side by side: IKU, money, what is freed, and which sub kegiatan go another way."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from pohon_graph.answers.moves import Perubahan
from pohon_graph.leverage import Ways, by_class, per_iku, table

_STATES: Final = ("tidak lagi dicapai", "berkurang", "khusus berubah", "bertambah", "baru dicapai")


def iku_table(before: Ways, after: Ways) -> pd.DataFrame:
    """Per IKU whose support changes: ``id, nama, tingkat, keadaan``, and ``menyentuh, khusus, sub_kegiatan`` each as
    ``_sebelum`` and ``_sesudah`` (whole rupiah, counts); what loses all support first."""
    amounts = ["menyentuh", "khusus", "sub_kegiatan"]
    now = per_iku(before)
    frame = now[["id", "nama", "tingkat", *amounts]].merge(
        per_iku(after)[["id", *amounts]], on="id", suffixes=("_sebelum", "_sesudah")
    )
    frame["keadaan"] = [_state(row) for row in frame.to_dict("records")]
    frame = frame[frame["keadaan"] != ""]
    place = frame["keadaan"].map({state: place for place, state in enumerate(_STATES)})
    size = (frame["menyentuh_sebelum"] - frame["menyentuh_sesudah"]).abs()
    order = pd.DataFrame({"place": place, "size": -size, "id": frame["id"]}).sort_values(["place", "size", "id"]).index
    return frame.loc[order].reset_index(drop=True)


def _state(row: dict[Any, Any]) -> str:
    lost = row["menyentuh_sebelum"] - row["menyentuh_sesudah"]
    fewer = row["sub_kegiatan_sebelum"] - row["sub_kegiatan_sesudah"]
    if fewer and not row["sub_kegiatan_sesudah"]:
        return _STATES[0]
    if fewer and not row["sub_kegiatan_sebelum"]:
        return _STATES[4]
    if lost or fewer:
        return _STATES[1] if (lost, fewer) > (0, 0) else _STATES[3]
    return _STATES[2] if row["khusus_sebelum"] != row["khusus_sesudah"] else ""


def money_table(before: Ways, after: Ways) -> pd.DataFrame:
    """The money by ``kelas, jalur``: ``sebelum, sesudah, selisih`` (whole rupiah), a partition of all of it."""
    frames = [by_class(found)[["kelas", "jalur", "rupiah"]].fillna({"jalur": ""}) for found in (before, after)]
    frame = frames[0].merge(frames[1], on=["kelas", "jalur"], how="outer", suffixes=("_a", "_b"))
    frame = frame.fillna({"rupiah_a": 0, "rupiah_b": 0}).astype({"rupiah_a": "int64", "rupiah_b": "int64"})
    frame = frame.rename(columns={"rupiah_a": "sebelum", "rupiah_b": "sesudah"})
    frame["selisih"] = frame["sesudah"] - frame["sebelum"]
    return frame


def freed_table(before: Ways, meant: Perubahan) -> pd.DataFrame:
    """What is dropped: ``id, kode, nama, kelas, jalur, rupiah``; a program's or kegiatan's own rest has a row too."""
    edges, frame = before.edges, table(before)
    gone = set(meant.hapus)
    rows = frame[[int(node) in gone for node in edges.column("sub", "simpul")]].rename(columns={"pagu": "rupiah"})
    rest = edges.belum_dirinci[edges.belum_dirinci["id"].isin(set(edges.ids(list(gone))))]
    named = edges.simpul.set_index("id")
    above = pd.DataFrame(
        {
            "id": rest["id"],
            "kode": named["kode"].reindex(rest["id"]).to_numpy(dtype=object),
            "nama": named["nama"].reindex(rest["id"]).to_numpy(dtype=object),
            "kelas": "belum_dirinci",
            "jalur": None,
            "rupiah": rest["pagu"],
        }
    )
    columns = ["id", "kode", "nama", "kelas", "jalur", "rupiah"]
    found = pd.concat([rows[columns].astype({"jalur": object}), above[columns]], ignore_index=True)
    found["rupiah"] = found["rupiah"].astype("int64")
    return found.sort_values(["rupiah", "id"], ascending=[False, True], ignore_index=True)


def switched_table(before: Ways, after: Ways) -> pd.DataFrame:
    """Inti sub kegiatan that stay and take another jalur or reach other IKU: ``id, lingkup, kode, nama, rupiah, jalur,
    sampai``, the last two also as ``_sesudah``, and ``iku_lepas, iku_baru`` (names)."""
    one, other = _per_sub(before), _per_sub(after)
    frame = one.merge(other[["id", "jalur", "sampai", "iku"]], on="id", suffixes=("", "_sesudah"))
    differs = np.zeros(len(frame), dtype=bool)
    for name in ("jalur", "sampai", "iku"):
        differs |= (frame[name] != frame[f"{name}_sesudah"]).to_numpy(dtype=bool)
    frame = frame[differs].reset_index(drop=True)
    names = dict(zip(before.edges.iku["id"], before.edges.iku["nama"].astype(str), strict=True))
    pairs = list(zip(frame["iku"], frame["iku_sesudah"], strict=True))
    frame["iku_lepas"] = ["; ".join(sorted(names[id] for id in now - then)) for now, then in pairs]
    frame["iku_baru"] = ["; ".join(sorted(names[id] for id in then - now)) for now, then in pairs]
    frame = frame.drop(columns=["iku", "iku_sesudah"])
    return frame.sort_values(["rupiah", "id"], ascending=[False, True], ignore_index=True)


def _per_sub(found: Ways) -> pd.DataFrame:
    """Per sub kegiatan of kelas inti: what it is, its jalur as text, and the ids of the IKU that it reaches."""
    edges = found.edges
    owned: dict[int, set[str]] = {}
    component = found.graph.component[edges.column("iku", "pemilik")]
    for at, id in zip(np.searchsorted(found.owners, component), edges.iku["id"], strict=True):
        owned.setdefault(int(at), set()).add(str(id))
    columns = ["id", "lingkup", "kode", "nama", "pagu", "jalur", "sampai"]
    frame = table(found)[columns].rename(columns={"pagu": "rupiah"})
    for column in ("jalur", "sampai"):
        frame[column] = frame[column].astype(object).where(frame[column].notna(), "")
    reached: list[frozenset[str]] = []
    for place, arrives in zip(found.place, found.tingkat >= 0, strict=True):
        row = found.graph.component[place] if arrives else -1
        owners = found.reach.indices[found.reach.indptr[row] : found.reach.indptr[row + 1]] if arrives else ()
        reached.append(frozenset(id for owner in owners for id in owned[int(owner)]))
    frame["iku"] = reached
    return frame[edges.inti]
