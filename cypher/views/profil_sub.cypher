// Setiap sub kegiatan dengan kegiatannya dan kode resminya: satu baris per sub kegiatan. Kode yang sudah diganti dibaca
// sebagai penggantinya; kode yang tidak ada dalam edisi nomenklatur tidak punya kode resmi.
MATCH (s:SubKegiatan {versi: $versi})
OPTIONAL MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan)
OPTIONAL MATCH (s)-[:BERKODE]->(o:Nomenklatur)
OPTIONAL MATCH (baru:Nomenklatur)-[:MENGGANTI]->(o)
RETURN s.lingkup AS lingkup, s.kode AS kode, s.kelas AS kelas, coalesce(s.pagu, 0) AS pagu,
       k.kode AS kode_kegiatan, k.nama AS nama_kegiatan, coalesce(baru.kode, o.kode) AS resmi
ORDER BY lingkup, kode;
