"""A small healthy kabupaten that does not exist, every row of every file written by hand.

Each block is one sheet: the first line names its columns, every other line is a row, cells are separated by ``|``.
Dinas Kesehatan has a hospital, Dinas Sosial and a kecamatan stand beside it. Every rule of the audit has something to
look at here and nothing to find; :mod:`cacat` plants its defects in a copy.
"""

from __future__ import annotations

from seed_files import cells

KABUPATEN = "Kabupaten Sukamakna"
TAHUN = 2026
PEMDA = "pemda"
DINKES = "1.02.0.00.0.00.01.0000"
RSUD = "1.02.0.00.0.00.01.0001"
DINSOS = "1.06.0.00.0.00.02.0000"
KECAMATAN = "7.01.0.00.0.00.03.0000"
NAMA = {
    DINKES: "Dinas Kesehatan",
    RSUD: "RSUD Sukamakna",
    DINSOS: "Dinas Sosial",
    KECAMATAN: "Kecamatan Lembayung",
}
NAIK = "Keluarga miskin yang naik di atas garis kemiskinan"
TEPAT = "Penerima bantuan menurut data yang mutakhir"
PERBUP = "Peraturan Bupati Sukamakna tentang Indikator Kinerja Utama (sintetis)"

Row = dict[str, str]

REKAP = f"""
opd | unit | sub | rekening | dana | paket | pagu | realisasi
{DINKES} | | 1.02.01.2.02.0001 | 5.1.01.01.01.0001 | dau | Gaji | 24600000000 | 12310450000
{DINKES} | | 1.02.01.2.06.0009 | 5.1.02.04.01.0001 | pad | Perjalanan dinas | 180000000 | 61250000
{DINKES} | | 1.02.02.2.01.0014 | 5.2.02.07.01.0001 | dak_kesehatan | Alat kesehatan puskesmas | 6200000000 | 0
{DINKES} | | 1.02.02.2.01.0023 | 5.1.02.01.01.0037 | dau_kesehatan | Obat puskesmas | 5400000000 | 2150000000
{DINKES} | | 1.02.02.2.02.0001 | 5.1.02.02.01.0014 | dau | Pendampingan ibu hamil | 1450000000 | 602000000
{DINKES} | | 1.02.02.2.02.0001 | 5.1.02.04.01.0003 | dau | Kunjungan rumah | 150000000 | 58400000
{DINKES} | | 1.02.02.2.02.0002 | 5.1.02.02.01.0014 | dau | Rumah tunggu kelahiran | 980000000 | 410000000
{DINKES} | | 1.02.02.2.02.0015 | 5.1.02.01.01.0039 | bok | Makanan tambahan balita | 2300000000 | 940000000
{DINKES} | | 1.02.02.2.02.0015 | 5.1.02.01.01.0052 | bok | Pertemuan kader | 110000000 | 37500000
{DINKES} | | 1.02.03.2.02.0005 | 5.1.02.02.01.0014 | dau | Tenaga kesehatan kontrak | 3100000000 | 1520000000
{DINKES} | {RSUD} | 1.02.01.2.10.0001 | 5.1.02.99.99.9999 | blud | Operasional BLUD | 31500000000 | 14870000000
{DINKES} | {RSUD} | 1.02.02.2.01.0014 | 5.2.02.07.01.0001 | dak_kesehatan | Alat kesehatan RSUD | 4300000000 | 0
{DINKES} | {RSUD} | 1.02.02.2.02.0032 | 5.1.02.01.01.0037 | pad | Obat dan bahan RSUD | 2700000000 | 1280000000
{DINSOS} | | 1.06.01.2.02.0001 | 5.1.01.01.01.0001 | dau | Gaji | 5200000000 | 2610000000
{DINSOS} | | 1.06.05.2.02.0006 | 5.1.06.01.02.0001 | dau | Bantuan keluarga | 2400000000 | 1100000000
{DINSOS} | | 1.06.05.2.02.0006 | 5.1.02.04.01.0003 | dau | Verifikasi penerima | 120000000 | 44000000
{DINSOS} | | 1.06.05.2.02.0008 | 5.1.02.02.08.0019 | pad | Pemutakhiran data | 340000000 | 120000000
{KECAMATAN} | | 7.01.01.2.02.0001 | 5.1.01.01.01.0001 | dau | Gaji | 1900000000 | 951000000
{KECAMATAN} | | 7.01.02.2.02.0003 | 5.1.02.02.01.0026 | pad | Petugas layanan terpadu | 260000000 | 118000000
{KECAMATAN} | | 7.01.02.2.02.0003 | 5.1.02.01.01.0052 | pad | Rapat evaluasi layanan | 18000000 | 6000000
{KECAMATAN} | | 7.01.03.2.01.0003 | 5.1.02.01.01.0039 | dau | Sarana lembaga desa | 210000000 | 80000000
"""
"""The budget: codes as SIPD shows them, ``dana`` a key of :data:`contoh_belanja.DANA`, money in whole rupiah."""

