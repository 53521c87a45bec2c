"""Whether money may be spent only on what its source prescribes (dana terikat)."""

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
