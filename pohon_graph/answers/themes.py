"""Themes to ask about: one that a snapshot has, or one that a file brings; a list of codes, never a word search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import process

from pohon_graph import views
from pohon_graph.answers.context import Basis
from pohon_graph.errors import PohonError, SheetError
from pohon_graph.identity import node_id
from pohon_graph.load import Planned, stored_reports
from pohon_graph.nomenklatur import editions
from pohon_graph.sheets.layouts import read_path
from pohon_graph.sheets.reading import Asal, Isian, Mark, Node, Reading
from pohon_graph.store import Store
from pohon_graph.values import normal, slug

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A row of a theme's file that marks nothing here, and why."""

    kode: str
    sebab: str
    sel: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme.

    Attributes:
        nama: as written.
        sumber: where its codes come from, for people.
        dasar: its legal grounds, each once.
        subs: ids of the sub kegiatan that it marks, of every agency.
        tanpa_sub: rows of its file that mark nothing in the snapshot.
        catatan: what the load said of codes that nobody budgets.
    """

    nama: str
    sumber: str
    dasar: tuple[str, ...]
    subs: frozenset[str]
    tanpa_sub: tuple[Unmatched, ...] = ()
    catatan: tuple[str, ...] = ()


def theme_in(basis: Basis, store: Store, nama: str) -> Theme:
    """A theme of the snapshot, by its name; case, spacing and punctuation do not matter.

    Raises:
        PohonError: there is none of that name; the nearest are named.
        StoreError: the store does not answer.
    """
    versi = basis.keterangan.versi
    rows = views.rows(store, "penanda", versi)
    id = node_id("Penanda", slug(nama))
    own = [row for row in rows if row["id"] == id]
    if not own:
        raise _unknown(nama, sorted({row["nama"] for row in rows}), f"versi {versi}")
    title = own[0]["nama"]
    notes = [note for report in stored_reports(store, versi) for note in report.notes]
    return Theme(
        title,
        f"penanda dalam versi {versi}",
        tuple(sorted({row["dasar"] for row in own if row["dasar"]})),
        frozenset(row["sub"] for row in own if row["sub"]),
        catatan=tuple(note for note in notes if note.startswith(f"Tema {title}:")),
    )


def theme_from(basis: Basis, path: Path, nama: str = "") -> Theme:
    """A theme of a file in the layout of ``penanda``, on the plan of the snapshot; nothing is written into the graph.

    Args:
        basis: the snapshot.
        path: the file.
        nama: which of its themes; "" where it has one only.

    Raises:
        SheetError: it cannot be read, or is of another layout.
        PohonError: it has no readable row, several themes and none was named, or none of that name.
    """
    reading = read_path(path, Isian(basis.keterangan.tahun))
    if reading.tata_letak != "penanda":
        raise SheetError(
            f"Berkas ini berisi {reading.tata_letak}, bukan penanda tema.",
            next_step="Beri berkas berkolom tema, kode, dasar (dan opd atau unit bila perlu).",
            where=str(path),
        )
    marks = _of_one_theme(reading, path, nama)
    planned = Planned(_plan(basis), editions())
    found = {mark: planned.marked(mark) for mark in marks}
    absent = [Unmatched(mark.kode, _why(mark, planned), str(mark.asal)) for mark in marks if not found[mark]]
    refused = [Unmatched(one.nilai, f"baris ditolak: {one.alasan}", str(one.asal)) for one in reading.refusals]
    return Theme(
        min(mark.tema for mark in marks),
        f"berkas {path.name}",
        tuple(sorted({mark.dasar for mark in marks})),
        frozenset(sub.id for subs in found.values() for sub in subs),
        (*absent, *refused),
    )


def _of_one_theme(reading: Reading, path: Path, nama: str) -> list[Mark]:
    names = {slug(mark.tema): mark.tema for mark in reversed(reading.marks)}
    shown = sorted(names.values())
    if not names:
        first = f" Baris pertama yang ditolak: {reading.refusals[0].alasan}" if reading.refusals else ""
        raise PohonError(
            f"Tidak ada baris penanda yang dapat dibaca.{first}", next_step="Perbaiki berkasnya.", where=str(path)
        )
    if nama and slug(nama) not in names:
        raise _unknown(nama, shown, f"berkas {path.name}")
    if not nama and len(names) > 1:
        raise PohonError(
            f"Berkas ini memuat {len(names)} tema: {_listed(shown)}.",
            next_step="Sebut salah satu dengan --tema.",
            where=str(path),
        )
    wanted = slug(nama) if nama else next(iter(names))
    return [mark for mark in reading.marks if slug(mark.tema) == wanted]


def _plan(basis: Basis) -> list[Node]:
    simpul = basis.edges.simpul
    subs = simpul[simpul["label"] == "SubKegiatan"]
    return [
        Node("SubKegiatan", row["id"], {"kode": row["kode"], "lingkup": row["lingkup"]}, Asal("", "", 0))
        for row in subs.to_dict("records")
    ]


def _why(mark: Mark, planned: Planned) -> str:
    at = f" oleh {mark.lingkup}" if mark.lingkup else ""
    known = "" if planned.official(mark.kode) else "; kode ini tidak dikenal nomenklatur"
    return f"tidak direncanakan{at} dalam versi ini{known}"


def _unknown(nama: str, names: Sequence[str], where: str) -> PohonError:
    if not names:
        return PohonError(
            f"Tidak ada tema dalam {where}.",
            next_step="Muat berkas penanda (tema, kode, dasar) dengan pohon load --tambah, atau sebut nama berkasnya.",
        )
    near = [name for name, _, _ in process.extract(nama, names, processor=normal, limit=3, score_cutoff=50)]
    hint = f"Yang paling dekat: {_listed(near)}." if near else f"Tema yang ada: {_listed(names)}."
    return PohonError(f"Tema {nama} tidak ada dalam {where}.", next_step=hint)


def _listed(names: Sequence[str]) -> str:
    more = f" dan {len(names) - _SHOWN} lagi" if len(names) > _SHOWN else ""
    return "; ".join(names[:_SHOWN]) + more
