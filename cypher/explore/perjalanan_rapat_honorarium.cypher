// /// explore
// title    = "Perjalanan, rapat, dan honorarium dalam belanja inti"
// question = "Berapa perjalanan dinas, rapat, dan honorarium dalam belanja inti tiap perangkat daerah?"
// columns  = ["kode", "perjalanan", "rapat", "honorarium", "pagu_inti", "bagian"]
// ///
//
// bagian: pecahan 0–1 dari pagu inti. Tugas PD berbeda-beda; ini bahan bertanya, bukan penilaian.
MATCH (r:RincianBelanja {versi: $versi})-[:MENDANAI]->(s:SubKegiatan {kelas: 'inti'})
WITH s.kode_skpd AS kode,
     sum(CASE r.kelompok WHEN 'perjalanan' THEN r.pagu ELSE 0 END) AS perjalanan,
     sum(CASE r.kelompok WHEN 'rapat' THEN r.pagu ELSE 0 END) AS rapat,
     sum(CASE r.kelompok WHEN 'honorarium' THEN r.pagu ELSE 0 END) AS honorarium,
     sum(r.pagu) AS pagu_inti
RETURN kode, perjalanan, rapat, honorarium, pagu_inti,
       CASE pagu_inti WHEN 0 THEN null ELSE toFloat(perjalanan + rapat + honorarium) / pagu_inti END AS bagian
ORDER BY bagian DESC, kode;
