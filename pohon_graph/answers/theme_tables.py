"""The tables about a theme: its money by way, by IKU and by result, and its sub kegiatan with the chains they take."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from pohon_graph.answers.context import Basis
from pohon_graph.answers.paths import Chain, Chains
from pohon_graph.answers.theme_results import Flags, ThemeResults
from pohon_graph.answers.trace import BOUND, iku_of, named
from pohon_graph.leverage import table

WAYS = {
    "langsung": "Bertanda, sampai ke IKU: tertaut rinci",
    "warisan": "Bertanda, sampai ke IKU: lewat program",
    "mandat": "Bertanda, belum sampai: mandat",
    "putus": "Bertanda, belum sampai: berhenti sebelum IKU",
    "tanpa_tautan": "Bertanda, belum sampai: belum tertaut",
    "belum_dinilai": "Bertanda, belum sampai: belum dinilai",
    "": "Bertanda, kelas selain inti: tidak ditelusuri",
}
SUPPORT = {"perjalanan": "perjalanan dinas", "rapat": "rapat dan jamuan", "honorarium": "honorarium"}
_PER_IKU = ("id", "nama", "tingkat", "sub_kegiatan", "rupiah_langsung", "rupiah_warisan")
_RESULTS = ("nama", "iku", "hasil_tema", "rupiah_bertanda", "rupiah_tanpa_tanda")


def summary(basis: Basis, tagged: Flags, untagged: Flags | None) -> pd.DataFrame:
    """The four amounts; ``kelompok`` bertanda is a partition of jumlah, di luar lies beside it, di dalam is part of it.

    Args:
        basis: the snapshot.
        tagged: per sub kegiatan, whether the theme marks it.
        untagged: per sub kegiatan, whether it comes to a result of the theme without the tag; None where the theme has
            no result that could be told.
    """
    pagu = basis.edges.column("sub", "pagu")

    def row(kelompok: str, uraian: str, subs: Flags) -> dict[str, Any]:
        return {
            "kelompok": kelompok,
            "uraian": uraian,
            "sub_kegiatan": int(subs.sum()),
            "rupiah": int(pagu[subs].sum()),
        }

    rows = [
        row("bertanda", text, tagged & (basis.ways.is_jalur(jalur) if jalur else ~basis.edges.inti))
        for jalur, text in WAYS.items()
    ]
    rows.append(row("jumlah", "Jumlah bertanda", tagged))
    if untagged is not None:
        rows.append(row("di luar", "Menuju hasil tema, tanpa tanda (di luar jumlah)", untagged))
    return pd.DataFrame([*rows, *_support(basis, tagged)])


def _support(basis: Basis, tagged: Flags) -> list[dict[str, Any]]:
    edges = basis.edges
    if edges.sumber_uang != "dpa":
        return []
    sub = edges.column("baris", "sub")
    counted = (tagged & (edges.sub["kelas"] != "layanan_blud").to_numpy())[sub]
    kelompok = edges.baris["kelompok"].to_numpy(dtype=object)
    rows = []
    for kind, text in SUPPORT.items():
        lines = counted & (kelompok == kind)
        rupiah = int(edges.column("baris", "pagu")[lines].sum())
        found = {"sub_kegiatan": len(np.unique(sub[lines])), "rupiah": rupiah}
        rows.append({"kelompok": "di dalam", "uraian": f"Di dalam jumlah bertanda: {text}", **found})
    return rows


def per_iku(basis: Basis, tagged: Flags, results: ThemeResults) -> pd.DataFrame:
    """The IKU that tagged sub kegiatan reach, with their money by jalur; largest first."""
    pagu = basis.edges.column("sub", "pagu")
    rows = []
    for id, iku in basis.edges.iku.groupby("id", sort=True):
        reaching = results.reaching(results.columns_of(str(id))) & tagged
        if reaching.any():
            money = {
                f"rupiah_{jalur}": int(pagu[reaching & basis.ways.is_jalur(jalur)].sum())
                for jalur in ("langsung", "warisan")
            }
            first = iku.iloc[0]
            told = {"id": id, "nama": first["nama"], "tingkat": first["tingkat"], "sub_kegiatan": int(reaching.sum())}
            rows.append(told | money)
    frame = pd.DataFrame(rows, columns=list(_PER_IKU))
    size = frame["rupiah_langsung"] + frame["rupiah_warisan"]
    return (
        frame.assign(besar=size)
        .sort_values(["besar", "id"], ascending=[False, True], ignore_index=True)
        .drop(columns="besar")
    )


def nearest(basis: Basis, tagged: Flags, results: ThemeResults) -> pd.DataFrame:
    """The nearest results, those of the theme first, with the money that reaches each with and without the tag."""
    pagu = basis.edges.column("sub", "pagu")
    rows = []
    for column in results.nearest:
        reaching = results.reaching(np.array([column]))
        rows.append(
            {
                "nama": "; ".join(results.results(int(column))),
                "iku": "; ".join(results.measures(int(column))),
                "hasil_tema": "ya" if column in results.own else "",
                "rupiah_bertanda": int(pagu[reaching & tagged].sum()),
                "rupiah_tanpa_tanda": int(pagu[reaching & ~tagged].sum()),
            }
        )
    frame = pd.DataFrame(rows, columns=list(_RESULTS))
    return frame.sort_values(
        ["hasil_tema", "rupiah_bertanda", "nama"], ascending=[False, False, True], ignore_index=True
    )


def _listed(basis: Basis, subs: Flags) -> pd.DataFrame:
    frame = table(basis.ways)[subs].rename(columns={"pagu": "rupiah"})
    frame.insert(0, "perangkat_daerah", [basis.nama.get(str(lingkup), str(lingkup)) for lingkup in frame["lingkup"]])
    return frame.assign(sub=np.flatnonzero(subs))


def tagged_subs(basis: Basis, tagged: Flags) -> pd.DataFrame:
    """Every tagged sub kegiatan with its jalur (else its kelas), and its strongest chain or where it stops."""
    frame = _listed(basis, tagged)
    names = dict(zip(basis.edges.simpul["id"], range(len(basis.edges.simpul)), strict=True))
    chains = Chains(basis.edges)
    frame["lewat"] = [
        _way(basis, chains, row, [named(basis, names[stop]) for stop in row["putus_di"]])
        for row in frame.to_dict("records")
    ]
    frame = frame.sort_values(["jalur", "rupiah", "id"], ascending=[True, False, True], ignore_index=True)
    kelas = frame["kelas"].astype(object)
    frame["jalur"] = frame["jalur"].astype(object).where(frame["jalur"].notna(), kelas)
    return frame.drop(columns="sub")


def _way(basis: Basis, chains: Chains, row: dict[Any, Any], stops: list[str]) -> str:
    """The strongest chain to an IKU of a sub kegiatan that reaches one; else where or why it does not."""
    if row["jalur"] == "putus":
        return f"berhenti di {'; '.join(stops)}"
    if row["jalur"] == "tanpa_tautan":
        return "belum ditemukan tautan yang disetujui dalam berkas yang dimuat"
    place = int(basis.ways.place[row["sub"]])
    if place < 0:
        return ""
    found = [chain for chain in chains.strongest(place, BOUND) if _last_owner(basis, chain) >= 0]
    if not found:
        return f"sampai, tetapi bukan lewat {BOUND} jalur terkuatnya; lihat pohon trace"
    nodes = found[0].nodes[: _last_owner(basis, found[0]) + 1]
    shown = nodes[1:] if basis.edges.simpul["label"].iloc[nodes[0]] == "SubKegiatan" and len(nodes) > 1 else nodes
    told = [
        f"{named(basis, node)}{' ★ ' if iku_of(basis, node) else ''}{'; '.join(iku_of(basis, node))}" for node in shown
    ]
    return " → ".join(told)


def _last_owner(basis: Basis, chain: Chain) -> int:
    """The place of the last owner of an IKU on a chain; −1 for none."""
    return max((at for at, node in enumerate(chain.nodes) if iku_of(basis, node)), default=-1)


def untagged_subs(basis: Basis, untagged: Flags, results: ThemeResults) -> pd.DataFrame:
    """Every sub kegiatan that comes to a result of the theme without the tag, and to which."""
    frame = _listed(basis, untagged)
    reached = {int(column): results.reaching(np.array([column])) for column in results.own}
    frame["hasil"] = [
        "; ".join(name for column, subs in reached.items() if subs[sub] for name in results.results(column))
        for sub in frame["sub"]
    ]
    return frame.drop(columns="sub").sort_values(["rupiah", "id"], ascending=[False, True], ignore_index=True)
