"""The notebooks in the real JupyterLab that ``pohon notebook`` opens, in a real browser with the network cut off."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from playwright.sync_api import APIRequestContext, Browser, Page, expect

from pohon_graph.resources import sample_home
from pohon_graph.store import status
from tests import PATIENCE, until
from tests.kernels import run, sleeping
from tests.pages import listen, new_context

TOKEN = "rahasia"
SETTINGS = {
    "ServerApp": {"open_browser": False, "ip": "127.0.0.1", "port": 0},
    "IdentityProvider": {"token": TOKEN},
}
FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTER_DATA_DIR": "jupyter",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
}


@dataclass
class Lab:
    """A running JupyterLab.

    Attributes:
        url: its address.
        process: ``pohon notebook``.
        runtime: the folder of its connection files.
        api: asks its server, logged in.
    """

    url: str
    process: subprocess.Popen[str]
    runtime: Path
    api: APIRequestContext

    def kernel(self, notebook: str) -> str:
        """The id of the kernel of a notebook, started where there is none."""
        session = {"path": notebook, "name": notebook, "type": "notebook", "kernel": {"name": "python3"}}
        answer = self.api.post(f"{self.url}api/sessions", data=session)
        assert answer.ok, answer.text()
        return str(answer.json()["kernel"]["id"])

    def client(self, kernel: str) -> BlockingKernelClient:
        """Speak with a kernel as a cell does."""
        client = BlockingKernelClient(connection_file=str(self.runtime / f"kernel-{kernel}.json"))
        client.load_connection_file()
        client.start_channels()
        client.wait_for_ready(timeout=PATIENCE)
        return client


@pytest.fixture(scope="module")
def lab(homes: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    own = tmp_path_factory.mktemp("lab")
    environment = os.environ | {name: str(own / folder) for name, folder in FOLDERS.items()}
    (own / "config").mkdir()
    (own / "config" / "jupyter_server_config.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
    command = [sys.executable, "-m", "pohon_graph", "notebook", "catatan saya"]
    with (own / "log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=own, env=environment, stdout=log, stderr=log, text=True, start_new_session=True
        )
    try:
        until(lambda: list((own / "runtime").glob("jpserver-*.json")) or process.poll() is not None)
        [file] = (own / "runtime").glob("jpserver-*.json")
        url = json.loads(file.read_text(encoding="utf-8"))["url"]
        context = new_context(browser, extra_http_headers={"Authorization": f"token {TOKEN}"})
        yield Lab(url, process, own / "runtime", context.request)
        context.close()
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(PATIENCE)


@dataclass
class Opened:
    """A notebook in a browser, the addresses that it asked, and what its console said."""

    page: Page
    asked: list[str]
    said: list[str]


@pytest.fixture(scope="module")
def notebook(lab: Lab, browser: Browser) -> Iterator[Opened]:
    """Notebook 00 with all its cells run."""
    context = new_context(browser, viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    asked, said = listen(opened)
    opened.goto(f"{lab.url}lab/tree/00_mulai.ipynb?token={TOKEN}")
    expect(opened.get_by_text("| Idle")).to_be_visible()
    opened.get_by_role("menuitem", name="Run", exact=True).click()
    opened.get_by_text("Run All Cells", exact=True).click()
    expect(opened.get_by_text("Belum dijawab. Lihat")).to_be_attached(timeout=PATIENCE * 1000)
    yield Opened(opened, asked, said)
    context.close()


@pytest.mark.graph
def test_the_tree_and_the_network_work_inside_the_notebook(notebook: Opened) -> None:
    page = notebook.page
    tree = page.frame_locator("iframe[title*='Pohon']").first
    tree.locator("#cari").fill("ibu hamil")
    expect(tree.locator("#hitung")).to_contain_text("cocok")
    tree.get_by_role("button", name="Bagan").click()
    expect(tree.get_by_role("treeitem").first).to_be_visible()
    network = page.frame_locator("iframe[title='Jejaring']").first
    expect(network.locator("canvas")).to_be_visible()
    expect(page.get_by_text("Rp284.143.052.340").first).to_be_attached()


@pytest.mark.graph
def test_the_checking_cell_is_folded_and_so_is_the_solution(notebook: Opened) -> None:
    page = notebook.page
    expect(page.locator("summary", has_text="Pembahasan")).to_be_attached()
    assert page.locator("details[open]").count() == 0
    assert not page.get_by_text("Belum tepat: itu yang putus").first.is_visible()


@pytest.mark.graph
def test_nothing_was_asked_outside_and_no_console_complains(notebook: Opened, lab: Lab) -> None:
    assert any("/api/kernels" in url for url in notebook.asked)
    assert [url for url in notebook.asked if not url.startswith((lab.url, "blob:", "data:", "about:"))] == []
    assert [text for text in notebook.said if text.startswith(("error", "warning"))] == []


@pytest.mark.graph
def test_two_notebooks_share_a_store_and_neither_interrupt_nor_restart_leaves_harm(
    notebook: Opened, lab: Lab, tmp_path: Path
) -> None:
    first, second = lab.kernel("00_mulai.ipynb"), lab.kernel("02_daya_ungkit.ipynb")
    one, two = lab.client(first), lab.client(second)
    where = "print(g.store.info.pid, g.versi)"
    assert run(two, f"import pohon_graph as pg; g = pg.contoh(); {where}") == run(one, where)
    assert run(two, f"sendiri = pg.open(home={str(tmp_path)!r}); print(sendiri.store.info.mode)") == "local"
    assert status(tmp_path).running

    sleeping(two, 600)
    assert lab.api.post(f"{lab.url}api/kernels/{second}/interrupt").ok
    until(lambda: not _busy(lab, second))
    assert run(two, "print(sendiri.store.read('RETURN 1 AS satu'), g.store.read('RETURN 2 AS dua'))") == (
        "[{'satu': 1}] [{'dua': 2}]"
    )

    two.stop_channels()
    assert lab.api.post(f"{lab.url}api/kernels/{second}/restart").ok
    until(lambda: not status(tmp_path).running)
    assert run(one, where).endswith("2026-murni#1")
    one.stop_channels()


def _busy(lab: Lab, kernel: str) -> bool:
    return bool(lab.api.get(f"{lab.url}api/kernels/{kernel}").json()["execution_state"] == "busy")


@pytest.mark.graph
def test_when_it_is_told_to_end_lab_and_kernels_end_and_leave_the_store(notebook: Opened, lab: Lab) -> None:
    notebook.page.close()
    assert status(sample_home()).clients.count(lab.process.pid) == 1
    lab.process.send_signal(signal.SIGTERM)
    lab.process.wait(PATIENCE)
    until(lambda: set(status(sample_home()).clients) == {os.getpid()})
    assert not list(lab.runtime.glob("jpserver-*.json"))
