"""Output files are written whole or not at all, in UTF-8."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from pohon_graph.errors import PohonError


def write_text(text: str, path: Path) -> None:
    """Write a text file whole or not at all; ``-`` is stdout.

    Raises:
        PohonError: the folder cannot be written, or the disk is full; an older file of that name is left as it was.
    """
    if str(path) == "-":
        sys.stdout.write(text)
    else:
        write_bytes(text.encode("utf-8"), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file whole or not at all.

    Raises:
        PohonError: the folder cannot be written, the disk is full, or the file is open in Excel; an older file of that
            name is left as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(part).chmod(0o644)
            Path(part).replace(path)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise PohonError(
            f"Berkas {path} tidak dapat ditulis ({error.strerror}).",
            next_step="Periksa hak tulis dan ruang kosong, dan tutup berkas itu bila sedang dibuka, lalu ulangi.",
        ) from None


def write_json(content: Any, path: Path) -> None:
    """Write content as JSON, whole or not at all; ``-`` is stdout."""
    write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", path)
