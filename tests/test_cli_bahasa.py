"""What a person reads who writes a command wrongly or asks for help: Indonesian, also where Typer speaks."""

from __future__ import annotations

import re
import sys

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from pohon_graph.cli import app, main

TYPER = re.compile(
    r"\b(Usage|Options|Arguments|Commands|Show|default|required|Error|Invalid|Missing|such|Try|str|int|range|list|path|Path|x|input"
    r"|should|greater|argument|unexpected|mean|value)\b"
)


def said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    """What ``pohon`` says on stderr of a misuse; it leaves with 2 and prints nothing else."""
    monkeypatch.setattr(sys, "argv", ["pohon", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    printed = capsys.readouterr()
    assert (ended.value.code, printed.out) == (2, "")
    return " ".join(printed.err.split())


@pytest.mark.parametrize(
    ("arguments", "what", "step"),
    [
        ("audit --foo", "Opsi --foo tidak ada.", "mungkin maksudnya --opd; semua pilihan: pohon audit --help"),
        ("audit --zzz", "Opsi --zzz tidak ada.", "lihat cara menulisnya: pohon audit --help"),
        ("trac", "Perintah 'trac' tidak ada.", "mungkin maksudnya trace; semua pilihan: pohon --help"),
        ("store zzz", "Perintah 'zzz' tidak ada.", "lihat cara menulisnya: pohon store --help"),
        ("trace", "Isian 'apa' belum ditulis.", "lihat cara menulisnya: pohon trace --help"),
        ("status a b", "Ada isian yang berlebih: a b.", "lihat cara menulisnya: pohon status --help"),
        ("load --tahun", "Opsi '--tahun' memerlukan isian.", "lihat cara menulisnya: pohon --help"),
        ("load --tahun x", "Isian '--tahun' harus bilangan bulat.", "lihat cara menulisnya: pohon load --help"),
        ("trace x --jalur 0", "Isian '--jalur' paling kecil 1.", "lihat cara menulisnya: pohon trace --help"),
    ],
)
def test_a_command_written_wrongly_says_what_and_what_to_do(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: str, what: str, step: str
) -> None:
    told = said(capsys, monkeypatch, *arguments.split())
    assert told == f"Tidak dapat dilanjutkan: {what} Langkah berikutnya: {step}"
    assert not TYPER.findall(told)


def test_pohon_alone_shows_its_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(capsys, monkeypatch).startswith("Pemakaian: pohon [OPSI] PERINTAH [ISIAN]...")


def test_no_help_has_a_word_of_typers_own() -> None:
    group = get_command(app)
    names = [[], ["store"], ["store", "pack"], *([name] for name in group.list_commands(None))]  # type: ignore[attr-defined]
    for words in names:
        helped = CliRunner().invoke(app, [*words, "--help"])
        assert helped.exit_code == 0
        assert helped.output.startswith("Pemakaian: ")
        assert not TYPER.findall(helped.output), words
