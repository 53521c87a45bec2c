"""What is planted in a copy of the small kabupaten, and what an audit must therefore say.

One function plants one weakness. Its docstring says what and why; what it returns are all findings that follow, each
with the row that the finding points to: the first row of the file that defines the thing. They are written from the
meaning of the rules (docs/rules.md), never from what an audit gave. Some weaknesses are real and no rule speaks of
them; those return nothing, and an audit that finds something there is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kabupaten import PENANDA, RENSTRA, Kabupaten
from kecil import DINKES, DINSOS, KECAMATAN, PEMDA, PERBUP, RSUD, Row
from seed_files import write_csv

POHON_KINERJA = "Pohon kinerja perangkat daerah"


class Found(NamedTuple):
    """A finding that follows from a planting: the rule, the id of what it is about, and the row of that."""

    rule: str
    id: str
    row: Row


Planting = Callable[[Kabupaten], Iterable[Found]]


def write(folder: Path) -> None:
    """Plant everything, then write the files and EXPECTED.csv into a folder."""
    kabupaten = Kabupaten()
    expected = [(planting.__name__, found) for planting in PLANTED for found in planting(kabupaten)]
    kabupaten.write(folder)
    rows = []
    for planted, found in expected:
        place = kabupaten.place(found.row)
        rows.append((found.rule, found.id, place.lembar, place.baris, place.berkas, planted))
    write_csv(folder / "EXPECTED.csv", ("rule", "id", "sheet", "row", "file", "planted"), sorted(rows))


def orphan(k: Kabupaten) -> Iterator[Found]:
    """A simpul that supports nothing: its line in Dukungan was forgotten. What supports it stops there, and the money
    is BOK, which may be spent on nothing else."""
    simpul = k.add("Kondisi", opd=DINKES, kode="K4", uraian="Posyandu aktif di setiap desa", jenjang="immediate")
    yield Found("T1", f"kondisi:{DINKES}:K4", simpul)
    answers(k, DINKES, "J3", "K4")
    line = pays(k, DINKES, "1.02.02.2.02.0018", "5.1.02.01.01.0026", "bok", 240_000_000)
    supports(k, DINKES, "1.02.02.2.02.0018", "K4")
    yield Found("L8", sub(DINKES, "1.02.02.2.02.0018"), line)
    yield Found("B9", sub(DINKES, "1.02.02.2.02.0018"), line)


def goal_of_its_own(k: Kabupaten) -> Iterator[Found]:
    """A tujuan of an agency that nothing above knows, with a sasaran that has no IKU: all below it stops there."""
    tujuan = k.add("Tujuan", opd=DINSOS, kode="T2", uraian="Meningkatnya kemandirian penyandang masalah sosial")
    sasaran = k.add(
        "Sasaran", opd=DINSOS, kode="S2", uraian="Meningkatnya rehabilitasi sosial yang tuntas", tujuan="T2"
    )
    yield Found("T1", f"tujuan:{DINSOS}:T2", tujuan)
    yield Found("I1", f"tujuan:{DINSOS}:T2", tujuan)
    yield Found("I1", f"sasaran:{DINSOS}:S2", sasaran)
    answers(k, DINSOS, "J1", "T2")
    answers(k, DINSOS, "J1", "S2")
    line = pays(k, DINSOS, "1.06.04.2.02.0005", "5.1.02.01.01.0039", "dau", 90_000_000)
    answers(k, DINSOS, "J2", "1.06.04")
    supports(k, DINSOS, "1.06.04.2.02.0005", "S2")
    yield Found("L8", sub(DINSOS, "1.06.04.2.02.0005"), line)


def cycle(k: Kabupaten) -> Iterator[Found]:
    """Two simpul that support each other and nothing else: named once, by the smaller id; no path leads out."""
    simpul = k.add("Kondisi", opd=DINKES, kode="K5", uraian="Rumah tangga berperilaku bersih", jenjang="immediate")
    k.add("Kondisi", opd=DINKES, kode="K6", uraian="Lingkungan permukiman sehat", jenjang="immediate")
    supports(k, DINKES, "K5", "K6")
    supports(k, DINKES, "K6", "K5")
    answers(k, DINKES, "J3", "K5")
    answers(k, DINKES, "J3", "K6")
    yield Found("T3", f"kondisi:{DINKES}:K5", simpul)
    line = pays(k, DINKES, "1.02.02.2.02.0017", "5.1.02.02.01.0014", "pad", 160_000_000)
    supports(k, DINKES, "1.02.02.2.02.0017", "K5")
    yield Found("L8", sub(DINKES, "1.02.02.2.02.0017"), line)


def unsupported(k: Kabupaten) -> Iterator[Found]:
    """Results that nobody works for: a simpul, and a sasaran of the kabupaten whose IKU therefore no money reaches."""
    simpul = k.add("Kondisi", opd=DINKES, kode="K7", uraian="Remaja putri bebas anemia", jenjang="immediate")
    supports(k, DINKES, "K7", "S2")
    answers(k, DINKES, "J3", "K7")
    yield Found("T2", f"kondisi:{DINKES}:K7", simpul)
    sasaran = k.add("Sasaran", opd=PEMDA, kode="S4", uraian="Menurunnya risiko bencana", tujuan="T1")
    answers(k, PEMDA, "BUPATI", "S4")
    yield Found("T2", "sasaran:pemda:S4", sasaran)
    iku = indicator(k, PEMDA, "I5", "S4", "Indeks risiko bencana", "Indeks", awal="128", target="120", tingkat="pemda")
    yield Found("L2", "indikator:pemda:I5", iku)


def goal_without_misi(k: Kabupaten) -> Iterator[Found]:
    """A tujuan of the kabupaten that answers no misi: nobody promised it. A sasaran below it answers for its IKU."""
    tujuan = k.add("Tujuan", opd=PEMDA, kode="T2", uraian="Meningkatnya ketangguhan wilayah")
    k.row("Sasaran", opd=PEMDA, kode="S4")["tujuan"] = "T1;T2"
    answers(k, PEMDA, "BUPATI", "T2")
    yield Found("T1", "tujuan:pemda:T2", tujuan)


def only_support_work(k: Kabupaten) -> Iterator[Found]:
    """A sasaran that only the program penunjang supports: its IKU is reached by no core work. Nobody answers for the
    sasaran either, nor for its IKU."""
    uraian = "Meningkatnya akuntabilitas kinerja kecamatan"
    sasaran = k.add("Sasaran", opd=KECAMATAN, kode="S2", uraian=uraian, tujuan="T1")
    yield Found("J3", f"sasaran:{KECAMATAN}:S2", sasaran)
    supports(k, KECAMATAN, "7.01.01", "S2", dasar="renstra")
    nilai = "Nilai SAKIP kecamatan"
    iku = indicator(k, KECAMATAN, "I3", "S2", nilai, "", awal="B", target="BB", tingkat="pd", jenis="predikat")
    yield Found("L2", f"indikator:{KECAMATAN}:I3", iku)
    yield Found("I2", f"indikator:{KECAMATAN}:I3", iku)


def skipped_level(k: Kabupaten) -> Iterable[Found]:
    """A simpul of level output straight under a sasaran, no level between. No rule speaks of levels."""
    k.add("Kondisi", opd=DINSOS, kode="K3", uraian="Relawan sosial terlatih di setiap desa", jenjang="output")
    supports(k, DINSOS, "K3", "S1")
    answers(k, DINSOS, "J2", "K3")
    return ()


def duplicate_sub_kegiatan(k: Kabupaten) -> Iterable[Found]:
    """One sub kegiatan planned by the agency and by its unit, the unit's line entered twice: all of it is money, and
    the unit takes over the agency's link."""
    for _ in range(2):
        pays(k, RSUD, "1.02.02.2.02.0002", "5.1.02.01.01.0039", "dau", 75_000_000)
    return ()


