"""Answers to the questions that people ask of a snapshot; each says what it stands on."""

from pohon_graph.answers.answer import Cabang, Jawaban, Kolom, Tabel
from pohon_graph.answers.attribution import money_answer
from pohon_graph.answers.context import Basis, Keterangan, basis
from pohon_graph.answers.flow import flow
from pohon_graph.answers.jabatan import jabatan_answer
from pohon_graph.answers.moves import Langkah, from_options, read_moves
from pohon_graph.answers.scenario import scenario_answer
from pohon_graph.answers.strength import leverage_answer
from pohon_graph.answers.structure import Susunan, read_susunan
from pohon_graph.answers.suggest import suggest_answer
from pohon_graph.answers.tema import theme_answer
from pohon_graph.answers.themes import Theme, theme_from, theme_in
from pohon_graph.answers.trace import trace_answer

__all__ = [
    "Basis",
    "Cabang",
    "Jawaban",
    "Keterangan",
    "Kolom",
    "Langkah",
    "Susunan",
    "Tabel",
    "Theme",
    "basis",
    "flow",
    "from_options",
    "jabatan_answer",
    "leverage_answer",
    "money_answer",
    "read_moves",
    "read_susunan",
    "scenario_answer",
    "suggest_answer",
    "theme_answer",
    "theme_from",
    "theme_in",
    "trace_answer",
]
