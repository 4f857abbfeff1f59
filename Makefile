# Two commands do everything: “make site” builds the site, “make test” tests the generator. Both set up what they need.

PYTHON := .venv/bin/python
PORT := 8000
PIP_INSTALL := $(PYTHON) -m pip --disable-pip-version-check install -qq --require-hashes
LIGHTHOUSE := 12.8.2
MEASURED := "" stories/what-the-work-pays/ facts/
VNU := 26.9.27
NETLIFY := 24.6.0

.PHONY: site check preview preview-trial test test-long bench fuzz audit contact-sheet lighthouse vnu netlify lock clean distclean
.DEFAULT_GOAL := site
.NOTPARALLEL:

site: .venv/runtime
	@$(PYTHON) build.py

check: .venv/runtime
	@$(PYTHON) build.py check

preview: .venv/runtime
	@$(PYTHON) build.py serve --port $(PORT)

test: .venv/tools
	@tools/ensure_chromium.sh
	@echo "ruff" && .venv/bin/ruff check --quiet . && .venv/bin/ruff format --quiet --check .
	@echo "mypy" && .venv/bin/mypy --no-error-summary
	@echo "import contracts" && .venv/bin/lint-imports > .cache/contracts.txt || { cat .cache/contracts.txt; exit 1; }
	@echo "tests; make test-long runs the long ones: the preview in a browser, attacks, spoilt files, random edits" \
	  && $(PYTHON) -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder -m "not long"
	@echo "the site, read back" && $(MAKE) --silent site && $(PYTHON) build.py verify site

# Every form at three widths, in both themes, in grey and in forced colours, for somebody to look at.
contact-sheet: .venv/tools
	@tools/ensure_chromium.sh
	@$(PYTHON) -m tests.contact_sheet .cache/contact-sheet.png
# Judges that nobody here has written. Their tools come from npm, which pins nothing by its hash: none is part of “make test”.
lighthouse: .venv/tools site
	@tools/ensure_chromium.sh && tools/ensure_npm_tool.sh lighthouse $(LIGHTHOUSE)
	@$(PYTHON) -m tools.run_lighthouse .cache/npm/lighthouse/node_modules $(MEASURED)

vnu: site
	@command -v java >/dev/null || { \
	  echo "error: the Nu checker needs java; on Debian, as root: apt-get install default-jre-headless" >&2; exit 1; }
	@tools/ensure_npm_tool.sh vnu-jar $(VNU)
	@java -Xss4m -jar .cache/npm/vnu-jar/node_modules/vnu-jar/build/dist/vnu.jar --errors-only --also-check-css --also-check-svg \
	  $$(find site -name '*.html' -o -name '*.css' -o -name '*.svg') && echo "the Nu checker finds no error"
# What we tell Netlify, read by its own parsers; “make test” reads it too once they are installed.
netlify: .venv/tools
	@tools/ensure_npm_tool.sh @netlify/config $(NETLIFY)
	@$(PYTHON) -m pytest tests/test_netlify.py
# Saves at the pace of people, and says how long a save takes to be seen.
preview-trial: .venv/tools
	@tools/ensure_chromium.sh
	@$(PYTHON) -m pytest --long-preview tests/browser/test_preview_trial.py
# What takes minutes: run it before a release, and after a change to what it tests.
test-long: .venv/tools
	@tools/ensure_chromium.sh
	@$(PYTHON) -m pytest -m long

# How fast we are, beside Hugo, Eleventy and MkDocs on the same stories; benchmarks/README.md has the last table.
bench: .venv/tools
	@$(PYTHON) -m benchmarks

# Thousands of spoilt newsrooms; “make test” tries a hundred.
fuzz: .venv/tools
	@$(PYTHON) -m pytest tests/test_fuzz.py --fuzz 5000

# Known holes in what is pinned; asks a public database, so it is no part of “make test”. --strict: what the database
# cannot be asked about is no package without holes.
audit: .venv/tools
	@$(PYTHON) -m pip --disable-pip-version-check install -qq pip-audit
	@.venv/bin/pip-audit --strict --disable-pip --require-hashes --requirement requirements.txt

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
