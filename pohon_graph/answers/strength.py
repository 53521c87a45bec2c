"""Daya ungkit: how much of each IKU's result a sub kegiatan carries, where bobot are recorded."""

from __future__ import annotations

from pohon_graph.answers.answer import Jawaban, Kolom, Tabel
from pohon_graph.answers.context import Basis
from pohon_graph.leverage import leverage

_COLUMNS = (
    Kolom("kode", "Kode", lebar=19),
    Kolom("nama", "Sub kegiatan", lebar=46),
    Kolom("pagu", "Pagu", "rupiah", 18),
    Kolom("nama_pemilik", "Hasil ber-IKU", lebar=46),
    Kolom("daya_ungkit", "Daya ungkit", "pecahan", 10),
    Kolom("nama_melalui", "Melalui", lebar=24),
)


def leverage_answer(basis: Basis) -> Jawaban:
    """Leverage of every inti sub kegiatan on the owners of IKU above it; table ``daya_ungkit``.

    It is shown only where bobot are recorded along a whole path; the answer says of how many links they are missing.
    """
    edges = basis.edges
    frame = leverage(basis.ways)
    named = edges.simpul.set_index("id")
    pagu = dict(zip(edges.ids(edges.column("sub", "simpul")), edges.column("sub", "pagu"), strict=True))
    frame["kode"] = named["kode"].reindex(frame["id"]).to_numpy(dtype=object)
    frame["nama"] = named["nama"].reindex(frame["id"]).to_numpy(dtype=object)
    frame["lingkup"] = named["lingkup"].reindex(frame["id"]).to_numpy(dtype=object)
    frame["pagu"] = [int(pagu[id]) for id in frame["id"]]
    frame["nama_pemilik"] = named["nama"].reindex(frame["pemilik"]).to_numpy(dtype=object)
    through = named["nama"].reindex(frame["melalui"]).to_numpy(dtype=object)
    frame["nama_melalui"] = [
        "" if own else name for own, name in zip(frame["id"] == frame["melalui"], through, strict=True)
    ]
    links = len(edges.tautan)
    recorded = int(edges.tautan["bobot"].notna().sum())
    notes = [
        f"Bobot tercatat pada {recorded} dari {links} tautan; daya ungkit hanya ada di mana seluruh jalurnya berbobot."
    ]
    if frame.empty:
        notes.append("Belum ada jalur yang seluruh tautannya berbobot, sehingga daya ungkit belum dapat dihitung.")
    table = Tabel(
        "daya_ungkit",
        "Daya ungkit sub kegiatan atas hasil ber-IKU",
        _COLUMNS,
        frame,
        "Bukan peringkat: bobot adalah penilaian penyusun pohon kinerja, bukan hasil pengukuran.",
    )
    return Jawaban("Daya ungkit", basis.keterangan, (table,), tuple(notes))
