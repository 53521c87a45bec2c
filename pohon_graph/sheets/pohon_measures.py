"""The sheets of measures: Indikator, IKU, Target.

An indicator is shared only where the workbook says so: one code with several owners. Targets are per owner.
"""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.identity import coded_id, node_id
from pohon_graph.model import PEMDA
from pohon_graph.sheets.cells import CellRefused
from pohon_graph.sheets.pohon_columns import PLAN
from pohon_graph.sheets.pohon_rows import Row, agency_of, identified
from pohon_graph.sheets.pohon_writer import Writer
from pohon_graph.sheets.reading import Node, Ref
from pohon_graph.values import slug


class Measures:
    """Indicators, which of them are IKU, and their targets.

    Args:
        rows: the sheet Indikator.
        out: where records go.
    """

    def __init__(self, rows: Sequence[Row], out: Writer) -> None:
        self._out = out
        self._owners: dict[str, dict[Ref, None]] = {}
        for row in rows:
            if row.text["kode"]:
                id = coded_id("Indikator", row.lingkup, row.text["kode"], row.text["uraian"])
                try:
                    self._owners.setdefault(id, {}).update(dict.fromkeys(out.refs(row, "pemilik")))
                except CellRefused:
                    continue  # refused when its own turn comes

    def indikator(self, row: Row) -> None:
        """An indicator and what it measures.

        Raises:
            CellRefused: an owner cannot be read, or it has no code and not exactly one known owner.
        """
        owners = self._out.refs(row, "pemilik")
        if not owners:
            raise row.refuse("pemilik", "Pemilik indikator kosong.", "Tulis kode simpul yang diukurnya.")
        id = self._out.node(
            "Indikator",
            self._id(row, owners),
            row,
            row.text["uraian"],
            kode=row.text["kode"],
            kondisi_awal=row.value["kondisi_awal"].teks,
            **{name: row.text[name] for name in ("satuan", "arah", "jenis", "definisi", "formula", "sumber_data")},
        )
        for owner in owners:
            self._out.link("DIUKUR", owner, id, row)

    def _id(self, row: Row, owners: Sequence[Ref]) -> str:
        if row.text["kode"]:
            return coded_id("Indikator", row.lingkup, row.text["kode"], row.text["uraian"])
        ids = [id for owner in owners for id in identified(owner, self._out.known)]
        if len(owners) != 1 or len(ids) != 1:
            raise row.refuse(
                "kode",
                "Indikator tanpa kode harus punya tepat satu pemilik yang tercantum dalam berkas ini.",
                "Beri indikator ini kode, misalnya I1.",
            )
        return node_id("Indikator", ids[0], f"~{slug(row.text['uraian'])}")

    def iku(self, row: Row) -> None:
        """A decree that makes an indicator an IKU; refused by the load where no file has the indicator.

        Raises:
            CellRefused: the indicator measures a plan node, which owns no IKU.
        """
        ref = self._out.ref(row, "indikator", row.lingkup)
        assert ref is not None  # the column is required
        (id,) = identified(ref, self._out.known)
        for owner in self._owners.get(id, {}):
            if set(owner.labels) <= set(PLAN):
                raise row.refuse(
                    "indikator",
                    f"Indikator ini mengukur {owner.labels[0]} {owner.kode}; IKU milik tujuan, sasaran, atau kondisi.",
                    "Pindahkan indikator itu ke hasil yang diukurnya, atau hapus baris IKU ini.",
                )
        isi = {"lingkup": ref.lingkup, "iku": row.text["tingkat"], "dasar_iku": row.text["dasar"], "_rujukan": True}
        if ref.lingkup != PEMDA:
            isi["kode_skpd"] = agency_of(ref.lingkup)
        if id not in self._owners:
            isi["kode"] = ref.kode
        self._out.add(Node("Indikator", id, isi, row.asal))

    def target(self, row: Row) -> None:
        """A target and realisasi of an indicator for one owner in one period.

        Raises:
            CellRefused: the indicator is not in this workbook, or whose target it is stays open.
        """
        ref = self._out.ref(row, "indikator", row.lingkup)
        assert ref is not None  # the column is required
        (indikator,) = identified(ref, self._out.known)
        if indikator not in self._owners:
            raise row.refuse(
                "indikator",
                f"Indikator {ref.kode} pada {ref.lingkup} tidak ada di lembar Indikator berkas ini.",
                "Tambahkan indikatornya, atau perbaiki kodenya.",
            )
        pemilik = self._owner(row, indikator)
        target, realisasi, periode = row.value["target"], row.value["realisasi"], row.text["periode"]
        id = self._out.node(
            "Target",
            node_id("Target", indikator, pemilik, periode),
            row,
            f"Target {periode}: {target.teks or '(kosong)'}",
            pemilik=pemilik,
            periode=periode,
            tahun=int(periode[:4]),
            teks=target.teks,
            angka=target.angka,
            realisasi=realisasi.teks,
            realisasi_angka=realisasi.angka,
        )
        self._out.link("BERTARGET", indikator, id, row)

    def _owner(self, row: Row, indikator: str) -> str:
        """The id of the owner that a target row means."""
        owners = {owner: identified(owner, self._out.known) for owner in self._owners[indikator]}
        candidates = "; ".join(sorted(_shown(owner, ids) for owner, ids in owners.items()))
        named = self._out.ref(row, "pemilik", row.lingkup)
        if named is not None:
            wanted = set(identified(named, self._out.known))
            ids = {id for found in owners.values() for id in found if id in wanted}
        else:
            ids = {id for found in owners.values() for id in found}
        if len(ids) == 1 and (named is not None or len(owners) == 1):
            return ids.pop()
        reason = "bukan pemilik indikator ini" if named is not None and not ids else "belum jelas"
        raise row.refuse(
            "pemilik",
            f"Pemilik target {reason}. Pemilik indikator ini: {candidates}.",
            "Tulis kode salah satu pemilik itu, dengan jenisnya di depan bila perlu (misalnya Sasaran:S1).",
        )


def _shown(owner: Ref, ids: Sequence[str]) -> str:
    kinds = " atau ".join(id.partition(":")[0] for id in ids) or "tidak ada dalam berkas ini"
    return f"{owner.kode} ({kinds})"
