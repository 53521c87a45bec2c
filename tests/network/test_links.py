"""A network shows the connections that are recorded, each once, whatever way the tree hangs its nodes."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.load import load
from pohon_graph.network import NetworkView
from pohon_graph.network.links import Jejaring
from pohon_graph.rules import audit
from pohon_graph.store import Store
from pohon_graph.tree import Dokumen, TreeView
from tests.conftest import empty
from tests.test_cli import run
from tests.tree.small import EVIL, GIZI, IBU, SEHAT, write
from tests.writing import DINKES


@pytest.fixture(scope="module")
def document(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Dokumen:
    empty(store)
    load(store, write(tmp_path_factory.mktemp("jejaring")), tahun=2026, tahap="murni")
    return TreeView(audit(store, select="L1,L8,T3"), store=store).document


@pytest.mark.graph
def test_every_recorded_link_is_a_connection_and_no_other(store: Store, document: Dokumen) -> None:
    whole = Jejaring(document)
    ids = [node.id for node in document.simpul]
    drawn = {(ids[one.dari], ids[one.ke]) for one in whole.tautan if one.jenis in ("dukung", "lingkaran")}
    recorded = store.read(
        "MATCH (a)-[r:MENDUKUNG]->(b) WHERE r.status = 'disetujui' AND a.versi = $versi RETURN a.id AS a, b.id AS b",
        versi=document.versi,
    )
    assert drawn == {(row["a"], row["b"]) for row in recorded} and len(drawn) == 9
    parts = {(ids[one.dari], ids[one.ke]) for one in whole.tautan if one.jenis == "bagian"}
    assert all(not start.startswith("sub_kegiatan:") or end.startswith("kegiatan:") for start, end in parts)
    assert sum(one.jenis == "berhenti" for one in whole.tautan) == 1


@pytest.mark.graph
def test_a_program_in_two_places_of_the_tree_is_one_node_with_all_its_money(document: Dokumen) -> None:
    whole = Jejaring(document)
    place = whole.node(f"program:{DINKES}:1.02.02")
    assert whole.jumlah[place] == (2_700_000_000, 2)
    assert (
        len(
            {
                whole.utama[n]
                for n, node in enumerate(document.simpul)
                if node.kode == "1.02.02" and node.lingkup == DINKES
            }
        )
        == 1
    )


@pytest.mark.graph
def test_the_command_says_what_it_shows_and_writes_it_whole(store: Store, document: Dokumen, tmp_path: Path) -> None:
    centre = f"sub_kegiatan:{DINKES}:{IBU}"
    done = run(store, "network", centre, "--langkah", "1", "-o", "jejaring.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "3 simpul sampai 1 langkah" in done.stdout and "Rp2.000.000.000" in done.stdout
    assert "Sub kegiatan 1.02.02.2.02.0001 → mendukung → Immediate outcome K1" in done.stdout
    assert NetworkView.of(document, centre, hops=1).ids == (
        centre,
        f"kondisi:{DINKES}:K1",
        f"kegiatan:{DINKES}:1.02.02.2.02",
    )
    page = (tmp_path / "jejaring.html").read_bytes().decode("utf-8")
    assert "Rp2 miliar \\u00b7 2 baris" in page and GIZI not in page and SEHAT not in page and EVIL not in page
    assert EVIL not in NetworkView.of(document, f"kondisi:{DINKES}:K2").html
