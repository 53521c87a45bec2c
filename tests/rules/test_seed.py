"""The small kabupaten: healthy, it gives no finding; planted, it gives what was planted; a rekap alone blames nobody.

``bersih`` and ``cacat`` are written by ``seed_data/make_seed.py``. EXPECTED.csv says what every planting means, by the
meaning of the rules and not from an audit.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from pohon_graph.load import load
from pohon_graph.resources import sample_files
from pohon_graph.rules import AuditResult, audit, find_rules
from pohon_graph.store import Store

SEED = Path(__file__).parents[2] / "seed_data"


def audited(store: Store, folder: str) -> AuditResult:
    files = sorted(path for path in (SEED / folder).iterdir() if path.name not in ("README.md", "EXPECTED.csv"))
    loaded = load(store, files, tahun=2026, tahap="murni")
    assert [(file.baris_ditolak, file.outcome) for file in loaded.files] == [(0, "cocok")] * len(files)
    result = audit(store)
    assert result.uang.cocok
    assert result.kontrol.dibandingkan and result.kontrol.cocok
    return result


@pytest.fixture
def bersih(empty_store: Store) -> AuditResult:
    return audited(empty_store, "bersih")


@pytest.fixture
def cacat(empty_store: Store) -> AuditResult:
    return audited(empty_store, "cacat")


def test_where_nothing_is_wrong_every_rule_looks_at_something_and_finds_nothing(bersih: AuditResult) -> None:
    assert [(one.aturan, one.id, one.kondisi) for one in bersih.temuan] == []
    assert {rule.id: (rule.outcome, rule.alasan) for rule in bersih.aturan} == {
        rule.id: ("pass", "") for rule in find_rules()
    }
    assert all(rule.populasi > 0 for rule in bersih.aturan)
    assert bersih.cakupan.pd_tercakup == bersih.cakupan.pd_total == 3


def test_what_was_planted_is_found_at_its_row_and_nothing_else(cacat: AuditResult) -> None:
    with (SEED / "cacat" / "EXPECTED.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    expected = Counter((row["rule"], row["id"], row["file"], row["sheet"], int(row["row"])) for row in rows)
    found = Counter(
        (one.aturan, one.id, cell.berkas, cell.lembar, cell.baris) for one in cacat.temuan for cell in one.sel
    )
    assert found == expected
    assert {rule for rule, *_ in expected} == {rule.id for rule in find_rules()}


def test_a_rekap_alone_proves_nothing_about_links_and_blames_nobody(empty_store: Store) -> None:
    (rekap,) = [path for path in sample_files() if path.name.startswith("rekap")]
    load(empty_store, [rekap], tahun=2026, tahap="murni")
    result = audit(empty_store)
    silent = [rule for rule in result.aturan if rule.id[0] in "LTIJ" or rule.id == "B1"]
    assert len(silent) >= 15
    assert {rule.outcome for rule in silent} == {"not_applicable"}
    assert not [one for one in result.temuan if one.aturan in {rule.id for rule in silent}]
