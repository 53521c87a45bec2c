// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (s:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Meningkatnya mutu'}),
       (k:Kondisi {id: 'kondisi:A:K1', lingkup: 'A', nama: 'Data dipakai', jenjang: 'output'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'}),
       (b:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub', kelas: 'inti'})

// --- fail: an indicator of a sasaran that counts documents
// expect = [["indikator:A:I1"]]
// kata = ["\"jumlah dokumen\" (dokumen adalah hasil kerja, belum perubahan bagi penerimanya)"]
// letak = ", yang mengukur sasaran Meningkatnya mutu"
CREATE (s)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: '1. JUMLAH   dokumen, laporan, dan data'})

// --- fail: an indicator of a program, shared with a sub kegiatan
// expect = [["indikator:A:I1"]]
// letak = ", yang mengukur program Program"
CREATE (p)-[:DIUKUR]->(i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'Jumlah peserta sosialisasi'}), (b)-[:DIUKUR]->(i)

// --- fail: a result that says that work was done
// expect = [["kondisi:A:K2"]]
// jenis = "Simpul pohon kinerja"
// kata = ["\"terlaksananya\" (menyatakan pekerjaan terlaksana, bukan kondisi yang berubah)"]
CREATE (:Kondisi {id: 'kondisi:A:K2', lingkup: 'A', nama: 'Terlaksananya rapat koordinasi', jenjang: 'immediate'})

// --- fail: only the agency that was asked for
// pd = ["A"]
// expect = [["tujuan:A:T1"]]
CREATE (:Tujuan {id: 'tujuan:A:T1', lingkup: 'A', nama: 'Tersusunnya rencana'}),
       (:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (:Tujuan {id: 'tujuan:Z:T1', lingkup: 'Z', nama: 'Tersusunnya rencana'})

// --- pass: plan nodes below a program, and outputs, count their work
CREATE (b)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'Jumlah dokumen'}),
       (k)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'Jumlah laporan'}),
       (:Kondisi {id: 'kondisi:A:K2', lingkup: 'A', nama: 'Tersusunnya laporan', jenjang: 'output'}),
       (:Indikator {id: 'indikator:A:I3', lingkup: 'A', nama: 'Jumlah rapat'})

// --- pass: the word elsewhere in the text, within another word, or meaning something else
CREATE (s)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'Persentase dokumen rencana yang selaras'}),
       (s)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'Jumlah dokumentasi budaya yang lestari'}),
       (s)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I3', lingkup: 'A', nama: 'Jumlah peserta  didik yang lulus'}),
       (s)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I4', lingkup: 'A', nama: 'Menurunnya jumlah laporan kasus kekerasan'}),
       (:Sasaran {id: 'sasaran:A:S2', lingkup: 'A', nama: 'Meningkatnya rencana yang terlaksana'})

// --- pass: nulls in nama, jenjang
CREATE (:Kondisi {id: 'kondisi:A:K3', lingkup: 'A'})-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A'})
