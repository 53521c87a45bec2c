// /// explore
// title    = "Pagu tiap perangkat daerah"
// question = "Berapa pagu tiap perangkat daerah, dan berapa yang kelas inti?"
// columns  = ["kode", "nama", "sub_kegiatan", "pagu", "pagu_inti"]
// ///
//
// Unit dihitung bersama perangkat daerahnya. Uang yang belum dirinci ke sub kegiatan tidak termasuk.
MATCH (s:SubKegiatan {versi: $versi})
WITH s.kode_skpd AS kode, count(s) AS sub_kegiatan, sum(coalesce(s.pagu, 0)) AS pagu,
     sum(CASE WHEN s.kelas = 'inti' THEN coalesce(s.pagu, 0) ELSE 0 END) AS pagu_inti
OPTIONAL MATCH (d:PerangkatDaerah {versi: $versi, lingkup: kode})
RETURN kode, d.nama AS nama, sub_kegiatan, pagu, pagu_inti
ORDER BY pagu DESC, kode;
