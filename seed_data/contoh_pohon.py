"""The pohon kinerja of the invented Kabupaten Arjakencana, as rows of the workbook Pohon, written by hand.

Each block is one sheet of one owner; cells are separated by ``|``. An owner is ``pemda``, an agency, or a unit (its
code does not end in 0000). What the links are *meant* to do is said in :mod:`contoh_rencana`, never derived from here.
"""

from __future__ import annotations

from contoh_rencana import (
    BAPPEDA,
    BPKAD,
    DINKES,
    DINSOS,
    DISDIK,
    DISPARPORA,
    DISTAN,
    DPUPR,
    INSPEKTORAT,
    KALIJERNIH,
    RSUD,
    SETDA,
    WRINGINSARI,
)

PEMDA = "pemda"

MISI = """
M1 | Mewujudkan sumber daya manusia yang sehat, cerdas, dan berdaya saing
M2 | Menguatkan ekonomi rakyat yang bertumpu pada pertanian dan usaha desa
M3 | Mewujudkan infrastruktur yang merata dan tangguh bencana
M4 | Mewujudkan pemerintahan yang bersih, akuntabel, dan melayani
"""

TUJUAN = {  # kode | uraian | misi
    PEMDA: """
        T1 | Meningkatnya kualitas hidup manusia | M1
        T2 | Menurunnya kemiskinan dan kesenjangan | M1;M2
        T3 | Meningkatnya layanan infrastruktur dan ketangguhan wilayah | M3
        T4 | Meningkatnya kualitas tata kelola pemerintahan | M4
        """,
    DISDIK: "T1 | Meningkatnya mutu dan pemerataan layanan pendidikan dasar |",
    DINKES: "T1 | Meningkatnya derajat kesehatan ibu, anak, dan masyarakat |",
    DPUPR: """
        T1 | Meningkatnya layanan infrastruktur dasar |
        T2 | Menurunnya risiko genangan dan banjir |
        """,
    DINSOS: """
        T1 | Menurunnya beban keluarga miskin dan penyandang masalah sosial |
        T2 | Meningkatnya ketahanan keluarga |
        """,
    DISTAN: """
        T1 | Meningkatnya pendapatan petani dan ketersediaan pangan |
        T2 | Terlindunginya ternak dan masyarakat dari penyakit hewan |
        """,
    SETDA: "T1 | Meningkatnya kualitas penyelenggaraan pemerintahan daerah |",
    BAPPEDA: "T1 | Meningkatnya kualitas perencanaan pembangunan daerah |",
    BPKAD: "T1 | Meningkatnya kualitas pengelolaan keuangan dan aset daerah |",
    INSPEKTORAT: "T1 | Meningkatnya kualitas pengawasan intern |",
    WRINGINSARI: "T1 | Meningkatnya kualitas pelayanan Kecamatan Wringinsari |",
    KALIJERNIH: "T1 | Meningkatnya kualitas pelayanan Kecamatan Kalijernih |",
}

SASARAN = {  # kode | uraian | tujuan
    PEMDA: """
        S1 | Meningkatnya derajat kesehatan masyarakat | T1
        S2 | Meningkatnya kualitas dan pemerataan pendidikan | T1
        S3 | Menurunnya angka kemiskinan | T2
        S4 | Meningkatnya kesejahteraan petani | T2
        S5 | Meningkatnya kualitas jalan, air minum, dan irigasi | T3
        S6 | Meningkatnya akuntabilitas dan reformasi birokrasi | T4
        S7 | Meningkatnya ketangguhan daerah terhadap bencana | T3
        """,
    DISDIK: """
        S1 | Meningkatnya partisipasi dan mutu pendidikan dasar | T1
        S2 | Meningkatnya kompetensi dan pemerataan pendidik | T1
        S9 | Meningkatnya akuntabilitas kinerja Dinas Pendidikan |
        """,
    DINKES: """
        S1 | Menurunnya kematian ibu dan bayi | T1
        S2 | Menurunnya prevalensi stunting | T1
        S3 | Meningkatnya mutu fasilitas pelayanan kesehatan | T1
        S9 | Meningkatnya akuntabilitas kinerja Dinas Kesehatan |
        """,
    RSUD: f"S1 | Meningkatnya mutu layanan rumah sakit | {DINKES}/T1",
    DPUPR: """
        S1 | Meningkatnya kemantapan jalan kabupaten | T1
        S2 | Meningkatnya akses air minum dan sanitasi layak | T1
        S3 | Meningkatnya keandalan jaringan irigasi | T1
        S4 | Berkurangnya kawasan genangan | T2
        """,
    DINSOS: """
        S1 | Menurunnya beban pengeluaran keluarga miskin | T1
        S2 | Terkendalinya kelahiran dan meningkatnya ketahanan keluarga | T2
        S3 | Meningkatnya kemandirian penyandang masalah sosial | T1
        """,
    DISTAN: """
        S1 | Meningkatnya produktivitas tanaman pangan | T1
        S2 | Menurunnya kasus penyakit hewan menular | T2
        S3 | Meningkatnya ketersediaan pangan rumah tangga | T1
        """,
    SETDA: """
        S1 | Meningkatnya kualitas kelembagaan dan tata laksana | T1
        S2 | Meningkatnya tata kelola pengadaan dan pembangunan | T1
        """,
    BAPPEDA: """
        S1 | Meningkatnya keselarasan perencanaan dan kinerja | T1
        S2 | Meningkatnya pemanfaatan hasil riset | T1
        """,
    BPKAD: """
        S1 | Meningkatnya kualitas laporan keuangan dan aset | T1
        S2 | Meningkatnya penerimaan pajak daerah | T1
        """,
    INSPEKTORAT: "S1 | Meningkatnya kapabilitas pengawasan intern | T1",
    WRINGINSARI: "S1 | Meningkatnya kepuasan masyarakat dan keaktifan desa | T1",
    KALIJERNIH: "S1 | Meningkatnya ketepatan layanan kecamatan | T1",
}

