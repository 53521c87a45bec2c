// /// rule
// id          = "B9"
// name        = "dana_terikat"
// title       = "Sub kegiatan inti yang belum sampai ke IKU dibiayai dana yang peruntukannya ditentukan"
// severity    = "info"
// area        = "anggaran"
// tags        = ["sumber dana", "pagu"]
// since       = "0.1.0"
// subject     = "SubKegiatan"
// identity    = ["id"]
// prasyarat   = ["pohon", "iku", "dpa"]
// message     = "Sub kegiatan {kode} {nama} {keadaan}; {terikat:rupiah} dari {pagu:rupiah} pagunya berasal dari dana yang peruntukannya ditentukan: {dana}."
// money       = "terikat"
// kriteria    = "Belanja dari DAK, DAU yang ditentukan penggunaannya, DBHCHT, BOS, dan sejenisnya mengikuti petunjuk pemberi dana (UU 1/2022; PP 12/2019); PermenPANRB 88/2021 (AREN003): anggaran mengacu pada kinerja."
// akibat      = "Anggaran ini dibaca bersama L1 dan L8: pilihan perangkat daerah atas uangnya terbatas, tetapi hasilnya tetap dapat ditautkan."
// rekomendasi = "Tautkan ke hasil yang memang dituju dana itu; bila tidak ada IKU yang sesuai, catat petunjuk pemberi dana sebagai dasar penganggarannya."
// ///
//
// ## Apa yang diperiksa
// Sub kegiatan kelas inti yang belum tertaut (L1) atau yang rantainya berhenti sebelum IKU (L8), dan yang sebagian atau
// seluruh rincian belanjanya bersumber dana terikat. Rupiah temuan adalah bagian yang terikat itu saja.
//
// ## Mengapa
// Uang yang peruntukannya ditentukan pemberi dana tidak dapat dipindahkan sesuka hati. Tanpa keterangan ini L1 dan L8 akan
// dibaca seolah semua uangnya dapat digeser.
//
// ## Yang tidak diperiksa
// Sub kegiatan yang sampai ke IKU, mandat, dan kelas selain inti. Apakah belanjanya sesuai petunjuk pemberi dana. Terikat
// atau tidaknya dibaca dari kode dan nama sumber dana pada rincian belanja; hibah dan bantuan yang namanya tidak menyebut
// peruntukan tidak dikenali. PD yang pohon, IKU, atau DPA-nya belum dimuat tidak dinilai.
//
// ## Dasar
// UU 1/2022 (hubungan keuangan pusat dan daerah); PP 12/2019 (pengelolaan keuangan daerah); PermenPANRB 88/2021.
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  WITH DISTINCT h
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
  WITH DISTINCT h, n
  RETURN collect(DISTINCT n) AS sampai_iku
}
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd AND NOT coalesce(s.spm, false)
  AND NOT EXISTS { MATCH (s)-[m:MENDUKUNG {status: 'disetujui'}]->()
                   WHERE m.dasar =~ '(?is).*\\b(SPM|NSPK|IKK)\\b.*' }
WITH *, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH *, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH sampai_iku, s, [
       // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
       CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END,
       CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END,
       CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END
     ] AS lewat
WHERE none(n IN lewat WHERE n IS NOT NULL AND n IN sampai_iku)
MATCH (s)<-[:MENDANAI]-(b:RincianBelanja)
WHERE b.dana_terikat
WITH s, lewat, b ORDER BY b.nama_dana, b.kode_dana
WITH s, lewat, sum(b.pagu) AS terikat, collect(DISTINCT coalesce(b.nama_dana, b.kode_dana)) AS dana
WHERE terikat > 0
RETURN s.id AS id, s.kode AS kode, s.nama AS nama, coalesce(s.pagu, 0) AS pagu, terikat, dana,
       CASE WHEN any(n IN lewat WHERE EXISTS { (n)-[:MENDUKUNG {status: 'disetujui'}]->() })
            THEN 'tertaut, tetapi rantainya berhenti sebelum IKU'
            ELSE 'belum ditemukan tautannya dalam berkas yang dimuat'
       END AS keadaan
ORDER BY id;

// --- population
// Sub kegiatan inti yang sebagian uangnya terikat, yang sampai ke IKU maupun yang tidak
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
  AND EXISTS { MATCH (s)<-[:MENDANAI]-(b:RincianBelanja) WHERE b.dana_terikat AND b.pagu > 0 }
RETURN count(s) AS population;

// --- picture
MATCH gambar = (:SubKegiatan {versi: $versi, id: $id})<-[:MENDANAI]-(:RincianBelanja {dana_terikat: true})
RETURN gambar;
