"""What every part of a result shares: frozen, nothing in it that its shape does not name, whole rupiah as numbers."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

SumberUang = Literal["dpa", "pagu_indikatif", "tidak_ada"]
"""Which money a snapshot has; never two."""


class Part(BaseModel):
    """A part of a result that is kept as a file; beside ``<name>`` the file may hold ``<name>_teks``."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_extra={"patternProperties": {"_teks$": {"type": "string"}}}
    )
