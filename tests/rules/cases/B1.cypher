// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (h:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran'}),
       (h)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', iku: 'pd'}),
       (x:Kondisi {id: 'kondisi:A:X', lingkup: 'A', nama: 'Buntu'}),
       (x)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'bukan IKU'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (k:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (k)-[:BAGIAN_DARI]->(p),
       (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Satu',
                       kelas: 'inti', spm: false, pagu: 900})-[:BAGIAN_DARI]->(k),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h),
       (q:Program {id: 'program:A:1.02.03', lingkup: 'A', kode: '1.02.03', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (l:Kegiatan {id: 'kegiatan:A:1.02.03.2.01', lingkup: 'A', kode: '1.02.03.2.01', nama: 'Kegiatan'}),
       (l)-[:BAGIAN_DARI]->(q),
       (t:SubKegiatan {id: 'sub_kegiatan:A:1.02.03.2.01.0001', lingkup: 'A', kode: '1.02.03.2.01.0001', nama: 'Dua',
                       kelas: 'inti', spm: false, pagu: 100})-[:BAGIAN_DARI]->(l)

// --- fail: one rupiah more without a link
// expect = [["perangkat_daerah:A"]]
// langsung = 900
// warisan = 0
// tanpa_tautan = 101
// persen_langsung = "89,9 %"
// persen_warisan = "0,0 %"
// beserta = ""
SET t.pagu = 101

// --- fail: by sub, by program, and stopping before the IKU; each apart
// expect = [["perangkat_daerah:A"]]
// langsung = 900
// warisan = 100
// putus = 200
// mandat = 0
// penyebut = 1200
CREATE (q)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h),
       (m:Kegiatan {id: 'kegiatan:A:1.02.04.2.01', lingkup: 'A', kode: '1.02.04.2.01', nama: 'Kegiatan'}),
       (m)-[:MENDUKUNG {status: 'disetujui', dasar: 'sesuai SPM'}]->(x),
       (v:SubKegiatan {id: 'sub_kegiatan:A:1.02.04.2.01.0001', lingkup: 'A', kode: '1.02.04.2.01.0001', nama: 'Tiga',
                       kelas: 'inti', spm: false, pagu: 200})-[:BAGIAN_DARI]->(m),
       (v)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x)

// --- fail: a unit counts with its agency
// expect = [["perangkat_daerah:A"]]
// penyebut = 1500
// beserta = " beserta 1 unitnya"
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/U', lingkup: 'A/U', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (:SubKegiatan {id: 'sub_kegiatan:A/U:1.02.09.2.01.0001', lingkup: 'A/U', kode: '1.02.09.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 500})

// --- fail: a unit alone, where only that is asked for
// pd = ["A/U"]
// expect = [["perangkat_daerah:A/U"]]
// penyebut = 500
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/U', lingkup: 'A/U', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (:SubKegiatan {id: 'sub_kegiatan:A/U:1.02.09.2.01.0001', lingkup: 'A/U', kode: '1.02.09.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 500})

// --- fail: minimum service that reaches the IKU stands on both sides, that which does not on neither
// expect = [["perangkat_daerah:A"]]
// langsung = 700
// mandat = 95
// penyebut = 801
SET s.pagu = 700, s.spm = true, t.pagu = 101
CREATE (v:SubKegiatan {id: 'sub_kegiatan:A:1.02.03.2.01.0002', lingkup: 'A', kode: '1.02.03.2.01.0002', nama: 'Mandat',
                       kelas: 'inti', spm: false, pagu: 95}),
       (v)-[:MENDUKUNG {status: 'disetujui', dasar: 'NSPK bidang'}]->(x)

// --- fail: nothing is linked; nulls in nama, spm
// expect = [["perangkat_daerah:A"]]
// nama = "A"
// langsung = 0
// penyebut = 100
SET s.pagu = null, s.spm = null, t.spm = null, d.nama = null

// --- pass: exactly ninety percent
SET t.pagu = 100

// --- pass: the unit takes the link of its agency's program
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/U', lingkup: 'A/U', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (q)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h),
       (r:Program {id: 'program:A/U:1.02.03', lingkup: 'A/U', kode: '1.02.03', nama: 'Program'}),
       (m:Kegiatan {id: 'kegiatan:A/U:1.02.03.2.05', lingkup: 'A/U', kode: '1.02.03.2.05'})-[:BAGIAN_DARI]->(r),
       (:SubKegiatan {id: 'sub_kegiatan:A/U:1.02.03.2.05.0001', lingkup: 'A/U', kode: '1.02.03.2.05.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 500})-[:BAGIAN_DARI]->(m)

// --- pass: nulls in pagu; there is no money to divide
SET s.pagu = null, t.pagu = null

// --- pass: only mandate
SET s.pagu = 0, t.spm = true

// --- pass: salaries do not count
SET t.kelas = 'gaji', t.pagu = 9000

// --- pass: another agency, where only this one is asked for
// pd = ["A"]
CREATE (:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'S'})-[:DIUKUR]->(:Indikator {id: 'i:Z', lingkup: 'Z', iku: 'pd'}),
       (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.03.2.01.0001', lingkup: 'Z', kode: '1.02.03.2.01.0001', kelas: 'inti', pagu: 9})

// --- pass: an agency without a tree is not judged
CREATE (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.03.2.01.0001', lingkup: 'Z', kode: '1.02.03.2.01.0001', kelas: 'inti', pagu: 9})
