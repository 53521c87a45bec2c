// /// rule
// id          = "N1"
// name        = "kode_menyalahi_tata_kode"
// title       = "Kode program, kegiatan, atau sub kegiatan menyalahi tata kode nomenklatur"
// severity    = "error"
// area        = "nomenklatur"
// tags        = ["kode"]
// since       = "0.1.0"
// subject     = "Program|Kegiatan|SubKegiatan"
// identity    = ["id"]
// prasyarat   = []
// message     = "{jenis} {kode} {nama}: {keadaan}."
// kriteria    = "Permendagri 90/2019 dan pemutakhirannya: program U.BB.PP, kegiatan U.BB.PP.K.GG, sub kegiatan U.BB.PP.K.GG.SSSS; kode induk menjadi awal kode anaknya."
// akibat      = "Kode tidak dapat dibandingkan dengan nomenklatur, dan anggarannya dapat terbaca pada induk yang keliru."
// rekomendasi = "Perbaiki kode pada sumbernya sesuai nomenklatur, lalu muat ulang."
// ///
//
// ## Apa yang diperiksa
// Banyak dan panjang ruas kode sesuai tingkatnya, ruas kewenangan 1 sampai 8, dan kode induk (kegiatan bagi sub kegiatan,
// program bagi kegiatan) menjadi awal kode itu.
//
// ## Mengapa
// Uang dikelompokkan menurut kode; satu ruas yang keliru memindahkannya ke induk lain.
//
// ## Yang tidak diperiksa
// Apakah kode ada dalam nomenklatur (N2), dan apakah ruas kewenangan 2: daerah otonomi khusus memakai ruas lain. Kode
// yang sudah diperbaiki saat dimuat tercatat pada catatan perbaikan berkasnya.
//
// ## Dasar
// Permendagri 90/2019 dan Kepmendagri pemutakhirannya.
MATCH (n:Program|Kegiatan|SubKegiatan {versi: $versi})
WHERE n.lingkup IN $pd
WITH n, head(labels(n)) AS jenis,
     [(n)-[:BAGIAN_DARI]->(i:Program|Kegiatan) WHERE NOT n.kode STARTS WITH i.kode + '.' | i.kode] AS bukan_awal
WITH n, jenis, bukan_awal,
     '([1-9]\\.[0-9]{2}|X\\.XX)\\.[0-9]{2}' + CASE jenis
       WHEN 'Program' THEN ''
       WHEN 'Kegiatan' THEN '\\.[1-8]\\.[0-9]{2}'
       ELSE '\\.[1-8]\\.[0-9]{2}\\.[0-9]{4}'
     END AS bentuk
WHERE n.kode IS NULL OR NOT n.kode =~ bentuk OR size(bukan_awal) > 0
RETURN n.id AS id, jenis, coalesce(n.kode, '(kosong)') AS kode, n.nama AS nama, coalesce(n.pagu, 0) AS pagu,
       CASE WHEN n.kode IS NULL THEN 'tidak berkode'
            WHEN NOT n.kode =~ bentuk THEN 'bentuk kodenya bukan bentuk kode ' + jenis
            ELSE 'kodenya tidak berawal dengan kode induknya, ' + head(bukan_awal)
       END AS keadaan
ORDER BY id;

// --- population
MATCH (n:Program|Kegiatan|SubKegiatan {versi: $versi})
WHERE n.lingkup IN $pd
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Program|Kegiatan|SubKegiatan {versi: $versi, id: $id})-[:BAGIAN_DARI*0..]->()
RETURN gambar;
