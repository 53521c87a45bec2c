// Hasil, indikator, dan simpul rencana yang dijawab tiap jabatan: satu baris per tanggung jawab, dengan sel asalnya.
MATCH (j:Jabatan {versi: $versi})-[t:BERTANGGUNG_JAWAB]->(n)
RETURN j.id AS jabatan, n.id AS id, head(labels(n)) AS label, n.lingkup AS lingkup, n.kode AS kode, n.nama AS nama,
       coalesce(t.peran, '') AS peran, t.asal_berkas AS berkas, t.asal_lembar AS lembar, t.asal_baris AS baris
ORDER BY jabatan, id, peran;
