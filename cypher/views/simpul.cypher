// Semua hasil dan simpul rencana: satu baris per simpul.
MATCH (n:Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})
RETURN n.id AS id, head(labels(n)) AS label, n.lingkup AS lingkup, n.kode AS kode, n.nama AS nama;
