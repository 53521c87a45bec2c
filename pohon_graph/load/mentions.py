"""What a cell names by its text, found among the nodes of all files: an equal text is a match, a near one is only told.

Texts are compared without case, spacing and punctuation, and without the number that people put in front of a goal;
that number alone never decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from pohon_graph.load.graph import Graph
from pohon_graph.load.lookup import shown
from pohon_graph.sheets.reading import Asal, Link, Mention, Node, Refusal, Repair
from pohon_graph.values import clean_text, normal, without_number


class Nearest(NamedTuple):
    """The text that comes nearest, and how near: 0 to 100, where 100 is equal but for case and spacing."""

    nama: str
    skor: int


class Mentions:
    """Finds nodes by their text.

    Args:
        nodes: the nodes of all files.
        labels: the labels that are looked for.
    """

    def __init__(self, nodes: Iterable[Node], labels: Container[str]) -> None:
        self._whole: dict[tuple[str, str, str], list[Node]] = defaultdict(list)
        self._bare: dict[tuple[str, str, str], list[Node]] = defaultdict(list)
        self._names: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for node in nodes:
            nama, lingkup = str(node.isi.get("nama", "")), node.isi.get("lingkup")
            if node.label in labels and nama and lingkup:
                self._whole[lingkup, node.label, normal(nama)].append(node)
                self._bare[lingkup, node.label, normal(without_number(nama))].append(node)
                self._names[lingkup, node.label][nama] = _comparable(nama)

    def known(self, mention: Mention) -> bool:
        """Whether any file has a node of the lingkup and label that is looked for."""
        return bool(self._names.get((mention.lingkup, mention.label)))

    def lines(self, mention: Mention) -> list[str]:
        """The texts to look for: the whole, or each of its lines where the whole is not found and a line is."""
        lines = mention.teks.split("\n")
        if len(lines) == 1 or self.find(mention, mention.teks) or not any(self.find(mention, line) for line in lines):
            return [" ".join(lines)]
        return lines

    def find(self, mention: Mention, teks: str) -> list[Node]:
        """The nodes whose text equals ``teks``, in order of id; several where several have it."""
        place = (mention.lingkup, mention.label)
        found = self._whole.get((*place, normal(teks))) or self._bare.get((*place, normal(without_number(teks))), [])
        return sorted(found, key=lambda node: node.id)

    def nearest(self, mention: Mention, teks: str) -> Nearest:
        """The name that comes nearest; only where :meth:`known`."""
        names = self._names[mention.lingkup, mention.label]
        choices = {nama: names[nama] for nama in sorted(names)}
        _, skor, nama = process.extractOne(_comparable(teks), choices, scorer=fuzz.ratio)
        return Nearest(nama, int(skor))


def _comparable(text: str) -> str:
    return clean_text(without_number(text)).casefold()


def mentioned(graph: Graph, mentions: Mentions, link: Link, mention: Mention, start: Node) -> list[Node]:
    """The nodes that the text at a link's end names; what none has, or several have, is logged or refused.

    Args:
        graph: where that is logged.
        mentions: the nodes of all files.
        link, mention: the link and its end.
        start: where the link starts.
    """
    berkas, label = link.asal.berkas, mention.label.lower()
    if not mentions.known(mention):
        note = (
            f"Kolom '{mention.kolom}' belum dicocokkan: belum ada {label} {mention.lingkup} dalam berkas yang dimuat. "
            f"Muat juga berkasnya, agar tautan ke {label} itu terbentuk."
        )
        if note not in graph.notes[berkas]:
            graph.notes[berkas].append(note)
        return []
    ends = []
    for teks in mentions.lines(mention):
        found = mentions.find(mention, teks)
        if len(found) == 1:
            ends += found
            continue
        if not found and not mention.pasti:
            near = mentions.nearest(mention, teks)
            reason = (
                f"tidak sama dengan {label} {mention.lingkup} mana pun, jadi tidak ditautkan; "
                f"terdekat: “{near.nama}” (kemiripan {near.skor} dari 100)"
            )
            repair = Repair(link.asal, mention.kolom, teks[:200], "bukan tautan", reason)
            if all(line[1:] != repair[1:] for line in graph.repairs[berkas]):
                graph.repairs[berkas].append(repair)
            continue
        graph.refuse(_not_one(mentions, mention, teks, found, link.asal))
        graph.refused_links[start.id] += 1
    return ends


def _not_one(mentions: Mentions, mention: Mention, teks: str, found: Sequence[Node], asal: Asal) -> Refusal:
    label = mention.label.lower()
    if found:
        alasan = f"{label} {mention.lingkup} dengan teks ini lebih dari satu: {', '.join(map(shown, found))}"
        langkah = f"Bedakan teks kedua {label} itu pada berkasnya, atau tautkan dengan kodenya pada lembar Dukungan."
    else:
        near = mentions.nearest(mention, teks)
        alasan = (
            f"tidak ada {label} {mention.lingkup} dengan teks ini; terdekat: “{near.nama}” "
            f"(kemiripan {near.skor} dari 100)"
        )
        langkah = f"Samakan tulisannya dengan {label} pada RPJMD yang dimuat."
    return Refusal(asal, mention.kolom, teks[:200], f"{alasan}; tidak ditautkan", langkah)
