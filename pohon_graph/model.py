"""The vocabulary of the graph: every label, relationship type and property, and what each thing *is*.

One declaration serves four readers: notebooks get objects (neomodel classes), the store gets constraints and names
(``cypher/schema``), people get ``docs/model.md``, and rules are checked against it, so that a misspelt name is an error
before it can pass. Bulk loading and rules use Cypher, never these classes' ``save``.

Every node of a snapshot carries ``id`` (business key), ``versi`` (the snapshot) and ``kunci`` (``versi:id``, unique),
and says which row of which sheet it came from: ``asal_berkas``, ``asal_lembar``, ``asal_baris``. Money is whole rupiah.
"""

from __future__ import annotations

from typing import Any

from neomodel import (
    ArrayProperty,
    BooleanProperty,
    DateTimeNeo4jFormatProperty,
    FloatProperty,
    IntegerProperty,
    RelationshipTo,
    StringProperty,
    StructuredNode,
    StructuredRel,
)
from neomodel.properties import Property

PEMDA = "pemda"
"""The ``lingkup`` of what belongs to the kabupaten itself (RPJMD) and to no single agency."""


class BytesProperty(Property):
    """A native Neo4j byte array, stored and read as :class:`bytes`."""

    def inflate(self, value: Any, obj: object = None) -> bytes:
        return bytes(value)

    def deflate(self, value: Any, obj: object = None) -> bytes:
        return bytes(value)


class Bersumber(StructuredRel):
    """A relationship that came from a row of a sheet and says which."""

    asal_berkas = StringProperty()
    asal_lembar = StringProperty()
    asal_baris = IntegerProperty()


class Mendukung(Bersumber):
    """If the start comes about, the end comes true ("jika–maka", PermenPANRB 89/2021).

    Only ``status`` *disetujui* carries a path. ``dasar`` is the reason, or ``renstra``/``rpjmd`` where the order of
    that document is the reason. ``porsi`` splits the money of one start over its parents, ``bobot`` weighs the
    children of one parent; both are fractions and both may be absent.
    """

    dasar = StringProperty(required=True)
    status = StringProperty(required=True, choices={"disetujui": "disetujui", "diajukan": "diajukan"})
    porsi = FloatProperty()
    bobot = FloatProperty()


class BertanggungJawab(Bersumber):
    """A post answers for a result, an indicator or a plan node (matriks peran hasil, PermenPANRB 6/2022)."""

    peran = StringProperty()


class Berkontribusi(Bersumber):
    """An agency is asked to contribute to another's simpul (crosscutting); never carries a path."""

    status = StringProperty()
    keterangan = StringProperty()


class Menandai(Bersumber):
    """A theme names a sub kegiatan, by the legal ground in ``dasar``."""

    dasar = StringProperty()


class Potret(StructuredNode):
    """A node of one snapshot."""

    __abstract_node__ = True
    kunci = StringProperty(required=True, unique_index=True)
    id = StringProperty(required=True)
    versi = StringProperty(required=True, index=True)


class Tercatat(Potret):
    """A node that came from a row of a sheet."""

    __abstract_node__ = True
    asal_berkas = StringProperty()
    asal_lembar = StringProperty()
    asal_baris = IntegerProperty()
    nama = StringProperty()


class Berlingkup(Tercatat):
    """A node that belongs to the kabupaten (``lingkup`` *pemda*), to an agency, or to a unit (``skpd/unit``)."""

    __abstract_node__ = True
    lingkup = StringProperty(required=True)
    kode_skpd = StringProperty()
    kode = StringProperty()


class Pendukung(Berlingkup):
    """A node from which MENDUKUNG may start.

    ``tautan_ditolak`` counts its link rows that were refused at load: of such a node nobody may say that no link was
    recorded.
    """

    __abstract_node__ = True
    tautan_ditolak = IntegerProperty()


