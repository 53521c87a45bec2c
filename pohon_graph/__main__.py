"""``python -m pohon_graph``: the same as the command ``pohon``."""

from pohon_graph.cli import main

main()
