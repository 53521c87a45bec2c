"""The files of ``seed_data/contoh``.

The rekap of the budget (SIPD, 23 columns and REALISASI), the filled workbook Pohon, Renstra files, control totals and
themes; and ``contoh_harapan.csv``: what every sub kegiatan is meant to come out as. The meaning is copied from
:mod:`contoh_rencana`, never computed from the tree.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import contoh_pohon as pohon
import contoh_renstra as renstra
from contoh_belanja import DANA, DANA_OF, LINES, PLACES, REKENING, SPLIT, Line
from contoh_rencana import AGENCIES, KELAS_PENUNJANG, PENUNJANG, TAHUN, Agency, Sub
from seed_files import Row, cells, rekap_row, write_csv, write_pohon, write_rekap, write_tables

from pohon_graph.sheets.pohon_columns import SHEETS

SPENT = {"5.1.01": (0.47, 0.53), "5.1.02": (0.18, 0.56), "5.1.05": (0.0, 0.7), "5.1.06": (0.1, 0.6)}
"""Share spent by the end of June, by kind of rekening; the rest is capital (0–35 %) or transfer (45–55 %)."""


def main(folder: Path) -> None:
    """Write the files into a folder, and beside it what they are meant to come out as."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = list(budget())
    write_rekap(folder / "rekap_sipd_2026.xlsx", rows)
    write_pohon(folder / "pohon_kinerja_2026.xlsx", tree_rows())
    write_tables(folder / "renstra_pertanian_2025_2029.xlsx", renstra.tables())
    level = ("kode_skpd", "nama_skpd", "level", "kode", "parent_kode", "uraian")
    years = (f"anggaran_{year}" for year in renstra.YEARS)
    write_csv(folder / "renstra_pagu_dpupr_2025_2029.csv", (*level, *years), renstra.pagu_indikatif())
    write_csv(folder / "kontrol.csv", ("kode_skpd", "nama_skpd", "apbd", "dasar"), control(rows))
    write_csv(folder / "penanda.csv", ("tema", "kode", "opd", "dasar"), renstra.penanda())
    write_expected(folder.with_name("contoh_harapan.csv"), rows)


def planned(agency: Agency) -> list[Sub]:
    """All sub kegiatan of an agency, with its program penunjang; codes as SIPD shows them (X.XX is its bidang)."""
    base = max(agency.gaji, 3_000)
    subs = [Sub("X.XX.01.2.02.0001", agency.gaji, "gaji", "gaji", "", "")]
    for kode, jenis, share in PENUNJANG:
        tail = kode.removeprefix("X.XX.01.")
        kelas = KELAS_PENUNJANG.get(tail[:4], "penunjang_rutin")
        scale = 1.0 if agency.gaji < 30_000 else 0.35
        subs.append(Sub(kode, max(25.0, base * share * scale), jenis, kelas, "", ""))
    if agency.aset:
        subs.append(Sub("X.XX.01.2.07.0006", agency.aset, "aset", "aset", "", ""))
    subs += agency.subs()
    return sorted(sub._replace(kode=sub.kode.replace("X.XX", agency.bidang)) for sub in subs)


def budget() -> Iterator[Row]:
    """The rows of the rekap."""
    parents = {agency.kode: agency.nama for agency in AGENCIES if not agency.unit}
    number = 0
    for agency in AGENCIES:
        skpd = (agency.kode, parents[agency.kode])
        unit = (agency.unit or agency.kode, agency.nama)
        for sub in planned(agency):
            for line, dana, pagu, realisasi in lines(agency, sub):
                number += 1
                rekening = (line.rekening, REKENING[line.rekening])
                paket = (line.kelompok, line.paket)
                yield rekap_row(number, TAHUN, skpd, unit, sub.kode, DANA[dana], rekening, paket, pagu, realisasi)


