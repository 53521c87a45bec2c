"""Pictures for paper: SVG with no script, font or address, told apart by pattern and words, never by colour."""

from pohon_graph.report.figures.bars import iku_bars
from pohon_graph.report.figures.files import write_figures
from pohon_graph.report.figures.flow import flow_picture

__all__ = ["flow_picture", "iku_bars", "write_figures"]
