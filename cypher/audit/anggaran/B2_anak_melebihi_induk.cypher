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
MATCH (induk:Program|Kegiatan {versi: $versi})
WHERE induk.lingkup IN $pd
CALL (induk) {
  MATCH (induk)-[:BERPAGU]->(pi:PaguIndikatif)
  RETURN pi.tahun AS tahun, coalesce(pi.pagu, 0) AS milik, null AS anak
  UNION ALL
  MATCH (a:Kegiatan|SubKegiatan)-[:BAGIAN_DARI]->(induk)
  MATCH (a)-[:BERPAGU]->(pa:PaguIndikatif)
  WITH DISTINCT pa
  RETURN pa.tahun AS tahun, null AS milik, coalesce(pa.pagu, 0) AS anak
}
WITH induk, tahun, sum(milik) AS pagu_induk, count(milik) AS banyak_milik, sum(anak) AS jumlah_anak,
     count(anak) AS banyak_anak
WHERE banyak_milik > 0 AND jumlah_anak > pagu_induk
RETURN induk.id AS id, tahun, head(labels(induk)) AS jenis, induk.kode AS kode, induk.nama AS nama,
       pagu_induk, jumlah_anak, banyak_anak, jumlah_anak - pagu_induk AS selisih
ORDER BY id, tahun;

// --- population
// Kegiatan dan program yang pagunya dapat dibandingkan dengan rinciannya, per tahun
MATCH (induk:Program|Kegiatan {versi: $versi})
WHERE induk.lingkup IN $pd
CALL (induk) {
  MATCH (induk)-[:BERPAGU]->(pi:PaguIndikatif)
  RETURN pi.tahun AS tahun, 1 AS milik, 0 AS anak
  UNION ALL
  MATCH (a:Kegiatan|SubKegiatan)-[:BAGIAN_DARI]->(induk)
  MATCH (a)-[:BERPAGU]->(pa:PaguIndikatif)
  RETURN pa.tahun AS tahun, 0 AS milik, 1 AS anak
}
WITH induk, tahun, sum(milik) AS milik, sum(anak) AS anak
WHERE milik > 0 AND anak > 0
RETURN count(*) AS population;

// --- picture
MATCH gambar = (:PaguIndikatif {tahun: $tahun})<-[:BERPAGU]-(:Program|Kegiatan {versi: $versi, id: $id})
               <-[:BAGIAN_DARI]-()-[:BERPAGU]->(:PaguIndikatif {tahun: $tahun})
RETURN gambar;
