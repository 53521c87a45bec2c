// /// rule
// id          = "L8"
// name        = "putus"
// title       = "Sub kegiatan inti tertaut, tetapi rantainya berhenti sebelum IKU"
// severity    = "error"
// area        = "tautan"
// tags        = ["daya ungkit", "pagu"]
// since       = "0.1.0"
// subject     = "SubKegiatan"
// identity    = ["id"]
// prasyarat   = ["pohon", "iku"]
// message     = "Sub kegiatan {kode} {nama}: tertaut, tetapi dalam berkas yang dimuat rantainya berhenti sebelum IKU, pada: {putus_di}."
// money       = "pagu"
// kriteria    = "PermenPANRB 89/2021: rantai jika–maka bersambung dari aktivitas sampai hasil akhir; PermenPANRB 88/2021 (AREN002): kinerja selaras antarjenjang."
// akibat      = "Keterkaitan anggaran dengan IKU belum dapat ditunjukkan."
// rekomendasi = "Lanjutkan rantai dari simpul yang disebut sampai ke tujuan, sasaran, atau simpul pohon kinerja yang diukur dengan IKU, atau tetapkan IKU bagi simpul itu."
// ///
//
// ## Apa yang diperiksa
// Sub kegiatan kelas inti yang punya tautan MENDUKUNG yang disetujui (pada dirinya, kegiatan, atau programnya; bila tidak
// ada, pada simpul rencana berkode sama di PD induknya), tetapi tidak satu pun sampai ke pemilik IKU. Disebut simpul
// terakhir setiap rantai; lingkaran tanpa jalan keluar disebut dengan id terkecilnya.
//
// ## Mengapa
// Rantai yang berhenti adalah celah rancangan pohon kinerja, bukan ketiadaan tautan: perbaikannya ada pada simpul itu.
//
// ## Yang tidak diperiksa
// Kelas selain inti; sub kegiatan SPM atau yang tautannya sendiri berdasar SPM, NSPK, atau IKK (mandat). PD yang pohon
// atau IKU-nya belum dimuat tidak dinilai. IKU yang ditempelkan pada program, kegiatan, atau sub kegiatan tidak dihitung.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja); PermenPANRB 88/2021 (evaluasi AKIP).
// Semua yang sampai ke IKU; dari atas ke bawah, tanpa menghitung lintasan
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  WITH DISTINCT h
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
  WITH DISTINCT h, n
  RETURN collect(DISTINCT n) AS sampai_iku
}
// Ujung yang bukan IKU: simpul tanpa tautan ke atas …
CALL (sampai_iku) {
  MATCH (u:Tujuan|Sasaran|Kondisi {versi: $versi})
  WHERE NOT u IN sampai_iku AND NOT EXISTS { (u)-[:MENDUKUNG {status: 'disetujui'}]->() }
  RETURN collect(u) AS puncak
}
CALL (puncak) {
  UNWIND puncak AS u
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(u)
  WITH DISTINCT u, n
  RETURN collect(DISTINCT n) AS menuju_puncak
}
// … atau lingkaran tanpa jalan keluar, disebut dengan id terkecilnya: simpul ber-id terkecil di antara semua yang
// dicapainya, yang tidak mencapai simpul lain seperti itu
CALL (sampai_iku, menuju_puncak) {
  MATCH (u:Tujuan|Sasaran|Kondisi {versi: $versi})
  WHERE NOT u IN sampai_iku AND NOT u IN menuju_puncak
    AND NOT EXISTS { MATCH (u)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(x) WHERE x.id < u.id }
  RETURN collect(u) AS wakil
}
CALL (wakil) {
  UNWIND wakil AS u
  MATCH (u)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(x)
  WITH DISTINCT u, x
  WHERE x IN wakil
  WITH u, count(x) AS tercapai
  WHERE tercapai = 1
  RETURN collect(u) AS lingkaran
}
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd AND NOT coalesce(s.spm, false)
  AND NOT EXISTS { MATCH (s)-[m:MENDUKUNG {status: 'disetujui'}]->()
                   WHERE m.dasar =~ '(?is).*\\b(SPM|NSPK|IKK)\\b.*' }
WITH *, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH *, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH s, sampai_iku, puncak, lingkaran, [
       // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
       CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END,
       CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END,
       CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END
     ] AS lewat
WHERE any(n IN lewat WHERE EXISTS { (n)-[:MENDUKUNG {status: 'disetujui'}]->() })
  AND none(n IN lewat WHERE n IS NOT NULL AND n IN sampai_iku)
CALL (lewat, puncak, lingkaran) {
  UNWIND lewat AS n
  MATCH (n)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(u)
  WITH DISTINCT n, u
  WHERE u IN puncak OR u IN lingkaran
  WITH DISTINCT u ORDER BY u.id
  RETURN collect(u.id) AS putus_di_id,
         collect(coalesce(u.nama, u.id) + CASE WHEN u.tautan_ditolak > 0
           THEN ' (' + u.tautan_ditolak + ' baris tautannya ditolak saat dimuat)' ELSE '' END) AS putus_di
}
RETURN s.id AS id, s.kode AS kode, s.nama AS nama, coalesce(s.pagu, 0) AS pagu, putus_di, putus_di_id
ORDER BY id;

// --- population
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
RETURN count(s) AS population;

// --- picture
MATCH gambar = (:SubKegiatan {versi: $versi, id: $id})-[:BAGIAN_DARI*0..]->()-[:MENDUKUNG*]->()
RETURN gambar;
