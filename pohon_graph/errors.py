"""The one error that a person sees: what happened, where, and what to do next.

Every refusal that ends a command is a :class:`PohonError` or one of its subclasses. The command line prints it
without a traceback and leaves with its exit code; a notebook shows the same three lines.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process says when it ends (README, "Exit codes")."""

    CLEAN = 0
    NEW_FINDING = 1
    SETUP = 2
    INCOMPLETE = 3


class PohonError(Exception):
    """A refusal meant for a person, in Indonesian.

    Args:
        message: what happened, one sentence.
        next_step: what the reader can do now, one sentence.
        where: file, sheet, row, column or address that it is about; empty where there is none.
        exit_code: what the command leaves with; :attr:`ExitCode.SETUP` unless said otherwise.
    """

    def __init__(self, message: str, *, next_step: str, where: str = "", exit_code: ExitCode = ExitCode.SETUP) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step
        self.where = where
        self.exit_code = exit_code

    def lines(self) -> list[str]:
        """What a person reads: what happened, where, and what to do next."""
        place = [f"Di mana: {self.where}"] if self.where else []
        return [f"Tidak dapat dilanjutkan: {self.message}", *place, f"Langkah berikutnya: {self.next_step}"]

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows instead of a traceback."""
        return self.lines()

    def __str__(self) -> str:
        place = f" [{self.where}]" if self.where else ""
        return f"{self.message}{place} Langkah berikutnya: {self.next_step}"


class StoreError(PohonError):
    """The graph database cannot be had, or refused what was asked of it."""


class SheetError(PohonError):
    """A file cannot be read as one of the known layouts."""


class LoadError(PohonError):
    """A whole load is refused; nothing was written."""


class RuleError(PohonError):
    """A rule file is not a valid rule."""
