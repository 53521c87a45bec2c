// /// rule
// id          = "L1"
// name        = "tanpa_tautan"
// title       = "Sub kegiatan inti belum tertaut ke simpul pohon kinerja mana pun"
// severity    = "error"
// area        = "tautan"
// tags        = ["daya ungkit", "pagu"]
// since       = "0.1.0"
// subject     = "SubKegiatan"
// identity    = ["id"]
// prasyarat   = ["pohon", "iku"]
// message     = "Sub kegiatan {kode} {nama}: belum ditemukan tautan dalam berkas yang dimuat, baik pada sub kegiatan, kegiatan, maupun programnya. {keterangan}"
// money       = "pagu"
// ketiadaan   = true
// kriteria    = "PermenPANRB 89/2021: setiap aktivitas diturunkan dari pohon kinerja menurut hubungan jika–maka; PermenPANRB 88/2021 (AREN003): anggaran mengacu pada kinerja yang ingin dicapai."
// akibat      = "Keterkaitan anggaran dengan IKU belum dapat ditunjukkan."
// rekomendasi = "Tautkan sub kegiatan (atau kegiatan/programnya) ke simpul pohon kinerja yang didukungnya beserta dasarnya; bila memang tidak ada, jelaskan dasar penganggarannya."
// ///
//
// ## Apa yang diperiksa
// Sub kegiatan kelas inti yang sama sekali tidak punya tautan MENDUKUNG yang disetujui: tidak pada dirinya, tidak pada
// kegiatan dan programnya, dan, bila ia milik sebuah unit, tidak pula pada simpul rencana berkode sama di PD induknya.
//
// ## Mengapa
// Tanpa tautan tidak dapat ditunjukkan hasil apa yang didukung oleh anggarannya.
//
// ## Yang tidak diperiksa
// Kelas selain inti (gaji, penunjang rutin, aset, layanan BLUD, KDH/DPRD, BTT, transfer) dan sub kegiatan SPM. PD yang
// pohon atau IKU-nya belum dimuat tidak dinilai. Tautan yang baru diajukan bukan tautan; usulannya disebut. Yang tertaut
// tetapi tidak sampai ke IKU ada di L8. Bila ada baris tautan yang ditolak saat dimuat, temuan menyebutkannya.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja); PermenPANRB 88/2021 (evaluasi AKIP).
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd AND NOT coalesce(s.spm, false)
WITH s, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH s, induk, k, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH s, [s, k, p, s_induk, k_induk, p_induk] AS tempat
WHERE none(n IN tempat WHERE EXISTS { (n)-[:MENDUKUNG {status: 'disetujui'}]->() })
WITH s, reduce(n = 0, t IN tempat | n + coalesce(t.tautan_ditolak, 0)) AS ditolak,
     COLLECT { UNWIND tempat AS n
               MATCH (n)-[:MENDUKUNG {status: 'diajukan'}]->(t)
               WITH DISTINCT coalesce(t.nama, t.id) AS nama ORDER BY nama RETURN nama } AS usulan
RETURN s.id AS id, s.kode AS kode, s.nama AS nama, coalesce(s.pagu, 0) AS pagu, usulan, ditolak,
       CASE WHEN ditolak > 0 THEN 'Perhatian: ' + ditolak + ' baris tautannya tercatat dalam berkas, tetapi ditolak saat '
                                  + 'dimuat; lihat daftar baris yang ditolak. '
            ELSE '' END
       + CASE WHEN size(usulan) > 0 THEN 'Ada usulan yang belum disetujui, ke: '
                                         + reduce(t = head(usulan), u IN tail(usulan) | t + '; ' + u) + '.'
              ELSE '' END AS keterangan
ORDER BY id;

// --- population
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
RETURN count(s) AS population;

// --- picture
MATCH gambar = (:SubKegiatan {versi: $versi, id: $id})-[:BAGIAN_DARI*]->()
RETURN gambar;
