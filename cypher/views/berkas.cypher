// Berkas yang membentuk versi ini dan pencocokannya.
MATCH (b:Berkas {versi: $versi})
RETURN b.nama AS nama, b.sha256 AS sha256, b.tata_letak AS tata_letak,
       coalesce(b.baris_dibaca, 0) AS baris_dibaca, coalesce(b.baris_dimuat, 0) AS baris_dimuat,
       coalesce(b.baris_ditolak, 0) AS baris_ditolak, coalesce(b.baris_dilewati, 0) AS baris_dilewati,
       coalesce(b.baris_diganti, 0) AS baris_diganti, coalesce(b.rupiah_berkas, 0) AS rupiah_berkas,
       coalesce(b.rupiah_graf, 0) AS rupiah_graf, coalesce(b.rupiah_ditolak, 0) AS rupiah_ditolak,
       coalesce(b.tanpa_nilai, 0) AS tanpa_nilai
ORDER BY b.urutan, nama;