POHON = {
    "PerangkatDaerah": f"""
        opd | unit | nama
        {DINKES} | | {NAMA[DINKES]}
        {DINKES} | {RSUD} | {NAMA[RSUD]}
        {DINSOS} | | {NAMA[DINSOS]}
        {KECAMATAN} | | {NAMA[KECAMATAN]}
        """,
    "Misi": """
        kode | uraian
        M1 | Mewujudkan masyarakat yang sehat dan sejahtera
        M2 | Mewujudkan pelayanan publik yang mudah dan tepercaya
        """,
    "Tujuan": f"""
        opd | kode | uraian | misi
        pemda | T1 | Meningkatnya kualitas hidup masyarakat dan pelayanan publik | M1;M2
        {DINKES} | T1 | Meningkatnya kesehatan ibu dan anak |
        {DINSOS} | T1 | Meningkatnya kesejahteraan keluarga miskin |
        {KECAMATAN} | T1 | Meningkatnya mutu pelayanan Kecamatan Lembayung |
        """,
    "Sasaran": f"""
        opd | kode | uraian | tujuan
        pemda | S1 | Meningkatnya derajat kesehatan masyarakat | T1
        pemda | S2 | Menurunnya angka kemiskinan | T1
        pemda | S3 | Meningkatnya kualitas pelayanan publik | T1
        {DINKES} | S1 | Menurunnya kematian ibu dan bayi | T1
        {DINKES} | S2 | Menurunnya prevalensi stunting | T1
        {DINSOS} | S1 | Menurunnya beban pengeluaran keluarga miskin | T1
        {KECAMATAN} | S1 | Meningkatnya kepuasan masyarakat terhadap layanan kecamatan | T1
        """,
    "Kondisi": f"""
        opd | unit | kode | uraian | jenjang
        {DINKES} | | K1 | Ibu hamil dan bersalin tertangani sesuai standar | immediate
        {DINKES} | | K2 | Balita gizi kurang tertangani | immediate
        {DINKES} | | K3 | Fasilitas kesehatan siap alat, obat, dan tenaga | immediate
        {DINKES} | {RSUD} | K1 | Rujukan kegawatdaruratan kebidanan terlayani tepat waktu | immediate
        {DINSOS} | | K1 | Keluarga miskin menerima bantuan tepat sasaran | immediate
        {DINSOS} | | K2 | Data kemiskinan mutakhir | output
        {KECAMATAN} | | K1 | Layanan administrasi selesai tepat waktu | immediate
        """,
    "Indikator": f"""
        opd | unit | kode | pemilik | uraian | satuan | arah | jenis | kondisi_awal
        pemda | | I1 | T1 | Indeks Pembangunan Manusia | Indeks | naik | angka | 71,20
        pemda | | I2 | S1 | Umur harapan hidup | Tahun | naik | angka | 73,10
        pemda | | I3 | S2 | Persentase penduduk miskin | Persen | turun | angka | 11,90
        pemda | | I4 | S3 | Indeks pelayanan publik | Indeks | naik | angka | 3,60
        {DINKES} | | I1 | S1 | Angka kematian ibu | Per 100.000 kelahiran hidup | turun | angka | 138
        {DINKES} | | I2 | S2 | Prevalensi balita pendek | Persen | turun | angka | 16,40
        {DINKES} | | I3 | S1;S2 | Indeks keluarga sehat | Indeks | naik | angka | 0,31
        {DINKES} | | I4 | K1 | Persalinan di fasilitas kesehatan | Persen | naik | angka | 95,20
        {DINKES} | | I5 | K2 | Balita gizi kurang yang pulih | Persen | naik | angka | 64,00
        {DINSOS} | | I1 | S1 | Penerima bantuan yang keluar dari kemiskinan | Persen | naik | angka | 3,20
        {KECAMATAN} | | I1 | S1 | Indeks kepuasan masyarakat | Indeks | naik | angka | 81,50
        {KECAMATAN} | | I2 | K1 | Layanan selesai tepat waktu | Persen | naik | angka | 88,00
        """,
    "IKU": f"""
        opd | indikator | tingkat | dasar
        pemda | I1 | pemda | {PERBUP}
        pemda | I2 | pemda | {PERBUP}
        pemda | I3 | pemda | {PERBUP}
        pemda | I4 | pemda | {PERBUP}
        {DINKES} | I1 | pd | Keputusan Kepala Dinas Kesehatan tentang IKU (sintetis)
        {DINKES} | I2 | pd | Keputusan Kepala Dinas Kesehatan tentang IKU (sintetis)
        {DINKES} | I3 | pd | Keputusan Kepala Dinas Kesehatan tentang IKU (sintetis)
        {DINSOS} | I1 | pd | Keputusan Kepala Dinas Sosial tentang IKU (sintetis)
        {KECAMATAN} | I1 | pd | Keputusan Camat Lembayung tentang IKU (sintetis)
        """,
    "Target": f"""
        opd | indikator | pemilik | periode | target | realisasi
        pemda | I1 | | 2026 | 71,90 |
        pemda | I2 | | 2026 | 73,40 |
        pemda | I3 | | 2026 | 10,80 |
        pemda | I4 | | 2026 | 3,90 |
        {DINKES} | I1 | | 2026 | 110 |
        {DINKES} | I1 | | 2026-tw2 | 120 | 124
        {DINKES} | I2 | | 2026 | 13,50 |
        {DINKES} | I3 | S1 | 2026 | 0,36 |
        {DINKES} | I3 | S2 | 2026 | 0,36 |
        {DINKES} | I4 | | 2026 | 98,00 |
        {DINKES} | I5 | | 2026 | 75,00 |
        {DINSOS} | I1 | | 2026 | 5,00 |
        {KECAMATAN} | I1 | | 2026 | 84,00 |
        {KECAMATAN} | I2 | | 2026 | 95,00 |
        """,
    "Dukungan": f"""
        opd_anak | unit_anak | anak | opd_induk | induk | bobot | porsi | dasar
        {DINKES} | | T1 | pemda | S1 | | | Renstra 2025–2029, NSPK dan sasaran RPJMD yang relevan
        {KECAMATAN} | | T1 | pemda | S3 | | | Renstra 2025–2029, NSPK dan sasaran RPJMD yang relevan
        {DINKES} | | K1 | | S1 | 0,6 | | Pohon kinerja Dinas Kesehatan
        {DINKES} | | K2 | | S2 | | | Pohon kinerja Dinas Kesehatan
        {DINKES} | | K3 | | S1 | 0,4 | 60% | Kesiapan fasilitas menentukan keselamatan persalinan
        {DINKES} | | K3 | | S2 | | 40% | Kesiapan fasilitas menentukan pemantauan balita
        {DINKES} | {RSUD} | K1 | {DINKES} | S1 | | | Pohon kinerja RSUD
        {DINKES} | | 1.02.02.2.01 | | K3 | | | Pohon kinerja Dinas Kesehatan
        {DINKES} | | 1.02.02.2.02.0001 | | K1 | | | Pohon kinerja Dinas Kesehatan
        {DINKES} | | 1.02.02.2.02.0002 | | K1 | | | Pohon kinerja Dinas Kesehatan
        {DINKES} | | 1.02.02.2.02.0015 | | K2 | | | Makanan tambahan memulihkan balita gizi kurang
        {DINKES} | | 1.02.03.2.02.0005 | | K3 | | | Pemenuhan tenaga sesuai standar
        {DINKES} | {RSUD} | 1.02.02.2.02.0032 | | K1 | | | Pohon kinerja RSUD
        {DINSOS} | | K1 | | S1 | | | Pohon kinerja Dinas Sosial
        {DINSOS} | | K2 | | K1 | | | Data yang benar membuat bantuan tepat sasaran
        {DINSOS} | | 1.06.05.2.02.0006 | | K1 | | | Pohon kinerja Dinas Sosial
        {DINSOS} | | 1.06.05.2.02.0008 | | K2 | | | Pohon kinerja Dinas Sosial
        {KECAMATAN} | | K1 | | S1 | | | Pohon kinerja Kecamatan Lembayung
        {KECAMATAN} | | 7.01.02.2.02.0003 | | K1 | | | Pohon kinerja Kecamatan Lembayung
        {KECAMATAN} | | 7.01.03.2.01.0003 | | S1 | | | Pohon kinerja Kecamatan Lembayung
        """,
    "Jabatan": f"""
        opd | unit | kode | nama | jenjang | eselon | atasan
        pemda | | BUPATI | Bupati Sukamakna | kepala daerah | |
        {DINKES} | | J1 | Kepala Dinas Kesehatan | jpt pratama | II.b | pemda/BUPATI
        {DINKES} | | J2 | Sekretaris Dinas Kesehatan | administrator | III.a | J1
        {DINKES} | | J3 | Kepala Bidang Kesehatan Masyarakat | administrator | III.b | J1
        {DINKES} | | J4 | Kepala Bidang Pelayanan dan Sumber Daya Kesehatan | administrator | III.b | J1
        {DINKES} | {RSUD} | J1 | Direktur RSUD Sukamakna | administrator | III.a | {DINKES}/J1
        {DINSOS} | | J1 | Kepala Dinas Sosial | jpt pratama | II.b | pemda/BUPATI
        {DINSOS} | | J2 | Kepala Bidang Perlindungan dan Jaminan Sosial | administrator | III.b | J1
        {KECAMATAN} | | J1 | Camat Lembayung | administrator | III.a | pemda/BUPATI
        {KECAMATAN} | | J2 | Kepala Seksi Pelayanan | pengawas | IV.a | J1
        """,
    "TanggungJawab": f"""
        opd_jabatan | unit_jabatan | jabatan | opd | unit | kode | peran
        pemda | | BUPATI | | | T1 | penanggung jawab
        pemda | | BUPATI | | | S1 | penanggung jawab
        pemda | | BUPATI | | | S2 | penanggung jawab
        pemda | | BUPATI | | | S3 | penanggung jawab
        {DINKES} | | J1 | | | T1 | penanggung jawab
        {DINKES} | | J1 | | | S1 | penanggung jawab
        {DINKES} | | J1 | | | S2 | penanggung jawab
        {DINKES} | | J2 | | | 1.02.01 | penanggung jawab
        {DINKES} | | J3 | | | K1 | penanggung jawab
        {DINKES} | | J3 | | | K2 | penanggung jawab
        {DINKES} | | J3 | | | 1.02.02 | penanggung jawab
        {DINKES} | | J4 | | | K3 | penanggung jawab
        {DINKES} | | J4 | | | 1.02.03 | penanggung jawab
        {DINKES} | {RSUD} | J1 | | | K1 | penanggung jawab
        {DINKES} | {RSUD} | J1 | | | 1.02.01 | penanggung jawab
        {DINKES} | {RSUD} | J1 | | | 1.02.02 | penanggung jawab
        {DINSOS} | | J1 | | | T1 | penanggung jawab
        {DINSOS} | | J1 | | | S1 | penanggung jawab
        {DINSOS} | | J1 | | | 1.06.01 | penanggung jawab
        {DINSOS} | | J2 | | | K1 | penanggung jawab
        {DINSOS} | | J2 | | | K2 | penanggung jawab
        {DINSOS} | | J2 | | | 1.06.05 | penanggung jawab
        {KECAMATAN} | | J1 | | | T1 | penanggung jawab
        {KECAMATAN} | | J1 | | | S1 | penanggung jawab
        {KECAMATAN} | | J1 | | | 7.01.01 | penanggung jawab
        {KECAMATAN} | | J1 | | | 7.01.03 | penanggung jawab
        {KECAMATAN} | | J2 | | | K1 | penanggung jawab
        {KECAMATAN} | | J2 | | | 7.01.02 | penanggung jawab
        """,
    "Crosscutting": f"""
        opd | unit | opd_kondisi | unit_kondisi | kondisi | status | keterangan
        {DINSOS} | | {DINKES} | | K2 | disetujui | Bantuan bagi keluarga balita gizi kurang
        {DINKES} | | {DINSOS} | | K1 | disetujui | Data balita gizi kurang dari keluarga miskin
        """,
}
"""Sheet of the workbook Pohon → its rows; columns that nobody fills are left out."""

