"""Records to a snapshot in the graph: join, derive, write, prove, publish."""

from pohon_graph.load.reconcile import FileReport, stored_reports
from pohon_graph.load.run import LoadResult, StrictRefusal, check, load
from pohon_graph.load.snapshots import Snapshot, current, forget, prune, publish, snapshots

__all__ = [
    "FileReport",
    "LoadResult",
    "Snapshot",
    "StrictRefusal",
    "check",
    "current",
    "forget",
    "load",
    "prune",
    "publish",
    "snapshots",
    "stored_reports",
]
