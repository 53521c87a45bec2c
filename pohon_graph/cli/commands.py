"""Which module has which command: only that of the command that is asked for is imported, for all take seconds."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperGroup

from pohon_graph.cli.bahasa import Context, speak

MODULES: Final = {
    "demo": ("demo",),
    "notebooks": ("notebook",),
    "loading": ("load", "periksa"),
    "books": ("template",),
    "profiling": ("profil",),
    "auditing": ("audit",),
    "answering": ("trace", "attribution", "leverage", "jabatan", "tema"),
    "planning": ("scenario", "suggest"),
    "drawing": ("tree", "network"),
    "querying": ("query",),
    "serving": ("up", "down", "status"),
    "carrying": ("store",),
}
"""Module → its commands, in the order of the help."""


class Commands(TyperGroup):
    """The commands of ``pohon``; the help, and a name that none has, need them all."""

    context_class = Context

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the help."""
        return [name for names in MODULES.values() for name in names]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, from its module."""
        if cmd_name not in self.commands:
            for module in [own for own, names in MODULES.items() if cmd_name in names] or MODULES:
                part = typer.Typer(rich_markup_mode=None)
                import_module(f"pohon_graph.cli.{module}").register(part)
                self.commands.update(speak(typer.main.get_group(part)).commands)
        return super().get_command(ctx, cmd_name)