KONDISI = {  # kode | uraian | jenjang
    PEMDA: "K1 | Keluarga berisiko stunting memperoleh layanan lintas sektor | intermediate",
    DISDIK: """
        K1 | Ruang kelas layak dan cukup | immediate
        K2 | Guru kompeten dan tersebar merata | immediate
        K3 | Anak usia sekolah dari keluarga miskin tetap bersekolah | immediate
        K4 | Satuan PAUD dan kesetaraan menyelenggarakan layanan bermutu | immediate
        K5 | Sekolah memakai perangkat digital dalam pembelajaran | output
        K6 | Orang tua terlibat dalam pendidikan anak usia dini | immediate
        """,
    DINKES: """
        K1 | Ibu hamil dan bersalin tertangani sesuai standar | immediate
        K2 | Balita gizi kurang tertangani | immediate
        K3 | Bayi dan balita terimunisasi lengkap | immediate
        K4 | Fasilitas kesehatan siap sarana, alat, dan obat | immediate
        K5 | Penduduk miskin terlindungi jaminan kesehatan | immediate
        K6 | Penyakit menular ditemukan dan ditangani dini | immediate
        K7 | Rumah tangga berperilaku hidup bersih dan sehat | immediate
        K8 | Lingkungan permukiman sehat | immediate
        """,
    RSUD: """
        K1 | Waktu tunggu rawat jalan sesuai standar | immediate
        K2 | Rujuk balik berjalan tertib | output
        """,
    DPUPR: """
        K1 | Ruas jalan strategis tertangani tepat waktu | immediate
        K3 | Jaringan irigasi berfungsi baik | immediate
        K4 | Warga perdesaan memperoleh air minum perpipaan | immediate
        K5 | Saluran drainase perkotaan mengalir lancar | immediate
        """,
    DINSOS: """
        K1 | Keluarga miskin menerima bantuan tepat sasaran | immediate
        K2 | Data kemiskinan mutakhir dan dipakai | output
        K3 | Keluarga berisiko stunting didampingi | immediate
        K4 | Relawan sosial siap di desa rawan | output
        """,
    DISTAN: """
        K1 | Air dan sarana produksi cukup pada musim tanam | immediate
        K2 | Petani menerapkan budi daya yang baik | immediate
        K3 | Wabah penyakit hewan ditangani cepat | immediate
        K4 | Serangan hama terkendali | immediate
        """,
    SETDA: """
        K1 | Perangkat daerah menerapkan tata laksana dan perjanjian kinerja | immediate
        K2 | Pengadaan selesai tepat waktu | immediate
        K3 | Perkara hukum daerah tertangani | output
        """,
    BAPPEDA: """
        K1 | Rencana perangkat daerah selaras dengan RPJMD | immediate
        K2 | Rekomendasi koordinasi lintas bidang tersusun | output
        """,
    BPKAD: "K1 | APBD ditetapkan tepat waktu | immediate",
    INSPEKTORAT: "K1 | Rekomendasi pengawasan ditindaklanjuti | immediate",
    WRINGINSARI: "K1 | Lembaga desa aktif dan tertib administrasi | immediate",
}

