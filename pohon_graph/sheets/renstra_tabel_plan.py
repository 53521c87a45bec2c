"""The cell Program/Kegiatan of a Renstra table: codes with their names, in either order, one or several per cell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pohon_graph.codes import CodeRefused, Jenjang, Kode, bidang_slots, parse_kode, resolve_bidang
from pohon_graph.nomenklatur import Entri, load_nomenklatur
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_lines
from pohon_graph.sheets.plan_codes import read_kode
from pohon_graph.sheets.reading import Asal
from pohon_graph.sheets.table import Cell
from pohon_graph.values import bullets, is_marked, normal

_SEGMENT = r"(?:\d{1,5}|[Xx]{2})"
_CODE = re.compile(rf"(?<![\w.])(?:[1-9]|[Xx])(?:\s?\.\s?{_SEGMENT}){{1,5}}\.?(?![\w.])", re.ASCII)
_LEVEL: dict[int, Jenjang] = {2: "bidang", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
_WORD = re.compile(r"(program|sub[ -]?kegiatan|kegiatan)\b[\s:.–-]*", re.IGNORECASE)
_AROUND = " \t()[]-–—:;,./"


class Rencana(NamedTuple):
    """A program, kegiatan or sub kegiatan (or a bidang, as a heading) that a cell names; ``nama`` may be blank."""

    kode: Kode
    nama: str


def read_plan(kolom: str, cell: Cell, asal: Asal, repairs: RepairLog, kode_skpd: str) -> list[Rencana]:
    """The plan nodes of a cell, in its order.

    Args:
        kolom: the header, for messages.
        cell: what stands there.
        asal: the row.
        repairs: where repairs are logged.
        kode_skpd: the agency or unit whose plan it is.

    Raises:
        CellRefused: a text without a readable code whose name the nomenclature does not have exactly once within the
            agency's bidang; several codes in one line.
    """
    return [_rencana(kolom, text, asal, repairs, kode_skpd) for text in _texts(read_lines(kolom, cell))]


def _texts(lines: list[str]) -> list[str]:
    """One text per plan node: a line begins one where it is a bullet or begins with a code."""
    groups: list[list[str]] = []
    for line in lines:
        level_only = bool(groups) and _WORD.fullmatch(groups[-1][-1]) is not None
        if not groups or is_marked(line) or (_CODE.match(line) and not level_only):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [text for group in groups for text in bullets(group)]


def _rencana(kolom: str, text: str, asal: Asal, repairs: RepairLog, kode_skpd: str) -> Rencana:
    codes = _codes(text)
    if not codes:
        return _by_name(kolom, text, asal, repairs, kode_skpd)
    if len(codes) > 1:
        raise CellRefused(
            kolom,
            text,
            f"Satu teks memuat beberapa kode: {', '.join(code[0] for code in codes)}.",
            "Tulis tiap program, kegiatan, dan sub kegiatan pada baris teks sendiri, atau pada baris tabel sendiri.",
        )
    written = codes[0][0]
    level = _LEVEL.get(len(written.rstrip(". ").split(".")))
    if level is None:
        raise CellRefused(
            kolom,
            text,
            f"Kode {written} bukan kode program, kegiatan, atau sub kegiatan.",
            "Tulis kode lengkap: 1.02.02, 1.02.02.2.01, atau 1.02.02.2.01.0001.",
        )
    kode = read_kode(kolom, written, asal, repairs, level=level, kode_skpd=kode_skpd)
    before, after = text[: codes[0].start()].strip(_AROUND), text[codes[0].end() :].lstrip(_AROUND)
    word = _WORD.fullmatch(before)
    return Rencana(kode, after if word and after else f"{before} {after}".strip())


def _codes(text: str) -> list[re.Match[str]]:
    """The codes in a text: of two segments only at its start; an old code at the start of the name is name."""
    codes = [code for code in _CODE.finditer(text) if code.start() == 0 or code[0].count(".") > 1]
    if len(codes) == 2 and codes[0].start() == 0 and codes[0][0].count(".") == codes[1][0].count("."):
        return codes if text[codes[0].end() : codes[1].start()].strip() else codes[:1]
    return codes


def _by_name(kolom: str, text: str, asal: Asal, repairs: RepairLog, kode_skpd: str) -> Rencana:
    """The one official plan node of exactly this name within the agency's bidang."""
    word = _WORD.match(text)
    level = _stated(word[1]) if word else None
    bidang = (*bidang_slots(kode_skpd), "X.XX")
    found: list[Entri] = []
    for name in (text, *([text[word.end() :]] if word else [])):
        entries = _official().get(normal(name), ())
        found = [entry for entry in entries if ".".join(entry.kode.split(".")[:2]) in bidang]
        found = [entry for entry in found if level in (None, entry.jenjang)]
        if found:
            break
    if len(found) != 1:
        why = (
            f"dan nama itu dimiliki {', '.join(entry.kode for entry in found)}"
            if found
            else f"dan nama itu tidak ada dalam nomenklatur {load_nomenklatur().edisi} pada bidang perangkat daerah ini"
        )
        raise CellRefused(
            kolom,
            text,
            f"Tidak ada kode pada sel ini, {why}.",
            "Tulis kodenya di depan nama, misalnya 1.02.02 PROGRAM …",
        )
    (entry,) = found
    try:
        kode = resolve_bidang(parse_kode(entry.kode), kode_skpd)
    except CodeRefused as refused:
        raise CellRefused(kolom, text, refused.reason) from None
    repairs.add(
        asal,
        kolom,
        text,
        kode.teks,
        f"kode tidak ditulis; hanya satu {entry.jenjang.replace('_', ' ')} bernama ini pada bidang perangkat daerah "
        f"(nomenklatur {load_nomenklatur().edisi})",
    )
    return Rencana(kode, entry.nama)


def _stated(word: str) -> Jenjang:
    plain = word.casefold().replace("-", " ")
    return "program" if plain == "program" else "kegiatan" if plain == "kegiatan" else "sub_kegiatan"


@cache
def _official() -> Mapping[str, list[Entri]]:
    """The codes in force, by normalised name."""
    names: dict[str, list[Entri]] = defaultdict(list)
    for entry in load_nomenklatur():
        if entry.pengganti is None:
            names[normal(entry.nama)].append(entry)
    return names
