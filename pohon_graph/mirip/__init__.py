"""Likeness by words: one index of simpul, for suggestions and for ``mirip`` in findings; a hint, never a link."""

from pohon_graph.mirip.index import LEAST, SUGGESTED, Bagian, Dekat, Index, Rencana, Simpul
from pohon_graph.mirip.texts import Kata, Texts, read_texts

__all__ = ["LEAST", "SUGGESTED", "Bagian", "Dekat", "Index", "Kata", "Rencana", "Simpul", "Texts", "read_texts"]
