"""Business keys: the one place that says how the ``id`` of a node is written.

An ``id`` is ``<label>:<what makes it that one>``; it holds no snapshot, so findings, baselines and references survive
a reload. ``lingkup`` is ``pemda``, an agency's code, or ``skpd/unit``.
"""

from __future__ import annotations

import re
from functools import cache

from pohon_graph.values import slug


@cache
def prefix(label: str) -> str:
    """The first part of every ``id`` of a label: ``SubKegiatan`` → ``sub_kegiatan``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", label).lower()


def node_id(label: str, *parts: str | int) -> str:
    """The business key of a node: ``node_id("Sasaran", "pemda", "S1")`` → ``sasaran:pemda:S1``."""
    return ":".join((prefix(label), *map(str, parts)))


def coded_id(label: str, lingkup: str, kode: str, nama: str) -> str:
    """The key of a thing that has a code in most files and only a text in some: the code, else the slug of its text.

    A slug carries ``~`` in front, so that a text can never pass for a code.
    """
    return node_id(label, lingkup, kode or f"~{slug(nama)}")
