# gazette-site: all that a person or a CI job asks of this folder; `make help` lists it.
# Each target installs what it lacks; where nothing is missing, nothing asks the network for anything.

SHELL := /bin/bash
.DEFAULT_GOAL := site
.NOTPARALLEL:

SWIFT ?= swift
# More options for every swift command (CI's import check), the same for all, so that nothing is built twice.
SWIFT_FLAGS ?=
# Another browser for the browser tests: make test CHROMIUM=/opt/chrome/chrome
CHROMIUM ?=
# Another port for the preview: make serve PORT=8080
PORT ?= 8000

SITE_PACKAGES := pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev
VENV := .venv
# The site that the browser tests look at is built for them: testing leaves the committed public/ alone.
TESTED_SITE := .build/tested-site

.PHONY: help site serve test test-swift test-browser slow bench format lint clean toolchain site-packages preview-package browser venv

help: ## Lists the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

site: toolchain site-packages ## Installs the libraries that are missing and builds Content into public
	@$(SWIFT) run $(SWIFT_FLAGS) gazette-site

serve: toolchain site-packages preview-package ## Shows the site in a browser, with every change of texts and templates (PORT=8000)
	@$(SWIFT) run $(SWIFT_FLAGS) gazette-site serve --port $(PORT)

test: test-swift test-browser ## Installs what the tests need and runs all of them

test-swift: toolchain site-packages preview-package ## The Swift tests alone
	@$(SWIFT) build $(SWIFT_FLAGS) --build-tests
	@$(SWIFT) test $(SWIFT_FLAGS) --skip-build --disable-xctest --quiet

test-browser: toolchain site-packages preview-package browser venv ## The browser tests alone, over a site built for them
	@$(SWIFT) run $(SWIFT_FLAGS) gazette-site --output $(TESTED_SITE) --quiet
	@GAZETTE_PUBLIC=$(TESTED_SITE) CHROMIUM='$(CHROMIUM)' PYTHONDONTWRITEBYTECODE=1 $(VENV)/bin/python -m pytest Tests/Browser

slow: ## All tests with the long bounds (fuzzing for minutes, not seconds)
	@GAZETTE_SLOW=1 $(MAKE) --no-print-directory test

# make bench CONTENT=DIR measures another collection; BENCH=… adds options, see Tests/Benchmarks/build/bench.py.
bench: toolchain site-packages ## Measures the build beside Hugo, Pagefind and cmark-gfm alone, and writes the table
	@$(SWIFT) build $(SWIFT_FLAGS) --product gazette-site
	@command -v cc >/dev/null || .ci/install gcc libc6-dev
	@python3 -c 'import ensurepip, venv' 2>/dev/null || .ci/install python3 python3-venv
	@test -x .build/bench/bin/python || python3 -m venv .build/bench
	@.build/bench/bin/pip install --quiet --disable-pip-version-check -r Tests/Benchmarks/build/requirements.txt
	@PYTHONDONTWRITEBYTECODE=1 .build/bench/bin/python Tests/Benchmarks/build/bench.py \
	  $(if $(CONTENT),--content '$(CONTENT)') --write Tests/Benchmarks/README.md $(BENCH)

format: toolchain ## Formats the Swift sources in place
	@$(SWIFT) format --in-place --recursive Sources Tests Package.swift

lint: toolchain ## Says what the formatter would change or refuses
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean: ## Removes what was built; public and the installed tools stay
	@rm -rf .build

toolchain:
	@command -v $(firstword $(SWIFT)) >/dev/null || { \
	  echo "error: no Swift toolchain ($(SWIFT)) on the PATH; see https://www.swift.org/install/linux/" >&2; exit 2; }

# Debian's packages, unless pkg-config says that the libraries came here by another way.
site-packages:
	@pkg-config --exists libcmark-gfm libxml-2.0 2>/dev/null \
	  && test -e "$$(pkg-config --variable=includedir libcmark-gfm)/cmark-gfm-core-extensions.h" \
	  || .ci/install $(SITE_PACKAGES)

# Only the preview needs it. What was built without the package does not notice by itself that it came.
preview-package:
	@test -e /usr/include/microhttpd.h || { .ci/install libmicrohttpd-dev && touch Sources/Preview/*.swift; }

browser:
	@for name in '$(CHROMIUM)' chromium chromium-browser google-chrome; do \
	  if command -v "$$name" >/dev/null; then found=yes; break; fi; \
	done; test -n "$$found" || .ci/install chromium
	@command -v pdftotext >/dev/null || .ci/install poppler-utils
	@fc-list :lang=zh 2>/dev/null | grep -q . || .ci/install fonts-noto-cjk

# The virtual environment is made anew when the pinned versions change or the system's Python did.
venv:
	@python3 -c 'import ensurepip, venv' 2>/dev/null || .ci/install python3 python3-venv
	@cmp -s Tests/Browser/requirements.txt $(VENV)/installed.txt \
	  && $(VENV)/bin/python -c 'import playwright, pytest' 2>/dev/null || { \
	    echo "Setting up $(VENV) ..." >&2; rm -rf $(VENV) && python3 -m venv $(VENV) \
	    && $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt \
	    && cp Tests/Browser/requirements.txt $(VENV)/installed.txt; }
