"""``pohon notebook``: the notebooks in a folder of the user's, in JupyterLab, with the sample's database up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import Annotated, Any, Final, NoReturn

import typer

from pohon_graph.cli.working import Bar, say
from pohon_graph.errors import ExitCode, PohonError
from pohon_graph.notebook import contoh
from pohon_graph.report import write_text
from pohon_graph.resources import resource, sample_home
from pohon_graph.store import open_store

FIRST: Final = "00_mulai.ipynb"
_SETTINGS: Final = Path(__file__).parent / "lab"
"""JupyterLab as it is started here asks no server for news, and opens for root too: in a container everybody is."""


def copy_notebooks(folder: Path) -> list[str]:
    """Copy the notebooks that are not there yet; what a person may have worked in is never replaced.

    Args:
        folder: made where it does not exist.

    Returns:
        The names of those that are there with other cells than these; outputs do not count.

    Raises:
        PohonError: the folder cannot be written.
    """
    changed = []
    for source in sorted(resource("notebooks").glob("*.ipynb")):
        target = folder / source.name
        if not target.exists():
            write_text(source.read_text(encoding="utf-8"), target)
        elif _cells(target) != _cells(source):
            changed.append(source.name)
    return changed


def _cells(path: Path) -> list[tuple[str, str]] | None:
    """Kind and text of every cell; None for what is no notebook."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _notebook(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Folder untuk catatan.")] = Path("catatan"),
) -> None:
    """Salin catatan belajar ke folder Anda dan buka di JupyterLab; Neo4j contoh menyala selama itu."""
    if find_spec("jupyterlab") is None:
        raise PohonError("JupyterLab belum terpasang.", next_step='Jalankan: pip install "pohon-graph[notebook]"')
    changed = copy_notebooks(folder)
    say(f"Catatan ada di {folder.resolve()}; mulailah dari {FIRST}.")
    if changed:
        say(f"Dibiarkan karena isinya sudah Anda ubah: {', '.join(changed)}.")
        say("Hapus atau pindahkan berkas itu bila ingin yang asli kembali.")
    with Bar() as bar:
        store = open_store(home=sample_home(), progress=bar)
    with store:
        contoh().close()
        say("JupyterLab terbuka di peramban; bila tidak, buka alamatnya di bawah.")
        say("Selesai: menu File, Shut Down; atau Ctrl-C di sini, dua kali.")
        ended = _lab(folder)
    if ended:
        raise PohonError(
            f"JupyterLab berhenti dengan kode {ended}.", next_step="Baca pesannya di atas, lalu jalankan lagi."
        )


def _lab(folder: Path) -> int:
    """Run JupyterLab until it ends. Ctrl-C is its to answer; when this program is told to end, it ends first."""
    paths = [os.environ.get("JUPYTER_CONFIG_PATH", ""), str(_SETTINGS)]
    environment = os.environ | {"JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths))}
    before: dict[int, Any] = {signal.SIGINT: signal.signal(signal.SIGINT, _leave_it_to_lab)}
    before |= {one: signal.signal(one, _end) for one in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM))}
    lab = subprocess.Popen([sys.executable, "-m", "jupyterlab", FIRST], cwd=folder, env=environment)
    try:
        return lab.wait()
    finally:
        if lab.poll() is None:
            lab.terminate()
            lab.wait()
        for one, handler in before.items():
            signal.signal(one, handler)


def _leave_it_to_lab(number: int, frame: FrameType | None) -> None:
    """JupyterLab gets the same signal and asks whether it is meant."""


def _end(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(int(ExitCode.SETUP))


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command("notebook")(_notebook)
