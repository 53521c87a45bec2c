// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (s:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran A'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})

// --- fail: nothing is linked at all; an indicator, a post and a parent are no support
// expect = [["sasaran:A:S1"]]
// keadaan = "belum ditemukan apa pun yang menopangnya dalam berkas yang dimuat"
// lingkup_pencarian = ""
// keterangan = ""
CREATE (s)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I1', lingkup: 'A', iku: 'pd'}),
       (:Jabatan {id: 'jabatan:A:J1', lingkup: 'A', nama: 'Kepala'})-[:BERTANGGUNG_JAWAB]->(s),
       (t:Tujuan {id: 'tujuan:A:T1', lingkup: 'A', nama: 'T1'}), (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(t)

// --- fail: only a proposal
// expect = [["sasaran:A:S1"]]
// keadaan = "yang menopangnya baru usulan yang belum disetujui"
// keterangan = "Usulannya dari: Program. "
// usulan = ["Program"]
CREATE (p)-[:MENDUKUNG {status: 'diajukan', dasar: 'usul'}]->(s)

// --- fail: supporting itself is no support; null in nama; refused rows of that agency are told
// expect = [["sasaran:A:S1"]]
// nama = "sasaran:A:S1"
// ditolak = 2
// keterangan = "Perhatian: 2 baris tautan PD ini ditolak saat dimuat, mungkin di antaranya yang menuju simpul ini; lihat daftar baris yang ditolak."
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'sebab'}]->(s),
       (:Kegiatan {id: 'kegiatan:A/B:1.02.02.2.01', lingkup: 'A/B', kode: '1.02.02.2.01', nama: 'K', tautan_ditolak: 2}),
       (:Program {id: 'program:Z:1.02.02', lingkup: 'Z', kode: '1.02.02', nama: 'P', tautan_ditolak: 5}),
       (:Program {id: 'program:A:1.02.03', lingkup: 'A', kode: '1.02.03', nama: 'P', tautan_ditolak: -9})
SET s.nama = null

// --- fail: what the kabupaten owns is information until every agency with core money has a tree
// expect = [["sasaran:pemda:S1"]]
// severity = "info"
// lingkup_pencarian = ", di antara PD termuat (1 dari 2 PD dan unit beranggaran inti)"
// ditolak = 5
// keterangan = "Perhatian: 5 baris tautan ditolak saat dimuat, mungkin di antaranya yang menuju simpul ini; lihat daftar baris yang ditolak."
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(s),
       (:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'Sasaran daerah'}),
       (:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (:SubKegiatan {id: 'sub_kegiatan:A/B:1.02.02.2.01.0001', lingkup: 'A/B', kelas: 'inti', pagu: 7, kode: '1'}),
       (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.02.2.01.0001', lingkup: 'Z', kelas: 'inti', pagu: 7, kode: '1', tautan_ditolak: 5})

// --- fail: when they all have one it is a warning; money that is none, or not core, asks for no tree
// expect = [["sasaran:pemda:S1"]]
// severity = "warning"
// lingkup_pencarian = ""
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(s),
       (:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'Sasaran daerah'}),
       (:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kelas: 'inti', pagu: 7, kode: '1'}),
       (:SubKegiatan {id: 'sub_kegiatan:X:1.02.02.2.01.0001', lingkup: 'X', kelas: 'inti', pagu: 0, kode: '1'}),
       (:SubKegiatan {id: 'sub_kegiatan:Y:1.02.02.2.01.0001', lingkup: 'Y', kelas: 'inti', kode: '1'}),
       (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.01.2.02.0001', lingkup: 'Z', kelas: 'gaji', pagu: 7, kode: '1'})

// --- fail: only the agency that was asked for
// pd = ["A"]
// expect = [["sasaran:A:S1"]]
CREATE (:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'S'})

// --- pass: a program by way of a simpul; an output may be the lowest
CREATE (k:Kondisi {id: 'kondisi:A:K1', lingkup: 'A', nama: 'K1', jenjang: 'immediate'}),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'renstra'}]->(k)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(s),
       (:Kondisi {id: 'kondisi:A:K2', lingkup: 'A', nama: 'K2', jenjang: 'output'})
         -[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(k)

// --- pass: supported from another agency, and from itself too; null in jenjang
CREATE (k:Kondisi {id: 'kondisi:A:K1', lingkup: 'A'})-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(s),
       (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(s),
       (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.02.2.01.0001', lingkup: 'Z', kelas: 'inti', kode: '1'})
         -[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(k)
