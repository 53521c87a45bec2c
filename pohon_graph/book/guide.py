"""The guide of a book: three steps, what a person should know of this book, and the rules of every workbook Pohon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlsxwriter.workbook import Workbook, Worksheet

from pohon_graph.sheets.template_guide import Block, rules, write_blocks

_INTRO = (
    "Buku ini sudah berisi yang tercatat untuk perangkat daerah ini. Tugas Anda: menunjukkan kegiatan mana mewujudkan "
    "simpul mana, mulai dari pagu terbesar."
)
_STEPS = (
    (
        "Periksa simpul",
        "Lembar Sasaran dan Kondisi: perbaiki bunyinya, tambahkan yang belum ada (kolom opd boleh dikosongkan). "
        "Simpul yang ditambahkan langsung muncul dalam daftar pilihan.",
    ),
    (
        "Tautkan kegiatan",
        "Lembar Tautan, dari atas ke bawah: pilih induk dari daftar, tulis dasar (alasannya). Tanda + di kiri membuka "
        "sub kegiatan. Kemajuan dalam rupiah ada di bagian atas lembar itu. Usulan di sebelahnya dicari dari kata yang "
        "sama; tulis ya di kolom setuju hanya bila jika–maka-nya memang benar. Kosong: usulan tidak dimuat.",
    ),
    ("Muat", "Simpan, lalu jalankan: {perintah}"),
)


def write_book_guide(
    book: Workbook, sheet: Worksheet, title: str, name: str, tahun: int, sources: Sequence[str], notes: Sequence[str]
) -> None:
    """Write the guide.

    Args:
        book, sheet: where.
        title: the agency's name and code.
        name: of the book's file, for the command that loads it.
        tahun: the year of its money.
        sources: names of the files that it was made from.
        notes: sentences about this book only.
    """
    command = f"pohon load --ganti {name} --tahun {tahun} --tahap murni (atau tahap yang dipakai)"
    blocks = (
        Block("Tiga langkah", _steps(command)),
        Block("Tentang buku ini", _about(sources, notes)),
        *rules(),
    )
    write_blocks(book, sheet, f"Buku kerja Pohon: {title}", _INTRO, blocks)


def _steps(command: str) -> Iterator[tuple[str, ...]]:
    for number, (what, how) in enumerate(_STEPS, 1):
        yield str(number), what, how.replace("{perintah}", command)


def _about(sources: Sequence[str], notes: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield "•", "Dibuat dari", "; ".join(sources)
    yield (
        "•",
        "Memuat dengan --ganti",
        "Seluruh baris buku kerja Pohon milik perangkat daerah ini diganti dengan isi buku ini; milik perangkat daerah "
        "lain dan milik pemda (RPJMD) tetap. Karena itu jangan menghapus baris yang masih berlaku.",
    )
    yield (
        "•",
        "Simpul pemda",
        "Ada dalam daftar pilihan dengan pemda/ di depan kodenya; mengubahnya hanya lewat buku kerja pemda.",
    )
    yield (
        "•",
        "Isi Renstra",
        "Simpul yang berasal dari tabel Renstra ada dalam daftar pilihan; mengubahnya lewat tabel Renstra.",
    )
    yield (
        "•",
        "Tertaut belum tentu sampai",
        "Rupiah di lembar Tautan menghitung yang sudah punya tautan sendiri. Sampai ke IKU atau tidak, dijawab oleh "
        "pohon audit.",
    )
    for note in notes:
        yield "•", "Perhatikan", note
