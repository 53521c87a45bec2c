"""Reports: one small module per format, all from one result object."""

from pohon_graph.report.console import show_audit
from pohon_graph.report.csv import audit_csv, write_audit_csv
from pohon_graph.report.files import write_json, write_text
from pohon_graph.report.json import audit_json, results_schema, write_audit_json, write_profil_json
from pohon_graph.report.loading import show_load, write_load_json
from pohon_graph.report.profil import show_profil
from pohon_graph.report.words import number
from pohon_graph.report.xlsx import audit_xlsx, write_audit_xlsx
from pohon_graph.report.xlsx_profil import profil_sheets, write_profil_xlsx

__all__ = [
    "audit_csv",
    "audit_json",
    "audit_xlsx",
    "number",
    "profil_sheets",
    "results_schema",
    "show_audit",
    "show_load",
    "show_profil",
    "write_audit_csv",
    "write_audit_json",
    "write_audit_xlsx",
    "write_json",
    "write_load_json",
    "write_profil_json",
    "write_profil_xlsx",
    "write_text",
]
