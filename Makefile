# Two commands do everything: “make site” builds the site, “make test” tests the generator. Both set up what they need.

PYTHON := .venv/bin/python
PORT := 8000
PIP_INSTALL := $(PYTHON) -m pip --disable-pip-version-check install -qq --require-hashes
CONTENT := content templates
PROGRAM := build.py factpress requirements.txt

.PHONY: site check preview test lock clean distclean
.DEFAULT_GOAL := site
.NOTPARALLEL:

site: .venv/runtime
	@if [ -e .cache/built ] && [ -e site/index.html ] \
	  && [ -z "$$(find $(CONTENT) -cnewer .cache/started | head -n 1)" ] \
	  && [ -z "$$(find $(PROGRAM) -type f ! -name '*.pyc' -cnewer .cache/started | head -n 1)" ] \
	  && [ -z "$$(find site -cnewer .cache/built | head -n 1)" ]; \
	then echo "site/ is up to date"; \
	else mkdir -p .cache && touch .cache/starting && $(PYTHON) build.py \
	  && mv .cache/starting .cache/started && touch .cache/built; fi

check: .venv/runtime
	@$(PYTHON) build.py check

preview: .venv/runtime
	@$(PYTHON) build.py serve --port $(PORT)

test: .venv/tools
	@tools/ensure_chromium.sh
	@echo "ruff" && .venv/bin/ruff check --quiet . && .venv/bin/ruff format --quiet --check .
	@echo "mypy" && .venv/bin/mypy --no-error-summary
	@echo "import contracts" && .venv/bin/lint-imports > .cache/contracts.txt || { cat .cache/contracts.txt; exit 1; }
	@echo "tests" && $(PYTHON) -m pytest
	@echo "the site, read back" && $(MAKE) --silent site && $(PYTHON) build.py verify site

# What is asked for in pyproject.toml, pinned with its hashes.
lock: export CUSTOM_COMPILE_COMMAND := make lock
lock: .venv/tools
	@for wanted in "requirements.txt" "requirements-dev.txt --extra dev"; do \
	  .venv/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url \
	    --no-emit-find-links --no-emit-trusted-host pyproject.toml --output-file $$wanted || exit 1; done

# The output goes, but for the file that keeps it out of git.
clean:
	@find site -mindepth 1 ! -path site/.gitignore -delete
	@rm -rf .cache

distclean: clean
	@rm -rf .venv

.venv/runtime: requirements.txt
	@tools/make_venv.sh
	@echo "installing what a build needs"
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

.venv/tools: requirements-dev.txt .venv/runtime
	@echo "installing what the tests need"
	@$(PIP_INSTALL) -r requirements-dev.txt
	@mkdir -p .cache && touch $@
