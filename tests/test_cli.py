"""The command line as a person uses it: in a process of its own, with its exit codes and its messages."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import jsonschema
import openpyxl
import pytest
import typer
from typer.main import get_group

from pohon_graph.cli.commands import MODULES
from pohon_graph.resources import resource, sample_files
from pohon_graph.store import Store
from tests import PATIENCE
from tests.writing import DINKES, KECAMATAN_A, TREE, line, pohon, rekap

ROOT = Path(__file__).parent.parent


def run(store: Store | None, *arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """``pohon`` with these arguments, on the session's database."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("NEO4J_")}
    if store is not None:
        assert store.info.home is not None
        password = (store.info.home / "sandi").read_text(encoding="utf-8").strip()
        environment |= {"NEO4J_URI": store.info.uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": password}
    environment |= {"PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    return subprocess.run(
        [sys.executable, "-m", "pohon_graph", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment,
        timeout=PATIENCE,
        check=False,
    )


def test_load_audit_and_status_end_with_what_they_found(empty_store: Store, tmp_path: Path) -> None:
    rows = [line("1.02.02.2.02.0001", 1_500_000_000), line("1.02.05.2.01.0001", 250_000_001)]
    rekap(tmp_path / "r.xlsx", rows)
    pohon(tmp_path / "p.xlsx", TREE)
    loaded = run(empty_store, "load", "r.xlsx", "p.xlsx", "--tahun", 2026, "--tahap", "murni", cwd=tmp_path)
    assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    assert "Terbit sebagai versi 2026-murni#1" in loaded.stdout
    audited = run(empty_store, "audit", "--json", "hasil.json", cwd=tmp_path)
    assert audited.returncode == 1, audited.stdout + audited.stderr
    assert "Rp250.000.001" in audited.stdout and "Traceback" not in audited.stderr
    result = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "results.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(result, schema)
    [finding] = [one for one in result["temuan"] if one["aturan"] == "L1"]
    assert finding["sel"] == [{"berkas": "r.xlsx", "lembar": "Rekap", "baris": 3}]
    written = run(empty_store, "audit", "--fail-on", "never", "--xlsx", "t.xlsx", "--csv", "l.csv", cwd=tmp_path)
    assert written.returncode == 0, written.stdout + written.stderr
    assert "Berkas ditulis: l.csv, t.xlsx" in written.stdout
    assert openpyxl.load_workbook(tmp_path / "t.xlsx")["Lampiran"]["D2"].value == finding["kode"]
    assert finding["sidik"] in (tmp_path / "l.csv").read_text(encoding="utf-8-sig")
    piped = run(empty_store, "audit", "--csv", "-", "--xlsx", "u.xlsx", cwd=tmp_path)
    assert piped.stdout.lstrip("\ufeff") == (tmp_path / "l.csv").read_text(encoding="utf-8-sig")
    assert "Berkas ditulis: u.xlsx" in piped.stderr
    seen = run(empty_store, "status", cwd=tmp_path)
    assert "2026-murni#1" in seen.stdout
    again = run(empty_store, "load", "p.xlsx", "r.xlsx", "--tahun", 2026, "--tahap", "murni", cwd=tmp_path)
    assert (again.returncode, "Tidak ada yang berubah" in again.stdout) == (0, True)


def test_periksa_names_row_column_value_and_next_step_and_ends_with_3(tmp_path: Path) -> None:
    rekap(tmp_path / "r.xlsx", [line("1.02.02.2.02.0001", 5), line("1.02.02.2.02.0002", "1.234")])
    done = run(None, "periksa", "r.xlsx", "--tahun", 2026, "--json", "log.json", cwd=tmp_path)
    assert done.returncode == 3
    assert "baris 3" in done.stdout and "kolom PAGU" in done.stdout and "'1.234'" in done.stdout
    assert "belum terbukti, 1 baris" in done.stdout
    [refusal] = json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))["berkas"][0]["refusals"]
    assert refusal["asal"]["baris"] == 3 and refusal["langkah"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["load", "tidak_ada.xlsx", "--tahun", "2026", "--tahap", "murni"], "tidak ada"),
        (["load", "r.xlsx"], "--tahun 2026 --tahap murni"),
        (["load", "r.xlsx", "--tahun", "2026", "--tahap", "entah"], "Tahap"),
        (["periksa", "catatan.txt", "--tahun", "2026"], "Tata letak"),
        (["template", "--rekap", "r.xlsx", "b.xlsx"], "--semua"),
        (["template", "--opd", "1.02", "--semua", "b"], "salah satu"),
        (["template", "--opd", DINKES, "--versi", "x", "--rekap", "r.xlsx", "b.xlsx"], "salah satu"),
        (["template", "--opd", "9.99.0.00.0.00.01.0000", "--rekap", "r.xlsx", "b.xlsx"], "tidak ada dalam berkas"),
        (["audit", "--versi", "2031-murni"], "Belum ada versi|tidak ada"),
        (["load", "r.xlsx", "--tahun", "2026", "--tahap", "murni", "--iku-pd", "apa"], "iku-pd"),
        (["audit", "--xlsx", "-"], "Layar"),
        (["audit", "--csv", "-", "--json", "-"], "Layar"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_to_do(
    empty_store: Store, tmp_path: Path, arguments: list[str], told: str
) -> None:
    rekap(tmp_path / "r.xlsx", [line("1.02.02.2.02.0001", 5)])
    (tmp_path / "catatan.txt").write_text("a;b\n1;2\n", encoding="utf-8")
    done = run(empty_store, *arguments, cwd=tmp_path)
    assert done.returncode == 2, done.stdout + done.stderr
    assert re.search(told, done.stderr) and "Langkah berikutnya" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_template_can_be_checked_as_it_is(tmp_path: Path) -> None:
    assert run(None, "template", "pohon.xlsx", cwd=tmp_path).returncode == 0
    done = run(None, "periksa", "pohon.xlsx", "--tahun", 2026, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_book_is_made_from_files_or_from_the_snapshot_and_loads_back(empty_store: Store, tmp_path: Path) -> None:
    rekap(tmp_path / "r.xlsx", [line("1.02.02.2.02.0001", 5), line("7.01.02.2.01.0001", 7, skpd=KECAMATAN_A)])
    pohon(tmp_path / "p.xlsx", TREE)
    made = run(None, "template", "--opd", DINKES, "--rekap", "r.xlsx", "--berkas", "p.xlsx", "b.xlsx", cwd=tmp_path)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "1 kegiatan inti Rp5" in " ".join(made.stdout.split())
    when = ("--tahun", 2026, "--tahap", "murni")
    assert run(empty_store, "load", "r.xlsx", "p.xlsx", *when, cwd=tmp_path).returncode == 0
    every = run(empty_store, "template", "--semua", "buku", cwd=tmp_path)
    assert every.returncode == 0, every.stdout + every.stderr
    assert "Isi dari versi 2026-murni#1" in every.stdout
    [book] = (tmp_path / "buku").glob(f"{DINKES}_*.xlsx")
    assert len(list((tmp_path / "buku").iterdir())) == 2
    back = run(empty_store, "load", "--ganti", book, *when, cwd=tmp_path)
    assert back.returncode == 0 and "2026-murni#2" in back.stdout, back.stdout + back.stderr


def test_hostile_names_are_printed_as_they_are(empty_store: Store, tmp_path: Path) -> None:
    evil = '[bold]</script>=HYPERLINK("x")\x1b[31m{0}'
    row = line("1.02.05.2.01.0001", 9, **{"NAMA SUB KEGIATAN": evil.replace("\x1b", " ")})
    rekap(tmp_path / "r.xlsx", [row])
    pohon(tmp_path / "p.xlsx", TREE | {"Dukungan": TREE["Dukungan"][:1]})
    loaded = run(empty_store, "load", "r.xlsx", "p.xlsx", "--tahun", 2026, "--tahap", "murni", cwd=tmp_path)
    assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    audited = run(empty_store, "audit", cwd=tmp_path)
    assert audited.returncode == 1 and "</script>" in audited.stdout and "\x1b" not in audited.stdout


def test_ctrl_c_ends_with_130_and_says_so(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lambat.csv")
    child = subprocess.Popen(
        [sys.executable, "-m", "pohon_graph", "periksa", "lambat.csv", "--tahun", "2026"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell turns it off in its background
    )
    with (tmp_path / "lambat.csv").open("wb"):
        child.send_signal(signal.SIGINT)
        _, told = child.communicate(timeout=PATIENCE)
    assert (child.returncode, "Dibatalkan" in told, "Traceback" in told) == (130, True, False)


def test_a_rekap_alone_gives_a_profile_and_no_finding_of_leverage(empty_store: Store, tmp_path: Path) -> None:
    money = resource("contoh") / "rekap_sipd_2026.xlsx"
    loaded = run(empty_store, "load", money, "--tahun", 2026, "--tahap", "murni", cwd=tmp_path)
    assert loaded.returncode == 0, loaded.stdout + loaded.stderr
    audited = run(empty_store, "audit", "--json", "hasil.json", cwd=tmp_path)
    assert audited.returncode == 0, audited.stdout + audited.stderr
    result = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))
    jsonschema.validate(result, json.loads((ROOT / "docs" / "results.schema.json").read_text(encoding="utf-8")))
    assert not [one["aturan"] for one in result["temuan"] if one["aturan"][0] in "LTIJ"]
    assert {row["jalur"] for row in result["uang"]["tabel"] if row["kelas"] == "inti"} == {"belum_dinilai"}
    for rule in result["aturan"]:
        if rule["id"][0] in "LTIJ" or rule["id"] == "B1":
            assert rule["outcome"] == "not_applicable" and rule["alasan"], rule["id"]
    assert result["profil"]["semua"]["jumlah"] == result["uang"]["jumlah"] == 1_281_922_587_506
    assert "Selengkapnya: pohon profil" in audited.stdout
    seen = run(empty_store, "profil", "--json", "p.json", "--xlsx", "p.xlsx", cwd=tmp_path)
    assert seen.returncode == 0, seen.stdout + seen.stderr
    assert "Rp1.281.922.587.506" in seen.stdout and "pohon kinerja 0 dari 12 PD" in seen.stdout
    profil = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))
    assert profil == result["profil"] and (tmp_path / "p.xlsx").stat().st_size > 10_000
    one = run(empty_store, "profil", "--opd", "1.02.0.00.0.00.02.0000", "--json", "-", cwd=tmp_path)
    assert [pd["nama"] for pd in json.loads(one.stdout)["pd"]] == ["Dinas Kesehatan"]
    command = profil["langkah"][0]["perintah"].split()[1:]
    assert run(empty_store, *command, cwd=tmp_path).returncode == 0
    assert (tmp_path / command[1]).is_file()
    wrong = run(empty_store, "profil", "--opd", "9.99", cwd=tmp_path)
    assert wrong.returncode == 2 and "Pilih kode yang ada" in wrong.stderr


