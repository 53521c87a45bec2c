// /// explore
// title    = "Kerja lintas perangkat daerah"
// question = "Perangkat daerah mana yang mendukung atau diminta menyumbang pada hasil perangkat daerah lain?"
// columns  = ["cara", "dari", "ke", "hasil", "status", "keterangan"]
// ///
//
// Permintaan menyumbang tidak pernah membawa jalur uang.
CALL () {
  MATCH (a:Program|Kegiatan|SubKegiatan|Tujuan|Sasaran|Kondisi {versi: $versi})-[m:MENDUKUNG]->(h)
  WHERE a.lingkup <> 'pemda' AND h.lingkup <> 'pemda'
    AND split(a.lingkup, '/')[0] <> split(h.lingkup, '/')[0]
  RETURN 'mendukung' AS cara, a.lingkup AS dari, h.lingkup AS ke, a.nama + ' → ' + h.nama AS hasil,
         m.status AS status, m.dasar AS keterangan
  UNION ALL
  MATCH (d:PerangkatDaerah {versi: $versi})-[k:BERKONTRIBUSI]->(n:Kondisi)
  RETURN 'diminta menyumbang' AS cara, d.lingkup AS dari, n.lingkup AS ke, n.nama AS hasil,
         k.status AS status, k.keterangan AS keterangan
}
RETURN cara, dari, ke, hasil, status, keterangan
ORDER BY cara, dari, ke, hasil;
