"""The bars per IKU: what reaches it alone, and all that touches it."""

from __future__ import annotations

from typing import Final

from pohon_graph.answers import Keterangan, Tabel
from pohon_graph.report.figures.svg import INK, SOFT, document, fill, ground, lines, paragraph, text, words
from pohon_graph.values import format_rupiah

WIDTH: Final = 1120
_START, _END = 400.0, 860.0
_ROW: Final = 44.0


def iku_bars(table: Tabel, frame: Keterangan) -> str:
    """An SVG of the table ``per_iku``: one bar per IKU, those of the kabupaten first, the largest first.

    The dark part is *khusus* (rupiah that reach no other IKU beside it), the whole bar is *menyentuh* (all that reach
    it). Bars must not be added: the same rupiah may touch several IKU.

    Args:
        table: the table.
        frame: what it stands on; snapshot and coverage are printed below the picture.
    """
    rows = sorted(
        table.rows(), key=lambda row: (row["tingkat"] != "pemda", -int(row["menyentuh"]), str(row["nama"]), row["id"])
    )
    longest = max((int(row["menyentuh"]) for row in rows), default=0) or 1
    title = "Per IKU: rupiah khusus sampai menyentuh"
    body = [text(24, 34, title, size=18, bold=True), *_legend()]
    y = 96.0
    level = None
    for row in rows:
        if row["tingkat"] != level:
            level = row["tingkat"]
            body.append(text(24, y + 10, "IKU kabupaten" if level == "pemda" else "IKU perangkat daerah", bold=True))
            y += 24
        body += _bar(row, y, longest)
        y += _ROW
    if not rows:
        body.append(text(24, y, "Belum ada IKU yang dimuat."))
        y += 24
    said = (
        f"{ground(frame)} Balok tidak boleh dijumlahkan: rupiah yang sama dapat menyentuh beberapa IKU. "
        "Menyentuh tidak sama dengan menyebabkan."
    )
    small, y = paragraph(24, y + 20, said, 170)
    return document(WIDTH, y + 8, title, f"{said} Tabel kembarannya memuat semua angka.", [*body, *small])


def _legend() -> list[str]:
    return [
        f'<rect x="24" y="50" width="22" height="12" fill="{fill("langsung")}" stroke="{INK}"/>',
        text(52, 60, "khusus: tidak mencapai IKU lain di sampingnya", size=11, fill=SOFT),
        f'<rect x="330" y="50" width="22" height="12" fill="{fill("warisan")}" stroke="{INK}"/>',
        text(358, 60, "juga menyentuh IKU lain", size=11, fill=SOFT),
    ]


def _bar(row: dict[str, object], y: float, longest: int) -> list[str]:
    alone, touching = int(str(row["khusus"])), int(str(row["menyentuh"]))
    wide = (_END - _START) / longest
    names = lines(str(row["nama"]), 58)
    drawn = [text(24, y + 12 + 15 * n, line) for n, line in enumerate(names)]
    said = words(f"{row['nama']}: khusus {format_rupiah(alone)}, menyentuh {format_rupiah(touching)}")
    if touching:
        drawn += [
            f'<rect x="{_START}" y="{y + 3:.1f}" width="{max(touching * wide, 1):.2f}" height="20" '
            f'fill="{fill("warisan")}" stroke="{INK}"><title>{said}</title></rect>',
            f'<rect x="{_START}" y="{y + 3:.1f}" width="{alone * wide:.2f}" height="20" fill="{fill("langsung")}"/>',
        ]
    at = _START + touching * wide + 8
    if not touching:
        return [*drawn, text(_START, y + 17, "belum ada rupiah inti yang mencapainya", size=11, fill=SOFT)]
    money = f"{format_rupiah(alone)} – {format_rupiah(touching)}" if alone != touching else format_rupiah(touching)
    return [*drawn, text(at, y + 17, money, size=11)]
