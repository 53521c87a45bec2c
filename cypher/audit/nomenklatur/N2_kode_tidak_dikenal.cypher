// /// rule
// id          = "N2"
// name        = "kode_tidak_dikenal"
// title       = "Kode sudah diganti, atau tidak ada dalam edisi nomenklatur terbaru"
// severity    = "warning"
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
// Kode program, kegiatan, dan sub kegiatan yang tidak berlaku dalam edisi nomenklatur terbaru yang dipakai versi ini. Kode
// itu dicari juga dalam semua edisi lain yang pernah dimuat, dan edisi yang memuatnya disebut. Kode penunjang (program 01)
// dicari pada X.XX.
//
// ## Mengapa
// Kode yang dipakai tanpa edisi yang sama membuat satuan, indikator, dan tanda SPM-nya tidak dapat dipastikan. Kode lama
// bukan kesalahan: sekitar satu dari sepuluh kode berganti antaredisi. Karena itu temuan ini keterangan; menjadi
// peringatan hanya bila beberapa edisi dimuat dan tidak satu pun memuat kodenya.
//
// ## Yang tidak diperiksa
// Nama dan satuannya (aturan lain), dan kode yang bentuknya sudah keliru (N1).
//
// ## Dasar
// Permendagri 90/2019 dan Kepmendagri pemutakhirannya.
MATCH (resmi:Nomenklatur)
WITH DISTINCT resmi.edisi AS edisi ORDER BY edisi DESC
WITH collect(edisi) AS semua
OPTIONAL MATCH (v:Versi {kunci: $versi})
WITH semua, coalesce(v.edisi, semua[0]) AS terbaru
MATCH (n:Program|Kegiatan|SubKegiatan {versi: $versi})
WHERE n.lingkup IN $pd
  AND n.kode =~ '([1-9]\\.[0-9]{2}|X\\.XX)\\.[0-9]{2}(\\.[1-8]\\.[0-9]{2}(\\.[0-9]{4})?)?'
WITH n, semua, terbaru,
     CASE WHEN split(n.kode, '.')[2] = '01' THEN 'X.XX' + substring(n.kode, 4) ELSE n.kode END AS dicari
WITH n, semua, terbaru,
     COLLECT { MATCH (kode:Nomenklatur {kode: dicari})
               OPTIONAL MATCH (baru:Nomenklatur)-[:MENGGANTI]->(kode)
               RETURN {edisi: kode.edisi, pensiun: coalesce(kode.pensiun, false), pengganti: baru.kode, nama: baru.nama}
               ORDER BY kode.edisi DESC, baru.kode } AS daftar
WHERE none(d IN daftar WHERE d.edisi = terbaru AND NOT d.pensiun)
WITH n, semua, terbaru, daftar,
     head([d IN daftar WHERE d.pensiun]) AS pensiun, [d IN daftar WHERE NOT d.pensiun | d.edisi] AS berlaku
RETURN n.id AS id, head(labels(n)) AS jenis, n.kode AS kode, n.nama AS nama, coalesce(n.pagu, 0) AS pagu,
       pensiun.pengganti AS pengganti,
       CASE WHEN size(daftar) = 0
              THEN reduce(kata = 'kodenya tidak ditemukan dalam nomenklatur edisi', e IN semua |
                          kata + CASE e WHEN semua[0] THEN ' ' ELSE ', ' END + e)
            WHEN pensiun IS NULL THEN 'kodenya tidak ada dalam nomenklatur edisi ' + terbaru
            WHEN pensiun.pengganti IS NULL THEN 'kodenya tidak dipakai lagi dalam nomenklatur edisi ' + pensiun.edisi
            ELSE 'kodenya sudah diganti ' + pensiun.pengganti + ' ' + coalesce(pensiun.nama, '')
                 + ' dalam nomenklatur edisi ' + pensiun.edisi
       END + reduce(kata = '', e IN berlaku |
                    kata + CASE e WHEN berlaku[0] THEN ', tetapi berlaku dalam edisi ' ELSE ', ' END + e) AS keadaan,
       CASE WHEN size(daftar) > 0 OR size(semua) = 1 THEN 'info' END AS severity
ORDER BY id;

// --- population
MATCH (n:Program|Kegiatan|SubKegiatan {versi: $versi})
WHERE n.lingkup IN $pd
  AND n.kode =~ '([1-9]\\.[0-9]{2}|X\\.XX)\\.[0-9]{2}(\\.[1-8]\\.[0-9]{2}(\\.[0-9]{4})?)?'
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Program|Kegiatan|SubKegiatan {versi: $versi, id: $id})-[:BERKODE]->(:Nomenklatur)
RETURN gambar;
