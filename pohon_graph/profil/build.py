"""Build the Profil Belanja of a snapshot from the rows of its views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from pohon_graph.errors import PohonError
from pohon_graph.parts import SumberUang
from pohon_graph.profil import measures, spm, tables
from pohon_graph.profil.facts import Facts, Row, by_agency, read_facts, together
from pohon_graph.profil.loaded import codes, loaded, steps
from pohon_graph.profil.parts import NamaUkuran, Profil, ProfilPD
from pohon_graph.store import Store
from pohon_graph.views import rows

ALL = "semua"
_NO_DPA: Mapping[SumberUang, str] = {
    "pagu_indikatif": "Uang versi ini pagu indikatif Renstra, bukan DPA. Pagu indikatif tidak dirinci per rekening dan "
    "sumber dana, sehingga jenis belanja, sumber dana, bagian belanja, dan SPM belum ditampilkan; muat rekap SIPD.",
    "tidak_ada": "Tidak ada uang dalam versi ini; muat rekap SIPD.",
}


@dataclass(frozen=True, slots=True)
class _Whole:
    """What every profile of a snapshot is set beside."""

    sumber: SumberUang
    names: Mapping[str, str]
    medians: Mapping[NamaUkuran, Fraction | None]
    planned: spm.Planned
    official: Sequence[Row]


def profile(store: Store, versi: str, *, opd: str | None = None) -> Profil:
    """The Profil Belanja of a snapshot; a rekap alone is enough, no tree is needed.

    Args:
        store: an open store.
        versi: the snapshot, with its running number: ``2026-murni#7``.
        opd: code of one agency (with its units) or of one unit, to show only that beside the whole.

    Returns:
        Tables by perangkat daerah and for all of them; money in whole rupiah, shares as fractions.

    Raises:
        PohonError: no agency or unit has the code ``opd``.
        StoreError: the server could not answer.
    """
    (state,) = rows(store, "keadaan", versi)
    facts = read_facts(store, versi)
    agencies = by_agency(facts.values())
    names = {lingkup: one.lingkup[0]["nama"] or lingkup for lingkup, one in facts.items()}
    sumber: SumberUang = state["sumber_uang"]
    shares = [measures.parts(one.belanja) for one in agencies.values()]
    whole = _Whole(
        sumber,
        names,
        measures.medians(shares),
        spm.planned(facts.values(), sumber == "dpa"),
        rows(store, "profil_spm", versi),
    )
    everything = together(facts.values())
    every_bidang = {
        one for kode, agency in agencies.items() for one in spm.own_bidang(kode, agency.homes, whole.planned)
    }
    chosen = agencies if opd is None else _chosen(opd, facts, agencies, versi)
    pd = tuple(
        _one(kode, names[kode], one, spm.own_bidang(kode, one.homes, whole.planned), whole)
        for kode, one in chosen.items()
    )
    source = _sources(rows(store, "berkas", versi), state)
    funded = sum(part["modal"][1] > 0 for part in shares)
    return Profil(
        versi=versi,
        tahun=state["tahun"],
        tahap=state["tahap"],
        opd=opd,
        sumber=sumber,
        edisi=state["edisi"],
        pd_berbelanja=funded,
        alasan=_reasons(sumber, funded),
        baris_ditolak=sum(file["baris_ditolak"] for file in source),
        rupiah_ditolak=sum(file["rupiah_ditolak"] for file in source),
        baris_tanpa_nilai=sum(file["tanpa_nilai"] for file in source),
        sumber_dana=tables.sources(everything.belanja),
        semua=_one(ALL, "seluruh PD yang dimuat", everything, sorted(every_bidang), whole),
        pd=pd,
        langkah=steps(pd),
    )


def _one(kode: str, nama: str, facts: Facts, bidang: Sequence[str], whole: _Whole) -> ProfilPD:
    kelas = tables.by_kelas(facts)
    jenis, dana = tables.by_jenis(facts.belanja), tables.by_dana(facts.belanja)
    jumlah = sum(row.rupiah for row in kelas)
    dpa = whole.sumber == "dpa"
    sums = {jumlah, *((sum(row.rupiah for row in jenis), sum(row.rupiah for row in dana)) if dpa else ())}
    return ProfilPD(
        kode=kode,
        nama=nama,
        jumlah=jumlah,
        total_pembanding=facts.total,
        selisih=jumlah - facts.total,
        cocok=sums == {facts.total},
        kelas=kelas,
        jenis=jenis,
        dana=dana,
        rupiah_terikat=sum(row.rupiah_terikat for row in dana),
        ukuran=measures.measures(measures.parts(facts.belanja), whole.medians) if dpa else (),
        spm=spm.spm(bidang, facts.homes, whole.planned, whole.official, whole.names) if dpa else (),
        kode_rencana=codes(facts),
        muatan=loaded(facts),
    )


def _chosen(opd: str, facts: Mapping[str, Facts], agencies: Mapping[str, Facts], versi: str) -> dict[str, Facts]:
    if opd in agencies:
        return {opd: agencies[opd]}
    for lingkup, one in facts.items():
        if opd in (lingkup, lingkup.rpartition("/")[2]):
            return {lingkup: one}
    raise PohonError(
        f"Perangkat daerah {opd} tidak ada dalam versi {versi}.",
        next_step=f"Pilih kode yang ada, misalnya: {', '.join(list(facts)[:10]) or 'belum ada'}.",
    )


def _reasons(sumber: SumberUang, funded: int) -> tuple[str, ...]:
    if sumber != "dpa":
        return (_NO_DPA[sumber],)
    if funded < measures.FEWEST:
        return (f"Median PD tidak ditampilkan: {funded} PD berbelanja, sedikitnya {measures.FEWEST}.",)
    return ()


def _sources(files: Sequence[Row], state: Mapping[str, Any]) -> list[Row]:
    """The files that the money is from; beside a DPA what a Renstra says is not its money."""
    return [f for f in files if state["sumber_uang"] != "dpa" or f["nama"] not in state["berkas_pagu_indikatif"]]
