"""Reading, writing and explaining on a real server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.store import (
    NotReadOnly,
    OutOfMemory,
    QueryInvalid,
    QueryTimeout,
    Store,
    StoreError,
    ValueRefused,
    open_store,
)
from tests.sending import sent

from .conftest import LINE

FOREVER = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y) AS s"


def test_rows_come_back_as_they_were_written(empty_store: Store) -> None:
    values = {"teks": "Rp </script> \xa0é", "rupiah": 80_000_000_000, "porsi": 0.5, "ya": True, "daftar": ["a", "b"]}
    empty_store.write("CREATE (n:Kondisi) SET n = $values", values=values)
    assert empty_store.read("MATCH (n:Kondisi) RETURN properties(n) AS p, n.tiada AS t") == [{"p": values, "t": None}]


@pytest.mark.parametrize(
    "query",
    ["CREATE (:Kondisi)", "MATCH (n) DETACH DELETE n", "CREATE INDEX x IF NOT EXISTS FOR (n:Kondisi) ON (n.x)"],
)
def test_reading_refuses_to_write(empty_store: Store, query: str) -> None:
    for read in (empty_store.read, empty_store.read_checked):
        with pytest.raises(NotReadOnly):
            read(query)
    assert empty_store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("SHOW TRANSACTIONS", "ShowTransactions"),
        (
            "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
            "Transactions",
        ),
        ("TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "TerminateTransactions"),
        ("SHOW SETTINGS", "ShowSettings"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "LoadCSV"),
        ("UNWIND [1] AS x CALL (x) { LOAD CSV FROM 'http://127.0.0.1/' AS row RETURN row } RETURN row", "LoadCSV"),
        ("CALL db.prepareForReplanning()", r"db\.prepareForReplanning"),
        ("CALL dbms.listConfig() YIELD name RETURN name", "mengubah"),
        ("CALL dbms.listConnections() YIELD connectionId RETURN connectionId", "mengubah"),
        ("CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer RETURN analyzer", "listAvailableAnalyzers"),
        ("MATCH (n) CALL (n) { CALL tx.getMetaData() YIELD metadata RETURN metadata } RETURN metadata", "mengubah"),
    ],
)
def test_checked_reading_refuses_what_read_access_lets_through(store: Store, query: str, named: str) -> None:
    with pytest.raises(NotReadOnly, match=named):
        store.read_checked(query)


@pytest.mark.parametrize("query", ["EXPLAIN CREATE (n)", "PROFILE RETURN 1 AS x", "// x\nEXPLAIN\nRETURN 1 AS x"])
def test_checked_reading_takes_plain_queries_only(store: Store, query: str) -> None:
    with pytest.raises(StoreError):
        store.read_checked(query)


@pytest.mark.parametrize(
    "query",
    [
        "// satu komentar\nMATCH (n:Versi) RETURN n.id AS id",
        "CALL db.labels() YIELD label RETURN label",
        "CYPHER 5 RETURN 1 AS x",
        "RETURN 'LOAD CSV' AS teks",
    ],
)
def test_checked_reading_lets_reading_through(store: Store, query: str) -> None:
    assert isinstance(store.read_checked(query), list)


def test_explain_tells_type_columns_and_names_that_do_not_exist(empty_store: Store) -> None:
    explained = empty_store.explain(
        "MATCH (n:SubKegiatn)-[:MENDUKNG]->(m:Kondisi) WHERE m.nma = $x RETURN m.nama AS n", x=1
    )
    assert (explained.query_type, explained.columns) == ("r", ["n"])
    assert explained.unknown == [
        "jenis relasi `MENDUKNG` tidak dikenal",
        "label `SubKegiatn` tidak dikenal",
        "properti `nma` tidak dikenal",
    ]
    assert empty_store.explain("MATCH (n:SubKegiatan)-[:MENDUKUNG]->(m) RETURN m.nama AS n").unknown == []
    assert empty_store.explain("MATCH (n) SET n.nama = 'x'").query_type in ("w", "rw")


def test_explain_tells_what_is_outdated(store: Store) -> None:
    assert store.explain("MATCH (n) RETURN id(n) AS i").deprecated


@pytest.mark.parametrize(
    ("query", "line", "column"), [("RETURN m", 1, 8), ("MATCH (n)\nRETURN m", 2, 8), ("MATCH (n) RETURNN n", 1, 11)]
)
def test_a_query_that_cannot_be_read_says_where(store: Store, query: str, line: int, column: int) -> None:
    for ask in (store.explain, store.read, store.read_checked):
        with pytest.raises(QueryInvalid) as refused:
            ask(query)
        assert (refused.value.line, refused.value.column) == (line, column)
        assert "\n" not in refused.value.message


def test_a_slow_query_ends_in_time(store: Store) -> None:
    with pytest.raises(QueryTimeout, match=r"0\.5 detik"):
        store.read(FOREVER, timeout=0.5)


def test_a_missing_parameter_is_a_refusal(store: Store) -> None:
    with pytest.raises(QueryInvalid, match="tiada"):
        store.read("RETURN $tiada AS x")


def test_notifications_stay_off_the_screen(
    store: Store, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    store.read("MATCH (n:TidakAda) RETURN n.tiada AS x")
    store.explain("MATCH (n:TidakAda) RETURN id(n) AS x")
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.name == "neo4j.notifications"] == []


def test_rows_are_written_in_batches(empty_store: Store) -> None:
    told: list[int] = []
    rows = [{"id": str(n)} for n in range(25)]
    written = empty_store.write_rows(
        "UNWIND $rows AS row CREATE (n:Kondisi) SET n = row, n.versi = $versi",
        rows,
        batch=10,
        on_batch=told.append,
        versi="v",
    )
    assert (written, told) == (25, [10, 10, 5])
    assert empty_store.read("MATCH (n:Kondisi {versi: 'v'}) RETURN count(DISTINCT n.id) AS n") == [{"n": 25}]


@pytest.mark.parametrize(
    "value",
    [
        Decimal("1.5"),
        float("nan"),
        float("inf"),
        2**63,
        -(2**63) - 1,
        [1.0, float("nan")],
        {"dalam": Decimal(1)},
        {1, 2},
        "setengah \ud800",
        object(),
    ],
)
def test_a_value_that_the_graph_lacks_is_refused_before_anything_is_sent(empty_store: Store, value: Any) -> None:
    rows: list[dict[str, Any]] = [{"pagu": 2**63 - 1}, {"pagu": value}]
    with pytest.raises(ValueRefused, match="baris ke-2, kunci pagu") as refused:
        empty_store.write_rows("UNWIND $rows AS row CREATE (n:Kondisi {pagu: row.pagu})", rows, batch=1)
    assert (refused.value.row, refused.value.key) == (1, "pagu")
    for ask in (empty_store.read, empty_store.write, empty_store.run_batched, empty_store.explain):
        with pytest.raises(ValueRefused, match="parameter pagu"):
            ask("RETURN $pagu AS x", pagu=value)
    assert empty_store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


BIG = """UNWIND $rows AS row UNWIND range(1, row.times) AS i
WITH row, collect(row.text + i) AS all
CREATE (:Isi {id: row.id})"""
"""What a row is counted for: its text, as often as it says; and all rows of a batch at once."""
MEGABYTE = "x" * (1 << 20)


@pytest.fixture(scope="module")
def small_store(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A server with the smallest heap: 179 MiB for transactions."""
    home = shutil.copytree(prepared_home, tmp_path_factory.mktemp("small") / "home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POHON_HEAP", "256m")
        with open_store(home=home, line=LINE) as opened:
            yield opened


