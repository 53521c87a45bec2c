"""Graphs of a given size for the leverage benchmark, as the tables that the algebra takes.

``kabupaten``: what a province of many kabupaten looks like. Agencies of 200 nodes, 50 to a kabupaten: 100 sub kegiatan,
33 kegiatan and 17 programs over three layers of simpul (20, 12, 6), 9 sasaran and 3 tujuan, two parents each in the
next layer; an IKU on 4 sasaran of every agency and on each of the 12 sasaran of a kabupaten.

``scattered``: six levels, every link from anywhere to anywhere in the next level, an IKU on every tenth node above the
lowest level, and one link in a hundred goes back too, which makes loops.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from pohon_graph.leverage import Edges, from_frames

Ints = npt.NDArray[np.int64]

_AGENCY = {
    "SubKegiatan": 100,
    "Kegiatan": 33,
    "Program": 17,
    "Kondisi output": 20,
    "Kondisi immediate": 12,
    "Kondisi intermediate": 6,
    "Sasaran": 9,
    "Tujuan": 3,
}
_SUPPORTS = {
    "SubKegiatan": "Kondisi output",
    "Kegiatan": "Kondisi output",
    "Program": "Sasaran",
    "Kondisi output": "Kondisi immediate",
    "Kondisi immediate": "Kondisi intermediate",
    "Kondisi intermediate": "Sasaran",
    "Sasaran": "Tujuan",
}
_FIRST = dict(zip(_AGENCY, np.cumsum([0, *_AGENCY.values()]), strict=False))
_SIZE = sum(_AGENCY.values())
_AGENCIES, _SHARED = 50, 12
_OWNING = 4
_LEVELS = 6


@dataclass(frozen=True, slots=True)
class _Plain:
    """A graph by numbers: label and lingkup of every node, links, owners of an IKU and their level, plan of subs."""

    label: npt.NDArray[np.object_]
    lingkup: npt.NDArray[np.object_]
    dari: Ints
    ke: Ints
    owners: Ints
    tingkat: npt.NDArray[np.object_]
    plan: dict[str, Ints]


def kabupaten(nodes: int, seed: int = 7) -> Edges:
    """A graph of about ``nodes`` nodes and twice as many links in the shape of many kabupaten."""
    rng = np.random.default_rng(seed)
    agencies = max(1, round(nodes / (_SIZE + _SHARED / _AGENCIES)))
    base = np.arange(agencies)[:, None] * _SIZE
    shared = agencies * _SIZE
    links = []
    for start, end in _SUPPORTS.items():
        dari = np.repeat(base + _FIRST[start] + np.arange(_AGENCY[start]), 1 if start == "Sasaran" else 2, axis=1)
        links.append((dari, base + _FIRST[end] + rng.integers(0, _AGENCY[end], size=dari.shape)))
    top = np.repeat(base + _FIRST["Tujuan"] + np.arange(_AGENCY["Tujuan"]), 6, axis=1)
    region = np.arange(agencies)[:, None] // _AGENCIES
    links.append((top, shared + region * _SHARED + rng.integers(0, _SHARED, size=top.shape)))
    owners = (base + _FIRST["Sasaran"] + np.arange(_OWNING)).ravel()
    pemda = shared + np.arange(-(-agencies // _AGENCIES) * _SHARED)
    labels = np.tile(np.repeat([name.partition(" ")[0] for name in _AGENCY], list(_AGENCY.values())), agencies)
    names = np.array([f"{n:06}" for n in range(agencies)], dtype=object)
    kegiatan = np.arange(_AGENCY["SubKegiatan"]) % _AGENCY["Kegiatan"]
    return _edges(
        _Plain(
            np.concatenate([labels, np.full(len(pemda), "Sasaran")]).astype(object),
            np.concatenate([np.repeat(names, _SIZE), np.full(len(pemda), "pemda", dtype=object)]),
            np.concatenate([dari.ravel() for dari, _ in links]),
            np.concatenate([ke.ravel() for _, ke in links]),
            np.concatenate([owners, pemda]),
            np.repeat(np.array(["pd", "pemda"], dtype=object), [len(owners), len(pemda)]),
            {
                "kegiatan": (base + _FIRST["Kegiatan"] + kegiatan).ravel(),
                "program": (base + _FIRST["Program"] + kegiatan % _AGENCY["Program"]).ravel(),
            },
        ),
        rng,
    )


def scattered(nodes: int, seed: int = 7) -> Edges:
    """A graph of ``nodes`` nodes and twice as many links at random, with loops."""
    rng = np.random.default_rng(seed)
    level = np.arange(nodes) * _LEVELS // nodes
    first = np.searchsorted(level, np.arange(_LEVELS + 1))
    dari = rng.integers(0, first[-2], size=2 * nodes)
    above = level[dari] + 1
    ke = rng.integers(first[above], first[above + 1])
    back = rng.choice(len(dari), size=len(dari) // 100, replace=False)
    dari, ke = np.concatenate([dari, ke[back]]), np.concatenate([ke, dari[back]])
    upper = np.flatnonzero(level > 0)
    owners = np.sort(rng.choice(upper, size=len(upper) // 10, replace=False))
    label = np.where(level == 0, "SubKegiatan", "Kondisi").astype(object)
    tingkat = np.where(np.arange(len(owners)) % 2, "pd", "pemda").astype(object)
    alone = np.flatnonzero(level == 0)
    plan = {"kegiatan": alone, "program": alone}
    return _edges(_Plain(label, np.full(nodes, "000000", dtype=object), dari, ke, owners, tingkat, plan), rng)


def _edges(plain: _Plain, rng: np.random.Generator) -> Edges:
    ids = np.array([f"{n:08}" for n in range(len(plain.label))], dtype=object)
    links = pd.DataFrame({"dari": plain.dari, "ke": plain.ke}).drop_duplicates(ignore_index=True)
    porsi = np.where(rng.random(len(links)) < 0.3, rng.choice([0.25, 0.4, 0.5], size=len(links)), np.nan)
    links = pd.DataFrame({"dari": ids[links["dari"]], "ke": ids[links["ke"]], "porsi": porsi})
    subs = np.flatnonzero(plain.label == "SubKegiatan")
    simpul = pd.DataFrame({"id": ids, "label": plain.label, "lingkup": plain.lingkup, "kode": ids, "nama": ids})
    iku = pd.DataFrame({"id": ids[plain.owners], "nama": "IKU", "tingkat": plain.tingkat, "pemilik": ids[plain.owners]})
    sub = pd.DataFrame({"id": ids[subs], "kelas": "inti", "spm": False, "dinilai": True})
    sub["pagu"] = rng.integers(1_000_000, 10**12, size=len(subs))
    sub = sub.assign(**{name: ids[nodes] for name, nodes in plain.plan.items()})
    return from_frames(simpul, links, iku, sub)
