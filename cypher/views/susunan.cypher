// Di mana tiap simpul berada: bagian dari apa, dan jabatan yang menjawabnya.
MATCH (n:Tujuan|Sasaran|Kondisi|Indikator|Program|Kegiatan|SubKegiatan {versi: $versi})
RETURN n.id AS id, head(COLLECT { MATCH (n)-[:BAGIAN_DARI]->(p) RETURN p.id ORDER BY p.id }) AS induk,
       COLLECT { MATCH (n)<-[:BERTANGGUNG_JAWAB]-(j:Jabatan)
                 WITH DISTINCT j ORDER BY j.id RETURN {id: j.id, nama: j.nama, lingkup: j.lingkup} } AS jabatan;
