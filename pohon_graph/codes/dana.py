"""Sumber dana: its group as people name it, and whether it may be spent only on what it prescribes (dana terikat)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_DANA_KHUSUS: Final = re.compile(r"\s*0*2(?:\s*\.\s*\d+){2,}\s*\.?\s*", re.ASCII)
_NAMED: Final = re.compile(
    r"""(?<!non\ )(?<!non-)(?<!bukan\ )\bdak\b | dana\ alokasi\ khusus | (?<!tidak\ )ditentukan\ penggunaan
    | \bcht\b | \bdbhcht\b | cukai\ hasil\ tembakau | \bbosp?\b | \bbok\b | \bbokb\b | \bbop\b | reboisasi
    | (?<!alokasi\ )dana\ desa | keistimewaan | insentif\ fiskal | kapitasi | bantuan\ keuangan\ khusus | dana\ darurat
    """,
    re.IGNORECASE | re.VERBOSE,
)
_GROUPS: Final = {
    "SiLPA": r"silpa|sisa lebih|pelampauan penerimaan|penghematan belanja|sisa dana",
    "BLUD": r"blud",
    "Kapitasi JKN": r"kapitasi",
    "DBH CHT": r"dbhcht|cht|cukai hasil tembakau",
    "Pajak rokok": r"pajak rokok",
    "DAK nonfisik": r"dak non ?-?fisik|(dana )?alokasi khusus non ?-?fisik|bosp?|bok|bokb|bop",
    "DAK fisik": r"dak fisik|(dana )?alokasi khusus fisik",
    "DAK": r"(?<!non )(?<!non-)(?<!bukan )dak|dana alokasi khusus",
    "DAU": r"dau|dana alokasi umum",
    "DBH": r"dbh|dana bagi hasil",
    "Dana desa": r"(?<!alokasi )dana desa",
    "Insentif fiskal": r"insentif fiskal|dana insentif daerah",
    "Bantuan keuangan": r"bantuan keuangan",
    "Bagi hasil provinsi": r"pendapatan bagi hasil",
    "Hibah": r"hibah",
    "Pinjaman": r"(?<!pemberian )pinjaman daerah",
    "PAD": r"pad|pendapatan asli daerah",
}
_BY_NAME: Final = {group: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for group, pattern in _GROUPS.items()}
_BY_CODE: Final = {
    "1.1.4.16": "BLUD",
    "1.1.4.18": "Kapitasi JKN",
    "2.3.3.2": "Kapitasi JKN",
    "2.1.1.2": "Pajak rokok",
    "1.1": "PAD",
    "2.1": "PAD",
    "1.2.1.1.1": "DBH",
    "1.2.1.1.2": "DAU",
    "2.2.1.1.1.1": "DBH CHT",
    "2.2.1.1.1": "DBH",
    "2.2.1.1.2": "DAU",
    "2.2.1.1.3": "DAK fisik",
    "2.2.1.1.4": "DAK nonfisik",
    "2.2.1.2": "Insentif fiskal",
    "2.2.1.5": "Dana desa",
    "2.2.1.6": "Insentif fiskal",
    "1.2.2.2": "Bantuan keuangan",
    "2.2.2.2": "Bantuan keuangan",
    "1.2.2.1": "Bagi hasil provinsi",
    "2.2.2.1": "Bagi hasil provinsi",
    "1.3.1": "Hibah",
    "1.4.1": "SiLPA",
    "1.4.4": "Pinjaman",
}
"""Code of the classification of sumber dana, without zeros in front → group; the first that it lies in holds."""
_TIED_DAU: Final = "DAU ditentukan penggunaannya"
_OTHER: Final = "Lainnya"
_BLANK: Final = "Tidak disebut"
KELOMPOK_DANA: Final = (
    *("PAD", "BLUD", "DAU", _TIED_DAU, "DBH", "DBH CHT", "DAK", "DAK fisik", "DAK nonfisik", "Dana desa"),
    *("Insentif fiskal", "Pajak rokok", "Kapitasi JKN", "Bagi hasil provinsi", "Bantuan keuangan", "Hibah"),
    *("Pinjaman", "SiLPA", _OTHER, _BLANK),
)
"""Every group of sumber dana, in the order in which tables show them."""


@lru_cache(maxsize=4_096)
def dana_terikat(kode_dana: str, nama_dana: str) -> bool:
    """Whether a sumber dana is tied: DAK, DAU yang ditentukan penggunaannya, DBH CHT, BOS, BOK and the like.

    The classification of sumber dana (Permendagri 90/2019) has two halves: ``1`` DANA UMUM and ``2`` DANA KHUSUS. A
    code of at least three levels under 2 proves it; otherwise the name does, if it says so (SiLPA of a DAK is under 1).

    Args:
        kode_dana: the code as written, with or without zeros in front; may be blank.
        nama_dana: the name; may be blank.
    """
    return bool(_DANA_KHUSUS.fullmatch(kode_dana) or _NAMED.search(nama_dana))


@lru_cache(maxsize=4_096)
def kelompok_dana(kode_dana: str, nama_dana: str) -> str:
    """The group in which tables count a sumber dana: what its name says, else where its code lies.

    Args:
        kode_dana: the code as written, with or without zeros in front; may be blank.
        nama_dana: the name; may be blank.

    Returns:
        One of :data:`KELOMPOK_DANA`; *Lainnya* where neither says a group.
    """
    kode = ".".join(part.strip().lstrip("0") for part in kode_dana.strip().strip(".").split("."))
    named = next((group for group, pattern in _BY_NAME.items() if pattern.search(nama_dana)), None)
    coded = next((group for prefix, group in _BY_CODE.items() if f"{kode}.".startswith(f"{prefix}.")), _OTHER)
    group = named or (coded if kode or nama_dana.strip() else _BLANK)
    return _TIED_DAU if group == "DAU" and dana_terikat(kode_dana, nama_dana) else group
