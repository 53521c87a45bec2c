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

// --- fail: the chain stops below the IKU
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// putus_di_id = ["kondisi:A:X"]
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x)

// --- fail: the chain stops in a loop, named by its smallest id
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// putus_di_id = ["kondisi:A:V"]
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w:Kondisi {id: 'kondisi:A:W', lingkup: 'A', nama: 'W'}),
       (v:Kondisi {id: 'kondisi:A:V', lingkup: 'A', nama: 'V'}),
       (w)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(v)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w)

// --- fail: the last step to the IKU is only a proposal; two chains, two ends
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// putus_di_id = ["kondisi:A:X", "kondisi:A:Y"]
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(x)-[:MENDUKUNG {status: 'diajukan', dasar: 'usul'}]->(h),
       (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(:Kondisi {id: 'kondisi:A:Y', lingkup: 'A', nama: 'Y'})

// --- fail: only an ancestor's link names a mandate
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// putus_di_id = ["kondisi:A:X"]
CREATE (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'NSPK kesehatan'}]->(x)

// --- fail: a loop that leaves to a dead end stops at that end
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// putus_di_id = ["kondisi:A:X"]
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w:Kondisi {id: 'kondisi:A:W', lingkup: 'A', nama: 'W'}),
       (w)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x)

// --- fail: a loop that leads to another loop stops in that one
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// putus_di_id = ["kondisi:A:W"]
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(v:Kondisi {id: 'kondisi:A:V', lingkup: 'A', nama: 'V'}),
       (v)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(v),
       (v)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w:Kondisi {id: 'kondisi:A:W', lingkup: 'A', nama: 'W'}),
       (w)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w)

// --- pass: a chain reaches the IKU beside the dead end
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h)

// --- pass: a loop beside a way out reaches the IKU
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w:Kondisi {id: 'kondisi:A:W', lingkup: 'A', nama: 'W'}),
       (w)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(w)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(h)

// --- pass: its own link names a mandate
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sesuai NSPK bidang'}]->(x)

// --- pass: minimum service
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x) SET s.spm = true

// --- pass: no link at all is L1; nulls in spm, pagu, nama
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0002', lingkup: 'A', kode: '1.02.02.2.01.0002', kelas: 'inti'})

// --- pass: salaries
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(x) SET s.kelas = 'gaji'
