// Setiap hasil, simpul rencana, perangkat daerah, dan misi sebagaimana digambar pada pohon: satu baris per simpul, dengan
// selnya.
MATCH (n:PerangkatDaerah|Misi|Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})
RETURN n.id AS id, head(labels(n)) AS label, n.lingkup AS lingkup, n.kode AS kode, n.nama AS nama, n.jenjang AS jenjang,
       n.hasil AS hasil, n.realisasi AS realisasi,
       n.asal_berkas AS berkas, n.asal_lembar AS lembar, n.asal_baris AS baris,
       COLLECT { MATCH (n)-[:MENJAWAB]->(m:Misi) RETURN m.id ORDER BY m.id } AS misi
ORDER BY id;
