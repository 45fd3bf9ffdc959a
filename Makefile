# The developer's and the administrator's commands. `make report` and `make test` do all set-up.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := report

# The Swift runtime is linked in: a start without dynamic loading of Foundation, and one file to install.
RELEASE := swift build -c release --static-swift-stdlib --product report
LINKER_NOISE := warning: the use of|statically linked applications requires|in function|\.swift\.o\):|^$$
SOURCES := Package.swift Sources Tests Benchmarks

FONTS := $(shell apt-cache show fonts-liberation2 >/dev/null 2>&1 && echo fonts-liberation2 || echo fonts-liberation)
PACKAGES := pkg-config libcairo2-dev libpango1.0-dev libqpdf-dev liblcms2-dev \
  libcmark-gfm-dev libcmark-gfm-extensions-dev zlib1g-dev
TEST_PACKAGES := qpdf poppler-utils

.PHONY: report build deps test-deps test format lint snapshots bench clean

report: build
	@mkdir -p out
	@.build/release/report generate -C Templates/workspace --month 2021-12 --issued 2022-01-05 \
	  --output out/bao-cao-2021-12.pdf
	@echo "$(CURDIR)/out/bao-cao-2021-12.pdf"

build: deps
	@$(RELEASE) 2>&1 | { grep -vE '$(LINKER_NOISE)' || true; }

# Debian's packages, skipped when present; apt-get runs through sudo unless it is root's own.
define install
	@missing=(); \
	for package in $(1); do \
	  [ "$$(dpkg-query -W -f='$${db:Status-Status}' $$package 2>/dev/null)" = installed ] || missing+=($$package); \
	done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing: $${missing[*]}"; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq; \
	  fonts=$$(apt-cache show fonts-liberation2 >/dev/null 2>&1 && echo fonts-liberation2 || echo fonts-liberation); \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	    "$${missing[@]/$(FONTS)/$$fonts}" >/dev/null; \
	fi
endef

deps:
	$(call install,$(PACKAGES) $(FONTS))

test-deps: deps
	$(call install,$(TEST_PACKAGES))

test: test-deps
	REPORT_STRICT=1 swift build --build-tests
	REPORT_STRICT=1 swift test --skip-build

format:
	swift format -i -r $(SOURCES)

lint:
	swift format lint --strict -r $(SOURCES)

# Writes every snapshot anew (the run fails, so that nobody records by accident); read the diff before committing.
snapshots: test-deps
	-RECORD_SNAPSHOTS=1 REPORT_STRICT=1 swift test
	git diff --stat -- Tests

# Cold processes of this program, and of the peers found in PEERS with the interpreter PYTHON; COUNTRY names
# a folder with a country's records.
bench: build
	@swift run -c release --package-path Benchmarks bench

clean:
	rm -rf .build out Benchmarks/.build
