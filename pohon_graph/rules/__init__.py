"""Rules: ``cypher/audit`` files, run on a snapshot, give an :class:`AuditResult` that every report is written from."""

from pohon_graph.rules.audit import audit, exit_code
from pohon_graph.rules.coverage import assumptions, coverage, loaded
from pohon_graph.rules.files import find_rules, select_rules
from pohon_graph.rules.result import (
    AuditResult,
    BandingKontrol,
    BarisUang,
    BerkasDimuat,
    Cakupan,
    CakupanLingkup,
    HasilAturan,
    Jalur,
    Kontrol,
    Mirip,
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
    "BerkasDimuat",
    "Cakupan",
    "CakupanLingkup",
    "HasilAturan",
    "Jalur",
    "Kontrol",
    "Mirip",
    "Problem",
    "Rule",
    "Sel",
    "Temuan",
    "Uang",
    "assumptions",
    "audit",
    "coverage",
    "exit_code",
    "find_rules",
    "jalur",
    "loaded",
    "parse",
    "select_rules",
]
