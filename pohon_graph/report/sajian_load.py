"""A load, or a check of files, as a result that shows itself."""

from __future__ import annotations

from typing import Final

from pohon_graph.answers import Kolom
from pohon_graph.load import LoadResult
from pohon_graph.report.loading import MONEY, show_load
from pohon_graph.report.sajian import Sajian, records, said
from pohon_graph.report.words import number
from pohon_graph.values import format_rupiah

_BERKAS: Final = (
    Kolom("berkas", "Berkas", lebar=36),
    Kolom("tata_letak", "Tata letak", lebar=16),
    Kolom("baris_dibaca", "Baris dibaca", "cacah", 10),
    Kolom("baris_dimuat", "Dimuat", "cacah", 10),
    Kolom("baris_ditolak", "Ditolak", "cacah", 10),
    Kolom("baris_dilewati", "Dilewati", "cacah", 10),
    Kolom("baris_diganti", "Diganti", "cacah", 10),
    Kolom("rupiah_berkas", "Rupiah berkas", "rupiah", 20),
    Kolom("rupiah_graf", "Rupiah graf", "rupiah", 20),
    Kolom("rupiah_ditolak", "Rupiah ditolak", "rupiah", 20),
    Kolom("selisih", "Selisih", "rupiah", 14),
)
_SEL: Final = (
    Kolom("berkas", "Berkas", lebar=30),
    Kolom("lembar", "Lembar", lebar=14),
    Kolom("baris", "Baris", lebar=7),
    Kolom("kolom", "Kolom", lebar=16),
)
_DITOLAK: Final = (
    *_SEL,
    Kolom("nilai", "Isi", lebar=20),
    Kolom("alasan", "Alasan", lebar=44),
    Kolom("langkah", "Yang dapat dilakukan", lebar=44),
    Kolom("rupiah", "Rupiah", "rupiah", 18),
)
_DIBACA: Final = (
    *_SEL,
    Kolom("lama", "Tertulis", lebar=24),
    Kolom("baru", "Dibaca", lebar=24),
    Kolom("alasan", "Alasan", lebar=44),
)
_ISI: Final = (Kolom("label", "Jenis simpul", lebar=24), Kolom("simpul", "Banyaknya", "cacah", 12))


def of_load(result: LoadResult) -> Sajian:
    """A load, or a check of one: tables ``berkas``, ``ditolak``, ``dibaca_lain`` and ``isi``."""
    done = "Hanya diperiksa; tidak ada yang ditulis."
    if result.versi:
        done = f"{'Tidak ada yang berubah; sudah terbit' if result.unchanged else 'Terbit'} sebagai {result.versi}."
    told = [done, f"Uang: {format_rupiah(result.total)} dari {MONEY[result.sumber_uang]}."]
    if result.refused:
        told.append(f"BELUM LENGKAP: {number(result.refused)} baris ditolak. Perbaiki baris itu, lalu muat lagi.")
    files = [{k.nama: getattr(file, k.nama) for k in _BERKAS} for file in result.files]
    refused = [
        {**r.asal._asdict(), "kolom": r.kolom, "nilai": r.nilai, "alasan": r.alasan, "langkah": r.langkah}
        | {"rupiah": r.rupiah}
        for file in result.files
        for r in file.refusals
    ]
    repaired = [
        {**r.asal._asdict(), "kolom": r.kolom, "lama": r.lama, "baru": r.baru, "alasan": r.alasan}
        for file in result.files
        for r in file.repairs
    ]
    counts = [{"label": label, "simpul": n} for label, n in result.counts.items()]
    tables = [records("berkas", "Berkas dan pencocokannya", _BERKAS, files)]
    if refused:
        tables.append(records("ditolak", "Baris yang ditolak", _DITOLAK, refused))
    if repaired:
        tables.append(records("dibaca_lain", "Dibaca berbeda dari yang tertulis", _DIBACA, repaired))
    tables.append(records("isi", "Isi graf", _ISI, counts))
    notes = tuple(f"{file.berkas}: {note}" for file in result.files for note in file.notes)
    return Sajian(
        "Pemuatan berkas" if result.versi else "Pemeriksaan berkas",
        tuple(told),
        tuple(tables),
        notes,
        teks=said(lambda console: show_load(console, result)),
    )
