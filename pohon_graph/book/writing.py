"""One book for one agency, or one for every agency into a folder; each is written whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from pohon_graph.book.content import fill, gather
from pohon_graph.book.source import Source, source_of
from pohon_graph.codes import CodeRefused, is_unit, parse_skpd, skpd_of
from pohon_graph.errors import SheetError
from pohon_graph.identity import node_id
from pohon_graph.load import Joined
from pohon_graph.sheets.template import write_whole
from pohon_graph.store import Progress, quiet
from pohon_graph.values import slug


@dataclass(frozen=True, slots=True)
class Written:
    """A book: where it is, whose it is, its kegiatan, its inti money and what of it is linked (whole rupiah)."""

    path: Path
    skpd: str
    nama: str
    kegiatan: int
    inti: int
    tertaut: int


def agencies(joined: Joined) -> list[str]:
    """The agencies that have work or rows of a workbook Pohon, by code."""
    found = {n.isi["kode_skpd"] for n in joined.graph.nodes.values() if n.label == "SubKegiatan"}
    for reading in joined.readings:
        found |= {row.lingkup.partition("/")[0] for rows in reading.buku.values() for row in rows}
    return sorted(code for code in found if node_id("PerangkatDaerah", code) in joined.graph.nodes)


def write_book(joined: Joined, opd: str, path: Path) -> Written:
    """Write the book of one agency.

    Args:
        joined: the files as one graph.
        opd: the agency's code.
        path: the .xlsx to write; it must not exist, because a person's work may be in it.

    Raises:
        SheetError: ``opd`` is no agency of these files; ``path`` exists or cannot be written.
    """
    skpd = _agency(joined, opd)
    if path.exists():
        raise SheetError("Berkas itu sudah ada dan mungkin sudah diisi.", next_step="Pilih nama lain.", where=str(path))
    return _write(source_of(joined), skpd, path)


def write_books(joined: Joined, folder: Path, *, progress: Progress = quiet) -> list[Written]:
    """Write the book of every agency into a folder, ``<kode>_<nama>.xlsx``; all of them or none.

    Args:
        joined: the files as one graph.
        folder: made anew; it may exist if it is empty.
        progress: told how many are written.

    Raises:
        SheetError: the folder holds something or cannot be written; there is no agency.
    """
    codes = agencies(joined)
    if not codes:
        raise SheetError("Tidak ada perangkat daerah dalam berkas.", next_step="Sertakan rekap SIPD.")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SheetError(
            "Folder itu sudah berisi, mungkin buku yang sudah diisi.", next_step="Pilih nama lain.", where=str(folder)
        )
    source = source_of(joined)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            books = []
            for done, skpd in enumerate(codes):
                progress("Menulis buku", done, len(codes))
                books.append(_write(source, skpd, part / f"{skpd}_{slug(source.nama(skpd))}.xlsx"))
            progress("Menulis buku", len(codes), len(codes))
            part.chmod(0o755)
            if folder.exists():
                folder.rmdir()
            part.rename(folder)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    except OSError as error:
        raise SheetError(
            f"Folder tidak dapat ditulis ({error.strerror}).",
            next_step="Periksa hak tulis dan ruang kosong, lalu ulangi.",
            where=str(folder),
        ) from error
    return [replace(book, path=folder / book.path.name) for book in books]


def _agency(joined: Joined, opd: str) -> str:
    try:
        code = str(parse_skpd(opd))
    except CodeRefused as refused:
        raise SheetError(f"--opd tidak dapat dibaca: {refused.reason}", next_step="Perbaiki --opd.") from None
    known = agencies(joined)
    if code in known:
        return code
    if is_unit(code) and skpd_of(code) in known:
        raise SheetError(
            f"{code} adalah unit; satu buku memuat satu perangkat daerah beserta unitnya.",
            next_step=f"Pakai --opd {skpd_of(code)}.",
        )
    near = ", ".join(known[:10]) + (" …" if len(known) > 10 else "")
    raise SheetError(f"Perangkat daerah {code} tidak ada dalam berkas.", next_step=f"Yang ada: {near}.")


def _write(source: Source, skpd: str, path: Path) -> Written:
    content = gather(source, skpd)
    write_whole(path, lambda book: fill(book, content, path.name))
    return Written(
        path, skpd, content.nama, len(content.plan.lines), content.plan.inti, sum(content.work.linked().values())
    )
