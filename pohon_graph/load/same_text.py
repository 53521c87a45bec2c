"""A goal that one file names by its text only and another by a code: one node, where the texts are equal.

Only within one lingkup and label, and only where exactly one code has the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pohon_graph.identity import node_id
from pohon_graph.load.graph import Graph
from pohon_graph.load.lookup import shown
from pohon_graph.sheets.reading import Link, Node, Repair
from pohon_graph.values import slug

_LABELS = ("Tujuan", "Sasaran")
_BY_TEXT = re.compile(r"(?:tujuan|sasaran):[^:]+:~[^:]+")


@dataclass(slots=True)
class SameText:
    """What :func:`same_text` found.

    Attributes:
        coded: id by text → the node with a code that has this text.
        unclear: id by text → the codes that have it, where several do; such a goal stays on its own.
    """

    coded: dict[str, Node] = field(default_factory=dict)
    unclear: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def id(self, id: str) -> str:
        """An id, its own or that of its owner inside it, with the code in place of the text."""
        if ":~" not in id:
            return id
        return _BY_TEXT.sub(lambda match: self.coded[match[0]].id if match[0] in self.coded else match[0], id)

    def node(self, node: Node) -> Node:
        """A node under the id that it shares; itself where it keeps its own."""
        id = self.id(node.id)
        if id == node.id:
            return node
        isi = {name: self.id(value) if name == "pemilik" else value for name, value in node.isi.items()}
        return replace(node, id=id, isi=isi)

    def link(self, link: Link) -> Link:
        """A link between the ids that its ends share."""
        dari = self.id(link.dari) if isinstance(link.dari, str) else link.dari
        ke = self.id(link.ke) if isinstance(link.ke, str) else link.ke
        return link if (dari, ke) == (link.dari, link.ke) else replace(link, dari=dari, ke=ke)


def same_text(nodes: Iterable[Node]) -> SameText:
    """Find the goals without a code whose text a goal with a code has.

    Args:
        nodes: the nodes of all files.
    """
    by_text: dict[str, dict[str, Node]] = defaultdict(dict)
    wanted = set()
    for node in nodes:
        if node.label not in _LABELS:
            continue
        if kode := node.isi.get("kode"):
            id = node_id(node.label, node.isi["lingkup"], f"~{slug(str(node.isi.get('nama', '')))}")
            kept: Mapping[str, Node] = by_text[id]
            if kode not in kept or node.asal < kept[kode].asal:
                by_text[id][kode] = node
        else:
            wanted.add(node.id)
    found = SameText()
    for id in sorted(wanted & by_text.keys()):
        if len(by_text[id]) == 1:
            (found.coded[id],) = by_text[id].values()
        else:
            found.unclear[id] = tuple(sorted(by_text[id]))
    return found


def say_same(graph: Graph, same: SameText, node: Node) -> None:
    """Log that a goal without a code is read as the one with its text, or why it is not."""
    if (coded := same.coded.get(node.id)) is not None:
        reason = f"teks yang sama dengan {shown(coded)} pada {coded.asal}; dibaca sebagai simpul itu"
        repair = Repair(node.asal, "uraian", str(node.isi.get("nama", "")), str(coded.isi["kode"]), reason)
        graph.repairs[node.asal.berkas].append(repair)
    elif (codes := same.unclear.get(node.id)) is not None:
        graph.notes[node.asal.berkas].append(
            f"{node.label} “{node.isi.get('nama', '')}” ({node.asal}) tidak berkode, dan teksnya dimiliki beberapa "
            f"kode: {', '.join(codes)}; dimuat sebagai simpul tersendiri."
        )
