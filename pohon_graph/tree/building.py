"""From facts to the document: hang, select, arrange, number, and tell what the tree cannot draw as references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

import numpy as np

from pohon_graph.errors import PohonError
from pohon_graph.leverage import link_shares, touching
from pohon_graph.tree.document import HASIL, Dokumen, Rujukan, Simpul
from pohon_graph.tree.drafts import Draft, arrange, prune, prune_empty
from pohon_graph.tree.facts import Facts, Row, asal
from pohon_graph.tree.heading import heading, notes
from pohon_graph.tree.parents import Parents, primary_parents
from pohon_graph.tree.plan import PlanTree
from pohon_graph.tree.results import hang_results

WHOLE = 1 - 1e-9
"""From this share on, all of a node's money goes over one link."""


def build(facts: Facts, *, akar: str | None = None, sampai: str = "sasaran_pd", kop: tuple[str, ...] = ()) -> Dokumen:
    """Make the document of a tree.

    Args:
        facts: of the selection.
        akar: id or code of the node to draw, with all below it; None for the whole selection.
        sampai: the kind of node down to which the page opens.
        kop: lines of the letterhead.

    Raises:
        PohonError: no node, or more than one, has the code ``akar``.
    """
    parents = primary_parents(facts.basis.ways)
    title = f"Pohon Kinerja {facts.result.tahun}"
    frame = hang_results(facts, parents, title)
    PlanTree(facts, parents, frame).hang()
    if facts.result.opd is not None:
        prune(frame.root, facts.basis.lingkup)
    prune_empty(frame.root)
    arrange(frame.root)
    _name_parts(frame.root)
    top = frame.root if akar is None else _chosen(frame.root, akar)
    order = list(top.below())
    at = {id(node): number for number, node in enumerate(order)}
    above = {id(child): at[id(node)] for node in order for child in node.children}
    touched = _touched(facts, order)
    shares = link_shares(facts.basis.edges)
    links: list[Row] = facts.basis.edges.tautan.assign(bagian=shares).to_dict("records")
    nodes = tuple(
        _node(facts, node, above.get(id(node), -1), links[node.link] if node.link >= 0 else None, touched)
        for node in order
    )
    told = tuple(_references(facts, parents, order, links))
    return heading(facts, title, nodes, told, kop, sampai, top.teks)


def _name_parts(root: Draft) -> None:
    """Of the parts of one program or kegiatan, the one with the most money bears its plain id."""
    nodes = list(root.below())
    money = {id(node): node.rupiah for node in nodes}
    for node in reversed(nodes):
        money[id(node)] += sum(money[id(child)] for child in node.children)
    parts: dict[str, list[Draft]] = defaultdict(list)
    for node in nodes:
        if node.jenis in ("program", "kegiatan"):
            parts[node.source].append(node)
    for source, several in parts.items():
        max(several, key=lambda node: money[id(node)]).id = source


def _chosen(root: Draft, akar: str) -> Draft:
    nodes = list(root.below())
    found = [n for n in nodes if n.id == akar] or [n for n in nodes if akar in (n.kode, n.lingkup) and n.id == n.source]
    if not found:
        raise PohonError(
            f"Tidak ada simpul {akar!r} dalam pilihan ini.",
            next_step="Sebut id atau kode seperti pada panel rincian pohon, tanpa --akar bila ragu.",
        )
    if len(found) > 1:
        raise PohonError(
            f"Kode {akar!r} dimiliki {len(found)} simpul.",
            next_step=f"Sebut id-nya: {'; '.join(node.id for node in found[:10])}.",
        )
    return found[0]


def _touched(facts: Facts, order: list[Draft]) -> dict[str, tuple[int, int]]:
    """Per drawn result: the sub kegiatan that come by it, and their rupiah."""
    row = {id: number for number, id in enumerate(facts.basis.edges.simpul["id"])}
    sources = [node.source for node in order if node.jenis in HASIL and node.source in row]
    if not sources:
        return {}
    frame = touching(facts.basis.ways, np.array([row[source] for source in sources], dtype=np.int64))
    pairs = zip(frame["sub_kegiatan"], frame["rupiah"], strict=True)
    return {source: (int(subs), int(rupiah)) for source, (subs, rupiah) in zip(sources, pairs, strict=True)}


def _node(facts: Facts, node: Draft, above: int, link: Row | None, touched: Mapping[str, tuple[int, int]]) -> Simpul:
    row = facts.simpul.get(node.source)
    subs, rupiah = touched.get(node.source, (None, None))
    whole = node.id == node.source or node.jenis == "akar"
    sub = facts.jalur.get(node.id)
    realisasi = row["realisasi"] if row and node.jenis == "sub" else None
    return Simpul(
        id=node.id,
        induk=above,
        jenis=node.jenis,
        kode=node.kode,
        teks=node.teks,
        lingkup=node.lingkup,
        lewat=node.lewat,
        dasar=str(link["dasar"] or "") if link else "",
        asal=asal(row) if row else None,
        asal_tautan=asal(link) if link and "berkas" in link else None,
        porsi=float(link["bagian"]) if link and link["bagian"] < WHOLE else None,
        rupiah=node.rupiah,
        realisasi=int(realisasi) if realisasi is not None else None,
        menyentuh=rupiah,
        sub_menyentuh=subs,
        jalur=(sub.jalur or "") if sub else "",
        kelas=(sub.kelas or "") if sub else "",
        ukuran=facts.ukuran.get(node.source, ()) if whole else (),
        temuan=facts.temuan.get("" if node.jenis == "akar" else node.source, ()) if whole else (),
        posisi=facts.posisi.get(node.source, ()),
        penanda=facts.penanda.get(node.source, ()),
        rincian=facts.rincian.get(node.source, ()),
        catatan=(*node.catatan, *notes(facts, row, sub)),
    )


def _references(facts: Facts, parents: Parents, order: list[Draft], links: list[Row]) -> Iterator[Rujukan]:
    at = {node.id: number for number, node in enumerate(order)}
    edges = facts.basis.edges
    ids = edges.simpul["id"].to_numpy(dtype=object)
    starts = edges.column("tautan", "dari")
    drawn = {node.link for node in order if node.link >= 0 and ids[starts[node.link]] == node.source}
    for number, link in enumerate(links):
        start, end = at.get(ids[link["dari"]]), at.get(ids[link["ke"]])
        if number not in drawn and start is not None and end is not None:
            closing = bool(parents.closing[number])
            cell = asal(link) if "berkas" in link else None
            yield Rujukan(start, end, "lingkaran" if closing else "dukung", str(link["dasar"] or ""), cell)
    for number, node in enumerate(order):
        if node.id != node.source and node.source in at:
            yield Rujukan(number, at[node.source], "bagian")
    for row in facts.silang:
        start, end = at.get(row["dari"]), at.get(row["ke"])
        if start is not None and end is not None:
            told = ": ".join(part for part in (row["status"], row["keterangan"]) if part)
            yield Rujukan(start, end, "silang", told, asal(row))