INDIKATOR = {  # kode | pemilik | uraian | satuan | arah | jenis | awal | target 2026 | realisasi tw2 | iku | dasar iku
    PEMDA: """
        I1 | T1 | Indeks Pembangunan Manusia | Indeks | naik | angka | 71,34 | 72,10 | | pemda | PERBUP
        I2 | S1 | Umur harapan hidup | Tahun | naik | angka | 73,20 | 73,55 | | pemda | PERBUP
        I3 | Sasaran:S1;K1 | Prevalensi stunting | Persen | turun | angka | 19,8 | 16,5 | 18,1 | pemda | PERBUP
        I4 | S2 | Rata-rata lama sekolah | Tahun | naik | angka | 7,62 | 7,80 | | pemda | PERBUP
        I5 | S2 | Harapan lama sekolah | Tahun | naik | angka | 12,41 | 12,60 | | pemda | PERBUP
        I6 | S3 | Persentase penduduk miskin | Persen | turun | angka | 12,74 | 11,60 | 12,21 | pemda | PERBUP
        I7 | S4 | Nilai tukar petani | Indeks | naik | angka | 104,2 | 106,0 | 105,1 | pemda | PERBUP
        I8 | S5 | Jalan kabupaten dalam kondisi mantap | Persen | naik | angka | 68,4 | 72,0 | 69,0 | pemda | PERBUP
        I9 | S5 | Rumah tangga dengan akses air minum layak | Persen | naik | angka | 84,1 | 87,5 | | pemda | PERBUP
        I10 | S6 | Indeks reformasi birokrasi | Predikat | naik | predikat | B | BB | | pemda | PERBUP
        I11 | S6 | Opini BPK atas laporan keuangan | Predikat | naik | predikat | WTP | WTP | WTP | pemda | PERBUP
        I12 | S6 | Nilai SAKIP kabupaten | Predikat | naik | predikat | B | BB | | pemda | PERBUP
        I13 | S7 | Indeks risiko bencana | Indeks | turun | angka | 138,6 | 132,0 | | |
        """,
    DISDIK: """
        I1 | S1 | Angka partisipasi murni SD dan SMP | Persen | naik | angka | 92,4 | 94,0 | 93,1 | pd | SK
        I2 | S2 | Guru bersertifikat pendidik | Persen | naik | angka | 61,0 | 68,0 | 63,5 | pd | SK
        I3 | K1 | Ruang kelas dalam kondisi baik | Persen | naik | angka | 74,3 | 80,0 | | |
        I4 | K3 | Anak tidak sekolah usia 7–15 tahun | Orang | turun | angka | 1.842 | 1.400 | 1.655 | |
        I5 | S9 | Nilai SAKIP Dinas Pendidikan | Predikat | naik | predikat | B | BB | | |
        """,
    DINKES: """
        I1 | S1 | Angka kematian ibu | Per 100.000 kelahiran hidup | turun | angka | 142 | 115 | 128 | pd | SK
        I2 | S2 | Prevalensi balita pendek hasil penimbangan | Persen | turun | angka | 14,9 | 12,5 | 13,6 | pd | SK
        I3 | S3 | Puskesmas terakreditasi paripurna | Persen | naik | angka | 45 | 60 | 50 | pd | SK
        I4 | K1 | Persalinan di fasilitas kesehatan | Persen | naik | angka | 95,7 | 98,0 | 96,8 | |
        I5 | K2 | Balita gizi kurang yang mendapat makanan tambahan | Persen | naik | angka | 71 | 90 | 78 | |
        I6 | K3 | Imunisasi dasar lengkap | Persen | naik | angka | 88,2 | 95,0 | 90,4 | |
        I7 | K5 | Penduduk terdaftar JKN aktif | Persen | naik | angka | 81,5 | 90,0 | 84,7 | |
        I8 | K7 | Rumah tangga ber-PHBS | Persen | naik | angka | 63 | 70 | | |
        I9 | S9 | Nilai SAKIP Dinas Kesehatan | Predikat | naik | predikat | BB | BB | | |
        """,
    RSUD: """
        I1 | S1 | Net death rate | Per 1.000 pasien keluar | turun | angka | 21,4 | 19,0 | 20,2 | pd | SK
        I2 | K1 | Waktu tunggu rawat jalan | Menit | turun | angka | 74 | 55 | 66 | |
        """,
    DPUPR: """
        I1 | S1 | Panjang jalan mantap | Km | naik | angka | 512,7 | 540,0 | 516,3 | pd | SK
        I2 | S2 | Rumah tangga dengan sanitasi layak | Persen | naik | angka | 79,9 | 84,0 | | pd | SK
        I3 | S3 | Jaringan irigasi dalam kondisi baik | Persen | naik | angka | 62,8 | 67,0 | 63,4 | pd | SK
        I4 | S4 | Luas kawasan genangan | Hektare | turun | angka | 46,5 | 38,0 | | |
        I5 | K1 | Panjang jalan  mantab | km | naik | angka | 512,7 | 540,0 | | |
        """,
    DINSOS: """
        I1 | S1 | Penerima bantuan yang keluar dari kemiskinan | Persen | naik | angka | 3,1 | 5,0 | 3,8 | pd | SK
        I2 | S2 | Angka kelahiran total | Anak per perempuan | turun | angka | 2,21 | 2,14 | | pd | SK
        I3 | S3 | Penyandang masalah sosial yang mandiri | Persen | naik | angka | 24,0 | 30,0 | 26,1 | pd | SK
        I4 | K2 | Keluarga miskin yang datanya diperbarui | Persen | naik | angka | 71,0 | 95,0 | 82,5 | |
        """,
    DISTAN: """
        I1 | S1 | Produktivitas padi | Kuintal per hektare | naik | angka | 54,2 | 56,0 | | pd | SK
        I2 | S2 | Kasus penyakit mulut dan kuku | Kasus | turun | angka | 318 | 150 | 121 | pd | SK
        I3 | S3 | Skor pola pangan harapan | Skor | naik | angka | 88,7 | 90,5 | | |
        I4 | K4 | Luas serangan hama | Hektare | turun | angka | 412 | 300 | 205 | |
        """,
    SETDA: """
        I1 | S1 | Nilai SAKIP rata-rata perangkat daerah | Predikat | naik | predikat | B | BB | | pd | SK
        I2 | S2 | Indeks tata kelola pengadaan | Indeks | naik | angka | 71,6 | 80,0 | | pd | SK
        """,
    BAPPEDA: """
        I1 | S1 | Sasaran Renstra yang selaras dengan RPJMD | Persen | naik | angka | 82 | 95 | 88 | pd | SK
        I2 | S2 | Hasil riset yang dipakai perangkat daerah | Persen | naik | angka | 20 | 35 | | pd | SK
        I3 | K1 | Jumlah dokumen rencana yang diverifikasi | Dokumen | naik | angka | 38 | 40 | | |
        """,
    BPKAD: """
        I1 | S1 | Laporan keuangan perangkat daerah tepat waktu | Persen | naik | angka | 91 | 100 | 95 | pd | SK
        I2 | S2 | Penerimaan pajak daerah terhadap target | Persen | naik | angka | 96,4 | 100 | 47,8 | pd | SK
        """,
    INSPEKTORAT: "I1 | S1 | Level kapabilitas APIP | Level | naik | angka | 2 | 3 | | pd | SK",
    WRINGINSARI: "I1 | S1 | Indeks kepuasan masyarakat | Indeks | naik | angka | 82,1 | 85,0 | 83,0 | pd | SK",
    KALIJERNIH: "I1 | S1 | Layanan selesai tepat waktu | Persen | naik | angka | 88 | 95 | 90 | |",
}

