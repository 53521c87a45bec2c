// Sub kegiatan SPM dalam edisi nomenklatur versi ini, tanpa yang sudah diganti.
MATCH (v:Versi {kunci: $versi})
MATCH (o:Nomenklatur {edisi: v.edisi})
WHERE o.spm AND o.jenjang = 'sub_kegiatan' AND NOT coalesce(o.pensiun, false)
RETURN o.kode AS kode, o.nama AS nama
ORDER BY kode;
