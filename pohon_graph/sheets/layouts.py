"""Every layout that is known, and the reading of a file by the one that its headers match.

A new layout is one module with a ``LAYOUT`` and one line in :func:`layouts` (and its headers in ``headers.ALIASES``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from pohon_graph.errors import SheetError
from pohon_graph.sheets.headers import HeaderRow, nearest_header, shown_headers
from pohon_graph.sheets.reading import Isian, Reading
from pohon_graph.sheets.table import Book, Sheet, open_book

Found = tuple[Sheet, HeaderRow]
Progress = Callable[[int, int], None]
"""Called with rows done and rows in all."""


class Read(Protocol):
    """Turns the sheets of one file into records, by filling ``reading``."""

    def __call__(self, found: Sequence[Found], isian: Isian, reading: Reading, progress: Progress) -> None: ...


@dataclass(frozen=True, slots=True)
class Layout:
    """A way in which a file is laid out.

    Attributes:
        nama: its name in ``Reading.tata_letak``.
        judul: what a person calls it (Indonesian).
        wajib: the canonical columns that it must have; for messages about files that match nothing. Empty: its sheets
            differ, ``judul`` says how they are known.
        match: the header row of a sheet of this layout, or None for a sheet that is not of it.
        read: fills ``reading`` from the matching sheets, in the file's order.
        tanpa_data: names of sheets that belong to it and hold no data (a guide); they are not reported as left out.
    """

    nama: str
    judul: str
    wajib: tuple[str, ...]
    match: Callable[[Sheet], HeaderRow | None]
    read: Read
    tanpa_data: frozenset[str] = frozenset()


@cache
def layouts() -> tuple[Layout, ...]:
    """The known layouts, in the order in which messages list them."""
    from pohon_graph.sheets import (
        kelas_file,
        kontrol,
        nomenklatur_sipd,
        penanda,
        pohon,
        rekap,
        renstra_flat,
        renstra_isian,
        renstra_tabel,
    )

    return (
        rekap.LAYOUT,
        renstra_flat.LAYOUT,
        renstra_isian.LAYOUT,
        renstra_tabel.LAYOUT,
        pohon.LAYOUT,
        kelas_file.LAYOUT,
        kontrol.LAYOUT,
        penanda.LAYOUT,
        nomenklatur_sipd.LAYOUT,
    )


def read_path(path: Path, isian: Isian, *, progress: Progress | None = None) -> Reading:
    """Read a file from disk; see :func:`read_file`.

    Raises:
        SheetError: it cannot be opened, or as :func:`read_file`.
    """
    try:
        isi = path.read_bytes()
    except OSError as error:
        raise SheetError(
            f"Berkas tidak dapat dibuka ({error.strerror}).",
            next_step="Periksa nama dan letak berkas, dan tutup berkas itu di Excel.",
            where=str(path),
        ) from error
    return read_file(path.name, isi, isian, progress=progress)


def read_file(nama: str, isi: bytes, isian: Isian, *, progress: Progress | None = None) -> Reading:
    """Read a file by the layout that its headers match.

    Args:
        nama: the file's name; only for messages and provenance.
        isi: its bytes.
        isian: what the command says about the file (year, agency …).
        progress: called now and then with rows done and rows in all.

    Returns:
        The file's records, repairs, refusals and counts. A sheet of no layout is named in ``notes``, its rows count as
        read and skipped.

    Raises:
        SheetError: it cannot be opened, matches no layout or several, has two columns of one meaning, or its layout
            refuses it as a whole.
    """
    book = open_book(nama, isi)
    layout, found = _match(book)
    reading = Reading(berkas=nama, sha256=hashlib.sha256(isi).hexdigest(), tata_letak=layout.nama, notes=[*book.notes])
    _note_sheets(book, layout, found, reading)
    layout.read(found, isian, reading, progress or (lambda _done, _total: None))
    return reading


def _match(book: Book) -> tuple[Layout, list[Found]]:
    matches: dict[str, list[Found]] = {}
    for sheet in book.sheets:
        hits = [(layout, header) for layout in layouts() if sheet.rows and (header := layout.match(sheet)) is not None]
        if len(hits) > 1:
            names = " dan ".join(layout.judul for layout, _ in hits)
            raise SheetError(
                f"Lembar '{sheet.nama}' cocok dengan dua tata letak: {names}.",
                next_step="Hapus kolom yang bukan milik tata letak yang dimaksud.",
                where=book.nama,
            )
        for layout, header in hits:
            matches.setdefault(layout.nama, []).append((sheet, header))
    known = {layout.nama: layout for layout in layouts()}
    if len(matches) == 1:
        ((name, found),) = matches.items()
        return known[name], found
    if not matches:
        raise _unknown(book)
    parts = "; ".join(
        f"{known[name].judul}: {', '.join(sheet.nama for sheet, _ in found)}" for name, found in matches.items()
    )
    raise SheetError(
        f"Satu berkas memuat lebih dari satu tata letak ({parts}).",
        next_step="Simpan tiap tata letak sebagai berkas sendiri, agar dapat diganti dan dihitung sendiri-sendiri.",
        where=book.nama,
    )


def _note_sheets(book: Book, layout: Layout, found: Sequence[Found], reading: Reading) -> None:
    starts = {id(sheet): header.mulai for sheet, header in found}
    for sheet in book.sheets:
        if (start := starts.get(id(sheet))) is not None:
            if any(number >= start for number, _ in sheet.filled()):
                reading.content[sheet.nama] = sheet.content()
            if not sheet.visible:
                reading.notes.append(f"Lembar '{sheet.nama}' tersembunyi di dalam berkas, tetapi ikut dibaca.")
            continue
        rows = sum(1 for _ in sheet.filled())
        if not rows or sheet.nama in layout.tanpa_data:
            continue
        reading.rows_read += rows
        reading.rows_skipped += rows
        near, lacking = _nearest(sheet, (layout,))
        why = f"; kolom yang tidak ada: {lacking}" if near else ""
        reading.notes.append(
            f"Lembar '{sheet.nama}' ({rows} baris berisi) tidak dimuat: judul kolomnya bukan {layout.judul}{why}."
        )


def _nearest(sheet: Sheet, candidates: Sequence[Layout]) -> tuple[Layout | None, str]:
    """The layout that a sheet comes nearest to, and the columns that it lacks; none where it lacks half or more."""
    scored = []
    for layout in candidates:
        row = nearest_header(sheet, layout.wajib) if layout.wajib else None
        if row is not None and len(missing := row.missing(layout.wajib)) * 2 < len(layout.wajib):
            scored.append((len(missing) / len(layout.wajib), layout, missing))
    if not scored:
        return None, ""
    _, layout, missing = min(scored, key=lambda item: item[0])
    return layout, ", ".join(name.upper().replace("_", " ") for name in missing)


def _unknown(book: Book) -> SheetError:
    filled = [sheet for sheet in book.sheets if sheet.rows]
    if not filled:
        return SheetError("Berkas tidak berisi satu baris pun.", next_step="Ekspor ulang berkas.", where=book.nama)
    parts = []
    for sheet in filled[:5]:
        seen = ", ".join(text[:40] for text in shown_headers(sheet)[:30]) or "tidak ada teks"
        near, lacking = _nearest(sheet, layouts())
        hint = f" Terdekat: {near.judul}; kolom yang tidak ada: {lacking}." if near else ""
        parts.append(f"Lembar '{sheet.nama}' berjudul kolom: {seen}.{hint}")
    names = "; ".join(layout.judul for layout in layouts())
    return SheetError(
        f"Tata letak berkas tidak dikenal. {' '.join(parts)}",
        next_step=f"Pakai salah satu tata letak yang dikenal: {names}.",
        where=book.nama,
    )


def refuse_twins(nama: str, found: Sequence[Found], used: Sequence[str]) -> None:
    """Refuse a file in which two columns mean the same to its layout.

    Args:
        nama: the file's name.
        found: its sheets.
        used: canonical names that the layout reads.

    Raises:
        SheetError: naming both columns.
    """
    for sheet, header in found:
        for name, texts in header.ganda.items():
            if name in used:
                raise SheetError(
                    f"Dua kolom berarti sama: {' dan '.join(repr(text) for text in texts)}.",
                    next_step="Sisakan satu kolom saja, atau ubah judul kolom yang lain.",
                    where=f"{nama}, lembar {sheet.nama}, baris {header.baris}",
                )
