# Every command does all its set-up on a fresh machine with python3 (3.11 or newer) and make.
VENV := .venv
PYTHON := $(VENV)/bin/python
SOURCES := pohon_graph tests benchmarks docs seed_data

.PHONY: demo notebook notebook-html test lint docs bench lock clean

demo: $(VENV)/.installed
	$(VENV)/bin/pohon demo

notebook: $(VENV)/.installed-dev
	$(VENV)/bin/pohon notebook catatan

notebook-html: $(VENV)/.installed-dev
	$(PYTHON) docs/notebooks.py hasil/catatan

test: $(VENV)/.installed-dev
	$(PYTHON) -m tests.browser
	$(PYTHON) -m pytest -n 2 --dist loadfile

lint: $(VENV)/.installed-dev
	$(VENV)/bin/ruff format --check $(SOURCES)
	$(VENV)/bin/ruff check $(SOURCES)
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PYTHON) docs/generate.py --check

docs: $(VENV)/.installed-dev
	$(PYTHON) docs/generate.py

bench: $(VENV)/.installed-dev
	$(PYTHON) -m benchmarks

# Refresh the lock files after a change of dependencies; needs uv.
lock:
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -o requirements.lock
	uv pip compile -q pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header -o requirements-dev.lock

$(VENV)/bin/python:
	python3 -c 'import sys; sys.exit("python3 is %d.%d; pohon_graph needs 3.11 or newer" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	python3 -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python requirements.lock pyproject.toml
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements-dev.lock
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

clean:
	rm -rf $(VENV) hasil dist build
