# What can be done here, by name; `make` alone lists it. Needs Python 3.11 or newer, make and the package registry.

VENV := .venv
BIN := $(VENV)/bin
STORY := fixtures/stories/diplomatic-meeting
PIP := -m pip install --quiet --quiet --disable-pip-version-check

# The first Python that will do; another one: make PYTHON=/path/to/python3
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14 python \
	"$$HOME"/.pyenv/versions/3.1[1-9]*/bin/python3; do \
	"$$p" -c '$(SUITS)' 2>/dev/null && echo "$$p" && break; done)
SUITS := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
NEEDED := artdiff needs Python 3.11 or newer with its venv module (Debian: apt-get install python3-venv); \
	name one with: make PYTHON=/path/to/python3

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## List what can be done
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 20

.PHONY: demo
demo: ready ## Compare two versions of a story, on the screen and as a report in demo/
	@mkdir -p demo
	@$(BIN)/artdiff --exit-zero $(STORY)/old.txt $(STORY)/new.txt --output demo/report.html
	@$(BIN)/artdiff --exit-zero $(STORY)/old.txt $(STORY)/new.txt --pager never
	@echo "The same as a report to open in a browser: $(CURDIR)/demo/report.html"

.PHONY: test
test: lint type layers browser ## Check everything: style, types, layers, tests with their coverage
	$(BIN)/pytest -n 2 --cov --cov-report=term:skip-covered $(PYTEST)

.PHONY: check
check: ready ## Run the tests alone, without coverage; make check PYTEST=tests/readers
	$(BIN)/pytest -n 2 $(PYTEST)

.PHONY: lint
lint: ready ## Check the style of the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

.PHONY: type
type: ready ## Check the types
	$(BIN)/mypy

.PHONY: layers
layers: ready ## Check that imports go one way
	$(BIN)/lint-imports

.PHONY: nightly
nightly: ready ## Run each property on ten thousand random inputs, for hours; PYTEST=tests/test_random_input.py: minutes
	$(BIN)/pytest -n 2 --hypothesis-profile=nightly $(PYTEST)

.PHONY: accuracy
accuracy: ready ## Measure how often it is right on the annotated texts of fixtures/
	PYTHONPATH=fixtures $(BIN)/python benchmarks/accuracy.py

.PHONY: bench
bench: ready .bench/.ready ## Measure the speed beside other programs, some minutes; make bench BENCH=news
	$(BIN)/python benchmarks/bench.py $(BENCH)

.PHONY: fixtures
fixtures: ready ## Write the expected answers of fixtures/ and tests/ anew
	$(BIN)/python fixtures/regenerate.py
	$(BIN)/python tests/renderers/goldens.py

.PHONY: picture
picture: demo browser ## Take the picture of the report that the README shows
	@$$(command -v chromium || command -v google-chrome) --headless --no-sandbox --disable-gpu --hide-scrollbars \
		--window-size=1280,1700 --screenshot=$(CURDIR)/docs/report.png file://$(CURDIR)/demo/report.html

.PHONY: clean
clean: ## Remove what was made here
	rm -rf $(VENV) .bench demo dist build .coverage .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: lock
lock: $(VENV)/.made ## Choose the versions that the tests run with, anew
	$(BIN)/python $(PIP) uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
		--extra dev pyproject.toml --output-file requirements.lock

# The browser tests drive a real one. Root on Debian gets it installed, everybody else is told what to type.
.PHONY: browser
browser:
	@if command -v chromedriver >/dev/null && { command -v chromium || command -v google-chrome; } >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium chromium-driver >/dev/null; \
	else \
		echo "The tests need Chromium and its driver: sudo apt-get install chromium chromium-driver" >&2; exit 1; \
	fi

# Compiled, a process starts in half the time; Python itself may have been told to leave no such files.
.PHONY: ready
ready: $(VENV)/.ready
	@$(BIN)/python -m compileall -q src

$(VENV)/.ready: $(VENV)/.locked pyproject.toml
	@$(BIN)/python $(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# The list names all of it; left to find more, pip refuses an extra (coverage[toml]) whose newer release is out.
$(VENV)/.locked: $(VENV)/.made requirements.lock
	@echo "Installing what artdiff and its tests need into $(VENV) …"
	@$(BIN)/python $(PIP) --no-deps --require-hashes --requirement requirements.lock
	@touch $@

# The programs that artdiff is measured against stay apart from it.
.bench/.ready: benchmarks/peers.txt $(VENV)/.made
	@echo "Installing the programs to compare with into .bench …"
	@$(BIN)/python -m venv --clear .bench
	@.bench/bin/python $(PIP) --requirement benchmarks/peers.txt
	@touch $@

$(VENV)/.made:
	@python="$(PYTHON)"; \
	"$${python:-false}" -c '$(SUITS)' 2>/dev/null || { echo "$(NEEDED)" >&2; exit 1; }; \
	"$$python" -m venv --clear $(VENV)
	@touch $@
