"""From a budget to its outcome, and back: chains with the reason and the cell of every hop, and where they stop."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from pohon_graph.answers.answer import Cabang, Jawaban, Kolom, Tabel
from pohon_graph.answers.context import Basis
from pohon_graph.answers.paths import Chain, Chains
from pohon_graph.errors import PohonError
from pohon_graph.leverage import LEVELS, table
from pohon_graph.values import format_rupiah

BOUND = 10
_PLAN = ("SubKegiatan", "Kegiatan", "Program")
_WORD = {"SubKegiatan": "sub kegiatan", "Kondisi": "simpul"}
_STEPS = (
    Kolom("jalur_ke", "Jalur", "cacah", 6),
    Kolom("langkah", "Langkah", "cacah", 8),
    Kolom("dari", "Dari", lebar=40),
    Kolom("ke", "Ke", lebar=40),
    Kolom("iku", "IKU di sana", lebar=30),
    Kolom("bagian", "Bagian uang", "pecahan", 10),
    Kolom("dasar", "Dasar", lebar=34),
    Kolom("sel", "Sel", lebar=34),
)
_SUBS = (
    Kolom("kode", "Kode", lebar=19),
    Kolom("nama", "Sub kegiatan", lebar=46),
    Kolom("jalur", "Jalur", lebar=16),
    Kolom("tingkat", "Tingkat", lebar=12),
    Kolom("sampai", "Sampai", lebar=8),
    Kolom("rupiah", "Pagu", "rupiah", 18),
)


def trace_answer(basis: Basis, what: str, *, bound: int = BOUND) -> Jawaban:
    """Follow a budget to its outcome, or an outcome back to its budget.

    Args:
        basis: the snapshot.
        what: an id, or the kode of a plan node (of every agency that plans it), a result or an IKU.
        bound: how many chains are followed for each start, the strongest first.

    Returns:
        A plan node: tables ``sub_kegiatan`` (their jalur) and ``langkah`` (every hop with dasar and cell). A result or
        an IKU: what supports it with the rupiah that come through (``penopang``), and the sub kegiatan that reach it.

    Raises:
        PohonError: nothing here has that id or kode.
    """
    nodes, iku = _find(basis, what)
    if iku is not None or basis.edges.simpul["label"].iloc[nodes[0]] not in _PLAN:
        return _backwards(basis, what, nodes, iku)
    return _forwards(basis, what, nodes, bound)


def _find(basis: Basis, what: str) -> tuple[list[int], str | None]:
    edges = basis.edges
    text = what.strip()
    simpul = edges.simpul
    by_id = np.flatnonzero((simpul["id"] == text).to_numpy())
    if by_id.size:
        return [int(by_id[0])], None
    measured = edges.iku[edges.iku["id"] == text]
    if len(measured):
        return [int(node) for node in measured["pemilik"]], str(measured["nama"].iloc[0])
    same = (simpul["kode"].astype(str).str.casefold() == text.casefold()).to_numpy()
    if basis.keterangan.opd is not None:
        same &= simpul["lingkup"].isin([*basis.lingkup, "pemda"]).to_numpy()
    by_code = [int(node) for node in np.flatnonzero(same)]
    labels = {str(simpul["label"].iloc[node]) for node in by_code}
    if len(labels) > 1 or (by_code and not labels <= set(_PLAN) and len(by_code) > 1):
        shown = ", ".join(str(simpul["id"].iloc[node]) for node in by_code[:8])
        raise PohonError(f"Kode {text} berarti lebih dari satu: {shown}.", next_step="Sebut id-nya.")
    if not by_code:
        raise PohonError(
            f"Tidak ada simpul atau IKU ber-id atau berkode {text} dalam versi {basis.keterangan.versi}.",
            next_step="Periksa kodenya; id ada dalam results.json (pohon audit --json).",
        )
    return by_code, None


def _forwards(basis: Basis, what: str, nodes: list[int], bound: int) -> Jawaban:
    edges = basis.edges
    frame = table(basis.ways)
    sub = edges.sub
    own = pd.Series(False, index=sub.index)
    for column in ("simpul", "kegiatan", "program"):
        values = sub["simpul"] if column == "simpul" else pd.Index(edges.simpul["id"]).get_indexer(sub[column])
        own |= pd.Series(np.isin(np.asarray(values), nodes), index=sub.index)
    rows = np.flatnonzero(own.to_numpy())
    chains = Chains(edges)
    places = {row: _links_at(basis, int(row)) for row in rows}
    carriers = sorted({place for place in places.values() if place >= 0})
    steps: list[dict[str, Any]] = []
    roots = []
    for carrier in carriers:
        found = chains.strongest(carrier, bound)
        for number, chain in enumerate(found, start=1):
            steps += _hops(basis, chain, number)
        money = sum(int(edges.column("sub", "pagu")[row]) for row, place in places.items() if place == carrier)
        roots.append(Cabang(f"{named(basis, carrier)} — {format_rupiah(money)}", _branches(basis, found)))
    listed = frame.iloc[rows].rename(columns={"pagu": "rupiah"}).reset_index(drop=True)
    stops = sorted({stop for row in rows for stop in (*frame["putus_di"][row], *frame["cabang_putus"][row])})
    notes = [f"Berhenti sebelum IKU di: {'; '.join(_by_id(basis, stop) for stop in stops)}."] if stops else []
    if not carriers:
        notes.append("Belum ditemukan tautan yang disetujui dalam berkas yang dimuat; jalurnya disebut di atas.")
    if chains.cut:
        notes.append(f"Hanya {bound} jalur terkuat dari tiap awal yang ditunjukkan; masih ada yang lain.")
    tables = (
        Tabel("sub_kegiatan", "Sub kegiatan dan jalurnya", _SUBS, listed),
        Tabel("langkah", "Langkah demi langkah", _STEPS, pd.DataFrame(steps, columns=[k.nama for k in _STEPS])),
    )
    return Jawaban(f"Telusur {what}", basis.keterangan, tables, tuple(notes), tuple(roots))


def _links_at(basis: Basis, sub: int) -> int:
    """The node whose links carry a sub kegiatan's money; where none does, the first that has links; else −1."""
    levels = [int(basis.edges.column("sub", f"tempat_{level}")[sub]) for level in LEVELS]
    own = int(basis.ways.place[sub])
    return own if own >= 0 else next((place for place in levels if place >= 0), -1)


