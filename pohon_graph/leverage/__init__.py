"""Sparse algebra on the approved links of one snapshot: reach, jalur, what is proven per IKU, attribution, leverage."""

from pohon_graph.leverage.change import changed
from pohon_graph.leverage.edges import LEVELS, Edges, from_frames
from pohon_graph.leverage.iku import per_iku
from pohon_graph.leverage.money import AKUN, Akun, Arrival, attribution
from pohon_graph.leverage.reach import reach
from pohon_graph.leverage.read import read_edges
from pohon_graph.leverage.strength import leverage
from pohon_graph.leverage.tables import by_arrival, by_class
from pohon_graph.leverage.touch import touching
from pohon_graph.leverage.ways import Ways, table, ways
from pohon_graph.leverage.weights import link_shares, misdeclared_porsi

__all__ = [
    "AKUN",
    "LEVELS",
    "Akun",
    "Arrival",
    "Edges",
    "Ways",
    "attribution",
    "by_arrival",
    "by_class",
    "changed",
    "from_frames",
    "leverage",
    "link_shares",
    "misdeclared_porsi",
    "per_iku",
    "reach",
    "read_edges",
    "table",
    "touching",
    "ways",
]
