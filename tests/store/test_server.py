"""A database that somebody else runs: the session's server, reached by its address as any other."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pohon_graph.store import Store, StoreError, down, open_store, status, up
from pohon_graph.store.connection import refuse_unsupported


@pytest.fixture
def password(store: Store) -> str:
    assert store.info.home
    return (store.info.home / "sandi").read_text(encoding="utf-8")


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that takes connections and never answers: a web server, a firewall."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_is_reached_by_its_address(empty_store: Store, password: str, scheme: str) -> None:
    address = empty_store.info.uri.replace("bolt", scheme)
    with open_store(address, user="neo4j", password=password) as store:
        assert (store.info.mode, store.info.home, store.info.pid) == ("server", None, None)
        assert (store.info.database, store.info.edition) == ("neo4j", "community")
        store.write("CREATE (:Kondisi {id: 'a'})")
        assert store.read("MATCH (k:Kondisi) RETURN k.id AS id") == [{"id": "a"}], "a read sees the write before it"
    assert empty_store.read("RETURN 1 AS x") == [{"x": 1}], "leaving does not stop a server that is not ours"


def test_is_found_in_the_environment(store: Store, password: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("URI", store.info.uri), ("USERNAME", "neo4j"), ("PASSWORD", password), ("DATABASE", "neo4j")):
        monkeypatch.setenv(f"NEO4J_{name}", value)
    with open_store() as opened:
        assert opened.info.mode == "server"
    assert (status().running, status().uri, status().mode) == (True, store.info.uri, "server")
    for manage in (up, down):
        with pytest.raises(StoreError, match="pihak lain"):
            manage()


@pytest.mark.parametrize("given", ["salah", "", None])
def test_a_wrong_password_says_which_settings(store: Store, given: str | None) -> None:
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as refused:
        open_store(store.info.uri, user="neo4j", password=given)
    assert refused.value.where == store.info.uri


def test_an_unknown_database_says_which_setting(store: Store, password: str) -> None:
    with pytest.raises(StoreError, match="NEO4J_DATABASE"):
        open_store(store.info.uri, password=password, database="tiada")


@pytest.mark.parametrize(
    "uri", ["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "bolt+s://127.0.0.1:1", "bolt://tidak-ada.invalid:7687"]
)
def test_nobody_at_the_address_says_so(uri: str) -> None:
    with pytest.raises(StoreError, match="NEO4J_URI") as refused:
        open_store(uri, password="x")
    assert refused.value.where == uri


def test_a_server_without_tls_is_not_reached_with_it(store: Store, password: str) -> None:
    with pytest.raises(StoreError, match="NEO4J_URI"):
        open_store(store.info.uri.replace("bolt", "bolt+s"), password=password)


def test_somebody_who_never_answers_is_given_up(silent_port: int) -> None:
    with pytest.raises(StoreError, match="NEO4J_URI"):
        open_store(f"bolt://127.0.0.1:{silent_port}", password="x")


def test_status_of_a_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    found = status()
    assert (found.running, found.uri) == (False, "bolt://127.0.0.1:1")
    assert "tidak terjangkau" in found.problem


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2025.01.0", "Neo4j/2026.08.1"])
def test_lts_and_later_are_supported(agent: str) -> None:
    refuse_unsupported(agent, "bolt://x")


@pytest.mark.parametrize("agent", ["Neo4j/4.4.38", "Neo4j/5.25.1", "Neo4j/v5.11.0 compatible - Memgraph", "", "Lain/9"])
def test_older_servers_and_others_are_refused(agent: str) -> None:
    with pytest.raises(StoreError, match=r"5\.26 LTS"):
        refuse_unsupported(agent, "bolt://x")


def test_the_driver_does_not_talk_on_stderr() -> None:
    code = "import logging, pohon_graph.store; logging.getLogger('neo4j.pool').error('Transaction failed')"
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    said = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    assert (said.stdout, said.stderr) == ("", "")


def test_address_and_home_exclude_each_other(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="bersama"):
        open_store("bolt://127.0.0.1:1", home=tmp_path)
