"""The audit of one snapshot: coverage, money, every chosen rule, findings; and what the process should say."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast, get_args

from pohon_graph import __version__, views
from pohon_graph.errors import ExitCode, LoadError, PohonError
from pohon_graph.load import current, stored_reports
from pohon_graph.profil import profile
from pohon_graph.rules.coverage import Lingkup, assumptions, coverage, loaded, may_be_judged
from pohon_graph.rules.files import find_rules, select_rules
from pohon_graph.rules.findings import findings, in_order
from pohon_graph.rules.kontrol import compare
from pohon_graph.rules.money import money, table
from pohon_graph.rules.near import Near
from pohon_graph.rules.result import (
    SEBUTAN,
    AuditResult,
    BerkasDimuat,
    DicariDi,
    FailOn,
    HasilAturan,
    Jenis,
    Severity,
    Temuan,
)
from pohon_graph.rules.rule import SEVERITIES, Rule
from pohon_graph.rules.run import RuleDefect, Run, run
from pohon_graph.rules.views import jalur
from pohon_graph.store import Progress, Store, quiet


def audit(
    store: Store,
    versi: str | None = None,
    *,
    select: str = "*",
    opd: str | None = None,
    jenis: str = "reviu",
    fail_on: str = "error",
    rules_dir: Path | None = None,
    progress: Progress = quiet,
) -> AuditResult:
    """Run rules on a snapshot. A broken rule ends as *error* and never stops the others.

    Args:
        store: an open store.
        versi: ``2026-murni#7``, or ``2026-murni`` for the last of that stage; None for the last published of all.
        select: patterns of rule ids, with commas between: ``L*,B2``. The rest is *skipped*.
        opd: code of one agency (with its units) or one unit, to judge and count only that.
        jenis: ``reviu``, ``evaluasi`` or ``audit``: how a finding is called.
        fail_on: from which severity a finding makes :func:`exit_code` 1: ``error``, ``warning``, ``info``, ``never``.
        rules_dir: a folder of rules instead of those that come with the package.
        progress: told what is being done.

    Returns:
        The whole result; money in whole rupiah.

    Raises:
        RuleError: a rule file is not valid, or a pattern matches none.
        LoadError: there is no such snapshot; with exit code 3 where nothing is published at all.
        PohonError: an option has a value that it does not know, or no agency has the code ``opd``.
        StoreError: the store does not answer.
    """
    _known("jenis", jenis, get_args(Jenis))
    _known("fail-on", fail_on, get_args(FailOn))
    rules = find_rules(rules_dir)
    chosen = select_rules(rules, select)
    snapshot = _snapshot(store, versi)
    progress("Menelusuri jalur", 0, 1)
    everyone = loaded(store, snapshot, opd)
    homes = {one.lingkup for one in everyone}
    (state,) = views.rows(store, "keadaan", snapshot)
    files = tuple(BerkasDimuat(**row) for row in views.rows(store, "berkas", snapshot))
    subs = [sub for sub in jalur(store, snapshot) if opd is None or sub.lingkup in homes]
    progress("Menelusuri jalur", 1, 1)
    unplanned = [row for row in views.rows(store, "belum_dirinci", snapshot) if opd is None or row["lingkup"] in homes]
    totals = [row for row in views.rows(store, "total_uang", snapshot) if opd is None or row["lingkup"] in homes]
    covers = coverage(everyone, ((s.lingkup, s.pagu) for s in subs), unplanned, state["sumber_uang"] == "dpa")
    covered = {one.lingkup for one in covers.rincian if one.tercakup}
    results, found = _run_all(store, rules, chosen, snapshot, everyone, cast("Jenis", jenis), files, progress)
    return AuditResult(
        alat=f"pohon_graph {__version__}",
        server=f"Neo4j {store.info.version} {store.info.edition}",
        dijalankan=datetime.now(UTC).isoformat(timespec="seconds"),
        versi=snapshot,
        tahun=state["tahun"],
        tahap=state["tahap"],
        opd=opd,
        jenis=cast("Jenis", jenis),
        sebutan=SEBUTAN[cast("Jenis", jenis)],
        pilih=select,
        fail_on=cast("FailOn", fail_on),
        berkas=files,
        cakupan=covers,
        asumsi=assumptions(state),
        uang=money(
            table(subs, unplanned, covered),
            sumber=state["sumber_uang"],
            tahun=state["tahun"],
            total=sum(row["pagu"] for row in totals),
            files=files,
            renstra_files=state["berkas_pagu_indikatif"],
            whole=opd is None,
        ),
        kontrol=compare(
            views.rows(store, "kontrol", snapshot),
            sumber=state["sumber_uang"],
            totals=totals,
            reports=stored_reports(store, snapshot),
            everyone=everyone,
            opd=opd,
        ),
        profil=profile(store, snapshot, opd=opd),
        jalur=tuple(subs),
        aturan=results,
        temuan=found,
    )


def exit_code(result: AuditResult) -> ExitCode:
    """What a process should leave with.

    Returns:
        1 for a finding at or above ``fail_on``; else 3 where the audit is incomplete: a rule ended as error, no rule
        was evaluated, rows were refused at load, the money table is not the sum of its source rows, or an agency's
        money differs from its Kontrol; else 0.
    """
    counting = () if result.fail_on == "never" else SEVERITIES[: SEVERITIES.index(result.fail_on) + 1]
    if any(one.severity in counting for one in result.temuan):
        return ExitCode.NEW_FINDING
    outcomes = {rule.outcome for rule in result.aturan}
    if "error" in outcomes or not outcomes & {"pass", "fail"} or not result.uang.cocok:
        return ExitCode.INCOMPLETE
    if any(one.apbd is not None and not one.cocok for one in result.kontrol.pd):
        return ExitCode.INCOMPLETE
    if any(file.baris_ditolak or file.tanpa_nilai for file in result.berkas):
        return ExitCode.INCOMPLETE
    return ExitCode.CLEAN


def _known(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise PohonError(f"Nilai '{value}' untuk {name} tidak dikenal.", next_step=f"Pilih: {', '.join(allowed)}.")


def _snapshot(store: Store, versi: str | None) -> str:
    try:
        return current(store, versi or "").versi
    except LoadError as error:
        if not versi:
            error.exit_code = ExitCode.INCOMPLETE
        raise


def _run_all(
    store: Store,
    rules: Sequence[Rule],
    chosen: Sequence[Rule],
    versi: str,
    everyone: Sequence[Lingkup],
    jenis: Jenis,
    files: Sequence[BerkasDimuat],
    progress: Progress,
) -> tuple[tuple[HasilAturan, ...], tuple[Temuan, ...]]:
    searched, near = _searched(store, versi, files), Near(store, versi)
    results, all_found = [], []
    for number, rule in enumerate(rules):
        progress("Menjalankan aturan", number, len(rules))
        pd, reason = may_be_judged(rule, everyone)
        if rule not in chosen:
            pd, ran = [], Run("skipped", "tidak dipilih")
        elif not pd:
            ran = Run("not_applicable", reason)
        else:
            ran = run(store, rule, versi=versi, pd=pd)
        found: list[Temuan] = []
        if ran.rows:
            try:
                found = findings(store, rule, ran.rows, versi=versi, jenis=jenis, searched=searched)
                found = near.beside(rule, found)
            except RuleDefect as defect:
                ran = replace(ran, outcome="error", reason=defect.message)
        results.append(_outcome(rule, ran, len(pd), found))
        all_found += found
    progress("Menjalankan aturan", len(rules), len(rules))
    return tuple(results), in_order(all_found, rules)


def _outcome(rule: Rule, ran: Run, judged: int, found: Sequence[Temuan]) -> HasilAturan:
    return HasilAturan(
        id=rule.id,
        nama=rule.name,
        judul=rule.title,
        kriteria=rule.kriteria,
        severity=cast("Severity", rule.severity),
        area=rule.area,
        berkas_aturan=f"{rule.area}/{rule.path.name}",
        sha256=hashlib.sha256(rule.path.read_bytes()).hexdigest(),
        outcome=ran.outcome,
        alasan=ran.reason,
        lingkup_diperiksa=judged,
        populasi=ran.population,
        temuan=len(found),
        rupiah=sum(one.anggaran_tercakup or 0 for one in found),
        detik=round(ran.seconds, 3),
    )


def _searched(store: Store, versi: str, files: Sequence[BerkasDimuat]) -> tuple[DicariDi, ...]:
    found = [DicariDi(**row) for row in views.rows(store, "tempat_tautan", versi)]
    known = {one.berkas for one in found}
    return tuple(found) + tuple(
        DicariDi(berkas=f.nama, lembar="", tata_letak=f.tata_letak, tautan=0, baris_dibaca=f.baris_dibaca)
        for f in files
        if f.nama not in known
    )
