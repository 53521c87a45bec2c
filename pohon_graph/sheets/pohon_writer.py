"""Where rows of the workbook Pohon become nodes and links, with what the workbook itself defines at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pohon_graph.identity import coded_id, node_id
from pohon_graph.model import PEMDA
from pohon_graph.sheets.cells import RepairLog
from pohon_graph.sheets.pohon_rows import Known, Row, agency_of, identified, reference, references
from pohon_graph.sheets.reading import Link, Node, Reading, Ref

_DEFINED = ("Misi", "Tujuan", "Sasaran", "Kondisi", "Indikator", "Jabatan")


class Writer:
    """Appends nodes and links to a reading.

    Args:
        rows: sheet → its rows.
        reading: where records go.
        repairs: where repairs are logged.

    Attributes:
        known: what the workbook defines, by code.
    """

    def __init__(self, rows: dict[str, list[Row]], reading: Reading, repairs: RepairLog) -> None:
        self.known = known_codes(rows)
        self._reading = reading
        self._repairs = repairs
        self._agencies = {row.lingkup for row in rows["PerangkatDaerah"]}

    def node(self, label: str, id: str, row: Row, nama: str, **isi: object) -> str:
        """Append a node of the row's owner; properties that are None or "" are left out.

        Returns:
            The id.
        """
        given = {name: value for name, value in {"nama": nama, **isi}.items() if value is not None and value != ""}
        self.add(Node(label, id, {**row.owned(), **given}, row.asal))
        return id

    def add(self, node: Node) -> None:
        """Append a node as it is."""
        self._reading.nodes.append(node)

    def coded(self, label: str, row: Row, nama: str, **isi: object) -> str:
        """Append a node that is known by its code, else by its text."""
        kode = row.text["kode"]
        return self.node(label, coded_id(label, row.lingkup, kode, nama), row, nama, kode=kode, **isi)

    def link(self, jenis: str, dari: str | Ref, ke: str | Ref, row: Row, **isi: object) -> None:
        """Append a relationship; properties that are None or "" are left out."""
        given = {name: value for name, value in isi.items() if value is not None and value != ""}
        self._reading.links.append(Link(jenis, dari, ke, given, row.asal))

    def ref(self, row: Row, name: str, scope: str) -> Ref | None:
        """The row that a cell names, its code counting in ``scope``; None for a blank cell.

        Raises:
            CellRefused: it cannot be such a code.
        """
        text = row.text[name]
        return reference(row, name, text, scope, self.known, self._repairs) if text else None

    def refs(self, row: Row, name: str) -> list[Ref]:
        """The rows that a cell names, each once.

        Raises:
            CellRefused: a part cannot be such a code.
        """
        return references(row, name, self.known, self._repairs)

    def end(self, ref: Ref) -> str | Ref:
        """An end of a link as far as it is certain here: the id where there is one, else the reference."""
        ids = identified(ref, self.known)
        return ids[0] if len(ids) == 1 else ref._replace(kode=ref.kode.casefold(), bunyi="")

    def agency(self, row: Row) -> str:
        """The id of the agency or unit that a row belongs to; added, nameless, where no row of this file names it."""
        id = node_id("PerangkatDaerah", row.lingkup)
        if row.lingkup not in self._agencies:
            self._agencies.add(row.lingkup)
            self.node("PerangkatDaerah", id, row, "", kode_unit=row.lingkup.partition("/")[2])
        return id

    def names_agency(self, row: Row) -> bool:
        """Whether the agency of a unit's row has a row of its own here."""
        return agency_of(row.lingkup) in self._agencies


def known_codes(rows: Mapping[str, Sequence[Row]]) -> Known:
    """What the rows of a workbook define, by lingkup and code."""
    known: dict[tuple[str, str], dict[str, str]] = {}
    for label in _DEFINED:
        for row in rows[label]:
            if kode := row.text["kode"]:
                scope = PEMDA if label == "Misi" else row.lingkup
                defined = known.setdefault((scope, kode.casefold()), {})
                id = node_id(label, scope, kode)
                defined[label] = min(defined.get(label, id), id)
    return known
