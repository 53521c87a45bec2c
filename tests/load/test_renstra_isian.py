"""A filled Renstra template as a snapshot: each level's money is its own, and parents are never added to children."""

from __future__ import annotations

from pathlib import Path

from pohon_graph.load import load
from pohon_graph.store import Store
from tests.sheets.test_renstra_isian import MESS, PD, row, template


def test_the_money_of_a_template_is_that_of_its_lowest_level(empty_store: Store, tmp_path: Path) -> None:
    rows = [*MESS, row("1.3.11", "PROGRAM JASA KONSTRUKSI", [9]), row("1.3.11.2.01", "Pelatihan", [4])]
    file = template(tmp_path / "renstra.xlsx", rows)
    result = load(empty_store, [file], tahun=2026, tahap="renstra", opd=PD, tahun_awal=2026)
    (report,) = result.files
    assert (result.exit_code, report.outcome, report.tata_letak) == (0, "cocok", "renstra_isian")
    assert (result.sumber_uang, result.total) == ("pagu_indikatif", 110 + 5 + 30 + 9)
    assert report.rupiah_berkas == report.rupiah_graf == 3 * (110 + 220 + 5 + 7 + 30 + 40) + 9 + 4
    programs = empty_store.read(
        "MATCH (p:Program {versi: $v}) OPTIONAL MATCH (p)-[m:MENDUKUNG]->(s:Sasaran) "
        "RETURN p.kode AS k, p.pagu AS p, p.belum_dirinci AS b, s.nama AS s, m.dasar AS d ORDER BY k",
        v=result.versi,
    )
    assert [tuple(row.values()) for row in programs] == [
        ("1.03.01", 110, 0, None, None),
        ("1.03.02", 5, 0, "Naiknya layanan air", "renstra"),
        ("1.03.10", 30, 0, "Naiknya layanan air", "renstra"),
        ("1.03.11", 9, 5, "Naiknya layanan air", "renstra"),
    ]
    again = load(empty_store, [file], tahun=2026, tahap="renstra", opd=PD, tahun_awal=2026)
    assert again.unchanged
