"""Delimited text: encoding and delimiter are found out or the file is refused; a stray quote swallows nothing."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Any

from charset_normalizer import from_bytes

from pohon_graph.errors import SheetError

DELIMITERS = {";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak"}

_SAMPLE = 60


def read(nama: str, isi: bytes) -> tuple[list[list[Any]], list[str]]:
    """The records of a text file and notes on how it was read.

    Args:
        nama: the file's name, for messages.
        isi: its bytes.

    Returns:
        One list per record, blank records included, so that the index is the record number less one; and notes.

    Raises:
        SheetError: it is no text, its delimiter is in doubt, or its quotes do not close.
    """
    text, encoding = _decode(nama, isi)
    notes = [] if encoding == "utf-8" else [f"Berkas dibaca dengan pengodean {encoding}, bukan UTF-8."]
    first = text[:6].rstrip("\r\n")
    declared = first[4:5] if first[:4].lower() == "sep=" else ""
    delimiter = declared or _delimiter(nama, text)
    records = _records(nama, text, delimiter)
    if declared:
        records[0] = [""]
    return records, notes


def _decode(nama: str, isi: bytes) -> tuple[str, str]:
    for mark, encoding in (
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
        (b"\xef\xbb\xbf", "utf-8-sig"),
    ):
        if isi.startswith(mark):
            try:
                return isi.decode(encoding), "utf-16" if encoding == "utf-16" else "utf-8"
            except UnicodeDecodeError:
                raise _no_text(nama) from None
    half = max(len(isi) // 2, 1)
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if isi[offset::2].count(0) > 0.6 * half:
            try:
                return isi.decode(encoding), encoding
            except UnicodeDecodeError:
                raise _no_text(nama) from None
    if b"\0" in isi:
        raise _no_text(nama)
    try:
        return isi.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        best = from_bytes(isi, cp_isolation=["cp1252"]).best()
        if best is None:
            raise _no_text(nama) from None
        return str(best), "cp1252"


def _delimiter(nama: str, text: str) -> str:
    """The delimiter under which the records of the first lines agree on their width; refused if two would do."""
    fits: dict[str, tuple[float, int]] = {}
    for delimiter in DELIMITERS:
        widths = _widths(text, delimiter)
        if max(widths, default=1) < 2:
            continue
        width, count = max(Counter(w for w in widths if w > 1).items(), key=lambda item: (item[1], item[0]))
        fits[delimiter] = (count / len(widths), width)
    if not fits:
        return ","
    best = max(fits, key=lambda delimiter: fits[delimiter])
    share, width = fits[best]
    rivals = [d for d, fit in fits.items() if d != best and (fit == fits[best] or _wider(fit, share, width))]
    if rivals:
        names = " atau ".join(DELIMITERS[d] for d in (best, *rivals))
        raise SheetError(
            f"Pemisah kolom tidak dapat dipastikan: {names}.",
            next_step="Simpan sebagai .xlsx, atau tulis baris pertama 'sep=;' sesuai pemisahnya.",
            where=nama,
        )
    return best


def _wider(fit: tuple[float, int], share: float, width: int) -> bool:
    return fit[0] >= 0.9 * share and fit[1] > width


def _widths(text: str, delimiter: str) -> list[int]:
    widths: list[int] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            if any(field.strip() for field in record):
                widths.append(len(record))
            if len(widths) == _SAMPLE:
                break
    except csv.Error:
        pass
    return widths


def _records(nama: str, text: str, delimiter: str) -> list[list[Any]]:
    limit = csv.field_size_limit(len(text) + 1)
    records: list[list[Any]] = []
    try:
        records.extend(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise SheetError(
            f"Tanda kutip pada rekaman {len(records) + 1} tidak tertutup dengan benar ({error}).",
            next_step="Perbaiki tanda kutip pada rekaman itu, atau simpan sebagai .xlsx.",
            where=f"{nama}, rekaman {len(records) + 1}",
        ) from error
    finally:
        csv.field_size_limit(limit)
    return records


def _no_text(nama: str) -> SheetError:
    return SheetError(
        "Berkas ini bukan lembar kerja dan bukan teks yang dapat dibaca.",
        next_step="Simpan sebagai .xlsx, .xls, .ods atau .csv (UTF-8).",
        where=nama,
    )
