// IKU dan pemiliknya: satu baris per IKU per tujuan, sasaran, atau kondisi yang diukurnya.
MATCH (h:Tujuan|Sasaran|Kondisi {versi: $versi})-[:DIUKUR]->(i:Indikator)
WHERE i.iku IN ['pemda', 'pd']
RETURN DISTINCT i.id AS id, i.nama AS nama, i.iku AS tingkat, i.lingkup AS lingkup, h.id AS pemilik;
