// /// explore
// title    = "Yang dijawab tiap jabatan"
// question = "Hasil, indikator, atau kegiatan apa yang dijawab tiap jabatan?"
// columns  = ["lingkup", "jabatan", "jenjang", "jenis", "kode", "menjawab", "peran"]
// [params]
// opd = ""
// ///
//
// Jabatan yang belum menjawab apa pun tampak dengan kolom menjawab kosong.
MATCH (j:Jabatan {versi: $versi})
WHERE ($opd = '' OR j.kode_skpd = $opd OR j.lingkup ENDS WITH '/' + $opd)
OPTIONAL MATCH (j)-[t:BERTANGGUNG_JAWAB]->(n)
RETURN j.lingkup AS lingkup, j.nama AS jabatan, j.jenjang AS jenjang, head(labels(n)) AS jenis, n.kode AS kode,
       n.nama AS menjawab, t.peran AS peran
ORDER BY lingkup, j.id, jenis, n.id;
