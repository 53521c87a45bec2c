"""Questions in Cypher: their rows as frames, and as objects that people can read."""

from pohon_graph.questions.frame import frame
from pohon_graph.questions.objects import Hubungan, Lintasan, Simpul, readable

__all__ = ["Hubungan", "Lintasan", "Simpul", "frame", "readable"]
