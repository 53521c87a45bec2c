"""What would follow if activities were dropped or linked otherwise; computed on the tables, never written.

The changed tables go through the same algebra as the snapshot's own, so that before and after cannot differ in anything
but the change.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from pohon_graph.answers.answer import Jawaban, Kolom, Tabel
from pohon_graph.answers.consequence import freed_table, iku_table, money_table, switched_table
from pohon_graph.answers.context import Basis
from pohon_graph.answers.moves import Langkah, Perubahan, settle
from pohon_graph.answers.structure import Susunan, posts_table
from pohon_graph.leverage import Edges, Ways, changed, ways
from pohon_graph.values import format_rupiah

DASAR: Final = "skenario"
_TOLD: Final = 10
_IKU = (
    Kolom("nama", "IKU", lebar=40),
    Kolom("tingkat", "Tingkat", lebar=8),
    Kolom("keadaan", "Keadaan", lebar=18),
    Kolom("menyentuh_sebelum", "Menyentuh, kini", "rupiah", 18),
    Kolom("menyentuh_sesudah", "menjadi", "rupiah", 18),
    Kolom("khusus_sebelum", "Khusus, kini", "rupiah", 18),
    Kolom("khusus_sesudah", "menjadi", "rupiah", 18),
)
_MONEY = (
    Kolom("kelas", "Kelas", lebar=18),
    Kolom("jalur", "Jalur", lebar=16),
    Kolom("sebelum", "Kini", "rupiah", 20),
    Kolom("sesudah", "Menjadi", "rupiah", 20),
    Kolom("selisih", "Selisih", "rupiah", 20),
)
_FREED = (
    Kolom("kode", "Kode", lebar=19),
    Kolom("nama", "Yang dihapus", lebar=46),
    Kolom("kelas", "Kelas", lebar=14),
    Kolom("jalur", "Jalur", lebar=14),
    Kolom("rupiah", "Rupiah dilepas", "rupiah", 20),
)
_WAYS = (
    Kolom("kode", "Kode", lebar=19),
    Kolom("nama", "Sub kegiatan", lebar=40),
    Kolom("jalur", "Jalur, kini", lebar=14),
    Kolom("jalur_sesudah", "menjadi", lebar=14),
    Kolom("iku_lepas", "IKU yang lepas", lebar=30),
    Kolom("iku_baru", "IKU yang baru", lebar=30),
    Kolom("rupiah", "Pagu", "rupiah", 18),
)
_POSTS = (
    Kolom("jabatan", "Jabatan", lebar=40),
    Kolom("lingkup", "Perangkat daerah", lebar=24),
    Kolom("akibat", "Akibat", lebar=46),
    Kolom("yang", "Yang terkena", lebar=50),
)


def scenario_answer(basis: Basis, susunan: Susunan, steps: Sequence[Langkah]) -> Jawaban:
    """The consequence of dropping activities or linking them otherwise.

    Tables, all in whole rupiah: ``iku`` (every IKU whose support changes), ``uang`` (by kelas and jalur; before less
    what is freed is after), ``dibebaskan`` (what is dropped), ``berganti_jalur`` (sub kegiatan that stay and reach
    other IKU or take another jalur), ``jabatan`` (posts that lose their only result or activity, or its support).

    Args:
        basis: the snapshot; it is not changed.
        susunan: the same snapshot's containment and posts.
        steps: the changes.

    Raises:
        PohonError: a change cannot be settled (:func:`pohon_graph.answers.moves.settle`).
    """
    meant = settle(basis, steps, susunan.induk)
    edges = basis.edges
    after = ways(changed(edges, np.array(meant.hapus, dtype=np.int64), meant.pindah, DASAR))
    before = basis.ways
    freed, money = freed_table(before, meant), money_table(before, after)
    switched = switched_table(before, after)
    tables = (
        Tabel("iku", "IKU yang berubah dukungannya", _IKU, iku_table(before, after), _IKU_NOTE),
        Tabel("uang", "Uang menurut kelas dan jalur", _MONEY, money, _sums(money, freed)),
        Tabel("dibebaskan", "Rupiah yang dilepas", _FREED, freed),
        Tabel("berganti_jalur", "Sub kegiatan yang berganti jalur atau IKU", _WAYS, switched, _inherited(switched)),
        Tabel("jabatan", "Jabatan yang terkena", _POSTS, posts_table(before, after, meant, susunan)),
    )
    return Jawaban(
        f"Skenario: {len(steps)} perubahan" if len(steps) > 1 else f"Skenario: {_said(steps[0])}",
        basis.keterangan,
        tables,
        (_changes(steps, meant), *_loops(after, edges, meant), *_mandates(before, meant), *_unknown(edges, freed)),
    )


_IKU_NOTE = (
    "Menyentuh tidak dijumlahkan antar-IKU. Khusus: rupiah yang tidak mencapai IKU lain di sampingnya. Tidak lagi "
    "dicapai berarti: dalam berkas yang dimuat tidak tersisa sub kegiatan inti yang mencapainya."
)


def _said(step: Langkah) -> str:
    return f"hapus {step.kode}" if step.aksi == "hapus" else f"pindah {step.kode} ke {step.induk}"


def _changes(steps: Sequence[Langkah], meant: Perubahan) -> str:
    told = [_said(step) for step in steps[:_TOLD]] + ([f"dan {len(steps) - _TOLD} lagi"] if steps[_TOLD:] else [])
    return f"Yang diubah: {'; '.join(told)}. Terhapus {len(meant.hapus)} simpul rencana bersama yang di bawahnya."


def _sums(money: pd.DataFrame, freed: pd.DataFrame) -> str:
    before, released, after = (int(amounts.sum()) for amounts in (money["sebelum"], freed["rupiah"], money["sesudah"]))
    return f"Kini {format_rupiah(before)}, dilepas {format_rupiah(released)}, menjadi {format_rupiah(after)}."


def _inherited(switched: pd.DataFrame) -> str:
    if not switched["lingkup"].astype(str).str.contains("/").any():
        return ""
    return "Unit mewarisi tautan perangkat daerahnya; yang dihapus atau dipindah di sana berubah pula bagi unit."


def _loops(after: Ways, edges: Edges, meant: Perubahan) -> list[str]:
    """A sentence for each moved node that now leads back to itself."""
    now = {id: row for row, id in enumerate(after.edges.simpul["id"])}
    told = []
    for node, end in meant.pindah.items():
        here, there = (int(after.graph.component[now[id]]) for id in edges.ids([node, end]))
        if here == there:
            members = after.edges.simpul["nama"][after.graph.component == here]
            told.append(
                "Pemindahan ini membuat lingkaran, yang tidak menunjukkan apa mewujudkan apa: "
                f"{'; '.join(str(name) for name in members)}."
            )
    return list(dict.fromkeys(told))


def _mandates(before: Ways, meant: Perubahan) -> list[str]:
    edges = before.edges
    gone = np.isin(edges.column("sub", "simpul"), meant.hapus)
    told = []
    spm = gone & np.asarray(edges.sub["spm"], dtype=bool)
    if spm.any():
        amount = format_rupiah(int(edges.column("sub", "pagu")[spm].sum()))
        told.append(f"{int(spm.sum())} di antara yang dihapus adalah SPM ({amount}): wajib, tercapai IKU atau tidak.")
    if "dana_terikat" in edges.baris:
        line = edges.column("baris", "sub")
        tied = gone[line] & np.asarray(edges.baris["dana_terikat"].fillna(False), dtype=bool)
        if tied.any():
            amount = format_rupiah(int(edges.column("baris", "pagu")[tied].sum()))
            told.append(f"{amount} di antara yang dilepas adalah dana terikat: tidak bebas dipakai untuk hal lain.")
    return told


def _unknown(edges: Edges, freed: pd.DataFrame) -> list[str]:
    told = [
        "Graf tidak berubah; skenario hanya dihitung.",
        "Yang tidak dapat diketahui dari berkas: apakah capaian IKU akan turun atau naik, kontrak dan kewajiban atas "
        "kegiatan itu, ke mana rupiah yang dilepas sebaiknya dipakai, dan apakah hubungan jika–maka yang baru benar.",
    ]
    if edges.sumber_uang == "pagu_indikatif" and len(freed):
        told.append("Pagu indikatif kegiatan dan program di atas yang dihapus tidak ikut dikurangi.")
    return told