def retired_code(k: Kabupaten) -> Iterator[Found]:
    """A code that its successor has replaced."""
    line = pays(k, DINKES, "1.02.03.2.02.0002", "5.1.02.02.01.0014", "dau", 310_000_000)
    supports(k, DINKES, "1.02.03.2.02.0002", "K3")
    yield Found("N2", sub(DINKES, "1.02.03.2.02.0002"), line)


def code_outside_its_parent(k: Kabupaten) -> Iterator[Found]:
    """A sub kegiatan budgeted under another kegiatan than its code says; that kegiatan is linked, so it is too."""
    kegiatan = {"KODE KEGIATAN": "1.02.02.2.01"}
    line = pays(k, DINKES, "1.02.02.2.02.0035", "5.1.02.02.08.0019", "pad", 130_000_000, **kegiatan)
    yield Found("N1", sub(DINKES, "1.02.02.2.02.0035"), line)


def shares_above_one(k: Kabupaten) -> Iterator[Found]:
    """One simpul under two parents with 80 % and 40 %. (K3 has two parents too, with 60 % and 40 %: that is right.)"""
    k.row("Dukungan", opd_anak=DINKES, anak="K2", induk="S2")["porsi"] = "80%"
    supports(k, DINKES, "K2", "S1", porsi="40%")
    yield Found("B3", f"kondisi:{DINKES}:K2", k.row("Kondisi", opd=DINKES, kode="K2"))


