// Rincian belanja (DPA) dijumlahkan: satu baris per lingkup × kelas × jenis belanja × sumber dana × kelompok belanja.
MATCH (b:RincianBelanja {versi: $versi})-[:MENDANAI]->(s:SubKegiatan)
RETURN b.lingkup AS lingkup, s.kelas AS kelas, b.jenis_belanja AS jenis, b.kelompok AS kelompok,
       b.kode_dana AS kode_dana, b.nama_dana AS nama_dana, coalesce(b.dana_terikat, false) AS terikat,
       sum(b.pagu) AS rupiah
ORDER BY lingkup, kelas, jenis, kelompok, kode_dana, nama_dana, terikat;
