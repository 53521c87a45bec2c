// /// explore
// title    = "Ujung rantai yang bukan IKU"
// question = "Di simpul mana rantai tautan berhenti sebelum bertemu IKU, dan apa yang langsung mendukungnya?"
// columns  = ["simpul", "jenis", "lingkup", "nama", "pendukung", "berkas", "lembar", "baris"]
// ///
//
// Lingkaran tanpa jalan keluar tidak punya ujung; lihat aturan T3.
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
WITH DISTINCT h
MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
WITH DISTINCT h, n
WITH collect(DISTINCT n) AS sampai_iku
MATCH (u:Tujuan|Sasaran|Kondisi {versi: $versi})
WHERE NOT u IN sampai_iku AND NOT EXISTS { (u)-[:MENDUKUNG {status: 'disetujui'}]->() }
  AND EXISTS { (u)<-[:MENDUKUNG {status: 'disetujui'}]-() }
RETURN u.id AS simpul, head(labels(u)) AS jenis, u.lingkup AS lingkup, u.nama AS nama,
       COLLECT { MATCH (u)<-[:MENDUKUNG {status: 'disetujui'}]-(d) RETURN d.nama ORDER BY d.id } AS pendukung,
       u.asal_berkas AS berkas, u.asal_lembar AS lembar, u.asal_baris AS baris
ORDER BY lingkup, simpul;