def crosscutting_one_sided(k: Kabupaten) -> Iterable[Found]:
    """A request to another agency that nobody has answered. It carries no path, and no rule speaks of it."""
    k.row("Crosscutting", opd=DINSOS, opd_kondisi=DINKES)["status"] = "diajukan"
    return ()


def posts_without_result(k: Kabupaten) -> Iterator[Found]:
    """A head of bidang and a functional post that answer for nothing; the second only as a note."""
    nama = "Kepala Bidang Pencegahan dan Pengendalian Penyakit"
    bidang = k.add("Jabatan", opd=DINKES, kode="J5", nama=nama, jenjang="administrator", eselon="III.b", atasan="J1")
    nama = "Penyuluh Sosial Ahli Muda"
    penyuluh = k.add("Jabatan", opd=DINSOS, kode="J3", nama=nama, jenjang="fungsional", atasan="J2")
    yield Found("J1", f"jabatan:{DINKES}:J5", bidang)
    yield Found("J1", f"jabatan:{DINSOS}:J3", penyuluh)


def post_with_support_work_only(k: Kabupaten) -> Iterable[Found]:
    """A post that answers for the program penunjang and nothing else: it has work, so no rule finds it."""
    nama = "Kepala Subbagian Keuangan"
    k.add("Jabatan", opd=DINKES, kode="J6", nama=nama, jenjang="pengawas", eselon="IV.a", atasan="J2")
    k.add("TanggungJawab", opd_jabatan=DINKES, jabatan="J6", kode="1.02.01", peran="pelaksana")
    return ()


def minimum_service_without_money(k: Kabupaten) -> Iterable[Found]:
    """A minimum service standard (SPM) that is budgeted with nothing and linked to nothing: a mandate, not blamed."""
    pays(k, DINKES, "1.02.02.2.02.0004", "5.1.02.02.01.0014", "dau", 0)
    return ()


def nobody_or_two_answer(k: Kabupaten) -> Iterator[Found]:
    """A program that no post answers for, and a simpul for which two posts of one level do."""
    line = pays(k, DINSOS, "1.06.02.2.03.0004", "5.1.02.02.12.0001", "pad", 85_000_000)
    yield Found("J3", f"program:{DINSOS}:1.06.02", line)
    yield Found("L5", sub(DINSOS, "1.06.02.2.03.0004"), line)
    supports(k, DINSOS, "1.06.02", "S1", dasar="renstra")
    nama = "Kepala Bidang Rehabilitasi Sosial"
    k.add("Jabatan", opd=DINSOS, kode="J4", nama=nama, jenjang="administrator", eselon="III.b", atasan="J1")
    answers(k, DINSOS, "J4", "K2")
    yield Found("J3", f"kondisi:{DINSOS}:K2", k.row("Kondisi", opd=DINSOS, kode="K2"))


def incomplete_indicators(k: Kabupaten) -> Iterator[Found]:
    """One indicator each without unit, without baseline, without a target of the year; an IKU without a formula."""
    for opd, kode, cell in ((KECAMATAN, "I2", "satuan"), (DINSOS, "I1", "kondisi_awal"), (DINKES, "I2", "formula")):
        row = k.row("Indikator", opd=opd, kode=kode)
        row[cell] = ""
        yield Found("I2", f"indikator:{opd}:{kode}", row)
    k.row("Target", opd=PEMDA, indikator="I4")["periode"] = "2027"
    yield Found("I2", "indikator:pemda:I4", k.row("Indikator", opd=PEMDA, kode="I4"))


