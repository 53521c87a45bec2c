"""The facts of each post: its state with the reason, the IKU and the money it has to do with, its kata kondisi."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from pohon_graph.answers.below import Below
from pohon_graph.answers.context import Basis
from pohon_graph.answers.posts import Posts, Row

KEADAAN = ("belum ada kontribusi tercatat", "tercatat, belum terukur", "terukur", "belum dinilai")
"""The states of a post. *Belum dinilai*: it has no row, and the tree that it could answer for is not loaded."""
_RESULTS = ("Tujuan", "Sasaran", "Kondisi")
_IN_TEAMS = ("fungsional", "pelaksana")
_DIRECTION = re.compile(r"\b(?:(?:me|ber|ter)[a-z]+|turun|naik)nya\b\s*", re.IGNORECASE)


class PostFacts:
    """Tells the facts of posts, each by its place in ``posts``.

    Args:
        basis: the snapshot.
        posts: its posts.
    """

    def __init__(self, basis: Basis, posts: Posts) -> None:
        self._basis, self._posts = basis, posts
        self._below = Below(basis, (node for nodes in posts.nodes for node in nodes))
        self._subs = [self._below.subs(nodes) for nodes in posts.nodes]
        self._holders = np.sum(self._subs, axis=0, dtype=np.int64)
        self.iku = [self._below.iku(nodes) for nodes in posts.nodes]
        simpul = basis.edges.simpul
        self._trees = set(simpul.loc[simpul["label"].isin(_RESULTS), "lingkup"])

    def of(self, at: int) -> Row:
        """All facts of one post."""
        support = "ya" if self._below.only_support(self._posts.nodes[at]) else ""
        reach = {"iku": len(self.iku[at]), "iku_warisan": list(self.iku[at].values()).count("warisan")}
        return {**self._state(at), "hanya_penunjang": support, **reach, **self._money(at), **self._words(at)}

    def together(self, posts: Sequence[int]) -> int:
        """The rupiah of the distinct inti sub kegiatan below any of these posts."""
        below = np.any([self._subs[at] for at in posts], axis=0)
        return int(self._basis.edges.column("sub", "pagu")[below & self._basis.edges.inti].sum())

    def _state(self, at: int) -> Row:
        """Recorded: it has a row. Measured: one of its indicators has a target and a realisasi of the year."""
        post, tasks = self._posts.jabatan[at], self._posts.tugas[at]
        if not tasks:
            return self._without_a_row(post)
        year = self._basis.keterangan.tahun
        counts = Counter(self._posts.measured[row["id"], row["pemilik"]].keadaan for row in self._posts.ukuran[at])
        total = sum(counts.values())
        if counts["terukur"]:
            reason = f"{counts['terukur']} dari {total} indikator punya target dan realisasi {year}"
            return {"keadaan": "terukur", "alasan": reason}
        reason = f"{len(tasks)} yang dijawab, belum punya indikator"
        if total:
            parts = ", ".join(f"{count} {state} {year}" for state, count in sorted(counts.items()))
            reason = f"{total} indikator: {parts}"
        return {"keadaan": "tercatat, belum terukur", "alasan": reason}

    def _without_a_row(self, post: Row) -> Row:
        if not {post["lingkup"], post["lingkup"].partition("/")[0]} & self._trees:
            return {"keadaan": "belum dinilai", "alasan": "pohon kinerja perangkat daerahnya belum dimuat"}
        reason = "belum ditemukan baris tanggung jawabnya dalam berkas yang dimuat"
        if post["jenjang"] in _IN_TEAMS:
            reason += f"; peran jabatan {post['jenjang']} sering ditetapkan lewat tim kerja"
        return {"keadaan": "belum ada kontribusi tercatat", "alasan": reason}

    def _money(self, at: int) -> Row:
        """Whole rupiah of distinct sub kegiatan below a post; those of one kind of jalur add up to ``rupiah_inti``."""
        pagu, inti, own = self._basis.edges.column("sub", "pagu"), self._basis.edges.inti, self._subs[at]
        direct, inherited = (self._basis.ways.is_jalur(jalur) for jalur in ("langsung", "warisan"))
        kinds = {
            "rupiah_inti": own & inti,
            "rupiah_langsung": own & direct,
            "rupiah_warisan": own & inherited,
            "rupiah_belum_sampai": own & inti & ~direct & ~inherited,
            "rupiah_bersama": own & inti & (self._holders > 1),
            "rupiah_selain_inti": own & ~inti & self._below.parts(self._posts.nodes[at]),
        }
        return {"sub_kegiatan_inti": int((own & inti).sum())} | {
            name: int(pagu[at].sum()) for name, at in kinds.items()
        }

    def _words(self, at: int) -> Row:
        """What the results that it answers for are about, without their direction (meningkatnya, menurunnya …)."""
        texts = [task["nama"] for task in self._posts.tugas[at] if task["label"] in _RESULTS]
        words = dict.fromkeys(_DIRECTION.sub("", text).strip() or text for text in texts)
        return {
            "kata_kondisi": "; ".join(words) or "belum ada hasil yang dijawabnya, jadi arahnya belum dapat ditunjuk"
        }