def lines(agency: Agency, sub: Sub) -> Iterator[tuple[Line, str, int, int]]:
    """The budget lines of one sub kegiatan: line, fund, pagu and realisasi in whole rupiah.

    Each sub has a random source of its own, so that a change in one moves no other. One that is planned only, in a
    Renstra, has none.
    """
    if not sub.juta:
        return
    chance = random.Random(f"{agency.kode} {agency.unit} {sub.kode}")
    funds = DANA_OF.get(sub.jenis, ("pad", "dau"))
    for position, line in enumerate(broken_down(sub, chance)):
        fund = funds[0] if position == 0 else chance.choices(funds, weights=range(len(funds), 0, -1))[0]
        pagu = amount(sub.juta * 1e6 * line.bobot, line.rekening, chance)
        low, high = SPENT.get(line.rekening[:6], (0.45, 0.55) if line.rekening.startswith("5.4") else (0.0, 0.35))
        realisasi = min(pagu, int(pagu * chance.uniform(low, high)))
        yield line, fund, pagu, realisasi
        if sub.jenis in ("gizi", "bok") and position == 0:
            yield line, fund, pagu, realisasi  # a twin: the same line entered for a second package of the same name


def broken_down(sub: Sub, chance: random.Random) -> Iterator[Line]:
    """The template of a kind of spending as lines; its first is broken into packages by place where large."""
    for position, (rekening, share, paket) in enumerate(LINES[sub.jenis]):
        parts = SPLIT.get(sub.jenis, 1) if position == 0 and sub.juta >= 800 else 1
        places = chance.sample(PLACES, parts) if parts > 1 else ("",)
        weights = [chance.uniform(0.6, 1.6) for _ in places]
        for place, weight in zip(places, weights, strict=True):
            name = f"{paket} {place}".strip()
            yield Line(rekening, share * weight / sum(weights), f"[#] {paket}", worn(name, chance))


def worn(name: str, chance: random.Random) -> str:
    """A package name as typed: now and then a line break, a no-break space, or a space at the end."""
    marks = (name.replace(" ", "\n", 1), name.replace(" ", "\u00a0", 1), f"{name} ")
    return chance.choice(marks) if chance.random() < 0.03 else name


def amount(rupiah: float, rekening: str, chance: random.Random) -> int:
    """An amount as budgets have them: salaries and BLUD to the rupiah, most others to the hundred or thousand."""
    step = 1 if rekening.startswith("5.1.01") else chance.choice((1, 100, 500, 1_000, 1_000, 25_000))
    return max(step, round(rupiah * chance.uniform(0.97, 1.03) / step) * step)


def tree_rows() -> dict[str, list[dict[str, str]]]:
    """Sheet name → its rows."""
    indicators = list(owned(pohon.INDIKATOR, 11))
    agencies = {(agency.kode, agency.unit): agency.nama for agency in AGENCIES}
    rows: dict[str, list[tuple[str, ...]]] = {
        "PerangkatDaerah": [(kode, unit, nama) for (kode, unit), nama in agencies.items()],
        "Misi": [tuple(cells(line)) for line in pohon.MISI.strip().split("\n")],
        "Tujuan": [(*who, *c) for who, c in owned(pohon.TUJUAN, 3)],
        "Sasaran": [(*who, *c) for who, c in owned(pohon.SASARAN, 3)],
        "Kondisi": [(*who, *c) for who, c in owned(pohon.KONDISI, 3)],
        "Indikator": [(*who, *c[:7], *explained(c)) for who, c in indicators],
        "IKU": [(*who, c[0], c[9], decree(agencies, who, c[10])) for who, c in indicators if c[9]],
        "Target": [t for who, c in indicators for t in targets(who, c)],
        "Dukungan": [support(who, c) for who, c in owned(pohon.DUKUNGAN, 6)],
        "Jabatan": [(*who, *c) for who, c in owned(pohon.JABATAN, 5)],
        "TanggungJawab": [(*who, c[0], *elsewhere(c[1]), c[2]) for who, c in owned(pohon.TANGGUNG_JAWAB, 3)],
        "Crosscutting": [],
    }
    for line in pohon.CROSSCUTTING.strip().split("\n"):
        asked, owner, kode, status, note = cells(line, 5)
        rows["Crosscutting"].append((asked, "", owner, "", kode, status, note))
    columns = {spec.name: [column.name for column in spec.columns] for spec in SHEETS}
    return {name: [dict(zip(columns[name], row, strict=True)) for row in found] for name, found in rows.items()}


