"""Themes to sub kegiatan: which planned work each Penanda marks, once all files are joined.

A code means the sub kegiatan of that code at every agency and unit, or at those that its row names; a program or
kegiatan code means all below it. Where an agency plans the work under its retired or its new code only, that is what is
marked, and logged. A code that nobody plans is counted, not refused: an official list names more than one kabupaten
budgets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pohon_graph.codes import jenjang_of, nomenklatur_key
from pohon_graph.identity import node_id
from pohon_graph.load.graph import Graph
from pohon_graph.nomenklatur import Editions
from pohon_graph.sheets.reading import Link, Mark, Node, Reading, Repair
from pohon_graph.values import slug

_SHOWN = 10


def mark_themes(graph: Graph, readings: Sequence[Reading], official: Editions) -> None:
    """Add every theme and its MENANDAI links to a settled graph.

    Args:
        graph: settled; gets nodes, links, repairs and notes.
        readings: all files; their ``marks`` are what themes say.
        official: the editions of the nomenclature, which say what replaced what.
    """
    themes: dict[str, list[Mark]] = defaultdict(list)
    for reading in readings:
        for mark in reading.marks:
            themes[node_id("Penanda", slug(mark.tema))].append(mark)
    if not themes:
        return
    planned = Planned(graph.nodes.values(), official)
    for id in sorted(themes):
        marks = sorted(themes[id], key=lambda mark: (mark.asal, mark.kode))
        nama = min(mark.tema for mark in marks)
        grounds = {mark.dasar for mark in marks}
        isi = {"nama": nama, "dasar": grounds.pop() if len(grounds) == 1 else None}
        graph.nodes[id] = Node("Penanda", id, isi, marks[0].asal)
        _log_spellings(graph, marks, nama)
        _link(graph, id, nama, marks, planned)


def _log_spellings(graph: Graph, marks: Iterable[Mark], nama: str) -> None:
    first: dict[tuple[str, str], Mark] = {}
    for mark in marks:
        if mark.tema != nama:
            first.setdefault((mark.asal.berkas, mark.tema), mark)
    for mark in first.values():
        reason = "ejaan lain dari tema yang sama"
        graph.repairs[mark.asal.berkas].append(Repair(mark.asal, "tema", mark.tema, nama, reason))


def _link(graph: Graph, id: str, nama: str, marks: Iterable[Mark], planned: Planned) -> None:
    marked: dict[str, list[Mark]] = defaultdict(list)
    spread: dict[str, list[str]] = defaultdict(list)
    absent: dict[str, list[str]] = defaultdict(list)
    for mark in marks:
        subs = planned.by(mark, mark.kode)
        kin = planned.under_another_code(mark, subs)
        for kode, others in kin.items():
            reason = f"{len(others)} sub kegiatan direncanakan hanya dengan kode {planned.relation(mark.kode, kode)}"
            graph.repairs[mark.asal.berkas].append(Repair(mark.asal, "kode", mark.kode, kode, reason))
        found = [*subs, *(sub for others in kin.values() for sub in others)]
        for sub in found:
            marked[sub.id].append(mark)
        shown = f"{mark.kode} ({mark.lingkup})" if mark.lingkup else mark.kode
        if not found:
            absent[mark.asal.berkas].append(
                shown if planned.official(mark.kode) else f"{shown} (tidak dikenal nomenklatur)"
            )
        elif jenjang_of(mark.kode) != "sub_kegiatan":
            spread[mark.asal.berkas].append(f"{shown} {len(found)} sub kegiatan")
    for sub_id, reasons in marked.items():
        dasar = "; ".join(sorted({mark.dasar for mark in reasons}))
        graph.links["MENANDAI", id, sub_id] = Link("MENANDAI", id, sub_id, {"dasar": dasar}, reasons[0].asal)
    for berkas, codes in spread.items():
        graph.notes[berkas].append(f"Tema {nama} menandai seluruh sub kegiatan di bawah kode: {_listed(codes)}.")
    for berkas, codes in absent.items():
        graph.notes[berkas].append(
            f"Tema {nama}: {len(codes)} kode ditandai tetapi tidak dianggarkan dalam berkas yang dimuat, "
            f"yaitu {_listed(codes)}."
        )


def _listed(codes: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(codes))
    more = f" dan {len(distinct) - _SHOWN} lagi" if len(distinct) > _SHOWN else ""
    return ", ".join(distinct[:_SHOWN]) + more


class Planned:
    """Planned sub kegiatan by every code that contains them: their own, their kegiatan's, their program's.

    Args:
        nodes: the graph's.
        official: tells retired codes and their successors.
    """

    def __init__(self, nodes: Iterable[Node], official: Editions) -> None:
        self._official = official
        self._retired: dict[str, str] = {}
        for entry in official:
            if entry.pengganti:
                self._retired.setdefault(entry.pengganti, entry.kode)
        self._under: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            if node.label == "SubKegiatan":
                kode = node.isi["kode"]
                for spelling in {kode, nomenklatur_key(kode)}:
                    segments = spelling.split(".")
                    for count in {3, 5, len(segments)}:
                        self._under[".".join(segments[:count])].append(node)

    def by(self, mark: Mark, kode: str) -> list[Node]:
        """The sub kegiatan under a code, at whom the row names."""
        return [node for node in self._under.get(kode, ()) if _meant(mark.lingkup, node.isi["lingkup"])]

    def marked(self, mark: Mark) -> list[Node]:
        """All sub kegiatan that a row marks, under its code or under the one that is planned instead."""
        subs = self.by(mark, mark.kode)
        return [*subs, *(sub for others in self.under_another_code(mark, subs).values() for sub in others)]

    def under_another_code(self, mark: Mark, subs: Iterable[Node]) -> dict[str, list[Node]]:
        """The sub kegiatan under the code that replaced the row's, or that it replaced, where only that is planned.

        Args:
            mark: the row.
            subs: what is planned under its own code.
        """
        planned_at = {sub.isi["lingkup"] for sub in subs}
        found = {}
        entry = self._official.find(mark.kode)
        for kode in (entry and entry.pengganti, self._retired.get(nomenklatur_key(mark.kode))):
            if kode:
                others = [node for node in self.by(mark, kode) if node.isi["lingkup"] not in planned_at]
                if others:
                    found[kode] = others
        return found

    def relation(self, kode: str, other: str) -> str:
        """How the other code stands to the row's."""
        entry = self._official.find(kode)
        return "penggantinya" if entry and entry.pengganti == other else "lama yang digantikannya"

    def official(self, kode: str) -> bool:
        """Whether the nomenclature knows the code."""
        return self._official.find(kode) is not None


def _meant(named: str, lingkup: str) -> bool:
    return named in ("", lingkup, lingkup.partition("/")[0])