class PerangkatDaerah(Tercatat):
    """An agency of the kabupaten, or a unit of one (UPT, RSUD); a unit is BAGIAN_DARI its agency.

    Known by its SIPD code of three bidang slots, a number and a unit (Permendagri 90/2019). Its ``lingkup`` is the code
    itself, or ``skpd/unit`` for a unit.
    """

    lingkup = StringProperty(required=True)
    kode_skpd = StringProperty(required=True)
    kode_unit = StringProperty()
    bagian_dari = RelationshipTo("PerangkatDaerah", "BAGIAN_DARI", model=Bersumber)
    berkontribusi = RelationshipTo("Kondisi", "BERKONTRIBUSI", model=Berkontribusi)


class Misi(Berlingkup):
    """A mission of the RPJMD: what the head of the region promised (Permendagri 86/2017)."""


class Tujuan(Pendukung):
    """A goal: of the RPJMD (lingkup pemda) or of an agency's Renstra (Permendagri 86/2017)."""

    menjawab = RelationshipTo("Misi", "MENJAWAB", model=Bersumber)
    mendukung_sasaran = RelationshipTo("Sasaran", "MENDUKUNG", model=Mendukung)
    mendukung_tujuan = RelationshipTo("Tujuan", "MENDUKUNG", model=Mendukung)
    diukur = RelationshipTo("Indikator", "DIUKUR", model=Bersumber)


class Sasaran(Pendukung):
    """A strategic objective: of the RPJMD (lingkup pemda) or of an agency's Renstra (Permendagri 86/2017)."""

    mendukung_tujuan = RelationshipTo("Tujuan", "MENDUKUNG", model=Mendukung)
    mendukung_sasaran = RelationshipTo("Sasaran", "MENDUKUNG", model=Mendukung)
    mendukung_kondisi = RelationshipTo("Kondisi", "MENDUKUNG", model=Mendukung)
    diukur = RelationshipTo("Indikator", "DIUKUR", model=Bersumber)


class Kondisi(Pendukung):
    """A simpul of the pohon kinerja: an outcome, a critical success factor or a kondisi antara (PermenPANRB 89/2021).

    ``jenjang`` is ultimate, intermediate, immediate or output. The outcome of a program in a Renstra table is a Kondisi
    too.
    """

    jenjang = StringProperty(choices={level: level for level in ("ultimate", "intermediate", "immediate", "output")})
    mendukung_kondisi = RelationshipTo("Kondisi", "MENDUKUNG", model=Mendukung)
    mendukung_sasaran = RelationshipTo("Sasaran", "MENDUKUNG", model=Mendukung)
    diukur = RelationshipTo("Indikator", "DIUKUR", model=Bersumber)


class Indikator(Berlingkup):
    """A measure of a result or of a plan node.

    ``iku`` is *pemda* or *pd* where a decree makes it an Indikator Kinerja Utama (PermenPAN 09/2007), else absent;
    ``dasar_iku`` names the decree, or ``asumsi`` where ``--iku-pd`` was given. ``arah`` is naik or turun, ``jenis``
    angka or predikat. ``kelompok_teks`` is derived at load: equal for two indicators of one lingkup whose texts say the
    same but for case, spacing, punctuation, or one letter of one long word.
    """

    iku = StringProperty(choices={"pemda": "pemda", "pd": "pd"})
    dasar_iku = StringProperty()
    satuan = StringProperty()
    arah = StringProperty()
    jenis = StringProperty()
    definisi = StringProperty()
    formula = StringProperty()
    sumber_data = StringProperty()
    kondisi_awal = StringProperty()
    kelompok_teks = StringProperty()
    bertarget = RelationshipTo("Target", "BERTARGET", model=Bersumber)


class Target(Tercatat):
    """What an indicator should reach, and reached, for one owner in one ``periode`` (``2026`` or ``2026-tw1``).

    The text is kept as written (``BB``, ``34,49%``, ``1:1000``); ``angka`` and ``realisasi_angka`` only where it is one
    number.
    """

    lingkup = StringProperty()
    pemilik = StringProperty(required=True)
    periode = StringProperty(required=True)
    tahun = IntegerProperty()
    teks = StringProperty()
    angka = FloatProperty()
    realisasi = StringProperty()
    realisasi_angka = FloatProperty()


