// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (h:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran'}),
       (i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'Indikator'}),
       (h)-[:DIUKUR]->(i),
       (k:Jabatan {id: 'jabatan:A:J1', lingkup: 'A', kode: 'J1', nama: 'Kepala Dinas', jenjang: 'jpt pratama'}),
       (k)-[:BERTUGAS_DI]->(d),
       (k)-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab', asal_berkas: 'pohon.xlsx', asal_lembar: 'TanggungJawab'}]->(h)

// --- fail: a post that only reports to another and serves in an agency
// expect = [["jabatan:A:J2"]]
// severity = "–"
// dicari = "Dicari pada pohon.xlsx lembar TanggungJawab: 1 baris."
CREATE (j:Jabatan {id: 'jabatan:A:J2', lingkup: 'A', kode: 'J2', nama: 'Kepala Bidang', jenjang: 'administrator'}),
       (j)-[:MELAPOR_KE]->(k), (j)-[:BERTUGAS_DI]->(d)

// --- fail: rows of the file that were refused at load are told, not hidden
// expect = [["jabatan:A:J2"]]
// dicari = "Dicari pada pohon.xlsx lembar TanggungJawab: 1 baris (2 baris berkas ini ditolak saat dimuat)."
CREATE (:Jabatan {id: 'jabatan:A:J2', lingkup: 'A', kode: 'J2', nama: 'Kepala Bidang', jenjang: 'administrator'}),
       (:Berkas {id: 'abc', nama: 'pohon.xlsx', baris_ditolak: 2})

// --- fail: a fungsional is told as information
// expect = [["jabatan:A:J2"]]
// severity = "info"
CREATE (:Jabatan {id: 'jabatan:A:J2', lingkup: 'A', kode: 'J2', nama: 'Perencana Ahli Muda', jenjang: 'fungsional'})

// --- fail: a pelaksana too
// expect = [["jabatan:A:J2"]]
// severity = "info"
CREATE (:Jabatan {id: 'jabatan:A:J2', lingkup: 'A', kode: 'J2', nama: 'Pengadministrasi', jenjang: 'pelaksana'})

// --- fail: nulls in jenjang, nama, kode
// expect = [["jabatan:A:J2"]]
// severity = "–"
CREATE (:Jabatan {id: 'jabatan:A:J2', lingkup: 'A'})

// --- fail: no row of the sheet was loaded at all
// expect = [["jabatan:A:J1"]]
// dicari = "Berkas yang dimuat tidak memuat satu pun baris tanggung jawab."
WITH k, h MATCH (k)-[t:BERTANGGUNG_JAWAB]->(h) DELETE t

// --- pass: a post of a unit that answers for an indicator, one for a plan node, one for another agency's result
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/U', lingkup: 'A/U', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (:Jabatan {id: 'jabatan:A/U:J1', lingkup: 'A/U', nama: 'Direktur'})-[:BERTANGGUNG_JAWAB]->(i),
       (:Jabatan {id: 'jabatan:A:J2', lingkup: 'A', nama: 'Kasubbag'})
         -[:BERTANGGUNG_JAWAB {peran: 'pelaksana'}]->(:Program {id: 'program:A:1.02.01', lingkup: 'A', kode: '1.02.01'}),
       (:Jabatan {id: 'jabatan:A:J3', lingkup: 'A', nama: 'Kabid'})
         -[:BERTANGGUNG_JAWAB]->(:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'Sasaran pemda'})

// --- pass: nulls; a post without peran, nama, jenjang that answers
CREATE (:Jabatan {id: 'jabatan:A:J2', lingkup: 'A'})-[:BERTANGGUNG_JAWAB]->(h)

// --- pass: another agency, where only this one is asked for
// pd = ["A"]
CREATE (:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'Sasaran'}),
       (:Program {id: 'program:Z:1.02.02', lingkup: 'Z', kode: '1.02.02'}),
       (:Jabatan {id: 'jabatan:Z:J1', lingkup: 'Z', nama: 'Camat', jenjang: 'administrator'})
