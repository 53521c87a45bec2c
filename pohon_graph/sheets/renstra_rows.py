"""A row of a Renstra table, and which rows can stand beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pohon_graph.identity import coded_id, node_id
from pohon_graph.sheets.reading import Asal, Reading, Refusal, Repair
from pohon_graph.sheets.rows import shortened
from pohon_graph.values import NilaiTarget, normal, slug

CONTAINED = ("Kegiatan", "SubKegiatan")
"""Levels that are part of the level above them."""
PLAN = ("Program", *CONTAINED)
"""Levels that hold money."""


@dataclass(slots=True)
class Baris:
    """One row of a Renstra table, read.

    ``induk_dari_kode`` says that its table has no column for what a kegiatan or sub kegiatan is part of: the code does.
    """

    asal: Asal
    label: str
    lingkup: str
    kode_skpd: str
    kode: str
    induk: str
    uraian: str
    hasil: str = ""
    indikator: str = ""
    satuan: str = ""
    kondisi_awal: str = ""
    target: dict[int, NilaiTarget] = field(default_factory=dict)
    pagu: dict[int, int] = field(default_factory=dict)
    induk_dari_kode: bool = False

    @property
    def id(self) -> str:
        """The business key of the goal or plan node that the row is about."""
        return coded_id(self.label, self.lingkup, self.kode, self.uraian)

    @property
    def rupiah(self) -> int:
        """All money of the row, every year, whole rupiah."""
        return sum(self.pagu.values())

    @property
    def owner(self) -> str:
        """The node that the row's indicator measures: an outcome of the program, where the row names one."""
        if self.label == "Program" and self.hasil:
            return node_id("Kondisi", self.lingkup, self.kode, f"~{slug(self.hasil)}")
        return self.id

    def values(self) -> tuple[object, ...]:
        """Everything the row says, for telling a row that stands there twice."""
        money = tuple(sorted(self.pagu.items()))
        targets = tuple(sorted((year, target.teks) for year, target in self.target.items()))
        texts = (self.uraian, self.hasil, self.indikator, self.satuan, self.kondisi_awal)
        return (self.id, self.induk, *map(normal, texts), targets, money)


def consistent(rows: Iterable[Baris], reading: Reading) -> dict[str, list[Baris]]:
    """Rows by the node that they are about, without those that contradict another row about it.

    A row that stands there twice counts once, the other is refused. Rows that give one code two texts, or one kegiatan
    two parents, are all refused: nobody can say which is right.
    """
    groups: dict[str, list[Baris]] = {}
    for row in _without_twins(rows, reading):
        groups.setdefault(row.id, []).append(row)
    for group in list(groups.values()):
        by_text = {normal(row.uraian): row for row in reversed(group)}
        by_parent = {row.induk: row for row in reversed(group) if row.induk and row.label in CONTAINED}
        if len(by_text) > 1:
            _refuse_conflict(group, by_text, "uraian", reading)
        elif len(by_parent) > 1:
            _refuse_conflict(group, by_parent, "induk", reading)
        else:
            continue
        del groups[group[0].id]
    return groups


def one_spelling(rows: Iterable[Baris], kolom: str, reading: Reading) -> None:
    """Give texts of these rows that differ in case, spacing or punctuation only the spelling that most of them have.

    Args:
        rows: rows in which equal texts mean the same thing.
        kolom: ``uraian``, ``hasil`` or ``indikator``.
        reading: where the other spellings are logged.
    """
    spellings: dict[str, list[tuple[str, Baris]]] = {}
    for row in rows:
        if text := getattr(row, kolom):
            spellings.setdefault(normal(text), []).append((text, row))
    for same in spellings.values():
        count = Counter(text for text, _ in same)
        chosen = min(count, key=lambda text: (-count[text], text))
        for text, row in same:
            if text != chosen:
                setattr(row, kolom, chosen)
                reading.repairs.append(Repair(row.asal, kolom, text, chosen, "ejaan lain dari teks yang sama"))


def place_of(row: Baris, seen_from: Baris) -> str:
    """A row's number, with its sheet where that is another one."""
    same = row.asal.lembar == seen_from.asal.lembar
    return str(row.asal.baris) if same else f"{row.asal.baris} lembar {row.asal.lembar}"


def _without_twins(rows: Iterable[Baris], reading: Reading) -> list[Baris]:
    first: dict[tuple[object, ...], Baris] = {}
    for row in rows:
        twin = first.setdefault(row.values(), row)
        if twin is not row:
            reading.refusals.append(
                Refusal(
                    row.asal,
                    "(seluruh baris)",
                    shortened(row.indikator or row.uraian),
                    f"Baris ini sama persis dengan baris {place_of(twin, row)}; dihitung sekali.",
                    "Hapus salah satunya.",
                    row.rupiah,
                )
            )
    return list(first.values())


def _refuse_conflict(group: list[Baris], variants: dict[str, Baris], what: str, reading: Reading) -> None:
    for row in group:
        own = normal(row.uraian) if what == "uraian" else row.induk
        other = next(variant for key, variant in variants.items() if key != own)
        value, theirs = (row.uraian, other.uraian) if what == "uraian" else (row.induk, other.induk)
        reading.refusals.append(
            Refusal(
                row.asal,
                what,
                shortened(value),
                f"Kode {row.kode} juga ada pada baris {place_of(other, row)}, {what}nya lain: “{shortened(theirs)}”.",
                "Perbaiki kode atau isi salah satu baris.",
                row.rupiah,
            )
        )
