"""Where a node is drawn, on random graphs with loops: once, never below itself, on the way to an IKU if it has one."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.leverage import Edges, from_frames, touching, ways
from pohon_graph.tree.parents import primary_parents

RESULTS, SUBS = 9, 4


@st.composite
def graphs(draw: st.DrawFn) -> Edges:
    """Results linked at random, loops among them; a few sub kegiatan below; some results own an IKU."""
    names = [f"sasaran:{n}" for n in range(RESULTS)]
    work = [f"sub_kegiatan:{n}" for n in range(SUBS)]
    ends = st.tuples(st.sampled_from(names + work), st.sampled_from(names))
    pairs = sorted(draw(st.sets(ends, max_size=22)))
    porsi = draw(st.lists(st.sampled_from([0.2, 0.5, None]), min_size=len(pairs), max_size=len(pairs)))
    owners = draw(st.lists(st.sampled_from(names), max_size=3, unique=True))
    kinds = {**dict.fromkeys(names, "Sasaran"), **dict.fromkeys(work, "SubKegiatan"), "k": "Kegiatan", "p": "Program"}
    simpul = [(id, kind, "1.02", id, id) for id, kind in kinds.items()]
    return from_frames(
        pd.DataFrame(simpul, columns=["id", "label", "lingkup", "kode", "nama"]),
        pd.DataFrame(
            [(a, b, p, None, "") for (a, b), p in zip(pairs, porsi, strict=True)],
            columns=["dari", "ke", "porsi", "bobot", "dasar"],
        ).astype({"porsi": "float64", "bobot": "float64"}),
        pd.DataFrame(
            [(f"i{n}", id, ("pemda", "pd")[n % 2], id) for n, id in enumerate(owners)],
            columns=["id", "nama", "tingkat", "pemilik"],
        ),
        pd.DataFrame(
            [(id, "inti", False, True, 10**n, "k", "p") for n, id in enumerate(work)],
            columns=["id", "kelas", "spm", "dinilai", "pagu", "kegiatan", "program"],
        ),
    )


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_every_node_hangs_once_and_no_walk_upwards_returns(edges: Edges) -> None:
    found = ways(edges)
    parents = primary_parents(found)
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    reach = np.diff(found.reach.indptr) > 0
    for node in range(len(edges.simpul)):
        seen, at = {node}, node
        while (link := parents.link[at]) >= 0:
            assert start[link] == at and not parents.closing[link]
            at = int(end[link])
            assert at not in seen, "a node would hang below itself"
            seen.add(at)
        if reach[found.graph.component[node]]:
            owners = set(edges.owners())
            assert owners & seen, "drawn on its way to an IKU"


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_money_that_touches_a_node_is_that_of_the_work_below_it(edges: Edges) -> None:
    found = ways(edges)
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    told = touching(found, np.arange(len(edges.simpul)))
    for node in range(len(edges.simpul)):
        below, size = {node}, 0
        while len(below) > size:
            size = len(below)
            below |= {int(a) for a, b in zip(start, end, strict=True) if int(b) in below}
        subs = [n for n, place in enumerate(found.place) if place >= 0 and int(place) in below]
        assert told["sub_kegiatan"][node] == len(subs)
        assert told["rupiah"][node] == sum(int(edges.sub["pagu"][n]) for n in subs)
