// /// rule
// id          = "I5"
// name        = "indikator_keluaran_di_jenjang_hasil"
// title       = "Indikator atau rumusan pada jenjang hasil memakai kata keluaran"
// severity    = "warning"
// area        = "indikator"
// tags        = ["penjenjangan", "rumusan"]
// since       = "0.1.0"
// subject     = "Tujuan|Sasaran|Kondisi|Indikator"
// identity    = ["id"]
// prasyarat   = []
// message     = "{jenis} {nama}{letak}: dirumuskan dengan kata keluaran, {kata}."
// kriteria    = "PermenPANRB 88/2021 (AREN002): tujuan, sasaran, dan indikatornya berorientasi hasil; PermenPANRB 89/2021: keluaran berada pada jenjang operasional."
// akibat      = "Yang terukur baru selesainya pekerjaan; perubahan yang dituju belum tampak dari rumusannya."
// rekomendasi = "Rumuskan sebagai kondisi yang berubah bagi penerimanya, atau pindahkan ke jenjang kegiatan/sub kegiatan; bila memang hasil, jelaskan maksudnya."
// [params.kata_indikator]
// "jumlah dokumen"            = "dokumen adalah hasil kerja, belum perubahan bagi penerimanya"
// "jumlah laporan"            = "laporan mencatat pekerjaan, belum perubahan bagi penerimanya"
// "jumlah rapat"              = "rapat adalah cara kerja"
// "jumlah pertemuan"          = "pertemuan adalah cara kerja"
// "jumlah sosialisasi"        = "sosialisasi adalah cara kerja"
// "jumlah pelatihan"          = "pelatihan adalah cara kerja; hasilnya kemampuan yang bertambah"
// "jumlah bimbingan teknis"   = "bimbingan teknis adalah cara kerja; hasilnya kemampuan yang bertambah"
// "jumlah bimtek"             = "bimbingan teknis adalah cara kerja; hasilnya kemampuan yang bertambah"
// "jumlah kegiatan"           = "kegiatan adalah cara kerja"
// "jumlah peserta"            = "hadirnya peserta belum menunjukkan apa yang berubah"
// "jumlah orang yang mengikuti" = "hadirnya peserta belum menunjukkan apa yang berubah"
// "persentase terlaksananya"  = "mengukur terlaksananya pekerjaan, bukan hasilnya"
// "persentase terselenggaranya" = "mengukur terselenggaranya pekerjaan, bukan hasilnya"
// "persentase tersusunnya"    = "mengukur tersusunnya dokumen, bukan hasilnya"
// [params.kata_hasil]
// "terlaksananya"   = "menyatakan pekerjaan terlaksana, bukan kondisi yang berubah"
// "terselenggaranya" = "menyatakan pekerjaan terselenggara, bukan kondisi yang berubah"
// "tersusunnya"     = "menyatakan dokumen tersusun, bukan kondisi yang berubah"
// "diselenggarakannya" = "menyatakan pekerjaan terselenggara, bukan kondisi yang berubah"
// "dilaksanakannya" = "menyatakan pekerjaan terlaksana, bukan kondisi yang berubah"
// [params.bukan_keluaran]
// "jumlah peserta didik"      = "peserta didik adalah murid, bukan hadirin"
// "jumlah peserta kb"         = "peserta KB adalah penerima layanan"
// "jumlah peserta jkn"        = "peserta JKN adalah penerima jaminan"
// "jumlah peserta bpjs"       = "peserta BPJS adalah penerima jaminan"
// "jumlah peserta jaminan"    = "peserta jaminan adalah penerimanya"
// "jumlah laporan masyarakat" = "laporan dari masyarakat, bukan laporan kegiatan"
// "jumlah laporan pengaduan"  = "laporan dari masyarakat, bukan laporan kegiatan"
// ///
//
// ## Apa yang diperiksa
// Indikator yang mengukur tujuan, sasaran, simpul pohon kinerja, atau program, dan rumusan tujuan, sasaran, dan simpul itu
// sendiri, yang diawali kata keluaran. Daftar kata dan alasannya ada pada kepala aturan ini dan disebut dalam temuan.
//
// ## Mengapa
// Pada jenjang hasil yang diukur adalah perubahan, bukan terlaksananya pekerjaan.
//
// ## Yang tidak diperiksa
// Kondisi jenjang output; kegiatan dan sub kegiatan, yang menurut nomenklatur memang diukur dengan keluaran (sepertiga
// indikator resmi sub kegiatan diawali kata seperti ini). Kata yang sama di tengah kalimat ("Persentase dokumen rencana yang
// selaras") dan sebagai bagian kata lain. Ini pemeriksaan kata, bukan makna: penilaiannya ada pada pemeriksa.
//
// ## Dasar
// PermenPANRB 88/2021 (evaluasi AKIP); PermenPANRB 89/2021 (penjenjangan kinerja).
WITH [daftar IN [$kata_indikator, $kata_hasil, $bukan_keluaran] | '(?isU)[\\W\\d]*('
       + substring(reduce(p = '', k IN keys(daftar) | p + '|' + replace(k, ' ', '\\s+')), 1) + ')\\b.*'] AS pola
MATCH (n:Tujuan|Sasaran|Kondisi|Indikator {versi: $versi})
WHERE n.lingkup IN $pd AND n.nama =~ CASE WHEN n:Indikator THEN pola[0] ELSE pola[1] END AND NOT n.nama =~ pola[2]
WITH n, CASE WHEN n:Indikator THEN $kata_indikator ELSE $kata_hasil END AS daftar,
     CASE WHEN NOT n:Indikator THEN [n]
          ELSE COLLECT { MATCH (h:Tujuan|Sasaran|Kondisi|Program)-[:DIUKUR]->(n) RETURN h ORDER BY h.id } END AS hasil
WHERE any(h IN hasil WHERE coalesce(h.jenjang, '') <> 'output')
WITH n, hasil, COLLECT { UNWIND keys(daftar) AS k
                         WITH k
                         WHERE n.nama =~ '(?isU)[\\W\\d]*' + replace(k, ' ', '\\s+') + '\\b.*'
                         RETURN '"' + k + '" (' + daftar[k] + ')' AS sebutan ORDER BY k } AS kata
RETURN n.id AS id, n.kode AS kode, n.nama AS nama, kata,
       CASE WHEN n:Kondisi THEN 'Simpul pohon kinerja' ELSE head(labels(n)) END AS jenis,
       CASE WHEN n:Indikator
            THEN ', yang mengukur ' + reduce(t = '', h IN hasil | t + CASE t WHEN '' THEN '' ELSE '; ' END
                   + CASE WHEN h:Kondisi THEN 'simpul' ELSE toLower(head(labels(h))) END + ' '
                   + coalesce(h.nama, h.kode, h.id))
            ELSE '' END AS letak
ORDER BY id;

// --- population
MATCH (n:Tujuan|Sasaran|Kondisi|Indikator {versi: $versi})
WHERE n.lingkup IN $pd
  AND CASE WHEN n:Indikator THEN EXISTS { MATCH (h:Tujuan|Sasaran|Kondisi|Program)-[:DIUKUR]->(n)
                                          WHERE coalesce(h.jenjang, '') <> 'output' }
           ELSE coalesce(n.jenjang, '') <> 'output' END
RETURN count(n) AS population;

// --- picture
MATCH gambar = (:Tujuan|Sasaran|Kondisi|Indikator {versi: $versi, id: $id})-[:DIUKUR|MENDUKUNG]-()
RETURN gambar;
