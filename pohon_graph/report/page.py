"""A console that takes text of any origin."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text


class Page:
    """A console that takes text of any origin: no markup, no control characters."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def say(self, text: str = "", indent: int = 0, style: str = "") -> None:
        """Print a paragraph, indented as a whole."""
        self.console.print(Padding(cell(text, style), (0, 0, 0, indent), expand=False) if text else "")

    def title(self, text: str) -> None:
        """Print a title after a blank line."""
        self.say()
        self.say(text, style="bold")

    def show(self, table: Table, indent: int = 2) -> None:
        """Print a table, indented."""
        self.console.print(Padding(table, (0, 0, 0, indent), expand=False))


def cell(text: str, style: str = "") -> Text:
    """Text from anywhere as rich prints it unchanged: no markup, and nothing that moves a terminal's cursor."""
    return Text("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text), style=style)
