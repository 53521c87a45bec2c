"""Where the nodes of a network stand: one column per level, goals on the left, and neighbours at the same height."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

WIDTH = 250
"""How wide a box is drawn."""
_ACROSS, _BETWEEN, _BESIDE = 330, 22, 275
_TALLEST = 12
"""Boxes that a column stacks before it is split in two."""
_SWEEPS = 6

Tempat = tuple[int, int]


def arrange(
    levels: Mapping[int, int], heights: Mapping[int, int], pairs: Iterable[tuple[int, int]]
) -> dict[int, Tempat]:
    """Positions of nodes, so that no two boxes overlap.

    Args:
        levels: per node the rank of its level; low is left.
        heights: how high the box of a node is.
        pairs: nodes that are connected.

    Returns:
        The centre of every box, x to the right and y down.
    """
    near: dict[int, list[int]] = defaultdict(list)
    for start, end in pairs:
        near[start].append(end)
        near[end].append(start)
    columns: dict[int, list[int]] = defaultdict(list)
    for node in sorted(levels):
        columns[levels[node]].append(node)
    order = [columns[level] for level in sorted(columns)]
    place = {node: float(number) for column in order for number, node in enumerate(column)}
    for sweep in range(_SWEEPS):
        for column in order if sweep % 2 else reversed(order):
            column.sort(key=lambda node: (_middle(node, near, place), node))
            _spread(column, place)
    found: dict[int, Tempat] = {}
    left = 0
    for column in order:
        stacks = _stacks(column)
        for number, stack in enumerate(stacks):
            _stack(stack, left + number * _BESIDE, heights, found)
        left += _ACROSS + (len(stacks) - 1) * _BESIDE
    return found


def _middle(node: int, near: Mapping[int, Sequence[int]], place: Mapping[int, float]) -> float:
    others = near.get(node) or [node]
    return sum(place[other] for other in others) / len(others)


def _spread(column: Sequence[int], place: dict[int, float]) -> None:
    """Give the nodes of a column their order as heights around the same middle for every column."""
    for number, node in enumerate(column):
        place[node] = number - (len(column) - 1) / 2


def _stacks(column: Sequence[int]) -> list[Sequence[int]]:
    number = -(-len(column) // _TALLEST)
    wide = min(number, 4)
    most = -(-len(column) // wide)
    return [column[start : start + most] for start in range(0, len(column), most)]


def _stack(stack: Sequence[int], x: int, heights: Mapping[int, int], found: dict[int, Tempat]) -> None:
    whole = sum(heights[node] + _BETWEEN for node in stack) - _BETWEEN
    top = -whole // 2
    for node in stack:
        found[node] = (x, top + heights[node] // 2)
        top += heights[node] + _BETWEEN
