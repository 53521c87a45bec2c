"""The words of a load that have few right answers."""

from __future__ import annotations

from pohon_graph.errors import LoadError


def stage(tahap: str) -> str:
    """A stage as it is written in a snapshot's name: ``Pergeseran 2`` is ``pergeseran2``.

    Raises:
        LoadError: there is no such stage.
    """
    plain = tahap.strip().lower().replace(" ", "").replace("-", "")
    if plain in ("renstra", "renja", "murni", "perubahan") or (
        plain.startswith("pergeseran") and plain.removeprefix("pergeseran").isdecimal()
    ):
        return plain
    raise LoadError(
        f"Tahap {tahap!r} tidak dikenal.",
        next_step="Pilih renstra, renja, murni, pergeseran1 (2, 3 …) atau perubahan.",
    )


def assumption(iku_pd: str) -> str:
    """Which indicators of an agency count as IKU without a decree: ``sasaran``, or "" for none.

    Raises:
        LoadError: it is neither.
    """
    if iku_pd not in ("", "sasaran"):
        raise LoadError(f"--iku-pd {iku_pd!r} tidak dikenal.", next_step="Satu-satunya pilihan: --iku-pd sasaran.")
    return iku_pd
