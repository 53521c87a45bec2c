// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                       kelas: 'inti', spm: false}),
       (b:RincianBelanja {id: 'rincian_belanja:1', lingkup: 'A', pagu: 20, kelompok: 'perjalanan'})-[:MENDANAI]->(s),
       (r:RincianBelanja {id: 'rincian_belanja:2', lingkup: 'A', pagu: 15, kelompok: 'rapat'})-[:MENDANAI]->(s),
       (o:RincianBelanja {id: 'rincian_belanja:3', lingkup: 'A', pagu: 5, kelompok: 'honorarium'})-[:MENDANAI]->(s),
       (l:RincianBelanja {id: 'rincian_belanja:4', lingkup: 'A', pagu: 60})-[:MENDANAI]->(s)

// --- fail: one rupiah more for meetings
// expect = [["perangkat_daerah:A"]]
// perjalanan = 20
// rapat = 16
// honorarium = 5
// pendukung = 41
// penyebut = 101
// persen = "40,5 %"
SET r.pagu = 16

// --- fail: a unit counts with its agency, more than one line each
// expect = [["perangkat_daerah:A"]]
// penyebut = 150
// perjalanan = 70
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/U', lingkup: 'A/U', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (t:SubKegiatan {id: 'sub_kegiatan:A/U:1.02.02.2.01.0001', lingkup: 'A/U', kelas: 'inti'}),
       (:RincianBelanja {id: 'rincian_belanja:5', lingkup: 'A/U', pagu: 50, kelompok: 'perjalanan'})-[:MENDANAI]->(t)

// --- fail: a unit alone, where only that is asked for
// pd = ["A/U"]
// expect = [["perangkat_daerah:A/U"]]
// penyebut = 50
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/U', lingkup: 'A/U', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (t:SubKegiatan {id: 'sub_kegiatan:A/U:1.02.02.2.01.0001', lingkup: 'A/U', kelas: 'inti'}),
       (:RincianBelanja {id: 'rincian_belanja:5', lingkup: 'A/U', pagu: 50, kelompok: 'perjalanan'})-[:MENDANAI]->(t)

// --- fail: a theme over two agencies, support work too, hospital service apart
// expect = [["penanda:stunting"]]
// sebutan = "Tema"
// dasar = "Surat 1"
// penyebut = 110
// pendukung = 50
// layanan_blud = 900
CREATE (m:Penanda {id: 'penanda:stunting', nama: 'Stunting', dasar: 'Surat 1'})-[:MENANDAI]->(s),
       (t:SubKegiatan {id: 'sub_kegiatan:Z:1.02.01.2.06.0001', lingkup: 'Z', kelas: 'penunjang_rutin'})<-[:MENANDAI]-(m),
       (:RincianBelanja {id: 'rincian_belanja:5', lingkup: 'Z', pagu: 10, kelompok: 'honorarium'})-[:MENDANAI]->(t),
       (v:SubKegiatan {id: 'sub_kegiatan:A:1.02.01.2.10.0001', lingkup: 'A', kelas: 'layanan_blud'})<-[:MENANDAI]-(m),
       (:RincianBelanja {id: 'rincian_belanja:6', lingkup: 'A', pagu: 900, kelompok: 'rapat'})-[:MENDANAI]->(v)

// --- fail: an agency and a theme of another name; nulls in kelompok, pagu, nama, kelas
// expect = [["penanda:~x"], ["perangkat_daerah:A"]]
SET l.pagu = null, d.nama = null
CREATE (m:Penanda {id: 'penanda:~x'})-[:MENANDAI]->(s), (m)-[:MENANDAI]->(:SubKegiatan {id: 'sub_kegiatan:A:x', lingkup: 'A'})

// --- pass: exactly forty percent, of the agency and of a theme
CREATE (:Penanda {id: 'penanda:stunting', nama: 'Stunting', dasar: 'Surat 1'})-[:MENANDAI]->(s)

// --- pass: a theme counts only what is asked for
// pd = ["A"]
CREATE (m:Penanda {id: 'penanda:stunting', nama: 'Stunting', dasar: 'Surat 1'})-[:MENANDAI]->(s),
       (t:SubKegiatan {id: 'sub_kegiatan:Z:1.02.01.2.06.0001', lingkup: 'Z', kelas: 'inti'})<-[:MENANDAI]-(m),
       (:RincianBelanja {id: 'rincian_belanja:5', lingkup: 'Z', pagu: 10, kelompok: 'honorarium'})-[:MENDANAI]->(t)

// --- pass: a sub kegiatan that a theme names twice counts once
CREATE (m:Penanda {id: 'penanda:stunting', nama: 'Stunting', dasar: 'Surat 1'})-[:MENANDAI]->(s), (m)-[:MENANDAI]->(s),
       (t:SubKegiatan {id: 'sub_kegiatan:A:1.02.01.2.06.0001', lingkup: 'A', kelas: 'penunjang_rutin'})<-[:MENANDAI]-(m),
       (:RincianBelanja {id: 'rincian_belanja:5', lingkup: 'A', pagu: 20, kelompok: 'rapat'})-[:MENDANAI]->(t),
       (:RincianBelanja {id: 'rincian_belanja:6', lingkup: 'A', pagu: 30})-[:MENDANAI]->(t)

// --- pass: only what is not core work travels
CREATE (t:SubKegiatan {id: 'sub_kegiatan:A:1.02.01.2.06.0001', lingkup: 'A', kelas: 'penunjang_rutin'}),
       (:RincianBelanja {id: 'rincian_belanja:5', lingkup: 'A', pagu: 900, kelompok: 'perjalanan'})-[:MENDANAI]->(t)

// --- pass: nulls in pagu; there is no money to divide, a theme without any sub kegiatan
CREATE (:Penanda {id: 'penanda:stunting'})
SET b.pagu = null, r.pagu = null, o.pagu = null, l.pagu = 0
