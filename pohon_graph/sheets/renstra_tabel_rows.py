"""Rows of the Renstra tables 2025–2029 → the rows that a Renstra table is built from: one per thing and indicator.

A row is about the last thing that it names: a program (its outcome), a kegiatan or sub kegiatan, else the sasaran, else
the tujuan. What it does not say for certain is refused, never taken from a neighbour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pohon_graph.sheets.agency import Agency
from pohon_graph.sheets.cells import CellRefused, read_lines, read_text
from pohon_graph.sheets.reading import Asal, Ref
from pohon_graph.sheets.renstra_rows import Baris
from pohon_graph.sheets.renstra_tabel_fill import Sel
from pohon_graph.sheets.renstra_tabel_measures import Lembar, read_measures
from pohon_graph.sheets.renstra_tabel_plan import Rencana, read_plan
from pohon_graph.sheets.table import Cell
from pohon_graph.values import bullets, clean_text, without_number

_LABEL = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "SubKegiatan"}
_UNCLEAR = "Isi sel ini kosong, dan tidak ada sel gabungan atau sel di atasnya yang membuktikan isinya."


@dataclass(slots=True)
class Isi:
    """What one row says: goals, plan nodes, and the measures beside them, all as rows of a Renstra table.

    Attributes:
        tujuan, sasaran: the goals, without measures; None where the row names none.
        rows: everything that the row says, goals first.
        outcome_lain: an outcome that stands on a row of a kegiatan, and the code of its program.
    """

    tujuan: Baris | None = None
    sasaran: Baris | None = None
    rows: list[Baris] = field(default_factory=list)
    outcome_lain: list[tuple[str, str]] = field(default_factory=list)


def read_row(lembar: Lembar, asal: Asal, cells: Mapping[str, Sel], row: Sequence[Cell], agency: Agency) -> Isi:
    """One row.

    Args:
        lembar: its sheet.
        asal: where it stands.
        cells: what the levels say for it.
        row: its cells, merged ones filled.
        agency: whose it is.

    Raises:
        CellRefused: a cell cannot be read, or it is not certain what the row is about.
    """
    isi = Isi()
    isi.tujuan = _goal(lembar, "tujuan", asal, cells["tujuan"], agency, "")
    above = _key(isi.tujuan) if isi.tujuan else ""
    isi.sasaran = _goal(lembar, "sasaran", asal, cells["sasaran"], agency, above)
    isi.rows = [goal for goal in (isi.tujuan, isi.sasaran) if goal is not None]
    plan = _plan(lembar, asal, cells, agency)
    measures = read_measures(lembar, asal, row)
    if plan:
        _add_plan(lembar, asal, cells, agency, plan, measures, isi)
        return isi
    for name in ("outcome_sasaran", "output"):
        if name in cells and cells[name].sendiri and not cells[name].kosong:
            raise CellRefused(
                lembar.title(name),
                cells[name].isi,
                "Baris ini tidak menyebut program atau kegiatan yang memilikinya.",
                "Isi kolom Program/Kegiatan pada baris ini, atau gabungkan selnya dengan baris yang dimaksud.",
            )
    if measures:
        owner = _goal_measured(lembar, cells, isi)
        if owner.label == "Sasaran" and cells["sasaran"].sendiri and cells["tujuan"].sendiri and isi.tujuan:
            lembar.pada_sasaran.append(asal.baris)
        isi.rows += [_with(owner, asal, measure) for measure in measures]
    return isi


def _goal(lembar: Lembar, name: str, asal: Asal, sel: Sel, agency: Agency, induk: str) -> Baris | None:
    title = lembar.title(name)
    lines = read_lines(title, sel.isi)
    texts = bullets(lines)
    if not texts:
        return None
    if len(texts) > 1:
        raise CellRefused(
            title,
            sel.isi,
            f"Sel ini memuat {len(texts)} {name}; tidak dapat dipastikan yang mana milik baris ini.",
            f"Tulis satu {name} per sel.",
        )
    at = asal._replace(baris=sel.baris)
    text = without_number(texts[0])
    if lines != [text]:
        lembar.repairs.add(at, title, sel.isi, text, "tanda butir, nomor, atau ganti baris dirapikan")
    beside = lembar.cell(lembar.sheet.rows[sel.baris - 1], f"kode_{name}")
    kode = read_text(lembar.title(f"kode_{name}"), beside, at, lembar.repairs)
    return Baris(at, name.capitalize(), agency.lingkup, agency.kode_skpd, kode, induk, text)


def _key(goal: Baris) -> str:
    """How a row below names a goal as its parent: the last part of the goal's id."""
    return goal.id.rpartition(":")[2]


def _plan(lembar: Lembar, asal: Asal, cells: Mapping[str, Sel], agency: Agency) -> list[Rencana]:
    sel = cells.get("program_kegiatan")
    if sel is None or sel.kosong:
        if sel is not None and not sel.pasti:
            raise _uncertain(lembar, "program_kegiatan")
        return []
    at = asal._replace(baris=sel.baris)
    own = agency.kode_unit or agency.kode_skpd
    named = read_plan(lembar.title("program_kegiatan"), sel.isi, at, lembar.repairs, own)
    return [each for each in named if each.kode.jenjang in _LABEL]


def _uncertain(lembar: Lembar, name: str) -> CellRefused:
    return CellRefused(
        lembar.title(name),
        "",
        _UNCLEAR,
        "Isi sel ini, atau perluas sel gabungan di atasnya sampai baris ini.",
    )


