# newsgraph: what a person types. `make demo` and `make test` need Swift and, once, a package manager.

SWIFT ?= swift
CONFIGURATION ?= release
PREFIX ?= /usr/local
GOLD ?= ../shared/gold
NEWS ?= ../shared/data/text/voa_news_sentences.txt
CHROMIUM ?= chromium
SCRATCH ?= .build/evaluation
BUILD = $(SWIFT) build -c $(CONFIGURATION)
PROGRAM = .build/$(CONFIGURATION)/newsgraph
SEED = seeds/000_2ad2b87bf660f54c.txt
STORY = seeds/nato-chief-in-pristina.txt seeds/kfor-withdrawal-denied.txt
MODELS = .build/$(CONFIGURATION)/newsgraph_ModelFiles.resources

.PHONY: demo test build install uninstall lint gallery readme evaluate benchmark clean graphviz

demo: build
	@mkdir -p output
	@$(PROGRAM) build seeds -o output/seeds.json
	@$(PROGRAM) draw output/seeds.json -o output/seeds.dot
	@$(PROGRAM) draw output/seeds.json -o output/seeds.svg
	@$(PROGRAM) stats output/seeds.json
	@echo
	@echo "The picture:  $(CURDIR)/output/seeds.svg"
	@echo "As DOT:       $(CURDIR)/output/seeds.dot"
	@echo "The graph:    $(CURDIR)/output/seeds.json"
	@echo "Ask it:       $(PROGRAM) neighbors NATO output/seeds.json"

test: graphviz
	$(SWIFT) test

build: graphviz
	$(BUILD) --product newsgraph

# Graphviz with its headers is the one thing needed beside Swift.
graphviz:
	@.ci/install-graphviz

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/newsgraph" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/newsgraph"
	rm -rf "$(DESTDIR)$(PREFIX)/share/newsgraph/models"
	cp -R $(MODELS)/Resources "$(DESTDIR)$(PREFIX)/share/newsgraph/models"
	install -m 644 Sources/newsgraph/newsgraph.1 "$(DESTDIR)$(PREFIX)/share/man/man1/newsgraph.1"

uninstall:
	rm -rf "$(DESTDIR)$(PREFIX)/bin/newsgraph" "$(DESTDIR)$(PREFIX)/share/newsgraph" \
	    "$(DESTDIR)$(PREFIX)/share/man/man1/newsgraph.1"

lint:
	$(SWIFT) format lint --strict -r Package.swift Sources Tests

# The pictures that the README shows; the one of the page needs a Chromium.
gallery: build
	@mkdir -p output/gallery
	$(PROGRAM) draw seeds --top 18 --title "Four articles on Kosovo" -o output/gallery/seeds.svg
	$(PROGRAM) draw $(SEED) -o output/gallery/seed.svg
	$(PROGRAM) draw seeds --focus "Mark Rutte" --title "Around Mark Rutte" -o output/gallery/neighbourhood.svg
	$(PROGRAM) diff --stat $(STORY) -o output/gallery/diff.svg || [ $$? -eq 1 ]
	$(PROGRAM) draw seeds --top 24 --title "Four articles on Kosovo" -o output/page.html
	-$(CHROMIUM) --headless --no-sandbox --disable-gpu --hide-scrollbars --virtual-time-budget=3000 \
	    --window-size=1280,800 --screenshot=output/gallery/page.png \
	    "file://$(CURDIR)/output/page.html#node=mark_rutte" 2>/dev/null

# Writes what the program prints now into the README, whose commands are a test.
readme: gallery
	NEWSGRAPH_RECORD=1 $(SWIFT) test --filter ReadmeTests || $(SWIFT) test --skip-build --filter ReadmeTests

# Scores the program on annotated articles: a graph for each article and for each story, held against GOLD.
evaluate: build
	@.ci/evaluate $(PROGRAM) "$(GOLD)" "$(SCRATCH)"

# Times the program beside spaCy; PEER is a Python that has it, NEWS a file of plain news.
benchmark: build
	@.ci/benchmark $(PROGRAM) "$(NEWS)" $(PEER)

clean:
	rm -rf .build output/seeds.* output/page.html
