"""Which node a row means: by code within a lingkup; by the text behind the code where a code alone does not settle it.

The code decides. The text that a drop-down wrote behind it tells nodes of one code apart, lets a unit's row mean the
tree of the agency above it, and refuses a row whose text is another node's. Where it is nobody's (the wording was
changed since), the code stands and the difference is logged. A node without code is known by its text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from pohon_graph.sheets.pohon_columns import SAYS
from pohon_graph.sheets.reading import Link, Mention, Node, Ref, Refusal, Repair
from pohon_graph.values import normal

CUT = "…"
"""At the end of a text that a drop-down shows in part."""


class Found(NamedTuple):
    """The node that a row means, and what is worth a line in the log."""

    node: Node
    repair: Repair | None = None


class Index:
    """Nodes by what a row may call them: a code or, without one, a text within a lingkup; elsewhere only as a hint."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes = tuple(nodes)
        self.by_code: dict[tuple[str, str], list[Node]] = defaultdict(list)
        self.anywhere: dict[str, list[Node]] = defaultdict(list)
        for node in self._nodes:
            if kode := node.isi.get("kode"):
                self.by_code[node.isi.get("lingkup", ""), kode.casefold()].append(node)
                self.anywhere[kode.casefold()].append(node)

    @cached_property
    def by_text(self) -> dict[tuple[str, str], list[Node]]:
        """Lingkup and text → nodes that have a code; looked up only where a code alone does not settle it."""
        return self._texts(coded=True)

    @cached_property
    def uncoded(self) -> dict[tuple[str, str], list[Node]]:
        """Lingkup and text → nodes that have no code."""
        return self._texts(coded=False)

    def _texts(self, *, coded: bool) -> dict[tuple[str, str], list[Node]]:
        found: dict[tuple[str, str], list[Node]] = defaultdict(list)
        for node in self._nodes:
            if bool(node.isi.get("kode")) is coded:
                found[node.isi.get("lingkup", ""), normal(str(node.isi.get("nama", "")))].append(node)
        return found

    def uncoded_too(self, nodes: Iterable[Node]) -> None:
        """Let rows name these by their text as well: some file gives them without their code."""
        for node in nodes:
            self.uncoded[node.isi.get("lingkup", ""), normal(str(node.isi.get("nama", "")))].append(node)

    def candidates(self, ref: Ref) -> list[Node]:
        """The nodes that a reference can mean; one where it is certain.

        With a text behind the code, those of the code that say it, in its lingkup and in the agency above a unit; else
        those of the code; else those without code that say what stands in its place.
        """
        own = self._coded(ref, ref.lingkup)
        if ref.bunyi:
            above = [node for scope in _above(ref.lingkup) for node in self._coded(ref, scope)]
            saying = [node for node in (*own, *above) if says(node, ref.bunyi)]
            if saying:
                return saying
        if own or ref.bunyi:
            return own
        for scope in (ref.lingkup, *_above(ref.lingkup)):
            if named := _labelled(self.uncoded.get((scope, normal(ref.kode)), ()), ref):
                return named
        return []

    def contradicts(self, ref: Ref, node: Node) -> Node | None:
        """The other node that the text behind a code belongs to; None where the text is the node's or nobody's."""
        if not ref.bunyi or says(node, ref.bunyi):
            return None
        scopes = {node.isi.get("lingkup", ""), ref.lingkup, *_above(ref.lingkup)}
        places = (*self.by_text.items(), *self.uncoded.items())
        others = [n for (scope, _), nodes in places if scope in scopes for n in nodes if says(n, ref.bunyi)]
        return min((n for n in others if n.label in ref.labels), key=lambda n: n.id, default=None)

    def _coded(self, ref: Ref, scope: str) -> list[Node]:
        return _labelled(self.by_code.get((scope, ref.kode.casefold()), ()), ref)


def says(node: Node, bunyi: str) -> bool:
    """Whether a text, perhaps cut, is a node's, without case, spacing and punctuation."""
    name = normal(str(node.isi.get("nama", "")))
    if bunyi.endswith(CUT):
        return name.startswith(normal(bunyi.removesuffix(CUT)))
    return name == normal(bunyi)


