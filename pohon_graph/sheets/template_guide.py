"""The sheet Petunjuk of the empty workbook: what to fill, in which order, by which rules, with one example chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook, Worksheet

from pohon_graph.sheets.pohon_columns import SHEETS, Sheet

_AGENCIES = 300
_LIST = 9
"""The hidden column (J) that holds what the drop-down of opd offers: pemda, then the sheet PerangkatDaerah."""

_WIDTHS = (4, 32, 84, 36)
_ROOM = tuple(round(width * 1.05) for width in _WIDTHS)
"""Characters that one line of each column holds, narrow letters counted in."""

TITLE = "Buku kerja Pohon: dari misi sampai sub kegiatan"
INTRO = (
    "Buku kerja ini mencatat apa mendukung apa: sub kegiatan → kondisi → sasaran → tujuan → misi, beserta indikator, "
    "IKU, dan jabatan penanggung jawabnya. Uangnya tidak diisi di sini; uang dibaca dari rekap SIPD."
)
ORDER = "Urutan mengisi. Lembar yang belum ada bahannya boleh dikosongkan."
RULES = (
    ("Kolom gelap", "Wajib diisi. Baris tanpa isi kolom itu ditolak dan disebutkan nomor barisnya."),
    (
        "Sel opd kosong",
        "Dipakai perangkat daerah dari --opd saat memuat, atau satu-satunya perangkat daerah di lembar "
        "PerangkatDaerah; selain itu baris ditolak.",
    ),
    ("Sel unit kosong", "Baris itu milik perangkat daerahnya, bukan milik unit."),
    (
        "Kolom opd kedua kosong",
        "Di lembar Dukungan, TanggungJawab, dan Crosscutting: sama dengan opd dan unit di kolom kiri pada baris itu.",
    ),
    ("Kata pemda", "Ditulis di kolom opd untuk tujuan, sasaran, indikator, dan jabatan milik kabupaten (RPJMD)."),
    ("Status kosong", "Di lembar Dukungan berarti disetujui. Tautan yang diajukan belum menjadi jalur."),
    ("Bobot dan porsi kosong", "Boleh. Isi antara 0 dan 1 atau dalam persen; kosong berarti belum ditetapkan."),
    ("Dasar", "Setiap tautan di lembar Dukungan harus punya alasan. Tautan tanpa alasan ditolak."),
    (
        "Kode",
        "Kode sub kegiatan, kegiatan, dan program ditulis seperti di SIPD. Kode simpul buatan sendiri (K1, S1) cukup "
        "berbeda dalam satu perangkat daerah.",
    ),
    (
        "Kode yang sama",
        "Bila satu kode dipakai dua jenis, tulis jenisnya: Sasaran:1 atau Kondisi:1. Bila milik perangkat daerah lain: "
        "pemda/S1 atau kode perangkat daerah, garis miring, kode.",
    ),
    ("Baris ganda", "Satu pasangan anak dan induk cukup satu baris; baris kedua ditolak."),
    ("Satu indikator, banyak pemilik", "Tulis semua kode pemilik dengan titik koma; targetnya per pemilik."),
)
LINKS = (
    ("Sub kegiatan, kegiatan, program", "kondisi atau sasaran"),
    ("Kondisi", "kondisi atau sasaran"),
    ("Sasaran", "tujuan, sasaran, atau kondisi"),
    ("Tujuan perangkat daerah", "sasaran atau tujuan pemda"),
)


def opd_list() -> str:
    """The formula of the drop-down of opd: pemda, and the agencies that the workbook lists."""
    return f"=OFFSET(Petunjuk!$J$1,0,0,1+COUNTA(PerangkatDaerah!$A$2:$A${_AGENCIES + 1}),1)"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its lines of two to four cells; a third cell that is the last takes the room of two.

    ``example`` lines are grey.
    """

    heading: str
    lines: Iterable[tuple[str, ...]]
    example: bool = False


