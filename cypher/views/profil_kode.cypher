// Kode yang menyalahi tata kode (aturan N1), sudah diganti, atau tidak ada dalam edisi nomenklatur terbaru (aturan N2):
// satu baris per lingkup dan keadaan. Rupiah: sub kegiatan yang kodenya sendiri, kegiatannya, atau programnya begitu,
// masing-masing sekali.
CALL () {
  OPTIONAL MATCH (v:Versi {kunci: $versi})
  RETURN v.edisi AS edisi, '([1-9]\\.[0-9]{2}|X\\.XX)\\.[0-9]{2}' AS program
}
MATCH (n:Program|Kegiatan|SubKegiatan {versi: $versi})
OPTIONAL MATCH (n)-[:BERKODE]->(o:Nomenklatur)
WITH n, o, CASE
       WHEN n.kode IS NULL
         OR NOT n.kode =~ program + CASE WHEN n:Program THEN '' WHEN n:Kegiatan THEN '\\.[1-8]\\.[0-9]{2}'
                                         ELSE '\\.[1-8]\\.[0-9]{2}\\.[0-9]{4}' END
         OR EXISTS { MATCH (n)-[:BAGIAN_DARI]->(i:Program|Kegiatan) WHERE NOT n.kode STARTS WITH i.kode + '.' }
         THEN 'menyalahi'
       WHEN o.pensiun THEN 'diganti'
       WHEN edisi IS NOT NULL AND (o IS NULL OR o.edisi <> edisi) THEN 'tidak_dikenal'
     END AS keadaan
WHERE keadaan IS NOT NULL
OPTIONAL MATCH (s:SubKegiatan)-[:BAGIAN_DARI*0..]->(n)
WITH n.lingkup AS lingkup, keadaan, count(DISTINCT n) AS kode, collect(DISTINCT s) AS subs
RETURN lingkup, keadaan, kode, reduce(rupiah = 0, s IN subs | rupiah + coalesce(s.pagu, 0)) AS rupiah
ORDER BY lingkup, keadaan;
