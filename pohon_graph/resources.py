"""Where the files that travel with the package are: ``cypher/``, ``notebooks/``, the nomenclature, the sample.

In a checkout they stand beside the package (``cypher/``, ``notebooks/``, ``seed_data/…``); in an installed wheel they
are inside it (``pohon_graph/bundled/…``). Nothing else in the package knows which of the two it runs from.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from platformdirs import user_data_path

Resource = Literal["cypher", "notebooks", "nomenklatur", "contoh"]

SAMPLE_YEAR: Final = 2026
"""The tahun of the sample kabupaten."""
_PACKAGE: Final = Path(__file__).resolve().parent
_IN_CHECKOUT: Final[dict[Resource, str]] = {
    "cypher": "cypher",
    "notebooks": "notebooks",
    "nomenklatur": "seed_data/nomenklatur",
    "contoh": "seed_data/contoh",
}


def resource(name: Resource) -> Path:
    """The folder of a bundled resource.

    Args:
        name: ``cypher`` (rules, views, schema), ``notebooks``, ``nomenklatur`` (official codes) or ``contoh`` (sample
            kabupaten).

    Returns:
        The existing folder, in the wheel if it is there, else in the checkout.

    Raises:
        FileNotFoundError: the installation is damaged: neither place has it.
    """
    bundled = _PACKAGE / "bundled" / name
    if bundled.is_dir():
        return bundled
    beside = _PACKAGE.parent / _IN_CHECKOUT[name]
    if beside.is_dir():
        return beside
    raise FileNotFoundError(f"pohon_graph is installed without its folder {name!r}; install it again")


def sample_files() -> list[Path]:
    """The files of the sample kabupaten, to be loaded together: every sheet and table in its folder, by name.

    Raises:
        FileNotFoundError: as :func:`resource`.
    """
    return sorted(path for path in resource("contoh").iterdir() if path.suffix in (".csv", ".xlsx"))


def sample_home() -> Path:
    """The folder of the database in which the sample kabupaten is loaded, apart from the user's own."""
    return user_data_path("pohon_graph", appauthor=False) / "demo"


def practice_home() -> Path:
    """The folder of the database to practise in, apart from the user's own and from the sample's."""
    return user_data_path("pohon_graph", appauthor=False) / "latihan"
