// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (h:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'Sasaran'}),
       (i:Indikator {id: 'indikator:A:I1', lingkup: 'A', nama: 'IKU A', iku: 'pd'}), (h)-[:DIUKUR]->(i),
       (x:Kondisi {id: 'kondisi:A:X', lingkup: 'A', nama: 'Simpul'}),
       (x)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I2', lingkup: 'A', nama: 'bukan IKU'}),
       (p:Program {id: 'program:A:1.02.02', lingkup: 'A', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(d),
       (k:Kegiatan {id: 'kegiatan:A:1.02.02.2.01', lingkup: 'A', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (k)-[:BAGIAN_DARI]->(p),
       (s:SubKegiatan {id: 'sub_kegiatan:A:1.02.02.2.01.0001', lingkup: 'A', kode: '1.02.02.2.01.0001', nama: 'Sub',
                       kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(k)

// --- fail: a simpul supports its result, but no sub kegiatan supports the simpul; a proposal is none
// expect = [["indikator:A:I1"]]
// keadaan = "dalam berkas yang dimuat belum ditemukan sub kegiatan inti yang mencapainya"
// keterangan = ""
// lingkup_pencarian = ""
// severity = "error"
// diukur = ["sasaran Sasaran"]
CREATE (x)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h), (s)-[:MENDUKUNG {status: 'diajukan', dasar: 'x'}]->(x)

// --- fail: reached by support work only; the shortest chain is shown
// expect = [["indikator:A:I1"]]
// keadaan = "dalam berkas yang dimuat hanya dicapai oleh penunjang; belum ditemukan sub kegiatan inti yang mencapainya"
// rantai = ["Program", "Simpul", "Sasaran"]
// keterangan = "Rantai terpendek dari penunjang: Program → Simpul → Sasaran. "
CREATE (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(x)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(y:Kondisi {id: 'kondisi:A:Y', lingkup: 'A', nama: 'Y'}),
       (y)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(x)
SET s.kelas = 'gaji'

// --- fail: the level that decides reaches another IKU; the links of the levels above do not count
// expect = [["indikator:A:I1"]]
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(y:Kondisi {id: 'kondisi:A:Y', lingkup: 'A', nama: 'Y'}),
       (y)-[:DIUKUR]->(:Indikator {id: 'indikator:A:I3', lingkup: 'A', nama: 'IKU lain', iku: 'pd'}),
       (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h)

// --- fail: refused rows of that agency are told; nulls in nama, kelas
// expect = [["indikator:A:I1"]]
// nama = "indikator:A:I1"
// severity = "warning"
// ditolak = 2
// keterangan = "Rantai terpendek dari penunjang: Sub → Sasaran. Perhatian: 2 baris tautan PD ini ditolak saat dimuat, mungkin di antaranya yang menuju IKU ini; lihat daftar baris yang ditolak."
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h),
       (:Program {id: 'program:Z:1.02.02', lingkup: 'Z', kode: '1.02.02', nama: 'P', tautan_ditolak: 5}),
       (:Program {id: 'program:A:1.02.03', lingkup: 'A', kode: '1.02.03', nama: 'P', tautan_ditolak: -9})
SET i.nama = null, s.kelas = null, k.tautan_ditolak = 2

// --- fail: an IKU of the kabupaten is information until every agency with core money has a tree
// expect = [["indikator:pemda:I1"]]
// severity = "info"
// ditolak = 5
// lingkup_pencarian = ", di antara PD termuat (1 dari 2 PD dan unit beranggaran inti)"
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h),
       (:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'S'})
         -[:DIUKUR]->(:Indikator {id: 'indikator:pemda:I1', lingkup: 'pemda', nama: 'IKU daerah', iku: 'pemda'}),
       (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.02.2.01.0001', lingkup: 'Z', kelas: 'inti', pagu: 7, kode: '1', tautan_ditolak: 5})

// --- fail: once they all have one it is an error; money that is none, or not core, asks for no tree
// expect = [["indikator:pemda:I1"]]
// severity = "error"
// lingkup_pencarian = ""
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h),
       (:Sasaran {id: 'sasaran:pemda:S1', lingkup: 'pemda', nama: 'S'})
         -[:DIUKUR]->(:Indikator {id: 'indikator:pemda:I1', lingkup: 'pemda', nama: 'IKU daerah', iku: 'pemda'}),
       (:SubKegiatan {id: 'sub_kegiatan:A/B:1.02.02.2.01.0001', lingkup: 'A/B', kelas: 'inti', pagu: 7, kode: '1'}),
       (:SubKegiatan {id: 'sub_kegiatan:X:1.02.02.2.01.0001', lingkup: 'X', kelas: 'inti', pagu: 0, kode: '1'}),
       (:SubKegiatan {id: 'sub_kegiatan:Z:1.02.01.2.02.0001', lingkup: 'Z', kelas: 'gaji', pagu: 7, kode: '1'})

// --- fail: only the agency that was asked for
// pd = ["A"]
// expect = [["indikator:A:I1"]]
CREATE (:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (:Sasaran {id: 'sasaran:Z:S1', lingkup: 'Z', nama: 'S'})
         -[:DIUKUR]->(:Indikator {id: 'indikator:Z:I1', lingkup: 'Z', nama: 'IKU Z', iku: 'pd'})

// --- pass: by the program, beside a dead branch of the sub kegiatan; an IKU of several results is reached through any
CREATE (s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(x), (p)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h),
       (:Tujuan {id: 'tujuan:A:T1', lingkup: 'A', nama: 'T'})-[:DIUKUR]->(i)

// --- pass: a unit by the link of the same kegiatan of its agency; through a loop
CREATE (u:PerangkatDaerah {id: 'perangkat_daerah:A/B', lingkup: 'A/B', kode_skpd: 'A', nama: 'RSUD'})-[:BAGIAN_DARI]->(d),
       (k)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(x)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(x),
       (x)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h),
       (q:Program {id: 'program:A/B:1.02.02', lingkup: 'A/B', kode: '1.02.02', nama: 'Program'})-[:BAGIAN_DARI]->(u),
       (l:Kegiatan {id: 'kegiatan:A/B:1.02.02.2.01', lingkup: 'A/B', kode: '1.02.02.2.01', nama: 'Kegiatan'}),
       (l)-[:BAGIAN_DARI]->(q),
       (:SubKegiatan {id: 'sub_kegiatan:A/B:1.02.02.2.01.0001', lingkup: 'A/B', kode: '1.02.02.2.01.0001', nama: 'Sub',
                      kelas: 'inti', spm: false, pagu: 7})-[:BAGIAN_DARI]->(l)
SET s.kelas = 'gaji'

// --- pass: from another agency; an indicator that is no IKU; nulls in nama, pagu
CREATE (z:SubKegiatan {id: 'sub_kegiatan:Z:1.02.02.2.01.0001', lingkup: 'Z', kode: '1.02.02.2.01.0001', kelas: 'inti'}),
       (z)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(h)
