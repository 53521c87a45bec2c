// Permintaan kontribusi lintas perangkat daerah: satu baris per permintaan. Tidak pernah membawa jalur.
MATCH (d:PerangkatDaerah {versi: $versi})-[k:BERKONTRIBUSI]->(n:Kondisi)
RETURN d.id AS dari, n.id AS ke, k.status AS status, k.keterangan AS keterangan,
       k.asal_berkas AS berkas, k.asal_lembar AS lembar, k.asal_baris AS baris
ORDER BY dari, ke;
