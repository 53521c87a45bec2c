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
from typing import Any

import pytest
from playwright.sync_api import Browser

from pohon_graph.values import format_rupiah
from tests import PATIENCE
from tests.pages import offline, violations

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = "import pohon_graph; print(pohon_graph.__file__); from pohon_graph.cli import main; main()"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the demo of the installed wheel wrote, with what it printed."""
    tmp_path = tmp_path_factory.mktemp("roda")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True, capture_output=True, timeout=PATIENCE)
    [wheel] = (tmp_path / "dist").glob("*.whl")
    installed = tmp_path / "installed"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", str(installed), str(wheel)], check=True, timeout=PATIENCE)
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
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(str(installed))
    (elsewhere / "hasil" / "layar.txt").write_text(done.stdout, encoding="utf-8")
    return elsewhere / "hasil"


def test_the_wheel_alone_runs_the_demo(shown: Path) -> None:
    told = (shown / "layar.txt").read_text(encoding="utf-8")
    assert "Cakupan" in told and "Rp1.281.922.587.506" in told and "index.html" in told
    result = json.loads((shown / "results.json").read_text(encoding="utf-8"))
    assert result["uang"]["cocok"] and result["temuan"]
    assert (shown / "temuan.xlsx").read_bytes().startswith(b"PK") and "temuan.xlsx" in told
    index = (shown / "index.html").read_text(encoding="utf-8")
    leads = re.findall(r'href="([^"]+)"', index)
    assert len(leads) == 8 and [one for one in leads if not (shown / one).is_file()] == []
    for key, row in _by_way(result).items():
        assert f"<td>{format_rupiah(row)}</td>" in index, key


def _by_way(result: dict[str, Any]) -> dict[str | None, int]:
    found: dict[str | None, int] = {}
    for row in result["uang"]["tabel"]:
        found[row["jalur"]] = found.get(row["jalur"], 0) + row["rupiah"]
    return found


@pytest.mark.parametrize(
    ("name", "ready"),
    [
        ("index.html", "main"),
        ("pohon.html", "body[data-siap]"),
        ("pohon-statis.html", "main"),
        ("jejaring.html", "canvas"),
    ],
)
def test_every_page_of_the_demo_opens_without_a_network(shown: Path, browser: Browser, name: str, ready: str) -> None:
    with offline(browser) as opens:
        page = opens(shown / name, wait=ready, width=380)
        assert page.evaluate("document.documentElement.scrollWidth") <= 380


def test_the_page_that_leads_to_all_is_accessible(shown: Path, browser: Browser) -> None:
    both = [violations(browser, shown / "index.html", scheme=scheme) for scheme in ("light", "dark")]
    assert both == [[], []]


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