PENJELASAN = f"""
opd | kode | definisi | formula | sumber_data
pemda | I1 | Capaian kesehatan, pendidikan, dan daya beli | Rata-rata geometrik tiga indeks | BPS
pemda | I2 | Perkiraan umur bayi yang lahir tahun ini | Tabel kematian | BPS
pemda | I3 | Penduduk di bawah garis kemiskinan | Penduduk miskin ÷ penduduk × 100% | BPS
pemda | I4 | Mutu layanan menurut penilaian tahunan | Rata-rata tertimbang unit layanan | Bagian Organisasi
{DINKES} | I1 | Kematian ibu hamil, bersalin, dan nifas | Kematian ibu ÷ kelahiran hidup × 100.000 | Laporan puskesmas
{DINKES} | I2 | Balita lebih pendek dari standar umur | Balita pendek ÷ balita diukur × 100% | Penimbangan serentak
{DINKES} | I3 | Keluarga yang memenuhi dua belas indikator | Keluarga sehat ÷ keluarga dikunjungi | Pendataan keluarga
{DINKES} | I4 | Persalinan yang ditolong di fasilitas | Persalinan di fasilitas ÷ persalinan × 100% | Laporan puskesmas
{DINKES} | I5 | Balita yang naik status gizinya | Balita pulih ÷ balita gizi kurang × 100% | Laporan puskesmas
{DINSOS} | I1 | Keluarga penerima di atas garis kemiskinan | Keluarga lulus ÷ keluarga penerima × 100% | Data terpadu
{KECAMATAN} | I1 | Kepuasan atas sembilan unsur layanan | Rata-rata tertimbang survei | Survei kecamatan
{KECAMATAN} | I2 | Layanan yang selesai dalam waktu standar | Layanan tepat waktu ÷ layanan × 100% | Register layanan
"""
"""What explains each indicator, by owner and code: further columns of sheet Indikator."""

