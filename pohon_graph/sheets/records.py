"""Nodes and links of one file, each once: per distinct id and name, and per distinct pair of ends."""

from __future__ import annotations

from typing import Any

from pohon_graph.codes import lingkup
from pohon_graph.identity import node_id
from pohon_graph.sheets.reading import Asal, Link, Mention, Node, Reading

RENSTRA = {"dasar": "renstra", "status": "disetujui"}
"""What a MENDUKUNG link says whose reason is the order of a Renstra table."""


class Records:
    """Adds nodes and links to a reading; the first row that gives one is its origin."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._nodes: set[tuple[str, str]] = set()
        self._links: set[tuple[str, str, str | Mention]] = set()
        self._unnamed: dict[str, Node] = {}

    def node(self, label: str, id: str, nama: str, asal: Asal, **isi: Any) -> str:
        """Add a node unless this id is there under this name; properties that are None or "" are left out.

        Returns:
            The id.
        """
        if (id, nama) not in self._nodes:
            self._nodes.add((id, nama))
            given = {name: value for name, value in isi.items() if value is not None and value != ""}
            self._reading.nodes.append(Node(label, id, {"nama": nama, **given}, asal))
        return id

    def link(self, jenis: str, dari: str, ke: str | Mention, asal: Asal, **isi: Any) -> None:
        """Add a relationship unless these ends have it."""
        if (jenis, dari, ke) not in self._links:
            self._links.add((jenis, dari, ke))
            self._reading.links.append(Link(jenis, dari, ke, dict(isi), asal))

    def agency(self, kode_skpd: str, kode_unit: str, nama_skpd: str, nama_unit: str, asal: Asal) -> str:
        """Add an agency and, where a unit is named, the unit as part of it.

        Returns:
            The lingkup: the agency's, or ``skpd/unit``.
        """
        whole, own = lingkup(kode_skpd), lingkup(kode_skpd, kode_unit)
        agency = self._agency(whole, {"kode_skpd": kode_skpd}, nama_skpd, asal)
        if own != whole:
            unit = self._agency(own, {"kode_skpd": kode_skpd, "kode_unit": kode_unit}, nama_unit, asal)
            self.link("BAGIAN_DARI", unit, agency, asal)
        return own

    def finish(self) -> None:
        """Add the agencies that no row names, without a name: another file may have it."""
        named = {id for id, _ in self._nodes}
        self._reading.nodes.extend(node for id, node in self._unnamed.items() if id not in named)

    def _agency(self, own: str, kode: dict[str, str], nama: str, asal: Asal) -> str:
        id = node_id("PerangkatDaerah", own)
        if nama:
            return self.node("PerangkatDaerah", id, nama, asal, lingkup=own, **kode)
        self._unnamed.setdefault(id, Node("PerangkatDaerah", id, {"lingkup": own, **kode}, asal))
        return id
