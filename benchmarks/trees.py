"""Trees in the shape of a kabupaten's, of any size, straight as the documents that the pages are made of."""

from __future__ import annotations

import random
from typing import Any

from pohon_graph.tree import Asal, Catatan, Dokumen, Posisi, Rincian, Rujukan, Simpul, Ukuran

AGENCIES = 47
_GOALS = 20
_WIDE = 5
"""Kegiatan of a program, and sub kegiatan of a kegiatan."""
_RESULTS = 6
_SYLLABLES = [*(a + b for a in "bklmnprst" for b in "aieu"), "nga", "nya"]
_WAYS = ("langsung", "langsung", "warisan", "mandat", "putus", "tanpa_tautan")


def tree(size: int, seed: int = 7) -> Dokumen:
    """A document of about ``size`` nodes, most of them sub kegiatan; names hold words of their own, as real ones do."""
    return _Grower(size, random.Random(seed)).grow()


class _Grower:
    def __init__(self, size: int, pick: random.Random) -> None:
        self.pick = pick
        self.nodes: list[Simpul] = []
        agencies = max(1, min(AGENCIES, size // 100))
        own = 2 + _RESULTS
        self.programs = max(1, round((size / agencies - own) / (1 + _WIDE + _WIDE**2)))
        codes = [f"1.{n:02}.0.00.0.00.{n:02}.0000" for n in range(1, agencies + 1)]
        self.homes = {code: f"Dinas {self.name(3)}" for code in codes}

    def grow(self) -> Dokumen:
        top = self.add(-1, "akar", "", "pemda")
        waiting = list(self.homes)
        for n in range(_GOALS):
            if n % 4 == 0:
                misi = self.add(top, "misi", f"M{n}", "pemda")
            if n % 2 == 0:
                tujuan = self.add(misi, "tujuan", f"T{n}", "pemda", lewat="misi")
            goal = self.result(tujuan, "sasaran", f"S{n}", "pemda", iku="pemda")
            for home in waiting[n::_GOALS]:
                self.agency(goal, home)
        places = {
            jenis: [n for n, one in enumerate(self.nodes) if one.jenis == jenis] for jenis in ("sub", "immediate")
        }
        ends = places["immediate"]
        more = [Rujukan(start, self.pick.choice(ends), "dukung", "alasan kedua") for start in places["sub"][::50]]
        across = [Rujukan(start, self.pick.choice(ends), "silang", "disetujui") for start in ends[::5]]
        return Dokumen(
            judul="Pohon Kinerja 2026",
            kop=("PEMERINTAH KABUPATEN", "BADAN PERENCANAAN PEMBANGUNAN DAERAH"),
            versi="2026-murni#1",
            tahun=2026,
            sumber_uang="dpa",
            dibuat="3 Maret 2026, 07.05 UTC",
            cakupan=f"{len(self.homes)} dari {len(self.homes)} PD.",
            keterangan=(("Asumsi", ("Data buatan untuk pengukuran.",)),),
            lingkup=self.homes,
            simpul=tuple(self.nodes),
            rujukan=tuple(more + across),
        )

    def agency(self, goal: int, home: str) -> None:
        tujuan = self.result(goal, "tujuan_pd", "T1", home)
        sasaran = self.result(tujuan, "sasaran_pd", "S1", home, iku="pd")
        results = [self.programs // _RESULTS + (n < self.programs % _RESULTS) for n in range(_RESULTS)]
        for n, programs in enumerate(results):
            above = self.result(sasaran, "immediate", f"K{n}", home)
            for p in range(programs):
                code = f"1.02.{n}{p:02}"
                program = self.add(above, "program", code, home, lewat="program", dasar="renstra")
                for k in range(_WIDE):
                    kegiatan = self.add(program, "kegiatan", f"{code}.2.0{k}", home)
                    for s in range(_WIDE):
                        self.sub(kegiatan, f"{code}.2.0{k}.{s:04}", home)

    def result(self, above: int, jenis: str, kode: str, home: str, iku: str = "") -> int:
        money = self.pick.randrange(10**9, 10**11)
        told = ("persen", "80", "72", "2026-tw2", "belum mencapai target", 0.9)
        measures = (Ukuran(f"Persentase {self.name(4)}", iku, *told, money, money, (), None),) if iku else ()
        return self.add(
            above,
            jenis,
            kode,
            home,
            lewat="hasil",
            dasar="renstra",
            menyentuh=money,
            sub_menyentuh=40,
            ukuran=measures,
            posisi=(Posisi(f"Kepala {self.name(3)}", "penanggung jawab"),),
        )

    def sub(self, above: int, kode: str, home: str) -> None:
        jalur, money = self.pick.choice(_WAYS), self.pick.randrange(10**7, 10**10)
        found = (Catatan("L1", "error", f"Belum ditemukan tautan untuk {kode}."),) * (jalur == "tanpa_tautan")
        self.add(
            above,
            "sub",
            kode,
            home,
            lewat="program" if jalur == "warisan" else "sub",
            dasar=f"jika {self.name(2)}",
            rupiah=money,
            realisasi=money // 2,
            jalur=jalur,
            kelas="inti",
            temuan=found,
            rincian=(Rincian("Barang dan jasa", 4, money - money // 9), Rincian("Perjalanan dinas", 1, money // 9)),
        )

    def add(self, above: int, jenis: str, kode: str, home: str, **more: Any) -> int:
        number = len(self.nodes)
        label = {"sub": "sub_kegiatan", "immediate": "kondisi"}.get(jenis, jenis.removesuffix("_pd"))
        text = f"Meningkatnya {self.name(self.pick.randint(3, 8))}"
        at = Asal("rekap_2026.xlsx", "REKAP", number + 2)
        self.nodes.append(Simpul(f"{label}:{home}:{kode}", above, jenis, kode, text, home, asal=at, **more))
        return number

    def name(self, words: int) -> str:
        return " ".join("".join(self.pick.choices(_SYLLABLES, k=self.pick.randint(2, 4))) for _ in range(words))