NSPK = "Renstra 2025–2029, kolom NSPK dan sasaran RPJMD yang relevan"

DUKUNGAN = {  # anak | induk | dasar | porsi | bobot | status
    PEMDA: "K1 | S1 | Perbup percepatan penurunan stunting",
    DISDIK: f"""
        T1 | pemda/S2 | {NSPK}
        K1 | S1 | Pohon kinerja Dinas Pendidikan
        K2 | S2 | Pohon kinerja Dinas Pendidikan
        K3 | S1 | Pohon kinerja Dinas Pendidikan | 0,7 |
        K6 | S1 | Pohon kinerja Dinas Pendidikan
        K3 | {DINSOS}/S1 | Biaya sekolah adalah pengeluaran terbesar kedua keluarga miskin | 0,3 |
        1.01.02.2.01 | K3 | Pohon kinerja: layanan SD menahan anak putus sekolah
        1.01.02.2.01.0047 | K1 | Hasil pendataan sarana prasarana sekolah
        1.01.02.2.01.0051 | K1 | Hasil pendataan sarana prasarana sekolah | 80% |
        1.01.02.2.01.0051 | K4 | Ruang SD dipakai bersama kelas kesetaraan | 20% |
        1.01.02.2.01.0042 | K5 | Rencana digitalisasi sekolah
        1.01.02.2.02.0059 | K1 | Hasil pendataan sarana prasarana sekolah
        1.01.02.2.02.0014 | K1 | Hasil pendataan sarana prasarana sekolah
        1.01.02.2.02.0068 | K5 | Rencana digitalisasi sekolah
        1.01.02.2.02.0042 | K3 | Usulan Bidang SMP pada rapat pohon kinerja | | | diajukan
        1.01.02.2.03 | K4 | Pohon kinerja Bidang PAUD
        1.01.02.2.03.0026 | K2 | Sosialisasi bagi pendidik PAUD
        1.01.02.2.04 | K4 | Pemenuhan SPM pendidikan kesetaraan
        1.01.02.2.04.0018 | K4 | SPM pendidikan kesetaraan (PP 2/2018)
        1.01.03 | S1 | renstra
        1.01.04.2.01.0001 | K2 | Peta kebutuhan guru
        1.01.04.2.01.0002 | K2 | Peta kebutuhan guru
        1.01.01 | S9 | renstra
        """,
    DINKES: f"""
        T1 | pemda/S1 | {NSPK}
        K1 | S1 | Pohon kinerja Dinas Kesehatan | | 0,6
        K2 | S2 | Pohon kinerja Dinas Kesehatan | | 0,7
        K2 | pemda/K1 | Aksi konvergensi stunting
        K3 | S1 | Pohon kinerja Dinas Kesehatan | 0,5 | 0,4
        K3 | S2 | Pohon kinerja Dinas Kesehatan | 0,5 | 0,3
        K4 | S3 | Pohon kinerja Dinas Kesehatan
        K5 | S3 | Pohon kinerja Dinas Kesehatan | 0,6 |
        K5 | {DINSOS}/S1 | Iuran jaminan kesehatan meringankan keluarga miskin | 0,5 |
        K7 | K8 | Perilaku bersih membuat lingkungan sehat
        K8 | K7 | Lingkungan sehat membuat perilaku bersih bertahan
        1.02.02.2.01 | K4 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.01.0023 | K6 | Obat program penyakit menular
        1.02.02.2.02.0001 | K1 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0002 | K1 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0003 | K3 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0004 | K2 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0015 | K2 | Pemberian makanan tambahan bagi balita gizi kurang
        1.02.02.2.02.0048 | K3 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0046 | K1 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0026 | K5 | Pembayaran iuran penduduk miskin
        1.02.02.2.02.0033 | K1 | Rencana penggunaan BOK Puskesmas | 0,4 |
        1.02.02.2.02.0033 | K2 | Rencana penggunaan BOK Puskesmas | 0,3 |
        1.02.02.2.02.0033 | K4 | Rencana penggunaan BOK Puskesmas
        1.02.02.2.02.0035 | S3 | Akreditasi mengukur mutu fasilitas
        1.02.02.2.02.0049 | K4 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0011 | K6 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0012 | K6 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0045 | K6 | Pemenuhan SPM bidang kesehatan (PP 2/2018)
        1.02.02.2.02.0020 | K6 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0056 | K6 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0040 | K6 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0018 | K7 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0017 | K8 | Pohon kinerja Dinas Kesehatan
        1.02.02.2.02.0029 | S3 | Usulan Bidang Kesehatan Masyarakat | | | diajukan
        1.02.03 | S3 | renstra
        1.02.04 | S3 | Usulan Bidang Sumber Daya Kesehatan | | | diajukan
        1.02.05 | K7 | renstra
        1.02.01 | S9 | renstra
        """,
    RSUD: """
        K1 | S1 | Pohon kinerja RSUD
        1.02.02.2.02.0032 | K1 | Pohon kinerja RSUD
        1.02.02.2.02.0049 | K2 | Pohon kinerja RSUD
        """,
    DPUPR: f"""
        T1 | pemda/S5 | {NSPK}
        T2 | pemda/S7 | {NSPK}
        K1 | S1 | Pohon kinerja DPUPR
        K3 | S3 | Pohon kinerja DPUPR | 0,5 |
        K3 | {DISTAN}/K1 | Air irigasi menentukan luas tanam | 0,5 | 0,6
        K4 | S2 | Pohon kinerja DPUPR
        K5 | S4 | Pohon kinerja DPUPR
        1.03.10 | S1 | renstra
        1.03.10.2.01.0059 | K1 | Analisis kerusakan jalan | | 0,5
        1.03.10.2.01.0055 | K1 | Analisis kerusakan jalan | | 0,3
        1.03.10.2.01.0056 | K1 | Analisis kerusakan jalan | | 0,2
        1.03.02.2.02.0014 | K3 | Pohon kinerja DPUPR
        1.03.02.2.02.0053 | K3 | Pohon kinerja DPUPR
        1.03.02.2.02.0021 | K3 | Pohon kinerja DPUPR
        1.03.03 | S2 | renstra
        1.03.03.2.01.0028 | K4 | Rencana induk SPAM
        1.03.06.2.01.0029 | K5 | Pohon kinerja DPUPR
        1.03.06.2.01.0028 | K5 | Pohon kinerja DPUPR
        1.03.06.2.01.0031 | K5 | Pohon kinerja DPUPR
        1.03.11 | S1 | Usulan Bidang Bina Konstruksi | | | diajukan
        """,
    DINSOS: f"""
        T1 | pemda/S3 | {NSPK}
        T2 | pemda/S1 | {NSPK}
        K1 | S1 | Pohon kinerja Dinas Sosial P2KB
        K2 | K1 | Data yang benar membuat bantuan tepat sasaran
        K3 | S2 | Pohon kinerja Dinas Sosial P2KB | 0,4 |
        K3 | {DINKES}/S2 | Pendampingan keluarga mencegah stunting | 0,6 |
        1.06.05.2.02.0006 | K1 | Pohon kinerja Dinas Sosial P2KB
        1.06.05.2.02.0008 | K2 | Pohon kinerja Dinas Sosial P2KB
        1.06.05.2.02.0009 | K1 | Pohon kinerja Dinas Sosial P2KB
        1.06.05.2.02.0010 | K1 | Pohon kinerja Dinas Sosial P2KB
        1.06.06.2.02.0001 | K4 | Pohon kinerja Dinas Sosial P2KB
        1.06.06.2.02.0006 | K4 | Pohon kinerja Dinas Sosial P2KB
        1.06.02 | S3 | renstra
        2.14.03 | S2 | renstra
        2.14.03.2.02.0009 | K3 | Rencana aksi pendampingan keluarga
        2.14.04.2.01.0043 | K3 | Rencana aksi pendampingan keluarga
        2.14.04.2.01.0024 | K3 | Rencana aksi pendampingan keluarga
        2.14.04.2.01.0018 | S2 | Usulan Bidang Ketahanan Keluarga | | | diajukan
        """,
    DISTAN: """
        K1 | S1 | Pohon kinerja Dinas Pertanian | | 0,7
        K2 | S1 | Pohon kinerja Dinas Pertanian | | 0,3
        K3 | S2 | Pohon kinerja Dinas Pertanian | | 1
        3.27.02.2.01 | K1 | Pohon kinerja Dinas Pertanian | | 0,1
        3.27.03.2.02.0003 | K1 | Pohon kinerja Dinas Pertanian | | 0,15
        3.27.03.2.02.0010 | K1 | Pohon kinerja Dinas Pertanian | | 0,05
        3.27.03.2.02.0002 | K1 | Pohon kinerja Dinas Pertanian | | 0,1
        3.27.03.2.02.0014 | K3 | Puskeswan menangani wabah | | 0,4
        3.27.04.2.01.0005 | K3 | Pohon kinerja Dinas Pertanian | | 0,3
        3.27.04.2.01.0008 | K3 | Pohon kinerja Dinas Pertanian | | 0,3
        3.27.05.2.01.0001 | K4 | Pohon kinerja Dinas Pertanian | | 0,6
        3.27.05.2.01.0002 | K4 | Pohon kinerja Dinas Pertanian | | 0,4
        3.27.07.2.01.0012 | K2 | Pohon kinerja Dinas Pertanian | | 1
        """,
    SETDA: f"""
        T1 | pemda/S6 | {NSPK}
        K1 | S1 | Pohon kinerja Sekretariat Daerah
        K2 | S2 | Pohon kinerja Sekretariat Daerah
        X.XX.01.2.13.0003 | K1 | Peta proses bisnis
        X.XX.01.2.13.0001 | K1 | Peta proses bisnis
        X.XX.01.2.13.0005 | S1 | Penyusunan laporan kinerja kabupaten
        4.01.02.2.01 | S1 | Pohon kinerja Sekretariat Daerah
        4.01.02.2.03.0002 | K3 | Pohon kinerja Sekretariat Daerah
        4.01.03 | S2 | renstra
        4.01.03.2.03.0001 | K2 | Pohon kinerja Sekretariat Daerah
        4.01.03.2.03.0002 | K2 | Pohon kinerja Sekretariat Daerah
        """,
    BAPPEDA: f"""
        T1 | pemda/S6 | {NSPK}
        K1 | S1 | Pohon kinerja Bappeda
        5.01.02 | S1 | renstra
        5.01.02.2.03.0001 | K1 | Pohon kinerja Bappeda
        5.01.03.2.01.0001 | K2 | Pohon kinerja Bappeda
        5.01.03.2.02.0001 | K2 | Pohon kinerja Bappeda
        5.01.03.2.03.0001 | K2 | Pohon kinerja Bappeda
        5.01.03.2.01.0005 | K1 | Pohon kinerja Bappeda
        """,
    BPKAD: f"""
        T1 | pemda/S6 | {NSPK}
        K1 | S1 | Pohon kinerja BPKAD
        5.02.02.2.01 | K1 | Pohon kinerja BPKAD
        5.02.02.2.02 | S1 | Pohon kinerja BPKAD
        5.02.02.2.03 | S1 | Pohon kinerja BPKAD
        5.02.03 | S1 | renstra
        5.02.04.2.01 | S2 | Pohon kinerja BPKAD
        """,
    INSPEKTORAT: f"""
        T1 | pemda/S6 | {NSPK}
        K1 | S1 | Pohon kinerja Inspektorat
        6.01.02.2.01.0001 | K1 | Program kerja pengawasan tahunan
        6.01.02.2.01.0002 | K1 | Program kerja pengawasan tahunan
        6.01.02.2.01.0005 | K1 | Program kerja pengawasan tahunan
        6.01.02.2.01.0007 | K1 | Program kerja pengawasan tahunan
        6.01.02.2.02.0002 | K1 | Program kerja pengawasan tahunan
        6.01.03.2.02 | S1 | Pohon kinerja Inspektorat
        """,
    WRINGINSARI: """
        K1 | S1 | Pohon kinerja Kecamatan Wringinsari
        7.01.02 | S1 | renstra
        7.01.03.2.01.0003 | K1 | Pohon kinerja Kecamatan Wringinsari
        7.01.03.2.01.0001 | K1 | Pohon kinerja Kecamatan Wringinsari
        7.01.06.2.01.0017 | K1 | Pohon kinerja Kecamatan Wringinsari
        """,
    KALIJERNIH: "7.01.02 | S1 | renstra",
}

