"""The page that leads to a folder of results: what they say in a few numbers, and one sentence per file."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Template
from typing import Final, NamedTuple

from pohon_graph.report.files import write_text
from pohon_graph.report.offline import policy
from pohon_graph.report.sentences import MEANING, coverage_sentence, reach_sentences
from pohon_graph.report.words import JALUR, SEVERITY, brief_rupiah, moment, number, percent
from pohon_graph.rules import AuditResult
from pohon_graph.values import format_rupiah

_PAGE: Final = Path(__file__).parent / "index_page"
_OUTSIDE: Final = "luar"
_OUTSIDE_NAME: Final = "di luar penelusuran: gaji, penunjang, aset, transfer, dan sejenisnya"


class Isi(NamedTuple):
    """A file of the folder: its name there, what it is called, and one sentence on what it is for."""

    berkas: str
    judul: str
    kalimat: str


def write_index(result: AuditResult, folder: Path, contents: Sequence[Isi], *, about: str = "") -> Path:
    """Write ``index.html`` into a folder of results.

    Args:
        result: the audit that the files come from.
        folder: where they are.
        contents: the files, in the order in which people open them.
        about: a sentence on whose data this is.

    Returns:
        Where it is.

    Raises:
        PohonError: the file cannot be written.
    """
    path = folder / "index.html"
    write_text(index_page(result, contents, about=about), path)
    return path


def index_page(result: AuditResult, contents: Sequence[Isi], *, about: str = "") -> str:
    """The page: no script, no request, readable at any width and without colour."""
    style = (_PAGE / "index.css").read_text(encoding="utf-8")
    told = [*reach_sentences(result), MEANING]
    found = [(SEVERITY[one], sum(each.severity == one for each in result.temuan)) for one in SEVERITY]
    return Template((_PAGE / "index.html").read_text(encoding="utf-8")).substitute(
        policy=html.escape(policy(style)),
        style=style,
        title=html.escape(f"Hasil {result.versi}"),
        about=html.escape(about),
        versi=html.escape(f"Versi {result.versi} · dibuat {moment(result.dijalankan)}"),
        rupiah=html.escape(brief_rupiah(result.uang.jumlah)),
        rinci=html.escape(f"{format_rupiah(result.uang.jumlah)} seluruhnya"),
        cakupan=html.escape(coverage_sentence(result)),
        dinilai=f"{number(result.cakupan.pd_tercakup)} dari {number(result.cakupan.pd_total)} PD dinilai",
        jalur="".join(_ways(result)),
        temuan=number(len(result.temuan)),
        tingkat=html.escape(", ".join(f"{number(count)} {name.lower()}" for name, count in found if count)),
        kalimat="".join(f"<p>{html.escape(one)}</p>" for one in told),
        isi="".join(_card(one) for one in contents),
    )


def _ways(result: AuditResult) -> Iterator[str]:
    """One row per jalur of core money, and one for all the rest; together all the money, each with a bar."""
    sums = dict.fromkeys([*JALUR, _OUTSIDE], 0)
    for row in result.uang.tabel:
        sums[row.jalur or _OUTSIDE] += row.rupiah
    most = max(map(abs, sums.values())) or 1
    for key, rupiah in sums.items():
        if rupiah:
            name = JALUR.get(key, _OUTSIDE_NAME)
            yield (
                f'<tr><th scope="row">{html.escape(name)}</th>'
                f'<td class="batang" aria-hidden="true"><svg viewBox="0 0 100 10" preserveAspectRatio="none">'
                f'<rect class="{key}" height="10" width="{max(rupiah, 0) * 100 / most:.2f}"/></svg></td>'
                f"<td>{format_rupiah(rupiah)}</td><td>{percent(rupiah, result.uang.jumlah)}</td></tr>"
            )


def _card(one: Isi) -> str:
    return (
        f'<li><a href="{html.escape(one.berkas)}"><b>{html.escape(one.judul)}</b>'
        f"<span>{html.escape(one.kalimat)}</span><small>{html.escape(one.berkas)}</small></a></li>"
    )
