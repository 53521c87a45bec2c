// Berkas dan lembar tempat tautan dicari: semua lembar yang memberi simpul atau tautan, dengan banyaknya tautan MENDUKUNG.
CALL () {
  MATCH ({versi: $versi})-[m:MENDUKUNG]->()
  RETURN m.asal_berkas AS berkas, m.asal_lembar AS lembar, 1 AS tautan
  UNION ALL
  MATCH (n:Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})
  RETURN DISTINCT n.asal_berkas AS berkas, n.asal_lembar AS lembar, 0 AS tautan
}
WITH berkas, lembar, sum(tautan) AS tautan
WHERE berkas IS NOT NULL
OPTIONAL MATCH (b:Berkas {versi: $versi, nama: berkas})
RETURN berkas, coalesce(lembar, '') AS lembar, coalesce(b.tata_letak, '') AS tata_letak, tautan,
       coalesce(b.baris_dibaca, 0) AS baris_dibaca
ORDER BY berkas, lembar;
