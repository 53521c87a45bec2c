// /// rule
// id          = "L2"
// name        = "iku_tanpa_penopang"
// title       = "IKU belum dicapai oleh satu pun sub kegiatan inti"
// severity    = "error"
// area        = "tautan"
// tags        = ["daya ungkit", "iku"]
// since       = "0.1.0"
// subject     = "Indikator"
// identity    = ["id"]
// prasyarat   = ["pohon", "iku"]
// message     = "IKU {nama}, yang mengukur {diukur}: {keadaan}{lingkup_pencarian}. {keterangan}"
// ketiadaan   = true
// kriteria    = "PermenPANRB 88/2021 (AREN003): anggaran mengacu pada kinerja yang ingin dicapai; PermenPANRB 89/2021: rantai jika–maka bersambung dari aktivitas sampai hasil akhir."
// akibat      = "Belum dapat ditunjukkan kegiatan dan anggaran mana yang menggerakkan IKU ini."
// rekomendasi = "Tunjukkan sub kegiatan, kegiatan, atau program yang menopang hasil yang diukur IKU ini, langsung atau lewat simpul di bawahnya; bila ditopang pihak lain, sebutkan dasarnya."
// ///
//
// ## Apa yang diperiksa
// Setiap IKU dicapai oleh sedikitnya satu sub kegiatan kelas inti, lewat tautan yang disetujui, pada salah satu hasil yang
// diukurnya. Sub kegiatan mencapai apa yang dicapai tautan tingkat penentunya: sub kegiatan, kegiatan, lalu program; pada tiap
// tingkat tautan unit itu sendiri, bila tidak ada tautan simpul rencana berkode sama di PD induknya.
//
// ## Mengapa
// IKU yang tidak dicapai kegiatan mana pun tidak punya penggerak dan tidak punya anggaran.
//
// ## Yang tidak diperiksa
// Cukup tidaknya yang mencapai, dan besar anggarannya. Jauhnya rantai: IKU makro memang jauh dari kegiatan. Penunjang (kelas selain
// inti) tidak dihitung sebagai penggerak; bila hanya itu yang mencapai, temuannya lebih ringan dan menyebut rantai terpendeknya,
// karena IKU tata kelola seperti nilai SAKIP memang ditopang penunjang.
// IKU daerah dapat ditopang PD yang pohonnya belum dimuat; selama ada PD beranggaran inti yang belum punya pohon, temuannya
// keterangan. IKU yang tidak mengukur hasil mana pun ada di I1.
//
// ## Dasar
// PermenPANRB 88/2021 (evaluasi AKIP); PermenPANRB 89/2021 (penjenjangan kinerja).
// Simpul rencana yang tautannya sampai ke IKU
CALL () {
  MATCH (n:SubKegiatan|Kegiatan|Program {versi: $versi})-[:MENDUKUNG*1.. {status: 'disetujui'}]->(h)
  WITH DISTINCT n, h
  MATCH (h)-[:DIUKUR]->(i:Indikator)
  WHERE i.iku IN ['pemda', 'pd']
  RETURN collect(DISTINCT n) AS sampai_iku
}
// Tingkat pertama yang sampai menentukan; hanya tautannya yang dihitung
CALL (sampai_iku) {
  MATCH (s:SubKegiatan {versi: $versi})
  WITH s, split(s.lingkup, '/')[0] AS induk,
       head(COLLECT { MATCH (s)-[:BAGIAN_DARI]->(k:Kegiatan) RETURN k ORDER BY k.id }) AS k
  WITH s, induk, k, head(COLLECT { MATCH (k)-[:BAGIAN_DARI]->(p:Program) RETURN p ORDER BY p.id }) AS p
  OPTIONAL MATCH (s_induk:SubKegiatan {kunci: $versi + ':sub_kegiatan:' + induk + ':' + s.kode})
  OPTIONAL MATCH (k_induk:Kegiatan {kunci: $versi + ':kegiatan:' + induk + ':' + k.kode})
  OPTIONAL MATCH (p_induk:Program {kunci: $versi + ':program:' + induk + ':' + p.kode})
  WITH s, [
         // tautan milik sendiri; bila tidak ada, milik simpul rencana berkode sama di PD induk
         CASE WHEN EXISTS { (s)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN s ELSE s_induk END,
         CASE WHEN EXISTS { (k)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN k ELSE k_induk END,
         CASE WHEN EXISTS { (p)-[:MENDUKUNG {status: 'disetujui'}]->() } THEN p ELSE p_induk END
       ] AS lewat
  WITH s, head([n IN lewat WHERE n IN sampai_iku]) AS penentu
  RETURN collect(DISTINCT CASE WHEN s.kelas = 'inti' THEN penentu END) AS penentu_inti,
         collect(DISTINCT CASE WHEN s.kelas = 'inti' THEN null ELSE penentu END) AS penentu_penunjang
}
CALL (penentu_inti) {
  UNWIND penentu_inti AS n
  MATCH (n)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(h)
  WITH DISTINCT n, h
  RETURN collect(DISTINCT h) AS dicapai
}
// PD dan unit beranggaran inti yang pohonnya dimuat, di antara semuanya
CALL () {
  MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})
  WITH collect(DISTINCT h.lingkup) AS ada_pohon
  OPTIONAL MATCH (s:SubKegiatan {versi: $versi, kelas: 'inti'})
  WHERE s.pagu > 0
  WITH DISTINCT ada_pohon, s.lingkup AS lingkup
  WITH lingkup, any(l IN [lingkup, split(lingkup, '/')[0]] WHERE l IN ada_pohon) AS berpohon
  RETURN count(lingkup) AS semua, count(CASE WHEN berpohon THEN 1 END) AS termuat
}
// Baris tautan yang ditolak saat dimuat, per PD asalnya
CALL () {
  MATCH (n:Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})
  WHERE n.tautan_ditolak > 0
  RETURN collect({induk: split(n.lingkup, '/')[0], banyak: n.tautan_ditolak}) AS penolakan
}
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.lingkup IN $pd AND i.iku IN ['pemda', 'pd']
WITH dicapai, penentu_penunjang, semua, termuat, penolakan, i, h ORDER BY h.id
WITH dicapai, penentu_penunjang, semua, termuat, penolakan, i, collect(h) AS pemilik
WHERE none(h IN pemilik WHERE h IN dicapai)
CALL (pemilik, penentu_penunjang) {
  UNWIND pemilik AS h
  MATCH (n)-[:MENDUKUNG*1.. {status: 'disetujui'}]->(h)
  WITH DISTINCT h, n
  WHERE n IN penentu_penunjang
  MATCH rantai = SHORTEST 1 (n)-[:MENDUKUNG {status: 'disetujui'}]->+(h)
  WITH rantai ORDER BY length(rantai), n.id, h.id
  RETURN head(collect([x IN nodes(rantai) | coalesce(x.nama, x.kode, x.id)])) AS rantai
}
WITH *, 'pemda' IN [i.iku, i.lingkup] AS daerah,
     reduce(banyak = 0, p IN penolakan | banyak + CASE WHEN 'pemda' IN [i.iku, i.lingkup]
                                                            OR p.induk = split(i.lingkup, '/')[0]
                                                       THEN p.banyak ELSE 0 END) AS ditolak