def write_guide(book: Workbook, sheet: Worksheet) -> None:
    """Write the guide of the empty workbook and, in a hidden column, what its drop-downs of opd offer."""
    note = "Contoh satu rantai lengkap. Baris abu-abu ini hanya contoh; lembar Petunjuk tidak pernah dimuat."
    write_blocks(book, sheet, TITLE, INTRO, (Block(ORDER, _steps()), *rules(), Block(note, _examples(), True)))
    _offer_agencies(sheet)


def rules() -> tuple[Block, ...]:
    """The rules that hold for every workbook Pohon."""
    return (
        Block("Aturan mengisi", _numbered(RULES)),
        Block("Apa dapat mendukung apa (lembar Dukungan)", _numbered(LINKS)),
    )


def write_blocks(book: Workbook, sheet: Worksheet, title: str, intro: str, blocks: Iterable[Block]) -> None:
    """Write a guide sheet."""
    base = {"valign": "top", "text_wrap": True}
    large = book.add_format({"bold": True, "font_size": 16})
    heading = book.add_format({"bold": True, "font_size": 12, "bottom": 1})
    text, bold = book.add_format(base), book.add_format({**base, "bold": True})
    grey = book.add_format({**base, "italic": True, "font_color": "#6B7477"})
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width, text)
    sheet.write_string(0, 0, title, large)
    sheet.set_row(0, 24)
    sheet.merge_range(1, 0, 1, 3, "", text)
    sheet.write_string(1, 0, intro, text)
    sheet.set_row(1, 34)
    row = 3
    for block in blocks:
        styles = (grey, grey, grey, grey) if block.example else (text, bold, text, text)
        row = _block(sheet, row, block, heading, styles)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.6, 0.6)
    sheet.print_area(0, 0, row - 2, 3)
    sheet.set_footer("&LPohon kinerja&RHalaman &P dari &N")
    sheet.hide_gridlines(2)


def _block(sheet: Worksheet, row: int, block: Block, style: Format, styles: tuple[Format, ...]) -> int:
    """Write a block; returns the row of the next one."""
    for column in range(4):
        sheet.write_string(row, column, block.heading if column == 0 else "", style)
    for line in block.lines:
        row += 1
        for column, (cell, form) in enumerate(zip(line, styles, strict=False)):
            if column == 2 and len(line) == 3:
                sheet.merge_range(row, 2, row, 3, "", form)
            sheet.write_string(row, column, cell, form)
        room = (_ROOM[2] + _ROOM[3],) if len(line) == 3 else _ROOM[2:]
        sheet.set_row(row, 15 * max(-(-len(cell) // width) for cell, width in zip(line[2:], room, strict=True)))
    return row + 2


def _steps() -> Iterator[tuple[str, ...]]:
    for number, spec in enumerate(SHEETS, 1):
        required = ", ".join(column.name for column in spec.columns if column.required)
        yield str(number), spec.name, spec.help, f"Wajib: {required}"


def _numbered(pairs: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, ...]]:
    for left, right in pairs:
        yield "•", left, right


def _examples() -> Iterator[tuple[str, ...]]:
    for spec in SHEETS:
        for example in spec.examples:
            yield "", spec.name, _spoken(spec, example)


def _spoken(spec: Sheet, example: tuple[str, ...]) -> str:
    """An example row in one cell: ``kode: T1 · uraian: …``."""
    pairs = zip(spec.columns, example, strict=True)
    return " · ".join(f"{column.name}: {value}" for column, value in pairs if value)


def _offer_agencies(sheet: Worksheet) -> None:
    sheet.write_string(0, _LIST, "pemda")
    for row in range(1, _AGENCIES + 1):
        cell = f"PerangkatDaerah!A{row + 1}"
        sheet.write_formula(row, _LIST, f'=IF({cell}="","",{cell})', None, "")
    sheet.set_column(_LIST, _LIST, None, None, {"hidden": True})
