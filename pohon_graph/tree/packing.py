"""A document as the page reads it: columns of numbers, every text once, and only what a node has.

``page/data.js`` is the other side of this format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pohon_graph.identity import prefix
from pohon_graph.report.words import JALUR, KELAS, SEVERITY
from pohon_graph.tree.document import JENIS, Asal, Dokumen, Simpul

LEWAT = ("", "sub", "kegiatan", "program", "hasil", "misi")
REFERENCES = ("dukung", "lingkaran", "silang", "bagian")
_LABELS = {
    "misi": "Misi",
    "tujuan": "Tujuan",
    "tujuan_pd": "Tujuan",
    "sasaran": "Sasaran",
    "sasaran_pd": "Sasaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub": "SubKegiatan",
}


class _Table:
    """Values that are named by their number; the first is the empty one."""

    def __init__(self, empty: Any) -> None:
        self.values = [empty]
        self._places = {empty: 0}

    def __call__(self, value: Any) -> int:
        place = self._places.get(value)
        if place is None:
            place = self._places[value] = len(self.values)
            self.values.append(value)
        return place


def pack(document: Dokumen) -> dict[str, Any]:
    """A document as JSON has it; money as whole numbers.

    Returns:
        ``kepala`` (what stands above the tree), ``kata`` (kinds and words by number), ``pd``, ``teks`` and ``tempat``
        (tables), ``kolom`` (one value per node and column), ``isi`` (what only some nodes have, also by columns: the
        first one is the number of the node, ascending; of ``rujukan`` those of both ends).
    """
    text, place = _Table(""), _Table(("", ""))
    kinds, ways, classes, severities = list(JENIS), list(JALUR), list(KELAS), list(SEVERITY)
    homes = list(document.lingkup)
    home = {lingkup: number for number, lingkup in enumerate(homes)}
    nodes = document.simpul

    def cell(at: Asal | None) -> tuple[int, int]:
        return (place((at.berkas, at.lembar)), at.baris) if at else (0, 0)

    cells = [cell(node.asal) for node in nodes]
    columns = {
        "induk": [node.induk for node in nodes],
        "jenis": [kinds.index(node.jenis) for node in nodes],
        "kode": [text(node.kode) for node in nodes],
        "teks": [text(node.teks) for node in nodes],
        "pd": [home.get(node.lingkup, -1) for node in nodes],
        "rupiah": [node.rupiah for node in nodes],
        "jalur": [ways.index(node.jalur) if node.jalur else -1 for node in nodes],
        "kelas": [classes.index(node.kelas) if node.kelas in classes else -1 for node in nodes],
        "lewat": [LEWAT.index(node.lewat) for node in nodes],
        "dasar": [text(node.dasar) for node in nodes],
        "tempat": [at for at, _ in cells],
        "baris": [row for _, row in cells],
    }
    held: dict[str, Iterable[Sequence[Any]]] = {
        "id": ([n, node.id] for n, node in enumerate(nodes) if node.id != _usual_id(node)),
        "menyentuh": ([n, x.menyentuh, x.sub_menyentuh] for n, x in enumerate(nodes) if x.menyentuh is not None),
        "realisasi": ([n, node.realisasi] for n, node in enumerate(nodes) if node.realisasi is not None),
        "tautan": ([n, *cell(node.asal_tautan)] for n, node in enumerate(nodes) if node.asal_tautan),
        "porsi": ([n, round(node.porsi, 6)] for n, node in enumerate(nodes) if node.porsi is not None),
        "ukuran": _measures(nodes, text, cell),
        "temuan": (
            [n, text(one.aturan), severities.index(one.severity), text(one.kalimat)]
            for n, node in enumerate(nodes)
            for one in node.temuan
        ),
        "posisi": ([n, text(one.jabatan), text(one.peran)] for n, node in enumerate(nodes) for one in node.posisi),
        "penanda": ([n, text(one)] for n, node in enumerate(nodes) for one in node.penanda),
        "rincian": (
            [n, text(one.kelompok), one.baris, one.rupiah] for n, node in enumerate(nodes) for one in node.rincian
        ),
        "catatan": ([n, text(one)] for n, node in enumerate(nodes) for one in node.catatan),
        "rujukan": (
            [one.dari, one.ke, REFERENCES.index(one.jenis), text(one.keterangan), *cell(one.asal)]
            for one in document.rujukan
        ),
    }
    lists = {name: [list(values) for values in zip(*rows, strict=True)] for name, rows in held.items()}
    return {
        "kepala": {
            "judul": document.judul,
            "kop": document.kop,
            "versi": document.versi,
            "tahun": document.tahun,
            "sumber": document.sumber_uang,
            "dibuat": document.dibuat,
            "cakupan": document.cakupan,
            "keterangan": document.keterangan,
            "sampai": kinds.index(document.sampai),
        },
        "kata": {
            "jenis": list(JENIS.items()),
            "jalur": list(JALUR.items()),
            "kelas": list(KELAS.items()),
            "tingkat": list(SEVERITY.values()),
            "label": [prefix(_LABELS.get(jenis, "Kondisi")) for jenis in JENIS],
        },
        "pd": [[lingkup, document.lingkup[lingkup]] for lingkup in homes],
        "teks": text.values,
        "tempat": place.values,
        "kolom": columns,
        "isi": lists,
    }


def _usual_id(node: Simpul) -> str:
    """The id that the page can make by itself; other ids travel with the document."""
    return f"{prefix(_LABELS.get(node.jenis, 'Kondisi'))}:{node.lingkup}:{node.kode}"


def _measures(nodes: Sequence[Simpul], text: _Table, cell: Any) -> Iterator[list[Any]]:
    for number, node in enumerate(nodes):
        for one in node.ukuran:
            yield [
                number,
                text(one.nama),
                ("", "pd", "pemda").index(one.iku),
                *(text(value) for value in (one.satuan, one.target, one.realisasi, one.periode, one.hasil)),
                None if one.capaian is None else round(one.capaian, 4),
                one.khusus,
                one.menyentuh,
                [[text(title), text(value)] for title, value in one.keterangan],
                *cell(one.asal),
            ]
