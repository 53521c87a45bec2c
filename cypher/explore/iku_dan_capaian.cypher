// /// explore
// title    = "IKU, pemiliknya, target dan realisasinya"
// question = "Apa saja IKU-nya, hasil mana yang diukurnya, dan berapa target serta realisasinya?"
// columns  = ["tingkat", "lingkup", "pemilik", "iku", "satuan", "periode", "target", "realisasi", "dasar_iku"]
// [params]
// tingkat = ""
// ///
//
// tingkat: pemda atau pd; kosong untuk keduanya. Target yang dipakai adalah target tahun versi itu.
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd'] AND ($tingkat = '' OR i.iku = $tingkat)
OPTIONAL MATCH (v:Versi {id: $versi})
OPTIONAL MATCH (i)-[:BERTARGET]->(t:Target {pemilik: h.id, periode: toString(v.tahun)})
RETURN i.iku AS tingkat, i.lingkup AS lingkup, h.nama AS pemilik, i.nama AS iku, i.satuan AS satuan,
       t.periode AS periode, t.teks AS target, t.realisasi AS realisasi, i.dasar_iku AS dasar_iku
ORDER BY CASE tingkat WHEN 'pemda' THEN 0 ELSE 1 END, lingkup, h.id, i.id;