class Rencana(Pendukung):
    """A level of the nomenclature as one agency or unit plans it (Permendagri 90/2019 and its updates).

    ``pagu`` and ``realisasi`` (whole rupiah) are derived at load by the snapshot's one source of money: the sum of its
    RincianBelanja, or its PaguIndikatif of the snapshot's year; ``belum_dirinci`` is what a parent holds above the sum
    of its children.
    """

    __abstract_node__ = True
    pagu = IntegerProperty()
    realisasi = IntegerProperty()
    belum_dirinci = IntegerProperty()
    berkode = RelationshipTo("Nomenklatur", "BERKODE")
    berpagu = RelationshipTo("PaguIndikatif", "BERPAGU", model=Bersumber)
    diukur = RelationshipTo("Indikator", "DIUKUR", model=Bersumber)
    mendukung_kondisi = RelationshipTo("Kondisi", "MENDUKUNG", model=Mendukung)
    mendukung_sasaran = RelationshipTo("Sasaran", "MENDUKUNG", model=Mendukung)


class Program(Rencana):
    """A program as planned by one agency or unit; ``7.01.01`` of two kecamatan are two programs."""

    bagian_dari = RelationshipTo("PerangkatDaerah", "BAGIAN_DARI", model=Bersumber)


class Kegiatan(Rencana):
    """A kegiatan as planned by one agency or unit."""

    hasil = StringProperty()
    bagian_dari = RelationshipTo("Program", "BAGIAN_DARI", model=Bersumber)


class SubKegiatan(Rencana):
    """A sub kegiatan as planned by one agency or unit: the level at which money is budgeted (Permendagri 77/2020).

    ``kelas`` says what kind of work it is (``inti``, ``gaji``, ``penunjang_rutin``, ``aset``, ``layanan_blud``,
    ``kdh_dprd``, ``btt``, ``transfer``), ``dasar_kelas`` why where a kelas file says otherwise than the code; ``spm``
    is true where the nomenclature marks it as minimum service standard.
    """

    hasil = StringProperty()
    kelas = StringProperty(required=True)
    dasar_kelas = StringProperty()
    spm = BooleanProperty(required=True)
    bagian_dari = RelationshipTo("Kegiatan", "BAGIAN_DARI", model=Bersumber)


class PaguIndikatif(Tercatat):
    """Planned money of a plan node in one year (Renstra table), whole rupiah."""

    lingkup = StringProperty(required=True)
    tahun = IntegerProperty(required=True)
    pagu = IntegerProperty(required=True)


class RincianBelanja(Berlingkup):
    """A line of the budget (DPA): sub kegiatan × rekening × sumber dana × paket, whole rupiah (Permendagri 77/2020).

    Two lines alike in all of these are both money; ``ke`` numbers them. ``kode`` is the rekening. ``kelompok`` is
    *perjalanan*, *rapat* or *honorarium* where the rekening is of that kind, else absent.
    """

    pagu = IntegerProperty(required=True)
    realisasi = IntegerProperty()
    jenis_belanja = StringProperty(required=True)
    kelompok = StringProperty()
    kode_dana = StringProperty()
    nama_dana = StringProperty()
    dana_terikat = BooleanProperty(required=True)
    paket = StringProperty()
    ke = IntegerProperty(required=True)
    mendanai = RelationshipTo("SubKegiatan", "MENDANAI", model=Bersumber)


class Kontrol(Tercatat):
    """The budget of one agency as its legal ground states it: the total beside which the files' own total stands.

    ``apbd`` is whole rupiah by Perda or Perkada (``dasar``), for the agency with all its units.
    """

    lingkup = StringProperty(required=True)
    kode_skpd = StringProperty(required=True)
    apbd = IntegerProperty(required=True)
    dasar = StringProperty(required=True)


