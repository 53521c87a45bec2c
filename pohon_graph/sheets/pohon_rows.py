"""Rows of the workbook Pohon, read by the column table: whose they are, what they say, and which rows they point to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.codes import CodeRefused, Jenjang, is_unit, lingkup, parse_kode, parse_skpd, skpd_of
from pohon_graph.identity import node_id
from pohon_graph.model import PEMDA
from pohon_graph.sheets.cells import CellRefused, RepairLog, read_cell, read_text
from pohon_graph.sheets.plan_codes import read_kode, read_skpd
from pohon_graph.sheets.pohon_columns import CHILD, PLAN, SAYS, Column, Sheet
from pohon_graph.sheets.reading import Asal, Ref
from pohon_graph.sheets.table import Cell, is_blank
from pohon_graph.values import NilaiTarget, parse_fraction, parse_target

Known = Mapping[tuple[str, str], Mapping[str, str]]
"""(lingkup, code in lower case) → label → id: what the workbook itself defines under a code."""

_LABELS: Final = {label.casefold(): label for label in (*CHILD, "Misi", "Indikator", "Jabatan")}
_LEVEL: Final[dict[str, Jenjang]] = {"Program": "program", "Kegiatan": "kegiatan", "SubKegiatan": "sub_kegiatan"}
_PLAN_LABEL: Final = {level: label for label, level in _LEVEL.items()}
_PLAN_CODE: Final = re.compile(r"(?:\d\.\d\d|[Xx]\.[Xx]{2})\.\d\d(?:\.\d\.\d\d(?:\.\d{4})?)?", re.ASCII)
_PERIOD: Final = re.compile(r"((?:19|20)\d\d)(?:[ \-/]*(?:TW|TRIWULAN)[ \-]*([1-4]|IV|I{1,3}))?", re.IGNORECASE)
_ROMAN: Final = {"I": "1", "II": "2", "III": "3", "IV": "4"}


@dataclass(slots=True)
class Row:
    """One row of a sheet, cells cleaned; references are still text.

    Attributes:
        spec, asal: which sheet, and where the row stands.
        lingkup: whose row it is (its first opd and unit); ``pemda`` on the sheet Misi.
        other: the lingkup of its second opd and unit (Dukungan: of the parent); as ``lingkup`` where it has none.
        text: column → clean text, blank where empty.
        number: column → fraction, for ``bobot`` and ``porsi``.
        value: column → target, realisasi or kondisi awal as text and number.
    """

    spec: Sheet
    asal: Asal
    lingkup: str = PEMDA
    other: str = PEMDA
    text: dict[str, str] = field(default_factory=dict)
    number: dict[str, float] = field(default_factory=dict)
    value: dict[str, NilaiTarget] = field(default_factory=dict)

    def refuse(self, kolom: str, alasan: str, langkah: str) -> CellRefused:
        """The refusal of this row for what stands in a column."""
        return CellRefused(kolom, self.text.get(kolom, ""), alasan, langkah)

    def owned(self) -> dict[str, str]:
        """``lingkup`` and, for what is an agency's, ``kode_skpd``."""
        return {"lingkup": self.lingkup, **({} if self.lingkup == PEMDA else {"kode_skpd": agency_of(self.lingkup)})}


def agency_of(scope: str) -> str:
    """The agency of a lingkup: ``skpd/unit`` → ``skpd``."""
    return skpd_of(scope.partition("/")[0])


