// /// explore
// title    = "Asal angka satu sub kegiatan"
// question = "Dari berkas, lembar, dan baris mana pagu sub kegiatan ini?"
// columns  = ["lingkup", "rekening", "uraian", "sumber_dana", "pagu", "realisasi", "berkas", "lembar", "baris"]
// [params]
// kode = "1.02.02.2.02.0001"
// opd  = ""
// ///
//
// Satu baris per rincian belanja; baris adalah nomor yang tampak dalam program lembar kerja.
MATCH (r:RincianBelanja {versi: $versi})-[:MENDANAI]->(s:SubKegiatan {kode: $kode})
WHERE ($opd = '' OR s.kode_skpd = $opd OR s.lingkup ENDS WITH '/' + $opd)
RETURN s.lingkup AS lingkup, r.kode AS rekening, r.nama AS uraian, r.nama_dana AS sumber_dana, r.pagu AS pagu,
       r.realisasi AS realisasi, r.asal_berkas AS berkas, r.asal_lembar AS lembar, r.asal_baris AS baris
ORDER BY lingkup, berkas, lembar, baris;
