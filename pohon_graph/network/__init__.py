"""The surroundings of one node as a network: what supports it and what it supports, small enough to be read."""

from pohon_graph.network.view import MOST, USUAL, NetworkView

__all__ = ["MOST", "USUAL", "NetworkView"]
