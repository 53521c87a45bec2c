// /// rule
// id          = "B1"
// name        = "tertaut_di_bawah_90"
// title       = "Belanja inti perangkat daerah yang tertaut sampai ke IKU di bawah batas"
// severity    = "warning"
// area        = "anggaran"
// tags        = ["daya ungkit", "pagu", "LKE"]
// since       = "0.1.0"
// subject     = "PerangkatDaerah"
// identity    = ["id"]
// prasyarat   = ["pohon", "iku"]
// message     = "{nama}{beserta}: dari {penyebut:rupiah} belanja inti di luar mandat, {langsung:rupiah} ({persen_langsung}) tertaut rinci sampai ke IKU dan {warisan:rupiah} ({persen_warisan}) hanya lewat program; {putus:rupiah} berhenti sebelum IKU dan {tanpa_tautan:rupiah} belum ditemukan tautannya dalam berkas yang dimuat. Batas alat ini {batas} %."
// kriteria    = "PermenPANRB 88/2021 (AREN003): anggaran mengacu pada kinerja yang ingin dicapai dan aktivitas mendukung kinerja. Batas persennya adalah batas alat ini, bukan batas peraturan."
// akibat      = "Keterkaitan sebagian anggaran perangkat daerah dengan IKU belum dapat ditunjukkan."
// rekomendasi = "Lengkapi tautan mulai dari pagu terbesar (rinciannya pada L1 dan L8), dan rinci tautan yang baru lewat program (L5)."
// [params]
// batas = 90
// ///
//
// ## Apa yang diperiksa
// Per perangkat daerah beserta unitnya: pagu sub kegiatan inti yang sampai ke IKU (tertaut rinci, dan hanya lewat program)
// dibagi pagu sub kegiatan inti di luar mandat. Pembilang dan penyebut dihitung dari sub kegiatan yang sama, dan jalurnya
// sama dengan yang dilaporkan untuk tiap sub kegiatan.
//
// ## Mengapa
// Satu angka per perangkat daerah menunjukkan di mana pekerjaan menautkan paling banyak tersisa. Yang tertaut rinci dan
// yang hanya lewat program ditulis terpisah, karena yang kedua membawa semua sub kegiatan di bawah programnya.
//
// ## Yang tidak diperiksa
// Kelas selain inti, dan mandat (SPM, atau tautan sendiri yang berdasar SPM, NSPK, atau IKK, yang tidak sampai ke IKU). PD
// dan unit yang pohon atau IKU-nya belum dimuat tidak dihitung; unit yang dimuat tanpa PD induknya dinilai sendiri. PD
// tanpa pagu inti di luar mandat tidak dinilai. Sampai ke IKU PD sudah cukup di sini; yang sampai ke IKU pemda ada pada
// tabel jalur. Rupiahnya tidak dijumlahkan sebagai temuan, karena sudah ada pada L1 dan L8.
//
// ## Dasar
// PermenPANRB 88/2021 (evaluasi AKIP); PermenPANRB 89/2021 (penjenjangan kinerja).
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  WITH DISTINCT h
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
  WITH DISTINCT h, n
  RETURN collect(DISTINCT n) AS sampai_iku
}
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
WITH *, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH *, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH sampai_iku, s, induk, coalesce(s.pagu, 0) AS pagu,
     // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WITH s, pagu, CASE WHEN induk IN $pd THEN induk ELSE s.lingkup END AS lingkup,
     CASE WHEN lewat_sub IN sampai_iku OR lewat_kegiatan IN sampai_iku THEN 'langsung'
          WHEN lewat_program IN sampai_iku THEN 'warisan'
          WHEN s.spm OR EXISTS { MATCH (s)-[m:MENDUKUNG {status: 'disetujui'}]->()
                                 WHERE m.dasar =~ '(?is).*\\b(SPM|NSPK|IKK)\\b.*' } THEN 'mandat'
          WHEN any(n IN [lewat_sub, lewat_kegiatan, lewat_program]
                   WHERE EXISTS { (n)-[:MENDUKUNG {status: 'disetujui'}]->() }) THEN 'putus'
          ELSE 'tanpa_tautan'
     END AS jalur
WITH lingkup, count(DISTINCT CASE WHEN s.lingkup <> lingkup THEN s.lingkup END) AS unit,
     sum(CASE jalur WHEN 'langsung' THEN pagu ELSE 0 END) AS langsung,
     sum(CASE jalur WHEN 'warisan' THEN pagu ELSE 0 END) AS warisan,
     sum(CASE jalur WHEN 'mandat' THEN pagu ELSE 0 END) AS mandat,
     sum(CASE jalur WHEN 'putus' THEN pagu ELSE 0 END) AS putus,
     sum(CASE jalur WHEN 'tanpa_tautan' THEN pagu ELSE 0 END) AS tanpa_tautan
WITH *, langsung + warisan + putus + tanpa_tautan AS penyebut
WHERE penyebut > 0 AND (langsung + warisan) * 100 < $batas * penyebut
OPTIONAL MATCH (d:PerangkatDaerah {kunci: $versi + ':perangkat_daerah:' + lingkup})
// persen dengan satu angka di belakang koma, dibulatkan ke bawah
WITH *, langsung * 1000 / penyebut AS seribu_langsung, warisan * 1000 / penyebut AS seribu_warisan
RETURN 'perangkat_daerah:' + lingkup AS id, coalesce(d.nama, lingkup) AS nama,
       CASE WHEN unit > 0 THEN ' beserta ' + unit + ' unitnya' ELSE '' END AS beserta, penyebut, langsung, warisan, mandat,
       putus, tanpa_tautan, seribu_langsung / 10 + ',' + seribu_langsung % 10 + ' %' AS persen_langsung,
       seribu_warisan / 10 + ',' + seribu_warisan % 10 + ' %' AS persen_warisan, $batas AS batas
ORDER BY id;

// --- population
// PD beserta unitnya yang punya pagu inti di luar mandat
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  WITH DISTINCT h
  MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
  WITH DISTINCT h, n
  RETURN collect(DISTINCT n) AS sampai_iku
}
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
WITH *, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH *, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH sampai_iku, s, induk,
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WHERE any(n IN [lewat_sub, lewat_kegiatan, lewat_program] WHERE n IN sampai_iku)
   OR NOT coalesce(s.spm, false)
      AND NOT EXISTS { MATCH (s)-[m:MENDUKUNG {status: 'disetujui'}]->()
                       WHERE m.dasar =~ '(?is).*\\b(SPM|NSPK|IKK)\\b.*' }
WITH CASE WHEN induk IN $pd THEN induk ELSE s.lingkup END AS lingkup, sum(s.pagu) AS penyebut
WHERE penyebut > 0
RETURN count(lingkup) AS population;

// --- picture
MATCH gambar = (:PerangkatDaerah {versi: $versi, id: $id})<-[:BAGIAN_DARI]-(:Program|PerangkatDaerah)
RETURN gambar;
