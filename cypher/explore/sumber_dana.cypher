// /// explore
// title    = "Sumber dana belanja inti"
// question = "Dari sumber dana apa belanja inti berasal, dan berapa yang terikat?"
// columns  = ["sumber_dana", "terikat", "baris", "pagu"]
// [params]
// opd = ""
// ///
//
// Hanya di mana rekap (DPA) dimuat.
MATCH (r:RincianBelanja {versi: $versi})-[:MENDANAI]->(s:SubKegiatan {kelas: 'inti'})
WHERE ($opd = '' OR s.kode_skpd = $opd OR s.lingkup ENDS WITH '/' + $opd)
RETURN coalesce(r.nama_dana, 'tidak tertulis') AS sumber_dana, r.dana_terikat AS terikat, count(r) AS baris,
       sum(r.pagu) AS pagu
ORDER BY pagu DESC, sumber_dana;
