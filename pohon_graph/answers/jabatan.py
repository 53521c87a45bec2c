"""What every post answers for, whether that is measured, and the money and IKU it has to do with; nobody is ranked."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

import pandas as pd

from pohon_graph.answers.answer import Jawaban, Kolom, Tabel
from pohon_graph.answers.below import CARA
from pohon_graph.answers.context import Basis
from pohon_graph.answers.post_facts import KEADAAN, PostFacts
from pohon_graph.answers.posts import Posts, Row, read_posts
from pohon_graph.model import PEMDA
from pohon_graph.store import Store

_WORD = {"SubKegiatan": "sub kegiatan", "Kondisi": "simpul"}
_POST = (Kolom("perangkat_daerah", "Perangkat daerah", lebar=30), Kolom("jabatan", "Jabatan", lebar=36))
_PER_PD = (
    _POST[0],
    Kolom("jabatan", "Jabatan", "cacah", 9),
    Kolom("belum_tercatat", "Belum tercatat", "cacah", 12),
    Kolom("belum_terukur", "Belum terukur", "cacah", 12),
    Kolom("terukur", "Terukur", "cacah", 9),
    Kolom("belum_dinilai", "Belum dinilai", "cacah", 9),
    Kolom("rupiah_inti", "Rupiah inti", "rupiah", 20),
)
_JABATAN = (
    *_POST,
    Kolom("keadaan", "Keadaan", lebar=26),
    Kolom("alasan", "Alasan", lebar=50),
    Kolom("hanya_penunjang", "Hanya penunjang", lebar=10),
    Kolom("iku", "IKU", "cacah", 5),
    Kolom("iku_warisan", "lewat program", "cacah", 8),
)
_UANG = (
    *_POST,
    Kolom("rupiah_inti", "Inti di bawahnya", "rupiah", 20),
    Kolom("rupiah_langsung", "– tertaut rinci", "rupiah", 20),
    Kolom("rupiah_warisan", "– lewat program", "rupiah", 20),
)
_UANG_LAIN = (
    *_POST,
    Kolom("rupiah_belum_sampai", "– belum sampai IKU", "rupiah", 20),
    Kolom("rupiah_bersama", "Di bawah jabatan lain", "rupiah", 20),
    Kolom("rupiah_selain_inti", "Selain inti", "rupiah", 20),
)
_KATA = (*_POST, Kolom("kata_kondisi", "Kata kondisi", lebar=80))
_TUGAS = (
    *_POST,
    Kolom("jenis", "Jenis", lebar=13),
    Kolom("kode", "Kode", lebar=19),
    Kolom("nama", "Yang dijawab", lebar=46),
    Kolom("peran", "Peran", lebar=18),
    Kolom("sel", "Sel", lebar=44),
)
_CAPAIAN = (
    *_POST,
    Kolom("indikator", "Indikator", lebar=40),
    Kolom("arah", "Arah", lebar=8),
    Kolom("satuan", "Satuan", lebar=12),
    Kolom("periode", "Periode", lebar=9),
    Kolom("target", "Target", lebar=10),
    Kolom("realisasi", "Realisasi", lebar=10),
    Kolom("keadaan", "Keadaan", lebar=20),
    Kolom("hasil", "Perbandingan", lebar=26),
    Kolom("capaian", "Capaian", "pecahan", 9),
)
_IKU = (
    *_POST,
    Kolom("iku", "IKU", lebar=46),
    Kolom("tingkat", "Tingkat", lebar=8),
    Kolom("cara", "Cara", lebar=10),
)
_NOTE_PD = (
    "Belum tercatat: belum ada kontribusi tercatat. Belum terukur: tercatat, tetapi belum ada target dengan "
    "realisasinya. Rupiah: sub kegiatan inti yang berbeda di bawah semua jabatan PD itu, sekali saja; yang sama dapat "
    "berada di bawah jabatan PD lain, jadi jangan dijumlahkan antar-PD."
)
_NOTE_POST = "Urut menurut perangkat daerah dan kode jabatan, bukan peringkat. IKU: yang berkaitan, diuraikan di bawah."
_NOTE_UANG = (
    "Sub kegiatan yang berbeda di bawah semua yang dijawabnya, sekali saja. Hasil yang dijawab beberapa jabatan "
    "membawa rupiah yang sama bagi masing-masing, jadi jangan dijumlahkan antarjabatan."
)
_NOTE_UANG_LAIN = (
    "Belum sampai IKU: bagian inti yang mandat, berhenti sebelum IKU, belum tertaut, atau belum dinilai. Di bawah "
    "jabatan lain: bagian inti yang juga terhitung pada jabatan lain. Selain inti: hanya yang menjadi bagian program, "
    "kegiatan, atau sub kegiatan yang dijawabnya."
)
_NOTE_CAPAIAN = (
    "Capaian = realisasi ÷ target bila arahnya naik, (2 × target − realisasi) ÷ target bila turun; 1 berarti tepat "
    "target. Predikat tidak diubah menjadi angka. Triwulan adalah keadaan sementara, dibandingkan dengan target pada "
    "baris yang sama."
)
_NOTE_IKU = (
    "miliknya: mengukur hasil yang dijawabnya; langsung: di atas hasil itu, atau tercapai lewat tautan sub kegiatan "
    "atau kegiatan yang dijawabnya; warisan: hanya lewat tautan programnya."
)
_NOTE_KATA = (
    "Bidang yang perlu dikuasai menurut hasil yang dijawab, tanpa kata arahnya (meningkatnya, menurunnya …): petunjuk "
    "bagi pengembangan kompetensi, bukan penilaian."
)
_NOTES = (
    "Yang ditanyakan adalah jabatan, bukan orangnya. Jabatan yang belum tercatat belum tentu tanpa kontribusi: "
    "pencatatannya yang belum ditemukan.",
    "Tidak ada nilai tunggal dan tidak ada peringkat; kegunaan dan batasnya diterangkan dalam docs/jabatan.md.",
)


def jabatan_answer(basis: Basis, store: Store) -> Jawaban:
    """What the posts answer for (PermenPANRB 6/2022, matriks peran hasil), and what is known of it in the year.

    Tables: ``per_pd`` (posts by state, and the money below them); ``jabatan``, ``uang``, ``uang_lain`` and
    ``kata_kondisi`` (all one row per post, in order of agency and code); ``tanggung_jawab`` (what each answers for,
    with its peran and cell); ``capaian`` (its indicators with target and realisasi of the year); ``iku`` (the IKU that
    each has to do with). Money is whole rupiah of distinct sub kegiatan; it must not be added over posts. Where the
    basis was asked for one agency, its posts and its money alone.

    Raises:
        StoreError: the store does not answer.
    """
    posts = read_posts(basis, store)
    names = {**basis.nama, PEMDA: "Kabupaten"}
    facts = PostFacts(basis, posts)
    heads = [_head(post, names) for post in posts.jabatan]
    rows = [head | facts.of(at) for at, head in enumerate(heads)]
    tables = (
        Tabel("per_pd", "Jabatan per perangkat daerah", _PER_PD, _frame(_per_agency(rows, facts), _PER_PD), _NOTE_PD),
        Tabel("jabatan", "Jabatan", _JABATAN, _frame(rows, _JABATAN), _NOTE_POST),
        Tabel("uang", "Uang di bawah tiap jabatan", _UANG, _frame(rows, _UANG), _NOTE_UANG),
        Tabel("uang_lain", "Bagiannya, dan uang selain inti", _UANG_LAIN, _frame(rows, _UANG_LAIN), _NOTE_UANG_LAIN),
        Tabel("tanggung_jawab", "Yang dijawab tiap jabatan", _TUGAS, _frame(_tasks(posts, heads), _TUGAS)),
        Tabel("capaian", "Indikatornya", _CAPAIAN, _frame(_indicators(posts, heads), _CAPAIAN), _NOTE_CAPAIAN),
        Tabel("iku", "IKU yang berkaitan", _IKU, _frame(_ikus(basis, facts, heads), _IKU), _NOTE_IKU),
        Tabel("kata_kondisi", "Kata kondisi tiap jabatan", _KATA, _frame(rows, _KATA), _NOTE_KATA),
    )
    title = f"Kontribusi jabatan, tahun {basis.keterangan.tahun}"
    return Jawaban(title, basis.keterangan, tables, (*_NOTES, _searched(basis, posts)))


def _frame(rows: list[Row], columns: tuple[Kolom, ...]) -> pd.DataFrame:
    """The rows as a table; it has its columns even where there is no row."""
    return pd.DataFrame(rows, columns=None if rows else [column.nama for column in columns])


def _head(post: Row, names: dict[str, str]) -> Row:
    return {
        "id": post["id"],
        "lingkup": post["lingkup"],
        "perangkat_daerah": names.get(post["lingkup"], post["lingkup"]),
        "jabatan": f"{post['kode']} {post['nama']}" if post["kode"] else post["nama"],
        "jenjang": post["jenjang"] or "",
        "eselon": post["eselon"] or "",
    }


def _per_agency(rows: list[Row], facts: PostFacts) -> list[Row]:
    agencies: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        agencies.setdefault(row["lingkup"], []).append(at)
    told = []
    for lingkup, members in agencies.items():
        states = [rows[at]["keadaan"] for at in members]
        told.append(
            {
                "lingkup": lingkup,
                "perangkat_daerah": rows[members[0]]["perangkat_daerah"],
                "jabatan": len(members),
                **{column.nama: states.count(state) for column, state in zip(_PER_PD[2:6], KEADAAN, strict=True)},
                "rupiah_inti": facts.together(members),
            }
        )
    return told


def _tasks(posts: Posts, heads: list[Row]) -> list[Row]:
    return [
        head
        | {
            "simpul": task["id"],
            "jenis": _WORD.get(task["label"], task["label"].lower()),
            "kode": task["kode"] or "",
            "nama": task["nama"],
            "peran": task["peran"],
            "sel": f"{task['berkas']}, {task['lembar']}, baris {task['baris']}" if task["berkas"] else "",
        }
        for head, tasks in zip(heads, posts.tugas, strict=True)
        for task in tasks
    ]


def _indicators(posts: Posts, heads: list[Row]) -> list[Row]:
    return [
        head
        | {"id_indikator": row["id"], "pemilik": row["pemilik"], "indikator": row["nama"], "iku": row["iku"] or ""}
        | {"arah": row["arah"] or "", "satuan": row["satuan"] or ""}
        | asdict(posts.measured[row["id"], row["pemilik"]])
        for head, ukuran in zip(heads, posts.ukuran, strict=True)
        for row in ukuran
    ]


def _ikus(basis: Basis, facts: PostFacts, heads: list[Row]) -> list[Row]:
    known = {row["id"]: {"iku": row["nama"], "tingkat": row["tingkat"]} for row in basis.edges.iku.to_dict("records")}
    return [
        head | {"id_iku": id} | known[id] | {"cara": cara}
        for head, iku in zip(heads, facts.iku, strict=True)
        for id, cara in sorted(iku.items(), key=lambda one: (CARA.index(one[1]), one[0]))
    ]


def _searched(basis: Basis, posts: Posts) -> str:
    """Where responsibilities were looked for, and how many rows of those files were refused."""
    rows = Counter((task["berkas"], task["lembar"]) for tasks in posts.tugas for task in tasks if task["berkas"])
    if not rows:
        return "Belum ditemukan satu pun baris tanggung jawab dalam berkas yang dimuat."
    refused = {file.nama: file.baris_ditolak for file in basis.keterangan.berkas}
    told = [
        f"{berkas} lembar {lembar}: {count} baris"
        + (f" ({refused[berkas]} baris berkas ini ditolak saat dimuat)" if refused.get(berkas) else "")
        for (berkas, lembar), count in sorted(rows.items())
    ]
    return f"Tanggung jawab dicari pada {'; '.join(told)}."
