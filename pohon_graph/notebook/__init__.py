"""The face for notebooks: one object for a graph, whose methods read like the questions; every result shows itself."""

from pohon_graph.notebook.graf import Graf
from pohon_graph.notebook.halaman import Halaman
from pohon_graph.notebook.hasil import Hasil
from pohon_graph.notebook.kueri import HasilKueri
from pohon_graph.notebook.opening import contoh, latihan, open, tanya

__all__ = ["Graf", "Halaman", "Hasil", "HasilKueri", "contoh", "latihan", "open", "tanya"]
