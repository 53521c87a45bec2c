"""What a person reads after an audit, at 80 columns: coverage, money by class and jalur, then rules worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pohon_graph.report.page import Page, cell
from pohon_graph.report.profil import show_short
from pohon_graph.report.rollup import Rollup, in_order, roll_up
from pohon_graph.report.sentences import MEANING, coverage_sentence, near, place, reach_sentences, searched
from pohon_graph.report.words import JALUR, KELAS, SEVERITY, number, percent
from pohon_graph.rules import AuditResult, BarisUang, CakupanLingkup, HasilAturan, Temuan
from pohon_graph.values import format_rupiah

SHOWN: Final = 10
_REST: Final = (
    ("Tidak selesai diperiksa", "error"),
    ("Tidak dapat diterapkan", "not_applicable"),
    ("Tidak ada temuan", "pass"),
    ("Tidak dipilih", "skipped"),
)


def show_audit(console: Console, result: AuditResult, *, rows: int = SHOWN) -> None:
    """Print an audit.

    Args:
        console: where to print; text from files is printed as it is, never as markup.
        result: what :func:`pohon_graph.rules.audit` gave.
        rows: how many rolled-up findings of each rule are shown; the rest is counted with its rupiah.
    """
    page = Page(console)
    _show_head(page, result)
    _show_coverage(page, result)
    _show_money(page, result)
    if any(one.pohon for one in result.cakupan.rincian):
        page.title("Profil Belanja (kelas, jenis, sumber dana, SPM, kode, per PD): pohon profil")
    else:
        show_short(page, result.profil)
    _show_rules(page, result, rows)


def _show_head(page: Page, result: AuditResult) -> None:
    page.say(f"Audit pohon kinerja, versi {result.versi} ({result.jenis})", style="bold")
    files = ", ".join(file.nama for file in result.berkas) or "tidak ada"
    page.say(f"Berkas yang dimuat: {files}")
    if result.opd:
        page.say(f"Hanya perangkat daerah {result.opd}.")


def _show_coverage(page: Page, result: AuditResult) -> None:
    covers = result.cakupan
    page.title("Cakupan")
    page.say(coverage_sentence(result), 2)
    _show_lingkup(page, "Belum dinilai", [one for one in covers.rincian if not one.tercakup])
    _show_lingkup(page, "Perlu dilengkapi", [one for one in covers.rincian if one.tercakup and one.alasan])
    for assumption in result.asumsi:
        page.say(f"Asumsi: {assumption}", 2)


def _show_lingkup(page: Page, title: str, lingkup: Sequence[CakupanLingkup]) -> None:
    if not lingkup:
        return
    page.say(f"{title}:", 2)
    for one in sorted(lingkup, key=lambda one: (-one.rupiah, one.lingkup))[:SHOWN]:
        page.say(f"{one.nama} ({format_rupiah(one.rupiah)}): {'; '.join(one.alasan)}", 4)
    if len(lingkup) > SHOWN:
        page.say(f"dan {number(len(lingkup) - SHOWN)} lagi", 4)


def _show_money(page: Page, result: AuditResult) -> None:
    page.title("Uang menurut kelas dan jalur ke IKU")
    if result.uang.sumber != "tidak_ada":
        page.show(_money_table(result))
    for sentence in (*result.uang.keterangan, *result.kontrol.keterangan):
        page.say(sentence, 2)
    for sentence in reach_sentences(result):
        page.say(sentence, 2)


def _money_table(result: AuditResult) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False)
    table.add_column("Kelas dan jalur", "Jumlah")
    total = sum(row.sub_kegiatan for row in result.uang.tabel)
    funded = sum(row.sub_kegiatan_beruang for row in result.uang.tabel)
    table.add_column("Sub", number(total), justify="right")
    table.add_column("berpagu", number(funded), justify="right")
    table.add_column("Rupiah", format_rupiah(result.uang.jumlah), justify="right", no_wrap=True)
    table.add_column("%", "", justify="right", no_wrap=True)
    for kelas in dict.fromkeys(row.kelas for row in result.uang.tabel):
        rows = [row for row in result.uang.tabel if row.kelas == kelas]
        _add_money(table, KELAS.get(kelas, kelas), rows, result.uang.jumlah)
        if [row.jalur for row in rows] != [None]:
            for row in rows:
                _add_money(table, f"  {JALUR.get(row.jalur or '', row.jalur or '–')}", [row], result.uang.jumlah)
    return table


def _add_money(table: Table, name: str, rows: Sequence[BarisUang], whole: int) -> None:
    rupiah = sum(row.rupiah for row in rows)
    subs, funded = sum(row.sub_kegiatan for row in rows), sum(row.sub_kegiatan_beruang for row in rows)
    counts = (number(subs), number(funded)) if subs else ("", "")
    table.add_row(cell(name), *counts, format_rupiah(rupiah), percent(rupiah, whole))


def _show_rules(page: Page, result: AuditResult, rows: int) -> None:
    page.title(f"Hasil aturan ({result.sebutan})")
    ordered = in_order(result)
    for rule in ordered:
        if rule.outcome == "fail":
            _show_failed(page, rule, [one for one in result.temuan if one.aturan == rule.id], rows)
    for title, outcome in _REST:
        rest = [rule for rule in ordered if rule.outcome == outcome]
        if rest:
            page.say()
            page.say(f"{title}:")
            for rule in rest:
                page.say(f"{rule.id} {rule.judul}{_why(rule)}", 2)
    page.say()
    page.say(MEANING)


def _why(rule: HasilAturan) -> str:
    if rule.outcome == "pass":
        return f": 0 dari {number(rule.populasi)}"
    return f": {rule.alasan}" if rule.alasan and rule.outcome != "skipped" else ""


def _show_failed(page: Page, rule: HasilAturan, findings: Sequence[Temuan], rows: int) -> None:
    money = any(one.anggaran_tercakup is not None for one in findings)
    page.say()
    page.say(f"{rule.id} {rule.judul}", style="bold")
    total = f", {format_rupiah(rule.rupiah)}" if money else ""
    page.say(f"{SEVERITY[rule.severity]}: {number(rule.temuan)} dari {number(rule.populasi)} yang diperiksa{total}", 2)
    first = findings[0]
    if first.dicari_di:
        page.say(f"Belum ditemukan tautan dalam berkas yang dimuat ({searched(first)}).", 2)
    page.say(f"Kriteria: {first.kriteria}", 2)
    page.say(f"Akibat: {first.akibat}", 2)
    rolled = roll_up(findings)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("PD, program atau sub kegiatan, dan letak pertama", ratio=1)
    table.add_column("Baris", justify="right", no_wrap=True)
    if money:
        table.add_column("Rupiah", justify="right", no_wrap=True)
    for group in rolled[:rows]:
        amounts = (format_rupiah(group.rupiah),) if money else ()
        table.add_row(_group(group), number(len(group.findings)), *amounts)
    page.show(table)
    rest = rolled[rows:]
    if rest:
        amount = f", {format_rupiah(sum(group.rupiah for group in rest))}" if money else ""
        lines = sum(len(group.findings) for group in rest)
        page.say(f"dan {number(len(rest))} lagi ({number(lines)} baris{amount}); seluruhnya dengan --xlsx BERKAS", 2)
    page.say(f"Rekomendasi: {first.rekomendasi}", 2)


def _group(group: Rollup) -> Text:
    first = group.first
    alone = len(group.findings) == 1
    lines = [f"{group.nomor} {group.pd}", first.kondisi if alone and not first.dicari_di else group.about]
    pointers = [place(at) for at in first.sel[:1]] + ([near(first)] if alone and first.mirip else [])
    return Text("\n").join([*map(cell, lines), *(cell(text, "dim") for text in pointers)])
