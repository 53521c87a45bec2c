"""The table by class and jalur: every rupiah once, beside the same total counted from its source rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from pohon_graph.parts import SumberUang
from pohon_graph.rules.result import BarisUang, BerkasDimuat, Jalur, Uang
from pohon_graph.values import format_rupiah

KELAS: Final = ("inti", "layanan_blud", "gaji", "penunjang_rutin", "aset", "kdh_dprd", "btt", "transfer")
JALUR: Final = ("langsung", "warisan", "mandat", "putus", "tanpa_tautan", "belum_dinilai")
UNPLANNED: Final = "belum_dirinci"
UNKNOWN: Final = "tanpa_kelas"


def table(
    subs: Iterable[Jalur], unplanned: Iterable[dict[str, Any]], covered: Collection[str]
) -> tuple[BarisUang, ...]:
    """Sum the sub kegiatan by class and jalur; what is not planned in detail is a row of its own.

    Args:
        subs: one per sub kegiatan.
        unplanned: rows of ``cypher/views/belum_dirinci.cypher``.
        covered: lingkup that are covered.
    """
    groups: dict[tuple[str, str | None], list[Jalur]] = {}
    for sub in subs:
        groups.setdefault((sub.kelas or UNKNOWN, sub.jalur), []).append(sub)
    found = [
        BarisUang(
            kelas=kelas,
            jalur=jalur,
            sub_kegiatan=len(group),
            sub_kegiatan_beruang=sum(sub.pagu != 0 for sub in group),
            rupiah=sum(sub.pagu for sub in group),
            rupiah_sampai_pemda=sum(sub.pagu for sub in group if sub.sampai == "pemda"),
            rupiah_tercakup=sum(sub.pagu for sub in group if sub.lingkup in covered),
        )
        for (kelas, jalur), group in sorted(groups.items(), key=lambda item: _order(*item[0]))
    ]
    rest = list(unplanned)
    if rest:
        found.append(
            BarisUang(
                kelas=UNPLANNED,
                jalur=None,
                sub_kegiatan=0,
                sub_kegiatan_beruang=0,
                rupiah=sum(row["pagu"] for row in rest),
                rupiah_sampai_pemda=0,
                rupiah_tercakup=sum(row["pagu"] for row in rest if row["lingkup"] in covered),
            )
        )
    return tuple(found)


def _order(kelas: str, jalur: str | None) -> tuple[int, str, int]:
    place = KELAS.index(kelas) if kelas in KELAS else len(KELAS)
    return place, kelas, JALUR.index(jalur) if jalur in JALUR else len(JALUR)


def money(
    rows: tuple[BarisUang, ...],
    *,
    sumber: SumberUang,
    tahun: int,
    total: int,
    files: Sequence[BerkasDimuat],
    renstra_files: Collection[str],
    whole: bool,
) -> Uang:
    """The table, proven.

    Args:
        rows: as :func:`table` gives them.
        sumber: which money the snapshot has.
        tahun: the snapshot's year.
        total: the money counted from RincianBelanja or PaguIndikatif (``cypher/views/total_uang.cypher``).
        files: the files of the snapshot.
        renstra_files: names of the files that gave PaguIndikatif; beside a DPA their refused rupiah are not its money.
        whole: the table is of the whole snapshot, not of one agency.
    """
    jumlah = sum(row.rupiah for row in rows)
    source = [file for file in files if sumber != "dpa" or file.nama not in renstra_files]
    rupiah_ditolak = sum(file.rupiah_ditolak for file in source)
    tanpa_nilai = sum(file.tanpa_nilai for file in source)
    told = _agreement(sumber, jumlah, total)
    if rupiah_ditolak or tanpa_nilai:
        told += [_refused(rupiah_ditolak, tanpa_nilai, sumber, whole)]
    if any(row.kelas == UNPLANNED for row in rows):
        told += ["Pagu yang belum dirinci ke sub kegiatan tidak punya jalur."]
    if sumber == "pagu_indikatif":
        told += [f"Rupiah adalah pagu indikatif tahun {tahun}, bukan DPA."]
    return Uang(
        sumber=sumber,
        tabel=rows,
        jumlah=jumlah,
        total_pembanding=total,
        selisih=jumlah - total,
        cocok=jumlah == total,
        baris_ditolak=sum(file.baris_ditolak for file in source),
        rupiah_ditolak=rupiah_ditolak,
        baris_tanpa_nilai=tanpa_nilai,
        keterangan=tuple(told),
    )


def _agreement(sumber: SumberUang, jumlah: int, total: int) -> list[str]:
    what = {"dpa": "rincian belanja (DPA)", "pagu_indikatif": "pagu indikatif", "tidak_ada": "uang"}[sumber]
    if sumber == "tidak_ada":
        return ["Tidak ada uang dalam versi ini."]
    if jumlah == total:
        return [f"Tabel sama dengan jumlah {what} sampai rupiah terakhir: {format_rupiah(total)}."]
    return [
        f"Tabel TIDAK sama dengan jumlah {what}: {format_rupiah(jumlah)} dan {format_rupiah(total)}, "
        f"selisih {format_rupiah(jumlah - total)}; angka di sini belum dapat dipakai."
    ]


def _refused(rupiah: int, unreadable: int, sumber: SumberUang, whole: bool) -> str:
    parts = [f"Di luar tabel, baris yang ditolak saat dimuat: {format_rupiah(rupiah)}"]
    if sumber == "pagu_indikatif":
        parts.append(" (semua tahun dalam berkas)")
    if not whole:
        parts.append(" (seluruh versi, semua PD)")
    if unreadable:
        parts.append(f"; {unreadable} baris lagi nilainya tidak terbaca, sehingga total belum terbukti")
    return "".join(parts) + "."
