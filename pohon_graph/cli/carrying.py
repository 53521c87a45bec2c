"""``pohon store pack`` and ``pohon store unpack``: Neo4j for a computer without network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pohon_graph.cli.working import Bar, say
from pohon_graph.store import pack, unpack


def _pack(file: Annotated[Path, typer.Argument(help="Berkas zip yang ditulis, sekitar 160 MB.")]) -> None:
    """Kemas Neo4j ke satu berkas, untuk dibawa ke komputer tanpa jaringan."""
    with Bar() as bar:
        version = pack(file, progress=bar)
    say(f"Neo4j {version} dikemas dalam {file}. Di komputer tujuan: pohon store unpack {file.name}")


def _unpack(file: Annotated[Path, typer.Argument(help="Berkas dari 'pohon store pack'.")]) -> None:
    """Pasang Neo4j dari berkas kemasan; tiap isinya diperiksa sidiknya."""
    version = unpack(file)
    say(f"Neo4j {version} terpasang. Coba: pohon demo")


def register(app: typer.Typer) -> None:
    """Add these commands."""
    store = typer.Typer(help="Bawa Neo4j ke komputer tanpa jaringan.", no_args_is_help=True)
    store.command("pack")(_pack)
    store.command("unpack")(_unpack)
    app.add_typer(store, name="store")
