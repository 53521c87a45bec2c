// --- base
CREATE (d:PerangkatDaerah {id: 'perangkat_daerah:A', lingkup: 'A', kode_skpd: 'A', nama: 'Dinas A'}),
       (dz:PerangkatDaerah {id: 'perangkat_daerah:Z', lingkup: 'Z', kode_skpd: 'Z', nama: 'Dinas Z'}),
       (a:Kondisi {id: 'kondisi:A:K1', lingkup: 'A', nama: 'Satu'}), (b:Kondisi {id: 'kondisi:A:K2', lingkup: 'A', nama: 'Dua'}),
       (c:Kondisi {id: 'kondisi:A:K3', lingkup: 'A', nama: 'Tiga'}), (s:Sasaran {id: 'sasaran:A:S1', lingkup: 'A', nama: 'S'})

// --- fail: two nodes support each other; what leads in and what leads out is no member
// expect = [["kondisi:A:K1"]]
// anggota_id = ["kondisi:A:K1", "kondisi:A:K2"]
// keadaan = "2 simpul saling mendukung dalam lingkaran"
// disebut = ["Satu", "Dua"]
// tautan = ["pohon.xlsx lembar Dukungan baris 7, 9"]
CREATE (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x', asal_berkas: 'pohon.xlsx', asal_lembar: 'Dukungan', asal_baris: 9}]->(b),
       (b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x', asal_berkas: 'pohon.xlsx', asal_lembar: 'Dukungan', asal_baris: 7}]->(a),
       (c)-[:MENDUKUNG {status: 'disetujui', dasar: 'x', asal_berkas: 'pohon.xlsx', asal_lembar: 'Dukungan', asal_baris: 8}]->(a),
       (b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x', asal_berkas: 'pohon.xlsx', asal_lembar: 'Dukungan', asal_baris: 6}]->(s)

// --- fail: a node that supports itself; null in nama and in the row it came from
// expect = [["kondisi:A:K2"]]
// keadaan = "Simpul ini mendukung dirinya sendiri"
// disebut = ["kondisi:A:K2"]
// tautan = ["berkas tidak tercatat"]
CREATE (b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b) SET b.nama = null

// --- fail: two loops that share a node are one
// expect = [["kondisi:A:K1"]]
// anggota_id = ["kondisi:A:K1", "kondisi:A:K2", "kondisi:A:K3"]
CREATE (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(a),
       (b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(c)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)

// --- fail: a loop that leads to another is another
// expect = [["kondisi:A:K1"], ["kondisi:A:K3"]]
CREATE (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(a),
       (c)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(c)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)

// --- fail: two loops of one size that have nothing to do with each other
// expect = [["kondisi:A:K1"], ["kondisi:A:K3"]]
CREATE (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(a),
       (c)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(s)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(c)

// --- fail: a loop through two agencies is told to either, by its smallest id
// pd = ["Z"]
// expect = [["kondisi:A:K1"]]
CREATE (z:Kondisi {id: 'kondisi:Z:K1', lingkup: 'Z', nama: 'Z'}),
       (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(z)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(a),
       (b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(c)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)

// --- pass: two ways up meet again
CREATE (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(s),
       (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(c)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(s)

// --- pass: the way back is only proposed; nulls in nama
CREATE (a)-[:MENDUKUNG {status: 'disetujui', dasar: 'x'}]->(b)-[:MENDUKUNG {status: 'diajukan', dasar: 'x'}]->(a)
SET a.nama = null