def one_indicator_at_two_levels(k: Kabupaten) -> Iterator[Found]:
    """A sasaran and a simpul below it are measured by the same thing; a typing error hides it from a search. The
    finding is about the lower one."""
    indicator(k, DINKES, "I6", "S2", "Desa prioritas yang bebas stunting", "Desa", awal="4", target="9")
    copy = indicator(k, DINKES, "I7", "K2", "Desa  Prioiritas yang bebas stunting", "desa", awal="4", target="9")
    yield Found("I3", f"indikator:{DINKES}:I7", copy)


def output_words(k: Kabupaten) -> Iterator[Found]:
    """Papers and meetings as the measure of a sasaran and of a program; for a simpul of level output they are right."""
    laporan = indicator(k, KECAMATAN, "I4", "S1", "Jumlah dokumen layanan kecamatan", "Dokumen", awal="4", target="4")
    yield Found("I5", f"indikator:{KECAMATAN}:I4", laporan)
    program = k.row(RENSTRA, kode="7.01.03")
    program["indikator"] = "Jumlah rapat koordinasi desa"
    yield Found("I5", f"indikator:program:{KECAMATAN}:7.01.03:~jumlah-rapat-koordinasi-desa", program)
    indicator(k, DINSOS, "I2", "K2", "Jumlah laporan pemutakhiran data", "Laporan", awal="2", target="4")


def unlinked(k: Kabupaten) -> Iterator[Found]:
    """Core work without a link, once with a proposal that nobody has approved. It is much of what the kecamatan spends,
    and all of it is meetings and travel."""
    forum = pays(k, KECAMATAN, "7.01.05.2.01.0008", "5.1.02.01.01.0052", "pad", 200_000_000)
    yield Found("L1", sub(KECAMATAN, "7.01.05.2.01.0008"), forum)
    answers(k, KECAMATAN, "J2", "7.01.05")
    desa = pays(k, KECAMATAN, "7.01.06.2.01.0017", "5.1.02.04.01.0003", "pad", 140_000_000)
    supports(k, KECAMATAN, "7.01.06.2.01.0017", "S1", status="diajukan")
    answers(k, KECAMATAN, "J2", "7.01.06")
    yield Found("L1", sub(KECAMATAN, "7.01.06.2.01.0017"), desa)
    agency = k.row("REKAP", opd=KECAMATAN)
    yield Found("B1", f"perangkat_daerah:{KECAMATAN}", agency)
    yield Found("B4", f"perangkat_daerah:{KECAMATAN}", agency)


def supports_everything(k: Kabupaten) -> Iterator[Found]:
    """One sub kegiatan that is said to serve six results of four owners at once."""
    line = pays(k, DINKES, "1.02.02.2.02.0029", "5.1.02.01.01.0039", "pad", 120_000_000)
    for induk in ("S1", "S2", f"{DINSOS}/S1", f"{KECAMATAN}/S1", "pemda/S1", "pemda/S2"):
        supports(k, DINKES, "1.02.02.2.02.0029", induk)
    yield Found("L6", sub(DINKES, "1.02.02.2.02.0029"), line)


def parts_above_the_whole(k: Kabupaten) -> Iterator[Found]:
    """In the Renstra of the kecamatan a kegiatan is planned above its program, and a sub kegiatan above its kegiatan.
    The program is planned for 2027 only: nothing of it is in the budget."""
    program = plan(k, "program", "7.01.04", "S1", 150)
    kegiatan = plan(k, "kegiatan", "7.01.04.2.01", "7.01.04", 180)
    plan(k, "sub_kegiatan", "7.01.04.2.01.0002", "7.01.04.2.01", 195)
    answers(k, KECAMATAN, "J2", "7.01.04")
    supports(k, KECAMATAN, "7.01.04.2.01.0002", "S1")
    yield Found("B2", f"program:{KECAMATAN}:7.01.04", program)
    yield Found("B2", f"kegiatan:{KECAMATAN}:7.01.04.2.01", kegiatan)