def _hops(basis: Basis, chain: Chain, number: int) -> list[dict[str, Any]]:
    edges = basis.edges
    hops = []
    for step, link in enumerate(chain.links):
        row = edges.tautan.iloc[link]
        cell = (
            f"{row['berkas']}, {row['lembar']}, baris {row['baris']:.0f}"
            if "berkas" in row.index and row["berkas"]
            else ""
        )
        hops.append(
            {
                "jalur_ke": number,
                "langkah": step + 1,
                "dari": named(basis, chain.nodes[step]),
                "ke": named(basis, chain.nodes[step + 1]),
                "iku": "; ".join(iku_of(basis, chain.nodes[step + 1])),
                "bagian": chain.share,
                "dasar": row["dasar"],
                "sel": cell,
            }
        )
    return hops


def _branches(basis: Basis, chains: list[Chain], depth: int = 0) -> tuple[Cabang, ...]:
    groups: dict[int, list[Chain]] = {}
    for chain in chains:
        if len(chain.links) > depth:
            groups.setdefault(chain.links[depth], []).append(chain)
    branches = []
    for link, members in groups.items():
        node = members[0].nodes[depth + 1]
        further = _branches(basis, members, depth + 1)
        iku = iku_of(basis, node)
        mark = f"  ★ {'; '.join(iku)}" if iku else "" if further else "  ■ berhenti di sini"
        dasar = str(basis.edges.tautan["dasar"].iloc[link])
        branches.append(Cabang(f"{named(basis, node)}{mark}  [{dasar}]", further))
    return tuple(branches)


