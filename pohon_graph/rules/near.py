"""What is near a sub kegiatan without a link, beside a finding: a pointer for the reader, never a fact of the rule."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from pohon_graph.mirip import Dekat, Texts, read_texts
from pohon_graph.rules.result import Mirip, Temuan
from pohon_graph.rules.rule import Rule
from pohon_graph.store import Store

LEAST: Final = 0.1
"""The least score that stands beside a finding; a finding goes into a report, so that weaker hints are left out."""


class Near:
    """Finds what is near; the words of the snapshot are read once, and only where a finding needs them.

    Args:
        store: where the snapshot is.
        versi: the snapshot.
    """

    def __init__(self, store: Store, versi: str) -> None:
        self._store, self._versi = store, versi

    @cached_property
    def _texts(self) -> Texts:
        return read_texts(self._store, self._versi)

    def beside(self, rule: Rule, found: Sequence[Temuan]) -> list[Temuan]:
        """The findings of a rule, with ``mirip`` where it says that a sub kegiatan has no link.

        Fingerprints stay as they are: nothing of this is part of an identity.
        """
        if not rule.ketiadaan or rule.subject != ("SubKegiatan",):
            return list(found)
        near = self._texts.nearest(one.id for one in found)
        return [one.model_copy(update={"mirip": _told(near[one.id])}) for one in found]


def _told(near: Sequence[Dekat]) -> tuple[Mirip, ...]:
    strong = (one for one in near if one.skor >= LEAST)
    return tuple(Mirip(id=one.simpul.id, nama=one.simpul.nama, skor=one.skor, kata=one.kata) for one in strong)
