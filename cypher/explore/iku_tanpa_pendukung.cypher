// /// explore
// title    = "IKU yang belum didukung kegiatan"
// question = "IKU mana yang belum dicapai tautan program, kegiatan, atau sub kegiatan mana pun?"
// columns  = ["tingkat", "lingkup", "iku", "pemilik"]
// ///
//
// Di antara PD yang dimuat. Yang hanya didukung kelas penunjang tidak tampak di sini; lihat aturan L2.
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
WITH i, collect(DISTINCT h) AS pemilik
WHERE NOT any(h IN pemilik WHERE EXISTS {
  (h)<-[:MENDUKUNG*1.. {status: 'disetujui'}]-(:Program|Kegiatan|SubKegiatan)
})
RETURN i.iku AS tingkat, i.lingkup AS lingkup, i.nama AS iku, [h IN pemilik | h.nama] AS pemilik
ORDER BY tingkat DESC, lingkup, i.id;
