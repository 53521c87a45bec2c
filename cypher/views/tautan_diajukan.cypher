// Banyaknya tautan yang baru diajukan.
MATCH (a:Tujuan|Sasaran|Kondisi|Program|Kegiatan|SubKegiatan {versi: $versi})-[m:MENDUKUNG {status: 'diajukan'}]->()
RETURN count(m) AS tautan;