RENSTRA = """
level | kode | parent_kode | uraian | indikator | satuan | baseline | target_2026 | pagu_2026 | target_2027 | pagu_2027
tujuan | T1 | | Meningkatnya mutu pelayanan Kecamatan Lembayung | | | | | | |
sasaran | S1 | T1 | Meningkatnya kepuasan masyarakat terhadap layanan kecamatan | | | | | | |
program | 7.01.02 | S1 | | Layanan kecamatan yang memenuhi standar | Persen | 80 | 90 | 300 | 95 | 320
kegiatan | 7.01.02.2.02 | 7.01.02 | | Layanan yang dievaluasi | Persen | 70 | 90 | 290 | 100 | 310
sub_kegiatan | 7.01.02.2.02.0003 | 7.01.02.2.02 | | Laporan layanan kecamatan | Laporan | 4 | 4 | 290 | 4 | 305
program | 7.01.03 | S1 | | Lembaga desa yang aktif | Persen | 62 | 75 | 210 | 80 | 220
kegiatan | 7.01.03.2.01 | 7.01.03 | | Desa yang didampingi | Desa | 9 | 12 | 210 | 12 | 220
sub_kegiatan | 7.01.03.2.01.0003 | 7.01.03.2.01 | | Laporan pemberdayaan desa | Laporan | 4 | 4 | 210 | 4 | 220
"""
"""The Renstra of the kecamatan as a flat table; plan rows take their name from the nomenclature; money in million."""

