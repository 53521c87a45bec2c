// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (:Berkas {id: 'pohon', nama: 'pohon.xlsx', tata_letak: 'pohon'}), (:Berkas {id: 'r', nama: 'renstra.csv', tata_letak: 'renstra_datar'}),
       (s:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran A'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})

// --- fail: everything is missing
// expect = [["indikator:A:I1"]]
// kurang = ["satuan", "kondisi_awal", "target 2026"]
// jenis = "Indikator"
// diukur = ["program Program", "sasaran Sasaran A"]
CREATE (s)-[:DIUKUR]->(i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'I', asal_berkas: 'pohon.xlsx'}), (p)-[:DIUKUR]->(i)

// --- fail: an IKU of the workbook needs its definition too, and a post where posts are loaded
// expect = [["indikator:A:I1"]]
// kurang = ["definisi", "formula", "sumber_data", "jabatan (penanggung jawab)"]
// jenis = "IKU"
CREATE (s)-[:DIUKUR]->(i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'I', iku: 'pd', satuan: 'Persen', kondisi_awal: '1',
                                    asal_berkas: 'pohon.xlsx'}),
       (i)-[:BERTARGET]->(:Target {id: 'target:1', pemilik: 'sasaran:A:S1', periode: '2026', tahun: 2026, teks: '2'}),
       (:Jabatan {id: 'jabatan:A:J1', lingkup: 'A', nama: 'Kepala'})-[:BERTANGGUNG_JAWAB]->(p)

// --- fail: a dash is blank, and so are the targets of other years and a target with realisasi only; a predikat needs no satuan
// expect = [["indikator:A:I1"]]
// kurang = ["kondisi_awal", "target 2026"]
CREATE (s)-[:DIUKUR]->(i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'I', jenis: 'predikat', kondisi_awal: '-'}),
       (i)-[:BERTARGET]->(:Target {id: 'target:1', pemilik: 'x', periode: '2025', tahun: 2025, teks: '2'}),
       (i)-[:BERTARGET]->(:Target {id: 'target:2', pemilik: 'x', periode: '2026', tahun: 2026, teks: '–'}),
       (i)-[:BERTARGET]->(:Target {id: 'target:3', pemilik: 'x', periode: '2026-tw1', tahun: 2026, realisasi: '3'})

// --- fail: nulls in nama, asal_berkas; the file has no columns for a definition; the post is told of the unit's agency
// expect = [["indikator:A/B:I1"]]
// nama = "indikator:A/B:I1"
// kurang = ["satuan", "jabatan (penanggung jawab)"]
CREATE (:PerangkatDaerah {id: 'perangkat_daerah:A/B', lingkup: 'A/B', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (u:Sasaran {id: 'sasaran:A/B:S1', lingkup: 'A/B'})-[:DIUKUR]->(i:Indikator {id: 'indikator:A/B:I1', lingkup: 'A/B', iku: 'pd',
                                                                                  kondisi_awal: '1'}),
       (i)-[:BERTARGET]->(:Target {id: 'target:1', pemilik: 'x', periode: '2026-tw4', tahun: 2026, teks: '2'}),
       (:Jabatan {id: 'jabatan:A:J1', lingkup: 'A', nama: 'Kepala'})

// --- fail: only the agency that was asked for
// pd = ["A"]
// expect = [["indikator:A:I1"]]
CREATE (s)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'I'}),
       (:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'S'})-[:DIUKUR]->(:Indikator {id: 'indikator:Z:I1', lingkup: 'Z', nama: 'I'})

// --- pass: complete; the post answers for the result that the IKU measures
CREATE (s)-[:DIUKUR]->(i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'I', iku: 'pd', satuan: 'Persen', kondisi_awal: '1',
                                    asal_berkas: 'pohon.xlsx', definisi: 'd', formula: 'f', sumber_data: 's'}),
       (i)-[:BERTARGET]->(:Target {id: 'target:1', pemilik: 'x', periode: '2026', tahun: 2026, teks: 'BB'}),
       (:Jabatan {id: 'jabatan:A:J1', lingkup: 'A', nama: 'Kepala'})-[:BERTANGGUNG_JAWAB]->(s)

// --- pass: an IKU of a Renstra table needs what that table has; its post answers for the indicator itself; nulls in kode
CREATE (s)-[:DIUKUR]->(i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'I', iku: 'pd', satuan: 'Persen', kondisi_awal: '1',
                                    asal_berkas: 'renstra.csv'}),
       (i)-[:BERTARGET]->(:Target {id: 'target:1', pemilik: 'x', periode: '2026', tahun: 2026, teks: '2', angka: 2.0}),
       (:Jabatan {id: 'jabatan:A:J1', lingkup: 'A', nama: 'Kepala'})-[:BERTANGGUNG_JAWAB]->(i)

// --- pass: indicators of kegiatan and sub kegiatan, and of nothing
CREATE (:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'K'})
         -[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'I'}), (:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'I'})
