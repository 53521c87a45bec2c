"""A progress bar for the one long wait, the first download."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pohon_graph.store.download import Progress


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A bar on stderr that appears with the first call and goes when the block ends.

    >>> with progress_bar() as progress, open_store(progress=progress) as store: ...  # doctest: +SKIP
    """
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    task = None

    def progress(what: str, done: int, total: int) -> None:
        nonlocal task
        if task is None:
            bar.start()
            task = bar.add_task(what, total=total)
        bar.update(task, description=what, completed=done, total=total)

    try:
        yield progress
    finally:
        bar.stop()
