"""Rule files are refused with file and line before they can say anything false."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.errors import ExitCode, RuleError
from pohon_graph.rules import find_rules, select_rules
from tests.rules.writing import RULE, rule_file

MATCH = "MATCH (s:SubKegiatan {versi: $versi})\nWHERE"
COUNT = "RETURN count(s) AS population"


def line_of(text: str) -> int:
    return RULE[: RULE.index(text)].count("\n") + 1


def test_a_valid_rule_is_read_whole(tmp_path: Path) -> None:
    (rule,) = find_rules(rule_file(tmp_path).parent)
    assert (rule.id, rule.severity, rule.subject, rule.params) == ("X1", "warning", ("SubKegiatan",), {"batas": 1000})
    assert rule.violations.line == line_of("MATCH (s:Sub")
    assert rule.message_fields == (("kode", ""), ("pagu", "rupiah"))
    assert rule.prose["Dasar"] == "Peraturan."
    assert not rule.picture.text.endswith(";")


@pytest.mark.parametrize(
    ("old", "new", "said", "at"),
    [
        ("// /// rule", "// /// aturan", "kepala aturan harus", 1),
        ("// ///\n//\n", "//\n", "kepala aturan harus", 1),
        ('// title       = "Sub', "// title       = Sub", "bukan TOML", 4),
        ('// tags        = ["uji"]\n', "", "kunci 'tags' tidak ada", 1),
        ("// tags ", "// label ", "kunci 'label' tidak dikenal", 7),
        ('"warning"', '"gawat"', "severity harus salah satu", 5),
        ('"X1"', '"X2"', "seharusnya uji/X2_contoh.cypher", 2),
        ('"uji"\n// tags', '"lain"\n// tags', "seharusnya lain/X1_contoh.cypher", 2),
        ('["id"]', "[]", "sedikitnya satu kolom", 10),
        ('["id"]', '["id", "kunci"]', "tidak boleh memakai 'kunci'", 10),
        ('["id"]', '["versi"]', "tidak boleh memakai 'versi'", 10),
        ('["id"]', '["element_id"]', "tidak boleh memakai 'element_id'", 10),
        ('["id"]', '"id"', "'identity' harus daftar teks", 10),
        ("prasyarat   = []", 'prasyarat   = ["hujan"]', "prasyarat 'hujan' tidak dikenal", 11),
        ("{kode}", "{kode", "kurung kurawal", 12),
        ("{pagu:rupiah}", "{pagu:uang}", "bentuk ':uang'", 12),
        ('"Akibat."', '""', "'akibat' harus teks", 15),
        ("batas = 1000", "batas = 1000\n// sisa = 2", "'sisa' dinyatakan, tetapi tidak dipakai", 1),
        ("// ## Dasar\n", "", "'## Dasar' tidak ada", 1),
        ("// --- population", "// --- populasi", "bagian 'populasi' tidak dikenal", 0),
        ("// --- picture", "// --- population", "ditulis dua kali", 0),
        ('"SubKegiatan"', '"SubKeg"', "subject 'SubKeg' bukan label", 1),
        (MATCH, MATCH.replace("SubKegiatan", "SubKegiatn"), "label 'SubKegiatn' tidak ada dalam model", 32),
        (MATCH, "MATCH (s:SubKegiatan {versi: $versi})-[:DIDUKUNG]->()\nWHERE", "jenis hubungan 'DIDUKUNG'", 32),
        ("s.pagu <", "s.anggaran <", "properti 'anggaran' tidak ada dalam model", 33),
        (MATCH, MATCH.replace("versi: $versi", "versi: $versi, tahn: 1"), "properti 'tahn'", 32),
        ("s.pagu <", "s.pagu < $ambang AND s.pagu <", "parameter '$ambang' tidak dinyatakan", 33),
        (MATCH, MATCH.replace("$versi", "'v'"), "bagian violations tidak memakai $versi", 32),
        ("s.lingkup IN $pd AND s.pagu", "s.pagu", "bagian violations tidak memakai $pd", 32),
        ("ORDER BY id;", "ORDER BY id LIMIT 10;", "LIMIT tidak boleh dipakai", 35),
        ("ORDER BY id;", "ORDER BY id SKIP 1;", "SKIP tidak boleh dipakai", 35),
        (COUNT, "WITH s LIMIT 5 " + COUNT, "LIMIT tidak boleh dipakai", 39),
        (MATCH, MATCH.replace(")\n", ")-[:BAGIAN_DARI*1..4]->()\n"), "kedalaman tidak boleh dibatasi", 32),
        (MATCH, MATCH.replace(")\n", ")-[:BAGIAN_DARI*..4]->()\n"), "kedalaman tidak boleh dibatasi", 32),
        (MATCH, MATCH.replace(")\n", ")-[*2]->()\n"), "kedalaman tidak boleh dibatasi", 32),
        (MATCH, MATCH.replace(")\n", ") (()-[:BAGIAN_DARI]->()){,4} ()\n"), "kedalaman tidak boleh dibatasi", 32),
        ("s.id AS id", "elementId(s) AS id", "elementId() tidak boleh dipakai", 34),
        ("ORDER BY id;", "ORDER BY id; MATCH (t) RETURN t;", "harus satu pernyataan", 35),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, old: str, new: str, said: str, at: int) -> None:
    path = rule_file(tmp_path, (old, new))
    with pytest.raises(RuleError) as caught:
        find_rules(path.parent)
    assert caught.value.exit_code == ExitCode.SETUP
    said_there = [line for line in caught.value.message.splitlines() if said in line]
    assert said_there, caught.value.message
    assert f"{path}:{at or ''}" in said_there[0]


@pytest.mark.parametrize("new", [")-[:BAGIAN_DARI*]->()\n", ")-[:BAGIAN_DARI*0..]->()\n", ") (()-[]->())+ ()\n"])
def test_reachability_without_a_bound_is_welcome(tmp_path: Path, new: str) -> None:
    find_rules(rule_file(tmp_path, (MATCH, MATCH.replace(")\n", new))).parent)


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    rule_file(tmp_path, ('"warning"', '"gawat"'), ("prasyarat   = []", 'prasyarat   = ["hujan"]'))
    rule_file(tmp_path, ('"X1"', '"X2"'), ("s.pagu <", "s.anggaran <"), name="X2_contoh")
    (tmp_path / "uji" / "X3_biner.cypher").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RuleError, match="4 kesalahan") as caught:
        find_rules(tmp_path)
    assert caught.value.message.count("\n") == 4


def test_an_id_belongs_to_one_file(tmp_path: Path) -> None:
    rule_file(tmp_path)
    rule_file(tmp_path, ('"X1"', '"x1"'), name="x1_contoh")
    with pytest.raises(RuleError, match="sudah dipakai"):
        find_rules(tmp_path)


def test_a_folder_without_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="Tidak ada aturan"):
        find_rules(tmp_path)


@pytest.mark.parametrize(
    ("select", "ids"),
    [("*", "B2 L1 L5 L8 N1 N2"), ("L*,B2", "B2 L1 L5 L8"), ("l8", "L8"), (" N? , N1", "N1 N2")],
)
def test_patterns_choose_rules(tmp_path: Path, select: str, ids: str) -> None:
    for id in ("B2", "L1", "L5", "L8", "N1", "N2"):
        rule_file(tmp_path, ('"X1"', f'"{id}"'), name=f"{id}_contoh")
    assert [rule.id for rule in select_rules(find_rules(tmp_path), select)] == ids.split()


@pytest.mark.parametrize("select", ["Q*", "L1,Z9", "", " , "])
def test_a_pattern_that_matches_nothing_is_an_error(select: str) -> None:
    with pytest.raises(RuleError, match="Tidak ada aturan yang cocok") as caught:
        select_rules(find_rules(), select)
    assert caught.value.exit_code == ExitCode.SETUP
