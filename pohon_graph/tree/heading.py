"""What a tree says of itself and of its sub kegiatan, in sentences."""

from __future__ import annotations

from pohon_graph.model import PEMDA
from pohon_graph.report.sentences import MEANING, coverage_sentence, reach_sentences
from pohon_graph.report.words import moment, number
from pohon_graph.rules import Jalur as JalurSub
from pohon_graph.tree.document import Dokumen, Rujukan, Simpul
from pohon_graph.tree.facts import Facts, Row
from pohon_graph.values import format_rupiah

SOURCE = {
    "dpa": "Rupiah adalah pagu DPA",
    "pagu_indikatif": "Rupiah adalah pagu indikatif (belum ada DPA)",
    "tidak_ada": "Belum ada rupiah yang dimuat",
}
MONEY = (
    "Menyentuh: seluruh rupiah sub kegiatan inti yang sampai ke hasil itu; khusus: rupiah yang tidak mencapai IKU "
    "lain di sampingnya. Rentang itu yang dibuktikan data; menyentuh tidak dijumlahkan antarhasil."
)
_NAMED = 5


def heading(
    facts: Facts,
    judul: str,
    simpul: tuple[Simpul, ...],
    rujukan: tuple[Rujukan, ...],
    kop: tuple[str, ...],
    sampai: str,
    top: str,
) -> Dokumen:
    """The document of these nodes, with everything that its numbers stand on."""
    result, frame = facts.result, facts.basis.keterangan
    names = {
        lingkup: str(facts.simpul.get(f"perangkat_daerah:{lingkup}", {}).get("nama") or lingkup)
        for lingkup in sorted({node.lingkup for node in simpul} - {PEMDA})
    }
    part = () if top == judul else (f"Halaman ini hanya memuat bagian di bawah: {top}.",)
    selected = (f"Hanya uang {_agency(facts, result.opd)}.",) if result.opd else ()
    files = tuple(
        f"{file.nama}: {number(file.baris_dimuat)} dari {number(file.baris_dibaca)} baris dimuat, "
        f"{number(file.baris_ditolak)} ditolak; sidik {file.sha256[:12]}"
        for file in result.berkas
    )
    reading = (*part, *selected, f"{SOURCE[result.uang.sumber]}.", *reach_sentences(result), MONEY)
    told = (
        ("Yang dibaca dari angka", reading),
        ("Asumsi", frame.asumsi),
        ("Tidak termasuk", frame.tidak_termasuk),
        ("Pembanding", (*result.uang.keterangan, *result.kontrol.keterangan)),
        ("Arti temuan", (MEANING,)),
        ("Berkas", files),
    )
    return Dokumen(
        judul=judul,
        kop=kop,
        versi=result.versi,
        tahun=result.tahun,
        sumber_uang=result.uang.sumber,
        dibuat=moment(result.dijalankan),
        cakupan=coverage_sentence(result),
        keterangan=tuple((title, sentences) for title, sentences in told if sentences),
        lingkup=names,
        simpul=simpul,
        rujukan=rujukan,
        sampai=sampai,
    )


def _agency(facts: Facts, opd: str) -> str:
    """The name of the agency or unit that was asked for by its code."""
    codes = {one.lingkup.rpartition("/")[2]: one.nama for one in facts.result.cakupan.rincian}
    return codes.get(opd.rpartition("/")[2], opd)


def notes(facts: Facts, row: Row | None, sub: JalurSub | None) -> tuple[str, ...]:
    """What must be said of a node beside its columns."""
    told = []
    if row and row["hasil"]:
        told.append(f"Hasil: {row['hasil']}")
    if sub is not None:
        if sub.sampai == "pemda":
            told.append("Sampai ke IKU kabupaten.")
        elif sub.sampai:
            further = "; tautan programnya berlanjut ke IKU kabupaten" if sub.program_lebih_jauh else ""
            told.append(f"Baru sampai ke IKU PD{further}.")
        for title, ids in (
            ("Berhenti di", sub.putus_di),
            ("Ada juga cabang yang berhenti di", sub.cabang_putus),
            ("Tautan baru diajukan, belum membawa jalur, ke", sub.usulan),
        ):
            if ids:
                told.append(f"{title}: {_named(facts, ids)}.")
    return tuple(told)


def _named(facts: Facts, ids: tuple[str, ...]) -> str:
    names = [str(facts.simpul[id]["nama"]) if id in facts.simpul else id for id in ids[:_NAMED]]
    rest = len(ids) - len(names)
    return "; ".join(names) + (f"; dan {rest} lagi" if rest else "")


def summary(document: Dokumen) -> str:
    """A tree as plain text: what it is of, what it covers, and what is in it."""
    kinds: dict[str, int] = {}
    for node in document.simpul:
        kinds[node.jenis] = kinds.get(node.jenis, 0) + 1
    found = sum(len(node.temuan) for node in document.simpul)
    lines = [
        f"{document.judul} — versi {document.versi}, {document.dibuat}",
        f"Cakupan: {document.cakupan}",
        f"{number(len(document.simpul))} simpul, {format_rupiah(document.rupiah)}, {number(found)} temuan.",
    ]
    return "\n".join(lines)
