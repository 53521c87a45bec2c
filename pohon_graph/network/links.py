"""A tree as a network: every node once, and every connection as the snapshot has it, not as the tree hangs it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from pohon_graph.errors import PohonError
from pohon_graph.tree import HASIL, Asal, Dokumen, Simpul
from pohon_graph.tree.plan import TWIN
from pohon_graph.tree.telling import Jumlah, sums

Hubungan = Literal["dukung", "induk", "lingkaran", "misi", "bagian", "berhenti", "silang"]
HUBUNGAN: Final[dict[Hubungan, str]] = {
    "dukung": "mendukung",
    "induk": "memakai tautan PD induknya ke",
    "lingkaran": "mendukung, menutup lingkaran",
    "misi": "menjawab misi",
    "bagian": "bagian dari",
    "berhenti": "rantai berhenti",
    "silang": "kontribusi lintas PD (tidak membawa jalur)",
}
"""What a connection says, from its start to its end."""
PLAN: Final = ("program", "kegiatan", "sub")
AGENCY: Final = ("pd", "unit")
_HIDDEN: Final = ("akar", "cabang")


class Tautan(NamedTuple):
    """A connection of two nodes of the document."""

    dari: int
    ke: int
    jenis: Hubungan
    keterangan: str = ""
    asal: Asal | None = None


class Jejaring:
    """All nodes and connections of a document.

    Args:
        document: a tree.

    Attributes:
        utama: per node of the document the one that it is drawn as: parts of one program or kegiatan are one.
        jumlah: per node its money with that of its parts, whole rupiah.
    """

    def __init__(self, document: Dokumen) -> None:
        self.document = document
        nodes = document.simpul
        self.utama = list(range(len(nodes)))
        for one in document.rujukan:
            if one.jenis == "bagian":
                self.utama[one.dari] = one.ke
        self.jumlah = sums(nodes)
        for place, whole in enumerate(self.utama):
            if place != whole:
                own, more = self.jumlah[whole], self.jumlah[place]
                self.jumlah[whole] = Jumlah(own.rupiah + more.rupiah, own.sub + more.sub)
        found: dict[tuple[int, int, str], Tautan] = {}
        for link in self._links():
            at = (self.utama[link.dari], self.utama[link.ke])
            kept = found.get((*at, link.jenis))
            if at[0] != at[1] and (kept is None or not kept.keterangan):
                found[(*at, link.jenis)] = link._replace(dari=at[0], ke=at[1])
        self.tautan = tuple(found.values())
        self._near: dict[int, set[int]] = {}
        for link in self.tautan:
            self._near.setdefault(link.dari, set()).add(link.ke)
            self._near.setdefault(link.ke, set()).add(link.dari)

    def node(self, id: str) -> int:
        """Place of the node that has this id, or alone has this kode.

        Raises:
            PohonError: no node has it, or several.
        """
        text = id.strip()
        nodes = self.document.simpul
        seen = [place for place, whole in enumerate(self.utama) if place == whole and nodes[place].jenis not in _HIDDEN]
        found = [place for place in seen if nodes[place].id == text]
        found = found or [place for place in seen if nodes[place].kode.casefold() == text.casefold() != ""]
        if not found:
            raise PohonError(
                f"Tidak ada simpul ber-id atau berkode {text!r} dalam versi {self.document.versi}.",
                next_step="Periksa kodenya; id tertulis pada panel rincian pohon (pohon tree).",
            )
        if len(found) > 1:
            raise PohonError(
                f"Kode {text!r} dimiliki {len(found)} simpul.",
                next_step=f"Sebut id-nya: {'; '.join(nodes[place].id for place in found[:10])}.",
            )
        return found[0]

    def around(self, centre: int, hops: int) -> dict[int, int]:
        """The nodes within so many connections of one, each with its distance, nearest first.

        What only shares an agency is not near: a way ends at an agency unless it starts there.
        """
        found = {centre: 0}
        edge = [centre]
        for distance in range(1, hops + 1):
            onward = [node for node in edge if node == centre or self.document.simpul[node].jenis not in AGENCY]
            edge = sorted({other for node in onward for other in self._near.get(node, ())} - found.keys())
            found |= dict.fromkeys(edge, distance)
        return found

    def _links(self) -> Iterator[Tautan]:
        nodes = self.document.simpul
        for place, node in enumerate(nodes):
            if node.induk < 0 or node.jenis in _HIDDEN:
                continue
            if node.lewat in PLAN:
                carrier = self._above(place, (node.lewat,), itself=True)
                result = self._above(place, HASIL)
                if carrier >= 0 and result >= 0:
                    borrowed: Hubungan = "induk" if TWIN in node.catatan else "dukung"
                    yield Tautan(carrier, result, borrowed, node.dasar, node.asal_tautan)
            elif node.lewat in ("hasil", "misi"):
                how: Hubungan = "misi" if node.lewat == "misi" else "dukung"
                yield Tautan(place, node.induk, how, node.dasar, node.asal_tautan)
            if node.jenis == "berhenti":
                yield Tautan(node.induk, place, "berhenti")
            elif not node.lewat or node.jenis in ("kegiatan", "sub"):
                owner = self._owner(node)
                if owner >= 0:
                    yield Tautan(place, owner, "bagian")
        for one in self.document.rujukan:
            if one.jenis != "bagian":
                yield Tautan(one.dari, one.ke, one.jenis, one.keterangan, one.asal)

    def _owner(self, node: Simpul) -> int:
        """What a node is a part of: the nearest one above it that is no group, unless that only receives support."""
        nodes = self.document.simpul
        above = node.induk
        while above >= 0 and nodes[above].jenis in _HIDDEN:
            above = nodes[above].induk
        return -1 if above >= 0 and node.jenis in PLAN and nodes[above].jenis in HASIL else above

    def _above(self, place: int, kinds: tuple[str, ...], *, itself: bool = False) -> int:
        nodes = self.document.simpul
        at = place if itself else nodes[place].induk
        while at >= 0 and nodes[at].jenis not in kinds:
            at = nodes[at].induk
        return at
