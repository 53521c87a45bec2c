"""The built wheel, alone in an empty environment outside the checkout, does the main job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_wheel_alone_runs_the_demo(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path / "dist"), str(ROOT)],
        check=True,
        capture_output=True,
        timeout=240,
    )
    [wheel] = (tmp_path / "dist").glob("*.whl")
    venv.create(tmp_path / "venv", with_pip=True)
    bin_folder = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(bin_folder / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = ["--require-hashes", "-r", str(ROOT / "requirements.lock")]
    for arguments in (lock, ["--no-deps", str(wheel)]):
        subprocess.run([*pip, *arguments], check=True, timeout=300)
    elsewhere = tmp_path / "kosong"
    elsewhere.mkdir()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "POHON_", "PYTHON"))}
    environment["XDG_DATA_HOME"] = str(tmp_path / "data")
    done = subprocess.run(
        [str(bin_folder / "pohon"), "demo"],
        cwd=elsewhere,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Cakupan" in done.stdout and "Rp1.281.922.587.506" in done.stdout
    result = json.loads((elsewhere / "hasil" / "results.json").read_text(encoding="utf-8"))
    assert result["uang"]["cocok"] and result["temuan"]
    workbook = (elsewhere / "hasil" / "temuan.xlsx").read_bytes()
    assert workbook.startswith(b"PK") and "temuan.xlsx" in done.stdout