JABATAN = {  # kode | nama | jenjang | eselon | atasan
    PEMDA: "BUPATI | Bupati Arjakencana | kepala daerah | |",
    SETDA: """
        J1 | Sekretaris Daerah | jpt pratama | II.a | pemda/BUPATI
        J2 | Asisten Administrasi Umum | jpt pratama | II.b | J1
        J3 | Kepala Bagian Organisasi | administrator | III.a | J2
        J4 | Kepala Bagian Pengadaan Barang dan Jasa | administrator | III.a | J2
        J5 | Kepala Bagian Kesejahteraan Rakyat | administrator | III.a | J2
        """,
    DISDIK: f"""
        J1 | Kepala Dinas Pendidikan | jpt pratama | II.b | {SETDA}/J1
        J2 | Sekretaris Dinas | administrator | III.a | J1
        J3 | Kepala Bidang Pembinaan SD | administrator | III.b | J1
        J4 | Kepala Bidang Pembinaan SMP | administrator | III.b | J1
        J5 | Kepala Bidang Pendidik dan Tenaga Kependidikan | administrator | III.b | J1
        J6 | Kepala Subbagian Umum dan Kepegawaian | pengawas | IV.a | J2
        J7 | Perencana Ahli Muda | fungsional | | J2
        """,
    DINKES: f"""
        J1 | Kepala Dinas Kesehatan | jpt pratama | II.b | {SETDA}/J1
        J2 | Sekretaris Dinas | administrator | III.a | J1
        J3 | Kepala Bidang Kesehatan Masyarakat | administrator | III.b | J1
        J4 | Kepala Bidang Pencegahan dan Pengendalian Penyakit | administrator | III.b | J1
        J5 | Kepala Bidang Pelayanan dan Sumber Daya Kesehatan | administrator | III.b | J1
        J6 | Kepala Subbagian Keuangan | pengawas | IV.a | J2
        J7 | Nutrisionis Ahli Madya | fungsional | | J3
        """,
    RSUD: f"""
        J1 | Direktur RSUD | administrator | III.a | {DINKES}/J1
        J2 | Kepala Bidang Pelayanan Medik | administrator | III.b | J1
        J3 | Kepala Bagian Tata Usaha | administrator | III.b | J1
        """,
    DPUPR: f"""
        J1 | Kepala Dinas PUPR | jpt pratama | II.b | {SETDA}/J1
        J2 | Kepala Bidang Bina Marga | administrator | III.b | J1
        J3 | Kepala Bidang Sumber Daya Air | administrator | III.b | J1
        J4 | Kepala Bidang Cipta Karya | administrator | III.b | J1
        J5 | Kepala Bidang Tata Ruang | administrator | III.b | J1
        """,
    DINSOS: f"""
        J1 | Kepala Dinas Sosial P2KB | jpt pratama | II.b | {SETDA}/J1
        J2 | Kepala Bidang Perlindungan dan Jaminan Sosial | administrator | III.b | J1
        J3 | Kepala Bidang Keluarga Berencana | administrator | III.b | J1
        """,
    DISTAN: f"""
        J1 | Kepala Dinas Pertanian dan Ketahanan Pangan | jpt pratama | II.b | {SETDA}/J1
        J2 | Kepala Bidang Prasarana dan Sarana | administrator | III.b | J1
        J3 | Kepala Bidang Peternakan dan Kesehatan Hewan | administrator | III.b | J1
        J4 | Penyuluh Pertanian Ahli Madya | fungsional | | J1
        """,
    BAPPEDA: f"""
        J1 | Kepala Bappeda | jpt pratama | II.b | {SETDA}/J1
        J2 | Kepala Bidang Perencanaan | administrator | III.b | J1
        """,
    BPKAD: f"""
        J1 | Kepala BPKAD | jpt pratama | II.b | {SETDA}/J1
        J2 | Kepala Bidang Anggaran | administrator | III.b | J1
        J3 | Kepala Bidang Aset | administrator | III.b | J1
        """,
    INSPEKTORAT: f"""
        J1 | Inspektur | jpt pratama | II.b | {SETDA}/J1
        J2 | Inspektur Pembantu I | administrator | III.a | J1
        """,
    WRINGINSARI: f"""
        J1 | Camat Wringinsari | administrator | III.a | {SETDA}/J1
        J2 | Kepala Seksi Pemberdayaan Masyarakat | pengawas | IV.a | J1
        """,
    KALIJERNIH: f"J1 | Camat Kalijernih | administrator | III.a | {SETDA}/J1",
}

