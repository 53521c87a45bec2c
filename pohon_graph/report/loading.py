"""What a person reads after a load or a check: that nothing was dropped, then what was refused and repaired."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console

from pohon_graph.load import FileReport, LoadResult
from pohon_graph.report.files import write_json
from pohon_graph.report.words import number
from pohon_graph.sheets import Refusal
from pohon_graph.values import format_rupiah

SHOWN = 20
_LAYOUT = {
    "rekap_sipd": "rekap SIPD",
    "renstra_datar": "tabel Renstra",
    "renstra_isian": "isian Renstra 18 kolom",
    "renstra_tabel": "tabel Renstra 2025–2029",
    "pohon": "buku Pohon",
    "kelas": "daftar kelas",
    "kontrol": "total kendali APBD",
    "penanda": "penanda tema",
    "nomenklatur_sipd": "nomenklatur SIPD",
}
MONEY = {"dpa": "DPA (rincian belanja)", "pagu_indikatif": "pagu indikatif Renstra", "tidak_ada": "tidak ada"}


def show_load(console: Console, result: LoadResult) -> None:
    """Print a load or a check.

    Args:
        console: where to print; text from files is printed as it is, never as markup.
        result: what :func:`pohon_graph.load.load` or :func:`pohon_graph.load.check` gave.
    """

    def say(text: str = "") -> None:
        console.print(text, markup=False, highlight=False, soft_wrap=False)

    for file in result.files:
        _show_file(say, file)
    for file in result.files:
        _show_refusals(say, file)
        _show_repairs(say, file)
    for file in result.files:
        for note in file.notes:
            say(f"Catatan {file.berkas}: {note}")
    say()
    counted = ", ".join(f"{number(n)} {label}" for label, n in result.counts.items())
    say(f"Isi graf: {counted or 'kosong'}.")
    say(f"Uang: {format_rupiah(result.total)} dari {MONEY[result.sumber_uang]}.")
    if result.unchanged:
        say(f"Tidak ada yang berubah: berkas yang sama sudah terbit sebagai {result.versi}.")
    elif result.versi:
        say(f"Terbit sebagai versi {result.versi}.")
        if result.forgotten:
            say(f"Versi lama dihapus: {', '.join(result.forgotten)}.")
    else:
        say("Hanya diperiksa; tidak ada yang ditulis.")
    if result.refused:
        say(f"BELUM LENGKAP: {number(result.refused)} baris ditolak. Perbaiki baris itu, lalu muat lagi.")


def _show_file(say: Any, file: FileReport) -> None:
    say(f"{file.berkas} ({_LAYOUT.get(file.tata_letak, file.tata_letak)})")
    replaced = f" + {number(file.baris_diganti)} diganti" if file.baris_diganti else ""
    say(
        f"  baris   {number(file.baris_dibaca)} dibaca = {number(file.baris_dimuat)} dimuat "
        f"+ {number(file.baris_ditolak)} ditolak + {number(file.baris_dilewati)} dilewati{replaced}"
    )
    if not (file.rupiah_berkas or file.tanpa_nilai):
        return
    replaced = f" + {format_rupiah(file.rupiah_diganti)} diganti" if file.rupiah_diganti else ""
    say(
        f"  rupiah  {format_rupiah(file.rupiah_berkas)} dalam berkas = {format_rupiah(file.rupiah_graf)} dalam graf "
        f"+ {format_rupiah(file.rupiah_ditolak)} ditolak{replaced}"
    )
    say(f"          {_verdict(file)}")


def _verdict(file: FileReport) -> str:
    if file.outcome == "cocok":
        return "cocok (total berkas, belum dibandingkan dengan APBD)"
    if file.outcome == "belum_terbukti":
        return f"belum terbukti, {number(file.tanpa_nilai)} baris ditolak tanpa nilai yang terbaca"
    return f"TIDAK COCOK, selisih {format_rupiah(file.selisih)}"


def _show_refusals(say: Any, file: FileReport) -> None:
    if not file.refusals:
        return
    say()
    say(f"Ditolak dari {file.berkas}:")
    for refusal in file.refusals[:SHOWN]:
        say(f"  {_place(refusal)}: {refusal.alasan}")
        say(f"      {_money(refusal)}{refusal.langkah}")
    if len(file.refusals) > SHOWN:
        say(f"  dan {number(len(file.refusals) - SHOWN)} lagi; seluruhnya dengan --json BERKAS.")


def _place(refusal: Refusal) -> str:
    value = refusal.nilai if len(refusal.nilai) <= 60 else refusal.nilai[:60] + "…"
    column = f", kolom {refusal.kolom}" if refusal.kolom else ""
    return f"lembar {refusal.asal.lembar}, baris {refusal.asal.baris}{column}, isi '{value}'"


def _money(refusal: Refusal) -> str:
    return f"{format_rupiah(refusal.rupiah)}. " if refusal.rupiah else ""


def _show_repairs(say: Any, file: FileReport) -> None:
    if not file.repairs:
        return
    say()
    say(f"Dibaca berbeda dari yang tertulis pada {file.berkas} ({number(len(file.repairs))}):")
    by_reason = Counter((r.kolom, r.alasan) for r in file.repairs)
    first = {(r.kolom, r.alasan): r for r in reversed(file.repairs)}
    for key, count in by_reason.most_common(SHOWN):
        repair = first[key]
        times = f" ({number(count)} kali)" if count > 1 else ""
        say(
            f"  lembar {repair.asal.lembar}, baris {repair.asal.baris}, kolom {repair.kolom}: "
            f"'{repair.lama[:60]}' → '{repair.baru[:60]}', {repair.alasan}{times}"
        )
    if len(by_reason) > SHOWN:
        say(f"  dan {number(len(by_reason) - SHOWN)} macam lagi; seluruhnya dengan --json BERKAS.")


def write_load_json(result: LoadResult, path: Path) -> None:
    """Write a load or a check as JSON, every refusal and repair in it; ``-`` is stdout."""
    files = [{**asdict(file), "hasil": file.outcome, "selisih": file.selisih} for file in result.files]
    for file, report in zip(files, result.files, strict=True):
        file["refusals"] = [{**r._asdict(), "asal": r.asal._asdict()} for r in report.refusals]
        file["repairs"] = [{**r._asdict(), "asal": r.asal._asdict()} for r in report.repairs]
    write_json(
        {
            "versi": result.versi,
            "tidak_berubah": result.unchanged,
            "sumber_uang": result.sumber_uang,
            "total": result.total,
            "isi": result.counts,
            "berkas": files,
            "kode_keluar": int(result.exit_code),
        },
        path,
    )
