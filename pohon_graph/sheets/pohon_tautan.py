"""The sheet Tautan of a prefilled book: one row per kegiatan, where a person picks what it supports.

It is read as the sheet Dukungan is; most of its columns only show what helps to decide. A row without ``induk`` says
nothing yet and loads nothing, unless a person wrote ``ya`` under ``setuju``: then the suggestion beside it is the link.
"""

from __future__ import annotations

from collections.abc import Mapping

from pohon_graph.sheets.cells import CellRefused, read_cell
from pohon_graph.sheets.pohon_columns import SAYS, SHEETS, Column, Sheet
from pohon_graph.sheets.table import Cell, is_blank
from pohon_graph.values import ValueRefused, clean_text, parse_boolean

SETUJU = "setuju"
ACCEPTED = "usulan diterima"
"""How the dasar of a link begins that a person made of a suggestion."""

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
        _shown("usulan", "Simpul yang paling mirip menurut kata yang sama; usulan, bukan tautan.", 36),
        _shown("alasan usulan", "Skor 0 sampai 1 dan kata yang sama; petunjuk, bukan bukti.", 24),
        _shown(
            SETUJU,
            "ya menjadikan usulan di kirinya tautan; kosong atau tidak: usulan tidak dimuat. Bila memilih induk lain, "
            "biarkan kosong.",
            9,
        ),
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
        _shown("usulan lain", "Simpul mirip berikutnya; untuk memakainya, pilih sebagai induk.", 80),
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


def says_nothing(cells: Mapping[str, Cell]) -> bool:
    """Whether a row still waits for a person: no ``induk``, and ``setuju`` blank or no."""
    if not is_blank(cells.get("induk", "")):
        return False
    try:
        return not parse_boolean(cells.get(SETUJU, ""))
    except ValueRefused:
        return False


def with_accepted(cells: Mapping[str, Cell], titles: Mapping[str, str]) -> Mapping[str, Cell]:
    """A row with its suggestion as the link where ``setuju`` says yes; else the row as it is.

    Args:
        cells: column → raw cell.
        titles: column → its header as written.

    Raises:
        CellRefused: ``setuju`` is neither yes nor no; it says yes where there is no suggestion, or where another
            ``induk`` is picked.
    """
    setuju = cells.get(SETUJU, "")
    title = titles.get(SETUJU, SETUJU)
    if not read_cell(parse_boolean, title, setuju):
        return cells
    usulan, induk = clean_text(cells.get("usulan", "")), clean_text(cells.get("induk", ""))
    if not usulan:
        raise CellRefused(title, setuju, "Tidak ada usulan pada baris ini.", "Kosongkan setuju, dan pilih induk.")
    if induk and _code(induk) != _code(usulan):
        raise CellRefused(
            title,
            setuju,
            f"Usulan disetujui ({usulan[:60]}), tetapi induk yang dipilih lain ({induk[:60]}).",
            "Kosongkan setuju untuk memakai induk itu, atau kosongkan induk untuk menerima usulan.",
        )
    reason = clean_text(cells.get("dasar", "")) or clean_text(cells.get("alasan usulan", "")) or "tanpa alasan tertulis"
    return {**cells, "induk": usulan, "dasar": f"{ACCEPTED}: {reason}"}


def _code(item: str) -> str:
    return item.partition(SAYS)[0].strip().casefold()
