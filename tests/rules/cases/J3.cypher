// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (h:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', kode: 'S1', nama: 'Sasaran'}),
       (k:Jabatan {id: 'jabatan:A:J1', lingkup: 'A', nama: 'Kepala Dinas', jenjang: 'jpt pratama'}),
       (b:Jabatan {id: 'jabatan:A:J2', lingkup: 'A', nama: 'Kabid Satu', jenjang: 'administrator'}),
       (c:Jabatan {id: 'jabatan:A:J3', lingkup: 'A', nama: 'Kabid Dua', jenjang: 'administrator'}),
       (b)-[:BERTANGGUNG_JAWAB {peran: 'pelaksana'}]->(p)

// --- fail: nobody answers for the sasaran
// expect = [["sasaran:A:S1"]]
// severity = "–"
// keadaan = "belum ditemukan jabatan yang bertanggung jawab atasnya atau atas indikatornya dalam berkas yang dimuat"
// dicari = "Dicari pada berkas tanpa nama: 1 baris."

// --- fail: two posts of one jenjang and agency answer together
// expect = [["sasaran:A:S1"]]
// severity = "–"
// keadaan = "Kabid Satu (administrator); Kabid Dua (administrator) tercatat sama-sama sebagai penanggung jawab"
// dicari = ""
CREATE (b)-[:BERTANGGUNG_JAWAB {peran: 'Penanggung Jawab '}]->(h),
       (c)-[:BERTANGGUNG_JAWAB {peran: 'penanggungjawab'}]->(h),
       (k)-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h)

// --- fail: of two agencies it is only told
// expect = [["sasaran:A:S1"]]
// severity = "info"
CREATE (z:Jabatan {id: 'jabatan:Z:J1', lingkup: 'Z', nama: 'Kepala Z', jenjang: 'jpt pratama'}),
       (z)-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h),
       (k)-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h)

// --- fail: a program, a kondisi and a tujuan; nulls in nama, kode
// expect = [["kondisi:A:~x"], ["program:A:1.02.03"], ["tujuan:A:T1"]]
CREATE (b)-[:BERTANGGUNG_JAWAB]->(h), (:Kondisi {id: 'kondisi:A:~x', lingkup: 'A'}),
       (:Tujuan {id: 'tujuan:A:T1', lingkup: 'A', kode: '1.02.02', nama: 'Tujuan'}),
       (:Program {id: 'program:A:1.02.03', lingkup: 'A', kode: '1.02.03'})

// --- fail: of the kabupaten it is only told while posts of an agency with programs are not loaded
// expect = [["sasaran:pemda:S1"]]
// severity = "info"
CREATE (b)-[:BERTANGGUNG_JAWAB]->(h), (:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'Sasaran pemda'}),
       (:Jabatan {id: 'jabatan:pemda:J1', lingkup: 'pemda', nama: 'Bupati', jenjang: 'kepala daerah'}),
       (:Program {id: 'program:Z:7.01.02', lingkup: 'Z', kode: '7.01.02', nama: 'Program kecamatan'})

// --- fail: of the kabupaten it is a warning where the posts of all are loaded
// expect = [["sasaran:pemda:S1"]]
// severity = "–"
CREATE (b)-[:BERTANGGUNG_JAWAB]->(h), (:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'Sasaran pemda'}),
       (:Jabatan {id: 'jabatan:pemda:J1', lingkup: 'pemda', nama: 'Bupati', jenjang: 'kepala daerah'})

// --- pass: its indicator has a post, and the program of a unit that of its agency
CREATE (h)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A'})<-[:BERTANGGUNG_JAWAB {peran: 'pelaksana'}]-(k),
       (:Program {id: 'program:A/U:1.02.02', lingkup: 'A/U', kode: '1.02.02', nama: 'Program'}),
       (q:Program {id: 'program:A:1.02.05', lingkup: 'A', kode: '1.02.05', nama: 'Program'}),
       (q)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I2', lingkup: 'A'})<-[:BERTANGGUNG_JAWAB]-(k),
       (:Program {id: 'program:A/U:1.02.05', lingkup: 'A/U', kode: '1.02.05', nama: 'Program'})

// --- pass: a post of another agency
CREATE (:Jabatan {id: 'jabatan:Z:J1', lingkup: 'Z', nama: 'Kepala Z'})-[:BERTANGGUNG_JAWAB {peran: 'pendukung'}]->(h)

// --- pass: one of each jenjang, and two who answer in another role
CREATE (k)-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h), (b)-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h),
       (c)-[:BERTANGGUNG_JAWAB {peran: 'pelaksana'}]->(h)

// --- pass: nulls in peran, jenjang, nama; nobody is said to be in charge twice
CREATE (b)-[:BERTANGGUNG_JAWAB]->(h), (c)-[:BERTANGGUNG_JAWAB]->(h),
       (:Jabatan {id: 'jabatan:A:J4', lingkup: 'A'})-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h),
       (:Jabatan {id: 'jabatan:A:J5', lingkup: 'A'})-[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h)

// --- pass: two fungsional posts
CREATE (:Jabatan {id: 'jabatan:A:J4', lingkup: 'A', nama: 'Analis', jenjang: 'fungsional'})
         -[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h),
       (:Jabatan {id: 'jabatan:A:J5', lingkup: 'A', nama: 'Perencana', jenjang: 'fungsional'})
         -[:BERTANGGUNG_JAWAB {peran: 'penanggung jawab'}]->(h)

// --- pass: another agency, where only this one is asked for
// pd = ["A"]
CREATE (b)-[:BERTANGGUNG_JAWAB]->(h), (:Program {id: 'program:Z:7.01.02', lingkup: 'Z', kode: '7.01.02', nama: 'P'}),
       (:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'Sasaran'})
