// /// rule
// id          = "L5"
// name        = "warisan"
// title       = "Sub kegiatan inti sampai ke IKU hanya lewat programnya"
// severity    = "info"
// area        = "tautan"
// tags        = ["daya ungkit", "pagu"]
// since       = "0.1.0"
// subject     = "SubKegiatan"
// identity    = ["id"]
// prasyarat   = []
// message     = "Sub kegiatan {kode} {nama}: sampai ke IKU hanya lewat tautan program {kode_program}; sub kegiatan dan kegiatannya sendiri belum tertaut."
// money       = "pagu"
// kriteria    = "PermenPANRB 89/2021: hubungan jika–maka dirinci sampai ke aktivitas."
// akibat      = "Sumbangan sub kegiatan ini terhadap IKU baru dapat ditunjukkan pada tingkat program."
// rekomendasi = "Rinci tautan sampai kegiatan atau sub kegiatan, mulai dari pagu terbesar."
// ///
//
// ## Apa yang diperiksa
// Sub kegiatan kelas inti yang tautan sub kegiatan dan kegiatannya tidak sampai ke IKU, tetapi tautan programnya sampai.
//
// ## Mengapa
// Dokumen Renstra menautkan sasaran ke program; di bawah program semua sub kegiatan ikut terbawa, yang mendukung maupun
// yang tidak. Ini keterangan, bukan kekeliruan.
//
// ## Yang tidak diperiksa
// Kelas selain inti. Sub kegiatan yang tidak sampai ke IKU lewat tingkat mana pun ada di L1 dan L8.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja).
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
WITH DISTINCT h
MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
WITH DISTINCT h, n
WITH collect(DISTINCT n) AS sampai_iku
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
WITH sampai_iku, s, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH sampai_iku, s, induk, k, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH sampai_iku, s, p,
     // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WHERE lewat_program IN sampai_iku
  AND NOT coalesce(lewat_sub IN sampai_iku, false)
  AND NOT coalesce(lewat_kegiatan IN sampai_iku, false)
RETURN s.id AS id, s.kode AS kode, s.nama AS nama, coalesce(s.pagu, 0) AS pagu, p.kode AS kode_program
ORDER BY id;

// --- population
// Sub kegiatan inti yang sampai ke IKU lewat tingkat mana pun
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
WITH DISTINCT h
MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
WITH DISTINCT h, n
WITH collect(DISTINCT n) AS sampai_iku
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
WITH sampai_iku, s, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH sampai_iku, s, induk, k, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH sampai_iku, s,
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WHERE any(n IN [lewat_sub, lewat_kegiatan, lewat_program] WHERE n IN sampai_iku)
RETURN count(s) AS population;

// --- picture
MATCH gambar = (:SubKegiatan {versi: $versi, id: $id})-[:BAGIAN_DARI*]->(:Program)-[:MENDUKUNG]->()
RETURN gambar;
