// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (k:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (k)-[:BAGIAN_DARI]->(p),
       (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k),
       (a1:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Satu'})-[:DIUKUR]->(:Indikator {id: 'i:1', lingkup: 'A', iku: 'pd'}),
       (a2:Sasaran {id: 'sasaran:A:S2', lingkup: 'A', nama: 'Dua'})-[:DIUKUR]->(:Indikator {id: 'i:2', lingkup: 'A', iku: 'pd'}),
       (a3:Sasaran {id: 'sasaran:A:S3', lingkup: 'A', nama: 'Tiga'})-[:DIUKUR]->(:Indikator {id: 'i:3', lingkup: 'A', iku: 'pd'}),
       (a4:Kondisi {id: 'kondisi:A:K4', lingkup: 'A', nama: 'Empat'})-[:DIUKUR]->(:Indikator {id: 'i:4', lingkup: 'A', iku: 'pemda'}),
       (x:Kondisi {id: 'kondisi:A:X', lingkup: 'A', nama: 'Antara'}),
       (x)-[:DIUKUR]->(:Indikator {id: 'i:5', lingkup: 'A', nama: 'bukan IKU'})

// --- fail: four results, one of them through a simpul
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// banyak = 4
// tingkat = "sub kegiatan"
// hasil = ["Empat", "Satu", "Dua", "Tiga"]
WITH * UNWIND [a1, a2, a3, x] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)
WITH DISTINCT x, a4 CREATE (x)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a4)

// --- fail: by its program, minimum service too; nulls in nama, pagu, spm
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// tingkat = "program"
WITH * UNWIND [a1, a2, a3, a4] AS h
CREATE (p)-[:MENDUKUNG {status: 'disetujui'}]->(h)
SET s.nama = null, s.pagu = null, s.spm = null, a1.nama = null

// --- fail: the kegiatan of a unit takes the links of its agency
// expect = [["sub_kegiatan:A/U:1.02.02.2.01.0001"]]
// tingkat = "kegiatan"
WITH * UNWIND [a1, a2, a3, a4] AS h
CREATE (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h)
WITH DISTINCT s
CREATE (l:Kegiatan {id: 'kegiatan:A/U:1.02.02.2.01', lingkup: 'A/U', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (:SubKegiatan {id: 'sub_kegiatan:A/U:1.02.02.2.01.0001', lingkup: 'A/U', kode: '1.02.02.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false})-[:BAGIAN_DARI]->(l)
SET s.kelas = 'gaji'

// --- fail: a loop counts once, by its smallest id
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// hasil_id = ["kondisi:A:K4", "sasaran:A:S1", "sasaran:A:S2", "sasaran:A:S5"]
WITH * UNWIND [a1, a2, a3, a4] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)
WITH DISTINCT s, a1, a3
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a5:Sasaran {id: 'sasaran:A:S5', lingkup: 'A', nama: 'Lima'}),
       (a5)-[:DIUKUR]->(:Indikator {id: 'i:6', lingkup: 'A', iku: 'pd'}),
       (a1)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a3)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a1)

// --- pass: three results
WITH * UNWIND [a1, a2, a3] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)

// --- pass: the fourth lies above another, and is linked directly too
WITH * UNWIND [a1, a2, a3, a4] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)
WITH DISTINCT a3, a4, x
CREATE (a3)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a4)

// --- pass: two of four in one loop
WITH * UNWIND [a1, a2, a3, a4] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)
WITH DISTINCT a1, a2
CREATE (a1)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a2)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a1)

// --- pass: only the deciding level counts
WITH * UNWIND [a2, a3, a4] AS h
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h), (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)
WITH DISTINCT s, a1
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(a1)

// --- pass: dead ends and results whose indicator is no IKU
WITH * UNWIND [a1, a2, a3, x] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)

// --- pass: the fourth link is a proposal
WITH * UNWIND [a1, a2, a3] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)
WITH DISTINCT s, a4
CREATE (s)-[:MENDUKUNG {status: 'diajukan', dasar: 'usul'}]->(a4)

// --- pass: nulls; no link at all
SET s.nama = null, s.pagu = null, s.spm = null

// --- pass: salaries
WITH * UNWIND [a1, a2, a3, a4] AS h
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)
SET s.kelas = 'gaji'
