"""What a person reads after an audit, at 80 columns: coverage, money by class and jalur, then rules worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pohon_graph.report.rollup import Rollup, roll_up
from pohon_graph.rules import AuditResult, BarisUang, CakupanLingkup, HasilAturan, Sel, Temuan
from pohon_graph.values import format_rupiah

SHOWN: Final = 10
JALUR: Final = {
    "langsung": "tertaut rinci",
    "warisan": "lewat program",
    "mandat": "mandat",
    "putus": "berhenti sebelum IKU",
    "tanpa_tautan": "belum tertaut",
    "belum_dinilai": "belum dinilai",
}
"""How screens call a jalur."""
KELAS: Final = {
    "inti": "Inti",
    "layanan_blud": "Layanan BLUD",
    "gaji": "Gaji dan tunjangan",
    "penunjang_rutin": "Penunjang rutin",
    "aset": "Aset",
    "kdh_dprd": "KDH dan DPRD",
    "btt": "Belanja tidak terduga",
    "transfer": "Transfer",
    "belum_dirinci": "Belum dirinci",
    "tanpa_kelas": "Tanpa kelas",
}
"""How screens call a kelas."""
_SEVERITY: Final = {"error": "Perlu ditindaklanjuti", "warning": "Perlu diperhatikan", "info": "Keterangan"}
_RANK: Final = {"error": 0, "warning": 1, "info": 2}
_NONE: Final = "0,0 %"
_OUTCOME: Final = {"fail": 0, "error": 1, "not_applicable": 2, "pass": 3, "skipped": 4}


def show_audit(console: Console, result: AuditResult, *, rows: int = SHOWN) -> None:
    """Print an audit.

    Args:
        console: where to print; text from files is printed as it is, never as markup.
        result: what :func:`pohon_graph.rules.audit` gave.
        rows: how many rolled-up findings of each rule are shown; the rest is counted with its rupiah.
    """
    page = _Page(console)
    _show_head(page, result)
    _show_coverage(page, result)
    _show_money(page, result)
    _show_rules(page, result, rows)


class _Page:
    """A console that takes text of any origin: no markup, no control characters."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def say(self, text: str = "", indent: int = 0, style: str = "") -> None:
        self.console.print(Padding(cell(text, style), (0, 0, 0, indent), expand=False) if text else "")

    def title(self, text: str) -> None:
        self.say()
        self.say(text, style="bold")

    def show(self, table: Table, indent: int = 2) -> None:
        self.console.print(Padding(table, (0, 0, 0, indent), expand=False))


