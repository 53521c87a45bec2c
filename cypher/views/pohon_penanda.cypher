// Tema yang menandai setiap sub kegiatan, dengan dasarnya: satu baris per tanda.
MATCH (p:Penanda {versi: $versi})-[m:MENANDAI]->(s:SubKegiatan)
RETURN s.id AS id, p.nama AS tema, coalesce(m.dasar, p.dasar) AS dasar
ORDER BY id, tema;