TABEL = f"""
Kode PD | NSPK dan Sasaran RPJMD yang Relevan | Tujuan PD | Sasaran PD | Indikator | Satuan | Kondisi Awal
{DINSOS} | UU 11/2009⏎Menurunnya angka kemiskinan | Meningkatnya kesejahteraan keluarga miskin | | {NAIK} | Persen | 2,1
^ | ^ | ^ | Menurunnya beban pengeluaran keluarga miskin | {TEPAT} | Persen | 83
"""
TABEL_TARGET = """
2025 | 2026 | 2027 | 2028 | 2029 | 2030 | Keterangan
2,2 | 2,5 | 2,9 | 3,3 | 3,8 | 4,2 |
84 | 88 | 90 | 92 | 94 | 95 |
"""
"""The Renstra table 2025–2029 of Dinas Sosial, left and right half: its first column is the link to the RPJMD."""

PENANDA = f"""
tema | kode | opd | unit | dasar
Stunting | 1.02.02.2.02.0015 | {DINKES} | | Rencana Aksi Percepatan Penurunan Stunting Kabupaten Sukamakna (sintetis)
Stunting | 1.02.02.2.02.0001 | {DINKES} | | Rencana Aksi Percepatan Penurunan Stunting Kabupaten Sukamakna (sintetis)
Kemiskinan | 1.06.05.2.02.0006 | {DINSOS} | | Rencana Penanggulangan Kemiskinan Kabupaten Sukamakna (sintetis)
"""


def rows_of(block: str) -> list[Row]:
    """The rows of a block, by column."""
    head, *lines = block.strip().split("\n")
    columns = cells(head)
    return [dict(zip(columns, cells(line, len(columns)), strict=True)) for line in lines]
