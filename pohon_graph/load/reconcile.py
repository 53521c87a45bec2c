"""Prove per file that nothing was dropped: rows read = loaded + refused + skipped + replaced, and so for rupiah."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pohon_graph.load.graph import Graph
from pohon_graph.load.settle import MONEY_LINE
from pohon_graph.sheets.reading import Asal, Reading, Refusal, Repair
from pohon_graph.store import Store

Outcome = Literal["cocok", "belum_terbukti", "tidak_cocok"]


@dataclass(frozen=True, slots=True)
class FileReport:
    """How one file was loaded. Rows are data rows below the headers; money is whole rupiah.

    ``tanpa_nilai`` is the number of refused rows whose amount could not be read: with any of those the money is
    *belum terbukti*, never *cocok*.
    """

    berkas: str
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
    rupiah_diganti: int
    tanpa_nilai: int
    refusals: tuple[Refusal, ...]
    repairs: tuple[Repair, ...]
    notes: tuple[str, ...]

    @property
    def selisih(self) -> int:
        """Rupiah that the file has and that is neither in the graph, nor refused, nor replaced; 0 where all is told."""
        return self.rupiah_berkas - self.rupiah_graf - self.rupiah_ditolak - self.rupiah_diganti

    @property
    def outcome(self) -> Outcome:
        """*cocok*, *belum_terbukti* (refused rows without a readable amount) or *tidak_cocok*."""
        if self.selisih:
            return "tidak_cocok"
        return "belum_terbukti" if self.tanpa_nilai else "cocok"


def file_report(reading: Reading, graph: Graph, in_graph: int) -> FileReport:
    """Add up one file.

    Args:
        reading: the file as read.
        graph: the joined graph, for the refusals, repairs and notes found while joining.
        in_graph: the file's rupiah in the graph.
    """
    refusals = tuple(
        sorted([*reading.refusals, *graph.refusals.get(reading.berkas, ())], key=lambda r: (r.asal, r.kolom))
    )
    repairs = tuple(sorted([*reading.repairs, *graph.repairs.get(reading.berkas, ())], key=lambda r: (r.asal, r.kolom)))
    per_row: dict[Asal, list[int | None]] = {}
    for refusal in refusals:
        per_row.setdefault(refusal.asal, []).append(refusal.rupiah)
    amounts = [sum(a for a in row if a is not None) for row in per_row.values()]
    return FileReport(
        berkas=reading.berkas,
        sha256=reading.sha256,
        tata_letak=reading.tata_letak,
        baris_dibaca=reading.rows_read,
        baris_dimuat=reading.rows_read - reading.rows_skipped - reading.rows_replaced - len(per_row),
        baris_ditolak=len(per_row),
        baris_dilewati=reading.rows_skipped,
        baris_diganti=reading.rows_replaced,
        rupiah_berkas=reading.rupiah_berkas,
        rupiah_graf=in_graph,
        rupiah_ditolak=sum(amounts),
        rupiah_diganti=reading.rupiah_replaced,
        tanpa_nilai=sum(None in row for row in per_row.values()),
        refusals=refusals,
        repairs=repairs,
        notes=(*reading.notes, *graph.notes.get(reading.berkas, ())),
    )


def rupiah_in_graph(graph: Graph) -> dict[str, int]:
    """Rupiah per file name of a joined graph that is not in the store (``pohon periksa``)."""
    sums: dict[str, int] = {}
    pagu = [node for node in graph.nodes.values() if node.label == "PaguIndikatif"]
    for node in [*graph.lines, *pagu]:
        sums[node.asal.berkas] = sums.get(node.asal.berkas, 0) + node.isi["pagu"]
    return sums


def rupiah_in_store(store: Store, versi: str) -> dict[str, int]:
    """Rupiah per file name as the store has it under a snapshot."""
    rows = store.read(
        f"MATCH (n:{MONEY_LINE}|PaguIndikatif {{versi: $versi}}) RETURN n.asal_berkas AS berkas, sum(n.pagu) AS rupiah",
        versi=versi,
    )
    return {row["berkas"]: row["rupiah"] for row in rows}


def packed_log(report: FileReport) -> bytes:
    """Refusals, repairs and notes of a file as its Berkas keeps them: JSON, gzip."""
    log: Mapping[str, object] = {
        "tolakan": [{**r._asdict(), "asal": list(r.asal)} for r in report.refusals],
        "perbaikan": [{**r._asdict(), "asal": list(r.asal)} for r in report.repairs],
        "catatan": list(report.notes),
    }
    return gzip.compress(json.dumps(log, ensure_ascii=False).encode("utf-8", "replace"), mtime=0)


def stored_reports(store: Store, versi: str) -> list[FileReport]:
    """The reconciliation of every file of a snapshot, as it was stored with it."""
    rows = store.read(
        "MATCH (b:Berkas {versi: $versi}) RETURN b {.*, isi: null} AS b ORDER BY b.urutan",
        versi=versi,
    )
    return [_from_store(row["b"]) for row in rows]


def _from_store(b: Mapping[str, object]) -> FileReport:
    log: dict[str, Any] = {"tolakan": [], "perbaikan": [], "catatan": []}
    if isinstance(packed := b.get("catatan"), bytes | bytearray):
        log = json.loads(gzip.decompress(packed))
    numbers = {
        name: b.get(name, 0)
        for name in FileReport.__dataclass_fields__
        if name.startswith(("baris_", "rupiah_")) or name == "tanpa_nilai"
    }
    return FileReport(
        berkas=str(b["nama"]),
        sha256=str(b["sha256"]),
        tata_letak=str(b["tata_letak"]),
        refusals=tuple(Refusal(**{**r, "asal": Asal(*r["asal"])}) for r in log["tolakan"]),
        repairs=tuple(Repair(**{**r, "asal": Asal(*r["asal"])}) for r in log["perbaikan"]),
        notes=tuple(log["catatan"]),
        **numbers,  # type: ignore[arg-type]
    )
