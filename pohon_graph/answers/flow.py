"""What a picture of the flow of money shows, as a table: from whom, by which jalur, to which end."""

from __future__ import annotations

from typing import Final, Literal

import pandas as pd

from pohon_graph.answers.answer import Kolom, Tabel
from pohon_graph.answers.attribution import MODEL
from pohon_graph.answers.context import Basis
from pohon_graph.leverage import attribution, by_arrival
from pohon_graph.values import format_rupiah

Asal = Literal["kode_skpd", "nama_dana"]
ASAL: Final[tuple[Asal, ...]] = ("kode_skpd", "nama_dana")
_TITLE: Final[dict[Asal, str]] = {"kode_skpd": "Perangkat daerah", "nama_dana": "Sumber dana"}


def flow(basis: Basis, asal: Asal = "kode_skpd") -> Tabel:
    """The inti money from its source over its jalur to where it arrives, in the account ``terdekat``.

    Args:
        basis: the snapshot.
        asal: ``kode_skpd`` (agency) or ``nama_dana`` (source of funds).

    Returns:
        A table ``asal, jalur, jenis, id, ujung, rupiah`` whose rupiah add up to the inti money of the question; largest
        sources first. Its note names what is left out.
    """
    cells = by_arrival(basis.ways, attribution(basis.ways, "terdekat"), asal, "jalur")
    inti = cells[cells["jalur"] != ""]
    sources = inti[asal].fillna("sumber dana tidak tertulis")
    frame = pd.DataFrame(
        {
            "asal": [basis.nama.get(str(source), str(source)) for source in sources],
            "jalur": inti["jalur"].to_numpy(),
            "jenis": inti["jenis"].to_numpy(),
            "id": inti["id"].to_numpy(),
            "ujung": inti["nama"].to_numpy(),
            "rupiah": inti["rupiah"].to_numpy(),
        }
    )
    frame = frame[frame["rupiah"] != 0]
    size = frame.groupby("asal")["rupiah"].transform("sum")
    frame = frame.assign(besar=size).sort_values(
        ["besar", "asal", "rupiah", "id"], ascending=[False, True, False, True], ignore_index=True
    )
    columns = (
        Kolom("asal", _TITLE[asal], lebar=36),
        Kolom("jalur", "Jalur", lebar=18),
        Kolom("jenis", "Jenis ujung", lebar=14),
        Kolom("ujung", "Berakhir pada", lebar=52),
        Kolom("rupiah", "Rupiah", "rupiah", 20),
    )
    rest = int(cells["rupiah"].sum()) - int(frame["rupiah"].sum())
    note = f"Hanya kelas inti; {format_rupiah(rest)} kelas lain dan yang belum dirinci di luar gambar. {MODEL}"
    return Tabel(
        f"arus_{asal}",
        f"Arus uang inti: {_TITLE[asal].lower()}, jalur, IKU",
        columns,
        frame.drop(columns="besar"),
        note,
    )
