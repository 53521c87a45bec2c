"""What the drop-downs of a book offer, written so that the reader finds the same simpul again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pohon_graph.book.source import Source
from pohon_graph.load.lookup import CUT
from pohon_graph.model import PEMDA
from pohon_graph.sheets import Node
from pohon_graph.sheets.pohon_columns import PARENT, SAYS

LONGEST = 120
"""Characters of a simpul's text that a drop-down shows."""
_LONGEST_WITHOUT_CODE = 250


@dataclass(frozen=True, slots=True)
class Choices:
    """What a book offers beside its own Sasaran, Kondisi and Tujuan, which its drop-downs follow live.

    Attributes:
        results: Sasaran and Kondisi that other files hold: the agency's own (a Renstra), then the kabupaten's.
        goals: Tujuan likewise; offered on the sheet Dukungan only.
        unsaid: texts of simpul that have no code and are too long to be picked.
    """

    results: tuple[str, ...]
    goals: tuple[str, ...]
    unsaid: tuple[str, ...]


class Sayer:
    """Writes a simpul as a drop-down offers it: ``K1 — bunyi``, its owner in front where that is not the agency.

    Args:
        source: the files; a code of two kinds in one lingkup is written with its kind.
        skpd: the agency whose book it is.
    """

    def __init__(self, source: Source, skpd: str) -> None:
        self._skpd = skpd
        coded = [node for node in source.joined.graph.nodes.values() if node.label in PARENT and node.isi.get("kode")]
        self._twins = Counter((node.isi["lingkup"], node.isi["kode"].casefold()) for node in coded)

    def item(self, node: Node, *, of: str = "") -> str:
        """A simpul as text.

        Args:
            node: a Tujuan, Sasaran or Kondisi.
            of: lingkup of the row that it stands in; on a unit's row the owner is always written.
        """
        lingkup = node.isi["lingkup"]
        owner = "" if lingkup == self._skpd and of in ("", self._skpd) else f"{lingkup.rpartition('/')[2]}/"
        nama, kode = str(node.isi.get("nama", "")), node.isi.get("kode")
        if not kode:
            return f"{owner}{node.label}:{nama.replace(SAYS, ' - ')}"
        kind = f"{node.label}:" if self._twins[lingkup, kode.casefold()] > 1 or ":" in kode else ""
        return f"{owner}{kind}{kode}{SAYS}{cut(nama)}"


def cut(text: str, longest: int = LONGEST) -> str:
    """A text as a drop-down shows it: whole, or its beginning with ``…``."""
    return text if len(text) <= longest else text[: longest - 1] + CUT


def choices_of(source: Source, skpd: str, own: Iterable[str], sayer: Sayer) -> Choices:
    """What other files offer to the book of an agency.

    Args:
        source: the files.
        skpd: the agency.
        own: ids of the simpul that stand in the book itself.
        sayer: writes them.
    """
    here = set(own)
    found: dict[str, list[Node]] = {label: [] for label in PARENT}
    for node in source.joined.graph.nodes.values():
        scope = node.isi.get("lingkup", "").partition("/")[0]
        if node.label in found and node.id not in here and scope in (skpd, PEMDA):
            found[node.label].append(node)
    for nodes in found.values():
        nodes.sort(key=lambda node: (node.isi["lingkup"] == PEMDA, node.isi["lingkup"], node.id))
    results = sorted(found["Sasaran"] + found["Kondisi"], key=lambda node: node.isi["lingkup"] == PEMDA)
    long = [n for nodes in found.values() for n in nodes if not _sayable(n)]
    return Choices(
        tuple(sayer.item(node) for node in results if _sayable(node)),
        tuple(sayer.item(node) for node in found["Tujuan"] if _sayable(node)),
        tuple(sorted(str(node.isi.get("nama", "")) for node in long)),
    )


def _sayable(node: Node) -> bool:
    return bool(node.isi.get("kode")) or len(str(node.isi.get("nama", ""))) <= _LONGEST_WITHOUT_CODE
