"""What a person who has only the rekap reads: a Profil Belanja on the screen, whole or short. Nothing is judged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, get_args

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pohon_graph.profil import KeadaanSpm, Profil, ProfilPD, SpmSub
from pohon_graph.report.page import Page, cell
from pohon_graph.report.profil_tables import share_beside, show_dana, show_kelas, show_measures
from pohon_graph.report.words import MUATAN, SPM, number
from pohon_graph.values import format_rupiah

SHOWN: Final = 10


def show_profil(console: Console, profil: Profil) -> None:
    """Print a Profil Belanja; with ``opd`` that agency or unit in detail, else all of them together.

    Args:
        console: where to print; text from files is printed as it is, never as markup.
        profil: what :func:`pohon_graph.profil.profile` gave.
    """
    page, one = Page(console), _subject(profil)
    page.say(f"Profil Belanja {one.nama}, versi {profil.versi}", style="bold")
    page.say("Paparan isi anggaran; tidak ada yang dinilai di sini, dan pohon kinerja tidak diperlukan.")
    _show_loaded(page, profil, one)
    if one.kelas:
        show_kelas(page, one)
    if one.dana:
        show_dana(page, one, detailed=profil.opd is not None)
    if one.ukuran:
        show_measures(page, profil, one)
    if one.spm:
        _show_spm(page, profil, one)
    if one.kelas:
        _show_codes(page, profil, one)
    _show_next(page, profil, one)


def show_short(page: Page, profil: Profil) -> None:
    """Print what an audit without any tree can still say, and where the rest is."""
    one = _subject(profil)
    page.title("Profil Belanja")
    for sentence in profil.alasan if profil.sumber != "dpa" else ():
        page.say(sentence, 2)
    if one.ukuran:
        page.say(f"Dari belanja {one.nama}: {'; '.join(map(share_beside, one.ukuran))}.", 2)
    if one.spm:
        page.say(_spm_sentence(one), 2)
    if profil.langkah:
        first = profil.langkah[0]
        page.say(
            f"Mulai dari {first.nama}: {number(first.kegiatan_80)} kegiatan = 80 % pagu intinya. "
            f"Buat buku isiannya: {first.perintah}",
            2,
        )
    page.say(f"Selengkapnya: pohon profil{f' --opd {profil.opd}' if profil.opd else ''}", 2)


def _subject(profil: Profil) -> ProfilPD:
    return profil.pd[0] if profil.opd and profil.pd else profil.semua


def _show_loaded(page: Page, profil: Profil, one: ProfilPD) -> None:
    page.title("Yang dimuat")
    if profil.opd:
        told = "; ".join(f"{name} {getattr(one.muatan, need)}" for need, name in MUATAN.items())
    else:
        told = "; ".join(_counted(profil, need) for need in MUATAN)
    page.say(f"{told[0].upper()}{told[1:]}.", 2)
    for sentence in profil.alasan:
        page.say(sentence, 2)
    if profil.sumber == "tidak_ada":
        return
    money = "rincian belanja (DPA)" if profil.sumber == "dpa" else f"pagu indikatif tahun {profil.tahun}"
    if one.cocok:
        page.say(f"Tiap tabel sama dengan jumlah {money} sampai rupiah terakhir: {format_rupiah(one.jumlah)}.", 2)
    else:
        page.say(
            f"Tabel TIDAK sama dengan jumlah {money}: {format_rupiah(one.jumlah)} dan "
            f"{format_rupiah(one.total_pembanding)}; angka di sini belum dapat dipakai.",
            2,
        )
    if profil.baris_ditolak:
        blind = profil.baris_tanpa_nilai
        unread = f"; {number(blind)} di antaranya tanpa nilai yang terbaca" if blind else ""
        page.say(
            f"Di luar tabel: {number(profil.baris_ditolak)} baris ditolak saat dimuat (semua PD), "
            f"{format_rupiah(profil.rupiah_ditolak)}{unread}.",
            2,
        )
    page.say("Perbandingan dengan APBD ada pada 'pohon audit'.", 2)


def _counted(profil: Profil, name: str) -> str:
    states = [getattr(pd.muatan, name) for pd in profil.pd]
    partly = f" ({number(states.count('sebagian'))} lagi sebagian)" if "sebagian" in states else ""
    return f"{MUATAN[name]} {number(states.count('ada'))} dari {number(len(states))} PD{partly}"


def _show_spm(page: Page, profil: Profil, one: ProfilPD) -> None:
    page.title(f"Sub kegiatan SPM tanpa pagu (nomenklatur edisi {profil.edisi})")
    page.say(_spm_sentence(one), 2)
    if profil.opd:
        _list_spm(page, [sub for bidang in one.spm for sub in bidang.lainnya])
    else:
        page.show(_spm_table(profil.pd))
        page.say("Kode dan namanya: pohon profil --opd KODE", 2)
    page.say(
        "Yang belum dianggarkan dalam berkas yang dimuat belum tentu tidak dianggarkan: periksa apakah dianggarkan "
        f"unit atau PD lain, dan apakah kodenya sudah ada dalam nomenklatur tahun {profil.tahun}.",
        2,
    )


def _spm_sentence(one: ProfilPD) -> str:
    official, funded = sum(row.resmi for row in one.spm), sum(row.beranggaran for row in one.spm)
    bidang = ", ".join(row.bidang for row in one.spm)
    return f"{number(funded)} dari {number(official)} sub kegiatan SPM resmi bidang {bidang} berpagu."


def _spm_table(every: Sequence[ProfilPD]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("PD dan bidang")
    for title in ("Resmi", "Berpagu", "Rp0", "PD lain", "Belum"):
        table.add_column(title, justify="right", no_wrap=True)
    for pd in every:
        for row in pd.spm:
            states = [sub.keadaan for sub in row.lainnya]
            counts = (states.count(state) for state in get_args(KeadaanSpm))
            numbers = (number(n) for n in (row.resmi, row.beranggaran, *counts))
            table.add_row(cell(f"{pd.nama} ({row.bidang})"), *numbers)
    return table


def _list_spm(page: Page, subs: Sequence[SpmSub]) -> None:
    for state in get_args(KeadaanSpm):
        found = [sub for sub in subs if sub.keadaan == state]
        if not found:
            continue
        page.say(f"{number(len(found))} {SPM[state]}:", 2)
        for sub in found[:SHOWN]:
            who = f" – {', '.join(sub.di)}" if sub.di else ""
            page.say(f"{sub.kode} {sub.nama}{who}", 4)
        if len(found) > SHOWN:
            page.say(f"dan {number(len(found) - SHOWN)} lagi; seluruhnya dengan --xlsx BERKAS atau --json BERKAS", 4)


def _show_codes(page: Page, profil: Profil, one: ProfilPD) -> None:
    kode, edisi = one.kode_rencana, profil.edisi
    page.title("Kode program, kegiatan, dan sub kegiatan")
    told = [
        f"{number(count)} {state} ({format_rupiah(rupiah)})"
        for count, rupiah, state in (
            (kode.menyalahi, kode.rupiah_menyalahi, "menyalahi tata kode"),
            (kode.diganti, kode.rupiah_diganti, f"sudah diganti dalam nomenklatur edisi {edisi}"),
            (kode.tidak_dikenal, kode.rupiah_tidak_dikenal, f"tidak ada dalam nomenklatur edisi {edisi}"),
        )
        if count
    ]
    if told:
        page.say(f"{'; '.join(told)}. Rincian dan selnya: pohon audit --pilih N1,N2", 2)
    else:
        page.say(f"Semua sesuai tata kode dan ada dalam nomenklatur edisi {edisi}.", 2)


def _show_next(page: Page, profil: Profil, one: ProfilPD) -> None:
    if not profil.langkah:
        return
    page.title("Yang diisi berikutnya")
    load = one.muatan
    if load.rupiah_inti_tanpa_pohon:
        page.say(
            f"{format_rupiah(load.rupiah_inti_tanpa_pohon)} dari {format_rupiah(load.rupiah_inti)} pagu inti ada pada "
            "PD atau unit yang pohon kinerjanya belum dimuat.",
            2,
        )
    if profil.opd:
        _list_kegiatan(page, one)
    else:
        page.show(_next_table(profil))
        if len(profil.langkah) > SHOWN:
            page.say(f"dan {number(len(profil.langkah) - SHOWN)} PD lagi", 2)
        page.say("Kolom terakhir: kegiatan terbesar yang bersama-sama memuat 80 % pagu inti PD itu.", 2)
    page.say(f"Buat buku isiannya, mulai dari yang teratas: {profil.langkah[0].perintah}", 2)


def _next_table(profil: Profil) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("PD, dan yang belum lengkap")
    table.add_column("Pagu inti", justify="right", no_wrap=True)
    table.add_column("80 %-nya", justify="right", no_wrap=True)
    for step in profil.langkah[:SHOWN]:
        lacks = ", ".join(MUATAN[name] for name in step.kurang)
        told = [cell(step.nama), cell(step.kode, "dim"), cell(lacks, "dim")]
        table.add_row(Text("\n").join(told), format_rupiah(step.rupiah_inti), f"{number(step.kegiatan_80)} kegiatan")
    return table


def _list_kegiatan(page: Page, one: ProfilPD) -> None:
    most = one.muatan.kegiatan_80
    page.say(f"{number(len(most))} dari {number(one.muatan.kegiatan)} kegiatan = 80 % pagu inti:", 2)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Kegiatan")
    table.add_column("Pagu inti", justify="right", no_wrap=True)
    for row in most[:SHOWN]:
        table.add_row(cell(f"{row.kode} {row.nama}"), format_rupiah(row.rupiah))
    page.show(table)
    if len(most) > SHOWN:
        page.say(f"dan {number(len(most) - SHOWN)} lagi; seluruhnya dengan --xlsx BERKAS atau --json BERKAS", 2)
