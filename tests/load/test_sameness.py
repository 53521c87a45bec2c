"""Which texts count as the same indicator, and which never do."""

from __future__ import annotations

import random
import string

import pytest

from pohon_graph.load.sameness import same_texts


def same(one: str, other: str) -> bool:
    groups = same_texts([one, other])
    return groups[one] == groups[other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nilai SAKIP Rumah sakit", "Nilai SAKIP Rumah Sakit"),
        ("Persentase  desa\nmandiri", "persentase desa mandiri."),
        ("Indikator Perunit yangmencapai target", "Indikator per-unit yang mencapai target"),
        ("Indikator Prioiritas Rumah Sakit", "Indikator Prioritas Rumah Sakit"),
        ("Persentase Sarana Sesuai Standart", "Persentase sarana sesuai standar"),
        ("Presentase balita stunting", "Persentase balita stunting"),
        ("Jumlh desa tangguh", "Jumlah desa tangguh"),
        ("Persentase desa (%)", "Persentase desa"),
        ("Cakupan imunisasi 1,5 tahun", "Cakupan imunisasi  1,5 tahun"),
    ],
)
def test_typing_makes_no_difference(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Angka partisipasi SD kelas 1", "Angka partisipasi SD kelas 2"),
        ("Persentase jalan lebar 1,5 m", "Persentase jalan lebar 15 m"),
        ("Capaian tahun 2025", "Capaian tahun 2026"),
        ("Persentase sekolah kelas II", "Persentase sekolah kelas III"),
        ("Angka AKI", "Angka AKB"),
        ("Indeks kualitas air > 5", "Indeks kualitas air < 5"),
        ("Indikator Prioiritas > 5", "Indikator Prioritas < 5"),
        ("Produksi padi", "Produksi sapi"),
        ("Angka kematian ibu", "Angka kematian bayi"),
        ("Persentase Prioiritas Standart", "Persentase Prioritas Standar"),
        ("Persentase penduduk", "Persentase penduduk miskin"),
        ("Kode abcdef1", "Kode abcdef2"),
        ("", "Persentase"),
    ],
)
def test_another_number_or_word_is_another_indicator(one: str, other: str) -> None:
    assert not same(one, other)


def test_a_group_is_named_by_its_smallest_form_whatever_the_order() -> None:
    texts = ["Indikator Prioritas", "INDIKATOR prioritas", "Indikator Prioiritas", "Indikator Priorritas", "Lain", ""]
    expected = same_texts(texts)
    assert expected["Indikator Priorritas"] == expected["INDIKATOR prioritas"] == "indikatorprioiritas"
    assert (expected["Lain"], expected[""]) == ("lain", "")
    for seed in range(10):
        random.Random(seed).shuffle(texts)
        assert same_texts(texts) == expected


def test_all_indicators_of_a_kabupaten_are_grouped_at_once() -> None:
    rng = random.Random(1)
    words = ["".join(rng.choices(string.ascii_lowercase, k=rng.randint(3, 11))) for _ in range(900)]
    texts = [" ".join(["Persentase", *rng.choices(words, k=rng.randint(1, 9))]) for _ in range(5_000)]
    groups = same_texts([*texts, "x" * 32_767, "x" * 32_766])
    assert len(groups) == len({*texts}) + 2
