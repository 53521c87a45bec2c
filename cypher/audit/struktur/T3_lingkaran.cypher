// /// rule
// id          = "T3"
// name        = "lingkaran"
// title       = "Tautan pohon kinerja berputar kembali ke asalnya"
// severity    = "error"
// area        = "struktur"
// tags        = ["pohon kinerja"]
// since       = "0.1.0"
// subject     = "Tujuan|Sasaran|Kondisi"
// identity    = ["id"]
// prasyarat   = ["pohon"]
// message     = "{keadaan}: {disebut}. Tautannya: {tautan}."
// kriteria    = "PermenPANRB 89/2021: hubungan jika–maka searah, dari kondisi operasional ke hasil akhir."
// akibat      = "Dalam lingkaran tidak dapat dibedakan mana sebab dan mana akibat; urutan hasilnya belum dapat ditunjukkan."
// rekomendasi = "Tinjau tautan yang disebut dan hapus yang arahnya terbalik."
// ///
//
// ## Apa yang diperiksa
// Kelompok simpul yang, lewat tautan MENDUKUNG yang disetujui, saling mencapai; juga simpul yang mendukung dirinya sendiri.
// Setiap kelompok satu temuan, disebut dengan id terkecilnya; dua lingkaran yang berbagi simpul adalah satu kelompok.
//
// ## Mengapa
// Jika A mewujudkan B, maka B tidak sekaligus mewujudkan A. Hitungan jalur dan anggaran memperlakukan lingkaran sebagai satu
// simpul, sehingga angkanya tidak bergantung pada urutan, tetapi rinciannya hilang.
//
// ## Yang tidak diperiksa
// Tautan yang baru diajukan. Apakah lingkaran itu sampai ke IKU (L8). Putaran antarjabatan.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja).
// Yang ditopang dan menopang; hanya mereka yang dapat berputar
MATCH (u:Tujuan|Sasaran|Kondisi {versi: $versi})<-[:MENDUKUNG {status: 'disetujui'}]-(:Tujuan|Sasaran|Kondisi)
WITH DISTINCT u
MATCH (u)-[:MENDUKUNG {status: 'disetujui'}]->()
WITH DISTINCT u
CALL (u) {
  MATCH (u)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(x)
  WITH DISTINCT x
  RETURN collect(x) AS tercapai
}
// Hanya yang kembali kepada dirinya sendiri
UNWIND CASE WHEN u IN tercapai THEN [tercapai] ELSE [] END AS berputar
// Dari mana saja dalam satu lingkaran yang tercapai sama; karena itu, di antara simpul yang mencapai sama banyak simpul,
// yang tercapai oleh salah satunya adalah anggota lingkarannya
WITH u, berputar ORDER BY u.id
WITH size(berputar) AS banyak, collect(u) AS setara, collect(berputar) AS capaian
UNWIND capaian AS tercapai
WITH DISTINCT [v IN setara WHERE v IN tercapai] AS anggota
WHERE any(a IN anggota WHERE a.lingkup IN $pd)
WITH anggota, [a IN anggota | coalesce(a.nama, a.id)] AS nama,
     COLLECT { UNWIND anggota AS a
               MATCH (a)-[m:MENDUKUNG {status: 'disetujui'}]->(b)
               WHERE b IN anggota
               WITH m.asal_berkas AS berkas, coalesce(m.asal_lembar, '') AS lembar, m.asal_baris AS baris
               ORDER BY berkas, lembar, baris
               WITH berkas, lembar, collect(toString(baris)) AS baris
               RETURN coalesce(berkas, 'berkas tidak tercatat') + CASE lembar WHEN '' THEN '' ELSE ' lembar ' + lembar END
                      + coalesce(reduce(t = ' baris ' + head(baris), b IN tail(baris) | t + ', ' + b), '') } AS tautan
RETURN head(anggota).id AS id, head(anggota).kode AS kode, [a IN anggota | a.id] AS anggota_id, tautan,
       CASE size(anggota) WHEN 1 THEN 'Simpul ini mendukung dirinya sendiri'
                          ELSE size(anggota) + ' simpul saling mendukung dalam lingkaran' END AS keadaan,
       CASE WHEN size(nama) > 12 THEN nama[..12] + [(size(nama) - 12) + ' simpul lain'] ELSE nama END AS disebut
ORDER BY id;

// --- population
MATCH (n:Tujuan|Sasaran|Kondisi {versi: $versi})
WHERE n.lingkup IN $pd
RETURN count(n) AS population;

// --- picture
CALL () {
  MATCH (:Tujuan|Sasaran|Kondisi {versi: $versi, id: $id})-[:MENDUKUNG*0.. {status: 'disetujui'}]->(a)
  WITH DISTINCT a
  RETURN collect(a) AS tercapai
}
CALL () {
  MATCH (a)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(:Tujuan|Sasaran|Kondisi {versi: $versi, id: $id})
  WITH DISTINCT a
  RETURN collect(a) AS mencapai
}
UNWIND tercapai AS a
MATCH gambar = (a)-[:MENDUKUNG {status: 'disetujui'}]->(b)
WHERE a IN mencapai AND b IN mencapai
RETURN gambar;
