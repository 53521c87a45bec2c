// Indikator setiap hasil dan simpul rencana dengan target dan realisasi pemilik itu pada tahun versi ini: satu baris per
// pemilik, indikator, dan periode; satu baris tanpa periode bila tidak ada target dan tidak ada realisasi.
MATCH (v:Versi {kunci: $versi})
MATCH (h:Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})-[:DIUKUR]->(i:Indikator)
OPTIONAL MATCH (i)-[:BERTARGET]->(t:Target {tahun: v.tahun, pemilik: h.id})
RETURN DISTINCT i.id AS id, i.nama AS nama, i.iku AS iku, i.satuan AS satuan, i.arah AS arah, i.jenis AS jenis,
       h.id AS pemilik, t.periode AS periode, t.teks AS target, t.angka AS target_angka, t.realisasi AS realisasi,
       t.realisasi_angka AS realisasi_angka
ORDER BY pemilik, id, periode;
