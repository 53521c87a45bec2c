"""Which database is meant: option, then environment, then ``pohon.toml`` in the current folder, then local."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args
from urllib.parse import urlsplit

from pohon_graph.errors import StoreError

Line = Literal["2026.08", "5.26"]
CURRENT: Final[Line] = "2026.08"
VERSION_OF: Final[Mapping[Line, str]] = {"2026.08": "2026.08.1", "5.26": "5.26.30"}
"""The release of each line of Neo4j that the local server is, and that ``locks/`` lists jar by jar."""

SCHEMES: Final = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
TOML: Final = "pohon.toml"
_KEYS: Final = ("uri", "user", "password", "database", "line", "home", "mirror", "heap")


@dataclass(frozen=True)
class Server:
    """A database that somebody else runs: docker, a server of the office, Aura, a cluster."""

    uri: str
    user: str | None
    password: str | None
    database: str | None

    @property
    def auth(self) -> tuple[str, str] | None:
        """What to log in with; nothing where the server asks for nothing."""
        return (self.user or "neo4j", self.password) if self.password is not None else None


@dataclass(frozen=True)
class Local:
    """Neo4j Community as a private process of this user."""

    line: Line
    home: Path
    jars: Path
    mirror: str | None
    heap: str | None

    @property
    def version(self) -> str:
        """The full version, as ``2026.08.1``."""
        return VERSION_OF[self.line]


def resolve(
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: Path | str | None = None,
    line: str | None = None,
    environ: Mapping[str, str] = os.environ,
    cwd: Path | None = None,
) -> Server | Local:
    """The database that is meant.

    Args:
        uri, user, password, database, home, line: options; they win over everything. ``home`` means a local database
            of its own in that folder, and turns ``NEO4J_URI`` off.
        environ: where ``NEO4J_URI/_USERNAME/_PASSWORD/_DATABASE`` and ``POHON_HOME/_NEO4J/_MIRROR/_HEAP`` are read.
        cwd: the folder whose ``pohon.toml`` is read.

    Raises:
        StoreError: an address that is none of :data:`SCHEMES`, an unknown line, a ``pohon.toml`` that cannot be read,
            or ``uri`` and ``home`` together.
    """
    if uri and home:
        raise StoreError("uri dan home tidak dapat dipakai bersama.", next_step="pilih server (uri) atau lokal (home).")
    toml = _toml((cwd or Path.cwd()) / TOML)
    address = uri or (None if home else environ.get("NEO4J_URI") or toml.get("uri"))
    if address:
        return Server(
            uri=_checked_uri(address),
            user=user or environ.get("NEO4J_USERNAME") or toml.get("user"),
            password=next(
                (p for p in (password, environ.get("NEO4J_PASSWORD"), toml.get("password")) if p is not None), None
            ),
            database=database or environ.get("NEO4J_DATABASE") or toml.get("database"),
        )
    return _local(home, line, environ, toml)


def resolve_local(
    home: Path | str | None = None,
    line: str | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    cwd: Path | None = None,
) -> Local:
    """The local database, whatever server ``NEO4J_URI`` or ``pohon.toml`` names; else as :func:`resolve`."""
    return _local(home, line, environ, _toml((cwd or Path.cwd()) / TOML))


def _local(home: Path | str | None, line: str | None, environ: Mapping[str, str], toml: Mapping[str, str]) -> Local:
    chosen = _checked_line(line or environ.get("POHON_NEO4J") or toml.get("line") or CURRENT)
    everything = environ.get("POHON_HOME") or toml.get("home")
    cache, data = _user_folders()
    base = Path(home or everything or data).expanduser().resolve()
    jars = (Path(everything) if everything else cache).expanduser().resolve()
    return Local(
        line=chosen,
        home=base / f"neo4j-{chosen}",
        jars=jars / "jars" / f"neo4j-{VERSION_OF[chosen]}",
        mirror=environ.get("POHON_MIRROR") or toml.get("mirror"),
        heap=environ.get("POHON_HEAP") or toml.get("heap"),
    )


def _user_folders() -> tuple[Path, Path]:
    from platformdirs import user_cache_path, user_data_path

    return user_cache_path("pohon_graph", appauthor=False), user_data_path("pohon_graph", appauthor=False)


def _toml(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    try:
        section: Any = tomllib.loads(path.read_text(encoding="utf-8")).get("store", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StoreError(
            f"{TOML} tidak dapat dibaca ({error}).", where=str(path), next_step="perbaiki isinya."
        ) from error
    strange = [k for k in section if k not in _KEYS] if isinstance(section, dict) else ["store"]
    strange += [k for k in _KEYS if isinstance(section, dict) and not isinstance(section.get(k, ""), str)]
    if strange:
        raise StoreError(
            f"[store] di {TOML} memuat yang tidak dikenal atau bukan teks: {', '.join(strange)}.",
            where=str(path),
            next_step=f"yang dikenal: {', '.join(_KEYS)}; nilainya teks dalam tanda kutip.",
        )
    return cast("dict[str, str]", section)


def _checked_line(line: str) -> Line:
    if line not in get_args(Line):
        raise StoreError(
            f"Jalur Neo4j {line!r} tidak dikenal.", next_step=f"pakai salah satu: {', '.join(get_args(Line))}."
        )
    return cast("Line", line)


def _checked_uri(uri: str) -> str:
    try:
        parts = urlsplit(uri)
        known = parts.scheme in SCHEMES and bool(parts.hostname) and (parts.port is None or parts.port > 0)
        has_password = parts.username is not None or parts.password is not None
    except ValueError:
        known, has_password = False, "@" in uri
    if has_password:
        raise StoreError(
            "Nama pengguna dan sandi tidak boleh ada di dalam alamat Neo4j.",
            next_step="pindahkan ke NEO4J_USERNAME dan NEO4J_PASSWORD.",
        )
    if not known:
        raise StoreError(
            "Alamat Neo4j tidak dikenal.",
            where=uri,
            next_step=f"pakai SKEMA://NAMA:PORT dengan skema {', '.join(SCHEMES)}; misalnya bolt://127.0.0.1:7687.",
        )
    return uri
