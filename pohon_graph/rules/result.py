"""What an audit says, whole: coverage, money, rules and findings. Frozen; every report is written from this alone.

Field names are Indonesian, because the file is read and kept by people. Money is whole rupiah.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from pohon_graph.parts import Part, SumberUang
from pohon_graph.profil import Profil

Severity = Literal["error", "warning", "info"]
FailOn = Literal["error", "warning", "info", "never"]
Jenis = Literal["reviu", "evaluasi", "audit"]
Outcome = Literal["pass", "fail", "error", "skipped", "not_applicable"]
SEBUTAN: dict[Jenis, str] = {"reviu": "catatan", "evaluasi": "catatan dan rekomendasi", "audit": "temuan sementara"}


class Sel(Part):
    """Where a record stands: file, sheet, and the row number that a spreadsheet program shows."""

    berkas: str
    lembar: str
    baris: int


class BerkasDimuat(Part):
    """A source file and its reconciliation. ``tanpa_nilai``: refused rows whose amount is unreadable."""

    nama: str
    sha256: str
    tata_letak: str
    baris_dibaca: int
    baris_dimuat: int
    baris_ditolak: int
    baris_dilewati: int
    baris_diganti: int
    rupiah_berkas: int
    rupiah_graf: int
    rupiah_ditolak: int
    tanpa_nilai: int


class CakupanLingkup(Part):
    """What is loaded for one agency or unit; ``alasan`` says why it is not judged, empty where it is."""

    lingkup: str
    nama: str
    unit: bool
    tercakup: bool
    alasan: tuple[str, ...]
    pohon: bool
    iku: bool
    jabatan: bool
    dpa: bool
    realisasi: bool
    pagu_indikatif: bool
    sub_kegiatan: int
    rupiah: int


class Cakupan(Part):
    """Of how many agencies and of how much money this audit speaks. Covered: its tree and an IKU are loaded."""

    pd_tercakup: int
    pd_total: int
    unit_tercakup: int
    unit_total: int
    rupiah_tercakup: int
    rupiah_total: int
    rincian: tuple[CakupanLingkup, ...]


class Jalur(Part):
    """One sub kegiatan and its way to an IKU (``cypher/views/jalur.cypher``); a kelas other than inti has none.

    ``jalur`` is langsung, warisan, mandat, putus, tanpa_tautan or belum_dinilai; ``tingkat`` the level whose links
    decide (sub, kegiatan, program); ``sampai`` pemda or pd; ``program_lebih_jauh`` whether its program's links would go
    on to an IKU pemda where its own do not. ``putus_di`` and ``cabang_putus`` are the ids where chains stop before any
    IKU; ``usulan`` the ids of proposed links.
    """

    id: str
    lingkup: str
    kode_skpd: str | None
    kode: str | None
    nama: str | None
    kelas: str | None
    pagu: int
    jalur: str | None
    tingkat: str | None
    sampai: str | None
    program_lebih_jauh: bool
    putus_di: tuple[str, ...]
    cabang_putus: tuple[str, ...]
    usulan: tuple[str, ...]


class BarisUang(Part):
    """One row of the table by class and jalur; ``jalur`` is null for classes that have none.

    ``rupiah_sampai_pemda`` is the part whose deciding links reach an IKU pemda; ``rupiah_tercakup`` the part that lies
    in covered agencies. A row of kelas ``belum_dirinci`` holds what programs and kegiatan have above the sum of their
    parts; it has no sub kegiatan.
    """

    kelas: str
    jalur: str | None
    sub_kegiatan: int
    sub_kegiatan_beruang: int
    rupiah: int
    rupiah_sampai_pemda: int
    rupiah_tercakup: int


class Uang(Part):
    """The money of the snapshot by class and jalur, a partition, beside the same total counted from its source rows.

    ``cocok`` says that both are the same to the rupiah. Refused rows stand outside the graph: ``rupiah_ditolak``, and
    ``baris_tanpa_nilai`` rows whose amount nobody can read, so that the total of the files is not proven.
    """

    sumber: SumberUang
    tabel: tuple[BarisUang, ...]
    jumlah: int
    total_pembanding: int
    selisih: int
    cocok: bool
    baris_ditolak: int
    rupiah_ditolak: int
    baris_tanpa_nilai: int
    keterangan: tuple[str, ...]


class BandingKontrol(Part):
    """One agency with its units: its budget by Perda or Perkada beside the money of its rows in the graph.

    ``apbd`` and ``selisih`` (= ``pagu`` - ``apbd``) are null where no Kontrol names the agency, ``pagu`` is 0 where no
    money of it is loaded. ``rupiah_ditolak`` are its refused rows, ``baris_tanpa_nilai`` those of unreadable amount:
    both stand outside ``pagu``. ``cocok``: equal to the rupiah.
    """

    kode_skpd: str
    nama: str
    apbd: int | None
    dasar: str
    sel: Sel | None
    pagu: int
    rupiah_ditolak: int
    baris_tanpa_nilai: int
    selisih: int | None
    cocok: bool


class Kontrol(Part):
    """The DPA beside the APBD that the loaded ``kontrol`` file states, per agency and as a sum over ``pd``.

    Where ``dibandingkan`` is false, ``alasan`` says why, ``pd`` is empty and the sums are 0. ``cocok``: every agency
    that has money has a Kontrol and is equal to it, and every Kontrol has its money. ``keterangan`` says it in
    sentences.
    """

    dibandingkan: bool
    alasan: str
    pd: tuple[BandingKontrol, ...]
    apbd: int
    pagu: int
    selisih: int
    cocok: bool
    keterangan: tuple[str, ...]


class HasilAturan(Part):
    """How one rule ended: its outcome with the reason, what it looked at, what it found, and how long it took."""

    id: str
    nama: str
    judul: str
    kriteria: str
    severity: Severity
    area: str
    berkas_aturan: str
    sha256: str
    outcome: Outcome
    alasan: str
    lingkup_diperiksa: int
    populasi: int
    temuan: int
    rupiah: int
    detik: float


class DicariDi(Part):
    """A file and sheet that was searched for links, with the links found there and the rows read from the file."""

    berkas: str
    lembar: str
    tata_letak: str
    tautan: int
    baris_dibaca: int


class SimpulRencana(Part):
    """A plan node by its code and name."""

    id: str
    kode: str
    nama: str


class Mirip(Part):
    """A simpul whose words are near those of the subject: ``skor`` 0–1, and the shared words. A pointer, no link."""

    id: str
    nama: str
    skor: float
    kata: tuple[str, ...]


class Temuan(Part):
    """One finding. ``sidik`` is the sha256 of the rule id and identity: the same finding after every reload.

    ``anggaran_tercakup`` is the money that the finding is about, never a loss. ``sebab`` is the inspector's to fill in.
    """

    sidik: str
    aturan: str
    severity: Severity
    sebutan: str
    status: Literal["baru"]
    subjek: str
    id: str
    identitas: dict[str, Any]
    kode: str
    nama: str
    lingkup: str
    pd: str
    program: SimpulRencana | None
    posisi: tuple[str, ...]
    kriteria: str
    kondisi: str
    anggaran_tercakup: int | None
    akibat: str
    sebab: str
    rekomendasi: str
    sel: tuple[Sel, ...]
    dicari_di: tuple[DicariDi, ...]
    mirip: tuple[Mirip, ...] = ()
    kolom: dict[str, Any]


class AuditResult(Part):
    """The result of one audit of one snapshot (``docs/results.md``)."""

    skema: Literal["1"] = Field(default="1", description="version of this file's shape")
    alat: str
    server: str
    dijalankan: str = Field(description="when the audit ran, ISO 8601, UTC")
    versi: str
    tahun: int
    tahap: str
    opd: str | None
    jenis: Jenis
    sebutan: str
    pilih: str
    fail_on: FailOn
    berkas: tuple[BerkasDimuat, ...]
    cakupan: Cakupan
    asumsi: tuple[str, ...]
    uang: Uang
    kontrol: Kontrol
    profil: Profil
    jalur: tuple[Jalur, ...]
    aturan: tuple[HasilAturan, ...]
    temuan: tuple[Temuan, ...]
