"""``python -m benchmarks``: run every benchmark and print its figures; ``python -m benchmarks rules`` only that one."""

from __future__ import annotations

import platform
import sys

from benchmarks import leverage, loading, notebook, rules, suggesting, tree

BENCHMARKS = {
    "loading": loading.run,
    "rules": rules.run,
    "suggesting": suggesting.run,
    "leverage": leverage.run,
    "notebook": notebook.run,
    "tree": tree.run,
}


def main(names: list[str]) -> None:
    """Print the machine and the reports of these benchmarks, of all where none is named."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}; choose from {', '.join(BENCHMARKS)}.")
    sys.stdout.write(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}\n")
    for name in names or BENCHMARKS:
        for line in BENCHMARKS[name]():
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
