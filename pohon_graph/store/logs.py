"""What the local server says about itself: the logs of its last start, and what in them explains a failure."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

CONSOLE: Final = "console.log"
ADMIN: Final = "admin.log"
_DEBUG: Final = "debug.log"
_USER: Final = "neo4j.log"
_BEFORE: Final = ".lama"
_CAUSE: Final = re.compile(r"Caused by: ([^\\\n]+)")  # one line of debug.log may hold a whole trace, with \\n in it
_SIGNS: Final = ("ERROR", "Error", "Exception", "Failed")
_SYSTEM_FAILED: Final = "Failed to start DatabaseId{00000000"


def turn_over(home: Path) -> None:
    """Before a start: put the logs of the last one aside, so that what is there belongs to this one."""
    for name in (_DEBUG, _USER):
        log = home / "logs" / name
        with suppress(OSError):
            log.replace(log.with_name(name + _BEFORE))


def said(home: Path) -> str:
    """All that the last start said."""
    return "\n".join(_text(home, name) for name in (ADMIN, _DEBUG, _USER, CONSOLE))


def system_failed(home: Path) -> bool:
    """Whether the server could not open the database in which it keeps its users."""
    return _SYSTEM_FAILED in _text(home, _DEBUG)


def last_words(home: Path) -> str:
    """The deepest cause that the last start names, else its last complaint, else its last line."""
    text = said(home)
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith(("\t", " "))]
    complaints = [line for line in lines if any(sign in line for sign in _SIGNS)]
    return (_CAUSE.findall(text) or complaints or lines or ["catatannya kosong"])[-1][:300]


def _text(home: Path, name: str) -> str:
    try:
        return (home / "logs" / name).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
