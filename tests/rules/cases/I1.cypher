// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (dz:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (g:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'Sasaran daerah'}),
       (g)-[:DIUKUR]->(:Indikator {id: 'indikator:pemda:I1', lingkup: 'pemda', nama: 'IKU daerah', iku: 'pemda'}),
       (t:Tujuan {id: 'tujuan:A:T1', lingkup: 'A', nama: 'Tujuan A'}),
       (s:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran A'}),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(t),
       (i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'IKU A', iku: 'pd', dasar_iku: 'SK 1'}), (s)-[:DIUKUR]->(i)

// --- fail: a sasaran without an IKU; its other indicators are named
// expect = [["sasaran:A:S2"]]
// keadaan = "dalam berkas yang dimuat belum ditemukan IKU yang mengukurnya"
// keterangan = "Indikatornya yang bukan IKU: Biasa."
CREATE (s2:Sasaran {id: 'sasaran:A:S2', lingkup: 'A', nama: 'S2'}), (s2)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'Biasa'}),
       (s2)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(t)

// --- fail: a tujuan whose sasaran have none either: proposed, of another agency, or a simpul's
// expect = [["tujuan:A:T2"]]
// keadaan = "dalam berkas yang dimuat belum ditemukan IKU yang mengukurnya atau mengukur sasaran di bawahnya"
// keterangan = ""
CREATE (t2:Tujuan {id: 'tujuan:A:T2', lingkup: 'A', nama: 'T2'}), (s)-[:MENDUKUNG {status: 'diajukan', dasar: 'usul'}]->(t2),
       (z:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'Z'})-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(t2),
       (z)-[:DIUKUR]->(:Indikator {id: 'indikator:Z:I1', lingkup: 'Z', nama: 'IKU Z', iku: 'pd'}),
       (k:Kondisi {id: 'kondisi:A:K1', lingkup: 'A', nama: 'K'})-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(t2),
       (k)-[:DIUKUR]->(i)

// --- fail: an IKU that measures no result; nulls in nama
// expect = [["indikator:A:I9"]]
// nama = "indikator:A:I9"
// keadaan = "ditetapkan sebagai IKU PD (SK 9), tetapi belum ditemukan tujuan, sasaran, atau simpul pohon kinerja yang diukurnya dalam berkas yang dimuat"
// keterangan = "Yang tercatat diukurnya: Program."
CREATE (:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})
         -[:DIUKUR]->(:Indikator {id: 'indikator:A:I9', lingkup: 'A', iku: 'pd', dasar_iku: 'SK 9'})

// --- fail: only the agency that was asked for
// pd = ["A"]
// expect = [["indikator:A:I9"], ["sasaran:A:S2"]]
CREATE (:Sasaran {id: 'sasaran:A:S2', lingkup: 'A', nama: 'S2'}), (z:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'Z'}),
       (:Sasaran {id: 'sasaran:Z:S2', lingkup: 'Z', nama: 'Z'}), (:Indikator {id: 'indikator:Z:I9', lingkup: 'Z', nama: 'I', iku: 'pd'}),
       (z)-[:DIUKUR]->(:Indikator {id: 'indikator:Z:I1', lingkup: 'Z', nama: 'IKU Z', iku: 'pd'}),
       (:Indikator {id: 'indikator:A:I9', lingkup: 'A', nama: 'I', iku: 'pd'})

// --- pass: a tujuan whose sasaran has one, by way of another, or in a unit; one with its own
CREATE (t2:Tujuan {id: 'tujuan:A:T2', lingkup: 'A', nama: 'T2'}), (t3:Tujuan {id: 'tujuan:A:T3', lingkup: 'A', nama: 'T3'}),
       (k:Kondisi {id: 'kondisi:A:K1', lingkup: 'A', nama: 'K1'}), (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(k),
       (s2:Sasaran {id: 'sasaran:A:S2', lingkup: 'A', nama: 'S2'}), (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(s2),
       (s2)-[:DIUKUR]->(i), (s2)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(t2), (t3)-[:DIUKUR]->(i),
       (:PerangkatDaerah {id: 'perangkat_daerah:A/B', lingkup: 'A/B', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (t4:Tujuan {id: 'tujuan:A:T4', lingkup: 'A', nama: 'T4'}),
       (u:Sasaran {id: 'sasaran:A/B:S1', lingkup: 'A/B', nama: 'S'})-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(t4),
       (u)-[:DIUKUR]->(:Indikator {id: 'indikator:A/B:I1', lingkup: 'A/B', nama: 'IKU B', iku: 'pd'})

// --- pass: an agency whose own IKU are not loaded is not judged; nulls in iku, nama
CREATE (z:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z'})-[:DIUKUR]->(:Indikator {id: 'indikator:Z:I1', lingkup: 'Z'})

// --- pass: a simpul needs no IKU, and an indicator that is none needs no owner
CREATE (:Kondisi {id: 'kondisi:A:K1', lingkup: 'A', nama: 'K1'}), (:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'I'})
