"""Nomenclature codes: urusan, bidang, program, kegiatan, sub kegiatan (Permendagri 90/2019 and its updates).

``U.BB.PP.K.GG.SSSS``: urusan, bidang, program, kewenangan (2 is kabupaten/kota), kegiatan, sub kegiatan. ``X.XX``
stands for the bidang of whichever agency does the work; program ``01`` is the supporting program of every agency.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from pohon_graph.codes.agency import bidang_slots
from pohon_graph.codes.segments import CodeRefused, cell_text, padded_bidang, take_apart, zeros_restored
from pohon_graph.values.refusal import shown

Jenjang = Literal["urusan", "bidang", "program", "kegiatan", "sub_kegiatan"]

_LEVEL: Final[dict[int, Jenjang]] = {1: "urusan", 2: "bidang", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
_COUNT: Final[dict[Jenjang, int]] = {level: count for count, level in _LEVEL.items()}
_WIDTH: Final = (1, 2, 2, 1, 2, 4)
_NAME: Final = ("urusan", "bidang", "program", "kewenangan", "kegiatan", "sub kegiatan")
_URUSAN: Final = frozenset("123456789X")
_WHAT: Final = "kode nomenklatur"


@dataclass(frozen=True, slots=True)
class Kode:
    """A nomenclature code.

    Attributes:
        teks: the code, normalised: ``1.02.02.2.01.0001``.
        jenjang: its level, by the number of segments (or as its column says, where they disagree).
        segmen: the segments of ``teks``.
        nama: the name, where the cell held code and name.
        perbaikan: the reason of each repair, Indonesian; empty where the cell held exactly ``teks``.
        masalah: what still breaks the grammar though the code is readable, Indonesian.
    """

    teks: str
    jenjang: Jenjang
    segmen: tuple[str, ...]
    nama: str = ""
    perbaikan: tuple[str, ...] = ()
    masalah: tuple[str, ...] = ()


def parse_kode(text: object, *, expected: Jenjang | None = None, parent: Kode | None = None) -> Kode:
    """A nomenclature code as users and Excel write it.

    Repaired without doubt: lower-case ``x.xx``, spaces, quotes, a last dot, ``02`` for kewenangan ``2``. A lost zero
    is restored only where it is proven: in a bidang, because exactly one such bidang exists (``1.3`` is 1.03, ``3.3``
    is 3.30); elsewhere by the parent's code, or by the expected level where the digits can mean only one number. A
    kegiatan ``2.1`` stays in doubt unless its parent is a kegiatan: 2.01 is written so, and so is 2.10 once Excel has
    made it a number.

    Args:
        text: the cell.
        expected: the level that the column or row says.
        parent: the code that contains this one, in the same row or above it.

    Raises:
        CodeRefused: not a code, or a code that only a guess could complete.
    """
    return _parse(cell_text(text, _WHAT), expected, parent)


def jenjang_of(text: object) -> Jenjang | None:
    """The level that the number of a code's segments says; None for what is no code, or has as many as no level has."""
    try:
        return _LEVEL.get(len(take_apart(cell_text(text, _WHAT), _WHAT).segments))
    except CodeRefused:
        return None


@lru_cache(maxsize=65_536)
def _parse(text: str, expected: Jenjang | None, parent: Kode | None) -> Kode:
    pieces = take_apart(text, _WHAT)
    count = len(pieces.segments)
    first = pieces.segments[0].lstrip("0").upper()
    if count > len(_WIDTH) or first not in _URUSAN or (first == "X" and count == 1):
        raise CodeRefused(
            f"{shown(text)} bukan {_WHAT}: tulis satu sampai enam ruas yang diawali urusan 1–9, misalnya 1.02.02."
        )
    repairs, problems = list(pieces.perbaikan), []
    certain = expected is not None and _COUNT[expected] == count
    read: list[str] = []
    for position, written in enumerate(pieces.segments):
        segment = _segment(position, written, read, parent, certain, text)
        if segment != written:
            repairs.append(_repair(position, written, segment))
        if problem := _problem(position, segment, read):
            problems.append(problem)
        read.append(segment)
    level = _LEVEL.get(count, "kegiatan")
    if expected is not None and _COUNT[expected] != count:
        problems.append(f"kode {expected.replace('_', ' ')} mempunyai {_COUNT[expected]} ruas, ini {count}")
        level = expected
    elif count not in _LEVEL:
        problems.append(f"kode nomenklatur tidak mempunyai jenjang dengan {count} ruas")
    kode = Kode(".".join(read), level, tuple(read), pieces.nama, tuple(repairs), tuple(problems))
    if parent is not None and not _within(kode, parent):
        kode = replace(kode, masalah=(*kode.masalah, f"tidak berada di bawah kode induknya, {parent.teks}"))
    return kode