def test_a_batch_too_big_for_memory_is_halved_and_no_row_is_lost_or_doubled(
    small_store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[int] = []
    rows = [{"id": n, "text": MEGABYTE, "times": 40} for n in range(8)]
    with sent(caplog) as queries, pytest.raises(OutOfMemory, match=r"dbms\.memory\.transaction\.total\.max"):
        small_store.write(BIG, rows=rows)
    assert len(queries) == 1, "asked again for what cannot succeed"

    assert small_store.write_rows(BIG, rows, batch=8, on_batch=told.append) == 8

    assert small_store.read("MATCH (n:Isi) RETURN count(n) AS n, count(DISTINCT n.id) AS d") == [{"n": 8, "d": 8}]
    assert sum(told) == 8
    assert max(told) < 8


def test_one_row_too_big_for_memory_is_an_error(small_store: Store) -> None:
    with pytest.raises(OutOfMemory, match="POHON_HEAP"):
        small_store.write_rows(BIG, [{"id": 99, "text": MEGABYTE, "times": 400}], batch=10)
    assert small_store.read("MATCH (n:Isi {id: 99}) RETURN count(n) AS n") == [{"n": 0}]


def test_deleting_in_batches(empty_store: Store) -> None:
    empty_store.write("UNWIND range(1, 3000) AS i CREATE (:Kondisi)")
    empty_store.run_batched("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS")
    assert empty_store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


def test_the_schema_is_made_once_and_then_only_checked(empty_store: Store, caplog: pytest.LogCaptureFixture) -> None:
    statements = ["CREATE CONSTRAINT uji_kunci IF NOT EXISTS FOR (n:Uji) REQUIRE n.kunci IS UNIQUE"]
    names = (["Uji", "Uji lagi"], ["MENGUJI"], ["ukuran uji", "kunci`aneh"])
    with sent(caplog) as first:
        empty_store.prepare_schema(statements, *names)
    with sent(caplog) as again:
        empty_store.prepare_schema(statements, *names)

    assert empty_store.explain("MATCH (n:Uji)-[:MENGUJI]->(m:`Uji lagi`) RETURN m.`ukuran uji` AS x").unknown == []
    assert "uji_kunci" in {row["name"] for row in empty_store.read("SHOW CONSTRAINTS YIELD name")}
    assert any("CREATE" in query for query in first)
    assert again, "it asks what is there"
    assert not any("CREATE" in query for query in again)
    empty_store.write("DROP CONSTRAINT uji_kunci")


def test_a_database_of_somebody_else_is_not_touched(empty_store: Store) -> None:
    empty_store.refuse_foreign()
    empty_store.write("CREATE (:Pelanggan)")
    with pytest.raises(StoreError, match="data lain"):
        empty_store.refuse_foreign()
    empty_store.write("CREATE (:Versi {id: '2026-murni#1'})")
    empty_store.refuse_foreign()
