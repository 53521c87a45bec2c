// Kata-kata sasaran, simpul, dan simpul rencana: nama, hasil, indikator, dan bagian dari apa.
MATCH (n:Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})
RETURN n.id AS id, head(labels(n)) AS label, n.lingkup AS lingkup, coalesce(n.kode, '') AS kode,
       coalesce(n.nama, '') AS nama, coalesce(n.hasil, '') AS hasil,
       COLLECT { MATCH (n)-[:DIUKUR]->(i) WHERE i.nama IS NOT NULL
                 WITH DISTINCT i.nama AS nama ORDER BY nama RETURN nama } AS indikator,
       coalesce(head(COLLECT { MATCH (n)-[:BAGIAN_DARI]->(p) RETURN p.id ORDER BY p.id }), '') AS induk;