def read_row(
    spec: Sheet, asal: Asal, cells: Mapping[str, Cell], titles: Mapping[str, str], given: str, repairs: RepairLog
) -> Row:
    """One row by its column table.

    Args:
        spec: the sheet.
        asal: the row.
        cells: column → raw cell.
        titles: column → its header as written.
        given: lingkup for rows that name no agency (``--opd``); "" for none.
        repairs: where repairs are logged.

    Raises:
        CellRefused: a required cell is blank, or a cell holds what its column does not take.
    """
    row = Row(spec, asal)
    scopes: list[tuple[Column, str]] = []
    for column in spec.columns:
        if column.kind == "tampilan":
            continue
        cell, title = cells.get(column.name, ""), titles.get(column.name, column.name)
        if column.required and is_blank(cell):
            raise CellRefused(title, "", f"Kolom {column.name} kosong.", f"Isi kolom ini. {column.help}")
        if column.kind in ("opd", "unit"):
            scopes.append((column, _scope_code(column, title, cell, asal, repairs)))
        elif column.kind == "pecahan":
            if (share := read_cell(parse_fraction, title, cell)) is not None:
                row.number[column.name] = share
        elif column.kind == "pilihan":
            row.text[column.name] = _choice(column, title, cell, asal, repairs)
        elif column.kind == "nilai":
            row.value[column.name] = read_cell(parse_target, title, cell)
        elif column.kind == "periode":
            row.text[column.name] = _period(title, cell, asal, repairs)
        else:
            row.text[column.name] = read_text(title, cell, asal, repairs)
    _set_scopes(row, scopes, given, titles)
    return row


def _scope_code(column: Column, title: str, cell: Cell, asal: Asal, repairs: RepairLog) -> str:
    if is_blank(cell):
        return ""
    if column.kind == "opd" and not column.required:
        text = read_text(title, cell, asal, repairs)
        if text.casefold() == PEMDA:
            return PEMDA
    return str(read_skpd(title, cell, asal, repairs))


def _set_scopes(row: Row, scopes: list[tuple[Column, str]], given: str, titles: Mapping[str, str]) -> None:
    default = given
    found = []
    for (opd, kode), (unit, kode_unit) in zip(scopes[::2], scopes[1::2], strict=True):
        found.append(_scope(titles.get(opd.name, opd.name), kode, titles.get(unit.name, unit.name), kode_unit, default))
        default = found[-1]
    if found:
        row.lingkup, row.other = found[0], found[-1]


def _scope(title: str, kode: str, unit_title: str, kode_unit: str, default: str) -> str:
    """The lingkup of an opd and a unit cell; both blank: the default."""
    if not kode and not kode_unit and default:
        return default
    owner = kode or (default if default == PEMDA else agency_of(default) if default else "")
    if not owner:
        raise CellRefused(
            title,
            "",
            "Perangkat daerah kosong.",
            "Isi kode perangkat daerah atau kata pemda, atau muat berkas ini dengan --opd KODE.",
        )
    if not kode_unit:
        return PEMDA if owner == PEMDA else lingkup(owner)
    if owner == PEMDA or (is_unit(kode_unit) and skpd_of(kode_unit) != skpd_of(owner)):
        raise CellRefused(
            unit_title, kode_unit, f"Unit {kode_unit} bukan unit dari {owner}.", "Perbaiki kode unit atau kode opd."
        )
    return lingkup(skpd_of(owner), kode_unit)


def given_scope(opd: str) -> str:
    """The lingkup that ``--opd`` means; "" where it is not given.

    Raises:
        CodeRefused: it is no code of an agency or unit.
    """
    return lingkup(parse_skpd(opd)) if opd else ""


def _choice(column: Column, title: str, cell: Cell, asal: Asal, repairs: RepairLog) -> str:
    text = read_text(title, cell, asal, repairs)
    squeezed = re.sub(r"[\s_\-]+", " ", text).casefold()
    if text and squeezed not in column.choices:
        options = ", ".join(column.choices)
        raise CellRefused(title, cell, f"Pilihan {column.name} tidak dikenal.", f"Tulis salah satu: {options}.")
    return squeezed


def _period(title: str, cell: Cell, asal: Asal, repairs: RepairLog) -> str:
    text = read_text(title, cell, asal, repairs)
    match = _PERIOD.fullmatch(text)
    if match is None:
        raise CellRefused(
            title, cell, "Periode tidak dikenal.", "Tulis tahun (2026) atau tahun dan triwulan (2026-tw1)."
        )
    quarter = _ROMAN.get((match[2] or "").upper(), match[2])
    periode = f"{match[1]}-tw{quarter}" if quarter else match[1]
    if periode != text:
        repairs.add(asal, title, cell, periode, "periode ditulis dalam bentuk baku")
    return periode


