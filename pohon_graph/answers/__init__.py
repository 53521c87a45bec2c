"""Answers to the questions that people ask of a snapshot; each says what it stands on."""

from pohon_graph.answers.answer import Cabang, Jawaban, Kolom, Tabel
from pohon_graph.answers.attribution import money_answer
from pohon_graph.answers.context import Basis, Keterangan, basis
from pohon_graph.answers.flow import flow
from pohon_graph.answers.jabatan import jabatan_answer
from pohon_graph.answers.strength import leverage_answer
from pohon_graph.answers.suggest import suggest_answer
from pohon_graph.answers.trace import trace_answer

__all__ = [
    "Basis",
    "Cabang",
    "Jawaban",
    "Keterangan",
    "Kolom",
    "Tabel",
    "basis",
    "flow",
    "jabatan_answer",
    "leverage_answer",
    "money_answer",
    "suggest_answer",
    "trace_answer",
]
