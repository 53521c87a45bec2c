// /// rule
// id          = "J3"
// name        = "simpul_tanpa_jabatan"
// title       = "Hasil atau program belum punya jabatan penanggung jawab, atau punya lebih dari satu yang setingkat"
// severity    = "warning"
// area        = "jabatan"
// tags        = ["jabatan", "peran hasil"]
// since       = "0.1.0"
// subject     = "Tujuan|Sasaran|Kondisi|Program"
// identity    = ["id"]
// prasyarat   = ["pohon", "jabatan"]
// message     = "{sebutan} {kode} {nama}: {keadaan}. {dicari}"
// kriteria    = "PermenPANRB 88/2021 (AREN002): kinerja selaras pada setiap level jabatan; PermenPANRB 6/2022: setiap hasil mempunyai jabatan yang menjawabnya (matriks peran hasil)."
// akibat      = "Belum jelas jabatan mana yang menjawab tercapai atau tidaknya hasil ini."
// rekomendasi = "Tetapkan satu jabatan penanggung jawab bagi simpul ini dan catat peran jabatan lain; bila tanggung jawabnya memang bersama, jelaskan pembagiannya."
// [params]
// jenjang_struktural = ["jpt pratama", "administrator", "pengawas"]
// ///
//
// ## Apa yang diperiksa
// 1. Tujuan, sasaran, simpul pohon kinerja, dan program yang tidak dijawab jabatan mana pun: tidak pada dirinya, tidak pada
//    indikatornya, dan, bila programnya milik unit, tidak pula pada program berkode sama di PD induknya.
// 2. Simpul yang berpenanggung jawab lebih dari satu jabatan struktural dengan jenjang yang sama. Bila jabatan itu dari PD
//    yang berbeda, temuan ini keterangan: hasil lintas PD memang dijawab bersama.
//
// ## Mengapa
// Hasil yang tidak dijawab siapa pun tidak diukur siapa pun; hasil yang dijawab dua jabatan setingkat mudah saling menunggu.
//
// ## Yang tidak diperiksa
// Peran: untuk butir 1 peran apa pun dihitung (penanggung jawab, koordinator, pelaksana, atau kosong), dan jabatan PD lain
// ikut dihitung. Untuk butir 2 hanya peran yang ditulis "penanggung jawab" dan hanya tanggung jawab atas simpul itu sendiri;
// peran kosong tidak dibaca sebagai penanggung jawab. Kepala daerah, fungsional, dan pelaksana tidak ikut butir 2.
// Kegiatan dan sub kegiatan. PD yang pohon kinerja atau jabatannya belum dimuat tidak dinilai; simpul kabupaten hanya
// keterangan selama masih ada PD berprogram yang jabatannya belum dimuat.
//
// ## Dasar
// PermenPANRB 88/2021 (evaluasi AKIP); PermenPANRB 6/2022 (pengelolaan kinerja pegawai).
// Tempat tanggung jawab dicari
CALL () {
  MATCH (:Jabatan {versi: $versi})-[t:BERTANGGUNG_JAWAB]->()
  WITH t.asal_berkas AS berkas, t.asal_lembar AS lembar, count(t) AS banyak
  OPTIONAL MATCH (b:Berkas {versi: $versi, nama: berkas})
  WITH coalesce(berkas, 'berkas tanpa nama') + coalesce(' lembar ' + lembar, '') + ': ' + banyak + ' baris'
       + CASE WHEN b.baris_ditolak > 0 THEN ' (' + b.baris_ditolak + ' baris berkas ini ditolak saat dimuat)' ELSE '' END
       AS tempat ORDER BY tempat
  WITH collect(tempat) AS tempat
  RETURN CASE WHEN size(tempat) = 0 THEN 'Berkas yang dimuat tidak memuat satu pun baris tanggung jawab.'
              ELSE 'Dicari pada ' + reduce(teks = head(tempat), t IN tail(tempat) | teks + '; ' + t) + '.' END AS dicari
}
// Adakah PD berprogram yang jabatannya belum dimuat
CALL () {
  MATCH (j:Jabatan {versi: $versi})
  WITH collect(DISTINCT split(j.lingkup, '/')[0]) AS berjabatan
  MATCH (p:Program {versi: $versi})
  WHERE NOT split(p.lingkup, '/')[0] IN berjabatan
  RETURN count(p) > 0 AS sebagian
}
MATCH (n:Tujuan|Sasaran|Kondisi|Program {versi: $versi})
WHERE n.lingkup IN $pd
OPTIONAL MATCH (di_induk:Program {kunci: $versi + ':program:' + split(n.lingkup, '/')[0] + ':' + n.kode})
WHERE n:Program
WITH n, sebagian, dicari,
     EXISTS { (n)<-[:BERTANGGUNG_JAWAB]-() }
     OR EXISTS { (n)-[:DIUKUR]->()<-[:BERTANGGUNG_JAWAB]-() }
     OR EXISTS { (di_induk)<-[:BERTANGGUNG_JAWAB]-() }
     OR EXISTS { (di_induk)-[:DIUKUR]->()<-[:BERTANGGUNG_JAWAB]-() } AS dijawab,
     COLLECT { MATCH (n)<-[t:BERTANGGUNG_JAWAB]-(j:Jabatan)
               WHERE t.peran =~ '(?i)\\s*penanggung[\\s-]*jawab\\s*' AND j.jenjang IN $jenjang_struktural
               WITH DISTINCT j ORDER BY j.id
               RETURN {jenjang: j.jenjang, lingkup: j.lingkup, nama: coalesce(j.nama, j.id) + ' (' + j.jenjang + ')'} } AS penanggung
