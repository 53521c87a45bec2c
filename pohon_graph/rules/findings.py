"""Rows of rules become findings: identity, parts, position, and the cells that they came from."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from neo4j.graph import Node, Relationship

from pohon_graph.rules.result import SEBUTAN, DicariDi, Jenis, Sel, Severity, SimpulRencana, Temuan
from pohon_graph.rules.rule import SEVERITIES, Rule
from pohon_graph.rules.run import RuleDefect
from pohon_graph.store import Store
from pohon_graph.values import format_rupiah

SEBAB = "[diisi pemeriksa]"
LINTAS = "Lintas perangkat daerah"
"""Whose a finding is that is about no agency's own: a Penanda names sub kegiatan of several."""
_ABOUT = """
UNWIND $ids AS id
MATCH (n:SUBJECT {kunci: $versi + ':' + id})
OPTIONAL MATCH (d:PerangkatDaerah {kunci: $versi + ':perangkat_daerah:' + n.lingkup})
RETURN id, head(labels(n)) AS subjek, n.kode AS kode, n.nama AS nama, n.lingkup AS lingkup, d.nama AS pd,
       n.asal_berkas AS berkas, n.asal_lembar AS lembar, n.asal_baris AS baris,
       head(COLLECT { MATCH (n)-[:BAGIAN_DARI*0..]->(p:Program)
                      RETURN {id: p.id, kode: p.kode, nama: p.nama} ORDER BY p.id }) AS program,
       COLLECT { MATCH (n)-[:BAGIAN_DARI*0..]->(t)<-[:BERTANGGUNG_JAWAB]-(j:Jabatan)
                 WITH DISTINCT j.nama AS nama ORDER BY nama RETURN nama } AS posisi
"""


def fingerprint(rule_id: str, identity: Sequence[Any]) -> str:
    """The sha256 of the canonical JSON of ``[rule id, [identity values]]``: the same before and after a reload."""
    text = json.dumps([rule_id, list(identity)], ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def findings(
    store: Store,
    rule: Rule,
    rows: Sequence[Mapping[str, Any]],
    *,
    versi: str,
    jenis: Jenis,
    searched: tuple[DicariDi, ...],
) -> list[Temuan]:
    """Turn the rows of a rule into findings, largest money first.

    Args:
        rows: what its violations returned, already believed (:func:`pohon_graph.rules.run.run`).
        jenis: reviu, evaluasi or audit: how a finding is called.
        searched: where links were looked for; told where the rule is about absence.

    Raises:
        RuleDefect: a row is about a node that is not in the snapshot under the rule's subject.
    """
    ids = list(dict.fromkeys(row["id"] for row in rows))
    query = _ABOUT.replace("SUBJECT", "|".join(rule.subject))
    about = {found["id"]: found for found in store.read(query, versi=versi, ids=ids)}
    missing = [id for id in ids if id not in about]
    if missing:
        raise RuleDefect(f"kolom id bukan {' atau '.join(rule.subject)} dalam versi ini: {missing[0]}")
    found = [_finding(rule, row, about[row["id"]], jenis, searched) for row in rows]
    return sorted(found, key=lambda one: (-(one.anggaran_tercakup or 0), one.id, one.sidik))


def _finding(
    rule: Rule, row: Mapping[str, Any], about: Mapping[str, Any], jenis: Jenis, searched: tuple[DicariDi, ...]
) -> Temuan:
    values = {column: plain(value) for column, value in row.items()}
    identity = [values[column] for column in rule.identity]
    program = about["program"]
    return Temuan(
        sidik=fingerprint(rule.id, identity),
        aturan=rule.id,
        severity=_severity(rule, values),
        sebutan=SEBUTAN[jenis],
        status="baru",
        subjek=about["subjek"],
        id=str(row["id"]),
        identitas=dict(zip(rule.identity, identity, strict=True)),
        kode=about["kode"] or "",
        nama=about["nama"] or "",
        lingkup=about["lingkup"] or "",
        pd=about["pd"] or about["lingkup"] or LINTAS,
        program=SimpulRencana(**{key: value or "" for key, value in program.items()}) if program else None,
        posisi=tuple(name for name in about["posisi"] if name),
        kriteria=rule.kriteria,
        kondisi=message(rule, values),
        anggaran_tercakup=(values[rule.money] or 0) if rule.money else None,
        akibat=rule.akibat,
        sebab=SEBAB,
        rekomendasi=rule.rekomendasi,
        sel=_cells(about),
        dicari_di=searched if rule.ketiadaan else (),
        kolom=values,
    )


def _severity(rule: Rule, values: Mapping[str, Any]) -> Severity:
    """The rule's severity, or a lower one that the row says in a column ``severity``."""
    said = values.get("severity") or rule.severity
    if said not in SEVERITIES or SEVERITIES.index(said) < SEVERITIES.index(rule.severity):
        raise RuleDefect(f"kolom severity hanya boleh menurunkan {rule.severity}: {said!r}")
    return cast("Severity", said)


def _cells(about: Mapping[str, Any]) -> tuple[Sel, ...]:
    if about["berkas"] is None:
        return ()
    return (Sel(berkas=about["berkas"], lembar=about["lembar"] or "", baris=about["baris"] or 0),)


def message(rule: Rule, values: Mapping[str, Any]) -> str:
    """The rule's message with the values of one row; an empty one leaves no gap."""
    text = rule.message
    for name, form in rule.message_fields:
        text = text.replace(f"{{{name}:{form}}}" if form else f"{{{name}}}", _said(values[name], form))
    return " ".join(text.split())


def _said(value: Any, form: str) -> str:
    if value is None:
        return "–"
    if form == "rupiah" and isinstance(value, int):
        return format_rupiah(value)
    if isinstance(value, list):
        return "; ".join(_said(one, form) for one in value) or "–"
    return str(value)


def plain(value: Any) -> Any:
    """A value of the server as JSON has it: a node as its business key, a date as ISO text, never NaN."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Node):
        return value.get("id")
    if isinstance(value, Relationship):
        return value.type
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def in_order(found: Iterable[Temuan], rules: Sequence[Rule]) -> tuple[Temuan, ...]:
    """Findings in the order of their rules."""
    place = {rule.id: number for number, rule in enumerate(rules)}
    return tuple(sorted(found, key=lambda one: place[one.aturan]))
