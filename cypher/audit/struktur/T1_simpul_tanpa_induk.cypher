// /// rule
// id          = "T1"
// name        = "simpul_tanpa_induk"
// title       = "Tujuan, sasaran, atau simpul pohon kinerja belum tertaut ke induknya"
// severity    = "error"
// area        = "struktur"
// tags        = ["pohon kinerja"]
// since       = "0.1.0"
// subject     = "Tujuan|Sasaran|Kondisi"
// identity    = ["id"]
// prasyarat   = ["pohon"]
// message     = "{jenis} {nama}: dalam berkas yang dimuat belum ditemukan {yang_dicari}. {keterangan}"
// ketiadaan   = true
// kriteria    = "PermenPANRB 89/2021: setiap kondisi diturunkan dari hasil di atasnya menurut hubungan jika–maka; Permendagri 86/2017: sasaran mendukung tujuan, tujuan perangkat daerah mendukung RPJMD, tujuan RPJMD menjawab misi."
// akibat      = "Sumbangan hasil ini, dan semua yang menopangnya, terhadap hasil akhir belum dapat ditunjukkan."
// rekomendasi = "Tautkan ke hasil di atasnya beserta dasarnya, atau setujui usulan yang sudah ada; bila memang puncak pohon, nyatakan demikian dalam dokumennya."
// ///
//
// ## Apa yang diperiksa
// Setiap simpul di bawah puncak punya tautan yang disetujui ke induk yang semestinya: simpul pohon kinerja ke simpul lain
// atau sasaran; sasaran ke tujuan, sasaran, atau simpul; tujuan PD ke tujuan atau sasaran daerah; tujuan daerah ke misi.
// Induk milik PD atas bagi sebuah unit, dan milik PD lain, dihitung.
//
// ## Mengapa
// Rantai jika–maka yang putus di sini memutus semua yang ada di bawahnya.
//
// ## Yang tidak diperiksa
// Tautan lain (indikator, anak, jabatan) bukan induk, dan tidak dihitung sebagai induk. Simpul yang calon induknya sama sekali
// tidak dimuat: tujuan daerah tanpa lembar misi, tujuan PD tanpa tujuan dan sasaran daerah, sasaran tanpa tujuan, dan simpul
// tanpa sasaran. Kondisi ultimate milik daerah adalah puncak. Simpul yang hanya mendukung dirinya sendiri ikut ditemukan;
// yang berputar lewat simpul lain ada di T3. Tautan yang baru diajukan bukan induk; usulannya disebut.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja); Permendagri 86/2017 (perencanaan pembangunan daerah).
CALL () {
  MATCH (h:Tujuan|Sasaran {versi: $versi})
  RETURN collect(DISTINCT CASE WHEN h:Tujuan THEN h.lingkup END) AS ada_tujuan,
         collect(DISTINCT CASE WHEN h:Sasaran THEN h.lingkup END) AS ada_sasaran
}
MATCH (n:Tujuan|Sasaran|Kondisi {versi: $versi})
WHERE n.lingkup IN $pd
WITH n, n.lingkup = 'pemda' AS pemda, [n.lingkup, split(n.lingkup, '/')[0], 'pemda'] AS tempat, ada_tujuan, ada_sasaran
// dinilai hanya di mana calon induknya dimuat
WHERE CASE WHEN n:Tujuan AND pemda THEN EXISTS { MATCH (:Misi {versi: $versi}) }
           WHEN n:Tujuan THEN 'pemda' IN ada_tujuan + ada_sasaran
           WHEN n:Sasaran THEN any(l IN tempat WHERE l IN ada_tujuan)
           ELSE any(l IN tempat WHERE l IN ada_sasaran) AND NOT (pemda AND coalesce(n.jenjang, '') = 'ultimate')
      END
  AND NOT (pemda AND EXISTS { (n)-[:MENJAWAB]->(:Misi) })
  AND NOT EXISTS { MATCH (n)-[:MENDUKUNG {status: 'disetujui'}]->(induk:Tujuan|Sasaran|Kondisi)
                   WHERE induk <> n AND NOT (n:Tujuan AND induk:Sasaran AND induk.lingkup = n.lingkup) }
WITH n, pemda, coalesce(n.tautan_ditolak, 0) AS ditolak,
     COLLECT { MATCH (n)-[:MENDUKUNG {status: 'diajukan'}]->(t)
               WITH DISTINCT coalesce(t.nama, t.id) AS nama ORDER BY nama RETURN nama } AS usulan,
     COLLECT { MATCH (n)-[:MENJAWAB]->(m:Misi)
               WITH DISTINCT coalesce(m.nama, m.id) AS nama ORDER BY nama RETURN nama } AS misi
RETURN n.id AS id, n.kode AS kode, coalesce(n.nama, n.kode, n.id) AS nama, usulan, ditolak,
       CASE WHEN n:Kondisi THEN 'Simpul pohon kinerja' ELSE head(labels(n)) END AS jenis,
       CASE WHEN n:Tujuan AND pemda THEN 'misi yang dijawabnya'
            WHEN n:Tujuan THEN 'tautan yang disetujui ke tujuan atau sasaran daerah'
            WHEN n:Sasaran THEN 'tautan yang disetujui ke tujuan atau hasil lain di atasnya'
            ELSE 'tautan yang disetujui ke sasaran atau simpul lain di atasnya'
       END AS yang_dicari,
       CASE WHEN ditolak > 0 THEN 'Perhatian: ' + ditolak + ' baris tautannya tercatat dalam berkas, tetapi ditolak saat '
                                  + 'dimuat; lihat daftar baris yang ditolak. '
            ELSE '' END
       + CASE WHEN size(usulan) > 0 THEN 'Ada usulan yang belum disetujui, ke: '
                                         + reduce(t = head(usulan), u IN tail(usulan) | t + '; ' + u) + '. '
              ELSE '' END
       + CASE WHEN size(misi) > 0 THEN 'Yang tercatat baru misi yang dijawabnya: '
                                       + reduce(t = head(misi), m IN tail(misi) | t + '; ' + m) + '.'
              ELSE '' END AS keterangan
ORDER BY id;

// --- population
// Simpul di bawah puncak yang calon induknya dimuat
CALL () {
  MATCH (h:Tujuan|Sasaran {versi: $versi})
  RETURN collect(DISTINCT CASE WHEN h:Tujuan THEN h.lingkup END) AS ada_tujuan,
         collect(DISTINCT CASE WHEN h:Sasaran THEN h.lingkup END) AS ada_sasaran
}
MATCH (n:Tujuan|Sasaran|Kondisi {versi: $versi})
WHERE n.lingkup IN $pd
WITH n, n.lingkup = 'pemda' AS pemda, [n.lingkup, split(n.lingkup, '/')[0], 'pemda'] AS tempat, ada_tujuan, ada_sasaran
WHERE CASE WHEN n:Tujuan AND pemda THEN EXISTS { MATCH (:Misi {versi: $versi}) }
           WHEN n:Tujuan THEN 'pemda' IN ada_tujuan + ada_sasaran
           WHEN n:Sasaran THEN any(l IN tempat WHERE l IN ada_tujuan)
           ELSE any(l IN tempat WHERE l IN ada_sasaran) AND NOT (pemda AND coalesce(n.jenjang, '') = 'ultimate')
      END
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Tujuan|Sasaran|Kondisi {versi: $versi, id: $id})-[:MENDUKUNG|DIUKUR|MENJAWAB]-()
RETURN gambar;
