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
TEST_PACKAGES := qpdf poppler-utils python3 mandoc systemd

.PHONY: report build install deb check-package deps test-deps test validators conformance format lint snapshots bench bounds fuzz clean

report: build
	@mkdir -p out
	@.build/release/report generate -C Templates/workspace --month 2021-12 --issued 2022-01-05 \
	  --output out/bao-cao-2021-12.pdf
	@echo "$(CURDIR)/out/bao-cao-2021-12.pdf"

build: deps
	@$(RELEASE) 2>&1 | { grep -vE '$(LINKER_NOISE)' || true; }

# Where `make install` puts the program and all that belongs to it; DESTDIR stands before it.
PREFIX := /usr/local
install:
	@Packaging/install "$(DESTDIR)$(PREFIX)"

# A package for the Debian release that it is built on: .build/report_VERSION_ARCHITECTURE.deb.
deb: build
	$(call install,dpkg-dev lintian)
	@rm -f .build/report_*.deb
	@Packaging/deb
	@lintian --fail-on error --tag-display-limit 0 .build/report_*.deb

# Whether the package installs, works and conforms in a root that debootstrap made, kept in .build.
check-package: deb validators
	$(call install,debootstrap)
	@Packaging/check .build/report_*.deb $(CONFORMANCE)/venv/bin/python

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

# Whether validators, and checks of what they do not see, take reports of many kinds; and whether each step
# that makes a file conform is missed when it is left out. The validators come from PyPI.
CONFORMANCE := $(CURDIR)/.build/conformance
VALIDATORS := page-validation==0.11.0 pikepdf==10.18.0 fonttools==4.68.0
validators:
	$(call install,python3 python3-venv)
	@[ -x $(CONFORMANCE)/venv/bin/python ] || python3 -m venv $(CONFORMANCE)/venv
	@$(CONFORMANCE)/venv/bin/python -c 'import page, pikepdf, fontTools' 2>/dev/null \
	  || $(CONFORMANCE)/venv/bin/pip install --quiet --disable-pip-version-check $(VALIDATORS) \
	  || { echo "The validators ($(VALIDATORS)) cannot be had from PyPI: nothing was checked." >&2; exit 1; }

conformance: test-deps validators
	@REPORT_STRICT=1 swift build --build-tests
	@rm -rf $(CONFORMANCE)/mutants; mkdir -p $(CONFORMANCE)/mutants
	@MUTANTS=$(CONFORMANCE)/mutants swift test --skip-build --filter MutantTests
	@$(CONFORMANCE)/venv/bin/python Tests/Conformance/conformance.py .build/debug/report \
	  $(CONFORMANCE)/mutants $(CONFORMANCE)/reports

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

# Whether a gigabyte that is no table is refused in little memory. Takes a gigabyte of disk, and minutes.
bounds: build
	@swift run -c release --package-path Benchmarks bench bounds

# Feeds the reader of records with files that a fuzzer makes up out of Tests/Fuzz/seeds, until one breaks a
# rule; that one is left in .build/fuzz, and FUZZ_INPUTS=crash-… tries it again. The modules are compiled
# apart from the package's, since all of their code has to be watched.
FUZZ_SECONDS := 600
FUZZ_INPUTS := corpus $(CURDIR)/Tests/Fuzz/seeds
FUZZ_FLAGS := -O -swift-version 6 -sanitize=fuzzer,address -enable-testing -package-name report -parse-as-library \
  -I .build/fuzz -I Sources/CGLib -I Sources/CStops/include
ASAN := detect_leaks=0:malloc_context_size=0:quarantine_size_mb=4:max_malloc_fill_size=0
fuzz: deps
	@mkdir -p .build/fuzz/corpus
	@flags="$(FUZZ_FLAGS) $$(pkg-config --cflags-only-I glib-2.0)"; \
	clang -O2 -I Sources/CStops/include -c -o .build/fuzz/CStops.o Sources/CStops/stops.c; \
	for module in Diagnostics Quantities Threads Records; do \
	  echo "Compiling $$module"; \
	  swiftc $$flags -wmo -module-name $$module -emit-module-path .build/fuzz/$$module.swiftmodule \
	    -c -o .build/fuzz/$$module.o $$(find Sources/$$module -name '*.swift' | LC_ALL=C sort); \
	done; \
	swiftc $$flags -module-name Fuzz -o .build/fuzz/fuzz .build/fuzz/*.o \
	  Tests/Fuzz/FuzzReader.swift Tests/RecordsTests/ReadingCase.swift -lglib-2.0 2>&1 \
	  | { grep -v 'Cannot export local symbol' || true; }
	@cd .build/fuzz; SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=$(ASAN) ./fuzz -max_total_time=$(FUZZ_SECONDS) \
	  -max_len=4096 -timeout=20 -print_final_stats=1 -dict=$(CURDIR)/Tests/Fuzz/words.txt $(FUZZ_INPUTS)

clean:
	rm -rf .build out Benchmarks/.build
