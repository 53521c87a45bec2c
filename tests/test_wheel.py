"""The built wheel, alone and outside the checkout, does the main job with nothing but what it declares to need."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = "import pohon_graph; print(pohon_graph.__file__); from pohon_graph.cli import main; main()"


def test_the_wheel_alone_runs_the_demo(tmp_path: Path) -> None:
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True, capture_output=True, timeout=240)
    [wheel] = (tmp_path / "dist").glob("*.whl")
    installed = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", str(installed), str(wheel)], check=True, timeout=300)
    elsewhere = tmp_path / "kosong"
    elsewhere.mkdir()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "POHON_", "PYTHON"))}
    environment |= {"XDG_DATA_HOME": str(tmp_path / "data"), "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", RUN, "demo"],
        cwd=elsewhere,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(str(installed))
    assert "Cakupan" in done.stdout and "Rp1.281.922.587.506" in done.stdout
    result = json.loads((elsewhere / "hasil" / "results.json").read_text(encoding="utf-8"))
    assert result["uang"]["cocok"] and result["temuan"]
    workbook = (elsewhere / "hasil" / "temuan.xlsx").read_bytes()
    assert workbook.startswith(b"PK") and "temuan.xlsx" in done.stdout


def test_every_package_that_is_imported_is_declared() -> None:
    """Also urllib3 and IPython, which requests and pyvis are built on and always bring."""
    brought = {"urllib3", "ipython"}
    extras = [name for names in PROJECT["optional-dependencies"].values() for name in names]
    declared = brought | {_name(re.split(r"[=<>\[]", one)[0]) for one in [*PROJECT["dependencies"], *extras]}
    of_module = packages_distributions()
    for path in sorted((ROOT / "pohon_graph").rglob("*.py")):
        for module in _imported(path) - sys.stdlib_module_names - {"pohon_graph"}:
            assert declared & {_name(one) for one in of_module[module]}, f"{path}: {module}"


def _imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
    return found


def _name(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()
