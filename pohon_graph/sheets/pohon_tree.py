"""The sheets of goals and of the tree: PerangkatDaerah, Misi, Tujuan, Sasaran, Kondisi, Dukungan."""

from __future__ import annotations

from pohon_graph.identity import node_id
from pohon_graph.model import PEMDA
from pohon_graph.sheets.pohon_rows import Row, agency_of
from pohon_graph.sheets.pohon_writer import Writer
from pohon_graph.sheets.reading import Asal, Ref


def agency(row: Row, out: Writer) -> None:
    """An agency, or a unit as part of its agency."""
    unit = row.lingkup.partition("/")[2]
    id = out.node("PerangkatDaerah", node_id("PerangkatDaerah", row.lingkup), row, row.text["nama"], kode_unit=unit)
    if unit and out.names_agency(row):
        out.link("BAGIAN_DARI", id, node_id("PerangkatDaerah", agency_of(row.lingkup)), row)


def misi(row: Row, out: Writer) -> None:
    """A misi of the RPJMD."""
    out.coded("Misi", row, row.text["uraian"])


def tujuan(row: Row, out: Writer) -> None:
    """A tujuan, and the misi that it answers."""
    answered = [ref._replace(lingkup=PEMDA) for ref in out.refs(row, "misi")]
    id = out.coded("Tujuan", row, row.text["uraian"])
    for ref in answered:
        out.link("MENJAWAB", id, ref, row)


def kondisi(row: Row, out: Writer) -> None:
    """A simpul of the pohon kinerja."""
    out.coded("Kondisi", row, row.text["uraian"], jenjang=row.text["jenjang"])


class Support:
    """MENDUKUNG links: those that the order of Renstra and RPJMD gives (sheet Sasaran), and those of sheet Dukungan.

    A second link between one pair is refused and both rows are shown.
    """

    def __init__(self, out: Writer) -> None:
        self._out = out
        self._first: dict[tuple[str | Ref, str | Ref], Asal] = {}

    def sasaran(self, row: Row) -> None:
        """A sasaran, and the tujuan above it."""
        above = self._out.refs(row, "tujuan")
        id = self._out.coded("Sasaran", row, row.text["uraian"])
        dasar = "rpjmd" if row.lingkup == PEMDA else "renstra"
        for ref in above:
            self._first.setdefault((id, self._out.end(ref)), row.asal)
            self._out.link("MENDUKUNG", id, ref, row, dasar=dasar, status="disetujui")

    def dukungan(self, row: Row) -> None:
        """A link between two rows, or between a plan node and a row.

        Raises:
            CellRefused: an end cannot be read, or the pair has a link.
        """
        anak, induk = self._out.ref(row, "anak", row.lingkup), self._out.ref(row, "induk", row.other)
        assert anak is not None and induk is not None  # both columns are required
        first = self._first.setdefault((self._out.end(anak), self._out.end(induk)), row.asal)
        if first != row.asal:
            raise row.refuse(
                "induk",
                f"Tautan kedua antara {row.text['anak']} dan {row.text['induk']}; yang pertama di {first}.",
                "Sisakan satu baris untuk satu pasangan.",
            )
        self._out.link(
            "MENDUKUNG",
            anak,
            induk,
            row,
            dasar=row.text["dasar"],
            status=row.text["status"] or "disetujui",
            porsi=row.number.get("porsi"),
            bobot=row.number.get("bobot"),
        )