def _segment(position: int, written: str, before: list[str], parent: Kode | None, certain: bool, text: str) -> str:
    """One segment in its normal form; as written where it breaks the grammar in a readable way."""
    width = _WIDTH[position]
    if written[0] in "Xx":
        return "X" * width if position < 2 else written.upper()
    if len(written) > width:
        short = written.lstrip("0")
        return short if width == 1 and len(written) == 2 and len(short) == 1 else written
    if len(written) == width:
        return written
    above = parent.segmen[position] if parent is not None and position < len(parent.segmen) else ""
    if position == 1:
        fit = padded_bidang(before[0], written)
    elif above.isdigit() and int(above) == int(written):
        fit = above
    elif certain and not (position == 4 and written in "12"):
        fit = written.zfill(width)
    else:
        fit = None
    if fit is None:
        raise CodeRefused(
            f"Nol pada ruas {_NAME[position]} dari {shown(text)} hilang dan tidak ada yang membuktikan nilainya. "
            f"Tulis kode lengkap dengan {width} angka pada ruas itu, sebagai teks."
        )
    return fit


def _repair(position: int, written: str, segment: str) -> str:
    if written[0] in "Xx":
        return f"{written} ditulis {segment}"
    if position in (0, 3):
        return f"{_NAME[position]} {written} ditulis {segment}"
    if position == 5 and len(written) == 2:
        return f"sub kegiatan dua angka dari daftar lama ditulis empat angka: {written} menjadi {segment}"
    return zeros_restored(written, segment)


def _problem(position: int, segment: str, before: list[str]) -> str:
    name, width = _NAME[position], _WIDTH[position]
    if segment[0] == "X":
        fine = position == 0 or (position == 1 and before[0] == "X")
        return "" if fine else f"X pada ruas {name}: hanya X.XX yang dikenal"
    if len(segment) != width:
        return f"ruas {name} {segment} seharusnya {width} angka"
    if position == 1 and before[0] == "X":
        return f"X pada ruas urusan tanpa XX pada ruas bidang ({segment})"
    if position == 3 and segment in "09":
        return f"kewenangan {segment} tidak dikenal (1 provinsi, 2 kabupaten/kota, 3–8 daerah khusus)"
    return ""


def _within(kode: Kode, parent: Kode) -> bool:
    if len(kode.segmen) <= len(parent.segmen):
        return False
    pairs = list(zip(kode.segmen, parent.segmen, strict=False))
    placeholder = "X" in (kode.segmen[0], parent.segmen[0])
    return all(mine == above for mine, above in (pairs[2:] if placeholder else pairs))


def resolve_bidang(kode: Kode, kode_skpd: str) -> Kode:
    """``X.XX`` as the first bidang of the agency, as SIPD does in a DPA; any other code is returned as it is.

    Args:
        kode: the code.
        kode_skpd: the agency or unit whose work it is.

    Raises:
        CodeRefused: the code needs a bidang and ``kode_skpd`` is no agency code.
    """
    if kode.segmen[:2] != ("X", "XX"):
        return kode
    bidang = bidang_slots(kode_skpd)[0]
    segmen = (*bidang.split("."), *kode.segmen[2:])
    reason = f"X.XX diisi {bidang}, bidang pertama perangkat daerah"
    return replace(kode, teks=".".join(segmen), segmen=segmen, perbaikan=(*kode.perbaikan, reason))


def is_penunjang(kode: Kode | str) -> bool:
    """Whether the code lies in program ``01``: exact, since the official list gives 01 to no other program."""
    return segments_of(kode)[2:3] == ("01",)


def nomenklatur_key(kode: Kode | str) -> str:
    """The code under which the nomenclature lists this one: the supporting program stands there as ``X.XX.01``."""
    segmen = segments_of(kode)
    return ".".join(("X", "XX", *segmen[2:])) if is_penunjang(kode) else ".".join(segmen)


def segments_of(kode: Kode | str) -> tuple[str, ...]:
    """The segments of a code that is normalised already."""
    return tuple(kode.split(".")) if isinstance(kode, str) else kode.segmen
