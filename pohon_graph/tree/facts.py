"""Everything that a tree tells of its nodes, read once from a snapshot and its audit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pohon_graph import views
from pohon_graph.answers import Basis
from pohon_graph.answers.answer import plain
from pohon_graph.answers.measured import measured
from pohon_graph.leverage import per_iku
from pohon_graph.model import PEMDA
from pohon_graph.report.words import JENIS_BELANJA, UKURAN
from pohon_graph.rules import AuditResult
from pohon_graph.rules import Jalur as JalurSub
from pohon_graph.store import Store
from pohon_graph.tree.document import Asal, Catatan, Posisi, Rincian, Ukuran

Row = Mapping[str, Any]
T = TypeVar("T")
_IKU_ORDER = {"pemda": 0, "pd": 1}
RESPONSIBLE = "penanggung jawab"
_TOLD = {
    "dasar_iku": "Dasar IKU",
    "arah": "Arah",
    "kondisi_awal": "Kondisi awal",
    "formula": "Formula",
    "sumber_data": "Sumber data",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of every node, by its id; nodes that nothing is known of are absent."""

    result: AuditResult
    basis: Basis
    simpul: dict[str, Row]
    jalur: dict[str, JalurSub]
    ukuran: dict[str, tuple[Ukuran, ...]]
    posisi: dict[str, tuple[Posisi, ...]]
    penanda: dict[str, tuple[str, ...]]
    rincian: dict[str, tuple[Rincian, ...]]
    temuan: dict[str, tuple[Catatan, ...]]
    silang: tuple[Row, ...]


def read_facts(store: Store, basis: Basis, result: AuditResult) -> Facts:
    """Read what is told of the nodes of a snapshot.

    Args:
        store: where the snapshot is.
        basis, result: its links and its audit, of the same selection.

    Raises:
        StoreError: the store does not answer.
    """
    versi = result.versi
    measures = views.rows(store, "ukuran", versi)
    described: dict[str, Row] = {row["id"]: row for row in views.rows(store, "pohon_indikator", versi)}
    names = {row["id"]: row["nama"] or "" for row in views.rows(store, "jabatan", versi)}
    owners: dict[str, list[str]] = defaultdict(list)
    for row in measures:
        if row["pemilik"] not in owners[row["id"]]:
            owners[row["id"]].append(row["pemilik"])
    simpul: dict[str, Row] = {row["id"]: row for row in views.rows(store, "pohon_simpul", versi)}
    return Facts(
        result=result,
        basis=basis,
        simpul=simpul,
        jalur={one.id: one for one in result.jalur},
        ukuran=_measures(measures, described, basis),
        posisi=_posts(views.rows(store, "tanggung_jawab", versi), names, owners),
        penanda=_gathered((row["id"], row["tema"]) for row in views.rows(store, "pohon_penanda", versi)),
        rincian=_lines(basis),
        temuan=_findings(result, simpul, owners),
        silang=tuple(views.rows(store, "pohon_silang", versi)),
    )


def asal(row: Row) -> Asal | None:
    """The cell of a row, None where it has none."""
    berkas, lembar, baris = plain(row["berkas"]), plain(row["lembar"]), plain(row["baris"])
    return Asal(berkas, lembar or "", int(baris or 0)) if berkas else None


def _measures(rows: list[dict[str, Any]], described: Mapping[str, Row], basis: Basis) -> dict[str, tuple[Ukuran, ...]]:
    """Per owner its indicators, those that are IKU first."""
    proven = {row["id"]: row for row in per_iku(basis.ways).to_dict("records")} if len(basis.edges.iku) else {}
    groups: dict[tuple[int, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[_IKU_ORDER.get(row["iku"], len(_IKU_ORDER)), row["pemilik"], row["id"]].append(row)
    return _gathered(
        (owner, _measure(group, described[id], proven.get(id))) for (_, owner, id), group in sorted(groups.items())
    )


def _measure(rows: list[dict[str, Any]], described: Row, proven: Row | None) -> Ukuran:
    said, first = measured(rows), rows[0]
    return Ukuran(
        nama=first["nama"] or "",
        iku=first["iku"] or "",
        satuan=first["satuan"] or "",
        target=said.target,
        realisasi=said.realisasi,
        periode=said.periode,
        hasil=said.hasil,
        capaian=said.capaian,
        khusus=int(proven["khusus"]) if proven else None,
        menyentuh=int(proven["menyentuh"]) if proven else None,
        keterangan=tuple((title, str(described[name])) for name, title in _TOLD.items() if described[name]),
        asal=asal(described),
    )


def _posts(
    duties: list[dict[str, Any]], names: Mapping[str, str], owners: Mapping[str, list[str]]
) -> dict[str, tuple[Posisi, ...]]:
    """Per node the posts that answer for it or for an indicator of it, the responsible one first."""
    duties = sorted(duties, key=lambda row: (row["peran"] != RESPONSIBLE, names.get(row["jabatan"], "")))
    return _gathered(
        (id, Posisi(names.get(row["jabatan"], ""), row["peran"]))
        for row in duties
        for id in owners.get(row["id"], [row["id"]])
    )


def _lines(basis: Basis) -> dict[str, tuple[Rincian, ...]]:
    lines = basis.edges.baris
    if "jenis_belanja" not in lines.columns or lines.empty:
        return {}
    kind = lines["kelompok"].map(UKURAN).fillna(lines["jenis_belanja"].map(JENIS_BELANJA)).fillna("Lainnya")
    ids = basis.edges.sub["id"].to_numpy()[basis.edges.column("baris", "sub")]
    sums = lines.groupby([ids, kind.to_numpy()])["pagu"].agg(["size", "sum"]).reset_index()
    sums = sums.sort_values(["level_0", "sum", "level_1"], ascending=[True, False, True])
    return _gathered((id, Rincian(name, int(n), int(rupiah))) for id, name, n, rupiah in sums.itertuples(index=False))


def _findings(
    result: AuditResult, simpul: Mapping[str, Row], owners: Mapping[str, list[str]]
) -> dict[str, tuple[Catatan, ...]]:
    """Every finding at its subject; one about a measure at its owners, one about a post at its agency, else at ""."""
    agencies = {f"perangkat_daerah:{one.lingkup}" for one in result.cakupan.rincian}

    def places(id: str, lingkup: str) -> list[str]:
        if id in simpul:
            return [id]
        agency = f"perangkat_daerah:{lingkup}"
        return owners.get(id) or [agency if lingkup != PEMDA and agency in agencies else ""]

    return _gathered(
        (place, Catatan(one.aturan, one.severity, one.kondisi))
        for one in result.temuan
        for place in places(one.id, one.lingkup)
    )


def _gathered(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for id, value in pairs:
        kept = found.setdefault(id, [])
        if value not in kept:
            kept.append(value)
    return {id: tuple(values) for id, values in found.items()}
