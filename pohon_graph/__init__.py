"""pohon_graph: which rupiah of a kabupaten's budget reaches an IKU, by which path, and where the path stops.

``import pohon_graph as pg; g = pg.open()`` is the beginning of everything in a notebook. Names are loaded when they are
first used, so that the command line and a bare import stay light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pohon_graph.errors import PohonError
    from pohon_graph.model import (
        Berkas,
        Indikator,
        Jabatan,
        Kegiatan,
        Kondisi,
        Kontrol,
        Misi,
        Nomenklatur,
        PaguIndikatif,
        Penanda,
        PerangkatDaerah,
        Program,
        RincianBelanja,
        Sasaran,
        SubKegiatan,
        Target,
        Tujuan,
        Versi,
    )
    from pohon_graph.notebook import Graf, Halaman, Hasil, HasilKueri, contoh, latihan, open, tanya

__version__ = "0.1.0"
__all__ = [
    "Berkas",
    "Graf",
    "Halaman",
    "Hasil",
    "HasilKueri",
    "Indikator",
    "Jabatan",
    "Kegiatan",
    "Kondisi",
    "Kontrol",
    "Misi",
    "Nomenklatur",
    "PaguIndikatif",
    "Penanda",
    "PerangkatDaerah",
    "PohonError",
    "Program",
    "RincianBelanja",
    "Sasaran",
    "SubKegiatan",
    "Target",
    "Tujuan",
    "Versi",
    "contoh",
    "latihan",
    "open",
    "tanya",
]
_FACE: Final = ("Graf", "Halaman", "Hasil", "HasilKueri", "contoh", "latihan", "open", "tanya")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'pohon_graph' has no attribute {name!r}")
    home = "notebook" if name in _FACE else "errors" if name == "PohonError" else "model"
    return getattr(import_module(f"pohon_graph.{home}"), name)


def load_ipython_extension(shell: Any) -> None:
    """``%load_ext pohon_graph``: add the cell magic ``%%cypher``."""
    import_module("pohon_graph.notebook.magic").register(shell)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__", "load_ipython_extension"])