def theme_of_meetings(k: Kabupaten) -> Iterator[Found]:
    """Stunting money that goes to travel, meetings and fees, little of it to food."""
    for rekening, rupiah in (
        ("5.1.02.04.01.0001", 1_200_000_000),
        ("5.1.02.01.01.0052", 1_200_000_000),
        ("5.1.02.02.01.0003", 900_000_000),
    ):
        pays(k, DINKES, "1.02.02.2.02.0046", rekening, "pad", rupiah)
    supports(k, DINKES, "1.02.02.2.02.0046", "K2")
    dasar = k.row(PENANDA, tema="Stunting")["dasar"]
    k.add(PENANDA, tema="Stunting", kode="1.02.02.2.02.0046", opd=DINKES, dasar=dasar)
    yield Found("B4", "penanda:stunting", k.row(PENANDA, tema="Stunting"))


PLANTED: tuple[Planting, ...] = (
    orphan,
    goal_of_its_own,
    cycle,
    unsupported,
    goal_without_misi,
    only_support_work,
    skipped_level,
    duplicate_sub_kegiatan,
    retired_code,
    code_outside_its_parent,
    shares_above_one,
    crosscutting_one_sided,
    posts_without_result,
    post_with_support_work_only,
    minimum_service_without_money,
    nobody_or_two_answer,
    incomplete_indicators,
    one_indicator_at_two_levels,
    output_words,
    unlinked,
    supports_everything,
    parts_above_the_whole,
    theme_of_meetings,
)
"""Every planting, in the order in which they change the kabupaten."""


def sub(lingkup: str, kode: str) -> str:
    """The id of a sub kegiatan."""
    return f"sub_kegiatan:{lingkup}:{kode}"


def pays(k: Kabupaten, who: str, kode: str, rekening: str, dana: str, pagu: int, **cells: str) -> Row:
    """A budget line of an agency or unit; a third of it is spent."""
    opd, unit = (DINKES, RSUD) if who == RSUD else (who, "")
    money = {"pagu": str(pagu), "realisasi": str(pagu // 3)}
    named = {"opd": opd, "unit": unit, "sub": kode, "rekening": rekening, "dana": dana, "paket": "Belanja kegiatan"}
    return k.add("REKAP", **named, **money, **cells)


def supports(
    k: Kabupaten, opd: str, anak: str, induk: str, porsi: str = "", status: str = "", dasar: str = POHON_KINERJA
) -> None:
    """A link: ``induk`` alone belongs to the same agency, ``pemda/S1`` to another."""
    k.add("Dukungan", opd_anak=opd, anak=anak, induk=induk, porsi=porsi, dasar=dasar, status=status)


def answers(k: Kabupaten, opd: str, jabatan: str, kode: str) -> None:
    """A post of an agency answers for something of it."""
    k.add("TanggungJawab", opd_jabatan=opd, jabatan=jabatan, kode=kode, peran="penanggung jawab")


def indicator(
    k: Kabupaten,
    opd: str,
    kode: str,
    pemilik: str,
    uraian: str,
    satuan: str,
    *,
    awal: str,
    target: str,
    tingkat: str = "",
    jenis: str = "angka",
) -> Row:
    """An indicator with a target of 2026, an IKU where a level is given."""
    explained = {"definisi": "Menurut sumber data", "formula": "Menurut sumber data", "sumber_data": "Laporan"}
    named = {"opd": opd, "kode": kode, "pemilik": pemilik, "uraian": uraian, "satuan": satuan, "arah": "naik"}
    k.add("Target", opd=opd, indikator=kode, periode="2026", target=target)
    if tingkat:
        k.add("IKU", opd=opd, indikator=kode, tingkat=tingkat, dasar=PERBUP)
    return k.add("Indikator", **named, jenis=jenis, kondisi_awal=awal, **explained)


def plan(k: Kabupaten, level: str, kode: str, induk: str, juta: int) -> Row:
    """A row of the kecamatan's Renstra, planned for 2027 (million rupiah)."""
    return k.add(RENSTRA, level=level, kode=kode, parent_kode=induk, uraian="", pagu_2027=str(juta))
