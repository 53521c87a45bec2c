"""Sheet Ringkasan: the page that is signed. Coverage and assumptions stand before every number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from xlsxwriter.format import Format

from pohon_graph.load import FileReport
from pohon_graph.report.cells import Value
from pohon_graph.report.rollup import in_order, roll_up
from pohon_graph.report.sentences import MEANING, coverage_sentence, reach_sentences
from pohon_graph.report.words import JALUR, KELAS, OUTCOME, SEVERITY, moment, number, percent
from pohon_graph.report.xlsx_book import LINE, NUMBER, PAPER, SOFT, Book, height
from pohon_graph.rules import AuditResult, BarisUang
from pohon_graph.values import format_rupiah

TITLE: Final = "Audit keterkaitan anggaran dengan IKU"
SHOWN: Final = 15
_WIDTHS: Final = (33, 19, 19, 17, 15, 13, 10, 10, 10, 10, 10)
_LAST: Final = len(_WIDTHS) - 1
_VERDICTS: Final = {"cocok": "cocok", "belum_terbukti": "belum terbukti", "tidak_cocok": "TIDAK COCOK"}
_FILES: Final = (
    *("Berkas", "Rp dalam berkas", "Rp dalam graf", "Rp ditolak", "Hasil", "sha256 (awal)"),
    *("Baris dibaca", "dimuat", "ditolak", "dilewati", "diganti"),
)
_MONEY: Final = ("Kelas dan jalur", "Rupiah", "Pada PD tercakup", "Sampai IKU pemda", "Sub kegiatan", "Berpagu", "%")
_RULES: Final = ("Aturan", "Anggaran tercakup", "Tingkat", "Hasil", "Temuan", "Baris", "Diperiksa", "Keterangan")
_NUMBERS: Final = {*_FILES[1:4], *_FILES[6:], *_MONEY[1:], *_RULES[1:2], *_RULES[4:7]}
"""Headers of columns that hold numbers."""
_SIGNED: Final = ("Nama", "NIP", "Tanggal", "Tanda tangan")


class Summary:
    """The sheet Ringkasan; added first so that it opens first, written last so that it can tell what cells lost.

    Args:
        book: the workbook, still without sheets.
        result: the audit.
        reports: the files as they were loaded.
    """

    def __init__(self, book: Book, result: AuditResult, reports: Sequence[FileReport]) -> None:
        self._book, self._result, self._reports = book, result, reports
        self._sheet = book.sheet("Ringkasan")
        book.widths(self._sheet, _WIDTHS)
        self._row = 0

    def write(self) -> None:
        """Write the whole page."""
        self._head()
        self._coverage()
        self._files()
        self._money()
        self._rules()
        self._signatures()
        for sentence in self._book.cells.told():
            self._fact("Catatan berkas ini", sentence)
        self._sheet.print_area(0, 0, self._row, _LAST)

    def _head(self) -> None:
        result = self._result
        self._sheet.set_row(0, 24)
        title = self._book.format("title", bold=True, font_size=16, font_color=PAPER)
        self._book.write(self._sheet, 0, 0, TITLE, title)
        self._row = 1
        chosen = "semua aturan" if result.pilih == "*" else f"aturan {result.pilih}"
        self._fact("Versi", f"{result.versi} (tahun {result.tahun}, tahap {result.tahap})")
        self._fact("Dijalankan", f"{moment(result.dijalankan)}; {result.alat}, {result.server}")
        self._fact("Yang diperiksa", f"{result.opd or 'seluruh perangkat daerah dalam versi ini'}; {chosen}")
        self._fact("Jenis pekerjaan", f"{result.jenis}; yang ditemukan disebut {result.sebutan}")

    def _coverage(self) -> None:
        result = self._result
        self._heading("Cakupan")
        self._fact("Tercakup", coverage_sentence(result))
        missing = sorted(
            (one for one in result.cakupan.rincian if not one.tercakup), key=lambda one: (-one.rupiah, one.lingkup)
        )
        for place, one in enumerate(missing[:SHOWN]):
            told = f"{one.nama} ({format_rupiah(one.rupiah)}): {'; '.join(one.alasan)}"
            self._fact("" if place else "Belum dinilai", told)
        if len(missing) > SHOWN:
            self._fact("", f"dan {number(len(missing) - SHOWN)} lagi, pada lembar Cakupan")
        for place, assumption in enumerate(result.asumsi or ("tidak ada",)):
            self._fact("" if place else "Asumsi", assumption)

    def _files(self) -> None:
        self._heading("Berkas yang dimuat (baris dibaca = dimuat + ditolak + dilewati + diganti)")
        self._cells(_FILES, heading=True)
        for file in self._reports:
            rows = (file.baris_dibaca, file.baris_dimuat, file.baris_ditolak, file.baris_dilewati, file.baris_diganti)
            rupiah = (file.rupiah_berkas, file.rupiah_graf, file.rupiah_ditolak)
            has_money = any(rupiah) or file.tanpa_nilai
            verdict = _VERDICTS[file.outcome] if has_money else "tanpa uang"
            self._cells((file.berkas, *(rupiah if has_money else (None,) * 3), verdict, file.sha256[:12], *rows))

    def _money(self) -> None:
        result = self._result
        self._heading("Uang menurut kelas dan jalur ke IKU")
        self._cells(_MONEY, heading=True)
        for kelas in dict.fromkeys(row.kelas for row in result.uang.tabel):
            rows = [row for row in result.uang.tabel if row.kelas == kelas]
            self._amount(KELAS.get(kelas, kelas), rows, strong=True)
            for row in rows if [row.jalur for row in rows] != [None] else []:
                self._amount(f"    {JALUR.get(row.jalur or '', row.jalur or '–')}", [row])
        self._amount("Jumlah dalam berkas", result.uang.tabel, strong=True)
        compared = result.kontrol
        apbd = compared.apbd if compared.dibandingkan else "belum dibandingkan"
        self._cells(("APBD menurut kontrol", apbd), strong=True)
        if compared.dibandingkan:
            self._cells(("Selisih (berkas − APBD)", compared.selisih), strong=True)
        self._row += 1
        for sentence in (*result.uang.keterangan, *compared.keterangan, *reach_sentences(result)):
            self._paragraph(sentence)

    def _amount(self, name: str, rows: Sequence[BarisUang], *, strong: bool = False) -> None:
        rupiah = sum(row.rupiah for row in rows)
        inti = any(row.jalur for row in rows)
        values = (
            name,
            rupiah,
            sum(row.rupiah_tercakup for row in rows),
            sum(row.rupiah_sampai_pemda for row in rows) if inti else None,
            sum(row.sub_kegiatan for row in rows),
            sum(row.sub_kegiatan_beruang for row in rows),
        )
        share = self._style("strong share" if strong else "share")
        self._book.write(self._sheet, self._row, len(values), percent(rupiah, self._result.uang.jumlah), share)
        self._cells(values, strong=strong)

    def _rules(self) -> None:
        result = self._result
        self._heading(f"Hasil aturan ({result.sebutan})")
        self._cells(_RULES, heading=True)
        self._merged(self._row - 1, len(_RULES) - 1, _RULES[-1], self._book.heading())
        for rule in in_order(result):
            found = [one for one in result.temuan if one.aturan == rule.id]
            ran = rule.outcome in ("pass", "fail")
            money = rule.rupiah if any(one.anggaran_tercakup is not None for one in found) else None
            counts = (len(roll_up(found)), rule.temuan, rule.populasi) if ran else (None,) * 3
            why = rule.alasan if rule.outcome != "skipped" else ""
            row, name = self._row, f"{rule.id} {rule.judul}"
            self._cells((name, money, SEVERITY[rule.severity], OUTCOME[rule.outcome], *counts))
            self._merged(row, len(_RULES) - 1, why, self._style("cell text"))
            self._sheet.set_row(row, height((name, _WIDTHS[0]), (why, sum(_WIDTHS[len(_RULES) - 1 :]))))
        self._paragraph(MEANING)

    def _signatures(self) -> None:
        self._heading("Pemeriksa")
        row = self._row
        for place, label in enumerate(_SIGNED):
            self._sheet.set_row(row + place, 40 if label == "Tanda tangan" else 18)
            self._book.write(self._sheet, row + place, 0, label, self._style("label"))
            for first, last in ((1, 3), (4, _LAST)):
                self._sheet.merge_range(row + place, first, row + place, last, "", self._style("fill"))
        self._row = row + len(_SIGNED)

    def _heading(self, text: str) -> None:
        self._row += 1
        style = self._book.format("section", bold=True, font_size=11, font_color=PAPER)
        self._sheet.set_row(self._row, 18)
        self._book.write(self._sheet, self._row, 0, text, style)
        self._row += 1

    def _fact(self, label: str, text: str) -> None:
        self._book.write(self._sheet, self._row, 0, label, self._style("label"))
        self._merged(self._row, 1, text, self._style("plain"))
        self._sheet.set_row(self._row, height((text, sum(_WIDTHS[1:]))))
        self._row += 1

    def _paragraph(self, text: str) -> None:
        self._merged(self._row, 0, text, self._style("plain"))
        self._sheet.set_row(self._row, height((text, sum(_WIDTHS))))
        self._row += 1

    def _cells(self, values: Sequence[Value], *, heading: bool = False, strong: bool = False) -> None:
        name = "strong" if strong else "cell"
        for place, value in enumerate(values):
            look = self._style(f"{name} text" if isinstance(value, str) else name)
            if heading:
                look = self._book.heading(right=value in _NUMBERS)
            self._book.write(self._sheet, self._row, place, value, look)
        self._row += 1

    def _merged(self, row: int, first: int, text: str, style: Format) -> None:
        self._sheet.merge_range(row, first, row, _LAST, "", style)
        self._book.write(self._sheet, row, first, text, style)

    def _style(self, name: str) -> Format:
        bordered = {"border": 1, "border_color": LINE, "num_format": NUMBER}
        text = {"border": 1, "border_color": LINE, "text_wrap": True, "quote_prefix": True}
        strong = {"bold": True, "bg_color": SOFT}
        looks: dict[str, dict[str, Any]] = {
            "label": {"bold": True},
            "plain": {"text_wrap": True, "quote_prefix": True},
            "cell": bordered,
            "cell text": text,
            "strong": {**bordered, **strong},
            "strong text": {**text, **strong},
            "share": {**text, "align": "right"},
            "strong share": {**text, **strong, "align": "right"},
            "fill": {"bottom": 1, "bottom_color": LINE},
        }
        return self._book.format(f"summary {name}", **looks[name])
