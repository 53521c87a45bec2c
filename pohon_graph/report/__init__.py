"""Reports: one small module per format, all from one result object."""

from pohon_graph.report.console import number, show_audit
from pohon_graph.report.files import write_json, write_text
from pohon_graph.report.json import audit_json, results_schema, write_audit_json
from pohon_graph.report.loading import show_load, write_load_json

__all__ = [
    "audit_json",
    "number",
    "results_schema",
    "show_audit",
    "show_load",
    "write_audit_json",
    "write_json",
    "write_load_json",
    "write_text",
]
