"""The plan tree: each sub kegiatan once, with its program and kegiatan, below what its money is recorded to support.

A sub kegiatan hangs where its deciding links lead (of its own, of its kegiatan, or of its program). One without such
links, or outside core work, hangs in a group of its agency that says why. Program and kegiatan are drawn again in every
place where some of their sub kegiatan hang.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from pohon_graph.leverage import LEVELS
from pohon_graph.leverage.ways import JALUR
from pohon_graph.report.words import KELAS
from pohon_graph.tree.document import Lewat
from pohon_graph.tree.drafts import Draft
from pohon_graph.tree.facts import Facts
from pohon_graph.tree.parents import Parents
from pohon_graph.tree.results import Frame, drawn

GROUPS: Final = {
    "tanpa_tautan": "Belum tertaut",
    "mandat": "Mandat (SPM, NSPK, IKK) tanpa tautan",
    "belum_dinilai": "Belum dinilai",
    "luar": "Di luar penelusuran",
    "belum_dirinci": "Belum dirinci ke sub kegiatan",
    "tanpa_sub": "Rencana tanpa sub kegiatan",
}
"""The groups of an agency, in order: what hangs below no result, and why."""
PLAN_LEVELS: Final[tuple[Lewat, ...]] = ("sub", "kegiatan", "program")
"""How a node tells whose link it hangs by, in the order of :data:`pohon_graph.leverage.LEVELS`."""
TWIN: Final = "Memakai tautan simpul rencana berkode sama milik PD induknya."


class PlanTree:
    """Hangs plan nodes below results and groups.

    Args:
        facts: what is known of the nodes.
        parents: the links that the tree draws.
        frame: where to hang them.
    """

    def __init__(self, facts: Facts, parents: Parents, frame: Frame) -> None:
        self._facts, self._parents, self._frame = facts, parents, frame
        edges = facts.basis.edges
        self._ids = edges.simpul["id"].to_numpy(dtype=object)
        self._row = {id: number for number, id in enumerate(self._ids)}
        self._end = edges.column("tautan", "ke")
        start = edges.column("tautan", "dari")
        self._links = {(int(a), int(b)): number for number, (a, b) in enumerate(zip(start, self._end, strict=True))}
        self._made: dict[tuple[str, str], Draft] = {}
        self._known: set[str] = set()

    def hang(self) -> None:
        """Hang every sub kegiatan, then what is planned without any, then the money that no sub kegiatan has."""
        edges = self._facts.basis.edges
        place = np.stack([edges.column("sub", f"tempat_{level}") for level in LEVELS], axis=1)
        for number, one in enumerate(edges.sub.itertuples(index=False)):
            self._hang_sub(number, str(one.id), str(one.kegiatan), str(one.program), int(one.pagu), place[number])
        lingkup = set(self._frame.agencies)
        for id, row in self._facts.simpul.items():
            if row["label"] in ("Program", "Kegiatan") and row["lingkup"] in lingkup and id not in self._known:
                self._hang_unused(id)
        for rest in edges.belum_dirinci.itertuples(index=False):
            row = self._facts.simpul[str(rest.id)]
            group = self._group(row["lingkup"], "belum_dirinci")
            text = f"Belum dirinci pada {str(row['label']).lower()} {row['nama']}"
            group.add(
                Draft(f"sisa:{rest.id}", "sisa", text, row["lingkup"], kode=row["kode"] or "", rupiah=int(rest.pagu))
            )

    def _hang_sub(self, number: int, id: str, kegiatan: str, program: str, pagu: int, places: np.ndarray) -> None:
        ways = self._facts.basis.ways
        row = self._facts.simpul[id]
        node = drawn(row)
        node.rupiah = pagu
        inti = bool(ways.edges.inti[number])
        level = self._level(number, places) if inti else None
        if level is None:
            name = JALUR[ways.jalur[number]] if inti else "luar"
            top = self._group(row["lingkup"], name if name in GROUPS else "tanpa_tautan")
            if not inti:
                top = self._kelas(top, self._facts.jalur[id].kelas or "tanpa_kelas")
        else:
            node.link = int(self._parents.link[places[level]])
            node.lewat = PLAN_LEVELS[level]
            top = self._frame.results[self._ids[self._end[node.link]]]
            if self._ids[places[level]] != (id, kegiatan, program)[level]:
                node.catatan.append(TWIN)
        self._below(top, program, kegiatan).add(node)

    def _level(self, number: int, places: np.ndarray) -> int | None:
        """The level whose links carry it: the deciding one, else the first that has links."""
        deciding = int(self._facts.basis.ways.tingkat[number])
        linked = np.flatnonzero(places >= 0)
        return deciding if deciding >= 0 else int(linked[0]) if linked.size else None

    def _below(self, top: Draft, program: str, kegiatan: str) -> Draft:
        """The part of a kegiatan, in its part of a program, that hangs below a node."""
        for id in (program, kegiatan):
            top = self._part(top, id)
        return top

    def _part(self, top: Draft, id: str) -> Draft:
        made = self._made.get((top.id, id))
        if made is None:
            made = top.add(drawn(self._facts.simpul[id]))
            made.id = f"{id}@{top.id}"
            self._made[top.id, id] = made
            self._known.add(id)
            own = self._links.get((self._row[id], self._row.get(top.source, -1)))
            if own is not None:
                made.link = own
                made.lewat = "program" if id.startswith("program:") else "kegiatan"
        return made

    def _hang_unused(self, id: str) -> None:
        """A program or kegiatan without any sub kegiatan: where its link leads, else in a group of its agency."""
        row = self._facts.simpul[id]
        link = int(self._parents.link[self._row[id]])
        supported = self._frame.results[self._ids[self._end[link]]] if link >= 0 else None
        self._part(supported or self._group(row["lingkup"], "tanpa_sub"), id)

    def _group(self, lingkup: str, name: str) -> Draft:
        id = f"cabang:{name}:{lingkup}"
        made = self._made.get((id, ""))
        if made is None:
            order = list(GROUPS).index(name)
            made = Draft(id, "cabang", GROUPS[name], lingkup, urut=order)
            self._made[id, ""] = self._frame.agencies[lingkup].add(made)
        return made

    def _kelas(self, top: Draft, kelas: str) -> Draft:
        id = f"cabang:{kelas}:{top.lingkup}"
        made = self._made.get((id, ""))
        if made is None:
            order = list(KELAS).index(kelas) if kelas in KELAS else len(KELAS)
            made = top.add(Draft(id, "cabang", KELAS.get(kelas, kelas), top.lingkup, urut=order))
            self._made[id, ""] = made
        return made
