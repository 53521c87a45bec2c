"""The saved questions on the sample kabupaten: every answer is worked out again from the cells of its files."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pohon_graph.load import current, load
from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.questions import ask, find, saved
from pohon_graph.resources import sample_files
from pohon_graph.store import Store
from tests.test_contoh import CONTOH, POHON, REKAP, Thing, expected, sheet, tree

IBU_HAMIL = "1.02.02.2.02.0001"
DINKES = "1.02.0.00.0.00.02.0000"
Row = dict[str, Any]
Answer = Callable[..., list[Row]]


@pytest.fixture(scope="module")
def answer(store: Store) -> Iterator[Answer]:
    """The rows of a saved question on the sample."""
    store.run_batched("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
    versi = load(store, sample_files(), tahun=2026, tahap="murni").versi

    def asked(name: str, **params: Any) -> list[Row]:
        question = find(name)
        columns, values = ask(store, question.text, {**question.given(params), "versi": versi})
        assert tuple(columns) == question.columns
        return [dict(zip(columns, row, strict=True)) for row in values]

    assert current(store).versi == versi
    yield asked


def owner(row: Row) -> str:
    """``lingkup`` of a row of contoh_harapan.csv or the rekap."""
    skpd = row.get("opd") or row["KODE SKPD"]
    unit = row.get("unit") if "opd" in row else row["KODE SUB UNIT"]
    return f"{skpd}/{unit}" if unit and unit != skpd else skpd


def inti() -> list[Row]:
    return [row for row in expected() if row["kelas"] == "inti"]


def paid() -> list[Row]:
    """The rows of the rekap whose sub kegiatan is inti, with the row number that a spreadsheet program shows."""
    core = {(owner(row), row["kode"]) for row in inti()}
    rows = [row | {"baris": number} for number, row in enumerate(sheet(REKAP, "REKAP"), 2)]
    return [row for row in rows if (owner(row), row["KODE SUB KEGIATAN"]) in core]


def walked(starts: set[Thing], up: dict[Thing, set[Thing]]) -> dict[Thing, int]:
    """Everything that a walk upwards meets, with the fewest steps."""
    seen, edge, steps = dict.fromkeys(starts, 0), starts, 0
    while edge:
        steps += 1
        edge = {above for place in edge for above in up.get(place, ())} - seen.keys()
        seen |= dict.fromkeys(edge, steps)
    return seen


def test_there_are_fifteen_questions_each_of_which_has_an_answer_here(answer: Answer) -> None:
    assert len(saved()) == 15
    for one in saved():
        assert one.title and one.question.endswith("?"), one.name
        assert answer(one.name), one.name


def test_pagu_per_pd(answer: Answer) -> None:
    whole: Counter[str] = Counter()
    core: Counter[str] = Counter()
    for row in expected():
        whole[row["opd"]] += int(row["pagu"])
        core[row["opd"]] += int(row["pagu"]) * (row["kelas"] == "inti")
    rows = answer("pagu_per_pd")
    assert {row["kode"]: (row["pagu"], row["pagu_inti"]) for row in rows} == {k: (whole[k], core[k]) for k in whole}
    assert next(row["nama"] for row in rows if row["kode"] == DINKES) == "Dinas Kesehatan"


def test_sub_kegiatan_terbesar(answer: Answer) -> None:
    largest = sorted((int(row["pagu"]) for row in inti()), reverse=True)
    assert [row["pagu"] for row in answer("sub_kegiatan_terbesar", batas=7)] == largest[:7]
    own = sorted((int(row["pagu"]) for row in inti() if row["opd"] == DINKES), reverse=True)
    assert [row["pagu"] for row in answer("sub_kegiatan_terbesar", opd=DINKES, batas=500)] == own


def test_iku_dan_capaian(answer: Answer) -> None:
    decreed = Counter(row["tingkat"] for row in sheet(POHON, "IKU"))
    found = answer("iku_dan_capaian")
    assert Counter(level for level, _, _ in {(r["tingkat"], r["lingkup"], r["iku"]) for r in found}) == decreed
    (row,) = [row for row in found if row["iku"] == "Umur harapan hidup"]
    assert (row["target"], row["periode"], row["satuan"]) == ("73,55", "2026", "Tahun")
    assert {row["tingkat"] for row in answer("iku_dan_capaian", tingkat="pd")} == {"pd"}


def test_menyentuh_iku(answer: Answer) -> None:
    up, owns, links, _ = tree()
    ikus = {(row["unit"] or row["opd"], row["indikator"]) for row in sheet(POHON, "IKU")}
    (stunting,) = [row for row in sheet(POHON, "Indikator") if row["uraian"] == "Prevalensi stunting"]
    assert ("pemda", stunting["kode"]) in ikus
    ends = {("pemda", "S1"), ("pemda", "K1")}
    deciding: dict[tuple[str, str], set[Thing]] = {}
    for row in inti():
        kode = row["kode"]
        for level in (kode, ".".join(kode.split(".")[:5]), ".".join(kode.split(".")[:3])):
            homes = (row["unit"], row["opd"]) if row["unit"] else (row["opd"],)
            own = next((links[home, level] for home in homes if links.get((home, level))), [])
            met = walked({place for place, _ in own}, up)
            if any(owns[place] for place in met):
                deciding[owner(row), kode] = set(met)
                break
    meant = {key for key, met in deciding.items() if met & ends}
    found = answer("menyentuh_iku")
    assert {(row["lingkup"], row["kode"]) for row in found} == meant
    assert len(found) == len(meant) > 10


def test_menuju_ke_mana(answer: Answer) -> None:
    up, owns, links, _ = tree()
    met = walked({place for place, _ in links["1.02.0.00.0.00.02.0000", IBU_HAMIL]}, up)
    meant = sorted(steps + 1 for place, steps in met.items() if owns[place])
    found = answer("menuju_ke_mana")
    assert sorted({(row["langkah"], row["lewat"][-1]) for row in found})[0][0] == meant[0]
    assert sorted(steps for steps, _ in {(row["langkah"], row["lewat"][-1]) for row in found}) == meant
    assert answer("menuju_ke_mana", opd="1.01.0.00.0.00.01.0000") == []


def test_belum_tertaut(answer: Answer) -> None:
    found = {(row["lingkup"], row["kode"]) for row in answer("belum_tertaut")}
    jalur = {(owner(row), row["kode"]): row["jalur"] for row in inti()}
    assert {key for key, way in jalur.items() if way == "tanpa_tautan"} <= found
    assert {jalur[key] for key in found} == {"tanpa_tautan", "mandat", "belum_dinilai"}


def test_berhenti_sebelum_iku(answer: Answer) -> None:
    up, owns, links, _ = tree()
    below = {end for ends in up.values() for end in ends} | {end for ends in links.values() for end, _ in ends}
    tops = {place for place in below if not up.get(place) and not owns[place]}
    assert len(answer("berhenti_sebelum_iku")) == len(tops)
    assert {row["lingkup"] for row in answer("berhenti_sebelum_iku")} == {_scope(place[0]) for place in tops}


def test_iku_tanpa_pendukung(answer: Answer) -> None:
    up, owns, links, _ = tree()
    reached = set(walked({end for ends in links.values() for end, _ in ends}, up))
    alone = {place for place, level in owns.items() if level and place not in reached}
    assert {row["lingkup"] for row in answer("iku_tanpa_pendukung")} == {place[0] for place in alone}
    assert len(answer("iku_tanpa_pendukung")) == 1


def test_sumber_dana(answer: Answer) -> None:
    money: Counter[str] = Counter()
    for row in paid():
        money[" ".join(str(row["NAMA SUMBER DANA"]).split())] += row["PAGU"]
    assert {row["sumber_dana"]: row["pagu"] for row in answer("sumber_dana")} == dict(money)


def test_perjalanan_rapat_honorarium(answer: Answer) -> None:
    travel: Counter[str] = Counter()
    for row in paid():
        travel[row["KODE SKPD"]] += row["PAGU"] * row["KODE REKENING"].startswith("5.1.02.04")
    found = answer("perjalanan_rapat_honorarium")
    assert {row["kode"]: row["perjalanan"] for row in found} == dict(travel)
    for row in found:
        assert row["bagian"] == pytest.approx((row["perjalanan"] + row["rapat"] + row["honorarium"]) / row["pagu_inti"])


def test_isi_tema(answer: Answer) -> None:
    with (CONTOH / "penanda.csv").open(encoding="utf-8-sig", newline="") as file:
        marked = [(row["kode"], row["opd"]) for row in csv.DictReader(file) if row["tema"] == "Stunting"]
    money = {(row["kode"], row["opd"]): int(row["pagu"]) for row in expected() if not row["unit"]}
    found = answer("isi_tema", tema=" STUNTING ")
    assert {row["kode"]: row["pagu"] for row in found} == {key[0]: money[key] for key in marked if key in money}


def test_dijawab_jabatan(answer: Answer) -> None:
    posts = {(row["unit"] or row["opd"], row["nama"]) for row in sheet(POHON, "Jabatan")}
    found = answer("dijawab_jabatan")
    assert {row["jabatan"] for row in found} == {name for _, name in posts}
    assert sum(row["menjawab"] is not None for row in found) == len(sheet(POHON, "TanggungJawab"))


def test_kerja_lintas_pd(answer: Answer) -> None:
    found = answer("kerja_lintas_pd")
    asked = [row for row in found if row["cara"] == "diminta menyumbang"]
    assert Counter(row["status"] for row in asked) == Counter(row["status"] for row in sheet(POHON, "Crosscutting"))
    across = [
        row
        for row in sheet(POHON, "Dukungan")
        if "pemda" not in (row["opd_anak"], row["opd_induk"] or "pemda")
        and row["opd_induk"] not in ("", row["opd_anak"])
    ]
    across += [
        row
        for row in sheet(POHON, "Dukungan")
        if "/" in str(row["induk"]) and row["induk"].split("/")[0] not in ("pemda", row["opd_anak"])
    ]
    assert len(found) - len(asked) == len(across) > 0


def test_spm(answer: Answer) -> None:
    official = load_nomenklatur()
    meant = set()
    for row in expected():
        entry = official.find(row["kode"])
        assert entry is not None
        successor = official.find(entry.pengganti) if entry.pengganti else None
        if entry.spm or (successor and successor.spm):
            meant.add((owner(row), row["kode"]))
    assert {(row["lingkup"], row["kode"]) for row in answer("spm")} == meant


def test_asal_angka(answer: Answer) -> None:
    rows = [row for row in paid() if row["KODE SUB KEGIATAN"] == IBU_HAMIL]
    found = answer("asal_angka")
    assert [(row["baris"], row["pagu"]) for row in found] == [(row["baris"], row["PAGU"]) for row in rows]
    assert {(row["berkas"], row["lembar"]) for row in found} == {(REKAP, "REKAP")}


def _scope(place: str) -> str:
    return place if place.endswith("0000") or place == "pemda" else f"{place.rsplit('.', 1)[0]}.0000/{place}"
