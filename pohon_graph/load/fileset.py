"""The set of files that a snapshot is a function of: from disk, and from the bytes that an earlier snapshot kept."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pohon_graph.errors import LoadError
from pohon_graph.load.snapshots import Snapshot
from pohon_graph.model import NODES
from pohon_graph.sheets.reading import Isian, Reading
from pohon_graph.store import Store

KEEP_BYTES = 64 * 1024 * 1024
FORMAT = 2
"""Raised when the same files would give another graph, so that an unchanged set is loaded again after an upgrade."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a set: its shown name, bytes, what the command said about it, and whose rows newer files replace.

    ``tata_letak`` is empty until it has been read once.
    """

    nama: str
    isi: bytes
    isian: Isian
    tata_letak: str = ""

    @property
    def sha256(self) -> str:
        """Content hash, hexadecimal."""
        return hashlib.sha256(self.isi).hexdigest()


def from_disk(paths: Iterable[Path], isian: Isian) -> list[SourceFile]:
    """Read files from disk.

    Raises:
        LoadError: a path is missing, is a folder or cannot be read; two files have the same content.
    """
    files: list[SourceFile] = []
    for path in paths:
        try:
            isi = path.read_bytes()
        except OSError as error:
            reason = "tidak ada" if isinstance(error, FileNotFoundError) else f"tidak dapat dibaca ({error.strerror})"
            raise LoadError(
                f"Berkas {path} {reason}.", next_step="Periksa nama dan letak berkas, dan tutup bila sedang dibuka."
            ) from None
        file = SourceFile(_distinct(path, files), isi, isian)
        for other in files:
            if other.sha256 == file.sha256:
                raise LoadError(
                    f"Berkas {file.nama} dan {other.nama} berisi sama persis; isinya akan terhitung dua kali.",
                    next_step="Sebutkan satu saja.",
                )
        files.append(file)
    return files


def _distinct(path: Path, files: Sequence[SourceFile]) -> str:
    taken = {file.nama for file in files}
    return path.name if path.name not in taken else f"{path.resolve().parent.name}/{path.name}"


def from_snapshot(store: Store, snapshot: Snapshot) -> list[SourceFile]:
    """The files that a snapshot was made of.

    Raises:
        LoadError: one of them was too large to be kept.
    """
    rows = store.read(
        "MATCH (b:Berkas {versi: $versi}) RETURN b.nama AS nama, b.isi AS isi, b.isian AS isian, "
        "b.diganti AS diganti, b.tata_letak AS tata_letak ORDER BY b.urutan",
        versi=snapshot.versi,
    )
    files = []
    for row in rows:
        if row["isi"] is None:
            raise LoadError(
                f"Berkas {row['nama']} dari {snapshot.versi} terlalu besar, jadi isinya tidak disimpan.",
                next_step="Jalankan pohon load dengan seluruh berkas, tanpa --tambah, --ganti atau --dari.",
            )
        given = json.loads(row["isian"])
        isian = Isian(
            tahun=given["tahun"],
            opd=given["opd"],
            tahun_awal=given["tahun_awal"],
            iku_pd=given["iku_pd"],
            edisi=given.get("edisi", ""),
            kecuali=frozenset(row["diganti"] or ()),
        )
        files.append(SourceFile(row["nama"], gzip.decompress(bytes(row["isi"])), isian, row["tata_letak"]))
    return files


def with_edisi(file: SourceFile, reading: Reading) -> SourceFile:
    """The file with the edisi that it was read as, so that a rebuild needs no name or option; other files have none."""
    edisi = reading.nomenklatur.edisi if reading.nomenklatur else ""
    return replace(file, isian=replace(file.isian, edisi=edisi))


def join(kept: Sequence[SourceFile], new: Sequence[SourceFile]) -> list[SourceFile]:
    """Kept files, then new ones: a kept file that is among the new is taken once; equal names are told apart."""
    hashes = {file.sha256 for file in new}
    names = {file.nama for file in new}
    older = [
        replace(file, nama=f"{file.nama} [{file.sha256[:8]}]") if file.nama in names else file
        for file in kept
        if file.sha256 not in hashes
    ]
    return [*older, *new]


def fingerprint(files: Sequence[SourceFile], tahun: int, tahap: str, edisi: str) -> str:
    """What a snapshot is a function of, as one hash: equal for the same files in any order."""
    described = sorted([f.sha256, isian_json(f.isian), *sorted(f.isian.kecuali)] for f in files)
    vocabulary = [node.__label__ for node in NODES]
    return hashlib.sha256(json.dumps([FORMAT, vocabulary, tahun, tahap, edisi, described]).encode()).hexdigest()


def isian_json(isian: Isian) -> str:
    """What a command said about a file, as kept on its Berkas."""
    given = {"tahun": isian.tahun, "opd": isian.opd, "tahun_awal": isian.tahun_awal, "iku_pd": isian.iku_pd}
    if isian.edisi:
        given["edisi"] = isian.edisi
    return json.dumps(given, sort_keys=True)


def packed(isi: bytes) -> bytes | None:
    """The bytes as a Berkas keeps them (gzip, same bytes every time), None above 64 MB."""
    small = gzip.compress(isi, compresslevel=6, mtime=0)
    return small if len(small) <= KEEP_BYTES else None
