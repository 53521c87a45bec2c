"""Every public name of the face has an example, and every example says the truth."""

from __future__ import annotations

import doctest
import inspect
from pathlib import Path
from typing import Any

import pytest

import pohon_graph as pg
from pohon_graph import notebook
from pohon_graph.notebook import Graf, Halaman, Hasil, HasilKueri
from pohon_graph.resources import sample_files

_CLASSES = (Graf, Halaman, Hasil, HasilKueri)


def public() -> list[tuple[str, Any]]:
    """Every public function, class, method and property of the face."""
    found: list[tuple[str, Any]] = []
    for name in notebook.__all__:
        one = getattr(notebook, name)
        found.append((name, one))
        if inspect.isclass(one):
            found += [(f"{name}.{part}", value) for part, value in vars(one).items() if not part.startswith("_")]
    return [(name, one) for name, one in found if inspect.getdoc(one)]


@pytest.mark.parametrize(("name", "one"), public(), ids=[name for name, _ in public()])
def test_the_example_of_every_public_name_runs(name: str, one: Any, g: Graf, tmp_path: Path) -> None:
    (row,) = g.store.read("MATCH (s:SubKegiatan {kelas: 'inti'})-[:MENDUKUNG]->() RETURN min(s.kode) AS kode")
    assert g.store.info.home
    known = {"pg": pg, "g": g, "folder": tmp_path, "berkas": sample_files(), "home": g.store.info.home.parent} | row
    examples = doctest.DocTestParser().get_examples(inspect.getdoc(one) or "")
    assert examples, f"{name} has no example"
    test = doctest.DocTest(examples, known, name, None, 0, None)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    said: list[str] = []
    runner.run(test, out=said.append)
    assert not runner.summarize(verbose=False).failed, "".join(said)
