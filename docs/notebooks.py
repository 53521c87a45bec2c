"""Run the notebooks and write each as one page with its outputs, which asks nothing of a network.

``make notebook-html``, or ``python docs/notebooks.py FOLDER``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import nbformat
from jinja2 import DictLoader
from nbclient import NotebookClient
from nbconvert import HTMLExporter

NOTEBOOKS: Final = Path(__file__).parent.parent / "notebooks"
_PAGE: Final = """{% extends 'index.html.j2' %}
{% block html_head_js_requirejs %}{% endblock %}
{% block html_head_js_mathjax %}{% endblock %}
{% block html_head_js_mermaidjs %}{% endblock %}
"""
"""JupyterLab's page without the three programs that it would fetch; none of these notebooks needs them."""


def page(notebook: Any) -> str:
    """A notebook with its outputs as one page, called as its first line calls it."""
    title = notebook.cells[0].source.partition("\n")[0].lstrip("# ")
    loader = DictLoader({"luring.html.j2": _PAGE})
    exporter = HTMLExporter(extra_loaders=[loader], template_file="luring.html.j2", language_code="id")
    return str(exporter.from_notebook_node(notebook, {"metadata": {"name": title}})[0])


def main(folder: Path) -> None:
    """Run all notebooks and write their pages."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        notebook = nbformat.read(path, 4)
        with tempfile.TemporaryDirectory() as run:
            NotebookClient(notebook, timeout=600, resources={"metadata": {"path": run}}).execute()
        (folder / f"{path.stem}.html").write_text(page(notebook), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "hasil/catatan"))
