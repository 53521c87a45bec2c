"""pohon_graph: which rupiah of a kabupaten's budget reaches an IKU, by which path, and where the path stops."""

__version__ = "0.1.0"
