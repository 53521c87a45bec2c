// /// rule
// id          = "I1"
// name        = "hasil_tanpa_iku"
// title       = "Tujuan atau sasaran belum ber-IKU, atau IKU belum punya hasil yang diukurnya"
// severity    = "warning"
// area        = "indikator"
// tags        = ["iku"]
// since       = "0.1.0"
// subject     = "Tujuan|Sasaran|Indikator"
// identity    = ["id"]
// prasyarat   = ["pohon", "iku"]
// message     = "{jenis} {nama}: {keadaan}. {keterangan}"
// ketiadaan   = true
// kriteria    = "PermenPAN 09/2007: keberhasilan tujuan dan sasaran strategis diukur dengan Indikator Kinerja Utama yang ditetapkan; PermenPANRB 88/2021 (AREN002): ukuran kinerja memenuhi kriteria."
// akibat      = "Keberhasilan hasil ini belum dapat diukur dengan ukuran yang ditetapkan, atau ukuran yang ditetapkan belum menunjuk hasilnya."
// rekomendasi = "Tetapkan IKU bagi hasil yang disebut, atau tunjukkan tujuan, sasaran, atau simpul yang diukur oleh IKU itu."
// ///
//
// ## Apa yang diperiksa
// Sasaran yang tidak diukur oleh satu IKU pun; tujuan yang tidak diukur oleh IKU dan sasaran di bawahnya dalam PD yang sama
// juga tidak; dan indikator yang ditetapkan sebagai IKU tetapi tidak mengukur tujuan, sasaran, atau simpul mana pun.
//
// ## Mengapa
// IKU adalah ukuran keberhasilan tujuan dan sasaran strategis; keduanya harus saling menunjuk.
//
// ## Yang tidak diperiksa
// Tujuan dan sasaran yang IKU lingkupnya (unit itu, PD-nya, atau daerah bagi milik daerah) belum dimuat. Simpul pohon kinerja:
// tidak setiap simpul perlu IKU. Sasaran penunjang diperlakukan sama. Mutu dan kelengkapan IKU ada di I2.
//
// ## Dasar
// PermenPAN 09/2007 (penetapan IKU); PermenPANRB 88/2021 (evaluasi AKIP).
CALL () {
  MATCH (:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  RETURN collect(DISTINCT i.lingkup) AS ada_iku
}
CALL (ada_iku) {
  MATCH (n:Tujuan|Sasaran {versi: $versi})
  WHERE n.lingkup IN $pd AND (n.lingkup IN ada_iku OR split(n.lingkup, '/')[0] IN ada_iku)
    AND NOT EXISTS { MATCH (n)-[:DIUKUR]->(i:Indikator) WHERE i.iku IN ['pemda', 'pd'] }
    AND NOT (n:Tujuan AND EXISTS {
      MATCH (s)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(n)
      WITH DISTINCT s
      MATCH (s:Sasaran)-[:DIUKUR]->(i:Indikator)
      WHERE i.iku IN ['pemda', 'pd'] AND (s.lingkup = n.lingkup OR s.lingkup STARTS WITH n.lingkup + '/')
    })
  RETURN n, COLLECT { MATCH (n)-[:DIUKUR]->(i:Indikator)
                      WITH DISTINCT coalesce(i.nama, i.id) AS nama ORDER BY nama RETURN nama } AS tercatat
  UNION ALL
  MATCH (n:Indikator {versi: $versi})
  WHERE n.lingkup IN $pd AND n.iku IN ['pemda', 'pd'] AND NOT EXISTS { (:Tujuan|Sasaran|Kondisi)-[:DIUKUR]->(n) }
  RETURN n, COLLECT { MATCH (r:Program|Kegiatan|SubKegiatan)-[:DIUKUR]->(n)
                      WITH DISTINCT coalesce(r.nama, r.id) AS nama ORDER BY nama RETURN nama } AS tercatat
}
RETURN n.id AS id, head(labels(n)) AS jenis, n.kode AS kode, coalesce(n.nama, n.kode, n.id) AS nama, tercatat,
       CASE WHEN n:Sasaran THEN 'dalam berkas yang dimuat belum ditemukan IKU yang mengukurnya'
            WHEN n:Tujuan THEN 'dalam berkas yang dimuat belum ditemukan IKU yang mengukurnya atau mengukur sasaran di bawahnya'
            ELSE 'ditetapkan sebagai IKU' + CASE n.iku WHEN 'pemda' THEN ' daerah' ELSE ' PD' END
                 + coalesce(' (' + n.dasar_iku + ')', '') + ', tetapi belum ditemukan tujuan, sasaran, atau simpul pohon '
                 + 'kinerja yang diukurnya dalam berkas yang dimuat'
       END AS keadaan,
       CASE WHEN size(tercatat) = 0 THEN ''
            ELSE CASE WHEN n:Indikator THEN 'Yang tercatat diukurnya: ' ELSE 'Indikatornya yang bukan IKU: ' END
                 + reduce(t = head(tercatat), x IN tail(tercatat) | t + '; ' + x) + '.'
       END AS keterangan
ORDER BY id;

// --- population
// Tujuan dan sasaran yang IKU lingkupnya dimuat, dan IKU
CALL () {
  MATCH (:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  RETURN collect(DISTINCT i.lingkup) AS ada_iku
}
MATCH (n:Tujuan|Sasaran|Indikator {versi: $versi})
WHERE n.lingkup IN $pd
  AND CASE WHEN n:Indikator THEN n.iku IN ['pemda', 'pd']
           ELSE n.lingkup IN ada_iku OR split(n.lingkup, '/')[0] IN ada_iku END
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Tujuan|Sasaran|Indikator {versi: $versi, id: $id})-[:DIUKUR|MENDUKUNG]-()
RETURN gambar;
