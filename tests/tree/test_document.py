"""The document of a tree: every rupiah and every finding once, every link drawn or told, nothing lost in a loop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from pohon_graph.answers import basis
from pohon_graph.errors import PohonError
from pohon_graph.leverage import per_iku
from pohon_graph.load import load
from pohon_graph.rules import AuditResult, audit
from pohon_graph.store import Store
from pohon_graph.tree import Dokumen, Simpul, TreeView
from tests.conftest import empty
from tests.test_cli import run
from tests.tree.small import EVIL, GIZI, IBU, SEHAT, TOTAL, write
from tests.writing import DINKES, KECAMATAN_A, RSUD


@pytest.fixture(scope="module")
def audited(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AuditResult]:
    empty(store)
    load(store, write(tmp_path_factory.mktemp("pohon")), tahun=2026, tahap="murni")
    yield audit(store, select="L1,L8,T3")


@pytest.fixture(scope="module")
def document(store: Store, audited: AuditResult) -> Dokumen:
    return TreeView(audited, store=store, kop="PEMERINTAH KABUPATEN\n\nBAPPEDA").document


def at(document: Dokumen, id: str) -> Simpul:
    [found] = [node for node in document.simpul if node.id == id]
    return found


def path(document: Dokumen, node: Simpul) -> list[str]:
    names = []
    while node.induk >= 0:
        node = document.simpul[node.induk]
        names.append(node.teks)
    return names


def sub(document: Dokumen, code: str, lingkup: str = DINKES) -> Simpul:
    return at(document, f"sub_kegiatan:{lingkup}:{code}")


def test_every_rupiah_of_the_dpa_is_drawn_once(document: Dokumen, audited: AuditResult) -> None:
    assert document.rupiah == TOTAL == audited.uang.jumlah
    drawn = Counter(node.kode for node in document.simpul for _ in node.rincian)
    assert sum(r.rupiah for node in document.simpul for r in node.rincian) == TOTAL
    assert drawn[IBU] == 2, "goods and travel are told apart"
    assert Counter(node.id for node in document.simpul).most_common(1)[0][1] == 1


def test_nodes_come_in_preorder(document: Dokumen) -> None:
    open_now: list[int] = []
    for number, node in enumerate(document.simpul):
        while open_now and open_now[-1] != node.induk:
            open_now.pop()
        assert node.induk == (open_now[-1] if open_now else -1)
        open_now.append(number)


def test_every_finding_stands_once_and_at_its_subject(document: Dokumen, audited: AuditResult) -> None:
    drawn = Counter((one.aturan, one.kalimat) for node in document.simpul for one in node.temuan)
    assert drawn == Counter((one.aturan, one.kondisi) for one in audited.temuan)
    assert {one.aturan for one in sub(document, SEHAT).temuan} == {"L8"}


def test_every_approved_link_is_drawn_or_told(document: Dokumen, store: Store, audited: AuditResult) -> None:
    links = basis(store, audited.versi).edges
    ids = links.simpul["id"].to_numpy()
    told = {(document.simpul[x.dari].id, document.simpul[x.ke].id) for x in document.rujukan if x.jenis != "silang"}
    hung = {
        (node.id.partition("@")[0], document.simpul[node.induk].id)
        for node in document.simpul
        if node.lewat and document.simpul[node.induk].jenis not in ("program", "kegiatan")
    }
    below = {(node.id, top) for node in document.simpul if node.lewat == "sub" for top in _above(document, node)}
    for start, end in zip(links.tautan["dari"], links.tautan["ke"], strict=True):
        assert (ids[start], ids[end]) in told | hung | below


def _above(document: Dokumen, node: Simpul) -> Iterator[str]:
    while node.induk >= 0:
        node = document.simpul[node.induk]
        yield node.id


def test_a_node_with_two_parents_hangs_under_the_one_that_gets_more_and_tells_the_other(document: Dokumen) -> None:
    k1 = at(document, f"kondisi:{DINKES}:K1")
    assert path(document, k1)[0] == "Turunnya kematian ibu"
    assert (k1.dasar, k1.asal_tautan and k1.asal_tautan.baris) == ("jika ibu diperiksa", 2)
    assert k1.porsi == pytest.approx(0.7), "0.2 and 0.1 are declared, the rest is left for the link without"
    also = [(document.simpul[x.ke].teks, x.keterangan) for x in document.rujukan if x.jenis == "dukung"]
    assert also == [("Turunnya stunting", "gizi ibu hamil")]


def test_a_loop_is_drawn_once_and_its_closing_link_is_told(document: Dokumen) -> None:
    k2 = at(document, f"kondisi:{DINKES}:K2")
    assert path(document, k2)[0] == "Ibu hamil diperiksa lengkap" and k2.teks == EVIL
    [loop] = [x for x in document.rujukan if x.jenis == "lingkaran"]
    assert (document.simpul[loop.dari].kode, document.simpul[loop.ke].kode) == ("K1", "K2")


def test_work_hangs_below_what_it_supports_with_its_program_and_kegiatan(document: Dokumen) -> None:
    ibu, gizi = sub(document, IBU), sub(document, GIZI)
    assert (ibu.jalur, ibu.lewat, ibu.dasar) == ("langsung", "sub", "pelayanan ibu hamil")
    assert path(document, ibu)[:3] == [f"Kegiatan {IBU[:12]}", f"PROGRAM {IBU[:7]}", "Ibu hamil diperiksa lengkap"]
    assert (gizi.jalur, gizi.lewat, gizi.dasar) == ("warisan", "program", "program gizi")
    assert path(document, gizi)[2] == EVIL
    parts = [node for node in document.simpul if node.jenis == "program" and node.kode == "1.02.02"]
    whole = [node for node in parts if "@" not in node.id and node.lingkup == DINKES]
    assert len(whole) == 1 and "bagian" in {x.jenis for x in document.rujukan}


def test_a_unit_uses_the_link_of_its_agency_and_says_so(document: Dokumen) -> None:
    unit = sub(document, GIZI, f"{DINKES}/{RSUD}")
    assert unit.jalur == "warisan" and path(document, unit)[2] == EVIL
    assert any("PD induknya" in note for note in unit.catatan)


def test_a_chain_that_stops_says_where(document: Dokumen) -> None:
    [stop] = [node for node in document.simpul if node.jenis == "berhenti"]
    assert document.simpul[stop.induk].kode == "K9" and "belum ditemukan" in stop.teks
    assert path(document, sub(document, SEHAT))[2] == "Rapat terselenggara"
    assert any("Berhenti di: Rapat terselenggara" in note for note in sub(document, SEHAT).catatan)


def test_what_hangs_below_no_result_is_grouped_by_why(document: Dokumen) -> None:
    groups = {node.kode: path(document, node)[2] for node in document.simpul if node.jenis == "sub"}
    assert groups["1.02.01.2.02.0001"] == "Gaji dan tunjangan"
    assert groups["7.01.02.2.01.0001"] == "Belum dinilai", "no tree of its own is loaded"
    assert groups["1.02.03.2.01.0001"] in ("Belum tertaut", "Mandat (SPM, NSPK, IKK) tanpa tautan")
    assert path(document, sub(document, "1.02.01.2.02.0001"))[3:5] == ["Di luar penelusuran", "Dinas Kesehatan"]


def test_results_tell_the_money_that_the_algebra_proves(document: Dokumen, store: Store, audited: AuditResult) -> None:
    proven = {row["nama"]: row for row in per_iku(basis(store, audited.versi).ways).to_dict("records")}
    s1 = at(document, "sasaran:pemda:S1")
    [iku] = s1.ukuran
    assert (iku.iku, iku.khusus, iku.menyentuh) == (
        "pemda",
        proven["Angka kematian ibu"]["khusus"],
        proven["Angka kematian ibu"]["menyentuh"],
    )
    assert s1.menyentuh == iku.menyentuh == 2_760_000_000 and s1.sub_menyentuh == 3
    assert (iku.target, iku.realisasi, iku.periode, iku.capaian) == ("80", "88", "2026-tw2", 0.9)
    assert at(document, f"kondisi:{DINKES}:K9").menyentuh == 250_000_001


def test_posts_cells_and_the_frame_are_told(document: Dokumen) -> None:
    k1 = at(document, f"kondisi:{DINKES}:K1")
    assert k1.posisi == (("Kepala Bidang Kesehatan Masyarakat", "penanggung jawab"),)
    assert k1.asal == ("pohon.xlsx", "Kondisi", 2)
    assert document.kop == ("PEMERINTAH KABUPATEN", "BAPPEDA") and "PD" in document.cakupan
    assert next(title for title, _ in document.keterangan) == "Yang dibaca dari angka"


def test_one_agency_is_drawn_with_the_results_above_it(store: Store) -> None:
    result = audit(store, select="L1", opd=KECAMATAN_A)
    alone = TreeView(result, store=store).document
    assert alone.rupiah == 30_000_000 == result.uang.jumlah
    assert {node.lingkup for node in alone.simpul} == {"pemda", KECAMATAN_A}
    assert not [node for node in alone.simpul if node.jenis == "misi"], "nothing of it is below a mission"


def test_a_root_is_found_by_code_and_refused_when_unknown(store: Store, audited: AuditResult) -> None:
    part = TreeView(audited, store=store, akar="S1").document
    assert part.simpul[0].id == "sasaran:pemda:S1" and part.rupiah == 2_760_000_000
    assert "Halaman ini hanya memuat bagian di bawah: Turunnya kematian ibu." in part.keterangan[0][1]
    with pytest.raises(PohonError, match="Tidak ada simpul 'K77'"):
        TreeView(audited, store=store, akar="K77")
    with pytest.raises(PohonError, match="Jenjang 'atas'"):
        TreeView(audited, store=store, jenjang="atas")
    with pytest.raises(PohonError, match="perlu store"):
        TreeView(audited)


def test_a_notebook_gets_a_frame_cut_off_from_it_and_a_plain_summary(document: Dokumen) -> None:
    bundle = TreeView.of(document)._repr_mimebundle_()
    assert 'sandbox="allow-scripts allow-downloads allow-modals"' in bundle["text/html"]
    assert (
        "http://" not in bundle["text/html"].replace("http://www.w3.org", "") and "<script" not in bundle["text/html"]
    )
    assert str(len(document.simpul)) in bundle["text/plain"] and "Cakupan" in bundle["text/plain"]


def test_the_command_writes_the_page_and_says_what_it_drew(store: Store, audited: AuditResult, tmp_path: Path) -> None:
    ended = run(store, "tree", "-o", "h.html", "--opd", KECAMATAN_A, "--kop", "KABUPATEN|BAPPEDA", cwd=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert "Rp30.000.000, versi 2026-murni#1" in ended.stdout and "Berkas ditulis: h.html" in ended.stdout
    page = (tmp_path / "h.html").read_text(encoding="utf-8")
    assert '"kop":["KABUPATEN","BAPPEDA"]' in page and page.startswith("<!doctype html>")
    refused = run(store, "tree", "--jenjang", "langit", cwd=tmp_path)
    assert refused.returncode == 2 and "Jenjang 'langit' tidak dikenal" in refused.stderr
