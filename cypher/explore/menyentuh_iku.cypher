// /// explore
// title    = "Sub kegiatan yang sampai ke satu IKU"
// question = "Sub kegiatan inti mana saja yang sampai ke IKU ini, dan lewat tingkat apa?"
// columns  = ["iku", "kode", "nama", "lingkup", "lewat", "pagu"]
// [params]
// iku = "Prevalensi stunting"
// ///
//
// iku: id, atau sebagian nama IKU. Satu sub kegiatan dapat sampai ke beberapa IKU, jadi pagu tidak
// dijumlahkan antar-IKU.
//
// Semua yang sampai ke IKU mana pun lewat tautan yang disetujui
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
WITH DISTINCT h
MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
WITH DISTINCT h, n
WITH collect(DISTINCT n) AS sampai_iku
// Yang sampai ke IKU yang ditanyakan
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd'] AND (i.id = $iku OR toLower(i.nama) CONTAINS toLower($iku))
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
  WITH DISTINCT i, n
  RETURN i, collect(n) AS menuju
}
MATCH (s:SubKegiatan {versi: $versi, kelas: 'inti'})
WITH sampai_iku, i, menuju, s,
     nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH sampai_iku, i, menuju, s, induk, k,
     head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH sampai_iku, i, menuju, s,
     // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
// Tingkat pertama yang sampai ke IKU mana pun yang menentukan
WITH i, menuju, s,
     CASE WHEN lewat_sub IN sampai_iku THEN ['sub kegiatan', lewat_sub]
          WHEN lewat_kegiatan IN sampai_iku THEN ['kegiatan', lewat_kegiatan]
          WHEN lewat_program IN sampai_iku THEN ['program', lewat_program]
     END AS penentu
WHERE penentu[1] IN menuju
RETURN i.nama AS iku, s.kode AS kode, s.nama AS nama, s.lingkup AS lingkup, penentu[0] AS lewat,
       coalesce(s.pagu, 0) AS pagu
ORDER BY i.id, pagu DESC, s.id;
