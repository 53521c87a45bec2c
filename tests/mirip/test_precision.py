"""The figures that docs/usulan.md states are those of the seed data, and better than picking blindly."""

from __future__ import annotations

from pathlib import Path

from benchmarks.suggesting import measure

PAGE = Path(__file__).parents[2] / "docs" / "usulan.md"


def test_the_stated_precision_is_what_is_measured() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for found in measure():
        assert found.row() in page
        assert found.at_1 / found.n > 2 * found.acak
        assert found.at_1 <= found.at_3 <= found.n