def cell(text: str, style: str = "") -> Text:
    """Text from anywhere as rich prints it unchanged: no markup, and nothing that moves a terminal's cursor."""
    return Text("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text), style=style)


def number(n: int) -> str:
    """A count as Indonesians write it: ``12.345``."""
    return f"{n:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """A share with one decimal, rounded down, so that 100,0 % means all: ``92,3 %``; "–" of nothing."""
    if not whole:
        return "–"
    tenths = abs(part) * 1000 // abs(whole)
    return f"{tenths // 10},{tenths % 10} %"


def _show_head(page: _Page, result: AuditResult) -> None:
    page.say(f"Audit pohon kinerja, versi {result.versi} ({result.jenis})", style="bold")
    files = ", ".join(file.nama for file in result.berkas) or "tidak ada"
    page.say(f"Berkas yang dimuat: {files}")
    if result.opd:
        page.say(f"Hanya perangkat daerah {result.opd}.")


def _show_coverage(page: _Page, result: AuditResult) -> None:
    covers = result.cakupan
    page.title("Cakupan")
    units = f" dan {covers.unit_tercakup} dari {covers.unit_total} unit" if covers.unit_total else ""
    page.say(
        f"{covers.pd_tercakup} dari {covers.pd_total} PD{units}; {format_rupiah(covers.rupiah_tercakup)} dari "
        f"{format_rupiah(covers.rupiah_total)} ({percent(covers.rupiah_tercakup, covers.rupiah_total)}).",
        2,
    )
    _show_lingkup(page, "Belum dinilai", [one for one in covers.rincian if not one.tercakup])
    _show_lingkup(page, "Perlu dilengkapi", [one for one in covers.rincian if one.tercakup and one.alasan])
    for assumption in result.asumsi:
        page.say(f"Asumsi: {assumption}", 2)


def _show_lingkup(page: _Page, title: str, lingkup: Sequence[CakupanLingkup]) -> None:
    if not lingkup:
        return
    page.say(f"{title}:", 2)
    for one in sorted(lingkup, key=lambda one: (-one.rupiah, one.lingkup))[:SHOWN]:
        page.say(f"{one.nama} ({format_rupiah(one.rupiah)}): {'; '.join(one.alasan)}", 4)
    if len(lingkup) > SHOWN:
        page.say(f"dan {number(len(lingkup) - SHOWN)} lagi", 4)


def _show_money(page: _Page, result: AuditResult) -> None:
    page.title("Uang menurut kelas dan jalur ke IKU")
    if result.uang.sumber != "tidak_ada":
        page.show(_money_table(result))
    for sentence in (*result.uang.keterangan, *result.kontrol.keterangan):
        page.say(sentence, 2)
    _show_reach(page, result)


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


def _show_reach(page: _Page, result: AuditResult) -> None:
    """The share of core money that reaches an IKU, over covered agencies only; langsung never without warisan."""
    inti = [row for row in result.uang.tabel if row.kelas == "inti"]
    whole = sum(row.rupiah_tercakup for row in inti)
    if not whole:
        return
    shares = {row.jalur: percent(row.rupiah_tercakup, whole) for row in inti}
    page.say(
        f"Dari {format_rupiah(whole)} belanja inti pada PD yang tercakup: "
        f"{shares.get('langsung', _NONE)} tertaut rinci sampai ke IKU, "
        f"{shares.get('warisan', _NONE)} hanya lewat program, {shares.get('mandat', _NONE)} mandat, "
        f"{shares.get('putus', _NONE)} berhenti sebelum IKU, {shares.get('tanpa_tautan', _NONE)} belum tertaut.",
        2,
    )
    dead = sum(bool(sub.cabang_putus) for sub in result.jalur)
    if dead:
        page.say(f"{number(dead)} sub kegiatan yang sampai ke IKU punya juga cabang yang berhenti sebelum IKU.", 2)
    reached = sum(row.rupiah for row in inti if row.jalur in ("langsung", "warisan"))
    pemda = sum(row.rupiah_sampai_pemda for row in inti)
    if reached:
        page.say(
            f"Dari yang sampai ke IKU, {format_rupiah(pemda)} sampai ke IKU pemda dan "
            f"{format_rupiah(reached - pemda)} baru sampai ke IKU PD.",
            2,
        )


def _show_rules(page: _Page, result: AuditResult, rows: int) -> None:
    page.title(f"Hasil aturan ({result.sebutan})")
    ordered = sorted(result.aturan, key=lambda r: (_OUTCOME[r.outcome], _RANK[r.severity], -r.rupiah, r.id))
    for rule in ordered:
        if rule.outcome == "fail":
            _show_failed(page, rule, [one for one in result.temuan if one.aturan == rule.id], rows)
    for title, outcome in (
        ("Tidak selesai diperiksa", "error"),
        ("Tidak dapat diterapkan", "not_applicable"),
        ("Tidak ada temuan", "pass"),
        ("Tidak dipilih", "skipped"),
    ):
        rest = [rule for rule in ordered if rule.outcome == outcome]
        if rest:
            page.say()
            page.say(f"{title}:")
            for rule in rest:
                page.say(f"{rule.id} {rule.judul}{_why(rule)}", 2)
    page.say()
    page.say(
        "Temuan berarti: belum ditemukan dalam berkas yang dimuat, atau tidak cocok di dalamnya. Rupiah adalah "
        "anggaran yang tercakup, bukan kerugian, dan tidak dijumlahkan antaraturan."
    )


def _why(rule: HasilAturan) -> str:
    if rule.outcome == "pass":
        return f": 0 dari {number(rule.populasi)}"
    return f": {rule.alasan}" if rule.alasan and rule.outcome != "skipped" else ""


def _show_failed(page: _Page, rule: HasilAturan, findings: Sequence[Temuan], rows: int) -> None:
    money = any(one.anggaran_tercakup is not None for one in findings)
    page.say()
    page.say(f"{rule.id} {rule.judul}", style="bold")
    total = f", {format_rupiah(rule.rupiah)}" if money else ""
    page.say(f"{_SEVERITY[rule.severity]}: {number(rule.temuan)} dari {number(rule.populasi)} yang diperiksa{total}", 2)
    first = findings[0]
    if first.dicari_di:
        page.say(f"Belum ditemukan tautan dalam berkas yang dimuat ({_searched(first)}).", 2)
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
        page.say(f"dan {number(len(rest))} lagi ({number(lines)} baris{amount}); seluruhnya dengan --json BERKAS", 2)
    page.say(f"Rekomendasi: {first.rekomendasi}", 2)


def _group(group: Rollup) -> Text:
    first = group.findings[0]
    alone = len(group.findings) == 1
    lines = [cell(group.pd), cell(f"{first.kode} {first.nama}" if alone else group.program)]
    if alone and not first.dicari_di:
        lines = [cell(group.pd), cell(first.kondisi)]
    lines += [cell(_place(at), "dim") for at in first.sel[:1]]
    return Text("\n").join(lines)


def _place(at: Sel) -> str:
    sheet = "" if at.lembar in ("", at.berkas) else f", lembar {at.lembar}"
    return f"{at.berkas}{sheet}, baris {at.baris}"


def _searched(one: Temuan) -> str:
    return "; ".join(
        f"{place.berkas}{'' if place.lembar in ('', place.berkas) else f' lembar {place.lembar}'}: "
        f"{number(place.tautan)} tautan"
        for place in one.dicari_di
    )
