// Setiap rincian belanja dan sub kegiatan yang didanainya.
MATCH (r:RincianBelanja {versi: $versi})-[:MENDANAI]->(s:SubKegiatan)
RETURN r.id AS id, s.id AS sub, r.pagu AS pagu, r.kode AS rekening, r.jenis_belanja AS jenis_belanja,
       r.kelompok AS kelompok, r.kode_dana AS kode_dana, r.nama_dana AS nama_dana, r.dana_terikat AS dana_terikat;
