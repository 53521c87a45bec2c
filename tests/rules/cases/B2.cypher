// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (k:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (k)-[:BAGIAN_DARI]->(p),
       (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Satu',
                       kelas: 'inti', spm: false})-[:BAGIAN_DARI]->(k),
       (t:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0002', lingkup: 'A', kode: '1.02.02.2.01.0002', nama: 'Dua',
                       kelas: 'inti', spm: false})-[:BAGIAN_DARI]->(k),
       (p)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:p:2026', lingkup: 'A', tahun: 2026, pagu: 100})

// --- fail: two sub kegiatan above their kegiatan, by one rupiah
// expect = [["kegiatan:A:1.02.02.2.01", 2026]]
CREATE (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2026', lingkup: 'A', tahun: 2026, pagu: 100}),
       (s)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:s:2026', lingkup: 'A', tahun: 2026, pagu: 60}),
       (t)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:t:2026', lingkup: 'A', tahun: 2026, pagu: 41})

// --- fail: a kegiatan above its program in another year only
// expect = [["program:A:1.02.02", 2027]]
CREATE (p)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:p:2027', lingkup: 'A', tahun: 2027, pagu: 50}),
       (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2026', lingkup: 'A', tahun: 2026, pagu: 100}),
       (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2027', lingkup: 'A', tahun: 2027, pagu: 90})

// --- pass: equal
CREATE (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2026', lingkup: 'A', tahun: 2026, pagu: 100}),
       (s)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:s:2026', lingkup: 'A', tahun: 2026, pagu: 60}),
       (t)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:t:2026', lingkup: 'A', tahun: 2026, pagu: 40})

// --- pass: the parent holds more; the rest is not planned in detail
CREATE (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2026', lingkup: 'A', tahun: 2026, pagu: 10}),
       (s)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:s:2026', lingkup: 'A', tahun: 2026, pagu: 5})

// --- pass: years are never mixed
CREATE (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2026', lingkup: 'A', tahun: 2026, pagu: 100}),
       (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2027', lingkup: 'A', tahun: 2027, pagu: 100}),
       (s)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:s:2026', lingkup: 'A', tahun: 2026, pagu: 60}),
       (s)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:s:2027', lingkup: 'A', tahun: 2027, pagu: 60})

// --- pass: nulls; a parent whose pagu is not written, a child without any
CREATE (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2026', lingkup: 'A', tahun: 2026}),
       (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0003', lingkup: 'A'})-[:BAGIAN_DARI]->(k)

// --- pass: another agency's excess, where no pagu indikatif is loaded for this one, is not looked at here
CREATE (k)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:k:2026', lingkup: 'A', tahun: 2026, pagu: 1}),
       (q:Program {id: 'program:Z:1.02.02', lingkup: 'Z', kode: '1.02.02', nama: 'Program'}),
       (q)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:q:2026', lingkup: 'Y', tahun: 2026, pagu: 1}),
       (l:Kegiatan {id: 'kegiatan:Z:1.02.02.2.01', lingkup: 'Z', kode: '1.02.02.2.01'})-[:BAGIAN_DARI]->(q),
       (l)-[:BERPAGU]->(:PaguIndikatif {id: 'pagu_indikatif:l:2026', lingkup: 'Y', tahun: 2026, pagu: 9})
