"""What a Profil Belanja holds. Frozen; every screen and file is written from this alone. Money is whole rupiah."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pohon_graph.parts import Part, SumberUang

NamaUkuran = Literal["penunjang", "perjalanan", "rapat", "honorarium", "modal", "dana_terikat"]
Termuat = Literal["ada", "sebagian", "belum"]
KeadaanSpm = Literal["pagu_nol", "direncanakan_lain", "belum_direncanakan"]


class BarisKelas(Part):
    """The money of one kelas; ``belum_dirinci`` is what program and kegiatan hold above the sum of their parts."""

    kelas: str
    sub_kegiatan: int
    sub_kegiatan_beruang: int
    rupiah: int


class BarisJenis(Part):
    """The money of one kelas in one jenis belanja."""

    kelas: str
    jenis: str
    rupiah: int


class BarisDana(Part):
    """The money of one kelas from one group of sumber dana; ``rupiah_terikat`` is its part that is dana terikat."""

    kelas: str
    dana: str
    rupiah: int
    rupiah_terikat: int


class SumberDana(Part):
    """A sumber dana as the file writes it, and the group ``dana`` in which the tables count it."""

    kode: str
    nama: str
    dana: str
    terikat: bool
    rupiah: int


class Ukuran(Part):
    """A share of the money beside the median over PD; fractions, null where there is nothing to divide or to compare.

    ``penyebut`` is all money of the PD, for *penunjang* all but kelas gaji. ``selisih`` is ``bagian`` less ``median``.
    """

    ukuran: NamaUkuran
    pembilang: int
    penyebut: int
    bagian: float | None
    median: float | None
    selisih: float | None


class SpmSub(Part):
    """An official SPM sub kegiatan that has no money here; ``di`` names others that plan it, with their money.

    ``keadaan``: *belum_direncanakan* (by nobody in the files), *pagu_nol* (planned here with Rp0), *direncanakan_lain*
    (not here, but by another PD or unit).
    """

    kode: str
    nama: str
    keadaan: KeadaanSpm
    di: tuple[str, ...]


class SpmBidang(Part):
    """The SPM sub kegiatan of one bidang: how many the nomenclature has, how many have money, and the others."""

    bidang: str
    resmi: int
    beranggaran: int
    lainnya: tuple[SpmSub, ...]


class KodeRencana(Part):
    """Codes of program, kegiatan and sub kegiatan that break the grammar (N1), were replaced or are unknown (N2).

    The money is that of the sub kegiatan concerned, each once; a sub kegiatan may stand in several of the three.
    """

    menyalahi: int
    rupiah_menyalahi: int
    diganti: int
    rupiah_diganti: int
    tidak_dikenal: int
    rupiah_tidak_dikenal: int


class KegiatanInti(Part):
    """A kegiatan with the money of its inti sub kegiatan."""

    lingkup: str
    kode: str
    nama: str
    rupiah: int


class Muatan(Part):
    """What is loaded: *ada* where it is for every agency and unit with inti sub kegiatan, *sebagian* for some.

    ``kegiatan_80`` are the fewest kegiatan, largest first, that hold 80 % of the inti money, of ``kegiatan`` in all.
    """

    rekap: Termuat
    pohon: Termuat
    iku: Termuat
    jabatan: Termuat
    rupiah_inti: int
    rupiah_inti_tanpa_pohon: int
    kegiatan: int
    kegiatan_80: tuple[KegiatanInti, ...]


class ProfilPD(Part):
    """One perangkat daerah with its units, one unit alone, or all of them together (``kode`` *semua*).

    ``kelas``, ``jenis`` and ``dana`` are partitions, each with the sum ``jumlah``; ``total_pembanding`` is the same
    money counted from its source rows, and ``cocok`` says that all are equal to the rupiah. Empty where
    :attr:`Profil.alasan` says so.
    """

    kode: str
    nama: str
    jumlah: int
    total_pembanding: int
    selisih: int
    cocok: bool
    kelas: tuple[BarisKelas, ...]
    jenis: tuple[BarisJenis, ...]
    dana: tuple[BarisDana, ...]
    rupiah_terikat: int
    ukuran: tuple[Ukuran, ...]
    spm: tuple[SpmBidang, ...]
    kode_rencana: KodeRencana
    muatan: Muatan


class Langkah(Part):
    """What to fill next for one PD: what it lacks, what that would cover, and the command that makes the book."""

    kode: str
    nama: str
    kurang: tuple[str, ...]
    rupiah_inti: int
    kegiatan_80: int
    kegiatan: int
    perintah: str


class Profil(Part):
    """The Profil Belanja of one snapshot.

    ``semua`` is everything loaded, also where ``opd`` narrows ``pd`` to one agency or unit. ``alasan`` are sentences
    that say which parts are absent and why. ``rupiah_ditolak`` and ``baris_tanpa_nilai`` were refused at load and
    stand outside all tables.
    """

    skema: Literal["1"] = Field(default="1", description="version of this part's shape")
    versi: str
    tahun: int
    tahap: str
    opd: str | None
    sumber: SumberUang
    edisi: str | None
    pd_berbelanja: int
    alasan: tuple[str, ...]
    baris_ditolak: int
    rupiah_ditolak: int
    baris_tanpa_nilai: int
    sumber_dana: tuple[SumberDana, ...]
    semua: ProfilPD
    pd: tuple[ProfilPD, ...]
    langkah: tuple[Langkah, ...]
