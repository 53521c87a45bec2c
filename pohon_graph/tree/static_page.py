"""A document as one page without any script: nested ``<details>``, for mail filters, screen readers and the archive.

It says what the page of :func:`pohon_graph.tree.render` says: every node with its money, jalur, indicators, findings,
posts, sources and references, the coverage and the assumptions. What is open is what is printed.
"""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Template
from typing import Final

from pohon_graph.report.offline import policy
from pohon_graph.report.words import JALUR, KELAS, number, percent
from pohon_graph.tree.document import JENIS, Dokumen, Rujukan, Simpul
from pohon_graph.tree.looks import JALUR_SIGN, SEVERITY_SIGN, level_colours
from pohon_graph.tree.telling import UNSAID, cell, kind, money, sums, told, way
from pohon_graph.values import format_rupiah

_PAGE: Final = Path(__file__).parent / "page"
_PLAN: Final = ("program", "kegiatan", "sub", "sisa", "berhenti")
_PLACE: Final = {jenis: place for place, jenis in enumerate(JENIS)}
_DEEPEST: Final = 6
_REFERENCE: Final = {
    "dukung": ("Juga mendukung", "Didukung juga oleh"),
    "lingkaran": ("Mendukung, menutup lingkaran", "Didukung, menutup lingkaran, oleh"),
    "silang": ("Lintas perangkat daerah, ke", "Lintas perangkat daerah, dari"),
    "bagian": ("Bagian lain dari rencana yang sama", "Bagian lain dari rencana yang sama"),
}
"""How a reference is told at its start and at its end."""


def render_static(document: Dokumen) -> str:
    """The page of a document without any script.

    Args:
        document: what to show; open down to its ``sampai``.
    """
    text = html.escape
    style = _style()
    bases = "".join(
        f"<h3>{text(title)}</h3><ul>{''.join(f'<li>{text(one)}</li>' for one in sentences)}</ul>"
        for title, sentences in document.keterangan
    )
    return Template((_PAGE / "static.html").read_text(encoding="utf-8")).substitute(
        policy=text(policy(style)),
        title=text(f"{document.judul} ({document.versi})"),
        style=style,
        kop="".join(f"<p>{text(line)}</p>" for line in document.kop),
        judul=text(document.judul),
        versi=text(f"Versi {document.versi} · dibuat {document.dibuat} · {number(len(document.simpul))} simpul"),
        cakupan=text(document.cakupan),
        uang=_money_rows(document),
        keterangan=bases,
        pohon="".join(_tree(document)),
    )


@cache
def _style() -> str:
    colours = "".join(f".{jenis}{{--k:{colour}}}\n" for jenis, colour in level_colours().items())
    return (_PAGE / "static.css").read_text(encoding="utf-8") + colours


def _money_rows(document: Dokumen) -> str:
    """The money of the tree by jalur, and what is outside of them by kelas: every rupiah once."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for node in document.simpul:
        if node.jenis == "sub" or node.rupiah:
            if node.jalur:
                name = f"{JALUR_SIGN[node.jalur]} {JALUR[node.jalur]}"
            else:
                name = f"– {'Belum dirinci' if node.jenis != 'sub' else KELAS.get(node.kelas, node.kelas) or 'Lainnya'}"
            found[name][0] += int(node.jenis == "sub")
            found[name][1] += node.rupiah
    whole = document.rupiah
    rows = sorted(found.items(), key=lambda row: (row[0][0] == "–", -row[1][1], row[0]))
    rows.append(("Seluruhnya", [sum(subs for _, (subs, _) in rows), whole]))
    return "".join(
        f'<tr><th scope="row">{html.escape(name)}</th><td>{number(subs)}</td><td>{format_rupiah(rupiah)}</td>'
        f"<td>{percent(rupiah, whole)}</td></tr>"
        for name, (subs, rupiah) in rows
    )


def _tree(document: Dokumen) -> Iterator[str]:
    nodes, jumlah = document.simpul, sums(document.simpul)
    references, known = _references(document)
    below = [len(node.temuan) for node in nodes]
    depth = [0] * len(nodes)
    parent = [False] * len(nodes)
    for place in range(len(nodes) - 1, 0, -1):
        below[nodes[place].induk] += below[place]
        parent[nodes[place].induk] = True
    open_to = _PLACE[document.sampai]
    waiting: list[int] = []
    for place, node in enumerate(nodes):
        while waiting and waiting[-1] != node.induk:
            waiting.pop()
            yield "</ul></details>"
        depth[place] = len(waiting)
        mark = f' id="n{place}"' if place in known else ""
        inner = _PLACE[node.jenis] < open_to and parent[place]
        yield f"<li{mark}><details class={node.jenis}{' open' * inner}><summary>"
        yield _line(node, depth[place], money(node, jumlah[place]), below[place] - len(node.temuan))
        yield "</summary>"
        yield _told(node, references.get(place, []))
        if parent[place]:
            waiting.append(place)
            yield "<ul>"
        else:
            yield "</details>"
    yield "</ul></details>" * len(waiting)


def _line(node: Simpul, depth: int, value: str, below: int) -> str:
    name = html.escape(node.teks)
    if node.jenis not in _PLAN:
        level = min(depth + 2, _DEEPEST)
        name = f"<h{level}>{name}</h{level}>"
    else:
        name = f"<b>{name}</b>"
    star = "★ " if any(one.iku for one in node.ukuran) else ""
    signs = [
        f"{sign} {count}"
        for severity, sign in SEVERITY_SIGN.items()
        if (count := sum(one.severity == severity for one in node.temuan))
    ]
    signs += [f"↓ {number(below)} temuan"] if below else []
    end = " · ".join(part for part in (value, way(node), *signs) if part)
    return f"<small>{html.escape(star + kind(node))}</small> {name}{f' <span>{html.escape(end)}</span>' if end else ''}"


def _told(node: Simpul, references: list[tuple[str, str]]) -> str:
    groups: dict[str, list[str]] = defaultdict(list)
    for part in told(node):
        groups[part.judul] += [html.escape(sentence) for sentence in part.kalimat]
    for title, said in references:
        groups[title].append(said)
    if not groups:
        return ""
    rows = "".join(f"<dt>{title}{''.join(f'<dd>{one}' for one in said)}" for title, said in groups.items())
    return f"<dl>{rows}</dl>"


def _references(document: Dokumen) -> tuple[dict[int, list[tuple[str, str]]], set[int]]:
    """Per node what is told of its references, each a link to the other end; and the nodes that links lead to."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    known: set[int] = set()
    for one in document.rujukan:
        for title, here, there in zip(_REFERENCE[one.jenis], (one.dari, one.ke), (one.ke, one.dari), strict=True):
            found[here].append((title, _reference(document, one, there)))
            known.add(there)
    return found, known


def _reference(document: Dokumen, one: Rujukan, there: int) -> str:
    node = document.simpul[there]
    shown = document.simpul[node.induk].teks if one.jenis == "bagian" else node.teks
    lead = "di bawah " if one.jenis == "bagian" else f"{kind(node)}: "
    why = "" if one.jenis == "bagian" else f" ({one.keterangan or UNSAID}{f'; {cell(one.asal)}' if one.asal else ''})"
    return f'{html.escape(lead)}<a href="#n{there}">{html.escape(shown or node.id)}</a>{html.escape(why)}'
