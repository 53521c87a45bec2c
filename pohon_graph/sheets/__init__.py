"""Spreadsheets and delimited text to records: one module per layout, found by its headers, every row accounted for."""

from pohon_graph.sheets.layouts import read_file, read_path
from pohon_graph.sheets.reading import Asal, Isian, Link, Mention, Node, Reading, Ref, Refusal, Repair
from pohon_graph.sheets.template import write_template

__all__ = [
    "Asal",
    "Isian",
    "Link",
    "Mention",
    "Node",
    "Reading",
    "Ref",
    "Refusal",
    "Repair",
    "read_file",
    "read_path",
    "write_template",
]
