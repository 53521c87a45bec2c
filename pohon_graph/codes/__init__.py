"""Codes: nomenclature, perangkat daerah, rekening, sumber dana, and the kelas that follows from them.

A code is read only as what it certainly is: what was repaired is said, what has two readings is refused with a reason.
"""

from pohon_graph.codes.agency import bidang_slots, is_unit, lingkup, parse_skpd, skpd_of
from pohon_graph.codes.dana import KELOMPOK_DANA, dana_terikat, kelompok_dana
from pohon_graph.codes.kelas import KELAS, kelas
from pohon_graph.codes.nomenclature import (
    Jenjang,
    Kode,
    is_penunjang,
    jenjang_of,
    nomenklatur_key,
    parse_kode,
    resolve_bidang,
)
from pohon_graph.codes.rekening import (
    JENIS_BELANJA,
    KELOMPOK_BELANJA,
    jenis_belanja,
    kelompok_belanja,
    parse_rekening,
)
from pohon_graph.codes.segments import CodeRefused, KodeTeks

__all__ = [
    "JENIS_BELANJA",
    "KELAS",
    "KELOMPOK_BELANJA",
    "KELOMPOK_DANA",
    "CodeRefused",
    "Jenjang",
    "Kode",
    "KodeTeks",
    "bidang_slots",
    "dana_terikat",
    "is_penunjang",
    "is_unit",
    "jenis_belanja",
    "jenjang_of",
    "kelas",
    "kelompok_belanja",
    "kelompok_dana",
    "lingkup",
    "nomenklatur_key",
    "parse_kode",
    "parse_rekening",
    "parse_skpd",
    "resolve_bidang",
    "skpd_of",
]
