// Anggaran tiap perangkat daerah menurut Perda atau Perkada (berkas kontrol) dan sel asalnya.
MATCH (k:Kontrol {versi: $versi})
OPTIONAL MATCH (d:PerangkatDaerah {kunci: $versi + ':perangkat_daerah:' + k.kode_skpd})
RETURN k.kode_skpd AS kode_skpd, coalesce(d.nama, k.nama, k.kode_skpd) AS nama, k.apbd AS apbd, k.dasar AS dasar,
       k.asal_berkas AS berkas, k.asal_lembar AS lembar, k.asal_baris AS baris
ORDER BY kode_skpd;
