"""How often a suggestion names the simpul that people linked: precision at 1 and at 3 on the seed data; and how soon.

Suggestions never look at links, so that every link is held out. Needs no store.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from pohon_graph.book.source import source_of
from pohon_graph.load import Joined, from_disk, join_files
from pohon_graph.mirip import Kata, Texts
from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.sheets import Isian

SEED = Path(__file__).parents[1] / "seed_data"
RSUD = "1.02.0.00.0.00.01.0003"


@dataclass(frozen=True, slots=True)
class Precision:
    """Of ``n`` plan nodes with links, of how many the first, and one of the first three, is a simpul that they support.

    ``acak`` is what picking one simpul blindly among those that may be named would give, a fraction.
    """

    name: str
    n: int
    at_1: int
    at_3: int
    acak: float

    def row(self) -> str:
        """Its row in docs/usulan.md."""
        blind = f"{100 * self.acak:.0f} %"
        return f"| {self.name} | {self.n} | {_share(self.at_1, self.n)} | {_share(self.at_3, self.n)} | {blind} |"


def measure() -> list[Precision]:
    """Own links of kegiatan and sub kegiatan of contoh, and program links of contoh and Situbondo, for their subs."""
    contoh = [path for path in sorted((SEED / "contoh").iterdir()) if path.suffix in (".xlsx", ".csv")]
    sample = join_files(from_disk(contoh, Isian(2026)), tahun=2026)
    renstra = SEED / "situbondo" / "renstra_rsud_2026_2030.csv"
    real = join_files(from_disk([renstra], Isian(2026, opd=RSUD, iku_pd="sasaran")), tahun=2026)
    return [
        _precision("contoh, own links of kegiatan and sub kegiatan", sample, _own(sample)),
        _precision("contoh, links of programs, for their core sub kegiatan", sample, _program(sample)),
        _precision("situbondo, links of programs, for their core sub kegiatan", real, _program(real)),
    ]


def run() -> Iterator[str]:
    """Lines of the report, for ``python -m benchmarks suggesting``."""
    yield "suggestions: how often they name what people linked | n | first | first three | blind"
    yield from (found.row() for found in measure())
    yield f"1,000 sub kegiatan of five agencies beside 500 simpul, three for each: {_seconds():.1f} s of one processor"


def kabupaten() -> tuple[list[Kata], list[Kata]]:
    """1,000 sub kegiatan and 500 simpul of five agencies, named after the nomenclature."""
    named = [entry for entry in load_nomenklatur() if entry.kinerja]
    subs = [
        Kata(f"sub:{place}", "SubKegiatan", f"pd{place % 5}", entry.kode, f"{entry.nama} {place}")
        for place, entry in enumerate(named[:1000])
    ]
    simpul = [
        Kata(f"kondisi:{place}", "Kondisi", f"pd{place % 5}", "", f"{entry.kinerja} {place}")
        for place, entry in enumerate(islice(cycle(named), 500))
    ]
    return subs, simpul


def _seconds() -> float:
    subs, simpul = kabupaten()
    started = time.process_time()
    Texts([*subs, *simpul]).nearest([one.id for one in subs])
    return time.process_time() - started


def _precision(name: str, joined: Joined, truth: dict[str, set[str]]) -> Precision:
    texts = source_of(joined).texts
    near = {id: [one.simpul.id for one in found] for id, found in texts.nearest(sorted(truth)).items()}
    first = sum(bool(truth[id] & set(found[:1])) for id, found in near.items())
    three = sum(bool(truth[id] & set(found)) for id, found in near.items())
    blind = [len(truth[id]) / _choices(joined, id) for id in truth]
    return Precision(name, len(truth), first, three, sum(blind) / len(blind))


def _choices(joined: Joined, id: str) -> int:
    lingkup = joined.graph.nodes[id].isi["lingkup"]
    homes = {lingkup, lingkup.partition("/")[0]}
    nodes = joined.graph.nodes.values()
    own = sum(bool(node.label in ("Sasaran", "Kondisi") and node.isi["lingkup"] in homes) for node in nodes)
    return own + sum(bool(node.label == "Sasaran" and node.isi["lingkup"] == "pemda") for node in nodes)


def _links(joined: Joined, *labels: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for (jenis, start, end), link in joined.graph.links.items():
        if jenis == "MENDUKUNG" and link.isi["status"] == "disetujui" and joined.graph.nodes[start].label in labels:
            found[start].add(end)
    return found


def _own(joined: Joined) -> dict[str, set[str]]:
    return _links(joined, "Kegiatan", "SubKegiatan")


def _program(joined: Joined) -> dict[str, set[str]]:
    above = {start: end for jenis, start, end in joined.graph.links if jenis == "BAGIAN_DARI"}
    links, own = _links(joined, "Program"), _own(joined)
    found = {}
    for node in joined.graph.nodes.values():
        if node.label != "SubKegiatan" or node.isi["kelas"] != "inti":
            continue
        kegiatan = above[node.id]
        if not own.keys() & {node.id, kegiatan} and (ends := links.get(above[kegiatan])):
            found[node.id] = ends
    return found


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.0f} %)"
