"""A node in words: everything that a document knows of it, as titled sentences for pages that only show text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pohon_graph.report.words import JALUR, KELAS, SEVERITY, number, percent
from pohon_graph.tree.document import HASIL, JENIS, Asal, Catatan, Simpul, Ukuran
from pohon_graph.tree.looks import JALUR_SIGN, SEVERITY_SIGN
from pohon_graph.values import format_rupiah

IKU = {"pemda": "IKU kabupaten", "pd": "IKU PD"}
THROUGH = {
    "sub": "tautan sub kegiatan sendiri",
    "kegiatan": "tautan kegiatannya",
    "program": "lewat program",
    "hasil": "tautan hasil",
    "misi": "menjawab misi",
}
UNSAID = "–"
LINK = "Tautan ke atas"
"""Title of the link by which a node hangs where it does."""


class Bagian(NamedTuple):
    """Sentences under one title."""

    judul: str
    kalimat: tuple[str, ...]


class Jumlah(NamedTuple):
    """The money of a node with all below it, whole rupiah, and how many sub kegiatan that is."""

    rupiah: int
    sub: int


def sums(nodes: Sequence[Simpul]) -> list[Jumlah]:
    """Per node of a document its own money with that of all below it."""
    rupiah = [node.rupiah for node in nodes]
    subs = [int(node.jenis == "sub") for node in nodes]
    for place in range(len(nodes) - 1, 0, -1):
        above = nodes[place].induk
        if above >= 0:
            rupiah[above] += rupiah[place]
            subs[above] += subs[place]
    return [Jumlah(*pair) for pair in zip(rupiah, subs, strict=True)]


def kind(node: Simpul) -> str:
    """What people call a node's kind, with its code."""
    return f"{JENIS[node.jenis]} {node.kode}".rstrip()


def money(node: Simpul, jumlah: Jumlah) -> str:
    """The rupiah of a node and what kind of number that is; "" where it has none."""
    if node.jenis in HASIL:
        touched = node.menyentuh or 0
        return f"{format_rupiah(touched)} menyentuh, dari {number(node.sub_menyentuh or 0)} sub kegiatan" * bool(
            touched
        )
    if node.jenis in ("misi", "berhenti"):
        return ""
    if node.jenis in ("sub", "sisa"):
        return format_rupiah(jumlah.rupiah)
    return f"{format_rupiah(jumlah.rupiah)} pada {number(jumlah.sub)} sub kegiatan"


def way(node: Simpul) -> str:
    """The jalur of a sub kegiatan with its sign, or its kelas; "" for other kinds."""
    if node.jalur:
        return f"{JALUR_SIGN[node.jalur]} {JALUR[node.jalur]}"
    return f"kelas {KELAS.get(node.kelas, node.kelas)}, di luar penelusuran" if node.kelas else ""


def cell(at: Asal | None) -> str:
    """Where a record stands: file, sheet where it has a name of its own, and row; "" where that is not known."""
    if at is None:
        return ""
    sheet = "" if at.lembar in ("", at.berkas) else f", lembar {at.lembar}"
    return f"{at.berkas}{sheet}, baris {at.baris}"


def finding(one: Catatan) -> str:
    """A finding with its sign, its severity and its rule."""
    return f"{SEVERITY_SIGN[one.severity]} {SEVERITY[one.severity]} ({one.aturan}): {one.kalimat}"


def measure(one: Ukuran) -> str:
    """An indicator with its target, what was reached, and what the data proves for it."""
    star = f"★ {IKU[one.iku]}: " if one.iku else ""
    unit = f" {one.satuan}" if one.satuan else ""
    told = f"{star}{one.nama}. Target {one.target or 'belum ada'}{unit}; realisasi {one.realisasi or 'belum ada'}"
    if one.realisasi:
        quarter = one.periode.partition("-tw")[2]
        told += f" (s.d. triwulan {quarter})" if quarter else ""
        reached = "" if one.capaian is None else f", {_share(one.capaian)} dari target"
        told += f": {one.hasil}{reached}" if one.hasil or reached else ""
    told += "."
    if one.khusus is not None and one.menyentuh is not None:
        told += f" {format_rupiah(one.khusus)} khusus sampai {format_rupiah(one.menyentuh)} menyentuh."
    told += "".join(f" {title}: {value}." for title, value in one.keterangan)
    return f"{told} [{cell(one.asal)}]" if one.asal else told


def told(node: Simpul) -> Iterator[Bagian]:
    """Everything that is known of a node beside its name, its money and its connections."""
    asked = node.jenis in HASIL or node.jenis == "program"
    spent = [f"Realisasi {format_rupiah(node.realisasi)}."] if node.realisasi is not None else []
    link = f"{THROUGH[node.lewat]}; dasar: {node.dasar or UNSAID}" if node.lewat else ""
    if link and node.porsi is not None:
        link += (
            f"; {_share(node.porsi)} uangnya lewat tautan ini (yang tanpa porsi dibagi rata: model, bukan realisasi)"
        )
    if link and node.asal_tautan:
        link += f" [{cell(node.asal_tautan)}]"
    parts = (
        ("Indikator", [measure(one) for one in node.ukuran]),
        ("Jalur", [text for text in (way(node), *node.catatan) if text]),
        (LINK, [link] if link else []),
        ("Temuan", [finding(one) for one in node.temuan]),
        ("Penanggung jawab", [f"{one.jabatan} ({one.peran})" for one in node.posisi] or _no_post(asked)),
        ("Penanda", list(node.penanda)),
        (
            "Rincian belanja",
            [f"{one.kelompok}: {number(one.baris)} baris, {format_rupiah(one.rupiah)}" for one in node.rincian] + spent,
        ),
        ("Sumber", [cell(node.asal)] if node.asal else []),
    )
    for title, sentences in parts:
        if sentences:
            yield Bagian(title if title != "Jalur" or node.jalur else "Catatan", tuple(sentences))


def _share(fraction: float) -> str:
    return percent(round(fraction * 10_000), 10_000)


def _no_post(asked: bool) -> list[str]:
    return ["Belum ditemukan jabatan yang bertanggung jawab dalam berkas yang dimuat."] if asked else []
