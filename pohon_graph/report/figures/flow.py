"""The flow picture: from whom the inti money comes, by which jalur it goes, and where it arrives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from pohon_graph.answers import Keterangan, Tabel
from pohon_graph.report.figures.svg import INK, SOFT, document, fill, ground, lines, paragraph, text, words
from pohon_graph.report.words import JALUR, number, percent
from pohon_graph.values import format_rupiah

WIDTH: Final = 1120
_SHOWN: Final = 10
_TALL: Final = 560.0
_SLOT: Final = 38.0
_GAP: Final = 8.0
_LEFT, _MIDDLE, _RIGHT = 276.0, 500.0, 806.0
_BAR, _BOX = 12.0, 168.0
_STOPS: Final = {
    "putus": "Berhenti sebelum IKU",
    "mandat": "Mandat (SPM, NSPK, IKK), tanpa IKU",
    "tanpa_tautan": "Belum tertaut",
    "belum_dinilai": "Belum dinilai",
}


@dataclass(slots=True)
class _Node:
    key: str
    name: str
    rupiah: int
    y: float = 0.0
    height: float = 0.0
    given: float = 0.0
    taken: float = 0.0


def flow_picture(table: Tabel, frame: Keterangan) -> str:
    """An SVG of :func:`pohon_graph.answers.flow`.

    The ten largest sources and the ten largest ends have their own band; the others are one band that says how many
    they are. A band's height is its rupiah; its pattern is its jalur.

    Args:
        table: the flow.
        frame: what it stands on; snapshot and coverage are printed below the picture.
    """
    cells = table.frame.assign(akhir=_ends(table.frame))
    cells["sumber"] = _largest(cells, "asal")
    cells["akhir"] = _largest(cells, "akhir", every=tuple(_STOPS))
    total = int(cells["rupiah"].sum())
    columns = [_nodes(cells, "sumber"), _nodes(cells, "jalur", list(JALUR)), _nodes(cells, "akhir", None, list(_STOPS))]
    scale = _TALL / max(total, 1)
    bottom = max(_placed(nodes, scale) for nodes in columns)
    body = [text(24, 34, table.judul, size=18, bold=True)]
    body += [
        text(24, 56, f"{format_rupiah(total)} kelas inti, {frame.tahun}", fill=SOFT),
        text(_LEFT - 8, 84, table.kolom[0].judul, anchor="end", size=11, fill=SOFT),
        text(_MIDDLE + _BOX / 2, 84, "Jalur", anchor="middle", size=11, fill=SOFT),
        text(_RIGHT + _BAR + 8, 84, "Berakhir pada", size=11, fill=SOFT),
    ]
    sources, ways, ends = ({node.key: node for node in nodes} for nodes in columns)
    body += _bands(cells, "sumber", sources, "jalur", ways, (_LEFT + _BAR, _MIDDLE), scale)
    body += _bands(cells, "jalur", ways, "akhir", ends, (_MIDDLE + _BOX, _RIGHT), scale)
    body += [mark for node in columns[0] for mark in _labelled(node, _LEFT, "end", total)]
    body += [mark for node in columns[1] for mark in _boxed(node, total)]
    body += [mark for node in columns[2] for mark in _labelled(node, _RIGHT, "start", total)]
    said = f"{ground(frame)} {table.catatan} Anggaran yang tercakup tidak sama dengan kerugian."
    small, y = paragraph(24, bottom + 36, said, 170)
    return document(WIDTH, y + 8, table.judul, f"{said} Tabel kembarannya memuat semua angka.", [*body, *small])


def _ends(frame: pd.DataFrame) -> list[str]:
    return [
        end if kind == "iku" else kind for kind, end in zip(frame["jenis"], frame["ujung"].astype(str), strict=True)
    ]


def _largest(cells: pd.DataFrame, column: str, every: tuple[str, ...] = ()) -> pd.Series:
    sums = cells[~cells[column].isin(every)].groupby(column)["rupiah"].sum().sort_values(ascending=False, kind="stable")
    others = set(sums.index[_SHOWN:])
    name = f"{number(len(others))} lainnya"
    return cells[column].map(lambda value: name if value in others else value)


def _nodes(
    cells: pd.DataFrame, column: str, order: list[str] | None = None, last: list[str] | None = None
) -> list[_Node]:
    sums = cells.groupby(column)["rupiah"].sum()
    rank = {name: place for place, name in enumerate([*(order or []), *(last or [])])}
    told = {**JALUR, **(_STOPS if last else {})}
    nodes = [_Node(str(key), told.get(str(key), str(key)), int(value)) for key, value in sums.items()]
    return sorted(nodes, key=lambda n: (rank.get(n.key, -1), n.name.endswith(" lainnya"), -n.rupiah, n.key))


def _placed(nodes: list[_Node], scale: float) -> float:
    y = 96.0
    for node in nodes:
        node.height = max(node.rupiah * scale, 1.0)
        slot = max(node.height, _SLOT)
        node.y = y + (slot - node.height) / 2
        y += slot + _GAP
    return y


def _bands(
    cells: pd.DataFrame,
    source: str,
    left: dict[str, _Node],
    target: str,
    right: dict[str, _Node],
    across: tuple[float, float],
    scale: float,
) -> list[str]:
    sums = cells.groupby([source, target])["rupiah"].sum().to_dict()
    start, end = across
    half = (start + end) / 2
    drawn = []
    for a in left.values():
        for b in right.values():
            rupiah = int(sums.get((a.key, b.key), 0))
            if rupiah <= 0:
                continue
            height = rupiah * scale
            y, z = a.y + a.given, b.y + b.taken
            a.given += height
            b.taken += height
            jalur = b.key if target == "jalur" else a.key
            drawn.append(
                f'<path d="M{start:.1f} {y:.2f}C{half:.1f} {y:.2f} {half:.1f} {z:.2f} {end:.1f} {z:.2f}'
                f"V{z + height:.2f}C{half:.1f} {z + height:.2f} {half:.1f} {y + height:.2f} {start:.1f} "
                f'{y + height:.2f}Z" fill="{fill(jalur)}" stroke="#5b606b" stroke-width="0.6">'
                f"<title>{words(f'{a.name} → {b.name}: {format_rupiah(rupiah)}')}</title></path>"
            )
    return drawn


def _labelled(node: _Node, x: float, anchor: str, total: int) -> list[str]:
    at = x - 8 if anchor == "end" else x + _BAR + 8
    names = lines(node.name, 36 if anchor == "end" else 40, 1 if node.height < 48 else 2)
    middle = node.y + node.height / 2 - 8 * (len(names) - 1) - 3
    drawn = [
        f'<rect x="{x}" y="{node.y:.2f}" width="{_BAR}" height="{node.height:.2f}" fill="{INK}">'
        f"<title>{words(node.name)}</title></rect>"
    ]
    drawn += [text(at, middle + 15 * n, line, anchor=anchor) for n, line in enumerate(names)]
    money = f"{format_rupiah(node.rupiah)} · {percent(node.rupiah, total)}"
    return [*drawn, text(at, middle + 15 * len(names), money, anchor=anchor, size=11, fill=SOFT)]


def _boxed(node: _Node, total: int) -> list[str]:
    height = max(node.height, _SLOT - 2)
    top = node.y + (node.height - height) / 2
    middle = top + height / 2
    return [
        f'<rect x="{_MIDDLE}" y="{top:.2f}" width="{_BOX}" height="{height:.2f}" rx="3" fill="#fff" stroke="{INK}"/>',
        f'<rect x="{_MIDDLE}" y="{top:.2f}" width="10" height="{height:.2f}" fill="{fill(node.key)}" stroke="{INK}"/>',
        text(_MIDDLE + 18, middle - 2, node.name, size=12, bold=True),
        text(_MIDDLE + 18, middle + 13, f"{format_rupiah(node.rupiah)}", size=10, fill=SOFT),
    ]
