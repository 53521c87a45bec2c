"""Questions in Cypher: asked safely, their rows as frames and as objects that people can read, saved ones by name."""

from pohon_graph.questions.asking import ask
from pohon_graph.questions.frame import frame
from pohon_graph.questions.objects import Hubungan, Lintasan, Simpul, as_json, readable
from pohon_graph.questions.parameters import from_options, from_variables, named
from pohon_graph.questions.saved import Tanya, find, read_question, saved

__all__ = [
    "Hubungan",
    "Lintasan",
    "Simpul",
    "Tanya",
    "as_json",
    "ask",
    "find",
    "frame",
    "from_options",
    "from_variables",
    "named",
    "read_question",
    "readable",
    "saved",
]
