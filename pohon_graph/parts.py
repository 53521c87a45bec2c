"""What every part of a result shares: frozen, nothing in it that its shape does not name, whole rupiah as numbers."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A part of a result that is kept as a file; beside ``<name>`` the file may hold ``<name>_teks``."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_extra={"patternProperties": {"_teks$": {"type": "string"}}}
    )