def owned(blocks: dict[str, str], width: int) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """The lines of blocks by owner: (opd, unit) and the cells."""
    for owner, text in blocks.items():
        is_unit = owner != pohon.PEMDA and not owner.endswith(".0000")
        who = (f"{owner[:-4]}0000", owner) if is_unit else (owner, "")
        for line in text.strip().split("\n"):
            yield who, cells(line, width)


def elsewhere(kode: str) -> tuple[str, str, str]:
    """``pemda/S1`` → its own opd, no unit, the code; a code alone belongs to the owner of the row."""
    opd, slash, rest = kode.rpartition("/")
    return (opd, "", rest) if slash else ("", "", kode)


def support(who: tuple[str, str], c: list[str]) -> tuple[str, ...]:
    """A row of Dukungan."""
    anak, induk, dasar, porsi, bobot, status = c
    return (*who, anak, *elsewhere(induk), bobot, porsi, dasar, status)


def explained(c: list[str]) -> tuple[str, str, str]:
    """Definition, formula and source of an indicator; the lower ones lack them, and predicates lack a formula."""
    if not c[9]:
        return "", "", ""
    counted = "Menurut metode sumber data" if c[5] == "angka" else ""
    formula = "(jumlah yang memenuhi ÷ jumlah seluruhnya) × 100%" if c[3] == "Persen" else counted
    return f"{c[2]} menurut sumber data resmi", formula, "BPS" if c[9] == "pemda" else "Laporan perangkat daerah"


def decree(agencies: dict[tuple[str, str], str], who: tuple[str, str], key: str) -> str:
    """The decree that makes an indicator an IKU."""
    if key == "PERBUP":
        return pohon.PERBUP
    return pohon.SK.format(nama=agencies[who], nomor=list(agencies).index(who) + 11)


def targets(who: tuple[str, str], c: list[str]) -> Iterator[tuple[str, ...]]:
    """A year's target, and the half year's realisasi where there is one; a shared indicator names its owner."""
    owner = c[1].split(";")[0] if ";" in c[1] else ""
    yield (*who, c[0], owner, str(TAHUN), c[7], "")
    if c[8]:
        yield (*who, c[0], owner, f"{TAHUN}-tw2", c[7], c[8])


def control(rows: Sequence[Row]) -> Iterator[tuple[str, str, int, str]]:
    """The control totals: what the rekap has, and for one agency what was decided after it was exported."""
    for agency in AGENCIES:
        if not agency.unit:
            own = sum(int(row["PAGU"]) for row in rows if row["KODE SKPD"] == agency.kode)
            yield agency.kode, agency.nama, own + renstra.SELISIH.get(agency.kode, 0), renstra.DASAR_APBD


def write_expected(path: Path, rows: Sequence[Row]) -> None:
    """One line per sub kegiatan, with the money of its budget lines in whole rupiah."""
    money: dict[tuple[str, str, str], int] = {}
    for row in rows:
        key = (str(row["KODE SKPD"]), str(row["KODE SUB UNIT"]), str(row["KODE SUB KEGIATAN"]))
        money[key] = money.get(key, 0) + int(row["PAGU"])
    expected = []
    for agency in AGENCIES:
        for sub in planned(agency):
            inti = sub.jalur in JALUR
            kelas, jalur = ("inti", sub.jalur) if inti else (sub.jalur, "")
            pagu = money.get((agency.kode, agency.unit or agency.kode, sub.kode), 0)
            expected.append((agency.kode, agency.unit, sub.kode, kelas, jalur, sub.tingkat, sub.sampai, pagu))
    write_csv(path, ("opd", "unit", "kode", "kelas", "jalur", "tingkat", "sampai", "pagu"), expected)


JALUR = {"langsung", "warisan", "mandat", "putus", "tanpa_tautan", "belum_dinilai"}
