"""From settings to a store that answers."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pohon_graph.store import local as local_server
from pohon_graph.store.connection import connect, refuse_unsupported
from pohon_graph.store.download import Progress, quiet
from pohon_graph.store.errors import server_errors
from pohon_graph.store.settings import Server, resolve
from pohon_graph.store.store import ServerInfo, Store

if TYPE_CHECKING:
    from neo4j import Driver


def open_store(
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    home: Path | str | None = None,
    line: str | None = None,
    progress: Progress = quiet,
) -> Store:
    """Open the graph database that is meant: option, else environment, else ``pohon.toml``, else a local one.

    Without any setting, Neo4j Community is downloaded once and runs as a private process of this user, shared by all
    clients and stopped by the last one.

    Args:
        uri: address of a server (``bolt``, ``neo4j``, with ``+s`` or ``+ssc``); else ``NEO4J_URI``.
        user, password: else ``NEO4J_USERNAME``, ``NEO4J_PASSWORD``.
        database: else ``NEO4J_DATABASE``, else the server's default.
        home: folder of a local database of its own; ``NEO4J_URI`` is then ignored. Else ``POHON_HOME``.
        line: ``2026.08`` or ``5.26`` for the local server; else ``POHON_NEO4J``.
        progress: called while jars are downloaded and the server starts, with what, how much is done, and of how much.

    Raises:
        StoreError: no database can be had; the message says why and what to do.
    """
    target = resolve(uri, user=user, password=password, database=database, home=home, line=line)
    if isinstance(target, Server):
        with server_errors(target.uri):
            driver = connect(target.uri, target.auth)
        try:
            return Store(driver, _introduce(driver, target.uri, target.database, mode="server"))
        except BaseException:
            driver.close()
            raise
    running, client, driver = local_server.join(target, progress)
    leave = functools.partial(local_server.leave, target, client)
    try:
        info = _introduce(driver, running.uri, database, mode="local", home=target.home, pid=running.pid)
    except BaseException:
        driver.close()
        leave()
        raise
    return Store(driver, info, leave)


def _introduce(
    driver: Driver, uri: str, database: str | None, *, mode: Literal["local", "server"], **of: Any
) -> ServerInfo:
    """One question that proves at once that the server answers, that the login holds and that the database is there."""
    query = (
        "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0], edition"
    )
    with server_errors(uri), driver.session(database=database, default_access_mode="READ") as session:
        result = session.run(query)
        version, edition = result.single(strict=True)
        summary = result.consume()
        refuse_unsupported(summary.server.agent, uri)
    return ServerInfo(
        uri=uri,
        version=version,
        edition=edition,
        mode=mode,
        home=of.get("home"),
        pid=of.get("pid"),
        database=summary.database or database or "neo4j",
    )
