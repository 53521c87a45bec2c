"""Rule I5 on the official nomenclature: the work of a sub kegiatan may be counted, a result may not."""

from __future__ import annotations

from pohon_graph.nomenklatur import load_nomenklatur
from pohon_graph.rules import audit
from pohon_graph.store import Store
from tests.rules.graphs import AGENCIES, Graph

LINGKUP = AGENCIES[0]


def official(owner: str, text_of: str) -> Graph:
    """All official indicators of sub kegiatan as those of an ``owner``, whose ``text_of`` is the official kinerja."""
    graph = Graph()
    graph.node("PerangkatDaerah", f"perangkat_daerah:{LINGKUP}", lingkup=LINGKUP, kode_skpd=LINGKUP, nama="Dinas")
    graph.node("Sasaran", "sasaran:x", lingkup=LINGKUP, nama="Sehat")
    for entry in load_nomenklatur():
        if entry.jenjang != "sub_kegiatan" or not entry.indikator:
            continue
        id = f"{owner.lower()}:{entry.kode}"
        graph.node(owner, id, lingkup=LINGKUP, kode=entry.kode, **{text_of: entry.kinerja})
        graph.node("Indikator", f"indikator:{entry.kode}", lingkup=LINGKUP, nama=entry.indikator)
        graph.link("DIUKUR", id, f"indikator:{entry.kode}")
    return graph


def test_no_official_sub_kegiatan_is_a_finding(empty_store: Store) -> None:
    official("SubKegiatan", "hasil").write(empty_store)
    assert audit(empty_store, select="I5").temuan == ()


def test_the_same_texts_would_be_findings_at_a_result(empty_store: Store) -> None:
    official("Kondisi", "nama").write(empty_store)
    found = audit(empty_store, select="I5").temuan
    by_label = {label: [one for one in found if one.subjek == label] for label in ("Indikator", "Kondisi")}
    assert len(by_label["Indikator"]) > 500
    assert len(by_label["Kondisi"]) > 500
    assert all(one.kolom["kata"] for one in found)
