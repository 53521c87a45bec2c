// Semua jabatan: satu baris per jabatan.
MATCH (j:Jabatan {versi: $versi})
RETURN j.id AS id, j.lingkup AS lingkup, j.kode AS kode, j.nama AS nama, j.jenjang AS jenjang, j.eselon AS eselon;
