"""The cell *NSPK dan sasaran RPJMD yang relevan*: which of its texts may name a sasaran of the RPJMD.

Rules and sasaran stand there together, with headings (NSPK, Norma, Sasaran RPJMD …), as bullets, or one per line. What
is a sasaran is decided by the load: only a text that equals one.
"""

from __future__ import annotations

import re

from pohon_graph.model import PEMDA
from pohon_graph.sheets.cells import read_lines
from pohon_graph.sheets.reading import Mention
from pohon_graph.sheets.table import Cell
from pohon_graph.values import bullets, is_marked, says_nothing, without_number

_HEADING = re.compile(
    r"(?:(?P<sasaran>sasaran(?: strategis| pokok)?(?: rpjmd| daerah| pemda| kabupaten| kota| pembangunan daerah)?"
    r"(?: yang)?(?: relevan)?)|nspk|norma|standar|prosedur|kriteria)(?: ?[:=] ?(?P<isi>.*)|$)",
    re.IGNORECASE,
)


def read_mentions(kolom: str, cell: Cell) -> list[Mention]:
    """Every text of the cell that the load is to look for among the sasaran of the RPJMD.

    Args:
        kolom: the header, for messages.
        cell: what stands there.

    Raises:
        CellRefused: its value is not proven, or it is longer than a spreadsheet cell can be.
    """
    mentions = []
    for is_sasaran, lines in _blocks(read_lines(kolom, cell)):
        texts = bullets(lines) if is_marked(lines[0]) else ["\n".join(lines)]
        for text in texts:
            said = is_sasaran or (text[:1] in "Ss" and without_number(text) != text)
            mentions.append(Mention(PEMDA, "Sasaran", text, kolom, said))
    return mentions


def _blocks(lines: list[str]) -> list[tuple[bool, list[str]]]:
    """Lines that belong together, and whether they stand under a heading that says sasaran."""
    blocks: list[tuple[bool, list[str]]] = []
    is_sasaran, open_ = False, False
    for line in lines:
        heading = _HEADING.fullmatch(bullets([line])[0] if is_marked(line) else line)
        if heading is not None:
            is_sasaran, open_ = heading["sasaran"] is not None, False
            line = (heading["isi"] or "").strip()
        if says_nothing(line):
            continue
        if open_ and not is_marked(line):
            blocks[-1][1].append(line)
        else:
            blocks.append((is_sasaran, [line]))
        open_ = True
    return blocks
