"""What can go wrong with the database, each as one Indonesian sentence and a next step."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pohon_graph.errors import StoreError

_OUT_OF_MEMORY = ("MemoryPoolOutOfMemoryError", "TransactionOutOfMemoryError", "General.OutOfMemoryError")
_TIMED_OUT = ("TransactionTimedOut", "TransactionTimedOutClientConfiguration", "LockAcquisitionTimeout")
_INVALID = tuple(
    f"Statement.{kind}" for kind in ("SyntaxError", "SemanticError", "ParameterMissing", "TypeError", "ArgumentError")
)


class QueryTimeout(StoreError):
    """A query ran longer than it was given."""


class QueryInvalid(StoreError):
    """The server cannot read the query text; ``line`` and ``column`` say where (1-based), 0 where it does not tell.

    ``query`` is the text, where it is known: then the error shows its line.
    """

    query = ""

    def __init__(self, message: str, *, next_step: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message, next_step=next_step, where=f"baris {line}, kolom {column}" if line else "")
        self.line = line
        self.column = column

    def lines(self) -> list[str]:
        """What a person reads, with the line of the query and a mark below the place."""
        told = super().lines()
        text = self.query.splitlines()
        if not 0 < self.line <= len(text):
            return told
        number = f"{self.line} | "
        mark = " " * (len(number) + max(self.column - 1, 0)) + "^"
        return [told[0], f"{number}{text[self.line - 1]}", mark, *told[1:]]


class NotReadOnly(StoreError):
    """A query that may only read wants to do more than read."""


class OutOfMemory(StoreError):
    """One transaction needs more memory than the server grants it; asking again unchanged is useless."""


class ValueRefused(StoreError):
    """A value that must not, or cannot, be sent to the database; ``row`` (0-based) and ``key`` say which."""

    def __init__(self, message: str, *, next_step: str, row: int | None = None, key: str = "") -> None:
        where = f"baris ke-{row + 1}, kunci {key}" if row is not None else f"parameter {key}"
        super().__init__(message, next_step=next_step, where=where)
        self.row = row
        self.key = key


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Say in words what a failed file operation below ``path`` means: a full disk, or no permission.

    Raises:
        StoreError: for any :class:`OSError` that the block raises.
    """
    try:
        yield
    except OSError as error:
        where = str(error.filename or path)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StoreError(
                "Cakram penuh.",
                where=where,
                next_step="kosongkan sekitar 1 GB, atau arahkan POHON_HOME ke cakram lain, lalu ulangi.",
            ) from error
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            raise StoreError(
                "Tidak ada izin menulis di folder ini.",
                where=where,
                next_step="arahkan POHON_HOME ke folder milik Anda, lalu ulangi.",
            ) from error
        raise StoreError(
            f"Folder ini tidak dapat dipakai ({error.strerror or error}).",
            where=where,
            next_step="periksa jalur itu, atau arahkan POHON_HOME ke folder lain.",
        ) from error


@contextmanager
def server_errors(uri: str, *, timeout: float | None = None, line_shift: int = 0) -> Iterator[None]:
    """Translate what the driver raises inside the block.

    Args:
        uri: the address, for the message.
        timeout: seconds that the query was given, for the message.
        line_shift: lines that were put in front of the caller's text; taken off the position in the message.

    Raises:
        StoreError: or one of its subclasses above, for every error of the driver or the server.
    """
    from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError, ServiceUnavailable

    try:
        yield
    except AuthError as error:
        raise StoreError(
            "Nama pengguna atau sandi Neo4j ditolak.",
            where=uri,
            next_step="periksa NEO4J_USERNAME dan NEO4J_PASSWORD (atau [store] di pohon.toml).",
        ) from error
    except Neo4jError as error:
        raise _translated(error, uri, timeout, line_shift) from error
    except ServiceUnavailable as error:
        raise StoreError(
            "Server Neo4j tidak terjangkau.",
            where=uri,
            next_step="pastikan server berjalan dan alamat serta port di NEO4J_URI benar;"
            " tanpa NEO4J_URI, Neo4j lokal dipakai.",
        ) from error
    except ConfigurationError as error:
        raise StoreError(
            f"Alamat atau setelan Neo4j tidak dapat dipakai ({error}).", where=uri, next_step="periksa NEO4J_URI."
        ) from error
    except DriverError as error:
        raise StoreError(
            f"Hubungan dengan Neo4j terputus ({error}).", where=uri, next_step="ulangi perintah."
        ) from error


def is_out_of_memory(code: str | None) -> bool:
    """Whether a server's error code says that one transaction is too big for its memory."""
    return bool(code) and str(code).endswith(_OUT_OF_MEMORY)


def _translated(error: Exception, uri: str, timeout: float | None, line_shift: int) -> StoreError:
    code = str(getattr(error, "code", "") or "")
    message = str(getattr(error, "message", "") or error)
    if is_out_of_memory(code):
        return OutOfMemory(
            "Satu transaksi membutuhkan memori lebih dari dbms.memory.transaction.total.max (70 % dari heap).",
            where=uri,
            next_step="perbesar heap (POHON_HEAP, atau heap di [store] pohon.toml; server lain:"
            " server.memory.heap.max_size), atau perkecil muatan.",
        )
    if code.endswith(_TIMED_OUT):
        given = f"{timeout:g} detik" if timeout else "batas waktu server"
        return QueryTimeout(
            f"Kueri melewati {given} dan dihentikan.", next_step="persempit kueri, atau beri waktu lebih."
        )
    if code.endswith("Statement.AccessMode"):
        return NotReadOnly(
            "Kueri ini hendak mengubah basis data; di sini hanya boleh membaca.",
            next_step="hapus CREATE, MERGE, SET, DELETE, atau perintah skema dari kueri.",
        )
    if code.endswith(_INVALID):
        line, column = _position(message, line_shift)
        return QueryInvalid(
            f"Kueri tidak dapat dibaca server: {_without_position(message)}",
            line=line,
            column=column,
            next_step="perbaiki kueri pada tempat itu.",
        )
    if code.endswith("DatabaseNotFound"):
        return StoreError("Basis data itu tidak ada di server.", where=uri, next_step="periksa NEO4J_DATABASE.")
    return StoreError(f"Neo4j menolak: {message} ({code})", where=uri, next_step="periksa kueri dan catatan server.")


_POSITION = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)")


def _position(message: str, line_shift: int) -> tuple[int, int]:
    found = _POSITION.search(message)
    return (int(found[1]) - line_shift, int(found[2])) if found else (0, 0)


def _without_position(message: str) -> str:
    """The first line only: the server adds the text of the query and a caret under it."""
    return _POSITION.sub("", message).partition("\n")[0]
