"""The simpul that a kegiatan or sub kegiatan most likely supports, for a person to decide; nothing is written."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from pohon_graph.answers.answer import Jawaban, Kolom, Tabel
from pohon_graph.answers.context import Basis
from pohon_graph.leverage import Ways
from pohon_graph.leverage.ways import JALUR
from pohon_graph.mirip import Dekat, Texts
from pohon_graph.model import PEMDA

WANTING = ("tanpa_tautan", "warisan")
"""The jalur for which simpul are suggested: no link at all, or only through the program."""
_HINT = (
    "Usulan dari kata yang sama, bukan tautan: skor tinggi tidak membuktikan hubungan jika–maka, dan skor rendah tidak "
    "membantahnya. Terima lewat kolom setuju buku kerja (pohon template --opd)."
)
_COLUMNS = (
    Kolom("kode", "Kode", lebar=19),
    Kolom("nama", "Kegiatan atau sub kegiatan", lebar=40),
    Kolom("jalur", "Jalur", lebar=14),
    Kolom("pagu", "Pagu", "rupiah", 18),
    Kolom("urutan", "Ke", "cacah", 4),
    Kolom("usulan", "Simpul yang mirip", lebar=44),
    Kolom("skor", "Skor", "pecahan", 6),
    Kolom("kata", "Kata yang sama", lebar=26),
    Kolom("alasan", "Alasan", lebar=34),
)
_NAMES = ["id", "lingkup", *(k.nama for k in _COLUMNS[:5]), "simpul", *(k.nama for k in _COLUMNS[5:])]


def suggest_answer(basis: Basis, texts: Texts) -> Jawaban:
    """The likeliest simpul for every kegiatan and sub kegiatan whose jalur is tanpa_tautan or warisan.

    Tables ``kegiatan`` and ``sub_kegiatan``: up to three rows for each, most money first: ``id, lingkup, kode, nama,
    jalur, pagu`` (whole rupiah; of a kegiatan, of those of its sub kegiatan that are meant), ``urutan, simpul`` (id),
    ``usulan`` (its text), ``skor`` (0–1), ``kata, alasan``; one row without a simpul where none is near.

    Args:
        basis: the snapshot; with ``opd``, that agency only.
        texts: the words of the same snapshot.
    """
    subs = _wanting(basis.ways)
    kegiatan = _kegiatan(basis, subs)
    near = texts.nearest([*subs["id"], *kegiatan["id"]])
    tables = (
        Tabel("kegiatan", "Per kegiatan", _COLUMNS, _rows(kegiatan, near), _HINT),
        Tabel("sub_kegiatan", "Per sub kegiatan", _COLUMNS, _rows(subs, near)),
    )
    none = sum(not near[id] for id in subs["id"])
    notes = [f"{len(subs)} sub kegiatan inti belum tertaut atau hanya lewat program; {none} tanpa simpul yang mirip."]
    return Jawaban("Usulan tautan", basis.keterangan, tables, tuple(notes))


def _wanting(found: Ways) -> pd.DataFrame:
    edges = found.edges
    rows = np.flatnonzero(found.is_jalur(*WANTING))
    nodes = edges.column("sub", "simpul")[rows]
    frame = edges.simpul.iloc[nodes][["id", "lingkup", "kode", "nama"]].reset_index(drop=True)
    frame["jalur"] = np.array(JALUR, dtype=object)[found.jalur[rows]]
    frame["pagu"] = edges.column("sub", "pagu")[rows]
    frame["kegiatan"] = edges.sub["kegiatan"].to_numpy(dtype=object)[rows]
    return frame.sort_values(["pagu", "id"], ascending=[False, True], ignore_index=True)


def _kegiatan(basis: Basis, subs: pd.DataFrame) -> pd.DataFrame:
    groups = subs.groupby("kegiatan", sort=True)
    frame = groups.agg(pagu=("pagu", "sum"), jalur=("jalur", lambda found: "; ".join(sorted(set(found)))))
    named = basis.edges.simpul.set_index("id").loc[frame.index, ["lingkup", "kode", "nama"]]
    frame = pd.concat([named, frame], axis=1).rename_axis("id").reset_index()
    return frame.sort_values(["pagu", "id"], ascending=[False, True], ignore_index=True)


def _rows(asked: pd.DataFrame, near: dict[str, tuple[Dekat, ...]]) -> pd.DataFrame:
    rows = [
        {**row, "urutan": place, **_suggestion(one)}
        for row in asked.to_dict("records")
        for place, one in enumerate(near[row["id"]] or (None,), start=1)
    ]
    return pd.DataFrame(rows, columns=_NAMES)


def _suggestion(one: Dekat | None) -> dict[str, Any]:
    if one is None:
        return {"simpul": "", "usulan": "", "skor": None, "kata": "", "alasan": "Tidak ada simpul yang mirip."}
    kind = f"{one.simpul.label.lower()}{' pemda' if one.simpul.lingkup == PEMDA else ''}"
    return {
        "simpul": one.simpul.id,
        "usulan": f"{one.simpul.nama} ({kind})",
        "skor": one.skor,
        "kata": ", ".join(one.kata),
        "alasan": one.alasan,
    }
