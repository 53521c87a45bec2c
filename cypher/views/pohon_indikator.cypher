// Setiap indikator dengan penjelasan dan selnya: satu baris per indikator.
MATCH (i:Indikator {versi: $versi})
RETURN i.id AS id, i.dasar_iku AS dasar_iku, i.arah AS arah, i.kondisi_awal AS kondisi_awal, i.formula AS formula,
       i.sumber_data AS sumber_data, i.asal_berkas AS berkas, i.asal_lembar AS lembar, i.asal_baris AS baris;
