"""The application, and how it ends."""

from __future__ import annotations

import io
import sys

import typer
from typer.exceptions import TyperException

from pohon_graph import __version__
from pohon_graph.cli.bahasa import USAGE, near, refused
from pohon_graph.cli.commands import Commands
from pohon_graph.cli.working import say
from pohon_graph.errors import PohonError

_INTERRUPTED = 130
"""How Typer ends on Ctrl-C."""

app = typer.Typer(
    cls=Commands,
    name="pohon",
    help="Rupiah mana sampai ke IKU mana, lewat apa, dan putus di mana.",
    epilog="Kode keluar: 0 bersih, 1 ada temuan baru, 2 salah pakai atau penyiapan, 3 belum lengkap.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"pohon_graph {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Tampilkan versi program."),
) -> None: ...


def main() -> None:
    """Run the command line and leave with its exit code; a refusal is shown as three plain lines, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = app(standalone_mode=False)
    except PohonError as error:
        show_error(error)
        sys.exit(int(error.exit_code))
    except TyperException as error:
        _show_misuse(error)
        sys.exit(error.exit_code)
    if code == _INTERRUPTED:
        say("Dibatalkan. Tidak ada yang diterbitkan.", stderr=True)
    sys.exit(code)


def show_error(error: PohonError) -> None:
    """Print what happened, where, and what to do next, to stderr."""
    for line in error.lines():
        say(line, stderr=True)


def _show_misuse(error: TyperException) -> None:
    """Print what is wrong with a command as any refusal; of ``pohon`` alone its help."""
    message, context = error.format_message(), getattr(error, "ctx", None)
    if message.startswith(USAGE):
        say(message, stderr=True)
        return
    help = f"{context.command_path if context else 'pohon'} --help"
    meant = near(message)
    step = f"mungkin maksudnya {meant}; semua pilihan: {help}" if meant else f"lihat cara menulisnya: {help}"
    show_error(PohonError(refused(message), next_step=step))
