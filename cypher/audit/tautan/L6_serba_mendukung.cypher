// /// rule
// id          = "L6"
// name        = "serba_mendukung"
// title       = "Sub kegiatan inti tertaut ke banyak hasil ber-IKU sekaligus"
// severity    = "info"
// area        = "tautan"
// tags        = ["daya ungkit", "materialitas"]
// since       = "0.1.0"
// subject     = "SubKegiatan"
// identity    = ["id"]
// prasyarat   = []
// message     = "Sub kegiatan {kode} {nama}: tautan {tingkat} sampai ke {banyak} hasil ber-IKU yang berlainan (batas alat ini {batas}): {hasil}."
// money       = "pagu"
// kriteria    = "PermenPANRB 89/2021: penjenjangan kinerja bersifat logis dan material; hubungan jika–maka menunjuk hasil yang benar-benar diungkit. Batas banyaknya hasil adalah batas alat ini, bukan batas peraturan."
// akibat      = "Hasil mana yang terutama diungkit oleh anggaran ini belum dapat ditunjukkan."
// rekomendasi = "Pilih hasil yang paling diungkit oleh sub kegiatan ini, atau jelaskan sumbangannya kepada tiap hasil (dasar tautan dan porsi)."
// [params]
// batas = 3
// ///
//
// ## Apa yang diperiksa
// Sub kegiatan kelas inti yang tautan penentunya (tingkat pertama di antara sub kegiatan, kegiatan, program yang sampai ke
// IKU; milik sendiri atau, bila tidak ada, milik simpul rencana berkode sama di PD induk) mencapai lebih dari sekian hasil
// ber-IKU terdekat. Hasil yang berada di atas hasil ber-IKU lain pada rantai yang sama tidak dihitung lagi, dan sebuah
// lingkaran dihitung satu.
//
// ## Mengapa
// Kegiatan yang dinyatakan mendukung segalanya tidak menunjukkan daya ungkit ke mana pun. Ini keterangan, bukan kekeliruan:
// beberapa induk adalah wajar.
//
// ## Yang tidak diperiksa
// Kelas selain inti. Panjang rantai. Beberapa IKU pada satu hasil dihitung satu. Bila tautan penentunya milik program,
// yang perlu dirinci adalah program itu; temuan tetap satu per sub kegiatan.
//
// ## Dasar
// PermenPANRB 89/2021 (penjenjangan kinerja).
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  RETURN collect(DISTINCT h) AS pemilik
}
CALL (pemilik) {
  UNWIND pemilik AS h
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
WITH pemilik, sampai_iku, s,
     // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WITH pemilik, s, CASE WHEN lewat_sub IN sampai_iku THEN lewat_sub
                      WHEN lewat_kegiatan IN sampai_iku THEN lewat_kegiatan
                      WHEN lewat_program IN sampai_iku THEN lewat_program END AS penentu
WITH pemilik, penentu, collect(s) AS sub_kegiatan
CALL (pemilik, penentu) {
  MATCH (penentu)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(h)
  WITH DISTINCT penentu, h, pemilik
  WHERE h IN pemilik
  RETURN collect(h) AS tercapai
}
// Yang terdekat: tidak di atas hasil lain yang tercapai; dari satu lingkaran, yang ber-id terkecil. Tidak perlu dicari
// bila semua yang tercapai pun tidak melebihi batas
CALL (tercapai) {
  UNWIND CASE WHEN size(tercapai) > $batas THEN tercapai ELSE [] END AS h
  CALL (h) {
    MATCH (h)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(a)
    WITH DISTINCT h, a
    RETURN collect(a) AS di_atas
  }
  WITH collect({hasil: h, di_atas: di_atas}) AS rantai
  UNWIND [r IN rantai WHERE none(lain IN rantai WHERE r.hasil IN lain.di_atas AND
            (NOT lain.hasil IN r.di_atas OR lain.hasil.id < r.hasil.id)) | r.hasil] AS hasil
  WITH hasil ORDER BY hasil.id
  RETURN collect(coalesce(hasil.nama, hasil.id)) AS hasil, collect(hasil.id) AS hasil_id
}
WITH penentu, sub_kegiatan, hasil, hasil_id
WHERE size(hasil_id) > $batas
UNWIND sub_kegiatan AS s
RETURN s.id AS id, s.kode AS kode, s.nama AS nama, coalesce(s.pagu, 0) AS pagu, size(hasil_id) AS banyak, $batas AS batas,
       CASE head(labels(penentu)) WHEN 'SubKegiatan' THEN 'sub kegiatan' ELSE toLower(head(labels(penentu))) END AS tingkat,
       hasil, hasil_id
ORDER BY id;

// --- population
// Sub kegiatan inti yang sampai ke IKU lewat tingkat mana pun
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
WITH DISTINCT h
MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
WITH DISTINCT h, n
WITH collect(DISTINCT n) AS sampai_iku
MATCH (s:SubKegiatan {versi: $versi})
WHERE s.kelas = 'inti' AND s.lingkup IN $pd
WITH sampai_iku, s, nullIf(split(s.lingkup, '/')[0], s.lingkup) AS induk,
     head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
WITH sampai_iku, s, induk, k, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
WITH sampai_iku, s,
     CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END AS lewat_sub,
     CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END AS lewat_kegiatan,
     CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END AS lewat_program
WHERE any(n IN [lewat_sub, lewat_kegiatan, lewat_program] WHERE n IN sampai_iku)
RETURN count(s) AS population;

// --- picture
MATCH gambar = (:SubKegiatan {versi: $versi, id: $id})-[:BAGIAN_DARI*0..]->()-[:MENDUKUNG*]->()
RETURN gambar;
