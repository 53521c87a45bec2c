"""Carrying Neo4j to a computer without network: its jars in one file, checked again where they arrive."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

from pohon_graph.errors import StoreError
from pohon_graph.store.download import Progress, quiet
from pohon_graph.store.errors import disk_errors
from pohon_graph.store.jars import ensure
from pohon_graph.store.lockfile import lock_of
from pohon_graph.store.settings import VERSION_OF, resolve_local


def pack(file: Path | str, line: str | None = None, *, progress: Progress = quiet) -> str:
    """Write the jars of Neo4j, downloaded first where they are missing, into one zip file of about 160 MB.

    Args:
        file: written whole or not at all; replaced where it is there.
        line: of Neo4j; else as :func:`pohon_graph.store.open_store`.
        progress: as there.

    Returns:
        The version of Neo4j that is in it.

    Raises:
        StoreError: the jars cannot be had, or the file cannot be written.
    """
    local, target = resolve_local(line=line), Path(file)
    jars = lock_of(local.version)
    ensure(jars, local.jars, mirror=local.mirror, progress=progress)
    part = target.with_name(target.name + ".part")
    with disk_errors(target):
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as packed:
                for jar in jars:
                    packed.write(local.jars / jar.name, f"neo4j-{local.version}/{jar.name}")
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return local.version


def unpack(file: Path | str) -> str:
    """Put the jars of a file that :func:`pack` wrote where the local server looks for them.

    Nothing but the jars of this program's own lock file is taken from it, each only with the right sha256.

    Returns:
        The version of Neo4j that was in it.

    Raises:
        StoreError: the file is none of :func:`pack`, is incomplete or changed, or the disk refuses.
    """
    with disk_errors(Path(file)):
        try:
            with zipfile.ZipFile(file) as packed:
                return _take(packed, set(packed.namelist()), Path(file))
        except zipfile.BadZipFile as error:
            raise _refused(Path(file), "bukan berkas dari pohon store pack, atau rusak") from error


def _take(packed: zipfile.ZipFile, names: set[str], file: Path) -> str:
    for line, version in VERSION_OF.items():
        jars = lock_of(version)
        if not all(f"neo4j-{version}/{jar.name}" in names for jar in jars):
            continue
        folder = resolve_local(line=line).jars
        folder.mkdir(parents=True, exist_ok=True)
        for jar in jars:
            with packed.open(f"neo4j-{version}/{jar.name}") as stream:
                data = stream.read(jar.size + 1)
            if hashlib.sha256(data).hexdigest() != jar.sha256:
                raise _refused(file, f"{jar.name} di dalamnya berbeda dari daftar kunci")
            part = folder / f"{jar.name}.part"
            part.write_bytes(data)
            part.replace(folder / jar.name)
        return version
    raise _refused(file, "tidak memuat Neo4j yang dikenal program ini secara lengkap")


def _refused(file: Path, why: str) -> StoreError:
    return StoreError(
        f"Berkas ini {why}.",
        where=str(file),
        next_step="buat lagi dengan pohon store pack di komputer yang berjaringan.",
    )
