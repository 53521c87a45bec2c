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
                       kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k)

// --- fail: only the program is linked
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h)

// --- fail: its own link is a dead end, so the program decides
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x)

// --- fail: only the program, minimum service too
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h) SET s.spm = true

// --- pass: the kegiatan is linked too
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h),
       (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)

// --- pass: the sub kegiatan is linked through a simpul
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)

// --- pass: nothing is linked; nulls in pagu, spm, nama
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0002', lingkup: 'A', kode: '1.02.02.2.01.0002', kelas: 'inti'})

// --- pass: the program meets an indicator that is no IKU
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(x)

// --- pass: the program's link is a proposal
CREATE (p)-[:MENDUKUNG {status: 'diajukan', dasar: 'renstra'}]->(h)

// --- pass: salaries
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h) SET s.kelas = 'gaji'

// --- pass: an IKU on the program itself does not count
CREATE (p)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I3', lingkup: 'A', iku: 'pd'})
