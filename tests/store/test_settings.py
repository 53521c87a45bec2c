"""Which database is meant, and the settings that the local one runs with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pohon_graph.store import Store, StoreError
from pohon_graph.store.config import HARDENING, HARDENING_OF, heap_megabytes, server_settings
from pohon_graph.store.settings import CURRENT, SCHEMES, Line, Local, Server, resolve

ROOT = Path(__file__).parents[2]
GIB = 1 << 30


def test_option_wins_over_environment_over_file_over_local(tmp_path: Path) -> None:
    environ = {"NEO4J_URI": "bolt://lingkungan:1", "NEO4J_USERNAME": "budi", "NEO4J_PASSWORD": "rahasia"}
    (tmp_path / "pohon.toml").write_text('[store]\nuri = "bolt://berkas:2"\ndatabase = "wonosobo"\n', encoding="utf-8")

    option = resolve("neo4j://opsi:3", environ=environ, cwd=tmp_path)
    environment = resolve(environ=environ, cwd=tmp_path)
    file = resolve(environ={}, cwd=tmp_path)
    nothing = resolve(environ={}, cwd=tmp_path / "lain")

    assert option == Server("neo4j://opsi:3", "budi", "rahasia", "wonosobo")
    assert environment == Server("bolt://lingkungan:1", "budi", "rahasia", "wonosobo")
    assert file == Server("bolt://berkas:2", None, None, "wonosobo")
    assert isinstance(nothing, Local)
    assert nothing.version == "2026.08.1"


def test_a_home_of_its_own_ignores_the_server_of_the_environment(tmp_path: Path) -> None:
    target = resolve(home=tmp_path, environ={"NEO4J_URI": "bolt://orang:7687"}, cwd=tmp_path)
    assert isinstance(target, Local)
    assert target.home == tmp_path.resolve() / "neo4j-2026.08"


def test_pohon_home_holds_databases_and_jars(tmp_path: Path) -> None:
    target = resolve(environ={"POHON_HOME": str(tmp_path), "POHON_NEO4J": "5.26"}, cwd=tmp_path)
    assert isinstance(target, Local)
    assert (target.home, target.jars) == (tmp_path / "neo4j-5.26", tmp_path / "jars" / "neo4j-5.26.30")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_of_neo4j_is_taken(scheme: str) -> None:
    assert isinstance(resolve(f"{scheme}://db.contoh.go.id:7687"), Server)


@pytest.mark.parametrize(
    "uri",
    ["http://x:7474", "https://x", "bolt+routing://x", "x:7687", "bolt://", "bolt://x:99999", "bolt://[::1", "neo4j"],
)
def test_any_other_address_is_refused_with_the_way_to_write_it(uri: str) -> None:
    with pytest.raises(StoreError, match=r"bolt://127\.0\.0\.1:7687"):
        resolve(uri)


def test_a_password_inside_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(StoreError) as refused:
        resolve("bolt://neo4j:rahasia@server:7687")
    assert "rahasia" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[store\n", "tidak dapat dibaca"),
        ('[store]\nurl = "bolt://x"\n', "url"),
        ("[store]\nheap = 2\n", "heap"),
        ("store = 3\n", "store"),
    ],
)
def test_a_broken_settings_file_is_refused_by_name(tmp_path: Path, text: str, names: str) -> None:
    (tmp_path / "pohon.toml").write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match=names) as refused:
        resolve(environ={}, cwd=tmp_path)
    assert refused.value.where.endswith("pohon.toml")


def test_an_unknown_line_is_refused() -> None:
    with pytest.raises(StoreError, match=r"2026\.08, 5\.26"):
        resolve(line="4.4", environ={})


@pytest.mark.parametrize(
    ("setting", "memory", "megabytes"),
    [(None, 1 * GIB, 512), (None, 8 * GIB, 2048), (None, 64 * GIB, 4096), ("800m", GIB, 800), ("2G", GIB, 2048)],
)
def test_heap_fits_the_machine_or_is_as_set(setting: str | None, memory: int, megabytes: int) -> None:
    assert heap_megabytes(setting, memory) == megabytes


@pytest.mark.parametrize("setting", ["banyak", "2", "64m", "-1g", "2g 3g"])
def test_a_heap_that_is_no_size_is_refused(setting: str) -> None:
    with pytest.raises(StoreError, match="800m"):
        heap_megabytes(setting, GIB)


def test_docker_compose_is_hardened_as_the_local_server_is() -> None:
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    said = dict(re.findall(r'^      NEO4J_(\S+): "(.*)"$', text, re.MULTILINE))
    settings = {key.replace("__", "\0").replace("_", ".").replace("\0", "_"): value for key, value in said.items()}

    hardening = {**HARDENING, **HARDENING_OF[CURRENT]}
    assert {key: settings.get(key) for key in hardening} == hardening
    local = server_settings(CURRENT, 7687, 1024)
    same = {"db.tx_log.rotation.retention_policy", "server.memory.pagecache.size"}
    assert {key: settings[key] for key in same} == {key: local[key] for key in same}
    assert re.findall(r'^      - "(\S+:\d+:\d+)"$', text, re.MULTILINE) == ["127.0.0.1:7687:7687"]
    assert "${NEO4J_PASSWORD:?" in said["AUTH"]
    assert "image: neo4j:2026.08.1-community" in text


def test_the_running_server_has_every_setting(store: Store) -> None:
    assert store.info.home is not None
    line: Line = "5.26" if store.info.version.startswith("5.") else CURRENT
    wanted = server_settings(line, int(store.info.uri.rpartition(":")[2]), 0)
    running = {row["name"]: row["value"] for row in store.read("SHOW SETTINGS YIELD name, value")}
    shown = [
        key
        for key in (*HARDENING, *HARDENING_OF[line], "server.bolt.listen_address")
        if not key.startswith("internal.")
    ]
    assert {key: running[key] for key in shown} == {key: wanted[key] for key in shown}


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://127.0.0.1:1/x.csv", "http://[::1]:1/x.csv", "https://10.0.0.1/x.csv"]
)
def test_the_server_itself_reads_no_file_and_no_address(store: Store, address: str) -> None:
    with pytest.raises(StoreError, match=r"(?i)is false|blocked"):
        store.read("LOAD CSV FROM $address AS row RETURN row", address=address)
