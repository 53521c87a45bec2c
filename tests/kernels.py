"""Speaking with a kernel as a cell does."""

from __future__ import annotations

from typing import Any

from tests import PATIENCE


def run(client: Any, code: str, displayed: list[dict[str, str]] | None = None) -> str:
    """What a cell prints; its error where it fails. What it shows, and shows anew, is added to ``displayed``."""
    said: list[str] = []

    def hear(message: dict[str, Any]) -> None:
        content = message["content"]
        if message["msg_type"] == "stream":
            said.append(content["text"])
        elif message["msg_type"] == "error":
            said.append(content["ename"])
        elif displayed is not None and "display" in message["msg_type"]:
            displayed.append(content["data"])

    client.execute_interactive(code, timeout=PATIENCE, output_hook=hear, allow_stdin=False)
    return "".join(said).strip()


def sleeping(client: Any, seconds: int) -> None:
    """Begin a cell that sleeps, and wait until it runs: an interrupt before that would meet the kernel, not it."""
    asked = client.execute(f"print('mulai', flush=True); import time; time.sleep({seconds})")
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == asked and message["msg_type"] == "stream":
            return
