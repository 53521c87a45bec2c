// /// rule
// id          = "J1"
// name        = "jabatan_tanpa_hasil"
// title       = "Jabatan belum dicatat bertanggung jawab atas hasil, indikator, atau simpul rencana mana pun"
// severity    = "warning"
// area        = "jabatan"
// tags        = ["jabatan", "peran hasil"]
// since       = "0.1.0"
// subject     = "Jabatan"
// identity    = ["id"]
// prasyarat   = ["pohon", "jabatan"]
// message     = "Jabatan {kode} {nama}: belum ditemukan hasil, indikator, program, kegiatan, atau sub kegiatan yang menjadi tanggung jawabnya. {dicari}"
// kriteria    = "PermenPANRB 6/2022: peran setiap jabatan diturunkan dari hasil yang diintervensinya (matriks peran hasil); PermenPANRB 88/2021 (AREN002): kinerja selaras sampai setiap jenjang jabatan."
// akibat      = "Sumbangan jabatan ini terhadap kinerja perangkat daerah belum dapat ditunjukkan."
// rekomendasi = "Catat hasil, indikator, atau simpul rencana yang menjadi tanggung jawab jabatan ini; bila memang tidak ada, jelaskan kedudukannya."
// [params]
// jenjang_keterangan = ["fungsional", "pelaksana"]
// ///
//
// ## Apa yang diperiksa
// Jabatan yang tidak punya satu pun baris tanggung jawab: tidak atas tujuan, sasaran, atau simpul pohon kinerja, tidak atas
// indikator, dan tidak atas program, kegiatan, atau sub kegiatan, milik PD sendiri maupun PD lain.
//
// ## Mengapa
// Kinerja organisasi sampai ke individu lewat jabatan. Yang ditanyakan adalah jabatannya, bukan orang yang mendudukinya.
// Bagi jabatan fungsional dan pelaksana temuan ini hanya keterangan: perannya sering ditetapkan lewat tim kerja.
//
// ## Yang tidak diperiksa
// Peran dan banyaknya tanggung jawab; jabatan yang hanya bertanggung jawab atas pekerjaan penunjang sudah cukup di sini.
// Jabatan yang tidak ada dalam berkas. PD yang pohon kinerja atau jabatannya belum dimuat tidak dinilai.
//
// ## Dasar
// PermenPANRB 6/2022 (pengelolaan kinerja pegawai); PermenPANRB 88/2021 (evaluasi AKIP).
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
MATCH (j:Jabatan {versi: $versi})
WHERE j.lingkup IN $pd AND NOT EXISTS { (j)-[:BERTANGGUNG_JAWAB]->() }
RETURN j.id AS id, j.kode AS kode, j.nama AS nama, j.jenjang AS jenjang, j.eselon AS eselon,
       dicari, CASE WHEN j.jenjang IN $jenjang_keterangan THEN 'info' END AS severity
ORDER BY id;

// --- population
MATCH (j:Jabatan {versi: $versi})
WHERE j.lingkup IN $pd
RETURN count(j) AS population;

// --- picture
MATCH gambar = (:Jabatan {versi: $versi, id: $id})-[:MELAPOR_KE|BERTUGAS_DI*0..1]->()
RETURN gambar;
