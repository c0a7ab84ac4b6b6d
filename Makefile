# The one front door. Every target sets up what it needs; see CONTRIBUTING.md.
PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -m pytest
PINNED := pyproject.toml setup.py .ci/setup
PIN    := uv pip compile pyproject.toml --extra documents --quiet --generate-hashes --no-header \
          --no-emit-index-url --no-emit-find-links --python-version 3.11 \
          --python-platform x86_64-manylinux_2_36

.PHONY: run unseen test check bench soak screenshots translations pins clean

run: .venv/run.stamp
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	    .venv/bin/zimulis --sample; \
	else \
	    echo "There is no screen here, so the same job is done unseen."; \
	    $(MAKE) --no-print-directory unseen; \
	fi

# Imports the sample corpus, exports it, checks the export, and draws the window into a file.
unseen: .venv/run.stamp
	@rm -rf build/sample.zimulis* build/sample.xml build/window.png
	@mkdir -p build
	.venv/bin/zimulis import build/sample.zimulis corpus/*.xml
	.venv/bin/zimulis export build/sample.zimulis build/sample.xml --format xml
	.venv/bin/zimulis check build/sample.xml
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.tools.draw_window build/window.png
	@echo "The picture of the window is in build/window.png, the XML in build/sample.xml."

test: .venv/dev.stamp
	$(PYTEST)
	.ci/with-screen $(PYTEST) tests/e2e -m "e2e and not soak"

check: .venv/dev.stamp
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/pyright
	.venv/bin/lint-imports
	$(PYTHON) tests/tools/check_translations.py

bench: .venv/dev.stamp
	.ci/with-screen $(PYTHON) -m tests.bench.run

soak: .venv/dev.stamp
	.ci/with-screen $(PYTEST) -m soak

screenshots: .venv/dev.stamp
	.ci/with-screen $(PYTHON) -m tests.tools.screenshots
	QT_SCALE_FACTOR=2 SCREEN_SIZE=3200x2000 .ci/with-screen $(PYTHON) -m tests.tools.screenshots

# After a change of the texts in the window.
translations: .venv/dev.stamp
	$(PYTHON) tests/tools/check_translations.py --update

# After a change of the dependencies in pyproject.toml; needs uv, which nothing else does.
pins:
	$(PIN) --group build --output-file requirements/run.txt
	$(PIN) --group dev --output-file requirements/dev.txt

clean:
	rm -rf .venv build dist desktop/*.egg-info .pytest_cache .ruff_cache .import_linter_cache

.venv/%.stamp: requirements/%.txt $(PINNED)
	.ci/setup $*
