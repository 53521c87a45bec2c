// /// explore
// title    = "Sub kegiatan inti tanpa tautan"
// question = "Sub kegiatan inti mana yang belum ditemukan tautannya di tingkat mana pun?"
// columns  = ["kode", "nama", "lingkup", "pagu", "spm"]
// [params]
// opd = ""
// ///
//
// Belum ditemukan dalam berkas yang dimuat; termasuk PD yang pohonnya belum dimuat dan SPM (kolom spm). Yang dinilai
// dan yang tidak dipisahkan oleh pohon audit (aturan L1).
MATCH (s:SubKegiatan {versi: $versi, kelas: 'inti'})
WHERE ($opd = '' OR s.kode_skpd = $opd OR s.lingkup ENDS WITH '/' + $opd)
WITH s,
     nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH s, induk, k,
     head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH s,
     // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WITH s, [n IN [lewat_sub, lewat_kegiatan, lewat_program]
         WHERE EXISTS { (n)-[:MENDUKUNG {status: 'disetujui'}]->() }] AS tertaut
WHERE size(tertaut) = 0
RETURN s.kode AS kode, s.nama AS nama, s.lingkup AS lingkup, coalesce(s.pagu, 0) AS pagu, s.spm AS spm
ORDER BY pagu DESC, s.id;
