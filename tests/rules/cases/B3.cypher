// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (h:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Satu'}),
       (i:Sasaran {id: 'sasaran:A:S2', lingkup: 'A', nama: 'Dua'}),
       (x:Kondisi {id: 'kondisi:A:X', lingkup: 'A', nama: 'Simpul'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d)

// --- fail: two parents, the whole to each
// expect = [["program:A:1.02.02"]]
// rincian = ["Satu (1,0)", "Dua (1,0)"]
// jumlah_teks = "2,0"
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 1.0}]->(h),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 1.0}]->(i)

// --- fail: shares rounded up, beside a parent without one
// expect = [["kondisi:A:X"]]
// rincian = ["Satu (0,5)", "Dua (0,501)"]
// jumlah_teks = "1,001"
CREATE (x)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 0.5}]->(h),
       (x)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 0.501}]->(i),
       (x)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(:Tujuan {id: 'tujuan:A:T1', lingkup: 'A', nama: 'Tiga'})

// --- fail: nulls in nama and kode
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// rincian = ["kondisi:A:Y (0,6)", "Satu (0,6)"]
CREATE (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A'}),
       (s)-[:MENDUKUNG {status: 'disetujui', porsi: 0.6}]->(:Kondisi {id: 'kondisi:A:Y', lingkup: 'A'}),
       (s)-[:MENDUKUNG {status: 'disetujui', porsi: 0.6}]->(h)

// --- fail: what belongs to the kabupaten is judged too
// expect = [["sasaran:pemda:S1"]]
CREATE (s:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'Sasaran pemda'}),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'rpjmd', porsi: 0.9}]->(:Tujuan {id: 'tujuan:pemda:T1', lingkup: 'pemda'}),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'rpjmd', porsi: 0.9}]->(:Tujuan {id: 'tujuan:pemda:T2', lingkup: 'pemda'})

// --- pass: three shares of one whole, which a computer adds up to 1.0000000000000002
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 0.34}]->(x),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 0.56}]->(h),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 0.10}]->(i)

// --- pass: less than one, and shares of zero
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 0.0}]->(h),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 0.4}]->(i)

// --- pass: nulls; no share is stated
CREATE (p)-[:MENDUKUNG {status: 'disetujui'}]->(h), (p)-[:MENDUKUNG {status: 'disetujui'}]->(i)

// --- pass: a proposed link takes no share
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 1.0}]->(h),
       (p)-[:MENDUKUNG {status: 'diajukan', dasar: 'usul', porsi: 1.0}]->(i)

// --- pass: two nodes, each the whole to one parent
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 1.0}]->(h),
       (x)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 1.0}]->(h)

// --- pass: another agency, where only this one is asked for
// pd = ["A"]
CREATE (q:Program {id: 'program:Z:1.02.02', lingkup: 'Z', kode: '1.02.02', nama: 'Program'}),
       (q)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 1.0}]->(h),
       (q)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab', porsi: 1.0}]->(i)
