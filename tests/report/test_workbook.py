"""The workbook and the csv of an audit, read back: whole, summing, inert whatever the files hold, and printable."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_origin

import openpyxl
import pytest
from pydantic import BaseModel

from pohon_graph.errors import PohonError
from pohon_graph.load import FileReport, load, stored_reports
from pohon_graph.report import audit_csv, audit_xlsx, write_audit_csv, write_audit_xlsx, xlsx_book
from pohon_graph.resources import sample_files
from pohon_graph.rules import AuditResult, BandingKontrol, audit
from pohon_graph.sheets.reading import Asal, Refusal
from pohon_graph.store import Store
from tests.conftest import empty

SHEETS = ["Ringkasan", "Temuan", "Lampiran", "Cakupan", "Aturan", "Log Perbaikan"]
EVIL = '=HYPERLINK("http://x")@SUM(1)\x07</script>\u202e&P&"'
KEPT = {"dijalankan", "lingkup"}
"""Fields that hold a date, or a code whose parts are looked up."""


class Audited(NamedTuple):
    result: AuditResult
    reports: Sequence[FileReport]


@pytest.fixture(scope="module")
def contoh(store: Store) -> Audited:
    """The sample kabupaten, loaded without its control totals and audited once."""
    empty(store)
    files = [path for path in sample_files() if path.name != "kontrol.csv"]
    loaded = load(store, files, tahun=2026, tahap="murni")
    assert loaded.versi is not None
    return Audited(audit(store, loaded.versi), stored_reports(store, loaded.versi))


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(book: openpyxl.Workbook, name: str) -> list[dict[str, Any]]:
    """The rows of a sheet as header → value."""
    titles, *rest = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, titles), row, strict=True)) for row in rest]


def summary(book: openpyxl.Workbook) -> dict[str, list[Any]]:
    """Ringkasan by the first cell of each row."""
    found: dict[str, list[Any]] = {}
    for first, *rest in book["Ringkasan"].iter_rows(values_only=True):
        if first is not None:
            found.setdefault(str(first).strip(), rest)
    return found


def texts(book: openpyxl.Workbook) -> list[str]:
    return [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def test_every_finding_is_the_sum_of_its_rows_and_no_row_is_lost(contoh: Audited) -> None:
    book = opened(audit_xlsx(*contoh))
    found, attached = rows(book, "Temuan"), rows(book, "Lampiran")
    numbers = [row["Nomor temuan"] for row in found]
    assert len(set(numbers)) == len(numbers) > 10
    money: Counter[str] = Counter()
    count = Counter(row["Nomor temuan"] for row in attached)
    for row in attached:
        money[row["Nomor temuan"]] += row["Anggaran yang tercakup (Rp)"] or 0
    assert {row["Nomor temuan"]: row["Anggaran yang tercakup (Rp)"] or 0 for row in found} == {
        number: money[number] for number in numbers
    }
    assert {row["Nomor temuan"]: row["Baris di Lampiran"] for row in found} == count
    assert Counter(row["Sidik"] for row in attached) == Counter(one.sidik for one in contoh.result.temuan)
    by_sidik = {one.sidik: one for one in contoh.result.temuan}
    for row in attached:
        one = by_sidik[row["Sidik"]]
        assert (row["Kode"] or "", row["Kondisi"], row["Anggaran yang tercakup (Rp)"]) == (
            one.kode,
            one.kondisi,
            one.anggaran_tercakup,
        )
        assert [row["Baris"]] == [at.baris for at in one.sel] or not one.sel


def test_rows_of_one_finding_share_rule_agency_and_where_there_is_money_the_program(contoh: Audited) -> None:
    shared: defaultdict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for row in rows(opened(audit_xlsx(*contoh)), "Lampiran"):
        named = ["Aturan", "Tingkat", "PD", "Unit"] + ["Program"] * (row["Anggaran yang tercakup (Rp)"] is not None)
        shared[row["Nomor temuan"]].add(tuple(row[name] for name in named))
    assert all(len(kinds) == 1 for kinds in shared.values())
    assert len({next(iter(kinds)) for kinds in shared.values()}) == len(shared), "one cause has two numbers"


def test_rules_and_totals_are_those_of_the_result(contoh: Audited) -> None:
    book = opened(audit_xlsx(*contoh))
    told = {row["Aturan"]: row for row in rows(book, "Aturan")}
    assert told.keys() == {rule.id for rule in contoh.result.aturan}
    for rule in contoh.result.aturan:
        if rule.outcome == "fail":
            row = told[rule.id]
            assert (row["Baris"], row["Diperiksa"]) == (rule.temuan, rule.populasi)
            assert (row["Anggaran yang tercakup (Rp)"] or 0) == rule.rupiah
            assert row["Temuan"] == sum(one["Aturan"] == rule.id for one in rows(book, "Temuan"))
        assert told[rule.id]["Kriteria"] and told[rule.id]["sha256"] == rule.sha256
    uang, head = contoh.result.uang, summary(book)
    assert head["Jumlah dalam berkas"][0] == uang.jumlah
    assert head["Inti"][0] == sum(row.rupiah for row in uang.tabel if row.kelas == "inti")
    assert head["belum tertaut"][:2] == next(
        [row.rupiah, row.rupiah_tercakup] for row in uang.tabel if row.jalur == "tanpa_tautan"
    )
    assert sum(row["Rupiah"] for row in rows(book, "Cakupan")) == contoh.result.cakupan.rupiah_total


def test_coverage_assumptions_files_and_room_to_sign_stand_on_the_first_page(contoh: Audited) -> None:
    head = summary(opened(audit_xlsx(*contoh)))
    covers = contoh.result.cakupan
    assert head["Versi"][0].startswith(contoh.result.versi)
    assert f"{covers.pd_tercakup} dari {covers.pd_total} PD" in head["Tercakup"][0]
    assert {"Belum dinilai", "Asumsi", "Nama", "NIP", "Tanggal", "Tanda tangan"} <= head.keys()
    assert head["APBD menurut kontrol"][0] == "belum dibandingkan"
    assert "Total berkas, belum dibandingkan dengan APBD." in head
    for file in contoh.reports:
        berkas, graf, ditolak, hasil, sha, dibaca, dimuat, *_ = head[file.berkas]
        assert (sha, dibaca, dimuat) == (file.sha256[:12], file.baris_dibaca, file.baris_dimuat)
        if file.rupiah_berkas:
            assert (berkas, graf, ditolak, hasil) == (
                file.rupiah_berkas,
                file.rupiah_graf,
                file.rupiah_ditolak,
                "cocok",
            )


def test_what_was_read_differently_or_refused_is_in_the_log(contoh: Audited) -> None:
    at = Asal("r.xlsx", "REKAP", 7)
    refusals = (
        Refusal(at, "PAGU", "1.234", "dua cara baca", "Tulis utuh.", None),
        Refusal(at, "KODE", "x", "bukan kode", "Perbaiki.", -5),
    )
    file = replace(contoh.reports[-1], refusals=refusals, notes=("Lembar kedua dilewati.",))
    logged = rows(opened(audit_xlsx(contoh.result, [file])), "Log Perbaikan")
    kinds = Counter(row["Yang terjadi"] for row in logged)
    assert kinds == {"dibaca lain": len(file.repairs), "ditolak": 2, "catatan": 1}
    assert [(row["Tertulis"], row["Langkah berikutnya"], row["Rupiah di luar graf"]) for row in logged[:2]] == [
        ("1.234", "Tulis utuh.", "tidak terbaca"),
        ("x", "Perbaiki.", -5),
    ]
    assert [logged[0][name] for name in ("Berkas", "Lembar", "Baris", "Kolom")] == [*at, "PAGU"]
    assert (logged[2]["Tertulis"], logged[2]["Dibaca sebagai"]) == (file.repairs[0].lama, file.repairs[0].baru)
    assert logged[-1]["Sebab"] == "Lembar kedua dilewati."


def test_sheets_filter_freeze_and_print_on_a4(contoh: Audited) -> None:
    book = opened(audit_xlsx(*contoh))
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and int(sheet.page_setup.fitToHeight) == 0
        assert contoh.result.versi in sheet.oddHeader.left.text and sheet.title in sheet.oddHeader.right.text
        assert "&P" in sheet.oddFooter.right.text or "Page" in sheet.oddFooter.right.text
        if sheet.title != "Ringkasan":
            assert sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1"
            assert sheet.auto_filter.ref == sheet.dimensions


def test_the_same_audit_gives_the_same_bytes(contoh: Audited) -> None:
    assert audit_xlsx(*contoh) == audit_xlsx(*contoh)


def test_the_comparison_with_the_apbd_has_a_sheet_of_its_own(contoh: Audited) -> None:
    pd = BandingKontrol(
        kode_skpd="1.01",
        nama="Dinas",
        apbd=100,
        dasar="Perda 9/2025",
        sel=None,
        pagu=60,
        rupiah_ditolak=30,
        baris_tanpa_nilai=1,
        selisih=-40,
        cocok=False,
    )
    compared = contoh.result.kontrol.model_copy(
        update={
            "dibandingkan": True,
            "pd": (pd,),
            "apbd": 100,
            "pagu": 60,
            "selisih": -40,
            "keterangan": ("Dibandingkan.",),
        }
    )
    book = opened(audit_xlsx(contoh.result.model_copy(update={"kontrol": compared}), contoh.reports))
    one, total = rows(book, "Kontrol APBD")
    assert (one["APBD (Rp)"], one["Dalam berkas (Rp)"], one["Selisih (Rp)"], one["Hasil"]) == (
        100,
        60,
        -40,
        "tidak cocok",
    )
    assert one["Ditolak saat dimuat (Rp)"] == 30 and total["Selisih (Rp)"] == -40
    head = summary(book)
    assert head["APBD menurut kontrol"][0] == 100 and "Dibandingkan." in head


def test_hostile_texts_are_only_texts_in_every_sheet(contoh: Audited) -> None:
    long = "x" * 40_000
    result = evil(contoh.result)
    reports = [
        replace(
            report,
            berkas=EVIL,
            notes=(EVIL, long),
            repairs=tuple(one._replace(lama=EVIL, baru=EVIL, alasan=EVIL, kolom=EVIL) for one in report.repairs),
        )
        for report in contoh.reports
    ]
    content = audit_xlsx(result, reports)
    book = opened(content)
    seen = texts(book)
    shown = EVIL.replace("\x07", "�").replace("\u202e", "�")
    for sheet in book:
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink], sheet.title
        assert any(isinstance(cell.value, str) and shown in cell.value for cell in cells), sheet.title
    cut, *_ = [text for text in seen if text.startswith("xxx")]
    assert len(cut) == 32_767 and cut.endswith("[dipendekkan dari 40000 aksara]")
    assert any("aksara yang tidak dapat ditampilkan diganti" in text for text in seen)
    assert any(text.startswith(f"{len(reports)} teks dipendekkan") for text in seen)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            part = parts.read(name)
            assert b"<f>" not in part and b"<hyperlink" not in part and b"relationships/hyperlink" not in part, name
            assert b"externalLink" not in part and b"\x07" not in part, name


def evil(value: Any) -> Any:
    """The same with a hostile beginning on every text that a file could have brought."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        free = [name for name in fields if get_origin(fields[name].annotation) is not Literal and name not in KEPT]
        return value.model_copy(update={name: evil(getattr(value, name)) for name in free})
    if isinstance(value, tuple):
        return tuple(map(evil, value))
    return EVIL + value if isinstance(value, str) else value


