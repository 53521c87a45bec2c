"""Likeness by words: rare words weigh, common ones do not, and nobody is offered another agency's simpul."""

from __future__ import annotations

import pytest

from benchmarks.suggesting import kabupaten
from pohon_graph.mirip import LEAST, Kata, Texts
from pohon_graph.mirip.words import root, words

DINAS, UNIT, OTHER = "1.02.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0000/1.02.0.00.0.00.01.0001", "2.01.0.00.0.00.02.0000"


def sub(lingkup: str, nama: str, kode: str = "9.99.99.2.99.0001", **more: object) -> Kata:
    return Kata(f"sub:{lingkup}:{nama}", "SubKegiatan", lingkup, kode, nama, **more)  # type: ignore[arg-type]


def kondisi(lingkup: str, nama: str, *indikator: str, label: str = "Kondisi") -> Kata:
    return Kata(f"{label}:{lingkup}:{nama}", label, lingkup, "", nama, indikator=indikator)


def told(one: Kata, *others: Kata, count: int = 3) -> list[tuple[str, float]]:
    return [(near.simpul.id, near.skor) for near in Texts([one, *others]).nearest([one.id], count)[one.id]]


def test_words_of_planning_do_not_count() -> None:
    assert words("Meningkatnya kualitas pelayanan kesehatan ibu hamil di Kabupaten") == ["kesehatan", "ibu", "hamil"]
    assert words("Terlaksananya Program; 12 dokumen (100 %)") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pertanian", "petani"),
        ("kesehatan", "sehat"),
        ("kemiskinan", "miskin"),
        ("perencanaan", "rencana"),
        ("pemeriksaan", "diperiksa"),
    ],
)
def test_affixes_do_not_tell_words_apart(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), [("rencana", "bencana"), ("jalan", "jual"), ("ibu", "bumi")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert told(sub(DINAS, one), kondisi(DINAS, other)) == []


def test_a_slip_of_the_finger_is_the_same_word() -> None:
    near = told(
        sub(DINAS, "Imunisasi balita"), kondisi(DINAS, "Balita terimunisasi"), kondisi(DINAS, "Balita terimunsasi")
    )
    assert len(near) == 2 and all(skor > 0.6 for _, skor in near)


def test_only_ones_own_unit_and_agency_and_the_sasaran_of_the_kabupaten() -> None:
    asked = sub(UNIT, "Imunisasi bayi")
    others = [
        kondisi(UNIT, "Imunisasi bayi lengkap"),
        kondisi(DINAS, "Imunisasi bayi merata"),
        kondisi("pemda", "Imunisasi bayi tuntas", label="Sasaran"),
        kondisi("pemda", "Imunisasi bayi"),
        kondisi(OTHER, "Imunisasi bayi"),
        kondisi(DINAS, "Imunisasi bayi", label="Tujuan"),
    ]
    assert {id for id, _ in told(asked, *others, count=9)} == {other.id for other in others[:3]}
    at_agency = sub(DINAS, "Imunisasi bayi")
    assert {id for id, _ in told(at_agency, *others, count=9)} == {other.id for other in others[1:3]}


def test_a_kondisi_comes_before_a_sasaran_of_the_same_words() -> None:
    others = [kondisi(DINAS, "Bayi imun"), kondisi(DINAS, "Bayi imun", label="Sasaran")]
    assert told(sub(DINAS, "Bayi imun"), *others) == [(others[0].id, 1.0), (others[1].id, 0.7)]


def test_rare_words_weigh_more_and_indicators_and_the_nomenclature_count() -> None:
    nearest, *_ = told(
        sub(DINAS, "Penyuluhan kesehatan stunting"),
        kondisi(DINAS, "Stunting turun"),
        kondisi(DINAS, "Kesehatan lingkungan"),
        kondisi(DINAS, "Kesehatan jiwa"),
    )
    assert nearest[0] == f"Kondisi:{DINAS}:Stunting turun"
    asked = sub(DINAS, "Sub", kode="1.02.02.2.02.0001")
    near = Texts([asked, kondisi(DINAS, "Layanan lengkap", "Ibu hamil yang diperiksa")]).nearest([asked.id])[asked.id]
    assert set(near[0].kata) == {"ibu", "hamil"} and "menurut nomenklatur" in near[0].alasan


def test_the_order_of_the_input_changes_nothing() -> None:
    kata = [sub(DINAS, "Imunisasi bayi"), *(kondisi(DINAS, f"Imunisasi {word}") for word in ("bayi", "anak", "ibu"))]
    asked = [kata[0].id]
    assert Texts(kata).nearest(asked) == Texts(reversed(kata)).nearest(asked)


def test_nothing_near_is_nothing() -> None:
    assert told(sub(DINAS, ""), kondisi(DINAS, "Bayi imun")) == []
    assert told(sub(DINAS, "Bayi")) == []
    far = kondisi(DINAS, "Bayi dan balita, lansia, remaja, pemuda, petani, nelayan, guru, perajin terdata")
    assert all(skor >= LEAST for _, skor in told(sub(DINAS, "Jembatan bayi"), far))


def test_all_sub_kegiatan_of_a_kabupaten_at_once() -> None:
    subs, simpul = kabupaten()
    texts = Texts([*subs, *simpul])
    assert len(texts.nearest([one.id for one in subs])) == 1000