def _with(owner: Baris, asal: Asal, measure: Baris) -> Baris:
    """A thing with one of its indicators."""
    return replace(
        owner,
        asal=asal,
        indikator=measure.indikator,
        satuan=measure.satuan,
        kondisi_awal=measure.kondisi_awal,
        target=measure.target,
    )


def _goal_measured(lembar: Lembar, cells: Mapping[str, Sel], isi: Isi) -> Baris:
    """The goal that a row without a plan node is about."""
    for name, goal in (("sasaran", isi.sasaran), ("tujuan", isi.tujuan)):
        if goal is not None:
            return goal
        if not cells[name].pasti:
            raise _uncertain(lembar, name)
    raise CellRefused(
        lembar.title("indikator"),
        "",
        "Tidak dapat dipastikan apa yang diukur indikator ini: tujuan, sasaran, dan programnya kosong.",
        "Isi tujuan, sasaran, atau program pada baris ini.",
    )


def _add_plan(
    lembar: Lembar,
    asal: Asal,
    cells: Mapping[str, Sel],
    agency: Agency,
    plan: Sequence[Rencana],
    measures: Sequence[Baris],
    isi: Isi,
) -> None:
    programs = [each for each in plan if each.kode.jenjang == "program"]
    contained = [each for each in plan if each.kode.jenjang != "program"]
    outcomes = _outcomes(lembar, cells, len(programs))
    output = _output(lembar, asal, cells, programs, contained)
    at = asal._replace(baris=cells["program_kegiatan"].baris)
    induk = _sasaran_above(lembar, asal, cells, agency, programs, isi)
    owners: list[Baris] = []
    for each in programs:
        bare = Baris(at, "Program", agency.lingkup, agency.kode_skpd, each.kode.teks, induk, each.nama)
        found = [replace(bare, hasil=outcome) for outcome in outcomes] or [bare]
        isi.rows += found
        owners += found if len(found) == 1 else [replace(bare, induk="")]
    for each in contained:
        label, kode = _LABEL[each.kode.jenjang], each.kode.teks
        own = Baris(at, label, agency.lingkup, agency.kode_skpd, kode, "", each.nama, output, induk_dari_kode=True)
        isi.rows.append(own)
        owners.append(own)
    if not programs and outcomes and cells["outcome_sasaran"].sendiri:
        program = ".".join(contained[0].kode.segmen[:3])
        isi.outcome_lain = [(program, outcome) for outcome in outcomes]
    if len(owners) > 1 and measures:
        lembar.refuse(
            asal,
            "indikator",
            "; ".join(measure.indikator for measure in measures),
            f"Baris ini menyebut {len(owners)} program/kegiatan; tidak dapat dipastikan mana yang diukur indikatornya.",
            "Tulis satu program, kegiatan, atau sub kegiatan per baris.",
        )
    elif measures:
        if len(outcomes) > 1 and programs:
            lembar.reading.notes.append(
                f"Lembar {asal.lembar}, baris {asal.baris}: program {owners[0].kode} punya {len(outcomes)} outcome dan "
                "baris ini tidak menyebut outcome mana yang diukur indikatornya; indikator dicatat pada programnya."
            )
        isi.rows += [_with(owners[0], asal, measure) for measure in measures]


def _outcomes(lembar: Lembar, cells: Mapping[str, Sel], programs: int) -> list[str]:
    sel = cells["outcome_sasaran"]
    if not sel.pasti and programs:
        raise _uncertain(lembar, "outcome_sasaran")
    outcomes = lembar.items("outcome_sasaran", sel)
    if programs > 1 and len(outcomes) > 1:
        raise CellRefused(
            lembar.title("outcome_sasaran"),
            sel.isi,
            f"Baris ini memuat {len(outcomes)} outcome untuk {programs} program; tidak dapat dipastikan pasangannya.",
            "Tulis satu program per baris.",
        )
    return outcomes


def _output(
    lembar: Lembar,
    asal: Asal,
    cells: Mapping[str, Sel],
    programs: Sequence[Rencana],
    contained: Sequence[Rencana],
) -> str:
    """The output of the row's one kegiatan or sub kegiatan; refused where it is not certain whose it is."""
    sel = cells.get("output")
    if sel is None or sel.kosong:
        return ""
    outputs = lembar.items("output", sel)
    if len(contained) == 1:
        return "; ".join(outputs)
    if sel.sendiri and sel.akhir <= sel.baris and outputs:
        why = (
            f"Baris ini menyebut {len(contained)} kegiatan atau sub kegiatan; tidak dapat dipastikan pemilik output ini"
            if contained
            else "Output berdiri pada baris program, padahal milik kegiatan atau sub kegiatan"
        )
        lembar.refuse(
            asal, "output", clean_text(sel.isi), f"{why}; output tidak dimuat.", "Tulis pada baris kegiatannya sendiri."
        )
    return ""


def _sasaran_above(
    lembar: Lembar, asal: Asal, cells: Mapping[str, Sel], agency: Agency, programs: Sequence[Rencana], isi: Isi
) -> str:
    """How the row's programs name their sasaran; "" where there is none, which is refused."""
    if isi.sasaran is not None:
        return _key(isi.sasaran)
    if programs:
        lembar.refuse(
            asal,
            "sasaran",
            "",
            f"{'Sasaran kosong.' if cells['sasaran'].pasti else _UNCLEAR} Program dimuat tanpa tautan ke sasaran.",
            "Isi sasaran pada baris program ini.",
        )
        lembar.reading.refused_starts += [Ref(agency.lingkup, each.kode.teks, ("Program",)) for each in programs]
    return ""
