// /// rule
// id          = "B4"
// name        = "belanja_pendukung_besar"
// title       = "Bagian perjalanan dinas, rapat, dan honorarium dalam belanja inti atau belanja bertema melampaui batas"
// severity    = "warning"
// area        = "anggaran"
// tags        = ["rekening", "tema"]
// since       = "0.1.0"
// subject     = "PerangkatDaerah|Penanda"
// identity    = ["id"]
// prasyarat   = ["dpa"]
// message     = "{sebutan} {nama}: {pendukung:rupiah} ({persen}) dari {penyebut:rupiah} {belanja} berupa perjalanan dinas {perjalanan:rupiah}, rapat {rapat:rupiah}, dan honorarium {honorarium:rupiah}. Batas alat ini {batas} %."
// kriteria    = "PP 12/2019: belanja daerah dikelola secara efisien, efektif, dan bermanfaat; PermenPANRB 88/2021 (AREN003): aktivitas mendukung kinerja. Batas persennya adalah batas alat ini, bukan batas peraturan."
// akibat      = "Bagian anggaran yang langsung diterima sasaran layanan perlu dijelaskan."
// rekomendasi = "Jelaskan mengapa pekerjaan ini memang berupa perjalanan, pertemuan, atau honorarium, atau tinjau kembali susunan belanjanya pada perubahan berikutnya."
// [params]
// batas = 40
// ///
//
// ## Apa yang diperiksa
// Bagian rincian belanja untuk perjalanan dinas, rapat, dan honorarium, menurut rekeningnya, dalam belanja inti satu
// perangkat daerah beserta unitnya, dan dalam belanja sub kegiatan yang disebut satu penanda tema, apa pun kelasnya. Bila
// hanya sebagian PD yang diperiksa, tema dihitung dari sub kegiatan PD itu saja.
//
// ## Mengapa
// Tema seperti stunting dapat habis untuk perjalanan dan pertemuan sebelum sampai kepada sasarannya. Ada pula pekerjaan
// inti yang memang berupa perjalanan (pengawasan, penyuluhan): temuan ini pertanyaan, bukan kesimpulan.
//
// ## Yang tidak diperiksa
// Pada PD, kelas selain inti. Pada penanda, layanan BLUD ditunjukkan sendiri dan tidak ikut dibagi. Kewajaran tiap belanja,
// realisasi, dan rekening di luar ketiga kelompok, misalnya sosialisasi, bimbingan teknis, atau sewa tempat. PD yang
// rincian belanjanya (DPA) belum dimuat tidak dinilai. Satu rupiah dapat tercakup pada PD dan pada tema, sehingga rupiahnya
// tidak dijumlahkan sebagai temuan.
//
// ## Dasar
// PP 12/2019 (pengelolaan keuangan daerah); Permendagri 90/2019 (klasifikasi rekening); PermenPANRB 88/2021 (evaluasi AKIP).
CALL () {
  MATCH (s:SubKegiatan {versi: $versi})
  WHERE s.kelas = 'inti' AND s.lingkup IN $pd
  MATCH (s)<-[:MENDANAI]-(b:RincianBelanja)
  WITH s, b, split(s.lingkup, '/')[0] AS induk
  WITH CASE WHEN induk IN $pd THEN induk ELSE s.lingkup END AS lingkup, b.kelompok AS kelompok, sum(b.pagu) AS pagu
  RETURN 'perangkat_daerah:' + lingkup AS id, kelompok, pagu, 0 AS layanan_blud
  UNION ALL
  MATCH (t:Penanda {versi: $versi})-[:MENANDAI]->(s:SubKegiatan)
  WHERE s.lingkup IN $pd
  WITH DISTINCT t, s
  MATCH (s)<-[:MENDANAI]-(b:RincianBelanja)
  RETURN t.id AS id, CASE WHEN s.kelas = 'layanan_blud' THEN null ELSE b.kelompok END AS kelompok,
         sum(CASE WHEN s.kelas = 'layanan_blud' THEN 0 ELSE b.pagu END) AS pagu,
         sum(CASE WHEN s.kelas = 'layanan_blud' THEN b.pagu ELSE 0 END) AS layanan_blud
}
WITH id, sum(pagu) AS penyebut, sum(layanan_blud) AS layanan_blud,
     sum(CASE kelompok WHEN 'perjalanan' THEN pagu ELSE 0 END) AS perjalanan,
     sum(CASE kelompok WHEN 'rapat' THEN pagu ELSE 0 END) AS rapat,
     sum(CASE kelompok WHEN 'honorarium' THEN pagu ELSE 0 END) AS honorarium
WITH *, perjalanan + rapat + honorarium AS pendukung
WHERE penyebut > 0 AND pendukung * 100 > $batas * penyebut
OPTIONAL MATCH (n:PerangkatDaerah|Penanda {kunci: $versi + ':' + id})
WITH *, pendukung * 1000 / penyebut AS seribu
RETURN id, CASE WHEN n:Penanda THEN 'Tema' ELSE '' END AS sebutan, coalesce(n.nama, id) AS nama,
       CASE WHEN n:Penanda THEN 'belanja sub kegiatan yang disebutnya' ELSE 'belanja inti' END AS belanja,
       penyebut, pendukung, perjalanan, rapat, honorarium, layanan_blud, n.dasar AS dasar,
       seribu / 10 + ',' + seribu % 10 + ' %' AS persen, $batas AS batas
ORDER BY id;

// --- population
// PD beserta unitnya yang punya belanja inti, dan penanda yang sub kegiatannya punya belanja
CALL () {
  MATCH (s:SubKegiatan {versi: $versi})
  WHERE s.kelas = 'inti' AND s.lingkup IN $pd
  MATCH (s)<-[:MENDANAI]-(b:RincianBelanja)
  WITH s, b, split(s.lingkup, '/')[0] AS induk
  RETURN CASE WHEN induk IN $pd THEN induk ELSE s.lingkup END AS id, sum(b.pagu) AS pagu
  UNION ALL
  MATCH (t:Penanda {versi: $versi})-[:MENANDAI]->(s:SubKegiatan)
  WHERE s.lingkup IN $pd AND NOT coalesce(s.kelas = 'layanan_blud', false)
  WITH DISTINCT t, s
  MATCH (s)<-[:MENDANAI]-(b:RincianBelanja)
  RETURN t.id AS id, sum(b.pagu) AS pagu
}
WITH id, pagu
WHERE pagu > 0
RETURN count(id) AS population;

// --- picture
MATCH gambar = (:PerangkatDaerah|Penanda {versi: $versi, id: $id})-[:MENANDAI*0..1]->()
RETURN gambar;