class Jabatan(Berlingkup):
    """A post in the organisation, not the person who holds it (PermenPANRB 6/2022)."""

    jenjang = StringProperty()
    eselon = StringProperty()
    melapor_ke = RelationshipTo("Jabatan", "MELAPOR_KE", model=Bersumber)
    bertugas_di = RelationshipTo("PerangkatDaerah", "BERTUGAS_DI", model=Bersumber)
    tanggung_jawab_tujuan = RelationshipTo("Tujuan", "BERTANGGUNG_JAWAB", model=BertanggungJawab)
    tanggung_jawab_sasaran = RelationshipTo("Sasaran", "BERTANGGUNG_JAWAB", model=BertanggungJawab)
    tanggung_jawab_kondisi = RelationshipTo("Kondisi", "BERTANGGUNG_JAWAB", model=BertanggungJawab)
    tanggung_jawab_indikator = RelationshipTo("Indikator", "BERTANGGUNG_JAWAB", model=BertanggungJawab)
    tanggung_jawab_program = RelationshipTo("Program", "BERTANGGUNG_JAWAB", model=BertanggungJawab)
    tanggung_jawab_kegiatan = RelationshipTo("Kegiatan", "BERTANGGUNG_JAWAB", model=BertanggungJawab)
    tanggung_jawab_sub_kegiatan = RelationshipTo("SubKegiatan", "BERTANGGUNG_JAWAB", model=BertanggungJawab)


class Penanda(Tercatat):
    """A theme (stunting, pokir, program unggulan): sub kegiatan codes with a legal ground, never a word search."""

    dasar = StringProperty()
    menandai = RelationshipTo("SubKegiatan", "MENANDAI", model=Menandai)


class Nomenklatur(StructuredNode):
    """An official code in one ``edisi`` of the nomenclature (Permendagri 90/2019 and the Kepmendagri that update it).

    Not part of a snapshot. A retired code stays, with MENGGANTI from the code that replaced it.
    """

    kunci = StringProperty(required=True, unique_index=True)
    edisi = StringProperty(required=True)
    kode = StringProperty(required=True, index=True)
    nama = StringProperty()
    jenjang = StringProperty()
    indikator = StringProperty()
    satuan = StringProperty()
    spm = BooleanProperty()
    pensiun = BooleanProperty()
    mengganti = RelationshipTo("Nomenklatur", "MENGGANTI")


class Versi(Potret):
    """One snapshot of one tahun and tahap, e.g. ``2026-murni#7``: a function of its set of files.

    ``terbit`` numbers publications; the snapshot with the largest is the one that commands use. Absent: not published.
    ``sumber_uang`` is *dpa* where there is a RincianBelanja, else *pagu_indikatif*, else *tidak_ada*. ``edisi`` is the
    newest edition of the nomenclature that its codes were looked up in.
    """

    tahun = IntegerProperty(required=True)
    tahap = StringProperty(required=True)
    nomor = IntegerProperty(required=True)
    terbit = IntegerProperty()
    dibuat = DateTimeNeo4jFormatProperty()
    sumber_uang = StringProperty()
    sidik = StringProperty()
    edisi = StringProperty()


class Berkas(Potret):
    """A source file of a snapshot: its bytes (gzip), how it was read, and its reconciliation.

    Rows: ``baris_dibaca`` = ``baris_dimuat`` + ``baris_ditolak`` + ``baris_dilewati`` + ``baris_diganti``; rupiah
    likewise. ``tanpa_nilai`` counts refused rows whose amount could not be read. ``catatan`` holds the repair log and
    the refusals (JSON, gzip).
    """

    nama = StringProperty(required=True)
    sha256 = StringProperty(required=True)
    tata_letak = StringProperty(required=True)
    urutan = IntegerProperty(required=True)
    isi = BytesProperty()
    isian = StringProperty()
    diganti = ArrayProperty(StringProperty())
    baris_dibaca = IntegerProperty()
    baris_dimuat = IntegerProperty()
    baris_ditolak = IntegerProperty()
    baris_dilewati = IntegerProperty()
    baris_diganti = IntegerProperty()
    rupiah_berkas = IntegerProperty()
    rupiah_graf = IntegerProperty()
    rupiah_ditolak = IntegerProperty()
    rupiah_diganti = IntegerProperty()
    tanpa_nilai = IntegerProperty()
    catatan = BytesProperty()


NODES: tuple[type[StructuredNode], ...] = (
    PerangkatDaerah,
    Misi,
    Tujuan,
    Sasaran,
    Kondisi,
    Indikator,
    Target,
    Program,
    Kegiatan,
    SubKegiatan,
    PaguIndikatif,
    RincianBelanja,
    Kontrol,
    Jabatan,
    Penanda,
    Nomenklatur,
    Versi,
    Berkas,
)
"""Every label, in the order in which docs list them and loads write them."""
