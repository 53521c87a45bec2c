// /// explore
// title    = "Sub kegiatan SPM dan pagunya"
// question = "Sub kegiatan standar pelayanan minimal mana yang direncanakan, dan berapa pagunya?"
// columns  = ["kode", "nama", "lingkup", "pagu", "realisasi"]
// [params]
// opd = ""
// ///
//
// Menurut tanda SPM dalam nomenklatur resmi. Yang belum direncanakan ada dalam pohon profil.
MATCH (s:SubKegiatan {versi: $versi, spm: true})
WHERE ($opd = '' OR s.kode_skpd = $opd OR s.lingkup ENDS WITH '/' + $opd)
RETURN s.kode AS kode, s.nama AS nama, s.lingkup AS lingkup, coalesce(s.pagu, 0) AS pagu, s.realisasi AS realisasi
ORDER BY s.kode, s.lingkup;
