// /// rule
// id          = "B3"
// name        = "porsi_melebihi_satu"
// title       = "Porsi uang yang dinyatakan untuk induk-induk sebuah simpul berjumlah lebih dari satu"
// severity    = "error"
// area        = "anggaran"
// tags        = ["porsi", "tautan"]
// since       = "0.1.0"
// subject     = "Program|Kegiatan|SubKegiatan|Tujuan|Sasaran|Kondisi"
// identity    = ["id"]
// prasyarat   = []
// message     = "{jenis} {kode} {nama}: porsi yang dinyatakan pada tautannya berjumlah {jumlah_teks}, lebih dari 1, yaitu untuk {rincian}."
// kriteria    = "Porsi membagi uang satu simpul ke induk-induknya; bagian-bagian dari satu keutuhan tidak melebihi keutuhannya (PermenPANRB 88/2021, AREN003: anggaran mengacu pada kinerja)."
// akibat      = "Uang yang sama terhitung pada lebih dari satu hasil bila porsinya dipakai apa adanya; pada perhitungan alat ini porsinya diperkecil sebanding sampai berjumlah 1."
// rekomendasi = "Perbaiki porsi pada lembar Dukungan sehingga jumlahnya tidak lebih dari 1, atau kosongkan bila belum ditetapkan."
// [params]
// toleransi = 1e-9
// ///
//
// ## Apa yang diperiksa
// Jumlah porsi pada semua tautan MENDUKUNG yang disetujui dari satu simpul (tujuan, sasaran, simpul pohon kinerja, program,
// kegiatan, sub kegiatan). Temuan menyebut setiap induk dengan porsinya.
//
// ## Mengapa
// Porsi adalah bagian uang simpul itu untuk satu induk. Bila jumlahnya lebih dari 1, sebagian uang dibagikan dua kali.
//
// ## Yang tidak diperiksa
// Jumlah yang kurang dari 1: sisanya dibagi rata kepada induk yang porsinya kosong. Tautan yang masih diajukan. Bobot,
// yang menimbang anak-anak satu induk. Kelebihan sampai sepermiliar tidak dihitung, karena berasal dari cara komputer
// menjumlahkan pecahan (0,34 + 0,56 + 0,10 menjadi sedikit di atas 1); kelebihan karena pembulatan, misalnya enam kali
// 0,167, tetap disebut.
//
// ## Dasar
// Arti kolom porsi pada buku kerja Pohon; PermenPANRB 88/2021 (evaluasi AKIP).
MATCH (n:Program|Kegiatan|SubKegiatan|Tujuan|Sasaran|Kondisi {versi: $versi})-[m:MENDUKUNG {status: 'disetujui'}]->(induk)
WHERE n.lingkup IN $pd AND m.porsi IS NOT NULL
WITH n, m, induk ORDER BY induk.id
WITH n, sum(m.porsi) AS jumlah, collect(induk.id) AS induk_id,
     collect(coalesce(induk.nama, induk.id) + ' (' + replace(toString(m.porsi), '.', ',') + ')') AS rincian
WHERE jumlah > 1 + $toleransi
RETURN n.id AS id, head(labels(n)) AS jenis, n.kode AS kode, n.nama AS nama, coalesce(n.pagu, 0) AS pagu,
       jumlah, replace(toString(round(jumlah, 9)), '.', ',') AS jumlah_teks, rincian, induk_id
ORDER BY id;

// --- population
// Simpul yang sedikitnya satu tautannya menyatakan porsi
MATCH (n:Program|Kegiatan|SubKegiatan|Tujuan|Sasaran|Kondisi {versi: $versi})-[m:MENDUKUNG {status: 'disetujui'}]->()
WHERE n.lingkup IN $pd AND m.porsi IS NOT NULL
RETURN count(DISTINCT n) AS population;

// --- picture
MATCH gambar = (:Program|Kegiatan|SubKegiatan|Tujuan|Sasaran|Kondisi {versi: $versi, id: $id})-[:MENDUKUNG]->()
RETURN gambar;
