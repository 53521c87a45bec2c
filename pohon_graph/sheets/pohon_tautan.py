"""The sheet Tautan of a prefilled book: one row per kegiatan, where a person picks what it supports.

It is read as the sheet Dukungan is; most of its columns only show what helps to decide. A row without ``induk`` says
nothing yet and loads nothing.
"""

from __future__ import annotations

from pohon_graph.sheets.pohon_columns import SHEETS, Column, Sheet

_DUKUNGAN = next(spec for spec in SHEETS if spec.name == "Dukungan")


def _shown(name: str, note: str, width: int) -> Column:
    return Column(name, "tampilan", note, width=width)


TAUTAN = Sheet(
    "Tautan",
    "Kegiatan dan sub kegiatan inti, dari pagu terbesar; pilih simpul yang didukung dan tulis alasannya.",
    (
        _shown("no", "Urutan kegiatan menurut pagu.", 5),
        _shown("tingkat", "kegiatan, atau sub kegiatan di bawahnya.", 13),
        _shown("milik", "Unit yang melaksanakan; kosong berarti perangkat daerahnya sendiri.", 18),
        Column(
            "anak",
            "rujukan",
            "Kode kegiatan atau sub kegiatan yang mendukung.",
            required=True,
            labels=_DUKUNGAN.column("anak").labels,
            width=19,
        ),
        _shown("uraian", "Nama kegiatan atau sub kegiatan menurut rekap.", 44),
        _shown("pagu", "Pagu dalam rupiah.", 18),
        _shown("kumulatif", "Bagian pagu inti sampai dengan baris ini.", 10),
        _shown(
            "spm",
            "Termasuk standar pelayanan minimal menurut nomenklatur; sebagian: hanya beberapa sub kegiatannya.",
            10,
        ),
        _shown("tautan lain", "Tautan yang sudah ada lewat program, kegiatan, atau sub kegiatan lain.", 26),
        Column(
            "induk",
            "rujukan",
            "Pilih simpul yang didukung dari daftar. Kosong berarti belum ditautkan.",
            required=True,
            labels=_DUKUNGAN.column("induk").labels,
            width=44,
        ),
        Column("dasar", "teks", "Alasan: bila kegiatan ini terlaksana, mengapa simpul itu terwujud?", True, width=34),
        _DUKUNGAN.column("status"),
        _DUKUNGAN.column("bobot"),
        _DUKUNGAN.column("porsi"),
        _shown("pagu tertaut", "Pagu baris ini yang sudah ditautkan; dihitung sendiri.", 18),
        _shown("periksa", "Yang masih kurang pada baris ini.", 18),
        _DUKUNGAN.column("opd_anak"),
        _DUKUNGAN.column("unit_anak"),
        _shown("kunci", "Unit dan kode; dipakai rumus.", 10),
        _shown("sah", "1 bila induk dan dasar terisi dan statusnya disetujui; dipakai rumus.", 10),
        _shown("rinci", "Pagu tertaut baris paling rinci; dipakai rumus.", 10),
    ),
    (),
)
"""The sheet as data; it has no examples, because it stands in prefilled books only."""
