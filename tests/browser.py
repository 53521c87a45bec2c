"""A Chromium for the tests of pages: found, or fetched once; ``python -m tests.browser`` does it ahead of a test run.

The pages are opened in a real browser or not tested at all. Where none can be had the tests are skipped and say so,
except where ``POHON_REQUIRE_BROWSER`` is set (as ``.ci/run`` does): there they fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """Path of a Chromium: ``POHON_CHROMIUM``, one on the PATH, or the one that playwright fetched; None for none."""
    named = os.environ.get("POHON_CHROMIUM")
    if named:
        return named
    return next((found for name in NAMES if (found := shutil.which(name))), None) or _of_playwright()


def required() -> bool:
    """Whether a missing browser is a failure here."""
    return bool(os.environ.get("POHON_REQUIRE_BROWSER"))


def fetch() -> str | None:
    """Find a Chromium, or get one from the system's packages (as root) or by playwright; None where neither works."""
    if found := find():
        return found
    for command in _ways():
        print("Getting Chromium:", " ".join(command), file=sys.stderr)
        subprocess.run(command, check=False, stdout=sys.stderr, timeout=600)
        if found := find():
            return found
    return None


def _ways() -> list[list[str]]:
    ways = []
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        ways += [["apt-get", "update", "-q"], ["apt-get", "install", "-y", "-q", "chromium"]]
    return [*ways, [sys.executable, "-m", "playwright", "install", "chromium"]]


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def main() -> int:
    """Fetch it; say where it is, or loudly that there is none. Fails only where a browser is required."""
    if found := fetch():
        print(f"Chromium: {found}")
        return 0
    print(
        "\n".join(
            (
                "=" * 78,
                "NO BROWSER: the tests of the tree, the network and JupyterLab will be skipped.",
                "Install Chromium, Chrome or Edge, or set POHON_CHROMIUM to its path, and run `make test` again.",
                "=" * 78,
            )
        ),
        file=sys.stderr,
    )
    return int(required())


if __name__ == "__main__":
    raise SystemExit(main())
