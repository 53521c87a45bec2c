// /// rule
// id          = "T2"
// name        = "simpul_tanpa_penopang"
// title       = "Tujuan, sasaran, atau simpul pohon kinerja belum ada yang menopang"
// severity    = "warning"
// area        = "struktur"
// tags        = ["pohon kinerja"]
// since       = "0.1.0"
// subject     = "Tujuan|Sasaran|Kondisi"
// identity    = ["id"]
// prasyarat   = ["pohon"]
// message     = "{jenis} {nama}: {keadaan}{lingkup_pencarian}. {keterangan}"
// ketiadaan   = true
// kriteria    = "PermenPANRB 89/2021: setiap hasil dirinci ke kondisi yang diperlukannya sampai yang paling operasional; PermenPANRB 88/2021 (AREN002): kinerja selaras antarjenjang."
// akibat      = "Belum dapat ditunjukkan kondisi, program, atau kegiatan mana yang akan mewujudkan hasil ini."
// rekomendasi = "Rinci hasil ini ke kondisi, program, kegiatan, atau sub kegiatan yang menopangnya beserta dasarnya, atau setujui usulan yang sudah ada."
// ///
//
// ## Apa yang diperiksa
// Setiap tujuan, sasaran, dan simpul pohon kinerja ditopang sedikitnya satu tautan MENDUKUNG yang disetujui, dari hasil lain
// atau dari program, kegiatan, atau sub kegiatan. Dibedakan: tidak ada tautan sama sekali, atau baru usulan.
//
// ## Mengapa
// Hasil yang tidak dirinci tidak punya pelaksana dan tidak punya anggaran; kinerjanya tidak dapat digerakkan.
//
// ## Yang tidak diperiksa
// Kondisi jenjang output, yang boleh menjadi ujung bawah. Simpul yang hanya mendukung dirinya sendiri tidak dianggap
// ditopang. Hasil milik daerah dapat ditopang PD yang pohonnya belum dimuat; selama ada PD beranggaran inti yang belum punya
// pohon, temuannya keterangan. Tautan yang ditolak saat dimuat tidak diketahui ujungnya; bila ada, temuan menyebutkannya.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja); PermenPANRB 88/2021 (evaluasi AKIP).
// PD dan unit beranggaran inti yang pohonnya dimuat, di antara semuanya
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})
  WITH collect(DISTINCT h.lingkup) AS ada_pohon
  OPTIONAL MATCH (s:SubKegiatan {versi: $versi, kelas: 'inti'})
  WHERE s.pagu > 0
  WITH DISTINCT ada_pohon, s.lingkup AS lingkup
  WITH lingkup, any(l IN [lingkup, split(lingkup, '/')[0]] WHERE l IN ada_pohon) AS berpohon
  RETURN count(lingkup) AS semua, count(CASE WHEN berpohon THEN 1 END) AS termuat
}
// Baris tautan yang ditolak saat dimuat, per PD asalnya
CALL () {
  MATCH (n:Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})
  WHERE n.tautan_ditolak > 0
  RETURN collect({induk: split(n.lingkup, '/')[0], banyak: n.tautan_ditolak}) AS penolakan
}
MATCH (n:Tujuan|Sasaran|Kondisi {versi: $versi})
WHERE n.lingkup IN $pd AND coalesce(n.jenjang, '') <> 'output'
  AND NOT EXISTS { MATCH (penopang)-[:MENDUKUNG {status: 'disetujui'}]->(n) WHERE penopang <> n }
WITH n, semua, termuat, n.lingkup = 'pemda' AND termuat < semua AS sebagian,
     reduce(banyak = 0, p IN penolakan | banyak + CASE WHEN n.lingkup = 'pemda' OR p.induk = split(n.lingkup, '/')[0]
                                                       THEN p.banyak ELSE 0 END) AS ditolak,
     COLLECT { MATCH (t)-[:MENDUKUNG {status: 'diajukan'}]->(n)
               WITH DISTINCT coalesce(t.nama, t.id) AS nama ORDER BY nama RETURN nama } AS usulan
RETURN n.id AS id, n.kode AS kode, coalesce(n.nama, n.kode, n.id) AS nama, usulan, ditolak,
       CASE WHEN sebagian THEN 'info' ELSE 'warning' END AS severity,
       CASE WHEN n:Kondisi THEN 'Simpul pohon kinerja' ELSE head(labels(n)) END AS jenis,
       CASE WHEN size(usulan) > 0 THEN 'yang menopangnya baru usulan yang belum disetujui'
            ELSE 'belum ditemukan apa pun yang menopangnya dalam berkas yang dimuat' END AS keadaan,
       CASE WHEN sebagian THEN ', di antara PD termuat (' + termuat + ' dari ' + semua + ' PD dan unit beranggaran inti)'
            ELSE '' END AS lingkup_pencarian,
       CASE WHEN size(usulan) > 0 THEN 'Usulannya dari: '
                                       + reduce(t = head(usulan), u IN tail(usulan) | t + '; ' + u) + '. '
            ELSE '' END
       + CASE WHEN ditolak > 0 THEN 'Perhatian: ' + ditolak + ' baris tautan '
                                    + CASE WHEN n.lingkup = 'pemda' THEN '' ELSE 'PD ini ' END
                                    + 'ditolak saat dimuat, mungkin di antaranya yang menuju simpul ini; lihat daftar '
                                    + 'baris yang ditolak.'
              ELSE '' END AS keterangan
ORDER BY id;

// --- population
MATCH (n:Tujuan|Sasaran|Kondisi {versi: $versi})
WHERE n.lingkup IN $pd AND coalesce(n.jenjang, '') <> 'output'
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Tujuan|Sasaran|Kondisi {versi: $versi, id: $id})-[:MENDUKUNG|DIUKUR]-()
RETURN gambar;