def references(row: Row, name: str, known: Known, repairs: RepairLog) -> list[Ref]:
    """The rows that a cell names, several separated by ``;``, each once.

    Raises:
        CellRefused: a part cannot be such a code.
    """
    parts = [part.strip() for part in row.text[name].split(";")]
    return list(dict.fromkeys(reference(row, name, part, row.lingkup, known, repairs) for part in parts if part))


def reference(row: Row, name: str, text: str, scope: str, known: Known, repairs: RepairLog) -> Ref:
    """The row that a text names: ``[opd/][Jenis:]kode``, and behind it ``— bunyi`` where a drop-down wrote it.

    A code that the workbook itself defines is taken as it is written there; a nomenclature code is read as one.

    Args:
        row, name: the row and the column that the text is from.
        text: one reference.
        scope: the lingkup in which a code alone counts.
        known: what the workbook defines.
        repairs: where repairs are logged.

    Raises:
        CellRefused: it names a kind that the column does not take, or holds no code.
    """
    labels = row.spec.column(name).labels
    scope, text, bunyi = split_reference(text, scope, known)
    prefix, colon, rest = text.partition(":")
    label = _LABELS.get(re.sub(r"[\s_]+", "", prefix).casefold()) if colon else None
    if label is not None:
        text = rest.strip()
        if label not in labels:
            raise row.refuse(name, f"Kolom {name} tidak dapat menunjuk {label}.", f"Yang dapat: {', '.join(labels)}.")
        labels = (label,)
    if not text:
        raise row.refuse(name, "Kode rujukan kosong.", "Tulis kodenya.")
    defined = known.get((scope, text.casefold()), {}).keys() & set(labels)
    if defined or not set(labels) & set(PLAN):
        return Ref(scope, text, labels, bunyi)
    return _plan_reference(row, name, text, scope, labels, repairs)._replace(bunyi=bunyi)


def split_reference(text: str, scope: str, known: Known) -> tuple[str, str, str]:
    """A reference as lingkup, ``[Jenis:]kode``, and the text behind the code ("" for none).

    A code that holds a dash itself is taken whole where the workbook defines it.
    """
    whole = _split_scope(text, scope)
    if SAYS not in text or (whole[0], whole[1].casefold()) in known:
        return (*whole, "")
    code, _, bunyi = text.partition(SAYS)
    return (*_split_scope(code, scope), bunyi.strip())


def _split_scope(text: str, scope: str) -> tuple[str, str]:
    head, slash, rest = text.partition("/")
    if slash:
        if head.strip().casefold() == PEMDA:
            return PEMDA, rest.strip()
        try:
            return lingkup(parse_skpd(head)), rest.strip()
        except CodeRefused:
            pass
    return scope, text


def _plan_reference(row: Row, name: str, text: str, scope: str, labels: tuple[str, ...], repairs: RepairLog) -> Ref:
    """A code of program, kegiatan or sub kegiatan; anything else is left for the load to find."""
    try:
        level = _LEVEL[labels[0]] if len(labels) == 1 else parse_kode(text).jenjang
    except CodeRefused:
        return Ref(scope, text, labels)
    if level not in _PLAN_LABEL or (_PLAN_LABEL[level] not in labels):
        return Ref(scope, text, labels)
    owner = scope.rpartition("/")[2]
    if owner == PEMDA:
        raise row.refuse(name, "Program, kegiatan, dan sub kegiatan milik perangkat daerah.", "Isi kode opd-nya.")
    kode = read_kode(name, text, row.asal, repairs, level=level, kode_skpd=owner)
    return Ref(scope, kode.teks, (_PLAN_LABEL[level],) if _PLAN_CODE.fullmatch(kode.teks) else labels)


def identified(ref: Ref, known: Known) -> list[str]:
    """The ids that a reference can mean as far as this workbook and the nomenclature say.

    Usually one; none where another file defines it; several where the code is of several kinds.
    """
    defined = known.get((ref.lingkup, ref.kode.casefold()), {})
    found = [id for label, id in sorted(defined.items()) if label in ref.labels]
    if not found and len(ref.labels) == 1:
        return [node_id(ref.labels[0], ref.lingkup, ref.kode)]
    return found
