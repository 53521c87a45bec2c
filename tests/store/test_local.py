"""The life of the local server: shared, left, killed, found again; with real processes throughout."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from pohon_graph.store import Store, StoreError, down, open_store, status, up
from pohon_graph.store.settings import resolve_local
from tests import PATIENCE, until

from .conftest import LINE, as_nobody

CLIENT = """
import sys
from pohon_graph.store import open_store
store = open_store(home=sys.argv[1], line=sys.argv[2] or None)
print(store.info.pid, flush=True)
sys.stdin.readline()
store.close()
"""


class Client:
    """Another program that uses the store: prints the server's pid, goes when told to."""

    def __init__(self, home: Path, **environ: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", CLIENT, str(home), LINE or ""],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environ},
        )

    def server(self) -> int:
        assert self.process.stdout
        return int(self.process.stdout.readline())

    def leave(self) -> None:
        self.process.communicate("\n", timeout=PATIENCE)

    def die(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def folder(home: Path) -> Path:
    """Where the database of the home is."""
    return folder_of(home)


@pytest.fixture(autouse=True)
def nothing_runs_on(tmp_path: Path) -> Iterator[None]:
    """Ends what a failed test left; only what names this test's own folder in its command line."""
    yield
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.pid != os.getpid() and any(str(tmp_path) in part for part in process.cmdline()):
                process.kill()


def folder_of(home: Path) -> Path:
    return resolve_local(home, LINE).home


def opened(home: Path) -> Store:
    return open_store(home=home, line=LINE)


def gone(pid: int) -> bool:
    """Whether a process ended (a zombie did)."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def state(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "server.json").read_text(encoding="utf-8")))


def write_state(folder: Path, **changes: Any) -> None:
    (folder / "server.json").write_text(json.dumps({**state(folder), **changes}), encoding="utf-8")


def test_clients_share_one_server_and_the_last_one_out_stops_it(home: Path) -> None:
    first, second = Client(home), Client(home)  # at once: one starts it, the other waits
    pid = first.server()
    assert second.server() == pid
    assert set(status(home, LINE).clients) == {first.process.pid, second.process.pid}

    first.leave()
    with opened(home) as store:
        assert store.info.pid == pid
        second.leave()
        assert not gone(pid)
    assert gone(pid)
    assert not status(home, LINE).running


def test_after_kill_9_of_its_client_the_server_is_found_again(home: Path, folder: Path) -> None:
    client = Client(home)
    pid = client.server()
    client.die()
    again = Client(home)
    assert again.server() == pid
    assert status(home, LINE).clients == (again.process.pid,)

    again.die()
    (folder / "server.json").unlink()  # as if its client had died before it could write it down
    with opened(home) as store:
        assert store.info.pid != pid
        assert gone(pid)


def test_after_kill_9_of_the_server_nothing_is_lost_and_its_port_is_not_trusted(home: Path, folder: Path) -> None:
    with opened(home) as store:
        store.write("CREATE (:Versi {id: 'satu'})")
        assert store.info.pid
        os.kill(store.info.pid, signal.SIGKILL)
        with pytest.raises(StoreError, match=r"terputus|tidak terjangkau"):
            store.read("RETURN 1 AS x")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)
        port = listener.getsockname()[1]
        write_state(folder, port=port)
        with opened(home) as store:
            assert store.read("MATCH (v:Versi) RETURN v.id AS id") == [{"id": "satu"}]
            assert store.info.uri != f"bolt://127.0.0.1:{port}"
        with pytest.raises(TimeoutError):
            listener.accept()


def test_neither_ctrl_c_nor_the_parents_settings_reach_the_server(home: Path) -> None:
    spoilt = {
        "NEO4J_server_bolt_enabled": "false",
        "NEO4J_CONF": "/tidak/ada",
        "JAVA_TOOL_OPTIONS": "-Xmx1m",
        "JDK_JAVA_OPTIONS": "-Xmx1m",
        "_JAVA_OPTIONS": "-Xmx1m",
        "CLASSPATH": "/tidak/ada",
    }
    client = Client(home, **spoilt)
    pid = client.server()
    environ = psutil.Process(pid).environ()
    assert not {*spoilt} & {*environ} - {"NEO4J_CONF"}
    assert environ["NEO4J_CONF"].startswith(str(home))
    assert os.getpgid(pid) != os.getpgid(client.process.pid)

    client.process.send_signal(signal.SIGINT)
    client.process.communicate()
    assert gone(pid), "an interrupted client still leaves, and it was the last one"


def test_up_keeps_the_server_until_down(home: Path) -> None:
    started = up(home, LINE)
    assert started.running
    assert started.kept
    assert started.pid
    with opened(home) as store:
        assert store.info.pid == started.pid
    assert status(home, LINE).pid == started.pid

    with opened(home):
        busy = down(home, LINE)
        assert (busy.running, busy.clients) == (True, (os.getpid(),)), "a program that uses it is not cut off"
    assert gone(started.pid)
    assert not down(home, LINE).running


def test_status_starts_nothing(home: Path, tmp_path: Path) -> None:
    assert not status(home, LINE).running
    assert not status(tmp_path / "belum-ada", LINE).running
    assert not (tmp_path / "belum-ada").exists()


def test_a_stale_pid_is_neither_trusted_nor_stopped_and_the_port_is_remembered(home: Path, folder: Path) -> None:
    port = state(folder)["port"]
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        for created in (state(folder)["created"], psutil.Process(stranger.pid).create_time()):
            write_state(folder, pid=stranger.pid, created=created)
            assert not status(home, LINE).running
        with opened(home) as store:
            assert store.info.pid != stranger.pid
            assert store.info.uri == f"bolt://127.0.0.1:{port}"
        assert stranger.poll() is None
        stranger.communicate(b"\n")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": 1}', "null"])
def test_a_broken_state_file_is_no_state(home: Path, folder: Path, text: str) -> None:
    (folder / "server.json").write_text(text, encoding="utf-8")
    assert not status(home, LINE).running


def test_only_bolt_listens_and_only_on_loopback(store: Store) -> None:
    connections = psutil.Process(store.info.pid).net_connections("inet")
    listening = [c.laddr for c in connections if c.status == psutil.CONN_LISTEN or c.type == socket.SOCK_DGRAM]
    assert [(a.ip.removeprefix("::ffff:"), a.port) for a in listening] == [
        ("127.0.0.1", int(store.info.uri.rpartition(":")[2]))
    ]


def test_the_password_is_in_no_command_line_and_in_no_open_file(store: Store) -> None:
    assert store.info.home
    secret = store.info.home / "sandi"
    assert secret.read_text(encoding="utf-8") not in " ".join(psutil.Process(store.info.pid).cmdline())
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert not (store.info.home / "words").exists()


def test_a_database_that_cannot_be_opened_says_why(home: Path, folder: Path) -> None:
    for damaged in ("neo4j", "system"):
        database = folder / "data" / "databases" / damaged
        database.rename(folder / damaged)
        database.write_bytes(b"bukan folder")
        with pytest.raises(StoreError, match=r"tidak dapat dibuka Neo4j: \w|tidak dapat dinyalakan: \w"):
            opened(home)
        assert not status(home, LINE).running
        database.unlink()
        (folder / damaged).rename(database)


def test_a_password_that_is_lost_or_wrong_says_so_and_leaves_nothing_running(home: Path, folder: Path) -> None:
    for change, says in ((lambda f: f.write_text("0" * 32), "menolak sandi"), (Path.unlink, "hilang")):
        change(folder / "sandi")
        with pytest.raises(StoreError, match=says):
            opened(home)
        assert not status(home, LINE).running


def test_a_first_start_cut_short_is_made_up_for(tmp_path: Path, prepared_home: Path) -> None:
    client = Client(tmp_path)
    folder = folder_of(tmp_path)
    until((folder / "server.json").exists, pause=0.01)
    client.die()
    os.kill(state(folder)["pid"], signal.SIGKILL)
    # As it is for some moments of that start: the store is there, its log is not; Neo4j refuses that for good.
    shutil.copytree(folder_of(prepared_home) / "data" / "databases", folder / "data" / "databases", dirs_exist_ok=True)
    shutil.rmtree(folder / "data" / "transactions", ignore_errors=True)
    with opened(tmp_path) as store:
        assert store.read("RETURN 1 AS x") == [{"x": 1}]


def test_two_stores_in_one_program(store: Store) -> None:
    assert store.info.home
    with opened(store.info.home.parent) as second:
        assert second.info == store.info
        second.close()
        second.close()
    assert store.read("RETURN 1 AS x") == [{"x": 1}]


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows has other permissions")
def test_a_home_without_permission_says_so(tmp_path: Path) -> None:
    (tmp_path / "terkunci").mkdir(mode=0o500)
    with as_nobody(), pytest.raises(StoreError, match="izin"):
        opened(tmp_path / "terkunci" / "home")


def test_a_home_that_is_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(StoreError, match="POHON_HOME"):
        opened(tmp_path / "berkas")
