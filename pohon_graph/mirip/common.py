"""Words that say nothing of what a text is about, each kind with the reason: they are left out before comparing."""

from __future__ import annotations

from typing import Final

_BY_REASON: Final = {
    "kata tugas": "dan atau yang di ke dari pada untuk dengan dalam oleh serta bagi antar per secara sebagai terhadap "
    "melalui tentang para tidak bukan belum telah sudah akan dapat adalah agar guna atas lain lainnya sesuai menurut "
    "berdasarkan maupun hingga sampai setiap semua seluruh",
    "menyatakan perubahan, apa pun yang berubah": "meningkatnya meningkat peningkatan meningkatkan menurunnya menurun "
    "penurunan turunnya naiknya terwujudnya mewujudkan terwujud optimalnya optimal optimalisasi menguatnya penguatan "
    "membaiknya terjaganya berkembangnya pengembangan kualitas",
    "menyatakan pekerjaan berjalan, apa pun pekerjaannya": "terlaksananya terlaksana pelaksanaan dilaksanakan "
    "melaksanakan terselenggaranya terselenggara penyelenggaraan diselenggarakan tersedianya tersedia penyediaan "
    "disediakan tersusunnya penyusunan disusun terkelolanya pengelolaan dikelola fasilitasi koordinasi sinkronisasi "
    "pembinaan dilakukan mendapatkan memperoleh",
    "jenjang rencana dan anggaran": "program kegiatan sub urusan bidang pemerintah pemerintahan pemerintahannya tujuan "
    "sasaran kinerja hasil pelayanan layanan penunjang kewenangan wewenang",
    "tempat yang sama bagi semua": "kabupaten kota daerah wilayah kewenangannya perangkat dinas badan kantor",
    "cara mengukur, bukan yang diukur": "jumlah persentase presentase prosentase persen cakupan rasio angka nilai "
    "indeks tingkat rata capaian target realisasi unit dokumen laporan orang paket lembaga",
}

LEFT_OUT: Final[dict[str, str]] = {word: reason for reason, words in _BY_REASON.items() for word in words.split()}
"""Word → why it does not count."""
