"""What several commands share: opening the store with a progress bar, and the options that say which store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from pohon_graph.store import Store, open_store

Uri = Annotated[str | None, typer.Option("--uri", help="Alamat server Neo4j; tanpa ini dipakai Neo4j setempat.")]
Versi = Annotated[
    str, typer.Option("--versi", help="Versi, misalnya 2026-murni#7 atau 2026-murni; kosong: yang terakhir terbit.")
]
Json = Annotated[Path | None, typer.Option("--json", help="Tulis hasil sebagai JSON ke berkas ini; - untuk layar.")]


def say(text: str, *, stderr: bool = False) -> None:
    """Print a sentence as it is: nothing in it is markup."""
    Console(stderr=stderr, highlight=False).print(text, markup=False)


class Bar:
    """One progress bar on stderr for long work; shows nothing where stderr is not a terminal."""

    def __init__(self) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` of a stage is done."""
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(stage, total=total or 1)
        self._progress.update(self._tasks[stage], completed=done if total else 1, total=total or 1)


@contextmanager
def working(uri: str | None = None, home: Path | None = None) -> Iterator[tuple[Store, Bar]]:
    """An open store and a bar, both closed at the end.

    Args:
        uri: address of a server, or None for the setting or the local one.
        home: a local database of its own (``pohon demo``), or None.
    """
    with Bar() as bar, open_store(uri, home=home, progress=bar) as store:
        yield store, bar