def _backwards(basis: Basis, what: str, nodes: list[int], iku: str | None) -> Jawaban:
    edges, ways = basis.edges, basis.ways
    frame = table(ways)
    start, end = edges.column("tautan", "dari"), edges.column("tautan", "ke")
    below: dict[int, list[int]] = {}
    for a, b in zip(start, end, strict=True):
        below.setdefault(int(b), []).append(int(a))
    through = _money_through(basis, nodes, below)
    reaching = np.flatnonzero((ways.tingkat >= 0) & np.isin(ways.place, list(through)))
    listed = frame.iloc[reaching].rename(columns={"pagu": "rupiah"}).sort_values("rupiah", ascending=False)
    seen: set[int] = set()

    def branch(node: int, path: frozenset[int]) -> Cabang:
        text = f"{named(basis, node)} — {format_rupiah(through[node][1])} dari {through[node][0]} sub kegiatan"
        children = sorted((n for n in below.get(node, ()) if through[n][0]), key=lambda n: (-through[n][1], n))
        if node in seen and children:
            return Cabang(f"{text}  (sudah ditunjukkan di atas)")
        seen.add(node)
        return Cabang(text, tuple(branch(n, path | {n}) for n in children if n not in path))

    roots = tuple(branch(node, frozenset({node})) for node in nodes)
    support = pd.DataFrame(
        [
            {"nama": named(basis, node), "sub_kegiatan": through[node][0], "rupiah": through[node][1]}
            for node in sorted({n for top in nodes for n in below.get(top, ())})
        ],
        columns=["nama", "sub_kegiatan", "rupiah"],
    ).sort_values("rupiah", ascending=False, ignore_index=True)
    columns = (
        Kolom("nama", "Penopang langsung", lebar=60),
        Kolom("sub_kegiatan", "Sub kegiatan", "cacah", 10),
        Kolom("rupiah", "Rupiah yang lewat", "rupiah", 20),
    )
    tables = (
        Tabel(
            "penopang", "Yang langsung menopangnya", columns, support, "Rupiah yang sama dapat lewat beberapa penopang."
        ),
        Tabel("sub_kegiatan", "Sub kegiatan yang sampai", _SUBS, listed.reset_index(drop=True)),
    )
    notes = (
        () if len(reaching) else ("Belum ditemukan sub kegiatan inti yang sampai ke sini dalam berkas yang dimuat.",)
    )
    return Jawaban(f"Telusur balik {iku or what}", basis.keterangan, tables, notes, roots)


def _money_through(basis: Basis, tops: list[int], below: dict[int, list[int]]) -> dict[int, tuple[int, int]]:
    """Per node that reaches one of ``tops``: how many inti sub kegiatan come through it, and their rupiah."""
    order: list[int] = []
    todo, known = list(tops), set(tops)
    while todo:
        node = todo.pop()
        order.append(node)
        for child in below.get(node, ()):
            if child not in known:
                known.add(child)
                todo.append(child)
    graph, place = basis.ways.graph, basis.ways.place
    parts, column = np.unique(graph.component[order], return_inverse=True)
    own = sparse.csr_array(
        (np.ones(len(parts), dtype=bool), (parts, np.arange(len(parts)))), shape=(graph.size, len(parts))
    )
    subs = np.flatnonzero(basis.ways.tingkat >= 0)
    met = graph.rows(own)[graph.component[place[subs]]].astype(np.int64)
    count, rupiah = met.sum(axis=0), basis.edges.column("sub", "pagu")[subs] @ met
    return {node: (int(count[at]), int(rupiah[at])) for node, at in zip(order, column, strict=True)}


def named(basis: Basis, node: int) -> str:
    """What people call a node: its kind, code and name."""
    row = basis.edges.simpul.iloc[node]
    label = _WORD.get(row["label"], str(row["label"]).lower())
    code = f" {row['kode']}" if isinstance(row["kode"], str) and row["kode"] else ""
    return f"{label}{code} {row['nama']}"


def _by_id(basis: Basis, id: str) -> str:
    return named(basis, int(pd.Index(basis.edges.simpul["id"]).get_loc(id)))


def iku_of(basis: Basis, node: int) -> list[str]:
    """The IKU that measure a node, with their level."""
    own = basis.edges.iku[basis.edges.column("iku", "pemilik") == node]
    return [f"IKU {row['tingkat']}: {row['nama']}" for row in own.to_dict("records")]
