# The only entry point, for people and for CI. `make` prints the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8080
DATA_DIR ?= data

# A JDK 25 or newer: the one that JAVA_HOME or the path names, else the usual places.
JDK := $(shell for home in "$${JAVA_HOME:-}" "$$(readlink -f "$$(command -v javac || true)" 2>/dev/null | sed 's,/bin/javac$$,,')" \
	/usr/lib/jvm/*25* /opt/*jdk*25* /usr/local/*jdk*25* "$${HOME:-/root}"/.sdkman/candidates/java/25* "$${HOME:-/root}"/.jdks/*25*; do \
	[ -x "$$home/bin/javac" ] || continue; \
	version=$$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$$home/release" 2>/dev/null || true); \
	[ "$${version:-0}" -ge 25 ] && { echo "$$home"; break; }; done)
ifneq ($(JDK),)
export JAVA_HOME := $(JDK)
# Maven 3.8 uses what JDK 25 warns of.
export MAVEN_OPTS := $(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
endif

# Any Maven that is there; else the wrapper fetches one.
MVN := $(if $(shell command -v mvn),mvn,./mvnw)
JAVA = $(JDK)/bin/java --enable-native-access=ALL-UNNAMED
JAR := backend/service/target/quarkus-app/quarkus-run.jar
CLASSES := backend/service/target/classes.jsa
DIST := frontend/dist/index.html
MODULES := frontend/node_modules/.package-lock.json
# Assets carry hashes in their names, so old ones would stay beside new ones for ever.
DROP_OLD_ASSETS = rm -rf backend/service/target/classes/META-INF/resources

FRONTEND_SOURCES := $(shell find frontend/src frontend/public frontend/scripts frontend/index.html frontend/*.json frontend/*.mjs -type f ! -name '*.test.ts' 2>/dev/null)
BACKEND_SOURCES := openapi.yaml $(shell find backend/pom.xml backend/*/pom.xml backend/matching-engine/src/main backend/service/src/main -type f 2>/dev/null)

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z][a-z0-9-]*\):[^#]*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z][a-z0-9-]*\):[^#]*## \(.*\)/  make \1    \2/p' Makefile

.PHONY: tools
tools:
	@missing=0
	need() { echo "Missing: $$1" >&2; missing=1; }
	[ -n "$(JDK)" ] || need "a JDK 25 (looked at JAVA_HOME, the path and /usr/lib/jvm). Install one and set JAVA_HOME, see https://adoptium.net"
	command -v mvn >/dev/null || command -v curl >/dev/null || command -v wget >/dev/null || need "Maven 3.8 or newer (apt-get install maven), or curl to fetch it"
	command -v npm >/dev/null || need "npm (comes with Node.js, or apt-get install npm)"
	node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null \
		|| need "Node.js 20.19 or newer (found: $$(node --version 2>/dev/null || echo none)), see https://nodejs.org"
	exit $$missing

# ---- build ----

$(MODULES): frontend/package-lock.json | tools
	@cd frontend
	npm ci --no-audit --no-fund
	touch node_modules/.package-lock.json

$(DIST): $(MODULES) $(FRONTEND_SOURCES) | tools
	@cd frontend
	npm run build --silent
	touch dist/index.html

$(JAR): $(DIST) $(BACKEND_SOURCES) | tools
	@echo "building the service"
	$(DROP_OLD_ASSETS)
	cd backend
	$(MVN) -q -B -Dmaven.test.skip=true -pl service -am package
	touch "$(CURDIR)/$(JAR)"

.PHONY: build
build: $(JAR) ## the web client and the service, as far as they are older than their sources

# ---- run ----

# `exec`: a signal to make or to java reaches java itself, which then ends its PostgreSQL.
# The quick compiler alone, the plain collector, and the classes kept as they were loaded (written when the first run ends,
# which takes 4 s): ready in 3 to 4 s instead of 5; a deployment takes the JVM's defaults.
.PHONY: run
run: $(JAR) ## the whole product with demo data on one port [PORT=8080] [DATA_DIR=data]
	@mkdir -p "$(DATA_DIR)"
	echo "Liangdan 两单: http://localhost:$(PORT)  data: $(abspath $(DATA_DIR))"
	export LIANGDAN_MODE=demo LIANGDAN_DATA_DIR="$(abspath $(DATA_DIR))" QUARKUS_HTTP_PORT="$(PORT)"
	[ $(CLASSES) -nt $(JAR) ] || rm -f $(CLASSES)
	exec $(JAVA) -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=$(CLASSES) \
		-Xlog:cds*=off -jar $(JAR)

# Development mode wants a Maven younger than Debian's, so the wrapper fetches it. The service recompiles what changed
# when the next request comes in, the web client at once.
.PHONY: dev
dev: $(DIST) ## both with hot reload: web client http://localhost:5173, service on PORT [PORT=8080] [DATA_DIR=data]
	@mkdir -p "$(DATA_DIR)"
	export LIANGDAN_MODE=demo LIANGDAN_DATA_DIR="$(abspath $(DATA_DIR))" QUARKUS_HTTP_PORT="$(PORT)"
	cd backend
	./mvnw -q -B -pl service -am -Ddebug=false -Dquarkus.analytics.disabled=true -Dquarkus.console.enabled=false \
		-Dquarkus.test.continuous-testing=disabled compile io.quarkus.platform:quarkus-maven-plugin:dev &
	service=$$!
	cd ../frontend
	BACKEND=http://localhost:$(PORT) node node_modules/vite/bin/vite.js &
	vite=$$!
	trap 'kill $$service $$vite 2>/dev/null || true; wait' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM
	wait -n

# ---- test ----

.PHONY: test
test: tools $(DIST) ## every test: contract, web client, engine, service, browser
	@times=""
	failed() {
		[ -z "$${client:-}" ] || kill "$$client" 2>/dev/null || true
		echo "==== $$1 FAILED after $$SECONDS s" >&2
		exit 1
	}
	part() {
		echo "==== $$1"
		local begun=$$SECONDS
		$(MAKE) $$1 || failed $$1
		times+="$$(printf '%-14s %5d s' $$1 $$((SECONDS - begun)))"$$'\n'
	}
	part chromium
	part lint
	# The web client's tests beside the service's, whose compiler leaves a core; printed in one piece.
	log=$$(mktemp)
	$(MAKE) test-frontend >"$$log" 2>&1 &
	client=$$!
	part test-backend
	echo "==== test-frontend"
	wait "$$client" && passed=yes || passed=
	client=
	cat "$$log"
	rm -f "$$log"
	[ "$$passed" ] || failed test-frontend
	part e2e
	printf '==== passed\n%s%-14s %5d s\n' "$$times" all $$SECONDS

.PHONY: chromium
chromium:
	@if [ -x "$${CHROMIUM:-/usr/bin/chromium}" ]; then exit 0; fi
	if [ "$$(id -u)" != 0 ]; then
		echo "Missing: Chromium for the browser tests (apt-get install chromium fonts-noto-cjk, or name yours: CHROMIUM=/path)" >&2
		exit 1
	fi
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-cjk fonts-noto-core

.PHONY: lint
lint: tools ## openapi.yaml against its rules
	@npx --yes @redocly/cli@2.77.0 lint openapi.yaml

.PHONY: test-frontend
test-frontend: $(DIST) ## types, lints, units and byte budgets of the web client
	@cd frontend
	npm run check
	npm run budgets

.PHONY: test-backend
test-backend: $(DIST) ## engine and service, on a real PostgreSQL; benchmarks compile
	@$(DROP_OLD_ASSETS)
	cd backend
	$(MVN) -B verify || {
		echo "==== failed tests" >&2
		grep -hE -A1 '<<< (ERROR|FAILURE)' */target/*-reports/*.txt | tail -40 >&2
		exit 1
	}
	touch "$(CURDIR)/$(JAR)"

.PHONY: e2e
e2e: $(JAR) ## browser tests against the built product, and a restart
	@cd frontend
	JAVA="$(JDK)/bin/java" JAR="$(CURDIR)/$(JAR)" npm run e2e --silent

# ---- care ----

.PHONY: format
format: tools ## format the Java sources
	@cd backend
	$(MVN) -q -B spotless:apply

.PHONY: check
check: tools ## are the Java sources formatted?
	@cd backend
	$(MVN) -q -B spotless:check

.PHONY: evaluate
evaluate: tools ## routing, duplicates, GAP, plans beside OR-Tools [PLANS=large for a million needs]
	@cd backend
	for main in RoutingEvaluation DuplicateEvaluation GapComparison PlanComparison; do
		$(MVN) -q -B -pl matching-engine,benchmarks -DskipTests -Pmeasure -Dmeasure.main=cn.liangdan.benchmarks.$$main \
			-Dmeasure.args="$$([ $$main != PlanComparison ] || echo $(PLANS))" verify
	done

.PHONY: bench-search
bench-search: tools ## the first page of the demand list on a million needs: times, plans, weight of the indexes
	@cd backend
	$(MVN) -q -B -pl service -am -Dtest=SearchBenchmark -Dsurefire.failIfNoSpecifiedTests=false test

.PHONY: bench-suggestions
bench-suggestions: tools ## suggestions over HTTP with 32 connections: on the demo's offers, on a hundred thousand more
	@cd backend
	$(MVN) -q -B -pl service -am -Dtest=SuggestionBenchmark -Dsurefire.failIfNoSpecifiedTests=false test

.PHONY: bench-engine
bench-engine: tools ## ranking with JMH, and how long its indexes take to build and what they hold
	@cd backend
	$(MVN) -q -B -pl matching-engine,benchmarks -DskipTests -Pmeasure -Dmeasure.main=cn.liangdan.benchmarks.RankingTimes verify
	$(MVN) -q -B -pl matching-engine,benchmarks -DskipTests -Pmeasure -Dmeasure.args="Ranking -prof gc" verify

.PHONY: mutation
mutation: tools ## mutation tests of the engine; fails below 85 of 100
	@cd backend
	$(MVN) -B -pl matching-engine -Pmutation verify

.PHONY: clean
clean: ## remove what was built; data/ and node_modules/ stay
	@rm -rf frontend/dist backend/target backend/*/target
