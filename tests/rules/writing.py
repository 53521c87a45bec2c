"""A small valid rule file, to be broken in one place by a test."""

from __future__ import annotations

from pathlib import Path

RULE = """\
// /// rule
// id          = "X1"
// name        = "contoh"
// title       = "Sub kegiatan tanpa pagu"
// severity    = "warning"
// area        = "uji"
// tags        = ["uji"]
// since       = "0.1.0"
// subject     = "SubKegiatan"
// identity    = ["id"]
// prasyarat   = []
// message     = "Sub kegiatan {kode}: pagunya {pagu:rupiah}."
// money       = "pagu"
// kriteria    = "Kriteria."
// akibat      = "Akibat."
// rekomendasi = "Rekomendasi."
// [params]
// batas = 1000
// ///
//
// ## Apa yang diperiksa
// Pagu. Kata LIMIT, $tidak_ada dan tanda ; dalam komentar bukan Cypher.
//
// ## Mengapa
// Sebab.
//
// ## Yang tidak diperiksa
// Lainnya.
//
// ## Dasar
// Peraturan.
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.lingkup IN $pd AND s.pagu < $batas AND s.nama <> '// LIMIT 1; $x'
RETURN s.id AS id, s.kode AS kode, s.pagu AS pagu
ORDER BY id;

// --- population
MATCH (s:SubKegiatan {versi: $versi}) WHERE s.lingkup IN $pd
RETURN count(s) AS population;

// --- picture
MATCH gambar = (:SubKegiatan {versi: $versi, id: $id})-[:BAGIAN_DARI*..3]->()
RETURN gambar LIMIT 10;
"""


def rule_file(folder: Path, *changes: tuple[str, str], name: str = "X1_contoh") -> Path:
    """Write the rule with each ``(old, new)`` replaced once, as ``uji/<name>.cypher``; gives back the file."""
    text = RULE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = folder / "uji" / f"{name}.cypher"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
