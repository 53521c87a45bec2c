"""The pohon kinerja as one page that people open, project, search and print; without a network."""

from pohon_graph.tree.document import (
    HASIL,
    JENIS,
    Asal,
    Catatan,
    Dokumen,
    Posisi,
    Rincian,
    Rujukan,
    Simpul,
    Ukuran,
)
from pohon_graph.tree.rendering import render
from pohon_graph.tree.static_page import render_static
from pohon_graph.tree.view import LEVELS, TreeView

__all__ = [
    "HASIL",
    "JENIS",
    "LEVELS",
    "Asal",
    "Catatan",
    "Dokumen",
    "Posisi",
    "Rincian",
    "Rujukan",
    "Simpul",
    "TreeView",
    "Ukuran",
    "render",
    "render_static",
]
