// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (s:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran A'}),
       (k:Kondisi {id: 'kondisi:A:K1', lingkup: 'A', nama: 'Simpul A'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program A'}),
       (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(s),
       (i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'Persentase desa mandiri', kelompok_teks: 'x', satuan: 'Persen'}),
       (j:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'persentase  desa mandiri', kelompok_teks: 'x', satuan: 'persen'}),
       (s)-[:DIUKUR]->(i),
       (i)-[:BERTARGET]->(ti:Target {id: 'target:1', pemilik: 'sasaran:A:S1', periode: '2026', tahun: 2026, teks: '80', angka: 80.0}),
       (j)-[:BERTARGET]->(tj:Target {id: 'target:2', pemilik: 'kondisi:A:K1', periode: '2026', tahun: 2026, teks: '80,0', angka: 80.0}),
       (j)-[:BERTARGET]->(tp:Target {id: 'target:3', pemilik: 'program:A:1.02.02', periode: '2026', tahun: 2026, teks: '80', angka: 80.0})

// --- fail: the simpul below a sasaran repeats its indicator and its target
// expect = [["indikator:A:I2"]]
// target = ["80,0"]
// tahun = 2026
// di_bawah = ["simpul Simpul A"]
// di_atas = ["sasaran Sasaran A"]
CREATE (k)-[:DIUKUR]->(j)

// --- fail: a program two steps below; the simpul between has another target
// expect = [["indikator:A:I2"]]
// di_bawah = ["program Program A"]
CREATE (p)-[:DIUKUR]->(j), (k)-[:DIUKUR]->(j), (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(k)
SET tj.angka = 79.0

// --- fail: a predicate is compared as text; nulls in satuan, nama, angka
// expect = [["indikator:A:I2"]]
// nama = "indikator:A:I2"
CREATE (k)-[:DIUKUR]->(j) SET i.satuan = null, j.satuan = null, j.nama = null, ti.angka = null, tj.angka = null,
       ti.teks = 'BB', tj.teks = 'bb'

// --- fail: only the agency that was asked for
// pd = ["A"]
// expect = [["indikator:A:I2"]]
CREATE (k)-[:DIUKUR]->(j), (:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (z:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'S'}), (y:Kondisi {id: 'kondisi:Z:K1', lingkup: 'Z', nama: 'K'}),
       (y)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(z),
       (z)-[:DIUKUR]->(m:Indikator {id: 'indikator:Z:I1', lingkup: 'Z', nama: 'A', kelompok_teks: 'a'}),
       (y)-[:DIUKUR]->(n:Indikator {id: 'indikator:Z:I2', lingkup: 'Z', nama: 'A', kelompok_teks: 'a'}),
       (m)-[:BERTARGET]->(:Target {id: 'target:8', pemilik: 'sasaran:Z:S1', periode: '2026', tahun: 2026, teks: '1', angka: 1.0}),
       (n)-[:BERTARGET]->(:Target {id: 'target:9', pemilik: 'kondisi:Z:K1', periode: '2026', tahun: 2026, teks: '1', angka: 1.0})

// --- pass: another target
CREATE (k)-[:DIUKUR]->(j) SET tj.angka = 81.0

// --- pass: another text, nulls in kelompok_teks
CREATE (k)-[:DIUKUR]->(j) SET j.kelompok_teks = null, i.kelompok_teks = null

// --- pass: another satuan
CREATE (k)-[:DIUKUR]->(j) SET j.satuan = 'Desa'

// --- pass: the target of this year is blank on both, or only a dash
CREATE (k)-[:DIUKUR]->(j) SET ti.angka = null, tj.angka = null, ti.teks = '-', tj.teks = '-'

// --- pass: the same target in another year, and in a quarter
CREATE (k)-[:DIUKUR]->(j) SET ti.periode = '2027', tj.periode = '2027'

// --- pass: beside each other, not one below the other; the way up is only proposed
CREATE (l:Kondisi {id: 'kondisi:A:K2', lingkup: 'A', nama: 'K2'})-[:DIUKUR]->(j), (l)-[:MENDUKUNG {status: 'diajukan', dasar: 'x'}]->(s)
SET tj.pemilik = 'kondisi:A:K2'

// --- pass: one indicator of two results, by the file's own word
CREATE (k)-[:DIUKUR]->(i),
       (i)-[:BERTARGET]->(:Target {id: 'target:4', pemilik: 'kondisi:A:K1', periode: '2026', tahun: 2026, teks: '80', angka: 80.0})

// --- pass: an agency repeats the indicator of the kabupaten
CREATE (k)-[:DIUKUR]->(j) SET i.lingkup = 'pemda'
