// Versi, asumsi yang ikut terbaca dalam setiap angka, dan berkas rencana (bukan DPA) di antara berkasnya.
MATCH (v:Versi {kunci: $versi})
RETURN v.tahun AS tahun, v.tahap AS tahap, coalesce(v.sumber_uang, 'tidak_ada') AS sumber_uang, v.edisi AS edisi,
       COUNT { MATCH (i:Indikator {versi: $versi}) WHERE i.iku IS NOT NULL AND i.dasar_iku = 'asumsi' } AS iku_asumsi,
       COUNT { MATCH (s:SubKegiatan {versi: $versi}) WHERE s.dasar_kelas IS NOT NULL } AS kelas_ditetapkan,
       COLLECT { MATCH (u:PaguIndikatif {versi: $versi})
                 WITH DISTINCT u.asal_berkas AS berkas ORDER BY berkas RETURN berkas } AS berkas_pagu_indikatif;
