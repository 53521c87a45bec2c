"""Editions of the nomenclature: the package's own, and those that files bring; the store has each once.

They are no part of a snapshot. An edisi that is in the store is not written again where nothing differs; where it
does, what the file says now stands, and codes that it has no more stay, since older snapshots refer to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pohon_graph.load.graph import Graph
from pohon_graph.nomenklatur import Editions, Entri, Nomenklatur, editions, load_nomenklatur
from pohon_graph.sheets.reading import Reading
from pohon_graph.store import Store

_SHOWN = 10


def editions_of(readings: Sequence[Reading]) -> Editions:
    """Every edisi that a set of files can be looked up in, newest first."""
    return editions(reading.nomenklatur for reading in readings if reading.nomenklatur is not None)


def note_differences(graph: Graph, readings: Sequence[Reading]) -> None:
    """Say where a file of the package's own edisi differs from it; the package's list stands."""
    own = load_nomenklatur()
    for reading in readings:
        given = reading.nomenklatur
        if given is None or given.edisi != own.edisi:
            continue
        codes = {entry.kode: entry for entry in own}
        read = {entry.kode: entry for entry in given}
        other = sorted(kode for kode in codes.keys() | read.keys() if codes.get(kode) != read.get(kode))
        said = "isinya sama"
        if other:
            more = f" dan {len(other) - _SHOWN} lagi" if len(other) > _SHOWN else ""
            said = f"{len(other)} kode berbeda, dan yang dari paket yang dipakai: {', '.join(other[:_SHOWN])}{more}"
        graph.notes[reading.berkas].append(f"Edisi {own.edisi} sudah ada dalam paket; {said}.")


def write_editions(store: Store, graph: Graph, readings: Sequence[Reading]) -> None:
    """Put every edisi of a set of files into the store; one that was there with other content is told."""
    names = {reading.nomenklatur.edisi: reading.berkas for reading in readings if reading.nomenklatur is not None}
    for official in editions_of(readings).daftar:
        known, changed = write_official(store, official)
        if known and changed:
            graph.notes[names.get(official.edisi, "")].append(
                f"Edisi {official.edisi} sudah tersimpan dengan isi lain; {changed} kode diperbarui menurut berkas ini."
            )


def write_official(store: Store, official: Nomenklatur) -> tuple[bool, int]:
    """Put one edisi into the store.

    Args:
        store: an open store with the schema prepared.
        official: the edisi; of the package's own only the number of codes is compared, since its content is fixed.

    Returns:
        Whether the store had it already, and how many codes were written.
    """
    count = store.read("MATCH (n:Nomenklatur {edisi: $edisi}) RETURN count(n) AS n", edisi=official.edisi)[0]["n"]
    if official is load_nomenklatur() and count == len(official):
        return True, 0
    stored = _stored(store, official.edisi) if count else {}
    rows = {entry.kode: _row(official.edisi, entry) for entry in official}
    differing = [kode for kode, row in rows.items() if stored.get(kode) != row]
    store.write_rows(
        "UNWIND $rows AS row MERGE (n:Nomenklatur {kunci: row.kunci}) SET n = row",
        [{name: value for name, value in rows[kode].items() if name != "pengganti"} for kode in differing],
    )
    pairs = [
        {"lama": rows[kode]["kunci"], "baru": f"{official.edisi}:{rows[kode]['pengganti']}"}
        for kode in differing
        if rows[kode]["pengganti"]
    ]
    store.write_rows(
        "UNWIND $rows AS row MATCH ()-[r:MENGGANTI]->(:Nomenklatur {kunci: row.lama}) DELETE r",
        [{"lama": rows[kode]["kunci"]} for kode in differing if kode in stored],
    )
    store.write_rows(
        "UNWIND $rows AS row MATCH (b:Nomenklatur {kunci: row.baru}) "
        "OPTIONAL MATCH (l:Nomenklatur {kunci: row.lama}) MERGE (b)-[:MENGGANTI]->(l)",
        pairs,
    )
    return bool(count), len(differing)


def _row(edisi: str, entry: Entri) -> dict[str, Any]:
    return {
        "kunci": f"{edisi}:{entry.kode}",
        "edisi": edisi,
        "kode": entry.kode,
        "nama": entry.nama,
        "jenjang": entry.jenjang,
        "indikator": entry.indikator,
        "satuan": entry.satuan,
        "spm": entry.spm,
        "pensiun": entry.pengganti is not None,
        "pengganti": entry.pengganti,
    }


def _stored(store: Store, edisi: str) -> dict[str, dict[str, Any]]:
    rows = store.read(
        "MATCH (n:Nomenklatur {edisi: $edisi}) OPTIONAL MATCH (b:Nomenklatur)-[:MENGGANTI]->(n) "
        "RETURN n {.*, pengganti: b.kode} AS n",
        edisi=edisi,
    )
    return {row["n"]["kode"]: row["n"] for row in rows}
