"""What a person and a program read after an audit."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from rich.console import Console

from pohon_graph.errors import PohonError
from pohon_graph.report import audit_json, results_schema, show_audit, write_audit_json
from pohon_graph.report.rollup import roll_up
from pohon_graph.rules import AuditResult, audit
from pohon_graph.store import Store
from tests.rules.graphs import Graph
from tests.rules.small import SUB, A, linked, planned, small

SCHEMA = jsonschema.Draft202012Validator(results_schema())


def shown(result: AuditResult, width: int = 80) -> str:
    """The console report as plain text."""
    out = io.StringIO()
    show_audit(Console(file=out, width=width, highlight=False, force_terminal=False), result)
    return out.getvalue()


def audited(store: Store, graph: Graph, **options: Any) -> AuditResult:
    graph.write(store)
    return audit(store, **options)


def test_coverage_comes_before_money_and_money_before_findings(empty_store: Store) -> None:
    text = shown(audited(empty_store, small()))
    places = [
        text.index(word) for word in ("Cakupan", "1 dari 2 PD", "Uang menurut kelas", "Jumlah", "L1 Sub kegiatan")
    ]
    assert places == sorted(places)
    assert "Dinas Pekerjaan Umum (Rp1.000.000.000): pohon kinerja belum dimuat; IKU belum dimuat" in " ".join(
        text.split()
    )
    assert "Rp2.000.000.000 dari Rp3.000.000.000 (66,6 %)" in text


def test_the_money_table_says_that_it_sums_to_the_dpa(empty_store: Store) -> None:
    text = " ".join(shown(audited(empty_store, small())).split())
    assert "Tabel sama dengan jumlah rincian belanja (DPA) sampai rupiah terakhir: Rp3.000.000.000." in text
    assert "Total berkas, belum dibandingkan dengan APBD." in text


def test_a_share_is_over_covered_agencies_and_never_of_langsung_alone(empty_store: Store) -> None:
    text = " ".join(shown(audited(empty_store, linked(small()))).split())
    assert "Dari Rp2.000.000.000 belanja inti pada PD yang tercakup: 100,0 % tertaut rinci" in text
    assert "0,0 % hanya lewat program" in text


def test_ten_rows_are_shown_and_the_rest_is_counted_with_its_money(empty_store: Store) -> None:
    graph = small()
    for n in range(51):
        id = planned(graph, A, "1.02", n + 2, pagu=n + 1)
        program = graph.node("Program", f"program:{n}", lingkup=A, kode=f"1.02.{n + 10}", nama="P")
        kegiatan = graph.node("Kegiatan", f"kegiatan:{n}", lingkup=A, kode=f"1.02.{n + 10}.2.01", nama="K")
        graph.links = [link for link in graph.links if not (link[0] == "BAGIAN_DARI" and link[1] == id)]
        graph.link("BAGIAN_DARI", id, kegiatan)
        graph.link("BAGIAN_DARI", kegiatan, program)
    text = " ".join(shown(audited(empty_store, graph, select="L1")).split())
    assert f"dan 43 lagi (43 baris, Rp{sum(range(1, 44))})" in text


def test_findings_of_one_program_are_one_row_with_their_sum(empty_store: Store) -> None:
    graph = small()
    planned(graph, A, "1.02", 2, pagu=500)
    text = " ".join(shown(audited(empty_store, graph, select="L1")).split())
    assert "Dinas Kesehatan 2 Rp1.000.000.500 1.02.02 Program 1.02.02" in text


def test_where_was_searched_is_said_and_nobody_is_accused(empty_store: Store) -> None:
    text = shown(audited(empty_store, small()))
    assert "Belum ditemukan tautan dalam berkas yang dimuat (pohon.xlsx lembar Sasaran" in " ".join(text.split())
    assert "rekap.xlsx, lembar REKAP, baris 11" in text
    for word in ("pemborosan", "kerugian negara", "kesalahan", "inefisien"):
        assert word not in text.lower()


def test_rules_that_could_not_run_are_named_with_their_reason(empty_store: Store) -> None:
    text = " ".join(shown(audited(empty_store, small(), select="L1,B2")).split())
    assert "Tidak dapat diterapkan: B2" in text
    assert "pagu indikatif (Renstra) belum dimuat" in text
    assert "L8" in text.partition("Tidak dipilih:")[2]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_nothing_is_wider_than_the_screen(empty_store: Store, width: int) -> None:
    graph = small()
    graph.nodes[SUB][1]["nama"] = "Penyediaan " * 30
    lines = shown(audited(empty_store, graph), width).splitlines()
    assert max(map(len, lines)) <= width


def test_hostile_text_is_only_text(empty_store: Store) -> None:
    evil = "[red]x[/] </script> =HYPERLINK(1) \x1b[2J \x07 {kode} \u202e"
    graph = small()
    graph.nodes[SUB][1].update(nama=evil, asal_lembar=evil)
    graph.nodes[f"perangkat_daerah:{A}"][1]["nama"] = evil
    result = audited(empty_store, graph)
    text = shown(result, 200)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "[red]x[/] </script> =HYPERLINK(1)" in text
    assert [one.nama for one in result.temuan if one.id == SUB] == [evil]


def test_results_json_is_what_its_schema_says(empty_store: Store, tmp_path: Path) -> None:
    result = audited(empty_store, small())
    path = tmp_path / "baru" / "results.json"
    write_audit_json(result, path)
    content = json.loads(path.read_text(encoding="utf-8"))
    SCHEMA.validate(content)
    assert content == audit_json(result)
    assert content["uang"]["jumlah"] == 3 * 10**9
    assert AuditResult.model_validate(content) == result


def test_a_field_that_the_schema_does_not_know_is_refused(empty_store: Store) -> None:
    content = audit_json(audited(empty_store, small()))
    content["temuan"][0]["baru"] = 1
    with pytest.raises(jsonschema.ValidationError):
        SCHEMA.validate(content)


def test_a_number_that_javascript_would_change_is_given_as_text_too(empty_store: Store) -> None:
    content = audit_json(audited(empty_store, small(pagu=2**53 + 1)))
    SCHEMA.validate(content)
    assert content["uang"]["jumlah"] == 2**53 + 1 + 2 * 10**9
    assert content["uang"]["jumlah_teks"] == str(2**53 + 1 + 2 * 10**9)
    (finding,) = [one for one in content["temuan"] if one["id"] == SUB]
    assert finding["anggaran_tercakup_teks"] == finding["kolom"]["pagu_teks"] == str(2**53 + 1)
    assert "jumlah_teks" not in audit_json(audit(empty_store, opd="1.03.0.00.0.00.01.0000"))["uang"]


def test_a_result_that_cannot_be_written_leaves_the_old_one(empty_store: Store, tmp_path: Path) -> None:
    result = audited(empty_store, small())
    taken = tmp_path / "results.json"
    taken.mkdir()
    with pytest.raises(PohonError):
        write_audit_json(result, taken)
    assert [path.name for path in tmp_path.iterdir()] == ["results.json"]


def test_json_goes_to_the_screen(empty_store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    write_audit_json(audited(empty_store, small()), Path("-"))
    assert json.loads(capsys.readouterr().out)["skema"] == "1"


def finding(result: AuditResult, **changes: Any) -> Any:
    return result.temuan[0].model_copy(update={"lingkup": A, "severity": "error", **changes})


def about_program(program: Any) -> dict[str, Any]:
    return {"subjek": "Program", "program": program, "anggaran_tercakup": None}


def test_one_cause_has_one_number(empty_store: Store) -> None:
    result = audited(empty_store, small(), select="L1")
    first = result.temuan[0].program
    assert first is not None
    other = first.model_copy(update={"id": "lain", "kode": "9"})
    about: dict[str, tuple[list[dict[str, Any]], list[int]]] = {
        "programs of one agency, no money": (
            [about_program(p) for p in (first, other)],
            [2],
        ),
        "a program and what is below it": (
            [
                about_program(first),
                {"subjek": "SubKegiatan", "program": first, "anggaran_tercakup": None},
            ],
            [2],
        ),
        "two programs with money": (
            [about_program(p) | {"anggaran_tercakup": 5} for p in (first, other)],
            [1, 1],
        ),
        "a result and a program of one agency": ([{"subjek": "Sasaran", "program": None}, about_program(first)], [2]),
        "results of one agency": ([{"subjek": "Sasaran", "program": None}] * 3, [3]),
        "a lower severity apart": ([{}, {"severity": "info"}], [1, 1]),
        "two agencies": ([{}, {"lingkup": "lain"}], [1, 1]),
    }
    for name, (changes, sizes) in about.items():
        groups = roll_up([finding(result, **change) for change in changes])
        assert [len(group.findings) for group in groups] == sizes, name
        assert [group.nomor for group in groups] == [f"L1-{n:03}" for n in range(1, len(groups) + 1)], name
    [programs] = roll_up([finding(result, **change) for change in about["programs of one agency, no money"][0]])
    assert programs.program == "" and programs.about.endswith("dan 1 program lagi")
    [mixed] = roll_up([finding(result, **change) for change in about["a result and a program of one agency"][0]])
    assert mixed.about.endswith("dan 1 hal lagi")
