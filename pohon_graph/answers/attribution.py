"""Which rupiah reaches which outcome: the money by class and jalur, what is proven per IKU, and where it arrives."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pohon_graph.answers.answer import Jawaban, Kolom, Tabel
from pohon_graph.answers.context import Basis
from pohon_graph.leverage import AKUN, Akun, Arrival, attribution, by_arrival, by_class, misdeclared_porsi, per_iku

MODEL = "Model sama rata, bukan realisasi: tautan tanpa porsi dibagi rata di antara induknya."
_TITLE = {
    "terdekat": "Kedatangan pada pemilik IKU terdekat",
    "pemda": "Kedatangan pada pemilik IKU kabupaten",
}
_BY_CLASS = (
    Kolom("kelas", "Kelas", lebar=18),
    Kolom("jalur", "Jalur", lebar=16),
    Kolom("sub_kegiatan", "Sub kegiatan", "cacah", 10),
    Kolom("rupiah", "Rupiah", "rupiah", 20),
    Kolom("rupiah_sampai_pemda", "Sampai IKU kabupaten", "rupiah", 20),
)
_PER_IKU = (
    Kolom("nama", "IKU", lebar=44),
    Kolom("tingkat", "Tingkat", lebar=8),
    Kolom("sub_kegiatan", "Sub kegiatan", "cacah", 10),
    Kolom("khusus", "Khusus", "rupiah", 20),
    Kolom("menyentuh", "Menyentuh", "rupiah", 20),
    Kolom("atribusi", "Atribusi (model)", "rupiah", 20),
)
_ARRIVAL = (
    Kolom("jenis", "Jenis", lebar=16),
    Kolom("tingkat", "Tingkat", lebar=8),
    Kolom("nama", "Berakhir pada", lebar=52),
    Kolom("rupiah", "Rupiah", "rupiah", 20),
)
_SCALED = (
    Kolom("id", "Simpul", lebar=50),
    Kolom("jumlah_porsi", "Jumlah porsi tertulis", "pecahan", 12),
    Kolom("tautan", "Tautan", "cacah", 8),
)


def money_answer(basis: Basis, *, by: str | None = None) -> Jawaban:
    """Which rupiah reaches which outcome.

    Tables ``kelas_jalur``, ``per_iku``, ``kedatangan_terdekat``, ``kedatangan_pemda`` (where an IKU pemda is loaded)
    and ``porsi_diskalakan``. The first and the two of arrival each add up to all the money.

    Args:
        basis: the snapshot.
        by: a column to split the tables of arrival by: ``kelas``, ``lingkup``, ``kode_skpd``, ``nama_dana``,
            ``jenis_belanja``; None for none.
    """
    found = basis.ways
    arrivals = {akun: attribution(found, akun) for akun in AKUN if akun == "terdekat" or found.pemda.any()}
    tables = [
        Tabel("kelas_jalur", "Uang menurut kelas dan jalur", _BY_CLASS, by_class(found)),
        _iku_table(basis, arrivals),
    ]
    split = (Kolom(by, by.replace("_", " ").capitalize(), lebar=24),) if by else ()
    for akun, arrival in arrivals.items():
        frame = by_arrival(found, arrival, *([by] if by else []))
        tables.append(Tabel(f"kedatangan_{akun}", _TITLE[akun], (*_ARRIVAL[:3], *split, _ARRIVAL[3]), frame, MODEL))
    scaled = misdeclared_porsi(basis.edges)
    if not scaled.empty:
        note = "Porsi simpul ini tidak berjumlah 1, sehingga diskalakan menjadi 1 (lihat aturan B3)."
        tables.append(Tabel("porsi_diskalakan", "Porsi yang diskalakan", _SCALED, scaled, note))
    return Jawaban("Rupiah mana sampai ke IKU mana", basis.keterangan, tuple(tables), _notes(basis))


def _iku_table(basis: Basis, arrivals: Mapping[Akun, Arrival]) -> Tabel:
    frame = per_iku(basis.ways)
    arrived: dict[str, int] = {}
    for akun, arrival in arrivals.items():
        sums = by_arrival(basis.ways, arrival)
        sums = sums[sums["jenis"] == "iku"]
        taken = dict(zip(sums["id"], sums["rupiah"], strict=True))
        level = "pd" if akun == "terdekat" else "pemda"
        for row in frame[frame["tingkat"] == level].to_dict("records"):
            arrived[row["id"]] = sum(int(taken.get(owner, 0)) for owner in str(row["pemilik"]).split("; "))
    frame["atribusi"] = [arrived.get(id, 0) for id in frame["id"]]
    note = (
        "Khusus: rupiah yang tidak mencapai IKU lain di sampingnya; menyentuh: seluruh rupiah yang mencapainya, tidak "
        "dijumlahkan antar-IKU. Beberapa IKU pada satu hasil menunjuk rupiah yang sama (bersama). " + MODEL
    )
    return Tabel("per_iku", "Per IKU: khusus, menyentuh, lalu atribusi", _PER_IKU, frame, note)


def _notes(basis: Basis) -> tuple[str, ...]:
    porsi: pd.Series = basis.edges.tautan["porsi"]
    several = basis.edges.tautan["dari"].duplicated(keep=False)
    unsaid = int((porsi.isna() & several).sum())
    told = ["Anggaran yang tercakup tidak sama dengan kerugian, dan yang belum tertaut tidak sama dengan pemborosan."]
    if unsaid:
        told.append(f"{unsaid} dari {int(several.sum())} tautan pada simpul bercabang tidak menyebut porsi. {MODEL}")
    return tuple(told)
