// /// rule
// id          = "N2"
// name        = "kode_tidak_dikenal"
// title       = "Kode sudah diganti, atau tidak ada dalam edisi nomenklatur yang dimuat"
// severity    = "info"
// area        = "nomenklatur"
// tags        = ["kode"]
// since       = "0.1.0"
// subject     = "Program|Kegiatan|SubKegiatan"
// identity    = ["id"]
// prasyarat   = ["nomenklatur"]
// message     = "{jenis} {kode} {nama}: {keadaan}."
// kriteria    = "Kepmendagri pemutakhiran nomenklatur yang berlaku pada tahun dokumen."
// akibat      = "Satuan, indikator, dan tanda SPM resmi untuk kode ini belum dapat dipastikan."
// rekomendasi = "Cocokkan dengan edisi nomenklatur tahun dokumen; bila kodenya sudah diganti, pakai penggantinya pada perubahan berikutnya."
// ///
//
// ## Apa yang diperiksa
// Kode program, kegiatan, dan sub kegiatan yang tidak ditemukan dalam edisi nomenklatur yang dimuat, atau ditemukan sebagai
// kode yang sudah diganti. Kode penunjang (program 01) dicari pada X.XX.
//
// ## Mengapa
// Kode yang dipakai tanpa edisi yang sama membuat satuan, indikator, dan tanda SPM-nya tidak dapat dipastikan. Kode lama
// bukan kesalahan: sekitar satu dari sepuluh kode berganti antaredisi. Karena itu temuan ini keterangan.
//
// ## Yang tidak diperiksa
// Nama dan satuannya (aturan lain), dan kode yang bentuknya sudah keliru (N1).
//
// ## Dasar
// Permendagri 90/2019 dan Kepmendagri pemutakhirannya.
MATCH (n:Program|Kegiatan|SubKegiatan {versi: $versi})
WHERE n.lingkup IN $pd
  AND n.kode =~ '([1-9]\\.[0-9]{2}|X\\.XX)\\.[0-9]{2}(\\.[1-8]\\.[0-9]{2}(\\.[0-9]{4})?)?'
  AND NOT EXISTS { MATCH (n)-[:BERKODE]->(resmi:Nomenklatur) WHERE NOT coalesce(resmi.pensiun, false) }
WITH n, head(COLLECT { MATCH (n)-[:BERKODE]->(lama:Nomenklatur)
                       OPTIONAL MATCH (baru:Nomenklatur)-[:MENGGANTI]->(lama)
                       RETURN {edisi: lama.edisi, pengganti: baru.kode, nama: baru.nama}
                       ORDER BY lama.edisi DESC, baru.kode }) AS pensiun
OPTIONAL MATCH (v:Versi {kunci: $versi})
RETURN n.id AS id, head(labels(n)) AS jenis, n.kode AS kode, n.nama AS nama, coalesce(n.pagu, 0) AS pagu,
       pensiun.pengganti AS pengganti,
       CASE WHEN pensiun IS NULL
              THEN 'kodenya tidak ditemukan dalam nomenklatur edisi ' + coalesce(v.edisi, 'yang dimuat')
            WHEN pensiun.pengganti IS NULL THEN 'kodenya tidak dipakai lagi dalam nomenklatur edisi ' + pensiun.edisi
            ELSE 'kodenya sudah diganti ' + pensiun.pengganti + ' ' + coalesce(pensiun.nama, '')
                 + ' dalam nomenklatur edisi ' + pensiun.edisi
       END AS keadaan
ORDER BY id;

// --- population
MATCH (n:Program|Kegiatan|SubKegiatan {versi: $versi})
WHERE n.lingkup IN $pd
  AND n.kode =~ '([1-9]\\.[0-9]{2}|X\\.XX)\\.[0-9]{2}(\\.[1-8]\\.[0-9]{2}(\\.[0-9]{4})?)?'
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Program|Kegiatan|SubKegiatan {versi: $versi, id: $id})-[:BERKODE]->(:Nomenklatur)
RETURN gambar;
