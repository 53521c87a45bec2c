"""The kelas of a sub kegiatan: what kind of work its money pays for, so that overhead is never judged as leverage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pohon_graph.codes.nomenclature import Kode, is_penunjang, segments_of
from pohon_graph.codes.rekening import jenis_belanja

KELAS: Final[dict[str, str]] = {
    "inti": "Kerja pokok perangkat daerah; hanya kelas ini yang dinilai daya ungkitnya terhadap IKU.",
    "gaji": "Gaji dan tunjangan ASN.",
    "aset": "Pengadaan dan pemeliharaan barang milik daerah penunjang.",
    "layanan_blud": "Pelayanan BLUD (rumah sakit, puskesmas) yang dianggarkan dalam program penunjang.",
    "kdh_dprd": "Kebutuhan kepala daerah, wakil kepala daerah, sekretariat daerah, dan DPRD.",
    "penunjang_rutin": "Administrasi rutin yang membuat perangkat daerah dapat bekerja.",
    "btt": "Belanja tidak terduga (rekening 5.3).",
    "transfer": "Belanja transfer: bagi hasil dan bantuan keuangan (rekening 5.4).",
}
"""Kelas → one sentence for the reader."""

_PENUNJANG: Final = {
    "2.07": "aset",
    "2.09": "aset",
    "2.10": "layanan_blud",
    "2.11": "kdh_dprd",
    "2.12": "kdh_dprd",
    "2.13": "inti",
    "2.14": "kdh_dprd",
    "2.15": "kdh_dprd",
    "2.16": "kdh_dprd",
}


def kelas(kode_sub: Kode | str, rekening: Iterable[str]) -> str:
    """The kelas of a sub kegiatan; a kelas file may say otherwise (read elsewhere).

    In the supporting program (program ``01``) the code decides. Elsewhere the rekening decide, and only if all lines
    agree: ``btt`` if all are 5.3, ``transfer`` if all are 5.4; else, and without lines, ``inti``.

    Args:
        kode_sub: the sub kegiatan's code, normalised.
        rekening: the normalised rekening of its budget lines.

    Returns:
        A key of :data:`KELAS`.
    """
    segmen = segments_of(kode_sub)
    if is_penunjang(kode_sub):
        if segmen[3:] == ("2", "02", "0001"):
            return "gaji"
        return _PENUNJANG.get(".".join(segmen[3:5]), "penunjang_rutin")
    jenis = {jenis_belanja(line) for line in rekening}
    return jenis.pop() if jenis in ({"btt"}, {"transfer"}) else "inti"
