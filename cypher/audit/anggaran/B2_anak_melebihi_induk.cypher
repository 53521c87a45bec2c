// /// rule
// id          = "B2"
// name        = "anak_melebihi_induk"
// title       = "Jumlah pagu di bawah sebuah kegiatan atau program melebihi pagunya"
// severity    = "error"
// area        = "anggaran"
// tags        = ["pagu", "renstra"]
// since       = "0.1.0"
// subject     = "Program|Kegiatan"
// identity    = ["id", "tahun"]
// prasyarat   = ["pagu_indikatif"]
// message     = "{jenis} {kode} {nama}, tahun {tahun}: jumlah pagu di bawahnya {jumlah_anak:rupiah}, lebih {selisih:rupiah} dari pagunya sendiri {pagu_induk:rupiah}."
// money       = "selisih"
// kriteria    = "Permendagri 86/2017: pagu indikatif dirinci dari program ke kegiatan dan sub kegiatan; jumlah rincian tidak melebihi induknya."
// akibat      = "Pagu dalam dokumen perencanaan tidak konsisten; angka yang dipakai sebagai acuan belum dapat dipastikan."
// rekomendasi = "Perbaiki pagu induk atau rinciannya pada tahun itu, dan sebutkan dokumen yang menjadi acuan."
// ///
//
// ## Apa yang diperiksa
// Dalam tahun yang sama, jumlah pagu indikatif sub kegiatan lebih besar dari pagu kegiatannya, atau jumlah pagu kegiatan
// lebih besar dari pagu programnya. Rupiah temuan adalah selisihnya.
//
// ## Mengapa
// Induk adalah jumlah rinciannya; bila rinciannya lebih besar, salah satu angka keliru.
//
// ## Yang tidak diperiksa
// Induk yang lebih besar dari jumlah rinciannya: sisanya belum dirinci, bukan temuan. Induk yang pagunya tidak ditulis.
// DPA, yang pagunya hanya ada pada rincian belanja.
//
// ## Dasar
// Permendagri 86/2017 (perencanaan pembangunan daerah).
MATCH (induk:Program|Kegiatan {versi: $versi})-[:BERPAGU]->(pi:PaguIndikatif)
WHERE induk.lingkup IN $pd
WITH induk, pi.tahun AS tahun, sum(pi.pagu) AS pagu_induk
MATCH (anak:Kegiatan|SubKegiatan)-[:BAGIAN_DARI]->(induk)
MATCH (anak)-[:BERPAGU]->(pa:PaguIndikatif)
WHERE pa.tahun = tahun
WITH DISTINCT induk, tahun, pagu_induk, pa
WITH induk, tahun, pagu_induk, sum(pa.pagu) AS jumlah_anak, count(pa) AS banyak_anak
WHERE jumlah_anak > pagu_induk
RETURN induk.id AS id, tahun, head(labels(induk)) AS jenis, induk.kode AS kode, induk.nama AS nama,
       pagu_induk, jumlah_anak, banyak_anak, jumlah_anak - pagu_induk AS selisih
ORDER BY id, tahun;

// --- population
// Kegiatan dan program yang pagunya dapat dibandingkan dengan rinciannya, per tahun
MATCH (induk:Program|Kegiatan {versi: $versi})-[:BERPAGU]->(pi:PaguIndikatif)
WHERE induk.lingkup IN $pd
  AND EXISTS { MATCH (anak:Kegiatan|SubKegiatan)-[:BAGIAN_DARI]->(induk)
               MATCH (anak)-[:BERPAGU]->(pa:PaguIndikatif)
               WHERE pa.tahun = pi.tahun }
WITH DISTINCT induk, pi.tahun AS tahun
RETURN count(*) AS population;

// --- picture
MATCH gambar = (:PaguIndikatif {tahun: $tahun})<-[:BERPAGU]-(:Program|Kegiatan {versi: $versi, id: $id})
               <-[:BAGIAN_DARI]-()-[:BERPAGU]->(:PaguIndikatif {tahun: $tahun})
RETURN gambar;
