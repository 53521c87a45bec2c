"""How much money a theme has, how it reaches which IKU, where it stops, and what comes to its results untagged."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pohon_graph.answers.answer import Jawaban, Kolom, Tabel
from pohon_graph.answers.context import Basis
from pohon_graph.answers.theme_results import ThemeResults
from pohon_graph.answers.theme_tables import nearest, per_iku, summary, tagged_subs, untagged_subs
from pohon_graph.answers.themes import Theme

_SUMMARY = (
    Kolom("uraian", "Uang tema", lebar=52),
    Kolom("sub_kegiatan", "Sub kegiatan", "cacah", 10),
    Kolom("rupiah", "Rupiah", "rupiah", 20),
)
_PER_IKU = (
    Kolom("nama", "IKU", lebar=44),
    Kolom("tingkat", "Tingkat", lebar=8),
    Kolom("sub_kegiatan", "Sub kegiatan", "cacah", 10),
    Kolom("rupiah_langsung", "Tertaut rinci", "rupiah", 20),
    Kolom("rupiah_warisan", "Lewat program", "rupiah", 20),
)
_RESULTS = (
    Kolom("nama", "Hasil terdekat", lebar=44),
    Kolom("iku", "IKU-nya", lebar=40),
    Kolom("hasil_tema", "Hasil tema", lebar=8),
    Kolom("rupiah_bertanda", "Bertanda", "rupiah", 20),
    Kolom("rupiah_tanpa_tanda", "Tanpa tanda", "rupiah", 20),
)
_SUB = (
    Kolom("perangkat_daerah", "Perangkat daerah", lebar=30),
    Kolom("kode", "Kode", lebar=19),
    Kolom("nama", "Sub kegiatan", lebar=46),
)
_TAGGED = (
    *_SUB,
    Kolom("jalur", "Jalur", lebar=16),
    Kolom("rupiah", "Pagu", "rupiah", 18),
    Kolom("lewat", "Lewat", lebar=80),
)
_UNTAGGED = (
    *_SUB,
    Kolom("jalur", "Jalur", lebar=16),
    Kolom("rupiah", "Pagu", "rupiah", 18),
    Kolom("hasil", "Hasil", lebar=60),
)
_UNMATCHED = (Kolom("kode", "Kode", lebar=19), Kolom("sebab", "Sebab", lebar=60), Kolom("sel", "Sel", lebar=44))
_NOTE_IKU = "Satu sub kegiatan dapat mencapai beberapa IKU, jadi rupiahnya tidak dijumlahkan antar-IKU."
_NOTE_RESULTS = "Rupiah seluruh sub kegiatan inti yang mencapai hasil itu; tidak dijumlahkan antarhasil."
_NOTE_TAGGED = "Jalur terkuat menurut porsi sampai ke IKU (★); jalur lain ada pada pohon trace."
_NOTE_UNTAGGED = (
    "Belum tentu keliru: mungkin perlu ditandai, mungkin melayani hasil itu untuk maksud lain. Tanda adalah daftar "
    "kode berdasar surat atau peraturan, bukan pencarian kata."
)


def theme_answer(basis: Basis, theme: Theme) -> Jawaban:
    """Rp berapa untuk suatu tema, lewat apa, putus di mana.

    Four amounts in the table ``ringkasan``: tagged with a path (by jalur), and tagged without one (by jalur, and what
    is not inti), which together are all tagged money; on a path to a result of the theme without the tag, outside of
    that; and perjalanan, rapat, honorarium, a part of it (not of layanan BLUD, as rule B4). What the results of a theme
    are, :class:`ThemeResults` says; they are named in the notes, and where none can be told, that amount is left out.

    Further tables: ``per_iku``, ``hasil`` (the nearest results, with and without tag), ``bertanda`` (each sub kegiatan,
    its strongest chain or where it stops), ``tanpa_tanda``, and ``kode_tanpa_sub`` where rows of a file mark nothing.
    Money is whole rupiah of the agency that the basis was asked for, else of all.
    """
    edges = basis.edges
    tagged = np.isin(edges.ids(edges.column("sub", "simpul")), sorted(theme.subs))
    results = ThemeResults(basis, tagged, theme.nama)
    untagged = results.reaching(results.own) & ~tagged
    tables = [
        Tabel(
            "ringkasan",
            f"Rupiah untuk {theme.nama}",
            _SUMMARY,
            summary(basis, tagged, untagged if len(results.own) else None),
            _note_summary(basis),
        ),
        Tabel("per_iku", "Yang bertanda, per IKU yang dicapai", _PER_IKU, per_iku(basis, tagged, results), _NOTE_IKU),
        Tabel(
            "hasil", "Hasil terdekat, dengan dan tanpa tanda", _RESULTS, nearest(basis, tagged, results), _NOTE_RESULTS
        ),
        Tabel("bertanda", "Sub kegiatan bertanda", _TAGGED, tagged_subs(basis, tagged), _NOTE_TAGGED),
        Tabel(
            "tanpa_tanda",
            "Menuju hasil tema, tanpa tanda",
            _UNTAGGED,
            untagged_subs(basis, untagged, results),
            _NOTE_UNTAGGED,
        ),
    ]
    if theme.tanpa_sub:
        rows = [[one.kode, one.sebab, one.sel] for one in theme.tanpa_sub]
        frame = pd.DataFrame(rows, columns=[k.nama for k in _UNMATCHED])
        tables.append(Tabel("kode_tanpa_sub", "Kode tanpa sub kegiatan di sini", _UNMATCHED, frame))
    ground = "; ".join(theme.dasar) or "tidak tertulis"
    notes = [f"Tanda: {theme.sumber}. Dasar: {ground}.", _what_for(theme, results), *theme.catatan]
    notes.append("Yang belum sampai ke IKU adalah jalur yang belum ditemukan dalam berkas yang dimuat.")
    return Jawaban(
        f"Tema {theme.nama}: Rp berapa, lewat apa, berhenti di mana", basis.keterangan, tuple(tables), tuple(notes)
    )


def _note_summary(basis: Basis) -> str:
    told = "Baris bertanda berjumlah tepat sama dengan jumlahnya."
    if basis.edges.sumber_uang == "dpa":
        return f"{told} Perjalanan, rapat, dan honorarium adalah bagiannya, tanpa layanan BLUD."
    return f"{told} Perjalanan, rapat, dan honorarium tidak dihitung: rincian belanja (DPA) belum dimuat."


def _what_for(theme: Theme, results: ThemeResults) -> str:
    if not len(results.nearest):
        return "Hasil tema belum dapat ditunjuk: belum ada sub kegiatan bertanda yang sampai ke IKU."
    if not len(results.own):
        return (
            "Hasil tema belum dapat ditunjuk: tidak satu pun hasil terdekat atau IKU-nya menyebut kata tema ini. "
            "Rupiah tanpa tanda disebut per hasil saja."
        )
    names = "; ".join(name for column in results.own for name in results.results(int(column)))
    return f"Hasil tema: {names} (pemilik IKU pertama pada jalur sub kegiatan bertanda, yang menyebut kata tema ini)."
