// Jalur setiap sub kegiatan ke IKU: satu baris per sub kegiatan.
//
// Tingkat yang ditelusuri berturut-turut: sub kegiatan, kegiatan, program. Pada tiap tingkat dipakai tautan yang
// disetujui milik unit itu sendiri; bila tidak ada, tautan simpul rencana berkode sama di PD induknya. Tingkat pertama
// yang sampai ke IKU menentukan. Simpul disebut pemilik IKU bila ia Tujuan, Sasaran, atau Kondisi yang DIUKUR oleh
// indikator ber-iku pemda atau pd. Kelas selain inti tidak punya jalur.

// Pemilik IKU, dan lingkup yang IKU-nya dimuat
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  RETURN collect(DISTINCT h) AS pemilik,
         collect(DISTINCT CASE WHEN i.iku = 'pemda' THEN h END) AS pemilik_pemda,
         collect(DISTINCT i.lingkup) AS lingkup_iku
}
// Lingkup yang pohonnya dimuat
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})
  RETURN collect(DISTINCT h.lingkup) AS lingkup_pohon
}
// Semua yang sampai ke IKU, dan yang sampai ke IKU pemda; dari atas ke bawah, tanpa menghitung lintasan
CALL (pemilik) {
  UNWIND pemilik AS h
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
  WITH DISTINCT h, n
  RETURN collect(DISTINCT n) AS sampai_iku
}
CALL (pemilik_pemda) {
  UNWIND pemilik_pemda AS h
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
  WITH DISTINCT h, n
  RETURN collect(DISTINCT n) AS sampai_pemda
}
// Ujung yang bukan IKU: simpul tanpa tautan ke atas …
CALL (sampai_iku) {
  MATCH (u:Tujuan|Sasaran|Kondisi {versi: $versi})
  WHERE NOT u IN sampai_iku AND NOT EXISTS { (u)-[:MENDUKUNG {status: 'disetujui'}]->() }
  RETURN collect(u) AS puncak
}
CALL (puncak) {
  UNWIND puncak AS u
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(u)
  WITH DISTINCT u, n
  RETURN collect(DISTINCT n) AS menuju_puncak
}
// … atau lingkaran tanpa jalan keluar, disebut dengan id terkecilnya: simpul ber-id terkecil di antara semua yang
// dicapainya, yang tidak mencapai simpul lain seperti itu
CALL (sampai_iku, menuju_puncak) {
  MATCH (u:Tujuan|Sasaran|Kondisi {versi: $versi})
  WHERE NOT u IN sampai_iku AND NOT u IN menuju_puncak
    AND NOT EXISTS { MATCH (u)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(x) WHERE x.id < u.id }
  RETURN collect(u) AS wakil
}
CALL (wakil) {
  UNWIND wakil AS u
  MATCH (u)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(x)
  WITH DISTINCT u, x
  WHERE x IN wakil
  WITH u, count(x) AS tercapai
  WHERE tercapai = 1
  RETURN collect(u) AS lingkaran
}
MATCH (s:SubKegiatan {versi: $versi})
WITH *, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH *, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH *,
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WITH *,
     CASE WHEN s.kelas <> 'inti' OR s.kelas IS NULL THEN null
          WHEN lewat_sub IN sampai_iku THEN 'sub'
          WHEN lewat_kegiatan IN sampai_iku THEN 'kegiatan'
          WHEN lewat_program IN sampai_iku THEN 'program'
     END AS tingkat
WITH *,
     CASE WHEN s.kelas <> 'inti' OR s.kelas IS NULL THEN null
          WHEN tingkat IN ['sub', 'kegiatan'] THEN 'langsung'
          WHEN tingkat = 'program' THEN 'warisan'
          WHEN NOT ((s.lingkup IN lingkup_pohon OR coalesce(induk IN lingkup_pohon, false))
                    AND (size(pemilik_pemda) > 0 OR s.lingkup IN lingkup_iku OR coalesce(induk IN lingkup_iku, false)))
            THEN 'belum_dinilai'
          WHEN s.spm OR EXISTS { MATCH (s)-[m:MENDUKUNG {status: 'disetujui'}]->()
                                 WHERE m.dasar =~ '(?is).*\\b(SPM|NSPK|IKK)\\b.*' }
            THEN 'mandat'
          WHEN any(n IN [lewat_sub, lewat_kegiatan, lewat_program]
                   WHERE EXISTS { (n)-[:MENDUKUNG {status: 'disetujui'}]->() })
            THEN 'putus'
          ELSE 'tanpa_tautan'
     END AS jalur,
     CASE tingkat WHEN 'sub' THEN lewat_sub WHEN 'kegiatan' THEN lewat_kegiatan WHEN 'program' THEN lewat_program
     END AS penentu
WITH *, CASE WHEN NOT jalur IN ['langsung', 'warisan', 'putus'] THEN []
             WHEN tingkat = 'sub' THEN [lewat_sub]
             WHEN tingkat = 'kegiatan' THEN [lewat_sub, lewat_kegiatan]
             ELSE [lewat_sub, lewat_kegiatan, lewat_program]
        END AS ditelusuri
// Ujung rantai yang tidak bertemu satu pun pemilik IKU
CALL (ditelusuri, pemilik, puncak, lingkaran) {
  UNWIND ditelusuri AS n
  MATCH (n)-[:MENDUKUNG {status: 'disetujui'}]->(awal)
  WITH DISTINCT awal
  MATCH rantai = (awal)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(u)
  WHERE all(h IN nodes(rantai) WHERE NOT h IN pemilik)
  WITH DISTINCT awal, u
  WHERE u IN puncak OR u IN lingkaran
  WITH DISTINCT u ORDER BY u.id
  RETURN collect(u.id) AS ujung
}
RETURN s.id AS id, s.lingkup AS lingkup, s.kode_skpd AS kode_skpd, s.kode AS kode, s.nama AS nama, s.kelas AS kelas,
       coalesce(s.pagu, 0) AS pagu, jalur, tingkat,
       CASE WHEN penentu IN sampai_pemda THEN 'pemda' WHEN penentu IS NOT NULL THEN 'pd' END AS sampai,
       coalesce(jalur = 'langsung' AND NOT penentu IN sampai_pemda AND lewat_program IN sampai_pemda, false)
         AS program_lebih_jauh,
       CASE WHEN jalur = 'putus' THEN ujung ELSE [] END AS putus_di,
       CASE WHEN tingkat IS NOT NULL THEN ujung ELSE [] END AS cabang_putus,
       COLLECT { UNWIND [s, k, p, s_induk, k_induk, p_induk] AS n
                 MATCH (n)-[:MENDUKUNG {status: 'diajukan'}]->(t)
                 WITH DISTINCT t.id AS id ORDER BY id RETURN id } AS usulan
ORDER BY id;
