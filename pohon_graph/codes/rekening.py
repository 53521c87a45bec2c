"""Kode rekening of belanja (Permendagri 90/2019): akun, kelompok, jenis, objek, rincian objek, sub rincian objek."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pohon_graph.codes.segments import CodeRefused, KodeTeks, cell_text, take_apart, zeros_restored
from pohon_graph.values.refusal import shown

JENIS_BELANJA: Final[dict[str, str]] = {
    "5.1.01": "pegawai",
    "5.1.02": "barang_jasa",
    "5.1.03": "bunga",
    "5.1.04": "subsidi",
    "5.1.05": "hibah",
    "5.1.06": "bantuan_sosial",
    "5.2": "modal",
    "5.3": "btt",
    "5.4": "transfer",
}
"""Prefix of a rekening → jenis belanja (Permendagri 90/2019); transfer is bagi hasil and bantuan keuangan."""

KELOMPOK_BELANJA: Final[dict[str, str]] = {
    "5.1.01.03.07": "honorarium",  # Belanja Honorarium
    "5.1.02.01.01.0052": "rapat",  # Belanja Makanan dan Minuman Rapat
    "5.1.02.01.01.0053": "rapat",  # Belanja Makanan dan Minuman Jamuan Tamu
    "5.1.02.02.01.0003": "honorarium",  # Honorarium Narasumber atau Pembahas, Moderator, Pembawa Acara, dan Panitia
    "5.1.02.02.01.0004": "honorarium",  # Honorarium Tim Pelaksana Kegiatan dan Sekretariat Tim Pelaksana Kegiatan
    "5.1.02.02.01.0006": "honorarium",  # Honorarium Penyuluhan atau Pendampingan
    "5.1.02.02.01.0007": "honorarium",  # Honorarium Rohaniwan
    "5.1.02.02.01.0008": "honorarium",  # Honorarium Tim Penyusunan Jurnal, Buletin, Majalah, Pengelola TI dan Website
    "5.1.02.02.01.0009": "honorarium",  # Honorarium Penyelenggara Ujian
    "5.1.02.02.01.0011": "honorarium",  # Honorarium Penyelenggaraan Kegiatan Pendidikan dan Pelatihan
    "5.1.02.02.01.0012": "honorarium",  # Honorarium Tim Anggaran Pemerintah Daerah
    "5.1.02.04": "perjalanan",  # Belanja Perjalanan Dinas, paket meeting dalam dan luar kota di antaranya
}
"""Prefix of a rekening → kelompok (Permendagri 90/2019 as updated); of a rekening outside it nothing is claimed."""

_WIDTH: Final = (1, 1, 2, 2, 2, 4)
_WHAT: Final = "kode rekening"
_EXAMPLE: Final = "Tulis seperti di SIPD, misalnya 5.1.02.01.01.0024."


def parse_rekening(text: object) -> KodeTeks:
    """A kode rekening of 1 to 6 levels, normalised; a name behind it in the same cell is left off.

    Lost zeros are restored where all six levels stand there, all without zeros, or where only the last is short
    (``.001`` of older files). A code of fewer levels with a one-digit jenis (``5.2.2.20.01``) is one of Permendagri
    13/2006, where the same digits mean other things: refused.

    Returns:
        The code as text, with the reasons of its repairs in ``perbaikan``.

    Raises:
        CodeRefused: anything that is not such a code.
    """
    return _parse(cell_text(text, _WHAT))


@lru_cache(maxsize=16_384)
def _parse(text: str) -> KodeTeks:
    pieces = take_apart(text, _WHAT)
    written = pieces.segments
    too_long = any(len(part) > width for part, width in zip(written, _WIDTH, strict=False))
    digits = all(part.isdigit() for part in written)
    if len(written) > len(_WIDTH) or written[0] not in ("4", "5", "6") or too_long or not digits:
        raise CodeRefused(f"{shown(text)} bukan {_WHAT}. {_EXAMPLE}")
    stripped = all(not part.startswith("0") for part in written)
    if len(written) > 2 and len(written[2]) == 1 and not (len(written) == len(_WIDTH) and stripped):
        raise CodeRefused(
            f"{shown(text)} tampak seperti rekening Permendagri 13/2006, yang artinya lain. "
            f"Petakan ke Permendagri 90/2019. {_EXAMPLE}"
        )
    read = [part.zfill(width) for part, width in zip(written, _WIDTH, strict=False)]
    repairs = [zeros_restored(old, new) for old, new in zip(written, read, strict=True) if old != new]
    named = ["nama di belakang kode dipisahkan"] if pieces.nama else []
    return KodeTeks(".".join(read), (*pieces.perbaikan, *repairs, *named))


@lru_cache(maxsize=16_384)
def jenis_belanja(rekening: str) -> str:
    """The jenis belanja of a normalised rekening (:data:`JENIS_BELANJA`); ``lainnya`` for everything else."""
    return next((jenis for prefix, jenis in JENIS_BELANJA.items() if _below(rekening, prefix)), "lainnya")


@lru_cache(maxsize=16_384)
def kelompok_belanja(rekening: str) -> str:
    """What a normalised rekening pays for, by its code alone: perjalanan, rapat or honorarium.

    The rest of ``5.1.02.02.01`` is no honorarium: the same rincian objek holds the pay of teachers and health workers,
    and electricity.

    Returns:
        A value of :data:`KELOMPOK_BELANJA`, or "" for any other rekening.
    """
    return next((kelompok for prefix, kelompok in KELOMPOK_BELANJA.items() if _below(rekening, prefix)), "")


def _below(rekening: str, prefix: str) -> bool:
    return rekening == prefix or rekening.startswith(prefix + ".")
