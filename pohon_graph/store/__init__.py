"""The graph database: a local Neo4j with pip alone, a server, or a cluster, behind one face."""

from pohon_graph.errors import StoreError
from pohon_graph.store.download import Progress, quiet
from pohon_graph.store.errors import NotReadOnly, OutOfMemory, QueryInvalid, QueryTimeout, ValueRefused
from pohon_graph.store.lifecycle import StoreStatus, down, status, up
from pohon_graph.store.opening import open_store
from pohon_graph.store.packing import pack, unpack
from pohon_graph.store.readonly import Explained
from pohon_graph.store.store import Row, ServerInfo, Store

__all__ = [
    "Explained",
    "NotReadOnly",
    "OutOfMemory",
    "Progress",
    "QueryInvalid",
    "QueryTimeout",
    "Row",
    "ServerInfo",
    "Store",
    "StoreError",
    "StoreStatus",
    "ValueRefused",
    "down",
    "open_store",
    "pack",
    "quiet",
    "status",
    "unpack",
    "up",
]
