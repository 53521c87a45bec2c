"""``%%cypher``: a query as a cell, with parameters from the notebook's variables."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING, Any, NoReturn

from pohon_graph.errors import PohonError
from pohon_graph.load import current
from pohon_graph.notebook.current import current_graph
from pohon_graph.notebook.kueri import HasilKueri
from pohon_graph.notebook.picture import Gambar, picture
from pohon_graph.questions import ask, frame, from_variables, named

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


class _Options(ArgumentParser):
    """The options of the magic; a wrong one is a sentence and no end of the kernel."""

    def error(self, message: str) -> NoReturn:
        raise PohonError(
            f"Pilihan %%cypher tidak dikenal: {message}.",
            next_step="Tulis %%cypher [--versi 2026-murni] [--graph] [-o nama].",
        )


def register(shell: InteractiveShell) -> None:
    """Add the magic to a shell; ``%load_ext pohon_graph`` does."""

    def cypher(line: str, cell: str) -> HasilKueri | Gambar | None:
        """``%%cypher [--versi V] [--graph] [-o nama]``: run the cell as a query on the graph opened last."""
        try:
            return _run(shell, line, cell)
        except PohonError as error:
            sys.stderr.write("\n".join(error.lines()) + "\n")
            raise _Stopped from None

    shell.register_magic_function(cypher, magic_kind="cell", magic_name="cypher")


class _Stopped(Exception):
    """The cell has failed and has said why; the notebook shows no more, and *Run all* stops here."""

    def _render_traceback_(self) -> list[str]:
        return []


def _run(shell: InteractiveShell, line: str, query: str) -> HasilKueri | Gambar | None:
    options = _Options(prog="%%cypher", add_help=False, exit_on_error=False)
    options.add_argument("--versi", default="")
    options.add_argument("--graph", action="store_true")
    options.add_argument("-o", dest="output", default="")
    given = options.parse_args(line.split())
    if given.output and not given.output.isidentifier():
        raise PohonError(f"{given.output!r} bukan nama variabel.", next_step="Tulis misalnya -o hasil.")
    graph = current_graph()
    params: dict[str, Any] = from_variables(query, shell.user_ns)
    if "versi" in named(query):
        params["versi"] = current(graph.store, given.versi).versi if given.versi else graph.versi
    columns, values = ask(graph.store, query, params)
    rows = HasilKueri(frame(columns, values))
    if given.output:
        shell.user_ns[given.output] = rows
    if given.graph:
        return picture(values)
    return None if given.output else rows