RETURN i.id AS id, i.kode AS kode, coalesce(i.nama, i.kode, i.id) AS nama, rantai, ditolak,
       CASE WHEN daerah AND termuat < semua THEN 'info' WHEN rantai IS NULL THEN 'error' ELSE 'warning' END AS severity,
       [h IN pemilik | CASE WHEN h:Kondisi THEN 'simpul' ELSE toLower(head(labels(h))) END + ' ' + coalesce(h.nama, h.id)]
         AS diukur,
       CASE WHEN rantai IS NULL THEN 'dalam berkas yang dimuat belum ditemukan sub kegiatan inti yang mencapainya'
            ELSE 'dalam berkas yang dimuat hanya dicapai oleh penunjang; belum ditemukan sub kegiatan inti yang mencapainya'
       END AS keadaan,
       CASE WHEN daerah AND termuat < semua
            THEN ', di antara PD termuat (' + termuat + ' dari ' + semua + ' PD dan unit beranggaran inti)'
            ELSE '' END AS lingkup_pencarian,
       CASE WHEN rantai IS NULL THEN ''
            ELSE 'Rantai terpendek dari penunjang: ' + reduce(t = head(rantai), x IN tail(rantai) | t + ' → ' + x) + '. ' END
       + CASE WHEN ditolak > 0 THEN 'Perhatian: ' + ditolak + ' baris tautan ' + CASE WHEN daerah THEN '' ELSE 'PD ini ' END
                                    + 'ditolak saat dimuat, mungkin di antaranya yang menuju IKU ini; lihat daftar baris '
                                    + 'yang ditolak.'
              ELSE '' END AS keterangan
ORDER BY id;

// --- population
MATCH (:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.lingkup IN $pd AND i.iku IN ['pemda', 'pd']
RETURN count(DISTINCT i) AS population;

// --- picture
MATCH (:Indikator {versi: $versi, id: $id})<-[:DIUKUR]-(h)
MATCH (n)-[:MENDUKUNG*0.. {status: 'disetujui'}]->(h)
WITH DISTINCT h, n
MATCH gambar = (n)-[:MENDUKUNG|DIUKUR]->()
RETURN gambar;
