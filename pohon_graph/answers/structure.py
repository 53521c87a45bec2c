"""Where nodes stand beside their links, and which posts a change would leave without what they answer for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from pohon_graph import views
from pohon_graph.answers.moves import Perubahan
from pohon_graph.leverage import Ways, touching
from pohon_graph.store import Store


@dataclass(frozen=True, slots=True)
class Susunan:
    """Where nodes stand beside their links.

    Attributes:
        induk: plan node → what it is part of, by id.
        jabatan: id of a post → its name and lingkup.
        dijawab: id of a post → ids of the results, indicators and plan nodes that it answers for.
    """

    induk: dict[str, str]
    jabatan: dict[str, tuple[str, str]]
    dijawab: dict[str, frozenset[str]]


def read_susunan(store: Store, versi: str) -> Susunan:
    """Read what a scenario needs beside the links of a snapshot.

    Raises:
        StoreError: the store does not answer.
    """
    rows = views.rows(store, "susunan", versi)
    posts: dict[str, tuple[str, str]] = {}
    owned: dict[str, set[str]] = {}
    for row in rows:
        for post in row["jabatan"]:
            posts[post["id"]] = (post["nama"] or post["id"], post["lingkup"] or "")
            owned.setdefault(post["id"], set()).add(row["id"])
    induk = {row["id"]: row["induk"] for row in rows if row["induk"] is not None}
    return Susunan(induk, posts, {id: frozenset(ids) for id, ids in owned.items()})


def posts_table(before: Ways, after: Ways, meant: Perubahan, susunan: Susunan) -> pd.DataFrame:
    """Posts that lose their only result or activity, some of several, or the support of one: ``id, jabatan, lingkup,
    akibat, yang`` (what is meant, by name)."""
    gone = set(before.edges.ids(list(meant.hapus)))
    answered = frozenset[str]().union(*susunan.dijawab.values())
    unsupported = _supported(before, answered) - _supported(after, answered) - gone
    named = dict(zip(before.edges.simpul["id"], before.edges.simpul["nama"], strict=True))
    rows = []
    for post, owned in sorted(susunan.dijawab.items()):
        lost, bare = owned & gone, owned & unsupported
        if not lost and not bare:
            continue
        told = []
        if lost == owned:
            told.append(f"kehilangan {'satu-satunya' if len(owned) == 1 else 'semua'} yang dijawabnya")
        elif lost:
            told.append(f"kehilangan {len(lost)} dari {len(owned)} yang dijawabnya")
        if bare:
            told.append(f"{len(bare)} hasil yang dijawabnya tidak lagi ditopang sub kegiatan inti")
        nama, lingkup = susunan.jabatan[post]
        yang = "; ".join(str(named[id]) for id in sorted(lost | bare) if id in named)
        rows.append({"id": post, "jabatan": nama, "lingkup": lingkup, "akibat": "; ".join(told), "yang": yang})
    return pd.DataFrame(rows, columns=["id", "jabatan", "lingkup", "akibat", "yang"])


def _supported(found: Ways, ids: Iterable[str]) -> set[str]:
    """Those of these nodes that the money of an inti sub kegiatan comes through, whether or not it reaches an IKU."""
    nodes = np.flatnonzero(found.edges.simpul["id"].isin(set(ids)))
    return set(found.edges.ids(nodes[touching(found, nodes)["sub_kegiatan"].to_numpy() > 0]))