def changed(result: AuditResult, **first: Any) -> AuditResult:
    """The same audit with one finding only, changed."""
    return result.model_copy(update={"temuan": (result.temuan[0].model_copy(update=first),)})


@pytest.mark.parametrize("amount", [-500, 0, 999_999_999_999_999])
def test_a_number_stays_a_number_in_xlsx_and_csv(contoh: Audited, amount: int) -> None:
    result = changed(contoh.result, anggaran_tercakup=amount)
    [row] = rows(opened(audit_xlsx(result, ())), "Lampiran")
    assert row["Anggaran yang tercakup (Rp)"] == amount
    assert read_csv(audit_csv(result))[1][8] == str(amount)


def test_a_number_that_excel_would_change_is_written_as_text_and_said(contoh: Audited) -> None:
    amount = 2**53 + 1
    book = opened(audit_xlsx(changed(contoh.result, anggaran_tercakup=amount), ()))
    assert rows(book, "Lampiran")[0]["Anggaran yang tercakup (Rp)"] == str(amount)
    assert any("angka ditulis sebagai teks" in text for text in texts(book))


def read_csv(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_the_csv_is_the_lampiran_and_reads_back_the_same(contoh: Audited, tmp_path: Path) -> None:
    write_audit_csv(contoh.result, tmp_path / "l.csv")
    raw = (tmp_path / "l.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    header, *lines = read_csv(raw.decode("utf-8"))
    sheet = opened(audit_xlsx(*contoh))["Lampiran"]
    first, *rest = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    assert header == first
    assert lines == rest


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "  =1", "\t=1", "\r=1", '=x;"y"'])
def test_a_text_of_the_csv_is_never_a_formula(contoh: Audited, text: str) -> None:
    cell = read_csv(audit_csv(changed(contoh.result, nama=text)))[1][4]
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert cell.lstrip("'�").strip() == text.strip()


def test_more_rows_than_a_sheet_holds_are_refused_and_nothing_is_written(
    contoh: Audited, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_book, "ROWS", len(contoh.result.temuan))
    with pytest.raises(PohonError, match="Lampiran melampaui") as refused:
        write_audit_xlsx(*contoh, tmp_path / "t.xlsx")
    assert "--csv" in refused.value.next_step
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_cannot_be_written_leaves_the_old_one(contoh: Audited, tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").mkdir()
    with pytest.raises(PohonError):
        write_audit_xlsx(*contoh, tmp_path / "t.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["t.xlsx"]
    with pytest.raises(PohonError, match="layar"):
        write_audit_xlsx(*contoh, Path("-"))


def test_an_audit_without_findings_says_so(contoh: Audited) -> None:
    book = opened(audit_xlsx(contoh.result.model_copy(update={"temuan": ()}), ()))
    assert rows(book, "Temuan")[0]["Nomor temuan"] == "Tidak ada temuan pada aturan yang dijalankan."
