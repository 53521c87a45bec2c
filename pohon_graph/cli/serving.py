"""``pohon up``, ``pohon down``, ``pohon status``."""

from __future__ import annotations

import typer

from pohon_graph.cli.working import Bar, Uri, say, working
from pohon_graph.load import snapshots
from pohon_graph.report import number
from pohon_graph.store import Store, down, status, up


def _up() -> None:
    """Nyalakan Neo4j setempat dan biarkan menyala sampai 'pohon down'."""
    with Bar() as bar:
        here = up(progress=bar)
    say(f"Neo4j {here.version} menyala di {here.uri} (proses {here.pid}).")
    say(f"Data di {here.home}. Matikan dengan: pohon down")


def _down() -> None:
    """Matikan Neo4j setempat."""
    here = down()
    if here.running:
        users = ", ".join(map(str, here.clients))
        say(f"Neo4j masih dipakai program lain (proses {users}); akan mati sendiri setelah yang terakhir selesai.")
    else:
        say("Neo4j setempat tidak menyala lagi.")


def _status(uri: Uri = None) -> None:
    """Apa yang menyala, di mana, versi apa, dan snapshot mana yang terbit; tidak menyalakan apa pun."""
    if uri is None:
        here = status()
        if not here.running:
            say(f"Server tidak menjawab: {here.problem}" if here.problem else "Neo4j setempat tidak menyala.")
            if here.home is not None:
                say(f"Data di {here.home}. Nyalakan dengan: pohon up")
            return
        if here.mode == "local":
            users = len(here.clients)
            kept = "dibiarkan menyala sampai 'pohon down'" if here.kept else "mati sendiri setelah tidak dipakai"
            say(f"Neo4j setempat menyala (proses {here.pid}), dipakai {users} program, {kept}. Data di {here.home}.")
    with working(uri) as (store, _):
        info = store.info
        say(f"Neo4j {info.version} {info.edition} di {info.uri}, basis data {info.database}.")
        _show_snapshots(store)


def _show_snapshots(store: Store) -> None:
    published = [s for s in snapshots(store) if s.terbit]
    if not published:
        say("Belum ada versi yang terbit. Mulai dengan: pohon load rekap.xlsx --tahun 2026 --tahap murni")
        return
    counted = "MATCH (n {versi: $v}) RETURN labels(n)[0] AS label, count(n) AS n ORDER BY n DESC"
    for place, snapshot in enumerate(published):
        counts = store.read(counted, v=snapshot.versi)
        parts = ", ".join(f"{number(row['n'])} {row['label']}" for row in counts if row["label"] not in ("Versi",))
        say(f"  {snapshot.versi}{' (dipakai)' if place == 0 else ''}: {parts}")


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.command("up")(_up)
    app.command("down")(_down)
    app.command("status")(_status)
