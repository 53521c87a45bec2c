// Total pembanding per lingkup, dihitung dari baris asalnya, bukan dari pagu yang disimpan pada simpul rencana: jumlah
// rincian belanja bila ada DPA; bila tidak, pagu indikatif tahun versi itu, tiap simpul max(pagunya, jumlah rinciannya).
MATCH (v:Versi {kunci: $versi})
CALL (v) {
  WITH v WHERE v.sumber_uang = 'dpa'
  MATCH (b:RincianBelanja {versi: $versi})
  RETURN b.lingkup AS lingkup, b.pagu AS pagu
  UNION ALL
  WITH v WHERE v.sumber_uang = 'pagu_indikatif'
  MATCH (p:Program {versi: $versi})
  CALL (v, p) {
    OPTIONAL MATCH (k:Kegiatan)-[:BAGIAN_DARI]->(p)
    CALL (v, k) {
      OPTIONAL MATCH (s:SubKegiatan)-[:BAGIAN_DARI]->(k)
      OPTIONAL MATCH (s)-[:BERPAGU]->(u:PaguIndikatif {tahun: v.tahun})
      RETURN sum(u.pagu) AS rincian
    }
    OPTIONAL MATCH (k)-[:BERPAGU]->(u:PaguIndikatif {tahun: v.tahun})
    WITH k, rincian, sum(u.pagu) AS sendiri
    RETURN sum(CASE WHEN sendiri > rincian THEN sendiri ELSE rincian END) AS rincian
  }
  OPTIONAL MATCH (p)-[:BERPAGU]->(u:PaguIndikatif {tahun: v.tahun})
  WITH p, rincian, sum(u.pagu) AS sendiri
  RETURN p.lingkup AS lingkup, CASE WHEN sendiri > rincian THEN sendiri ELSE rincian END AS pagu
}
RETURN lingkup, sum(pagu) AS pagu
ORDER BY lingkup;
