"""Profil Belanja: what a budget alone shows of every perangkat daerah, before any tree is loaded; nothing is judged."""

from pohon_graph.profil.build import profile
from pohon_graph.profil.parts import (
    BarisDana,
    BarisJenis,
    BarisKelas,
    KeadaanSpm,
    KegiatanInti,
    KodeRencana,
    Langkah,
    Muatan,
    Profil,
    ProfilPD,
    SpmBidang,
    SpmSub,
    SumberDana,
    Ukuran,
)

__all__ = [
    "BarisDana",
    "BarisJenis",
    "BarisKelas",
    "KeadaanSpm",
    "KegiatanInti",
    "KodeRencana",
    "Langkah",
    "Muatan",
    "Profil",
    "ProfilPD",
    "SpmBidang",
    "SpmSub",
    "SumberDana",
    "Ukuran",
    "profile",
]
