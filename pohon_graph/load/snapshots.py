"""Snapshots: number one, publish it by one property write, find the one in use, forget old ones in batches.

The two last published snapshots of a tahun and tahap are kept (undo, compare). A snapshot that was never published is
what an interrupted load left behind; the next load of anything removes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from neo4j.exceptions import ConstraintError

from pohon_graph.errors import LoadError
from pohon_graph.store import Store, StoreError
from pohon_graph.vocabulary import labels

KEPT = 2
_STALE_AFTER = "PT6H"
_DELETE_BATCH = 5000


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One snapshot: its name (``2026-murni#7``), year, stage, whether and when in order it was published, its money."""

    versi: str
    tahun: int
    tahap: str
    terbit: int | None
    sumber_uang: str | None
    sidik: str | None


_LIST = """
MATCH (v:Versi)
RETURN v.id AS versi, v.tahun AS tahun, v.tahap AS tahap, v.terbit AS terbit,
       v.sumber_uang AS sumber_uang, v.sidik AS sidik
ORDER BY coalesce(v.terbit, 0) DESC, v.id DESC
"""


def snapshots(store: Store) -> list[Snapshot]:
    """Every snapshot of the store, the one in use first; unpublished ones last."""
    return [Snapshot(**row) for row in store.read(_LIST)]


def current(store: Store, versi: str = "") -> Snapshot:
    """The snapshot a command should use.

    Args:
        versi: ``2026-murni#7``, or ``2026-murni`` for the last published of that tahun and tahap; "" for the last
            published of all.

    Raises:
        LoadError: there is none, or none of that name is published.
    """
    published = [s for s in snapshots(store) if s.terbit is not None]
    for snapshot in published:
        if versi in ("", snapshot.versi, snapshot.versi.partition("#")[0]):
            return snapshot
    if not published:
        raise LoadError(
            "Belum ada versi yang dimuat dan terbit.",
            next_step="Muat berkas dahulu, misalnya: pohon load rekap.xlsx --tahun 2026 --tahap murni",
        )
    known = ", ".join(s.versi for s in published[:10])
    raise LoadError(f"Versi {versi} tidak ada atau belum terbit.", next_step=f"Pilih salah satu: {known}.")


def begin(store: Store, tahun: int, tahap: str) -> str:
    """Take the next number of a tahun and tahap and create its unpublished Versi; returns its name."""
    query = """
    OPTIONAL MATCH (v:Versi {tahun: $tahun, tahap: $tahap})
    WITH coalesce(max(v.nomor), 0) + 1 AS nomor
    WITH nomor, $nama + '#' + toString(nomor) AS versi
    CREATE (:Versi {kunci: versi, id: versi, versi: versi, tahun: $tahun, tahap: $tahap, nomor: nomor,
                    dibuat: datetime()})
    RETURN versi
    """
    for attempt in range(5):
        try:
            return str(store.write(query, tahun=tahun, tahap=tahap, nama=f"{tahun}-{tahap}")[0]["versi"])
        except StoreError as error:
            if attempt == 4 or not isinstance(error.__cause__, ConstraintError):
                raise
    raise AssertionError


def publish(store: Store, versi: str) -> None:
    """Make a snapshot the one in use: one property write, so that no reader ever sees half of it.

    Raises:
        LoadError: there is no snapshot of that name that was completely loaded.
    """
    done = store.write(
        """
        OPTIONAL MATCH (v:Versi) WITH coalesce(max(v.terbit), 0) + 1 AS terbit
        MATCH (v:Versi {kunci: $versi}) WHERE v.sidik IS NOT NULL
        SET v.terbit = terbit
        RETURN v.id AS versi
        """,
        versi=versi,
    )
    if not done:
        known = ", ".join(s.versi for s in snapshots(store) if s.sidik)
        raise LoadError(
            f"Versi {versi} tidak ada atau pemuatannya tidak selesai.",
            next_step=f"Versi yang ada: {known or 'belum ada'}.",
        )


def forget(store: Store, versi: str) -> None:
    """Remove a snapshot in batches: first it stops being published, last its Versi goes."""
    store.write("MATCH (v:Versi {kunci: $versi}) REMOVE v.terbit, v.sidik", versi=versi)
    for label in labels():
        if label not in ("Versi", "Nomenklatur"):
            store.run_batched(
                f"MATCH (n:{label} {{versi: $versi}}) "
                f"CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF {_DELETE_BATCH} ROWS",
                versi=versi,
            )
    store.write("MATCH (v:Versi {kunci: $versi}) DELETE v", versi=versi)


def prune(store: Store, tahun: int, tahap: str, *, alone: bool) -> list[str]:
    """Forget all but the last two published snapshots of a tahun and tahap, and what interrupted loads left.

    Args:
        alone: no other load can be running (the store's load lock is held), so every unfinished snapshot is a leftover;
            else only those older than six hours.

    Returns:
        The names of the snapshots removed.
    """
    of_stage = [s for s in snapshots(store) if s.terbit is not None and (s.tahun, s.tahap) == (tahun, tahap)]
    age = "" if alone else f"AND v.dibuat < datetime() - duration('{_STALE_AFTER}')"
    left = store.read(f"MATCH (v:Versi) WHERE v.terbit IS NULL {age} RETURN v.id AS versi ORDER BY versi")
    gone = [s.versi for s in of_stage[KEPT:]] + [row["versi"] for row in left]
    for versi in gone:
        forget(store, versi)
    return gone
