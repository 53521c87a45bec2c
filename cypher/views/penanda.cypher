// Semua tema: satu baris per sub kegiatan yang ditandai; satu baris tanpa sub kegiatan bila tidak ada yang ditandai.
MATCH (p:Penanda {versi: $versi})
OPTIONAL MATCH (p)-[m:MENANDAI]->(s:SubKegiatan)
RETURN p.id AS id, p.nama AS nama, s.id AS sub, coalesce(m.dasar, p.dasar, '') AS dasar
ORDER BY nama, sub;
