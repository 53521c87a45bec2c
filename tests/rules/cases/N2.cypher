// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (baru:Nomenklatur {kunci: '2027:1.02.02.2.01.0005', edisi: '2027', kode: '1.02.02.2.01.0005', nama: 'Baru'}),
       (lama:Nomenklatur {kunci: '2027:1.02.02.2.01.0001', edisi: '2027', kode: '1.02.02.2.01.0001', nama: 'Lama',
                          pensiun: true}),
       (baru)-[:MENGGANTI]->(lama)

// --- fail: not in the edisi
// expect = [["sub_kegiatan:A:1.02.02.2.01.0009"]]
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0009', lingkup: 'A', kode: '1.02.02.2.01.0009', nama: 'Sub'})

// --- fail: retired, with its successor; nulls in nama
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001'})
       -[:BERKODE]->(lama)

// --- pass: known
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'})
       -[:BERKODE]->(baru)

// --- pass: a code that breaks the grammar is N1's
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.2.2', lingkup: 'A', kode: '1.2.2', nama: 'Sub'}),
       (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'})
       -[:BERKODE]->(baru)

// --- pass: nulls; a plan node without a code
CREATE (:Program {id: 'program:A:~x', lingkup: 'A'}),
       (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'})
       -[:BERKODE]->(baru)

// --- pass: known in one edisi, retired in another
CREATE (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'}),
       (s)-[:BERKODE]->(baru), (s)-[:BERKODE]->(lama)
