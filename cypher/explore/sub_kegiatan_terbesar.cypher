// /// explore
// title    = "Sub kegiatan inti dengan pagu terbesar"
// question = "Sub kegiatan inti mana yang pagunya terbesar?"
// columns  = ["kode", "nama", "pd", "pagu", "realisasi"]
// [params]
// opd   = ""
// batas = 20
// ///
//
// opd: kode perangkat daerah (dengan unitnya) atau unit; kosong untuk semua.
MATCH (s:SubKegiatan {versi: $versi, kelas: 'inti'})
WHERE ($opd = '' OR s.kode_skpd = $opd OR s.lingkup ENDS WITH '/' + $opd)
OPTIONAL MATCH (d:PerangkatDaerah {versi: $versi, lingkup: s.lingkup})
RETURN s.kode AS kode, s.nama AS nama, coalesce(d.nama, s.lingkup) AS pd, coalesce(s.pagu, 0) AS pagu,
       s.realisasi AS realisasi
ORDER BY pagu DESC, s.id
LIMIT $batas;
