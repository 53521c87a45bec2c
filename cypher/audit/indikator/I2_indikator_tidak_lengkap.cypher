// /// rule
// id          = "I2"
// name        = "indikator_tidak_lengkap"
// title       = "Indikator belum lengkap isiannya"
// severity    = "warning"
// area        = "indikator"
// tags        = ["iku", "target"]
// since       = "0.1.0"
// subject     = "Indikator"
// identity    = ["id"]
// prasyarat   = []
// message     = "{jenis} {nama}, yang mengukur {diukur}: dalam berkas yang dimuat belum terisi {kurang}."
// ketiadaan   = true
// kriteria    = "PermenPANRB 88/2021 (AREN002): indikator terukur, punya satuan, keadaan awal, dan target; PermenPAN 09/2007: IKU ditetapkan beserta definisi, cara menghitung, sumber data, dan penanggung jawabnya."
// akibat      = "Capaian indikator ini belum dapat dihitung atau dibandingkan dengan targetnya."
// rekomendasi = "Isi kolom yang disebut pada baris indikator itu (target pada lembar Target, jabatan pada lembar TanggungJawab), lalu muat ulang."
// ///
//
// ## Apa yang diperiksa
// Indikator tujuan, sasaran, simpul pohon kinerja, dan program: satuan, kondisi awal, dan target tahun versi ini. Bagi IKU juga
// definisi, formula, sumber data, dan, bila jabatan PD itu dimuat, jabatan yang bertanggung jawab atas IKU atau atas hasil
// yang diukurnya. Satu temuan satu indikator; kolomnya disebut menurut nama kolom pada lembarnya.
//
// ## Mengapa
// Indikator tanpa satuan, keadaan awal, dan target tidak dapat diukur; IKU tanpa definisi dapat dihitung berbeda setiap tahun.
//
// ## Yang tidak diperiksa
// Satuan indikator predikat (Opini WTP, Nilai AA). Definisi, formula, dan sumber data dari berkas yang tidak punya kolomnya,
// misalnya tabel Renstra. Indikator kegiatan dan sub kegiatan. Indikator beberapa pemilik cukup punya target bagi salah satunya.
// Apakah targetnya menantang. Tanda hubung saja dianggap kosong.
//
// ## Dasar
// PermenPANRB 88/2021 (evaluasi AKIP); PermenPAN 09/2007 (penetapan IKU).
MATCH (v:Versi {kunci: $versi})
CALL () {
  MATCH (b:Berkas {versi: $versi, tata_letak: 'pohon'}) RETURN collect(b.nama) AS berkolom_lengkap
}
CALL () {
  MATCH (j:Jabatan {versi: $versi}) RETURN collect(DISTINCT j.lingkup) AS ada_jabatan
}
MATCH (i:Indikator {versi: $versi})
WHERE i.lingkup IN $pd AND EXISTS { (:Tujuan|Sasaran|Kondisi|Program)-[:DIUKUR]->(i) }
WITH i, v.tahun AS tahun, coalesce(i.iku IN ['pemda', 'pd'], false) AS iku,
     i.asal_berkas IN berkolom_lengkap AS berkolom,
     i.lingkup IN ada_jabatan OR split(i.lingkup, '/')[0] IN ada_jabatan AS berjabatan
WITH i, [kolom IN [
       CASE WHEN i.satuan IS NULL AND coalesce(i.jenis, '') <> 'predikat' THEN 'satuan' END,
       CASE WHEN coalesce(i.kondisi_awal, '') =~ '[-–—−]*' THEN 'kondisi_awal' END,
       CASE WHEN NOT EXISTS { MATCH (i)-[:BERTARGET]->(t:Target {tahun: tahun})
                              WHERE NOT t.teks =~ '[-–—−]*' } THEN 'target ' + tahun END,
       CASE WHEN iku AND berkolom AND i.definisi IS NULL THEN 'definisi' END,
       CASE WHEN iku AND berkolom AND i.formula IS NULL THEN 'formula' END,
       CASE WHEN iku AND berkolom AND i.sumber_data IS NULL THEN 'sumber_data' END,
       CASE WHEN iku AND berjabatan
                 AND NOT EXISTS { (:Jabatan)-[:BERTANGGUNG_JAWAB]->(i) }
                 AND NOT EXISTS { (:Jabatan)-[:BERTANGGUNG_JAWAB]->(:Tujuan|Sasaran|Kondisi)-[:DIUKUR]->(i) }
            THEN 'jabatan (penanggung jawab)' END
     ] WHERE kolom IS NOT NULL] AS kurang
WHERE size(kurang) > 0
RETURN i.id AS id, i.kode AS kode, coalesce(i.nama, i.kode, i.id) AS nama, kurang,
       CASE WHEN i.iku IN ['pemda', 'pd'] THEN 'IKU' ELSE 'Indikator' END AS jenis,
       COLLECT { MATCH (p)-[:DIUKUR]->(i)
                 WITH DISTINCT CASE WHEN p:Kondisi THEN 'simpul' ELSE toLower(head(labels(p))) END
                               + ' ' + coalesce(p.nama, p.kode, p.id) AS nama
                 ORDER BY nama RETURN nama } AS diukur
ORDER BY id;

// --- population
MATCH (i:Indikator {versi: $versi})
WHERE i.lingkup IN $pd AND EXISTS { (:Tujuan|Sasaran|Kondisi|Program)-[:DIUKUR]->(i) }
RETURN count(i) AS population;

// --- picture
MATCH gambar = (:Indikator {versi: $versi, id: $id})-[:DIUKUR|BERTARGET|BERTANGGUNG_JAWAB]-()
RETURN gambar;