TANGGUNG_JAWAB = {  # jabatan | kode | peran
    PEMDA: """
        BUPATI | T1 | penanggung jawab
        BUPATI | T2 | penanggung jawab
        BUPATI | T3 | penanggung jawab
        BUPATI | T4 | penanggung jawab
        BUPATI | S1 | penanggung jawab
        BUPATI | S3 | penanggung jawab
        BUPATI | S4 | penanggung jawab
        BUPATI | S5 | penanggung jawab
        """,
    SETDA: """
        J1 | T1 | penanggung jawab
        J1 | pemda/S6 | koordinator
        J3 | S1 | penanggung jawab
        J3 | K1 | pelaksana
        J4 | S2 | penanggung jawab
        J4 | K2 | pelaksana
        J2 | 4.01.01 | penanggung jawab
        J4 | 4.01.03 | penanggung jawab
        """,
    DISDIK: """
        J1 | T1 | penanggung jawab
        J1 | pemda/S2 | penanggung jawab
        J2 | S9 | penanggung jawab
        J3 | K1 | penanggung jawab
        J3 | K3 | penanggung jawab
        J4 | 1.01.02.2.02 | pelaksana
        J5 | S2 | penanggung jawab
        J5 | K2 | pelaksana
        J6 | 1.01.01 | pelaksana
        J1 | S1 | penanggung jawab
        J3 | 1.01.02 | penanggung jawab
        J4 | 1.01.02 | penanggung jawab
        J5 | 1.01.04 | penanggung jawab
        """,
    DINKES: """
        J1 | T1 | penanggung jawab
        J1 | Indikator:I1 | penanggung jawab
        J3 | S2 | penanggung jawab
        J3 | K2 | pelaksana
        J3 | K7 | pelaksana
        J4 | K6 | penanggung jawab
        J5 | S3 | penanggung jawab
        J5 | K4 | pelaksana
        J6 | 1.02.01 | pelaksana
        J7 | 1.02.02.2.02.0015 | pelaksana
        J3 | K1 | penanggung jawab
        J3 | K3 | penanggung jawab
        J3 | 1.02.02 | penanggung jawab
        J3 | 1.02.05 | penanggung jawab
        J5 | K5 | penanggung jawab
        J5 | 1.02.03 | penanggung jawab
        J5 | 1.02.04 | penanggung jawab
        """,
    RSUD: """
        J1 | S1 | penanggung jawab
        J2 | K1 | penanggung jawab
        J3 | 1.02.01 | pelaksana
        J2 | 1.02.02 | penanggung jawab
        """,
    DPUPR: """
        J1 | T1 | penanggung jawab
        J2 | S1 | penanggung jawab
        J2 | 1.03.10 | pelaksana
        J3 | S3 | penanggung jawab
        J3 | K3 | pelaksana
        J4 | S2 | penanggung jawab
        J1 | 1.03.01 | penanggung jawab
        J2 | K1 | penanggung jawab
        J3 | 1.03.02 | penanggung jawab
        J4 | K4 | penanggung jawab
        J4 | 1.03.03 | penanggung jawab
        J4 | 1.03.05 | penanggung jawab
        J4 | 1.03.08 | penanggung jawab
        """,
    DINSOS: """
        J1 | T1 | penanggung jawab
        J2 | S1 | penanggung jawab
        J3 | S2 | penanggung jawab
        J3 | K3 | pelaksana
        J1 | S3 | penanggung jawab
        J1 | 1.06.01 | penanggung jawab
        J2 | K1 | penanggung jawab
        J2 | K2 | penanggung jawab
        J2 | 1.06.05 | penanggung jawab
        J2 | 1.06.04 | penanggung jawab
        J3 | 2.14.02 | penanggung jawab
        J3 | 2.14.03 | penanggung jawab
        J3 | 2.14.04 | penanggung jawab
        """,
    DISTAN: """
        J1 | T1 | penanggung jawab
        J2 | K1 | penanggung jawab
        J3 | S2 | penanggung jawab
        J1 | S1 | penanggung jawab
        J1 | 3.27.01 | penanggung jawab
        J2 | 3.27.02 | penanggung jawab
        J2 | 3.27.03 | penanggung jawab
        J3 | K3 | penanggung jawab
        J3 | 3.27.04 | penanggung jawab
        """,
    BAPPEDA: """
        J1 | T1 | penanggung jawab
        J2 | K1 | penanggung jawab
        J1 | S1 | penanggung jawab
        J1 | S2 | penanggung jawab
        J1 | 5.01.01 | penanggung jawab
        J2 | 5.01.02 | penanggung jawab
        J2 | 5.01.03 | penanggung jawab
        """,
    BPKAD: """
        J1 | T1 | penanggung jawab
        J2 | K1 | penanggung jawab
        J1 | S1 | penanggung jawab
        J1 | S2 | penanggung jawab
        J1 | 5.02.01 | penanggung jawab
        J1 | 5.02.04 | penanggung jawab
        J2 | 5.02.02 | penanggung jawab
        """,
    INSPEKTORAT: """
        J1 | T1 | penanggung jawab
        J1 | S1 | penanggung jawab
        J1 | 6.01.01 | penanggung jawab
        J1 | 6.01.02 | penanggung jawab
        J1 | 6.01.03 | penanggung jawab
        """,
    WRINGINSARI: """
        J1 | T1 | penanggung jawab
        J1 | S1 | penanggung jawab
        J1 | 7.01.01 | penanggung jawab
        J1 | 7.01.02 | penanggung jawab
        J1 | 7.01.06 | penanggung jawab
        """,
}

CROSSCUTTING = f"""
{DINSOS} | {DINKES} | K2 | disetujui | Pendampingan keluarga berisiko stunting
{DISTAN} | {DINKES} | K2 | disetujui | Penyediaan pangan beragam bagi balita gizi kurang
{DISDIK} | {DINKES} | K7 | disetujui | Sekolah sehat
{DPUPR} | {DINKES} | K8 | diajukan | Sanitasi layak di desa lokus
{DISPARPORA} | {DISDIK} | K3 | diajukan | Beasiswa atlet pelajar
{DINKES} | {DINSOS} | K1 | ditolak | Data penerima bantuan iuran
"""
"""Asked agency | agency of the kondisi | kondisi | status | what is asked."""

PERBUP = "Peraturan Bupati Arjakencana Nomor 14 Tahun 2025 tentang Indikator Kinerja Utama"
SK = "Keputusan Kepala {nama} Nomor 050/{nomor:02d}/2025 tentang Indikator Kinerja Utama"
