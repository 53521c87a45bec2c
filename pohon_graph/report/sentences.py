"""Sentences that stand both on the screen and in documents, so that the two never differ."""

from __future__ import annotations

from pohon_graph.report.words import number, percent
from pohon_graph.rules import AuditResult, Sel, Temuan
from pohon_graph.values import format_rupiah

MEANING = (
    "Temuan berarti: belum ditemukan dalam berkas yang dimuat, atau tidak cocok di dalamnya. Rupiah adalah "
    "anggaran yang tercakup, bukan kerugian, dan tidak dijumlahkan antaraturan."
)
_NONE = "0,0 %"


def coverage_sentence(result: AuditResult) -> str:
    """Of how many agencies and how much money the audit speaks."""
    covers = result.cakupan
    units = f" dan {covers.unit_tercakup} dari {covers.unit_total} unit" if covers.unit_total else ""
    return (
        f"{covers.pd_tercakup} dari {covers.pd_total} PD{units}; {format_rupiah(covers.rupiah_tercakup)} dari "
        f"{format_rupiah(covers.rupiah_total)} ({percent(covers.rupiah_tercakup, covers.rupiah_total)})."
    )


def reach_sentences(result: AuditResult) -> list[str]:
    """The share of core money that reaches an IKU, over covered agencies only; langsung never without warisan."""
    inti = [row for row in result.uang.tabel if row.kelas == "inti"]
    whole = sum(row.rupiah_tercakup for row in inti)
    if not whole:
        return []
    shares = {row.jalur: percent(row.rupiah_tercakup, whole) for row in inti}
    told = [
        f"Dari {format_rupiah(whole)} belanja inti pada PD yang tercakup: "
        f"{shares.get('langsung', _NONE)} tertaut rinci sampai ke IKU, "
        f"{shares.get('warisan', _NONE)} hanya lewat program, {shares.get('mandat', _NONE)} mandat, "
        f"{shares.get('putus', _NONE)} berhenti sebelum IKU, {shares.get('tanpa_tautan', _NONE)} belum tertaut."
    ]
    dead = sum(bool(sub.cabang_putus) for sub in result.jalur)
    if dead:
        told.append(f"{number(dead)} sub kegiatan yang sampai ke IKU punya juga cabang yang berhenti sebelum IKU.")
    reached = sum(row.rupiah for row in inti if row.jalur in ("langsung", "warisan"))
    pemda = sum(row.rupiah_sampai_pemda for row in inti)
    if reached:
        told.append(
            f"Dari yang sampai ke IKU, {format_rupiah(pemda)} sampai ke IKU pemda dan "
            f"{format_rupiah(reached - pemda)} baru sampai ke IKU PD."
        )
    return told


def searched(one: Temuan) -> str:
    """Where links were looked for, with how many were found there; "" where the finding is not about absence."""
    told: dict[str, list[str]] = {}
    for place in one.dicari_di:
        sheet = "" if place.lembar in ("", place.berkas) else f" {place.lembar}"
        count = f"{number(place.tautan)} tautan" if place.berkas not in told else number(place.tautan)
        told.setdefault(place.berkas, []).append(f"{sheet}: {count}")
    return "; ".join(f"{file}{' lembar' * (counts[0][0] != ':')}{','.join(counts)}" for file, counts in told.items())


def near(one: Temuan) -> str:
    """Which simpul share words with the subject, with their score; a pointer only. "" where none is near."""
    told = []
    for each in one.mirip:
        score = f"{each.skor:.2f}".replace(".", ",")
        told.append(f"“{each.nama}” (skor {score}: {', '.join(each.kata)})")
    shown = "; ".join(told)
    return f"Mirip: {shown}. Petunjuk dari kata yang sama, bukan tautan." if shown else ""


def place(at: Sel) -> str:
    """Where a record stands: file, sheet where it has a name of its own, and row."""
    sheet = "" if at.lembar in ("", at.berkas) else f", lembar {at.lembar}"
    return f"{at.berkas}{sheet}, baris {at.baris}"
