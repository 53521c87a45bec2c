// /// explore
// title    = "Isi satu tema"
// question = "Sub kegiatan mana yang ditandai tema ini, atas dasar apa, dan berapa pagunya?"
// columns  = ["tema", "kode", "nama", "lingkup", "kelas", "pagu", "dasar"]
// [params]
// tema = "stunting"
// ///
//
// Tema berasal dari berkas penanda, tidak pernah dari pencarian kata.
MATCH (t:Penanda {versi: $versi})-[m:MENANDAI]->(s:SubKegiatan)
WHERE toLower(trim(t.nama)) = toLower(trim($tema))
RETURN t.nama AS tema, s.kode AS kode, s.nama AS nama, s.lingkup AS lingkup, s.kelas AS kelas,
       coalesce(s.pagu, 0) AS pagu, coalesce(m.dasar, t.dasar) AS dasar
ORDER BY pagu DESC, s.id;
