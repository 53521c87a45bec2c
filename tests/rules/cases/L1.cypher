// Every case is "base" and its own CREATE, one statement; the test adds versi and kunci (versi:id) to every node.
// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (h:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran'}),
       (h)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', iku: 'pd'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (k:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (k)-[:BAGIAN_DARI]->(p)

// --- fail: no link at any level
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
CREATE (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k)

// --- fail: a proposed link is no link, and is told
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// usulan = ["Sasaran"]
// keterangan = "Ada usulan yang belum disetujui, ke: Sasaran."
CREATE (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k),
       (s)-[:MENDUKUNG {status: 'diajukan', dasar: 'usul'}]->(h)

// --- fail: nulls in spm, pagu, nama; the sub kegiatan hangs on no kegiatan
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', kelas: 'inti'})

// --- fail: a link row that was refused at load is told, not hidden
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// ditolak = 2
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 7, tautan_ditolak: 2})-[:BAGIAN_DARI]->(k)

// --- pass: linked by its program
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h)

// --- pass: linked, though not to an IKU; that is L8
CREATE (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(:Kondisi {id: 'kondisi:A:~x', lingkup: 'A', nama: 'X'})

// --- pass: a unit whose agency links the same kegiatan
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/B', lingkup: 'A/B', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(h),
       (q:Program {id: 'program:A/B:1.02.02', lingkup: 'A/B', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(u),
       (l:Kegiatan {id: 'kegiatan:A/B:1.02.02.2.01', lingkup: 'A/B', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (l)-[:BAGIAN_DARI]->(q),
       (:SubKegiatan {id: 'sub_kegiatan:A/B:1.02.02.2.01.0001', lingkup: 'A/B', kode: '1.02.02.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(l)

// --- pass: minimum service (SPM) is a mandate
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: true, pagu: 7})-[:BAGIAN_DARI]->(k)

// --- pass: salaries and a sub kegiatan without kelas are not judged
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.01.2.02.0001', lingkup: 'A', kode: '1.02.01.2.02.0001', nama: 'Gaji',
                      kelas: 'gaji', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k),
       (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0002', lingkup: 'A', kode: '1.02.02.2.01.0002'})

// --- pass: an agency without a tree is not judged
CREATE (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.02.2.01.0001', lingkup: 'Z', kode: '1.02.02.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 7})
