// Semua tautan yang disetujui, dengan porsi, bobot, dan dasarnya bila ditulis.
MATCH (a:Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})-[m:MENDUKUNG {status: 'disetujui'}]->(b)
RETURN a.id AS dari, b.id AS ke, m.porsi AS porsi, m.bobot AS bobot, coalesce(m.dasar, '') AS dasar,
       m.asal_berkas AS berkas, m.asal_lembar AS lembar, m.asal_baris AS baris;
