// Semua sub kegiatan dengan kelas, uang, kegiatan, dan programnya.
MATCH (s:SubKegiatan {versi: $versi})
WITH s, head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
RETURN s.id AS id, s.lingkup AS lingkup, s.kode_skpd AS kode_skpd, s.kelas AS kelas, coalesce(s.spm, false) AS spm,
       coalesce(s.pagu, 0) AS pagu, k.id AS kegiatan,
       head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p.id ORDER BY p.id }) AS program;
