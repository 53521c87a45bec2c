"""Make the synthetic data again, byte for byte: ``python seed_data/make_seed.py [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

import cacat
import make_contoh
from kabupaten import Kabupaten


def main(folder: Path) -> None:
    """Write ``contoh``, ``bersih`` and ``cacat`` into a folder."""
    make_contoh.main(folder / "contoh")
    Kabupaten().write(folder / "bersih")
    cacat.write(folder / "cacat")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
