"""A made-up tree of any size, straight as a document: for what a page must do whatever the data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pohon_graph.tree import Asal, Catatan, Dokumen, Posisi, Rincian, Rujukan, Simpul, Ukuran

WORDS = [
    "meningkatnya",
    "kualitas",
    "layanan",
    "dasar",
    "kesehatan",
    "ibu",
    "anak",
    "jalan",
    "mantap",
    "gizi",
    "sekolah",
    "rujukan",
    "pertanian",
    "air",
]
WAYS = ("langsung", "warisan", "mandat", "putus", "tanpa_tautan")
HOSTILE = (
    "</script><script>window.__ran=1</script>",
    "<img src=x onerror=window.__ran=2>",
    '"><svg onload=window.__ran=3>',
    "javascript:window.__ran=4",
    "{{7*7}}${window.__ran=5}`",
    "\u2028window.__ran=6//",
    "<!--<script>",
    "]]>",
    '=HYPERLINK("http://x")',
    "+1+1",
    "@SUM(1)",
    "Ä́ b\u202ec",
    "&amp;<b>tebal</b>",
    "$policy $title $$",
    "x" * 3000,
)


def document(agencies: int, *, names: tuple[str, ...] = (), programs: int = 3, per: int = 4) -> Dokumen:
    """A kabupaten of this many agencies, each with a sasaran and programs of ``per`` × ``per`` sub kegiatan.

    Args:
        names: texts to be used in turn wherever the tree shows one; without, plain words.
    """
    texts = _texts(names)
    homes = {f"1.{n:02}.0000": next(texts) for n in range(agencies)}
    nodes = list(_nodes(homes, texts, programs, per))
    subs = [number for number, node in enumerate(nodes) if node.jenis == "sub"]
    goals = [number for number, node in enumerate(nodes) if node.jenis == "sasaran_pd"]
    across = [Rujukan(a, b, "dukung", next(texts)) for a, b in zip(subs[::50], goals[1:], strict=False)]
    across += [Rujukan(a, b, "silang", "disetujui") for a, b in pairwise(goals)]
    return Dokumen(
        judul=next(texts) if names else "Pohon Kinerja 2026",
        kop=(next(texts), next(texts)),
        versi="2026-murni#1",
        tahun=2026,
        sumber_uang="dpa",
        dibuat="3 Maret 2026, 07.05 UTC",
        cakupan=next(texts),
        keterangan=(("Asumsi", (next(texts), next(texts))),),
        lingkup=homes,
        simpul=tuple(nodes),
        rujukan=tuple(across),
    )


def _texts(names: tuple[str, ...]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if names:
            yield names[number % len(names)]
        else:
            yield " ".join(WORDS[(number * step) % len(WORDS)] for step in (1, 3, 5, 7, 11)) + f" {number}"


def _nodes(homes: dict[str, str], texts: Iterator[str], programs: int, per: int) -> Iterator[Simpul]:
    number = -1

    def node(above: int, jenis: str, kode: str, lingkup: str, **more: object) -> Simpul:
        return Simpul(
            id=f"{'sub_kegiatan' if jenis == 'sub' else jenis.removesuffix('_pd')}:{lingkup}:{kode}",
            induk=above,
            jenis=jenis,
            kode=kode,
            teks=next(texts),
            lingkup=lingkup,
            asal=Asal("rekap.xlsx", "REKAP", number + 2),
            **more,  # type: ignore[arg-type]
        )

    def measure(iku: str, reached: float | None) -> Ukuran:
        told = (
            next(texts),
            iku,
            next(texts),
            "80",
            "72" if reached else "",
            "2026-tw2",
            "belum mencapai target",
            reached,
        )
        return Ukuran(*told, 5_000_000 if iku else None, 9_000_000 if iku else None, (), None)

    def place() -> int:
        nonlocal number
        number += 1
        return number

    root = place()
    yield node(-1, "akar", "", "pemda")
    misi = place()
    yield node(root, "misi", "M1", "pemda")
    goal = place()
    yield node(misi, "tujuan", "T1", "pemda", lewat="misi")
    top = place()
    yield node(
        goal,
        "sasaran",
        "S1",
        "pemda",
        lewat="hasil",
        menyentuh=9_000_000,
        sub_menyentuh=9,
        ukuran=(measure("pemda", 0.9),),
    )
    for order, home in enumerate(homes):
        sasaran = place()
        post = (Posisi(next(texts), "penanggung jawab"),)
        iku = (measure("pd", (None, 1.0, 0.8, 0.4)[order % 4]),)
        yield node(
            top,
            "sasaran_pd",
            f"S{order}",
            home,
            lewat="hasil",
            dasar="renstra",
            menyentuh=9_000_000,
            sub_menyentuh=4,
            ukuran=iku,
            posisi=post,
        )
        for p in range(programs):
            program = place()
            yield node(sasaran, "program", f"1.02.{p:02}", home, lewat="program", dasar="renstra")
            for k in range(per):
                kegiatan = place()
                yield node(program, "kegiatan", f"1.02.{p:02}.2.{k:02}", home)
                for s in range(per):
                    place()
                    jalur = WAYS[(p + k + s) % len(WAYS)]
                    found = (Catatan("L1", "error", next(texts)),) if jalur == "tanpa_tautan" else ()
                    lines = (Rincian("Barang dan jasa", 2, 1_000_000), Rincian("Perjalanan dinas", 1, 500_000))
                    yield node(
                        kegiatan,
                        "sub",
                        f"1.02.{p:02}.2.{k:02}.{s:04}",
                        home,
                        lewat="program" if jalur == "warisan" else "sub",
                        dasar="menopang sasaran",
                        rupiah=1_500_000,
                        realisasi=700_000,
                        jalur=jalur,
                        kelas="inti",
                        temuan=found,
                        rincian=lines,
                        penanda=("Stunting",) if s == 0 else (),
                        asal_tautan=Asal("pohon.xlsx", "Dukungan", 3),
                        porsi=0.25 if s == 1 else None,
                    )
