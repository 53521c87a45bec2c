// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (k:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (k)-[:BAGIAN_DARI]->(p)

// --- fail: a sub kegiatan with a code of a kegiatan
// expect = [["sub_kegiatan:A:1.02.02.2.01"]]
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Sub'})

// --- fail: kewenangan written with two digits
// expect = [["kegiatan:A:1.02.02.02.10"]]
CREATE (:Kegiatan {id: 'kegiatan:A:1.02.02.02.10', lingkup: 'A', kode: '1.02.02.02.10', nama: 'BLUD'})-[:BAGIAN_DARI]->(p)

// --- fail: under a kegiatan of another code
// expect = [["sub_kegiatan:A:1.02.03.2.01.0001"]]
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.03.2.01.0001', lingkup: 'A', kode: '1.02.03.2.01.0001', nama: 'Sub'})
       -[:BAGIAN_DARI]->(k)

// --- fail: kewenangan 9 does not exist, bidang without its zero, no code at all
// expect = [["kegiatan:A:1.02.02.9.01"], ["program:A:1.2.02"], ["program:A:~x"]]
CREATE (:Kegiatan {id: 'kegiatan:A:1.02.02.9.01', lingkup: 'A', kode: '1.02.02.9.01', nama: 'K'})-[:BAGIAN_DARI]->(p),
       (:Program {id: 'program:A:1.2.02', lingkup: 'A', kode: '1.2.02', nama: 'P'}),
       (:Program {id: 'program:A:~x', lingkup: 'A'})

// --- pass: a whole chain, the support program as SIPD writes it and as the nomenclature writes it
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub'})
       -[:BAGIAN_DARI]->(k),
       (:Program {id: 'program:A:X.XX.01', lingkup: 'A', kode: 'X.XX.01', nama: 'Penunjang'})

// --- pass: special autonomy has another kewenangan
CREATE (:Kegiatan {id: 'kegiatan:A:1.02.02.4.01', lingkup: 'A', kode: '1.02.02.4.01', nama: 'K'})-[:BAGIAN_DARI]->(p)

// --- pass: nulls in nama and pagu; a node without parent
CREATE (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0002', lingkup: 'A', kode: '1.02.02.2.01.0002'})

// --- pass: another agency, where only this one is asked for
// pd = ["A"]
CREATE (:Program {id: 'program:Z:1.2.02', lingkup: 'Z', kode: '1.2.02', nama: 'P'})
