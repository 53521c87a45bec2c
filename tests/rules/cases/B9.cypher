// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (h:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran'}),
       (h)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', iku: 'pd'}),
       (x:Kondisi {id: 'kondisi:A:X', lingkup: 'A', nama: 'Buntu'}),
       (x)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'bukan IKU'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (k:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (k)-[:BAGIAN_DARI]->(p),
       (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 10})-[:BAGIAN_DARI]->(k),
       (b:RincianBelanja {id: 'rincian_belanja:1', lingkup: 'A', pagu: 7, nama_dana: 'DAK Fisik', dana_terikat: true}),
       (c:RincianBelanja {id: 'rincian_belanja:2', lingkup: 'A', pagu: 3, nama_dana: 'PAD', dana_terikat: false}),
       (b)-[:MENDANAI]->(s), (c)-[:MENDANAI]->(s)

// --- fail: a part of the money of an unlinked sub kegiatan
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// terikat = 7
// pagu = 10
// dana = ["DAK Fisik"]
// keadaan = "belum ditemukan tautannya dalam berkas yang dimuat"

// --- fail: linked by its kegiatan, but not to an IKU; two sources, two lines of one
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// terikat = 9
// dana = ["BOK", "DAK Fisik"]
// keadaan = "tertaut, tetapi rantainya berhenti sebelum IKU"
CREATE (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'NSPK bidang'}]->(x),
       (:RincianBelanja {id: 'rincian_belanja:3', lingkup: 'A', pagu: 1, nama_dana: 'BOK', dana_terikat: true})-[:MENDANAI]->(s),
       (:RincianBelanja {id: 'rincian_belanja:4', lingkup: 'A', pagu: 1, nama_dana: 'BOK', dana_terikat: true})-[:MENDANAI]->(s)

// --- fail: its own link stops before the IKU
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// keadaan = "tertaut, tetapi rantainya berhenti sebelum IKU"
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x)

// --- fail: a proposed link is no link; nulls in nama, nama_dana, spm, pagu
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// terikat = 7
// dana = ["2.3.01"]
CREATE (s)-[:MENDUKUNG {status: 'diajukan', dasar: 'usul'}]->(h)
SET s.nama = null, s.spm = null, s.pagu = null, b.nama_dana = null, b.kode_dana = '2.3.01', c.pagu = null

// --- pass: it reaches the IKU by its program
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h)

// --- pass: a unit that takes the kegiatan's link of its agency
CREATE (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h),
       (l:Kegiatan {id: 'kegiatan:A/U:1.02.02.2.01', lingkup: 'A/U', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (t:SubKegiatan {id: 'sub_kegiatan:A/U:1.02.02.2.01.0009', lingkup: 'A/U', kode: '1.02.02.2.01.0009', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 10})-[:BAGIAN_DARI]->(l),
       (:RincianBelanja {id: 'rincian_belanja:3', lingkup: 'A/U', pagu: 1, dana_terikat: true})-[:MENDANAI]->(t)

// --- pass: minimum service is a mandate
SET s.spm = true

// --- pass: its own link names a mandate
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sesuai NSPK bidang'}]->(x)

// --- pass: no tied money
SET b.dana_terikat = false

// --- pass: tied lines of nothing, and nulls
SET b.pagu = 0, c.dana_terikat = null, c.nama_dana = null

// --- pass: salaries
SET s.kelas = 'gaji'

// --- pass: an agency without a tree is not judged
CREATE (t:SubKegiatan {id: 'sub_kegiatan:Z:1.02.02.2.01.0009', lingkup: 'Z', kode: '1.02.02.2.01.0009', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 10}),
       (:RincianBelanja {id: 'rincian_belanja:3', lingkup: 'Z', pagu: 1, dana_terikat: true})-[:MENDANAI]->(t)
SET b.dana_terikat = false
