"""The official list that travels with the package: complete, consistent, quick."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from pohon_graph.codes import parse_kode
from pohon_graph.errors import PohonError
from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.resources import resource
from pohon_graph.values import clean_text

LIST = load_nomenklatur()
IN_FORCE = [entry for entry in LIST if entry.pengganti is None]
RETIRED = [entry for entry in LIST if entry.pengganti is not None]
GRAMMAR = re.compile(r"(?:[1-9]\.\d{2}|X\.XX)(?:\.\d{2}(?:\.[1-8]\.\d{2}(?:\.\d{4})?)?)?")


def test_the_whole_list_is_there() -> None:
    assert LIST.edisi == "2027"
    levels = Counter(entry.jenjang for entry in IN_FORCE)
    assert levels == {"bidang": 45, "program": 189, "kegiatan": 713, "sub_kegiatan": 3_550}
    assert sum(entry.spm for entry in IN_FORCE) == 356
    assert {entry.kode[:4] for entry in IN_FORCE if entry.spm} == {"1.01", "1.02", "1.03", "1.04", "1.05", "1.06"}
    assert len(RETIRED) == 176
    assert len(LIST) == len(IN_FORCE) + len(RETIRED)


def test_every_code_is_in_the_grammar_and_under_its_parent() -> None:
    codes = {entry.kode for entry in IN_FORCE}
    for entry in LIST:
        assert GRAMMAR.fullmatch(entry.kode)
        kode = parse_kode(entry.kode, expected=entry.jenjang)
        assert (kode.teks, kode.perbaikan, kode.masalah) == (entry.kode, (), ())
        above = {"program": 4, "kegiatan": 7, "sub_kegiatan": 12}.get(entry.jenjang)
        assert above is None or entry.kode[:above] in codes


def test_supporting_program_stands_only_under_the_placeholder() -> None:
    for entry in LIST:
        segments = entry.kode.split(".")
        assert (segments[2:3] == ["01"]) is (segments[0] == "X" and len(segments) > 2)


def test_retired_code_takes_spm_and_satuan_from_its_successor() -> None:
    in_force = {entry.kode: entry for entry in IN_FORCE}
    for old in RETIRED:
        assert old.kode not in in_force
        successor = in_force[old.pengganti or ""]
        assert old.kode[:12] == successor.kode[:12]
        assert (old.spm, old.satuan, old.indikator) == (successor.spm, successor.satuan, "")
    assert len({old.pengganti for old in RETIRED}) == 176
    known = LIST.find("1.02.03.2.02.0002")
    assert known is not None and known.pengganti == "1.02.03.2.02.0005"


@pytest.mark.parametrize(
    ("kode", "found"),
    [
        ("7.01.01.2.02.0001", "X.XX.01.2.02.0001"),
        ("1.02.02.2.01.0001", "1.02.02.2.01.0001"),
        ("1.02.99.2.01.0001", None),
        ("bukan kode", None),
    ],
)
def test_find(kode: str, found: str | None) -> None:
    entry = LIST.find(kode)
    assert (entry and entry.kode) == found


def test_spm() -> None:
    assert LIST.spm("1.01.02.2.01.0001")
    assert LIST.spm(parse_kode("1.01.02.2.01.0001"))
    assert not LIST.spm("1.01.01.2.02.0001")
    assert not LIST.spm("1.02.99.2.01.0001")


def test_files_are_clean_sorted_and_hold_each_code_once() -> None:
    for name, count in (("2027.csv", 4_497), ("2027_kode_lama.csv", 176)):
        raw = (resource("nomenklatur") / name).read_bytes()
        assert b"\r" not in raw
        _, *rows = csv.reader(raw.decode("utf-8").splitlines())
        codes = [row[0] for row in rows]
        assert len(rows) == count
        assert codes == sorted(set(codes))
        for row in rows:
            for cell in row:
                assert cell == clean_text(cell) == unicodedata.normalize("NFC", cell)
            assert row[1]


def test_a_folder_without_a_list_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(PohonError, match="nomenklatur tidak ditemukan"):
        load_nomenklatur(tmp_path)


def test_a_newer_edisi_is_taken_and_a_lost_successor_refused(tmp_path: Path) -> None:
    header = "kode,nama,kinerja,indikator,satuan,spm\n"
    (tmp_path / "2026.csv").write_text(header + "1.01,LAMA,,,,\n", encoding="utf-8")
    (tmp_path / "2028.csv").write_text(header + "1.01,BARU,,,,\n", encoding="utf-8")
    newest = load_nomenklatur(tmp_path)
    assert newest.edisi == "2028"
    assert [entry.nama for entry in newest] == ["BARU"]
    lost = tmp_path / "lost"
    lost.mkdir()
    (lost / "2028.csv").write_text(header + "1.01,BARU,,,,\n", encoding="utf-8")
    (lost / "2028_kode_lama.csv").write_text(
        "kode_lama,nama_lama,kode_baru,nama_baru\n1.01.02.2.01.0001,a,1.01.02.2.01.0002,b\n", encoding="utf-8"
    )
    with pytest.raises(PohonError, match=r"1\.01\.02\.2\.01\.0002"):
        load_nomenklatur(lost)