WITH n, sebagian, dicari, dijawab,
     [p IN penanggung WHERE size([q IN penanggung WHERE q.jenjang = p.jenjang]) > 1] AS setingkat
WHERE NOT dijawab OR size(setingkat) > 1
WITH n, sebagian, dicari, dijawab, setingkat,
     any(p IN setingkat WHERE size([q IN setingkat WHERE q.jenjang = p.jenjang AND q.lingkup = p.lingkup]) > 1) AS sepd
RETURN n.id AS id, CASE WHEN n:Kondisi THEN 'Simpul pohon kinerja' ELSE head(labels(n)) END AS sebutan,
       n.kode AS kode, n.nama AS nama, [p IN setingkat | p.nama] AS setingkat,
       CASE WHEN dijawab
              THEN reduce(teks = '', p IN setingkat | teks + CASE teks WHEN '' THEN '' ELSE '; ' END + p.nama)
                   + ' tercatat sama-sama sebagai penanggung jawab'
                   + CASE WHEN sepd THEN '' ELSE ', dari perangkat daerah yang berbeda' END
            WHEN n.lingkup = 'pemda' AND sebagian
              THEN 'belum ditemukan jabatan yang bertanggung jawab atasnya atau atas indikatornya, '
                   + 'di antara perangkat daerah yang jabatannya dimuat'
            ELSE 'belum ditemukan jabatan yang bertanggung jawab atasnya atau atas indikatornya dalam berkas yang dimuat'
       END AS keadaan, CASE WHEN dijawab THEN '' ELSE dicari END AS dicari,
       CASE WHEN dijawab AND NOT sepd OR NOT dijawab AND n.lingkup = 'pemda' AND sebagian THEN 'info' END AS severity
ORDER BY id;

// --- population
MATCH (n:Tujuan|Sasaran|Kondisi|Program {versi: $versi})
WHERE n.lingkup IN $pd
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Tujuan|Sasaran|Kondisi|Program {versi: $versi, id: $id})-[:DIUKUR*0..1]->()<-[:BERTANGGUNG_JAWAB*0..1]-()
RETURN gambar;
