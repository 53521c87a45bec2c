// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (baru:Nomenklatur {kunci: '2027:1.02.02.2.01.0005', edisi: '2027', kode: '1.02.02.2.01.0005', nama: 'Baru'}),
       (lama:Nomenklatur {kunci: '2027:1.02.02.2.01.0001', edisi: '2027', kode: '1.02.02.2.01.0001', nama: 'Lama',
                          pensiun: true}),
       (:Nomenklatur {kunci: '2027:X.XX.01.2.02.0001', edisi: '2027', kode: 'X.XX.01.2.02.0001', nama: 'Gaji'}),
       (baru)-[:MENGGANTI]->(lama)

// --- fail: in no edisi, of one
// expect = [["sub_kegiatan:A:1.02.02.2.01.0009"]]
// keadaan = "kodenya tidak ditemukan dalam nomenklatur edisi 2027"
// severity = "info"
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0009', lingkup: 'A', kode: '1.02.02.2.01.0009', nama: 'Sub'})

// --- fail: retired, with its successor; nulls in nama
// expect = [["sub_kegiatan:A:1.02.02.2.01.0001"]]
// keadaan = "kodenya sudah diganti 1.02.02.2.01.0005 Baru dalam nomenklatur edisi 2027"
// pengganti = "1.02.02.2.01.0005"
// severity = "info"
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001'})
       -[:BERKODE]->(lama)

// --- fail: retired without a successor, in force in an older edisi
// expect = [["sub_kegiatan:A:1.02.02.2.01.0007"]]
// keadaan = "kodenya tidak dipakai lagi dalam nomenklatur edisi 2027, tetapi berlaku dalam edisi 2025, 2023"
// pengganti = "–"
// severity = "info"
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0007', lingkup: 'A', kode: '1.02.02.2.01.0007', nama: 'Sub'}),
       (:Nomenklatur {kunci: '2027:1.02.02.2.01.0007', edisi: '2027', kode: '1.02.02.2.01.0007', pensiun: true}),
       (:Nomenklatur {kunci: '2023:1.02.02.2.01.0007', edisi: '2023', kode: '1.02.02.2.01.0007', nama: 'Lama'}),
       (:Nomenklatur {kunci: '2025:1.02.02.2.01.0007', edisi: '2025', kode: '1.02.02.2.01.0007', nama: 'Lama'})

// --- fail: known in an older edisi only
// expect = [["sub_kegiatan:A:1.02.02.2.01.0009"]]
// keadaan = "kodenya tidak ada dalam nomenklatur edisi 2027, tetapi berlaku dalam edisi 2025"
// severity = "info"
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0009', lingkup: 'A', kode: '1.02.02.2.01.0009', nama: 'Sub'}),
       (:Nomenklatur {kunci: '2025:1.02.02.2.01.0009', edisi: '2025', kode: '1.02.02.2.01.0009', nama: 'Lama'})

// --- fail: in none of several edisi
// expect = [["sub_kegiatan:A:1.02.02.2.01.0009"]]
// keadaan = "kodenya tidak ditemukan dalam nomenklatur edisi 2027, 2025, 2023"
// severity = "–"
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0009', lingkup: 'A', kode: '1.02.02.2.01.0009', nama: 'Sub'}),
       (:Nomenklatur {kunci: '2023:1.02', edisi: '2023', kode: '1.02', nama: 'Kesehatan'}),
       (:Nomenklatur {kunci: '2025:1.02', edisi: '2025', kode: '1.02', nama: 'Kesehatan'})

// --- fail: another agency is not asked about
// pd = ["A"]
// expect = [["sub_kegiatan:A:1.02.02.2.01.0009"]]
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0009', lingkup: 'A', kode: '1.02.02.2.01.0009', nama: 'Sub'}),
       (:PerangkatDaerah {id: 'perangkat_daerah:B', lingkup: 'B', kode_skpd: 'B', nama: 'Dinas B'}),
       (:SubKegiatan {id: 'sub_kegiatan:B:1.02.02.2.01.0009', lingkup: 'B', kode: '1.02.02.2.01.0009', nama: 'Sub'})

// --- pass: known
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'})
       -[:BERKODE]->(baru)

// --- pass: supporting work is listed under X.XX
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:7.01.01.2.02.0001', lingkup: 'A', kode: '7.01.01.2.02.0001', nama: 'Gaji'})

// --- pass: a code that breaks the grammar is N1's
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.2.2', lingkup: 'A', kode: '1.2.2', nama: 'Sub'}),
       (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'})
       -[:BERKODE]->(baru)

// --- pass: nulls; a plan node without a code
CREATE (:Program {id: 'program:A:~x', lingkup: 'A'}),
       (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'})
       -[:BERKODE]->(baru)

// --- pass: in force in the newest edisi, retired in an older one
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0005', lingkup: 'A', kode: '1.02.02.2.01.0005', nama: 'Sub'}),
       (:Nomenklatur {kunci: '2025:1.02.02.2.01.0005', edisi: '2025', kode: '1.02.02.2.01.0005', pensiun: true})
