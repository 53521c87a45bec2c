"""``python -m benchmarks``: run every benchmark and print its figures."""

from __future__ import annotations

import platform
import sys

from benchmarks import loading


def main() -> None:
    """Print the machine and every report."""
    sys.stdout.write(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}\n")
    for line in loading.run():
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
