"""How levels, jalur and findings look wherever a tree is drawn: a colour per level, a sign beside every colour."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from pohon_graph.tree.document import JENIS

JALUR_SIGN: Final = {
    "langsung": "●",
    "warisan": "◐",
    "mandat": "◈",
    "putus": "■",
    "tanpa_tautan": "○",
    "belum_dinilai": "?",
}
SEVERITY_SIGN: Final = {"error": "▲", "warning": "◆", "info": "•"}
_STYLE: Final = Path(__file__).parent / "page" / "base.css"


@cache
def level_colours() -> dict[str, str]:
    """The colour of every kind of node (``#rrggbb``, dark enough for white text), as the page's style has it."""
    found = dict(re.findall(r"--k-(\w+): (#[0-9a-f]{6});", _STYLE.read_text(encoding="utf-8")))
    return {jenis: found[jenis] for jenis in JENIS}
