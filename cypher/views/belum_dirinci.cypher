// Pagu yang ada pada program atau kegiatan di atas jumlah rinciannya: satu baris per simpul rencana. Tidak punya jalur.
MATCH (n:Program|Kegiatan {versi: $versi})
WHERE n.belum_dirinci > 0
RETURN n.id AS id, n.lingkup AS lingkup, head(labels(n)) AS jenis, n.kode AS kode, n.nama AS nama, n.belum_dirinci AS pagu
ORDER BY id;
