// /// rule
// id          = "I3"
// name        = "indikator_sama_dua_jenjang"
// title       = "Indikator sama, dengan target sama, pada dua jenjang"
// severity    = "warning"
// area        = "indikator"
// tags        = ["target", "penjenjangan"]
// since       = "0.1.0"
// subject     = "Indikator"
// identity    = ["id"]
// prasyarat   = ["pohon"]
// message     = "Indikator {nama} pada {di_bawah}: bunyi, satuan, dan target tahun {tahun} ({target}) sama dengan indikator pada {di_atas}, yang didukungnya."
// kriteria    = "PermenPANRB 89/2021: setiap jenjang menggambarkan kondisi yang berbeda, dari operasional ke hasil akhir; PermenPANRB 88/2021 (AREN002): kinerja dijenjangkan, bukan disalin."
// akibat      = "Sumbangan jenjang bawah terhadap jenjang atas belum dapat dibedakan: keduanya diukur dengan angka yang sama."
// rekomendasi = "Rumuskan indikator jenjang bawah menurut kondisi yang menjadi tanggung jawabnya, atau jelaskan mengapa ukurannya memang sama."
// ///
//
// ## Apa yang diperiksa
// Dua indikator dalam satu PD, unit, atau daerah: satu mengukur sebuah hasil, satu lagi mengukur hasil atau program di bawahnya
// pada rantai yang disetujui, dengan bunyi, satuan, dan target tahun versi ini yang sama. Huruf besar, spasi, tanda baca, dan
// satu huruf salah ketik dalam kata panjang diabaikan; angka yang berbeda tidak.
//
// ## Mengapa
// Penjenjangan yang menyalin indikator tidak menjelaskan apa yang dikerjakan jenjang bawah agar jenjang atas tercapai.
//
// ## Yang tidak diperiksa
// Satu indikator yang oleh berkasnya sendiri dinyatakan milik beberapa simpul (satu kode, beberapa pemilik). Indikator yang
// target tahun ini kosong pada salah satunya, atau hanya bertarget triwulan. Kegiatan dan sub kegiatan. Indikator antar-PD,
// dan antara unit dan PD-nya. Kalimat yang sama maksudnya tetapi lain bunyinya.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja); PermenPANRB 88/2021 (evaluasi AKIP).
MATCH (v:Versi {kunci: $versi})
MATCH (b:Tujuan|Sasaran|Kondisi|Program {versi: $versi})-[:DIUKUR]->(bawah:Indikator)
WHERE bawah.lingkup IN $pd
CALL (v, b, bawah) {
  MATCH (b)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(a)
  WITH DISTINCT a
  MATCH (a)-[:DIUKUR]->(atas:Indikator {lingkup: bawah.lingkup, kelompok_teks: bawah.kelompok_teks})
  MATCH (atas)-[:BERTARGET]->(ta:Target {pemilik: a.id, periode: toString(v.tahun)})
  MATCH (bawah)-[:BERTARGET]->(tb:Target {pemilik: b.id, periode: toString(v.tahun)})
  WHERE atas <> bawah AND toLower(coalesce(atas.satuan, '')) = toLower(coalesce(bawah.satuan, ''))
    AND NOT tb.teks =~ '[-–—−]*' AND coalesce(ta.angka = tb.angka, toLower(ta.teks) = toLower(tb.teks))
  RETURN a, tb.teks AS target
}
WITH v, bawah, target, CASE WHEN b:Kondisi THEN 'simpul' ELSE toLower(head(labels(b))) END + ' ' + coalesce(b.nama, b.id) AS b,
     CASE WHEN a:Kondisi THEN 'simpul' ELSE toLower(head(labels(a))) END + ' ' + coalesce(a.nama, a.id) AS a
ORDER BY bawah.id, target, b, a
RETURN bawah.id AS id, bawah.kode AS kode, coalesce(bawah.nama, bawah.kode, bawah.id) AS nama, v.tahun AS tahun,
       collect(DISTINCT target) AS target, collect(DISTINCT b) AS di_bawah, collect(DISTINCT a) AS di_atas
ORDER BY id;

// --- population
MATCH (b:Tujuan|Sasaran|Kondisi|Program {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.lingkup IN $pd AND EXISTS { (b)-[:MENDUKUNG {status: 'disetujui'}]->() }
RETURN count(DISTINCT i) AS population;

// --- picture
MATCH gambar = (:Indikator {versi: $versi, id: $id})<-[:DIUKUR]-()-[:MENDUKUNG*1.. {status: 'disetujui'}]->()-[:DIUKUR]->()
RETURN gambar;
