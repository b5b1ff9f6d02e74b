# Everything a developer or user runs. `make help` lists it.
.DEFAULT_GOAL := help
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
PORT ?= 8000
export PORT
# Where an image sets it, each of the many processes of tests and product compiles all of Django anew: 3.3 s instead of 1.3 s.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test test-browser lint gate bench proof

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

run: $(UV) ## the application with demonstration data on http://127.0.0.1:8000 (PORT=8001 for another port)
	@echo "Looking at what is installed …"
	@$(UV) sync --quiet --frozen --no-dev --inexact && exec $(UV) run --quiet --frozen --no-sync python -m config.serve

# Browser tests take part where a Chromium is found: in one process, which mostly waits for the product.
CHROMIUM := $(shell command -v chromium 2>/dev/null)
MARKS := not faults and not production$(if $(CHROMIUM),, and not browser)

test: .venv/.synced ## all tests, on a database of their own
	$(UV) run --frozen pytest -n 3 --dist loadgroup -m "$(MARKS)"

test-browser: .venv/.synced ## tests in Chromium
	$(UV) run --frozen pytest -m browser

lint: .venv/.synced ## formatting, types, layers, templates, migrations, deployment checks
	$(UV) run --frozen ruff check && $(UV) run --frozen ruff format --check
	$(UV) run --frozen mypy .
	$(UV) run --frozen lint-imports
	$(UV) run --frozen djlint --lint --quiet templates
	$(UV) run --frozen python manage.py makemigrations --check --dry-run
	$(UV) run --frozen python -m tests.deployment

gate: .venv/.synced ## the reader's scores; fails below tests/gate/floor.json
	$(UV) run --frozen python -m tests.gate.gate

bench: .venv/.synced ## speed and memory
	$(UV) run --frozen python -m bench

proof: .venv/.synced ## kills and breaks things, and checks that nothing is lost
	$(UV) run --frozen pytest -n 2 -m faults

.venv/.synced: pyproject.toml uv.lock | $(UV)
	$(UV) sync --quiet --frozen
	@touch $@

.tools/bin/uv:
	@command -v python3 >/dev/null || { echo "pourparlers: install Python 3 (or uv) first" >&2; exit 1; }
	@echo "Installing uv into .tools …"
	@python3 -m venv .tools >/dev/null 2>&1 || \
	  { echo "pourparlers: python3 cannot make environments; install its venv (on Debian: python3-venv) or uv" >&2; exit 1; }
	@.tools/bin/pip install --quiet --disable-pip-version-check uv
