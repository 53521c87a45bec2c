// Apa yang dimuat bagi setiap perangkat daerah dan unit: satu baris per lingkup. Pohon, IKU, dan jabatan dicari pada unit
// itu dan pada PD di atasnya, tidak pernah pada unit di bawahnya; IKU pemda berlaku bagi semua. Kabupaten sendiri (lingkup
// pemda) ada di antaranya bila tujuan, sasaran, atau kondisinya dimuat.
CALL () {
  MATCH (n:Tujuan|Sasaran|Kondisi {versi: $versi}) RETURN collect(DISTINCT n.lingkup) AS pohon
}
CALL () {
  MATCH (:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator) WHERE i.iku IN ['pemda', 'pd']
  RETURN collect(DISTINCT CASE WHEN i.iku = 'pd' THEN i.lingkup END) AS iku,
         count(CASE WHEN i.iku = 'pemda' THEN 1 END) > 0 AS iku_pemda
}
CALL () {
  MATCH (n:Jabatan {versi: $versi}) RETURN collect(DISTINCT n.lingkup) AS jabatan
}
CALL () {
  MATCH (n:RincianBelanja {versi: $versi})
  RETURN collect(DISTINCT n.lingkup) AS dpa, collect(DISTINCT CASE WHEN n.realisasi IS NOT NULL THEN n.lingkup END) AS realisasi
}
CALL () {
  MATCH (n:PaguIndikatif {versi: $versi}) RETURN collect(DISTINCT n.lingkup) AS pagu_indikatif
}
CALL () {
  RETURN EXISTS { MATCH (:Nomenklatur) } AS nomenklatur
}
CALL () {
  MATCH (n:PerangkatDaerah|Program|Kegiatan|SubKegiatan {versi: $versi})
  RETURN collect(DISTINCT n.lingkup) AS semua
}
UNWIND semua + CASE WHEN 'pemda' IN pohon THEN ['pemda'] ELSE [] END AS lingkup
WITH *, split(lingkup, '/')[0] AS induk
CALL (lingkup) {
  OPTIONAL MATCH (d:PerangkatDaerah {kunci: $versi + ':perangkat_daerah:' + lingkup})
  RETURN d.nama AS nama
}
RETURN lingkup, induk, nama, lingkup <> induk AS unit,
       lingkup IN pohon OR induk IN pohon AS pohon,
       iku_pemda OR lingkup IN iku OR induk IN iku AS iku,
       lingkup IN jabatan OR induk IN jabatan AS jabatan,
       lingkup IN dpa AS dpa, lingkup IN realisasi AS realisasi, lingkup IN pagu_indikatif AS pagu_indikatif, nomenklatur
ORDER BY lingkup;
