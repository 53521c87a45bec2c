"""Writes the sheet Tautan: progress in rupiah at the top, then one row per kegiatan with its sub kegiatan folded."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook, Worksheet

from pohon_graph.book.lists import plan_list, results_list
from pohon_graph.book.looks import looks, offered, row_height
from pohon_graph.book.plan import UNSPECIFIED, Plan
from pohon_graph.book.rows import number
from pohon_graph.book.work import Work
from pohon_graph.book.work import Worksheet as Rows
from pohon_graph.sheets.pohon_tautan import SETUJU, TAUTAN
from pohon_graph.sheets.template import formats, validation, write_header
from pohon_graph.values import format_rupiah, parse_fraction

MOST = 0.8
"""The share of the inti money that the sheet says how many kegiatan hold."""
EXTRA = 40
"""Prepared rows for a second simpul of one kegiatan, or for work that the rekap does not have."""

YES_NO = ["ya", "tidak"]
_HEADER = 6
_AT = {column.name: position for position, column in enumerate(TAUTAN.columns)}
_COLUMN = {name: xl_col_to_name(position) for name, position in _AT.items()}
_HIDDEN = ("tingkat", "opd_anak", "unit_anak", "kunci", "sah", "rinci")
_NAMED = ("no", "pagu", "pagu tertaut", "kunci", "sah", "rinci")


def write_tautan(
    book: Workbook, sheet: Worksheet, skpd: str, nama: str, plan: Plan, rows: Rows, units: Mapping[str, str]
) -> None:
    """Write the sheet.

    Args:
        book, sheet: where.
        skpd, nama: the agency.
        plan: its work, for the sums at the top.
        rows: the rows of the sheet.
        units: names of its units by code.
    """
    out = _Writer(book, sheet, skpd, len(rows.rows), rows.linked(), units)
    out.names(book)
    out.top(nama, plan, rows)
    out.columns()
    for place, row in enumerate(rows.rows):
        out.row(_HEADER + 1 + place, row)
    out.extra()
    out.page(nama)


class _Writer:
    """Cells of the sheet; ``linked`` is what the formulas give now, for programs that show without calculating."""

    def __init__(
        self,
        book: Workbook,
        sheet: Worksheet,
        skpd: str,
        count: int,
        linked: dict[str, int],
        units: Mapping[str, str],
    ) -> None:
        self._sheet = sheet
        self._skpd = skpd
        self._first, self._last = _HEADER + 1, _HEADER + count + 1 + EXTRA
        self._extra = _HEADER + 1 + count
        self._linked = linked
        self._units = units
        self._styles = formats(book)
        self._forms = looks(book)

    def top(self, nama: str, plan: Plan, rows: Rows) -> None:
        """The agency, what to do, and how far it is."""
        sheet, forms = self._sheet, self._forms
        inti, linked = plan.inti, sum(self._linked.values())
        many = next((row.nomor for row in rows.rows if row.nomor and row.kumulatif >= MOST), 0)
        sheet.write_string(0, 0, f"Tautan kegiatan ke simpul pohon kinerja: {nama} ({self._skpd})", forms["title"])
        sheet.write_string(
            1,
            0,
            "Dari atas ke bawah: pilih induk dari daftar, lalu tulis dasar; atau terima usulan dengan ya di kolom "
            "setuju. Klik tanda + di kiri untuk menautkan per sub kegiatan. Baris yang belum jelas dibiarkan saja.",
        )
        self._line(2, "Pagu inti", inti, f"{many} baris kegiatan teratas = {MOST * 100:.0f} % pagu inti")
        self._line(3, "Sudah ditautkan", linked, "")
        sheet.write_formula(3, _AT["pagu"], f"=SUM({_all('rinci')})", forms["sum"], linked)
        share = f"=IF({_COLUMN['pagu']}3=0,0,{_COLUMN['pagu']}4/{_COLUMN['pagu']}3)"
        sheet.write_formula(3, _AT["kumulatif"], share, forms["share"], linked / inti if inti else 0)
        done = sum(1 <= row.nomor <= many and self._amount(row) >= row.line.pagu for row in rows.rows if row.tingkat)
        counted = f'SUMPRODUCT(({_all("no")}<>"")*({_all("no")}<={many})*({_all("pagu tertaut")}>={_all("pagu")}))'
        told = f"dari {many} baris teratas itu sudah ditautkan seluruhnya"
        sheet.write_formula(3, _AT["tautan lain"], f'={counted}&" {told}"', None, f"{done} {told}")
        self._line(4, "Baru lewat program (saat buku dibuat)", rows.by_program, "masih perlu tautannya sendiri")
        self._line(5, "Di luar daftar ini", sum(plan.beside.values()), "")
        sheet.merge_range(5, _AT["tautan lain"], 5, _AT["dasar"], "", forms["told"])
        sheet.write_string(5, _AT["tautan lain"], _beside(plan), forms["told"])
        sheet.set_row(5, 30)

    def _line(self, row: int, label: str, amount: int, told: str) -> None:
        self._sheet.write_string(row, 0, label, self._forms["label"])
        self._sheet.write_number(row, _AT["pagu"], amount, self._forms["sum"])
        self._sheet.write_string(row, _AT["tautan lain"], told)

    def columns(self) -> None:
        """Widths, headers, drop-downs, and which columns only the formulas need."""
        sheet = self._sheet
        hidden = _HIDDEN if self._units else (*_HIDDEN, "milik")
        for position, column in enumerate(TAUTAN.columns):
            sheet.set_column(position, position, column.width, None, {"hidden": column.name in hidden})
            write_header(sheet, _HEADER, TAUTAN, position, self._styles)
            if (rule := validation(column)) is not None and column.kind != "opd":
                sheet.data_validation(self._first, position, self._last, position, rule)
        sheet.set_row(_HEADER, 30)
        sheet.data_validation(self._first, _AT[SETUJU], self._last, _AT[SETUJU], {"validate": "list", "source": YES_NO})
        sheet.data_validation(self._first, _AT["induk"], self._last, _AT["induk"], offered(results_list()))
        sheet.data_validation(self._extra + 1, _AT["anak"], self._last, _AT["anak"], offered(plan_list()))
        sheet.autofilter(_HEADER, 0, self._last, len(TAUTAN.columns) - 1)
        sheet.freeze_panes(_HEADER + 1, _AT["uraian"] + 1)
        sheet.outline_settings(True, False, True, False)

    def row(self, at: int, row: Work) -> None:
        """A kegiatan, a sub kegiatan, or a second link of one."""
        sheet, line = self._sheet, row.line
        sub = line.is_sub
        kind = "sub" if sub else "top"
        folded = {"level": 1, "hidden": not row.open} if sub else {"collapsed": bool(line.subs) and not row.open}
        texts = {
            "tingkat": row.tingkat,
            "milik": self._units.get(line.unit, line.unit),
            "anak": line.kode,
            "uraian": line.nama if row.tingkat else f"(simpul lain) {line.nama}",
            "spm": line.spm if row.tingkat else "",
            "tautan lain": row.lain,
        }
        near = row.usulan
        texts["usulan"] = near[0].induk if near else ""
        texts["alasan usulan"] = near[0].alasan if near else ""
        texts["usulan lain"] = "\n".join(each.singkat for each in near[1:])
        filled = {"induk": row.tie.induk, "dasar": row.tie.row.text["dasar"]} if row.tie is not None else {}
        sheet.set_row(at, row_height({**texts, **filled}, 1 if sub else 2), None, folded)
        for name, text in texts.items():
            self._text(at, name, text, kind)
        for name in ("no", "pagu", "kumulatif"):
            self._text(at, name, "", kind)
        if row.nomor:
            sheet.write_number(at, _AT["no"], row.nomor, self._forms[kind])
            sheet.write_number(at, _AT["kumulatif"], row.kumulatif, self._forms["top share"])
        if row.tingkat:
            sheet.write_number(at, _AT["pagu"], line.pagu, self._forms[f"{kind} rupiah"])
        self._fill(at, row)
        self._formulas(at, row.leaf, row)
        self._text(at, "opd_anak", self._skpd, "text")
        self._text(at, "unit_anak", line.unit, "text")

    def _fill(self, at: int, row: Work | None) -> None:
        """The cells that a person fills."""
        tie = row.tie if row is not None else None
        texts = {SETUJU: "", "induk": "", "dasar": "", "status": ""}
        if tie is not None:
            texts |= {"induk": tie.induk, "dasar": tie.row.text["dasar"], "status": tie.row.text["status"]}
        for name, text in texts.items():
            self._text(at, name, text, "fill")
        for name in ("bobot", "porsi"):
            share = None if tie is None else tie.row.number.get(name)
            cell = "" if share is None else number(share, parse_fraction)
            if isinstance(cell, str):
                self._text(at, name, cell, "fill share")
            else:
                self._sheet.write_number(at, _AT[name], cell, self._forms["fill share"])

    def _formulas(self, at: int, leaf: bool, row: Work | None) -> None:
        sheet, here = self._sheet, {name: f"${column}{at + 1}" for name, column in _COLUMN.items()}
        tie = row.tie if row is not None else None
        setuju, usulan, induk, dasar = (here[name] for name in (SETUJU, "usulan", "induk", "dasar"))
        agreed = f'OR({setuju}="ya",{setuju}="y",{setuju}="v",{setuju}=TRUE,{setuju}=1)'
        missing = (
            f'=IF({agreed},IF({usulan}="","tidak ada usulan",IF(AND({induk}<>"",{induk}<>{usulan}),"induk dan usulan '
            f'berbeda","")),IF(AND({induk}<>"",{dasar}=""),"dasar belum diisi",'
            f'IF(AND({induk}="",{dasar}<>""),"induk belum dipilih","")))'
        )
        sheet.write_formula(at, _AT["periksa"], missing, self._forms["warn"], "")
        code = f'LEFT({here["anak"]},FIND(" — ",{here["anak"]}&" — ")-1)'
        key = f'=IF(ISNUMBER(FIND("/",{code})),{code},{here["unit_anak"]}&"/"&{code})'
        sheet.write_formula(at, _AT["kunci"], key, None, "/" if row is None else row.line.key)
        linked = f'OR(AND({agreed},{usulan}<>"",OR({induk}="",{induk}={usulan})),AND({induk}<>"",{dasar}<>""))'
        valid = f'=IF(AND({linked},{here["status"]}<>"diajukan"),1,0)'
        sheet.write_formula(at, _AT["sah"], valid, None, int(tie is not None and tie.approved))
        if leaf and row is not None:
            sheet.write_formula(at, _AT["rinci"], self._detail(here, row.held), None, self._linked[row.line.key])
        else:
            sheet.write_number(at, _AT["rinci"], 0)
        if row is not None and row.tingkat:
            keys = _all("kunci")
            total = f"=SUMPRODUCT((LEFT({keys},LEN({here['kunci']}))={here['kunci']})*{_all('rinci')})"
            sheet.write_formula(at, _AT["pagu tertaut"], total, self._forms["rupiah"], self._amount(row))
        else:
            self._text(at, "pagu tertaut", "", "rupiah")

    def _text(self, at: int, name: str, text: str, form: str) -> None:
        """A text as text, whatever it looks like; an empty one leaves the cell blank."""
        if text:
            self._sheet.write_string(at, _AT[name], text, self._forms[form])
        else:
            self._sheet.write_blank(at, _AT[name], None, self._forms[form])

    def _detail(self, here: Mapping[str, str], held: bool) -> str:
        """The row's money where a valid row links it or its kegiatan, in its unit or at the agency, or where it is
        held elsewhere; a copied row's money is counted once."""
        keys, code, unit = _all("kunci"), here["anak"], here["unit_anak"]
        wanted = (here["kunci"], f'"/"&{code}', f'{unit}&"/"&LEFT({code},12)', f'"/"&LEFT({code},12)')
        hits = "+".join(f"({keys}={each})" for each in wanted)
        twins = f'SUMPRODUCT(({keys}={here["kunci"]})*({_all("pagu")}<>""))'
        amount = f"{here['pagu']}/MAX(1,{twins})"
        return f"={amount}" if held else f"=IF(SUMPRODUCT({_all('sah')}*({hits}>0))>0,{amount},0)"

    def _amount(self, row: Work) -> int:
        """What of a row's money is linked now."""
        return sum(self._linked[leaf.key] for leaf in row.line.subs or (row.line,))

    def names(self, book: Workbook) -> None:
        """The columns of rows by name, so that formulas say what they add up."""
        for name in _NAMED:
            column = f"${_COLUMN[name]}${self._first + 1}:${_COLUMN[name]}${self._last + 1}"
            book.define_name(_all(name), f"={TAUTAN.name}!{column}")

    def extra(self) -> None:
        """Rows for links that the list above has no row for."""
        note = (
            "Tautan tambahan: simpul kedua untuk kegiatan yang sama, atau sub kegiatan tertentu. Pilih anak dan induk, "
            "lalu tulis dasar."
        )
        self._sheet.write_string(self._extra, 0, note, self._forms["label"])
        self._formulas(self._extra, False, None)
        for at in range(self._extra + 1, self._last + 1):
            self._text(at, "anak", "", "fill")
            self._fill(at, None)
            self._formulas(at, False, None)
            self._text(at, "opd_anak", self._skpd, "text")

    def page(self, nama: str) -> None:
        """A4, lying; the header on every page; the columns up to status."""
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEADER)
        sheet.print_area(0, 0, self._last, _AT["status"])
        sheet.set_margins(0.4, 0.4, 0.6, 0.6)
        sheet.set_header(f"&L&BTautan&R{nama.replace('&', '&&')[:120]}")
        sheet.set_footer("&LPohon kinerja&RHalaman &P dari &N")


def _all(name: str) -> str:
    """The name that formulas use for a column of rows."""
    return f"kolom_{name.replace(' ', '_')}"


def _beside(plan: Plan) -> str:
    if not plan.beside:
        return ""
    parts = "; ".join(f"{name.replace('_', ' ')} {format_rupiah(amount)}" for name, amount in plan.beside.items())
    why = "kelas ini tidak dinilai daya ungkitnya, jadi tidak perlu ditautkan"
    return f"{parts} ({why})" if set(plan.beside) != {UNSPECIFIED} else parts
