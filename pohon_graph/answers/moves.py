"""What a scenario changes: activities to drop and links to move, as a command or a file names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pohon_graph.answers.context import Basis
from pohon_graph.errors import PohonError, SheetError
from pohon_graph.model import PEMDA
from pohon_graph.sheets.headers import plain
from pohon_graph.sheets.table import open_book
from pohon_graph.values import clean_text
from pohon_graph.vocabulary import relations

PLAN: Final = ("Program", "Kegiatan", "SubKegiatan")
_RESULT: Final = ("Kondisi", "Sasaran", "Tujuan")
_COLUMNS: Final = ("aksi", "kode", "opd", "induk")
_CHOICES: Final = 8


@dataclass(frozen=True, slots=True)
class Langkah:
    """One change as a person names it.

    Attributes:
        aksi: ``hapus`` or ``pindah``.
        kode: code or id of what is changed; ``KODE@SKPD`` tells apart a code that several agencies have.
        induk: code or id of the simpul that it shall support; "" for hapus.
        asal: the option, or the file and row, for messages.
    """

    aksi: str
    kode: str
    induk: str = ""
    asal: str = ""


@dataclass(frozen=True, slots=True)
class Perubahan:
    """Changes as rows of ``Edges.simpul``: nodes to drop, and node → the simpul that it shall support."""

    hapus: tuple[int, ...]
    pindah: dict[int, int]


def from_options(hapus: Iterable[str], pindah: Iterable[str]) -> list[Langkah]:
    """Changes as the options ``--hapus KODE`` (several with commas between) and ``--pindah KODE=INDUK`` name them.

    Raises:
        PohonError: a ``--pindah`` has no ``=``.
    """
    dropped = [kode.strip() for each in hapus for kode in each.split(",") if kode.strip()]
    steps = [Langkah("hapus", kode, asal=f"--hapus {kode}") for kode in dropped]
    for each in pindah:
        kode, equals, induk = each.partition("=")
        if not equals or not kode.strip() or not induk.strip():
            raise PohonError("Isi --pindah tidak lengkap.", next_step="Tulis KODE=INDUK.", where=f"--pindah {each}")
        steps.append(Langkah("pindah", kode.strip(), induk.strip(), f"--pindah {each}"))
    return steps


def read_moves(path: Path) -> list[Langkah]:
    """Changes as a file names them: columns ``aksi, kode, opd, induk``; ``opd`` and, for hapus, ``induk`` may be blank.

    Raises:
        SheetError: it cannot be opened, lacks a column, or a row says no such change; nothing is computed then.
    """
    try:
        book = open_book(path.name, path.read_bytes())
    except OSError as error:
        raise SheetError(
            f"Berkas tidak dapat dibuka ({error.strerror}).", next_step="Periksa nama dan letaknya.", where=str(path)
        ) from error
    sheet = book.sheets[0]
    header = [plain(str(cell)).lower() for cell in sheet.rows[0]] if sheet.rows else []
    missing = [name for name in ("aksi", "kode") if name not in header]
    if missing:
        raise SheetError(
            f"Kolom {', '.join(missing)} tidak ada pada baris pertama.",
            next_step=f"Beri judul kolom: {', '.join(_COLUMNS)}.",
            where=path.name,
        )
    steps = []
    for number, cells in enumerate(sheet.rows[1:], 2):
        row = {name: clean_text(cell) for name, cell in zip(header, cells, strict=False)}
        if any(row.values()):
            steps.append(_step(row, f"{path.name}, baris {number}"))
    return steps


def _step(row: dict[str, str], where: str) -> Langkah:
    aksi, kode, opd, induk = (row.get(name, "") for name in _COLUMNS)
    aksi = aksi.casefold()
    if aksi not in ("hapus", "pindah"):
        raise SheetError(f"Aksi '{aksi}' tidak dikenal.", next_step="Tulis hapus atau pindah.", where=f"{where}, aksi")
    if not kode:
        raise SheetError("Kode kosong.", next_step="Isi kode yang diubah.", where=f"{where}, kode")
    if (aksi == "pindah") != bool(induk):
        step = "Isi induk barunya." if aksi == "pindah" else "Kosongkan induk; yang dihapus tidak punya induk."
        raise SheetError(f"Kolom induk tidak sesuai dengan aksi {aksi}.", next_step=step, where=f"{where}, induk")
    return Langkah(aksi, f"{kode}@{opd}" if opd else kode, induk, where)


def settle(basis: Basis, steps: Sequence[Langkah], induk: dict[str, str]) -> Perubahan:
    """The nodes that changes mean; what is dropped takes everything below it along.

    Args:
        basis: the snapshot; with ``opd``, a code is looked for in that agency only.
        steps: the changes.
        induk: plan node → what it is part of, by id.

    Raises:
        PohonError: nothing or several things have a code, the model does not join two ends, or one activity is changed
            twice; a message names the choices.
    """
    if not steps:
        raise PohonError("Belum ada yang diubah.", next_step="Sebut --hapus KODE, --pindah KODE=INDUK, atau --file.")
    found = _Finder(basis)
    drop: dict[int, str] = {}
    move: dict[int, int] = {}
    said: dict[int, str] = {}
    for step in steps:
        node = found.activity(step)
        if said.setdefault(node, step.asal) != step.asal:
            raise PohonError(
                f"{found.name(node)} diubah dua kali.",
                next_step="Sebut satu kali saja.",
                where=f"{said[node]}; {step.asal}",
            )
        if step.aksi == "hapus":
            drop[node] = step.asal
        else:
            move[node] = found.parent(step, node)
    whole = found.below(drop, induk)
    for node in move:
        if node in whole:
            raise PohonError(
                f"{found.name(node)} dipindah, padahal ikut terhapus bersama induknya.",
                next_step="Hapus atau pindahkan, jangan keduanya.",
                where=said[node],
            )
    return Perubahan(tuple(sorted(whole)), move)


class _Finder:
    """Nodes by id or code."""

    def __init__(self, basis: Basis) -> None:
        self._opd = basis.lingkup if basis.keterangan.opd is not None else None
        self._versi = basis.keterangan.versi
        simpul = basis.edges.simpul
        self._id, self._label = simpul["id"].tolist(), simpul["label"].tolist()
        self._lingkup, self._nama = simpul["lingkup"].tolist(), simpul["nama"].tolist()
        self._kode = [str(kode or "").casefold() for kode in simpul["kode"]]
        self._shown = [str(kode or "") for kode in simpul["kode"]]
        self._row = {id: row for row, id in enumerate(self._id)}

    def name(self, node: int) -> str:
        """A node for a message."""
        return f"{self._label[node]} {self._shown[node] or self._id[node]}"

    def activity(self, step: Langkah) -> int:
        """The node that a change is about."""
        labels = PLAN if step.aksi == "hapus" else (*PLAN, *_RESULT)
        node = self._one(step.kode, labels, [None if self._opd is None else set(self._opd)], step)
        if self._opd is not None and self._lingkup[node] not in self._opd:
            raise PohonError(
                f"{self.name(node)} bukan milik perangkat daerah yang dipilih.",
                next_step="Pakai tanpa --opd, atau perbaiki kodenya.",
                where=step.asal,
            )
        return node

    def parent(self, step: Langkah, node: int) -> int:
        """The simpul that a moved node shall support: of its own unit, else its agency, else anybody's."""
        own = str(self._lingkup[node])
        scopes: list[set[str] | None] = [{own}, {own.partition("/")[0]}, None]
        end = self._one(step.induk, _RESULT, scopes, step)
        kinds = {(fact.start, fact.end) for fact in relations() if fact.kind == "MENDUKUNG"}
        if (self._label[node], self._label[end]) not in kinds:
            may = ", ".join(sorted(kind for start, kind in kinds if start == self._label[node]))
            raise PohonError(
                f"{self._label[node]} tidak dapat mendukung {self._label[end]}.",
                next_step=f"Pilih {may}.",
                where=step.asal,
            )
        return end

    def below(self, drop: Iterable[int], induk: dict[str, str]) -> set[int]:
        """The dropped nodes with all that is part of them."""
        gone = {self._id[node] for node in drop}
        for level in ("Kegiatan", "SubKegiatan"):
            gone |= {
                id for id, label in zip(self._id, self._label, strict=True) if label == level and induk.get(id) in gone
            }
        return {self._row[id] for id in gone}

    def _one(self, text: str, labels: Sequence[str], scopes: Sequence[set[str] | None], step: Langkah) -> int:
        if (row := self._row.get(text)) is not None and self._label[row] in labels:
            return row
        kode, at, owner = text.rpartition("@")
        kode, owner = (kode.strip(), owner.strip()) if at else (text, "")
        kind, colon, rest = kode.partition(":")
        if colon and (kinds := [label for label in labels if label.casefold() == kind.strip().casefold()]):
            labels, kode = kinds, rest.strip()
        same = [row for row in self._rows(kode) if self._label[row] in labels]
        if owner:
            same = [row for row in same if owner in (self._lingkup[row], str(self._lingkup[row]).rpartition("/")[2])]
            scopes = [None]
        for scope in scopes:
            found = [row for row in same if scope is None or self._lingkup[row] in scope]
            if len(found) == 1:
                return found[0]
            if found:
                raise self._several(text, found, step)
        raise PohonError(
            f"Tidak ada {' atau '.join(labels)} ber-id atau berkode {text} dalam versi {self._versi}"
            + ("" if self._opd is None else " pada perangkat daerah yang dipilih")
            + ".",
            next_step="Periksa kodenya dengan pohon trace.",
            where=step.asal,
        )

    def _rows(self, kode: str) -> list[int]:
        return [row for row, own in enumerate(self._kode) if own and own == kode.casefold()]

    def _several(self, text: str, found: Sequence[int], step: Langkah) -> PohonError:
        shown = []
        for row in found[:_CHOICES]:
            kind = f"{self._label[row]}:" if len({self._label[each] for each in found}) > 1 else ""
            owner = str(self._lingkup[row])
            shown.append(f"{kind}{self._shown[row]}@{owner if owner == PEMDA else owner.rpartition('/')[2]}")
        more = f" dan {len(found) - _CHOICES} lagi" if len(found) > _CHOICES else ""
        return PohonError(
            f"Kode {text} berarti lebih dari satu: {', '.join(shown)}{more}.",
            next_step="Tulis salah satu bentuk itu.",
            where=step.asal,
        )
