"""The workbook Pohon: what its rows say, and what is refused with row, column, value and next step."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping
from typing import Any

import openpyxl
import pytest

from pohon_graph.errors import SheetError
from pohon_graph.sheets import Isian, Link, Node, Reading, Ref, read_file
from pohon_graph.sheets.pohon_columns import SHEETS

DINKES, RSUD, SETDA = "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0001", "4.01.0.00.0.00.02.0000"
UNIT = f"{DINKES}/{RSUD}"
Row = Mapping[str, Any]
COLUMNS = {spec.name: [column.name for column in spec.columns] for spec in SHEETS}

TREE: dict[str, list[Row]] = {
    "Tujuan": [{"opd": DINKES, "kode": "T1", "uraian": "Tujuan satu"}],
    "Sasaran": [
        {"opd": "pemda", "kode": "S1", "uraian": "Sasaran pemda"},
        {"opd": DINKES, "kode": "S1", "uraian": "Sasaran satu"},
        {"opd": DINKES, "kode": "1", "uraian": "Sasaran bernomor"},
    ],
    "Kondisi": [
        {"opd": DINKES, "kode": "K1", "uraian": "Kondisi satu"},
        {"opd": DINKES, "kode": "1", "uraian": "Kondisi bernomor"},
    ],
    "Indikator": [
        {"opd": DINKES, "kode": "I1", "pemilik": "S1", "uraian": "Indikator satu"},
        {"opd": DINKES, "kode": "I2", "pemilik": "S1; K1", "uraian": "Indikator berdua"},
        {"opd": DINKES, "kode": "I3", "pemilik": "1.02.02", "uraian": "Indikator program"},
    ],
}


def workbook(sheets: Mapping[str, list[Row]], *, columns: Mapping[str, list[str]] = COLUMNS) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append(columns[name])
        for row in rows:
            assert set(row) <= set(columns[name]), row
            sheet.append([row.get(column) for column in columns[name]])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(sheets: Mapping[str, list[Row]], **isian: Any) -> Reading:
    reading = read_file("pohon.xlsx", workbook(sheets), Isian(2026, **isian))
    loaded = reading.rows_read - reading.rows_skipped - reading.rows_replaced - len({r.asal for r in reading.refusals})
    assert len({n.asal for n in reading.nodes} | {link.asal for link in reading.links}) == loaded, "every row is told"
    return reading


def with_tree(name: str, *rows: Row, **isian: Any) -> Reading:
    """The tree, with more rows of one sheet behind it."""
    return read({**TREE, name: [*TREE.get(name, []), *rows]}, **isian)


def nodes(reading: Reading, label: str) -> list[Node]:
    return [node for node in reading.nodes if node.label == label]


def links(reading: Reading, jenis: str) -> list[Link]:
    return [link for link in reading.links if link.jenis == jenis]


def support(**cells: Any) -> Row:
    return {"opd_anak": DINKES, "anak": "K1", "induk": "S1", "dasar": "alasan", **cells}


def only(reading: Reading, jenis: str, after: int = 0) -> Link:
    (link,) = links(reading, jenis)[after:]
    return link


def test_agencies_and_units() -> None:
    reading = read(
        {"PerangkatDaerah": [{"opd": DINKES, "nama": "Dinas"}, {"opd": DINKES, "unit": RSUD, "nama": "RSUD"}]}
    )
    assert [(node.id, node.isi) for node in reading.nodes] == [
        (f"perangkat_daerah:{DINKES}", {"lingkup": DINKES, "kode_skpd": DINKES, "nama": "Dinas"}),
        (f"perangkat_daerah:{UNIT}", {"lingkup": UNIT, "kode_skpd": DINKES, "nama": "RSUD", "kode_unit": RSUD}),
    ]
    assert only(reading, "BAGIAN_DARI").ke == f"perangkat_daerah:{DINKES}"
    assert reading.covers == set(), "a list of agencies brings no tree"


def test_a_goal_answers_several_misi_of_the_kabupaten() -> None:
    reading = read(
        {
            "Misi": [{"kode": "M1", "uraian": "Misi satu"}],
            "Tujuan": [{"opd": DINKES, "kode": "T1", "uraian": "Tujuan", "misi": "M1; M2;M1"}],
        }
    )
    assert [link.ke for link in links(reading, "MENJAWAB")] == [
        Ref("pemda", "M1", ("Misi",)),
        Ref("pemda", "M2", ("Misi",)),
    ]


@pytest.mark.parametrize(("opd", "dasar"), [(DINKES, "renstra"), ("pemda", "rpjmd"), ("PEMDA", "rpjmd")])
def test_a_sasaran_supports_its_tujuan_by_the_order_of_the_document(opd: str, dasar: str) -> None:
    reading = read({"Sasaran": [{"opd": opd, "kode": "S1", "uraian": "Sasaran", "tujuan": "T1"}]})
    link = only(reading, "MENDUKUNG")
    scope = opd.lower()
    assert (link.dari, link.ke) == (f"sasaran:{scope}:S1", Ref(scope, "T1", ("Tujuan",)))
    assert link.isi == {"dasar": dasar, "status": "disetujui"}


def test_what_has_no_code_is_known_by_its_text() -> None:
    reading = read({"Kondisi": [{"opd": DINKES, "uraian": "Ibu hamil diperiksa"}]})
    assert [node.id for node in reading.nodes] == [f"kondisi:{DINKES}:~ibu-hamil-diperiksa"]


@pytest.mark.parametrize(
    ("cells", "given", "lingkup"),
    [
        ({"opd": DINKES}, "", DINKES),
        ({"opd": DINKES, "unit": RSUD}, "", UNIT),
        ({"opd": DINKES, "unit": DINKES}, "", DINKES),
        ({"opd": RSUD}, "", UNIT),
        ({"opd": "pemda"}, "", "pemda"),
        ({}, DINKES, DINKES),
        ({}, RSUD, UNIT),
        ({"unit": RSUD}, DINKES, UNIT),
        ({"opd": SETDA}, DINKES, SETDA),
    ],
)
def test_whose_a_row_is(cells: Row, given: str, lingkup: str) -> None:
    reading = read({"Kondisi": [{"kode": "K1", "uraian": "Kondisi", **cells}]}, opd=given)
    (node,) = reading.nodes
    assert node.isi["lingkup"] == lingkup
    assert node.isi.get("kode_skpd") == (None if lingkup == "pemda" else lingkup.split("/")[0])
    assert reading.covers == {lingkup}


@pytest.mark.parametrize(
    ("cells", "scope"),
    [
        ({}, DINKES),
        ({"unit_anak": RSUD}, UNIT),
        ({"opd_induk": "pemda"}, "pemda"),
        ({"unit_anak": RSUD, "opd_induk": DINKES}, DINKES),
        ({"unit_induk": RSUD}, UNIT),
    ],
)
def test_a_blank_second_agency_is_the_first(cells: Row, scope: str) -> None:
    assert only(with_tree("Dukungan", support(**cells)), "MENDUKUNG").ke == Ref(
        scope, "S1", ("Kondisi", "Sasaran", "Tujuan")
    )


@pytest.mark.parametrize(
    ("anak", "kode", "labels"),
    [
        ("K1", "K1", None),
        ("Sasaran:1", "1", ("Sasaran",)),
        ("kondisi: 1", "1", ("Kondisi",)),
        ("1", "1", None),
        ("1.02.02", "1.02.02", ("Program",)),
        ("1.02.02.2.01", "1.02.02.2.01", ("Kegiatan",)),
        ("1.02.02.2.01.0001", "1.02.02.2.01.0001", ("SubKegiatan",)),
        ("x.xx.01.2.13.0001", "1.02.01.2.13.0001", ("SubKegiatan",)),
        ("1.02.02.02.01.0001", "1.02.02.2.01.0001", ("SubKegiatan",)),
        ("Sub Kegiatan:1.02.02.2.01.0001", "1.02.02.2.01.0001", ("SubKegiatan",)),
        ("belum ada", "belum ada", None),
        ("K/1", "K/1", None),
    ],
)
def test_what_a_reference_means(anak: str, kode: str, labels: tuple[str, ...] | None) -> None:
    every = ("Program", "Kegiatan", "SubKegiatan", "Kondisi", "Sasaran", "Tujuan")
    assert only(with_tree("Dukungan", support(anak=anak)), "MENDUKUNG").dari == Ref(DINKES, kode, labels or every)


def test_a_code_that_the_workbook_defines_is_never_repaired_into_a_nomenclature_code() -> None:
    reading = read(
        {
            "Kondisi": [{"opd": DINKES, "kode": "1.3.02", "uraian": "Simpul bernomor"}],
            "Dukungan": [support(anak="1.3.02")],
        }
    )
    dari = only(reading, "MENDUKUNG").dari
    assert isinstance(dari, Ref) and dari.kode == "1.3.02" and reading.repairs == []


@pytest.mark.parametrize(
    ("text", "scope"), [("pemda/S1", "pemda"), (f"{SETDA}/S1", SETDA), (f"{RSUD}/Sasaran:S1", UNIT)]
)
def test_a_reference_may_name_another_agency(text: str, scope: str) -> None:
    ke = only(with_tree("Dukungan", support(induk=text)), "MENDUKUNG").ke
    assert isinstance(ke, Ref) and (ke.lingkup, ke.kode) == (scope, "S1")


@pytest.mark.parametrize(
    ("cells", "isi"),
    [
        ({}, {"dasar": "alasan", "status": "disetujui"}),
        ({"status": "Diajukan"}, {"dasar": "alasan", "status": "diajukan"}),
        ({"porsi": 0.4, "bobot": "60%"}, {"dasar": "alasan", "status": "disetujui", "porsi": 0.4, "bobot": 0.6}),
        ({"porsi": "0,25", "bobot": 0}, {"dasar": "alasan", "status": "disetujui", "porsi": 0.25, "bobot": 0.0}),
    ],
)
def test_what_a_link_says(cells: Row, isi: dict[str, object]) -> None:
    assert only(with_tree("Dukungan", support(**cells)), "MENDUKUNG").isi == isi


def test_a_second_link_between_one_pair_is_refused_and_shows_the_first() -> None:
    reading = with_tree("Dukungan", support(), support(anak="Kondisi:k1", induk="Sasaran:S1", porsi=0.5))
    assert len(links(reading, "MENDUKUNG")) == 1
    (refusal,) = reading.refusals
    rows = {2, 3}
    rows.remove(refusal.asal.baris)
    assert f"lembar Dukungan, baris {rows.pop()}" in refusal.alasan


def test_links_that_only_share_a_code_are_two() -> None:
    reading = with_tree(
        "Dukungan", support(anak="Kondisi:1"), support(anak="Sasaran:1", induk="T1"), support(anak="Sasaran:1")
    )
    assert len(links(reading, "MENDUKUNG")) == 3 and reading.refusals == []


def test_a_link_of_the_document_order_and_the_same_in_dukungan_are_one_too_many() -> None:
    reading = read(
        {
            "Tujuan": [{"opd": DINKES, "kode": "T1", "uraian": "Tujuan"}],
            "Sasaran": [{"opd": DINKES, "kode": "S1", "uraian": "Sasaran", "tujuan": "T1"}],
            "Dukungan": [support(anak="S1", induk="T1")],
        }
    )
    assert [refusal.asal.lembar for refusal in reading.refusals] == ["Dukungan"]
    assert "lembar Sasaran, baris 2" in reading.refusals[0].alasan


def test_one_indicator_with_two_owners_is_one_node() -> None:
    reading = read(TREE)
    shared = f"indikator:{DINKES}:I2"
    assert Counter(node.id for node in nodes(reading, "Indikator"))[shared] == 1
    assert [
        str(link.dari.kode) for link in links(reading, "DIUKUR") if link.ke == shared and isinstance(link.dari, Ref)
    ] == [
        "S1",
        "K1",
    ]


def test_an_indicator_without_a_code_belongs_to_its_one_owner() -> None:
    reading = with_tree("Indikator", {"opd": DINKES, "pemilik": "K1", "uraian": "Cakupan K4"})
    assert f"indikator:kondisi:{DINKES}:K1:~cakupan-k4" in {node.id for node in nodes(reading, "Indikator")}


def test_an_iku_adds_to_the_indicator_and_points_at_it() -> None:
    reading = with_tree("IKU", {"opd": DINKES, "indikator": "i1", "tingkat": "pd", "dasar": "SK 1"})
    (iku,) = [node for node in nodes(reading, "Indikator") if "_rujukan" in node.isi]
    assert iku.id == f"indikator:{DINKES}:I1"
    assert iku.isi == {"lingkup": DINKES, "kode_skpd": DINKES, "iku": "pd", "dasar_iku": "SK 1", "_rujukan": True}


@pytest.mark.parametrize(
    ("cells", "owner", "periode", "tahun"),
    [
        ({"indikator": "I1", "periode": 2026}, f"sasaran:{DINKES}:S1", "2026", 2026),
        ({"indikator": "I2", "pemilik": "K1", "periode": "2026-tw1"}, f"kondisi:{DINKES}:K1", "2026-tw1", 2026),
        (
            {"indikator": "i2", "pemilik": "Sasaran:s1", "periode": "2027 TW IV"},
            f"sasaran:{DINKES}:S1",
            "2027-tw4",
            2027,
        ),
        ({"indikator": "I3", "periode": "2026"}, f"program:{DINKES}:1.02.02", "2026", 2026),
    ],
)
def test_whose_target(cells: Row, owner: str, periode: str, tahun: int) -> None:
    reading = with_tree("Target", {"opd": DINKES, "target": "72,5", "realisasi": "BB", **cells})
    (target,) = nodes(reading, "Target")
    indikator = f"indikator:{DINKES}:{cells['indikator'].upper()}"
    assert target.id == f"target:{indikator}:{owner}:{periode}"
    assert {k: target.isi[k] for k in ("pemilik", "periode", "tahun", "teks", "angka", "realisasi")} == {
        "pemilik": owner,
        "periode": periode,
        "tahun": tahun,
        "teks": "72,5",
        "angka": 72.5,
        "realisasi": "BB",
    }
    assert "realisasi_angka" not in target.isi
    assert only(reading, "BERTARGET").dari == indikator


def test_posts_and_what_they_answer_for() -> None:
    reading = read(
        {
            "Jabatan": [
                {"opd": "pemda", "kode": "B", "nama": "Bupati", "jenjang": "Kepala_Daerah"},
                {"opd": DINKES, "unit": RSUD, "kode": "J1", "nama": "Direktur", "atasan": f"{DINKES}/J1"},
            ],
            "TanggungJawab": [
                {"opd_jabatan": DINKES, "jabatan": "J1", "opd": "pemda", "kode": "S1", "peran": "penanggung jawab"},
                {"opd_jabatan": DINKES, "unit_jabatan": RSUD, "jabatan": "J1", "kode": "1.02.02"},
            ],
            "Crosscutting": [{"opd": SETDA, "opd_kondisi": DINKES, "kondisi": "K1", "status": "diajukan"}],
        }
    )
    assert {node.id: node.isi.get("jenjang") for node in nodes(reading, "Jabatan")} == {
        "jabatan:pemda:B": "kepala daerah",
        f"jabatan:{UNIT}:J1": None,
    }
    assert only(reading, "BERTUGAS_DI").ke == f"perangkat_daerah:{UNIT}"
    assert only(reading, "MELAPOR_KE").ke == Ref(DINKES, "J1", ("Jabatan",))
    answered = {
        (link.dari, link.ke.lingkup, link.ke.kode)
        for link in links(reading, "BERTANGGUNG_JAWAB")
        if isinstance(link.ke, Ref)
    }
    assert answered == {
        (Ref(DINKES, "J1", ("Jabatan",)), "pemda", "S1"),
        (Ref(UNIT, "J1", ("Jabatan",)), UNIT, "1.02.02"),
    }
    asked = only(reading, "BERKONTRIBUSI")
    assert (asked.dari, asked.ke) == (f"perangkat_daerah:{SETDA}", Ref(DINKES, "K1", ("Kondisi",)))
    assert SETDA not in reading.covers, "to be asked is not to bring a tree"
    assert {node.id for node in nodes(reading, "PerangkatDaerah")} == {
        f"perangkat_daerah:{UNIT}",
        f"perangkat_daerah:{SETDA}",
    }


def test_rows_of_replaced_agencies_are_counted_and_left_out() -> None:
    reading = read(TREE, kecuali=frozenset({DINKES}))
    assert reading.rows_replaced == sum(row["opd"] == DINKES for rows in TREE.values() for row in rows)
    assert [node.isi["lingkup"] for node in reading.nodes] == ["pemda"]
    assert reading.covers == {"pemda"}


def test_blank_rows_are_skipped_and_rows_keep_their_numbers() -> None:
    blank: Row = {}
    reading = read({"Kondisi": [blank, {"opd": DINKES, "kode": "K1", "uraian": "Kondisi"}, {"opd": " "}, blank]})
    assert (reading.rows_read, reading.rows_skipped) == (2, 1)
    assert reading.nodes[0].asal.baris == 3


def test_a_row_with_nothing_but_a_remark_is_skipped() -> None:
    columns = [*COLUMNS["Kondisi"], "catatan"]
    isi = workbook({"Kondisi": [{"catatan": "lengkapi"}]}, columns={"Kondisi": columns})
    reading = read_file("pohon.xlsx", isi, Isian(2026))
    assert (reading.rows_read, reading.rows_skipped, reading.refusals) == (1, 1, [])


REFUSED: list[tuple[str, str, Row, str, str]] = [
    ("no agency", "Kondisi", {"kode": "K2", "uraian": "x"}, "opd", "Perangkat daerah kosong"),
    ("no agency code", "Kondisi", {"opd": "Dinkes", "kode": "K2", "uraian": "x"}, "opd", "kode perangkat daerah"),
    ("pemda is no agency", "PerangkatDaerah", {"opd": "pemda", "nama": "x"}, "opd", "kode perangkat daerah"),
    ("another's unit", "Kondisi", {"opd": SETDA, "unit": RSUD, "uraian": "x"}, "unit", "bukan unit dari"),
    ("a unit of pemda", "Kondisi", {"opd": "pemda", "unit": RSUD, "uraian": "x"}, "unit", "bukan unit dari"),
    ("no text", "Kondisi", {"opd": DINKES, "kode": "K2"}, "uraian", "kosong"),
    ("jenjang", "Kondisi", {"opd": DINKES, "uraian": "x", "jenjang": "final"}, "jenjang", "tidak dikenal"),
    ("no reason", "Dukungan", support(dasar=" "), "dasar", "kosong"),
    ("no parent", "Dukungan", support(induk=None), "induk", "kosong"),
    ("status", "Dukungan", support(status="ditolak"), "status", "tidak dikenal"),
    ("porsi above 1", "Dukungan", support(porsi=1.2), "porsi", "antara 0 dan 1"),
    ("porsi in percent without sign", "Dukungan", support(porsi="40"), "porsi", "antara 0 dan 1"),
    ("bobot below 0", "Dukungan", support(bobot=-0.1), "bobot", "antara 0 dan 1"),
    (
        "a parent that cannot be one",
        "Dukungan",
        support(induk="Program:1.02.02"),
        "induk",
        "tidak dapat menunjuk Program",
    ),
    ("a kind without a code", "Dukungan", support(induk="Sasaran:"), "induk", "kosong"),
    ("a plan of pemda", "Dukungan", support(opd_anak="pemda", anak="1.02.02"), "anak", "milik perangkat daerah"),
    ("IKU without decree", "IKU", {"opd": DINKES, "indikator": "I1", "tingkat": "pd"}, "dasar", "kosong"),
    (
        "IKU level",
        "IKU",
        {"opd": DINKES, "indikator": "I1", "tingkat": "utama", "dasar": "SK"},
        "tingkat",
        "tidak dikenal",
    ),
    (
        "IKU of a program",
        "IKU",
        {"opd": DINKES, "indikator": "I3", "tingkat": "pd", "dasar": "SK"},
        "indikator",
        "Program",
    ),
    ("indicator of nobody", "Indikator", {"opd": DINKES, "kode": "I9", "uraian": "x"}, "pemilik", "kosong"),
    ("only separators", "Indikator", {"opd": DINKES, "kode": "I9", "uraian": "x", "pemilik": ";"}, "pemilik", "kosong"),
    (
        "codeless with two owners",
        "Indikator",
        {"opd": DINKES, "uraian": "x", "pemilik": "S1;K1"},
        "kode",
        "tepat satu pemilik",
    ),
    (
        "codeless, owner elsewhere",
        "Indikator",
        {"opd": DINKES, "uraian": "x", "pemilik": "Z1"},
        "kode",
        "tepat satu pemilik",
    ),
    ("target of two owners", "Target", {"opd": DINKES, "indikator": "I2", "periode": 2026}, "pemilik", "K1 (kondisi)"),
    (
        "target of another",
        "Target",
        {"opd": DINKES, "indikator": "I1", "pemilik": "K1", "periode": 2026},
        "pemilik",
        "bukan pemilik",
    ),
    ("target of no indicator", "Target", {"opd": DINKES, "indikator": "I8", "periode": 2026}, "indikator", "tidak ada"),
    (
        "period",
        "Target",
        {"opd": DINKES, "indikator": "I1", "periode": "semester 1"},
        "periode",
        "Periode tidak dikenal",
    ),
    (
        "a date as target",
        "Target",
        {"opd": DINKES, "indikator": "I1", "periode": "2026-tw5"},
        "periode",
        "tidak dikenal",
    ),
    ("crosscutting to pemda", "Crosscutting", {"opd": "pemda", "kondisi": "K1"}, "opd", "harus perangkat daerah"),
]


@pytest.mark.parametrize(
    ("sheet", "row", "kolom", "alasan"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_what_is_refused(sheet: str, row: Row, kolom: str, alasan: str) -> None:
    reading = with_tree(sheet, row)
    (refusal,) = reading.refusals
    assert (refusal.asal.lembar, refusal.asal.baris) == (sheet, len(TREE.get(sheet, [])) + 2)
    assert refusal.kolom == kolom
    assert alasan in refusal.alasan + refusal.langkah
    assert refusal.langkah and refusal.rupiah == 0


def test_what_hangs_on_an_ambiguous_owner_is_refused_with_the_candidates() -> None:
    reading = read(
        {
            **TREE,
            "Indikator": [{"opd": DINKES, "kode": "I1", "pemilik": "1", "uraian": "Indikator"}],
            "Target": [{"opd": DINKES, "indikator": "I1", "periode": 2026, "target": 1}],
        }
    )
    (refusal,) = reading.refusals
    assert "kondisi atau sasaran" in refusal.alasan


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (["opd", "unit", "kode", "uraian mutu", "jenjang"], "tidak punya kolom uraian"),
        (["opd", "unit", "kode", "uraian", "Uraian"], "Kolom uraian ada dua"),
    ],
)
def test_a_sheet_with_wrong_columns_refuses_the_file(columns: list[str], message: str) -> None:
    isi = workbook({"Kondisi": []}, columns={"Kondisi": columns})
    with pytest.raises(SheetError, match=message) as caught:
        read_file("pohon.xlsx", isi, Isian(2026))
    assert "Kondisi" in caught.value.where


def test_unknown_columns_are_named_and_headers_may_stand_lower() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "kondisi"
    sheet.append(["POHON KINERJA DINAS"])
    sheet.append([])
    sheet.append([" OPD", "Kode", "URAIAN ", "Catatan"])
    sheet.append([DINKES, "K1", "Kondisi", "abaikan"])
    out = io.BytesIO()
    book.save(out)
    reading = read_file("pohon.xlsx", out.getvalue(), Isian(2026))
    assert [node.id for node in reading.nodes] == [f"kondisi:{DINKES}:K1"]
    assert any("Catatan" in note for note in reading.notes)
    assert (reading.rows_read, reading.rows_skipped) == (3, 2)


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_rows_changes_nothing(order: int) -> None:
    rows = [support(), support(porsi=0.5), support(anak="S1", induk="T1"), support(anak="1.02.02")][::order]
    reading = with_tree("Dukungan", *rows)
    kept = sorted((str(link.dari), str(link.ke), str(sorted(link.isi.items()))) for link in links(reading, "MENDUKUNG"))
    again = sorted(
        (str(link.dari), str(link.ke), str(sorted(link.isi.items())))
        for link in links(with_tree("Dukungan", *rows[::-1]), "MENDUKUNG")
    )
    assert kept == again and len(kept) == 3


def test_hostile_text_is_only_text() -> None:
    evil = '</script><img src=x onerror=alert(1)>=HYPERLINK("http://x")'
    reading = read({"Kondisi": [{"opd": DINKES, "kode": "K'1", "uraian": evil}]})
    assert reading.nodes[0].isi["nama"] == evil
