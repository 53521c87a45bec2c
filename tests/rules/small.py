"""A small kabupaten for tests of the audit and its reports."""

from __future__ import annotations

from typing import Any

from tests.rules.graphs import AGENCIES, UNIT, Graph

A, B = AGENCIES
SUB = f"sub_kegiatan:{A}:1.02.02.2.01.0001"
MEASURE = {"nama": "Angka kesakitan", "satuan": "Persen", "kondisi_awal": "80"}


def small(**sub: Any) -> Graph:
    """Two agencies and a unit; the first has a tree with an IKU and one linked sub kegiatan, the second has no tree."""
    graph = Graph()
    for lingkup, nama in ((A, "Dinas Kesehatan"), (UNIT, "RSUD"), (B, "Dinas Pekerjaan Umum")):
        skpd = lingkup.partition("/")[0]
        graph.node("PerangkatDaerah", f"perangkat_daerah:{lingkup}", lingkup=lingkup, kode_skpd=skpd, nama=nama)
    graph.link("BAGIAN_DARI", f"perangkat_daerah:{UNIT}", f"perangkat_daerah:{A}")
    goal = graph.node(
        "Sasaran", f"sasaran:{A}:S1", lingkup=A, nama="Sehat", asal_berkas="pohon.xlsx", asal_lembar="Sasaran"
    )
    iku = graph.node("Indikator", f"indikator:{A}:I1", lingkup=A, iku="pd", dasar_iku="SK 1", **MEASURE)
    graph.link("DIUKUR", goal, iku)
    graph.link(
        "BERTARGET", iku, graph.node("Target", f"target:{iku}", pemilik=goal, tahun=2026, periode="2026", teks="90")
    )
    for lingkup, bidang in ((A, "1.02"), (UNIT, "1.02"), (B, "1.03")):
        planned(graph, lingkup, bidang, 1, **(sub if lingkup == A else {}))
    return graph


def planned(graph: Graph, lingkup: str, bidang: str, n: int, **sub: Any) -> str:
    """Program, kegiatan and sub kegiatan with one budget line; gives back the sub's id."""
    skpd = lingkup.partition("/")[0]
    chain = [("Program", "program", f"{bidang}.02"), ("Kegiatan", "kegiatan", f"{bidang}.02.2.01")]
    above = f"perangkat_daerah:{lingkup}"
    for label, prefix, kode in chain:
        id = f"{prefix}:{lingkup}:{kode}"
        if id not in graph.nodes:
            graph.node(label, id, lingkup=lingkup, kode_skpd=skpd, kode=kode, nama=f"{label} {kode}")
            graph.link("BAGIAN_DARI", id, above)
        above = id
    kode = f"{bidang}.02.2.01.{n:04}"
    isi = {"kelas": "inti", "spm": False, "pagu": 1_000_000_000, **sub}
    asal = {"asal_berkas": "rekap.xlsx", "asal_lembar": "REKAP", "asal_baris": 10 + n}
    id = graph.node(
        "SubKegiatan",
        f"sub_kegiatan:{lingkup}:{kode}",
        lingkup=lingkup,
        kode_skpd=skpd,
        kode=kode,
        nama=kode,
        **isi,
        **asal,
    )
    graph.link("BAGIAN_DARI", id, above)
    line = graph.node("RincianBelanja", f"rincian_belanja:{lingkup}:{kode}", lingkup=lingkup, pagu=isi["pagu"], ke=1)
    graph.link("MENDANAI", line, id)
    return id


def linked(graph: Graph) -> Graph:
    """The same with every sub kegiatan of the covered agency and unit linked to the IKU."""
    for id in (SUB, SUB.replace(A, UNIT)):
        graph.link("MENDUKUNG", id, f"sasaran:{A}:S1", status="disetujui", dasar="sebab", asal_berkas="pohon.xlsx")
    return graph
