"""The store: read, write and explain, over one driver."""

from __future__ import annotations

import atexit
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from pohon_graph.errors import StoreError
from pohon_graph.store import readonly, schema
from pohon_graph.store.errors import OutOfMemory, QueryInvalid, is_out_of_memory, server_errors
from pohon_graph.store.parameters import check_parameters, check_rows
from pohon_graph.store.readonly import Explained

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

Row = dict[str, Any]
Values = list[Any]
_ONE_PULL: Final = -1


@dataclass(frozen=True)
class ServerInfo:
    """Who answers.

    ``mode`` is ``local`` for the private process, whose ``home`` and ``pid`` are given, else ``server``.
    """

    uri: str
    version: str
    edition: str
    mode: Literal["local", "server"]
    home: Path | None
    pid: int | None
    database: str


class Store:
    """A graph database that answers. Made by :func:`pohon_graph.store.open_store`; a context manager.

    Values come back as the driver gives them: nodes and relationships as ``neo4j.graph`` objects, dates as
    ``neo4j.time``. Everything raises :class:`StoreError` or a subclass; the driver's own error is its ``__cause__``.
    """

    def __init__(self, driver: Driver, info: ServerInfo, on_close: Callable[[], None] | None = None) -> None:
        self.driver = driver
        self.info = info
        self._on_close = on_close
        self._open = True
        atexit.register(self.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave; the last client of a local server stops it. Closing twice is harmless."""
        if not self._open:
            return
        self._open = False
        atexit.unregister(self.close)
        self.driver.close()
        if self._on_close:
            self._on_close()

    def read(self, query: str, *, timeout: float | None = None, **params: Any) -> list[Row]:
        """Run query text of ours that only reads, in a managed read transaction.

        Args:
            query: Cypher.
            timeout: seconds that the server gives it; without, as long as it takes.
            params: its parameters.

        Returns:
            The rows, each a mapping from column to value.

        Raises:
            QueryTimeout: it took longer.
            NotReadOnly: it wanted to write.
            QueryInvalid: the server cannot read it.
            ValueRefused: a parameter that cannot be sent.
        """
        check_parameters(params)
        return _as_rows(*self._read(query, params, timeout))

    def read_checked(self, query: str, *, timeout: float | None = None, **params: Any) -> list[Row]:
        """Run text from elsewhere (a rule file, a notebook, a person), after proving from its plan that it only reads.

        Raises:
            NotReadOnly: the plan writes, loads a file, shows or ends what other people run, or calls a procedure that
                is not known to be harmless.
            QueryTimeout, QueryInvalid, ValueRefused: as :meth:`read`.
        """
        readonly.refuse_more_than_reading(self.explain(query, **params))
        return self.read(query, timeout=timeout, **params)

    def read_table(self, query: str, *, timeout: float | None = None, **params: Any) -> tuple[list[str], list[Values]]:
        """As :meth:`read`: the names of the columns, and a list of values per row; for large results and empty ones.

        Raises:
            QueryTimeout, NotReadOnly, QueryInvalid, ValueRefused: as :meth:`read`.
        """
        check_parameters(params)
        return self._read(query, params, timeout)

    def explain(self, query: str, **params: Any) -> Explained:
        """What the server says of a query without running it.

        Raises:
            QueryInvalid: it cannot be read; with the line and column of the given text.
        """
        check_parameters(params)
        with self._session("READ", line_shift=1, notifications=True) as session:
            return session.execute_read(lambda transaction: readonly.explain(transaction, query, params))

    def write(self, query: str, **params: Any) -> list[Row]:
        """Run one managed write transaction; what fails for a passing reason is tried again by the driver.

        Raises:
            OutOfMemory: at once, without retries: the transaction is too big for the server's memory.
        """
        check_parameters(params)

        def work(transaction: ManagedTransaction) -> list[Row]:
            with _memory_errors_at_once(self.info.uri):
                return _rows(transaction, query, params)

        with self._session("WRITE") as session:
            return session.execute_write(work)

    def write_rows(
        self,
        query: str,
        rows: Sequence[Mapping[str, Any]],
        *,
        batch: int = 5000,
        on_batch: Callable[[int], None] | None = None,
        **params: Any,
    ) -> int:
        """Write rows in batches, each one managed transaction; ``query`` begins with ``UNWIND $rows AS row``.

        A batch that is too big for the server's memory is halved and goes on at its first row: none is lost or doubled.

        Args:
            rows: all of them; every value is checked before the first is sent.
            batch: rows in one transaction at most.
            on_batch: told how many rows each finished batch had.

        Returns:
            How many rows were sent.

        Raises:
            ValueRefused: a value that must not be sent; names row and key, and nothing was written.
            OutOfMemory: even one row is too big; the rows before it are written.
        """
        check_rows(rows)
        done = 0
        while done < len(rows):
            part = rows[done : done + batch]
            try:
                self._write_batch(query, part, params)
            except OutOfMemory:
                if len(part) == 1:
                    raise
                batch = len(part) // 2
                continue
            done += len(part)
            if on_batch:
                on_batch(len(part))
        return done

    def _read(self, query: str, params: Mapping[str, Any], timeout: float | None) -> tuple[list[str], list[Values]]:
        from neo4j import unit_of_work

        @unit_of_work(timeout=timeout)
        def work(transaction: ManagedTransaction) -> tuple[list[str], list[Values]]:
            return _table(transaction, query, params)

        with self._session("READ", timeout=timeout) as session:
            return session.execute_read(work)

    def _write_batch(self, query: str, rows: Sequence[Mapping[str, Any]], params: Mapping[str, Any]) -> None:
        def work(transaction: ManagedTransaction) -> None:
            with _memory_errors_at_once(self.info.uri):
                transaction.run(query, {**params, "rows": rows}).consume()

        with self._session("WRITE") as session:
            session.execute_write(work)

    def run_batched(self, query: str, **params: Any) -> list[Row]:
        """Run a ``CALL … IN TRANSACTIONS`` query, which must be its own transaction; it is never tried again."""
        check_parameters(params)
        with self._session("WRITE") as session:
            return _rows(session, query, params)

    def prepare_schema(
        self,
        statements: Sequence[str],
        labels: Sequence[str] = (),
        types: Sequence[str] = (),
        properties: Sequence[str] = (),
    ) -> None:
        """Make constraints and indexes, and every name of the vocabulary, so that an unknown name is a misspelt one.

        Args:
            statements: ``CREATE CONSTRAINT|INDEX name IF NOT EXISTS …``; those whose name is there are not sent.
            labels, types, properties: the vocabulary.
        """
        schema.prepare(self, statements, labels, types, properties)

    def refuse_foreign(self) -> None:
        """Refuse to go on where the database has content that is not ours.

        Raises:
            StoreError: it is not empty and has neither a ``Versi`` nor a ``Nomenklatur`` node.
        """
        (found,) = self.read("RETURN EXISTS { MATCH (n) } AS filled, EXISTS { MATCH (n:Versi|Nomenklatur) } AS ours")
        if found["filled"] and not found["ours"]:
            raise StoreError(
                f"Basis data {self.info.database} sudah berisi data lain, bukan data pohon; tidak disentuh.",
                where=self.info.uri,
                next_step="arahkan NEO4J_DATABASE atau NEO4J_URI ke basis data kosong, atau pakai Neo4j lokal.",
            )

    @contextmanager
    def _session(
        self,
        access: Literal["READ", "WRITE"],
        *,
        timeout: float | None = None,
        line_shift: int = 0,
        notifications: bool = False,
    ) -> Iterator[Session]:
        from neo4j import NotificationMinimumSeverity as Severity

        with (
            server_errors(self.info.uri, timeout=timeout, line_shift=line_shift),
            self.driver.session(
                database=self.info.database,
                default_access_mode=access,
                fetch_size=_ONE_PULL,
                bookmark_manager=self.driver.execute_query_bookmark_manager,
                notifications_min_severity=Severity.INFORMATION if notifications else Severity.OFF,
            ) as session,
        ):
            yield session


@contextmanager
def _memory_errors_at_once(uri: str) -> Iterator[None]:
    """Neo4j calls them transient, and the driver would ask again in vain until its patience ends."""
    from neo4j.exceptions import Neo4jError

    try:
        yield
    except Neo4jError as error:
        if is_out_of_memory(error.code):
            with server_errors(uri):
                raise
        raise


def _rows(runner: ManagedTransaction | Session, query: str, params: Mapping[str, Any]) -> list[Row]:
    return _as_rows(*_table(runner, query, params))


def _as_rows(columns: Sequence[str], values: Sequence[Values]) -> list[Row]:
    return [dict(zip(columns, row, strict=True)) for row in values]


def _table(
    runner: ManagedTransaction | Session, query: str, params: Mapping[str, Any]
) -> tuple[list[str], list[Values]]:
    result = runner.run(query, dict(params))
    columns, values = list(result.keys()), result.values()
    if result.consume().plan is not None:
        raise QueryInvalid(
            "Kueri yang diawali EXPLAIN atau PROFILE tidak menghasilkan data.", next_step="hapus kata itu dari kueri."
        )
    return columns, values
