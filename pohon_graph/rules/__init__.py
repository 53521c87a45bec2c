"""Rules: ``cypher/audit`` files, run on a snapshot, give an :class:`AuditResult` that every report is written from."""

from pohon_graph.rules.audit import audit, exit_code
from pohon_graph.rules.files import find_rules, select_rules
from pohon_graph.rules.result import (
    AuditResult,
    BandingKontrol,
    BarisUang,
    Cakupan,
    CakupanLingkup,
    HasilAturan,
    Jalur,
    Kontrol,
    Sel,
    Temuan,
    Uang,
)
from pohon_graph.rules.rule import Problem, Rule, parse
from pohon_graph.rules.views import jalur

__all__ = [
    "AuditResult",
    "BandingKontrol",
    "BarisUang",
    "Cakupan",
    "CakupanLingkup",
    "HasilAturan",
    "Jalur",
    "Kontrol",
    "Problem",
    "Rule",
    "Sel",
    "Temuan",
    "Uang",
    "audit",
    "exit_code",
    "find_rules",
    "jalur",
    "parse",
    "select_rules",
]
