"""The money of a Profil Belanja on the screen: by kelas and jenis belanja, by sumber dana, shares beside the median."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.table import Table
from rich.text import Text

from pohon_graph.profil import Profil, ProfilPD, Ukuran
from pohon_graph.report.page import Page, cell
from pohon_graph.report.words import JENIS_BELANJA, KELAS, UKURAN, number, percent
from pohon_graph.values import format_rupiah

HIGHEST: Final = 3
_WHOLE: Final = "Penunjang dihitung dari belanja di luar gaji, yang lain dari seluruh belanja."
_MEDIAN: Final = (
    "Di atas median: lebih besar daripada separuh PD yang lain. Tugas PD berbeda-beda, jadi ini bahan bertanya, bukan "
    "penilaian."
)


def show_kelas(page: Page, one: ProfilPD) -> None:
    """Print the money by kelas and, where there is a DPA, by jenis belanja within it."""
    page.title("Belanja menurut kelas dan jenis belanja" if one.jenis else "Pagu menurut kelas")
    table = _money_table("Kelas dan jenis belanja" if one.jenis else "Kelas", one.jumlah)
    for row in one.kelas:
        subs = f" ({number(row.sub_kegiatan)} sub kegiatan)" if row.sub_kegiatan else ""
        _add(table, f"{KELAS.get(row.kelas, row.kelas)}{subs}", row.rupiah, one.jumlah)
        for part in one.jenis:
            if part.kelas == row.kelas:
                _add(table, f"  {JENIS_BELANJA.get(part.jenis, part.jenis)}", part.rupiah, one.jumlah)
    page.show(table)


def show_dana(page: Page, one: ProfilPD, *, detailed: bool) -> None:
    """Print the money by sumber dana, in detail by kelas within it, and how much of it is dana terikat."""
    page.title("Belanja menurut sumber dana")
    table = _money_table("Sumber dana dan kelas" if detailed else "Sumber dana", one.jumlah)
    sums = {row.dana: sum(part.rupiah for part in one.dana if part.dana == row.dana) for row in one.dana}
    for dana in sorted(sums, key=lambda dana: (-sums[dana], dana)):
        _add(table, dana, sums[dana], one.jumlah)
        for row in one.dana if detailed else ():
            if row.dana == dana:
                _add(table, f"  {KELAS.get(row.kelas, row.kelas)}", row.rupiah, one.jumlah)
    page.show(table)
    page.say(
        f"Dana terikat, yang hanya boleh dipakai menurut ketentuan sumbernya: {format_rupiah(one.rupiah_terikat)} "
        f"({percent(one.rupiah_terikat, one.jumlah)}).",
        2,
    )


def show_measures(page: Page, profil: Profil, one: ProfilPD) -> None:
    """Print each share beside the median over PD; of all PD together also who lies farthest above it."""
    page.title("Bagian belanja dan median PD")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Belanja")
    for title in ("Bagian", "Median PD", *(["Selisih"] if profil.opd else [])):
        table.add_column(title, justify="right", no_wrap=True)
    for measure in one.ukuran:
        told = Text("\n").join([cell(UKURAN[measure.ukuran]), cell(format_rupiah(measure.pembilang), "dim")])
        middle = "–" if measure.median is None else _tenths(_middle(measure))
        table.add_row(told, _share(measure), middle, *([_apart(measure)] if profil.opd else []))
    page.show(table)
    page.say(_WHOLE, 2)
    if all(measure.median is None for measure in one.ukuran):
        return
    if not profil.opd:
        page.say("Paling jauh di atas median:", 2)
        for measure in one.ukuran:
            page.say(f"{UKURAN[measure.ukuran]}: {_highest(profil, measure.ukuran)}", 4)
    page.say(_MEDIAN, 2)


def share_beside(one: Ukuran) -> str:
    """A share and its median in running text: ``perjalanan dinas 3,1 % (median PD 5,9 %)``."""
    middle = "" if one.median is None else f" (median PD {_tenths(_middle(one))})"
    return f"{UKURAN[one.ukuran].lower()} {_share(one)}{middle}"


def _money_table(title: str, jumlah: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False)
    table.add_column(title, "Jumlah")
    table.add_column("Rupiah", format_rupiah(jumlah), justify="right", no_wrap=True)
    table.add_column("%", "", justify="right", no_wrap=True)
    return table


def _add(table: Table, name: str, rupiah: int, whole: int) -> None:
    table.add_row(cell(name), format_rupiah(rupiah), percent(rupiah, whole))


def _highest(profil: Profil, name: str) -> str:
    found = [(measure, pd.nama) for pd in profil.pd for measure in pd.ukuran if measure.ukuran == name]
    above = [(one, pd) for one, pd in found if one.selisih is not None and _above(one) > 0]
    above.sort(key=lambda item: (-(item[0].selisih or 0), item[1]))
    told = "; ".join(f"{pd} {_share(one)} ({_apart(one)})" for one, pd in above[:HIGHEST])
    return told or "tidak ada"


def _share(one: Ukuran) -> str:
    return percent(one.pembilang, one.penyebut)


def _middle(one: Ukuran) -> int:
    """The median in tenths of a percent, rounded down as shares are."""
    return round((one.median or 0) * 1_000_000) // 1_000


def _above(one: Ukuran) -> int:
    """How far a share lies above its median, in the tenths of a percent that the screen shows."""
    return one.pembilang * 1_000 // one.penyebut - _middle(one)


def _apart(one: Ukuran) -> str:
    if one.selisih is None:
        return "–"
    tenths = _above(one)
    return f"{'+' if tenths > 0 else '-' if tenths < 0 else ''}{abs(tenths) // 10},{abs(tenths) % 10} poin"


def _tenths(tenths: int) -> str:
    return f"{tenths // 10},{tenths % 10} %"