def test_a_profile_of_a_rekap_with_refused_rows_ends_with_3_and_says_how_many(
    empty_store: Store, tmp_path: Path
) -> None:
    rekap(tmp_path / "r.xlsx", [line("1.02.02.2.02.0001", 5), line("1.02.02.2.02.0002", "1.234")])
    assert run(empty_store, "load", "r.xlsx", "--tahun", 2026, "--tahap", "murni", cwd=tmp_path).returncode == 3
    done = run(empty_store, "profil", cwd=tmp_path)
    assert done.returncode == 3, done.stdout + done.stderr
    told = " ".join(done.stdout.split())
    assert (
        "Di luar tabel: 1 baris ditolak saat dimuat (semua PD), Rp0; 1 di antaranya tanpa nilai yang terbaca." in told
    )


def test_every_command_is_found_in_its_module_has_help_and_stands_in_both_readmes() -> None:
    for module, names in MODULES.items():
        part = typer.Typer()
        import_module(f"pohon_graph.cli.{module}").register(part)
        found = get_group(part).commands
        assert tuple(found) == names
        for name, command in found.items():
            assert command.help
            for readme in ("README.md", "README.id.md"):
                assert f"pohon {name}" in (ROOT / readme).read_text(encoding="utf-8"), (readme, name)


def test_a_misspelt_command_is_told_the_nearest_and_the_version_needs_none(tmp_path: Path) -> None:
    wrong = run(None, "statu", cwd=tmp_path)
    assert wrong.returncode == 2 and "mungkin maksudnya status" in wrong.stderr
    helped = run(None, "--help", cwd=tmp_path).stdout
    assert all(f"  {name} " in helped for names in MODULES.values() for name in names)
    asked = (
        "import sys; from pohon_graph.cli import app; app(['--version'], standalone_mode=False); print(*sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert said.startswith("pohon_graph ") and not {"pandas", "scipy", "neo4j"} & {*said.split()}


def test_the_sample_table_of_the_readmes_is_what_the_sample_gives(empty_store: Store, tmp_path: Path) -> None:
    files = sample_files()
    done = run(empty_store, "load", *files, "--tahun", 2026, "--tahap", "murni", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    run(empty_store, "audit", "--json", "hasil.json", cwd=tmp_path)
    money = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))["uang"]
    amounts = [row["rupiah"] for row in money["tabel"] if row["kelas"] == "inti"] + [money["jumlah"]]
    for name in ("README.md", "README.id.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for amount in amounts:
            assert f"Rp{amount:,}".replace(",", ".") in text, (name, amount)
