"""The tree as one document: nodes in preorder, references between them, and what the whole stands on.

A node comes right after its parent's earlier children, so that a subtree is a range of nodes. Money is whole rupiah:
``rupiah`` is a node's own and every rupiah of the selection is the own money of exactly one node; ``menyentuh`` is
money of other nodes that comes by, and is never added.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from pohon_graph.parts import SumberUang

JENIS = {
    "akar": "Pohon kinerja",
    "misi": "Misi",
    "tujuan": "Tujuan kabupaten",
    "sasaran": "Sasaran kabupaten",
    "pd": "Perangkat daerah",
    "unit": "Unit",
    "tujuan_pd": "Tujuan PD",
    "sasaran_pd": "Sasaran PD",
    "ultimate": "Ultimate outcome",
    "intermediate": "Intermediate outcome",
    "immediate": "Immediate outcome",
    "output": "Output",
    "kondisi": "Simpul pohon kinerja",
    "berhenti": "Rantai berhenti",
    "cabang": "Kelompok",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub": "Sub kegiatan",
    "sisa": "Belum dirinci",
}
"""Every kind of node and what people call it, from the top of a tree to its leaves."""
HASIL = ("tujuan", "sasaran", "tujuan_pd", "sasaran_pd", "ultimate", "intermediate", "immediate", "output", "kondisi")
"""The kinds that are results: nodes of the condition tree."""
Lewat = Literal["", "sub", "kegiatan", "program", "hasil", "misi"]
"""Whose link a node hangs by: of its own level (``sub``, ``kegiatan``, ``program``, ``hasil``), or of one above it."""


class Asal(NamedTuple):
    """Where a record stands: file, sheet, and the row number that a spreadsheet program shows."""

    berkas: str
    lembar: str
    baris: int


class Posisi(NamedTuple):
    """A post that answers for a node, and as what."""

    jabatan: str
    peran: str


class Catatan(NamedTuple):
    """A finding on a node: its rule, its severity and its sentence."""

    aturan: str
    severity: str
    kalimat: str


class Rincian(NamedTuple):
    """Budget lines of one sub kegiatan folded by what they buy: how many, and their whole rupiah."""

    kelompok: str
    baris: int
    rupiah: int


@dataclass(frozen=True, slots=True)
class Ukuran:
    """An indicator at one owner.

    ``iku`` is pemda, pd or "". ``hasil`` says in words how target and realisasi compare; ``capaian`` is the reached
    fraction (1.0 is all of it), None where it cannot be computed. ``khusus`` and ``menyentuh`` are the whole rupiah
    that the data proves for an IKU, None for others.
    """

    nama: str
    iku: str
    satuan: str
    target: str
    realisasi: str
    periode: str
    hasil: str
    capaian: float | None
    khusus: int | None
    menyentuh: int | None
    keterangan: tuple[tuple[str, str], ...]
    asal: Asal | None


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node as it is drawn, once.

    Attributes:
        id: its business key; a part of a program or kegiatan that is drawn elsewhere too carries ``@`` and where.
        induk: place of its parent among the nodes, −1 for the root.
        jenis: one of :data:`JENIS`.
        lingkup: whose it is.
        lewat: whose link makes it stand where it does, "" where it is simply a part of its parent.
        dasar, asal_tautan: the reason of that link and its cell.
        porsi: the share of the link's money that goes over it (fraction; equal parts where no porsi is recorded), None
            where all of it does.
        rupiah: its own money; that of its parts is theirs.
        realisasi: what was spent of it, None where not loaded.
        menyentuh, sub_menyentuh: money and sub kegiatan that come by a result, None for other kinds.
        jalur, kelas: of a sub kegiatan, "" for others.
        posisi: the posts that answer for it.
        catatan: what else must be said of it, as sentences.
    """

    id: str
    induk: int
    jenis: str
    kode: str
    teks: str
    lingkup: str
    lewat: Lewat = ""
    dasar: str = ""
    asal: Asal | None = None
    asal_tautan: Asal | None = None
    porsi: float | None = None
    rupiah: int = 0
    realisasi: int | None = None
    menyentuh: int | None = None
    sub_menyentuh: int | None = None
    jalur: str = ""
    kelas: str = ""
    ukuran: tuple[Ukuran, ...] = ()
    temuan: tuple[Catatan, ...] = ()
    posisi: tuple[Posisi, ...] = ()
    penanda: tuple[str, ...] = ()
    rincian: tuple[Rincian, ...] = ()
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A connection that is told beside the tree.

    ``jenis``: *dukung*, a further approved link (``dari`` also supports ``ke``); *lingkaran*, a link that closes a
    loop; *silang*, one agency's contribution that another asked for, which carries no path; *bagian*, ``dari`` is
    another part of the plan node that is drawn whole at ``ke``.
    """

    dari: int
    ke: int
    jenis: Literal["dukung", "lingkaran", "silang", "bagian"]
    keterangan: str = ""
    asal: Asal | None = None


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A tree with what it stands on.

    ``lingkup`` are the names of agencies and units by lingkup; ``cakupan`` the sentence of coverage; ``keterangan``
    titled groups of sentences (assumptions, what is left out, files …); ``sampai`` the kind of node down to which the
    page opens.
    """

    judul: str
    kop: tuple[str, ...]
    versi: str
    tahun: int
    sumber_uang: SumberUang
    dibuat: str
    cakupan: str
    keterangan: tuple[tuple[str, tuple[str, ...]], ...]
    lingkup: dict[str, str]
    simpul: tuple[Simpul, ...]
    rujukan: tuple[Rujukan, ...]
    sampai: str = "sasaran_pd"

    @property
    def rupiah(self) -> int:
        """All the money that is drawn, whole rupiah."""
        return sum(node.rupiah for node in self.simpul)