def shown(node: Node) -> str:
    """A node as a row would name it: ``Sasaran:S1``."""
    return f"{node.label}:{node.isi.get('kode') or node.isi.get('nama') or node.id}"


def find(nodes: Mapping[str, Node], index: Index, link: Link, kolom: str) -> Found | Refusal:
    """The node at one end of a link.

    Args:
        nodes: every node by id.
        index: the same nodes by what rows call them.
        link: the link; an end that is a mention is none of this function's.
        kolom: ``anak`` for its start, ``induk`` for its end; also the column that a refusal names.

    Returns:
        The node, or why it is not certain which one is meant.
    """
    end = link.dari if kolom == "anak" else link.ke
    assert not isinstance(end, Mention)
    if isinstance(end, str):
        node = nodes.get(end)
        return _not_loaded(link, end, kolom) if node is None else Found(node)
    found = index.candidates(end)
    if not found or (link.jenis != "MENDUKUNG" and not found[0].isi.get("kode")):
        return _dangling(index, link, end, kolom)
    if len(found) > 1:
        return _ambiguous(link, end, kolom, found)
    if (other := index.contradicts(end, found[0])) is not None:
        return _contradicted(link, end, kolom, found[0], other)
    if not end.bunyi or says(found[0], end.bunyi):
        return Found(found[0])
    reason = f"teks di belakang kode {end.kode} berbeda dari bunyinya sekarang; kode yang dipakai"
    return Found(found[0], Repair(link.asal, kolom, end.bunyi[:200], str(found[0].isi.get("nama", ""))[:200], reason))


def _above(lingkup: str) -> tuple[str, ...]:
    agency, slash, _ = lingkup.partition("/")
    return (agency,) if slash else ()


def _labelled(nodes: Sequence[Node], ref: Ref) -> list[Node]:
    return [node for node in nodes if node.label in ref.labels]


def _not_loaded(link: Link, end: str, kolom: str) -> Refusal:
    return Refusal(
        link.asal,
        kolom,
        end,
        f"{end} tidak dimuat, sehingga tautan {link.jenis} dari baris ini tidak dapat dibuat",
        "Perbaiki baris yang ditolak untuk kode itu, lalu muat lagi.",
    )


def _ambiguous(link: Link, end: Ref, kolom: str, found: Sequence[Node]) -> Refusal:
    candidates = "; ".join(sorted(f"{shown(n)} ({str(n.isi.get('nama', ''))[:80]})" for n in found))
    return Refusal(
        link.asal,
        kolom,
        end.kode,
        f"kode {end.kode} pada {end.lingkup} berarti lebih dari satu: {candidates}",
        "Tulis salah satu bentuk itu, misalnya " + sorted(shown(n) for n in found)[0] + ".",
    )


def _contradicted(link: Link, end: Ref, kolom: str, node: Node, other: Node) -> Refusal:
    return Refusal(
        link.asal,
        kolom,
        f"{end.kode}{SAYS}{end.bunyi}"[:200],
        f"kode {end.kode} adalah '{str(node.isi.get('nama', ''))[:80]}', sedangkan teks di belakangnya milik "
        f"{shown(other)[:80]}",
        "Pilih lagi dari daftar, agar kode dan teksnya satu simpul.",
    )


def _dangling(index: Index, link: Link, end: Ref, kolom: str) -> Refusal:
    same_code = index.anywhere.get(end.kode.casefold(), ())
    elsewhere = sorted(f"{shown(n)} pada {n.isi.get('lingkup')}" for n in same_code if n.label in end.labels)[:3]
    same_text = index.by_text.get((end.lingkup, normal(end.kode)), ())
    coded = sorted(shown(n) for n in same_text if n.label in end.labels)[:3]
    near = "; kode itu ada sebagai " + ", ".join(elsewhere) if elsewhere else ""
    near += "; teks itu berkode " + ", ".join(coded) if coded else ""
    return Refusal(
        link.asal,
        kolom,
        end.kode,
        f"kode {end.kode} pada {end.lingkup} tidak ada dalam berkas yang dimuat{near}",
        "Muat juga berkas yang memuat kode itu, atau perbaiki kodenya.",
    )
