// /// explore
// title    = "IKU yang dicapai satu kegiatan"
// question = "Program, kegiatan, atau sub kegiatan ini sampai ke IKU mana, lewat simpul apa?"
// columns  = ["kode", "nama", "lingkup", "langkah", "iku", "tingkat", "lewat"]
// [params]
// kode = "1.02.02.2.02.0001"
// opd  = ""
// ///
//
// Hanya tautan milik simpul itu sendiri; untuk jalur yang menentukan uangnya pakai pohon trace.
MATCH (a:SubKegiatan|Kegiatan|Program {versi: $versi})
WHERE a.kode = $kode AND ($opd = '' OR a.kode_skpd = $opd OR a.lingkup ENDS WITH '/' + $opd)
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
MATCH jalan = SHORTEST 1 (a)-[:MENDUKUNG {status: 'disetujui'}]->+(h)
RETURN a.kode AS kode, a.nama AS nama, a.lingkup AS lingkup, length(jalan) AS langkah, i.nama AS iku,
       i.iku AS tingkat, [n IN nodes(jalan)[1..] | n.nama] AS lewat
ORDER BY a.id, langkah, i.id;
