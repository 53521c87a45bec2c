"""Records to a snapshot in the graph: join, derive, write, prove, publish."""

from pohon_graph.load.fileset import SourceFile, from_disk, from_snapshot
from pohon_graph.load.joined import Joined, join_files
from pohon_graph.load.options import assumption, stage
from pohon_graph.load.reconcile import FileReport, stored_reports
from pohon_graph.load.run import LoadResult, StrictRefusal, check, load
from pohon_graph.load.snapshots import Snapshot, current, forget, prune, publish, snapshots
from pohon_graph.load.themes import Planned

__all__ = [
    "FileReport",
    "Joined",
    "LoadResult",
    "Planned",
    "Snapshot",
    "SourceFile",
    "StrictRefusal",
    "assumption",
    "check",
    "current",
    "forget",
    "from_disk",
    "from_snapshot",
    "join_files",
    "load",
    "prune",
    "publish",
    "snapshots",
    "stage",
    "stored_reports",
]
