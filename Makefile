# Everything one does with a checkout of Limber. Plain `make` builds; `make help` lists the rest.
# SPDX-License-Identifier: GPL-3.0-or-later

# With LIMBER_STRICT=1 every warning is an error. Those builds have a folder of their own, so that changing between
# the two never compiles everything anew.
SCRATCH := $(if $(filter 1,$(LIMBER_STRICT)),.build-strict,.build)
SWIFT_FILES := Sources Tests Package.swift
ROUTINE ?= Routines/desk-shoulder-break.yaml

# Debian's own Swift has the module in which Testing meets Foundation, but not its library; no test needs it.
OVERLAY := /usr/libexec/swift/lib/swift/linux/_Testing_Foundation.swiftmodule
TEST_FLAGS := $(if $(wildcard $(OVERLAY)),-Xswiftc -Xfrontend -Xswiftc -disable-cross-import-overlays)

.DEFAULT_GOAL := build
.PHONY: needs build run test soak bench fuzz sanitize schema record check lint format docs setup setup-soak package install uninstall deb deb-check soak-box soak-rooms portability clean help

# What is installed contains the Swift runtime, so that it runs where no Swift is.
PREFIX ?= /usr/local
DESTDIR ?=
PACKAGE := swift build --scratch-path .build-package -c release --static-swift-stdlib

# Names what is missing; installs nothing.
needs:
	@Scripts/setup --check

build: needs ## Build the release binary: .build/release/limber
	swift build --scratch-path $(SCRATCH) -c release --product limber

run: setup ## Set up, build and play a three-minute shoulder break (ROUTINE=FILE plays another)
	@$(MAKE) --no-print-directory build
	$(SCRATCH)/release/limber play $(ROUTINE)

test: setup ## Set up and run the tests; they never wait and need no sound card
	swift test --scratch-path $(SCRATCH) $(TEST_FLAGS)

# One suite after the other: what plays in real time wants the machine to itself.
SOAKS := FaultSoak CardSoak SessionSoak AnswerSoak HeadlessSoak TerminalSoak CompletionSoak ChooserSoak PulseSoak MemorySoak KillSoak

soak: setup-soak ## Run the tests that play in real time; their names have Soak in them
	swift build --scratch-path $(SCRATCH) --build-tests $(TEST_FLAGS)
	@for suite in $(SOAKS); do \
	  echo "$$suite"; \
	  LIMBER_SOAK=1 timeout 900 swift test --scratch-path $(SCRATCH) --skip-build $(TEST_FLAGS) --filter "$$suite/" || exit 1; \
	done

bench: build ## Print what things cost beside their budgets
	@Scripts/setup --check soak
	SCRATCH=$(SCRATCH) Benchmarks/language
	SCRATCH=$(SCRATCH) Benchmarks/session
	SCRATCH=$(SCRATCH) Benchmarks/screen
	SCRATCH=$(SCRATCH) Benchmarks/headless

# The address sanitizer over all tests, and the leak sanitizer over what runs in their process. The thread sanitizer does
# not know how `Mutex` is locked, and reports races that are none.
sanitize: needs ## Run the tests under the address sanitizer, and search them for leaks
	swift build --scratch-path .build-sanitize --sanitize=address --build-tests $(TEST_FLAGS)
	ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.txt:print_suppressions=0 \
	  swift test --scratch-path .build-sanitize --sanitize=address --skip-build $(TEST_FLAGS)

schema: needs ## Write Schema/ from the table of keys
	-LIMBER_RECORD=1 swift test --scratch-path $(SCRATCH) $(TEST_FLAGS) --filter theFileIsUpToDate

record: needs ## Write the expected outputs of the tests anew; SUITE=NAME for those of one suite
	-LIMBER_RECORD=1 swift test --scratch-path $(SCRATCH) $(TEST_FLAGS) $(if $(SUITE),--filter $(SUITE))

check: lint ## Lint, build with warnings as errors, test, and play in real time
	LIMBER_STRICT=1 $(MAKE) test
	LIMBER_STRICT=1 $(MAKE) soak

fuzz: needs ## Fuzz the routine language and the control protocol (SECONDS_TO_FUZZ=600 each)
	Benchmarks/fuzz

lint: ## Check the layout and the structure of the sources
	Scripts/structure
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format: ## Lay out the Swift files
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

docs: build ## Write Docs/Library.md from the files in Routines, and what Docs says about safety from the checks
	LIMBER_RECORD=1 swift test --scratch-path $(SCRATCH) --filter SafetyDocs
	LIMBER_DATA=. $(SCRATCH)/release/limber list --page > Docs/Library.md.new
	mv Docs/Library.md.new Docs/Library.md
	mkdir -p Docs/Figures
	LIMBER_DATA=. $(SCRATCH)/release/limber figures --folder Docs/Figures

setup: ## Install the system libraries that are missing (with apt-get; sudo asks)
	@Scripts/setup

setup-soak:
	@Scripts/setup soak

package: needs ## Build what is installed: the program with the Swift runtime inside
	$(PACKAGE) --product limber
	$(PACKAGE) --product generate-manual

install: ## Install into PREFIX=/usr/local (build first with `make package` where root has no Swift)
	@if command -v swift >/dev/null 2>&1; then $(MAKE) package; fi
	Packaging/install "$(DESTDIR)" "$(PREFIX)"

uninstall: ## Take away exactly what `make install` put (the same PREFIX and DESTDIR)
	Packaging/uninstall "$(DESTDIR)" "$(PREFIX)"

# For another architecture than this machine's: see the top of Packaging/deb-arm64.
ifneq ($(filter-out $(shell dpkg --print-architecture 2>/dev/null),$(ARCH)),)
deb: ## Build a Debian package for this machine's architecture; ARCH=arm64, as root, for a Raspberry Pi
	Packaging/deb-$(ARCH)
else
deb: package
	Packaging/deb
endif

deb-check: deb ## Prove, as root, that the package runs on a clean Debian 12 and 13 (RELEASES="bookworm trixie")
	ARCH=$(ARCH) Packaging/deb-check $(RELEASES)

soak-box: deb ## Boot a Debian with systemd and PipeWire in a container, as root, and let timers begin sessions there
	Scripts/soak-box $$(ls -t .build-package/limber_*.deb | head -n 1)

soak-rooms: build ## Play into Snapcast with two clients, and hold what they hear against each other
	Scripts/soak-rooms $(SCRATCH)/release/limber

portability: ## Try `make run` and `make test`, as root, on clean systems (SYSTEMS="debian-13 debian-sid"; SOAK=1)
	Scripts/portability $(if $(SOAK),--soak) $(SYSTEMS)

clean: ## Remove everything that was built
	rm -rf .build .build-strict .build-package .build-arm64 .build-fuzz .build-sanitize

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
