"""The command ``pohon``: thin, one module per group of commands, every message in Indonesian."""

from pohon_graph.cli.app import app, main

__all__ = ["app", "main"]
