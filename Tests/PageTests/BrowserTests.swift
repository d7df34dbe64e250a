import NewsGraph
import Testing

/// Tests in a real browser, one after the other, since only the page in front is drawn.
@Suite(
    "In a browser", .serialized,
    .enabled(if: Browser.path != nil, "there is no Chromium here: install it, or say in NEWSGRAPH_CHROMIUM where it is")
)
enum InBrowser {}

extension InBrowser {
    @Suite("What a reader does with the page") struct ReadingTests {
        private static let html = try? SampleWeek.graph.page()

        private func tab(hash: String = "", width: Int = 1200, isDark: Bool = false) throws -> Tab {
            try Tab(try #require(Self.html), hash: hash, width: width, isDark: isDark)
        }

        @Test("A click on a name opens its dossier, Escape closes it")
        func dossier() throws {
            let tab = try tab()
            #expect(try tab.count("#panel") == 0)
            try tab.click("#node_kari_lund")
            #expect(try tab.text("#panel h2") == "Kari Lund")
            #expect(try tab.text("#panel dd") == "Lund")
            let panel = try tab.text("#panel")
            #expect(panel.contains("is chairwoman of"))
            #expect(panel.contains("confidence 95 %"))
            #expect(panel.contains("Port deal signed · 2025-03-04"))
            #expect(try tab.count("#panel .claims > li") == 3)
            #expect(try tab.value("location.hash") == "#node=kari_lund")
            #expect(try tab.count("#picture .node.is-faded") == 2)
            try tab.press("Escape")
            #expect(try tab.count("#panel") == 0)
            #expect(try tab.count("#picture .is-faded") == 0)
            #expect(try tab.problems() == [])
        }

        @Test("A click on a link shows its sentences, whether it is denied and who says so")
        func evidence() throws {
            let tab = try tab()
            try tab.click("#edge_kari_lund__zoe_astrom")
            #expect(try tab.text("#panel h2") == "Kari Lund ↔ Zoë Åström")
            #expect(try tab.text("#panel .is-denied") == "denied")
            #expect(try tab.text("#panel .is-tentative") == "reported")
            #expect(try tab.text("#panel .status").contains("by Dockers’ Union"))
            #expect(try tab.text("#panel blockquote").contains("Kari Lund meet Zoë Åström."))
            #expect(try tab.count("#panel blockquote .name.is-end") == 2)
            // Names in the sentence lead on.
            try tab.click("#panel blockquote .name")
            #expect(try tab.text("#panel h2") == "Kari Lund")
            try tab.run("history.back()")
            try tab.wait("document.querySelector('#panel h2').innerText.includes('↔')")
            #expect(try tab.problems() == [])
        }

        @Test("Words beside a line lead to its evidence as well")
        func words() throws {
            let tab = try tab()
            try tab.click("[data-edge=edge_dockers_union__berg_shipping]")
            #expect(try tab.text("#panel h2") == "Dockers’ Union → Berg Shipping")
        }

        @Test("Sources are linked over http and https only")
        func sources() throws {
            let tab = try tab(hash: "#article=port")
            #expect(try tab.text("#panel h2") == "Port deal signed")
            #expect(
                try tab.value("document.querySelector('#panel a[target]').href") == "https://example.org/port?a=1&b=2")
            #expect(try tab.count("#panel article p") == 3)
            let other = try self.tab(hash: "#article=strike")
            #expect(try other.text("#panel h2") == "Dockers may strike")
            #expect(try other.count("#panel a[target]") == 0)
            #expect(
                try other.value("[...document.links].every((link) => /^(https?:|file:.*#)/.test(link.href))") == true)
        }

        @Test("The title of an article opens it at the sentence")
        func reading() throws {
            let tab = try tab(hash: "#link=berg_shipping%2Foslo")
            try tab.click("#panel cite a")
            #expect(try tab.text("#panel h2") == "Port deal signed")
            #expect(try tab.text("#panel .is-quoted") == "Berg Shipping has its seat in Oslo.")
        }

        @Test(
            "The search finds names and other names, without accents and case",
            arguments: [
                ("lund", "Kari Lund"), ("zoe as", "Zoë Åström"), ("SHIP", "Berg Shipping"),
                ("strike", "harbour strike"),
            ])
        func search(query: String, name: String) throws {
            let tab = try tab()
            try tab.press("/")
            try tab.type(query)
            #expect(try tab.text("#found li").hasPrefix(name))
            #expect(try tab.text("#count") == "1 name found")
            try tab.press("ArrowDown")
            #expect(try tab.value("document.activeElement.getAttribute('aria-activedescendant')") == "found-0")
            try tab.press("Enter")
            #expect(try tab.text("#panel h2") == name)
            #expect(try tab.count("#found") == 0)
            #expect(try tab.problems() == [])
        }

        @Test("A search in vain says so")
        func searchInVain() throws {
            let tab = try tab()
            try tab.click("#query")
            try tab.type("nobody")
            #expect(try tab.text("#found") == "No such name")
            #expect(try tab.text("#count") == "0 names found")
        }

        @Test("Kinds of names, relations, articles and confidence are filtered, and the rest is counted")
        func filters() throws {
            let tab = try tab()
            #expect(try tab.text("#count") == "6 names, 6 links")
            try tab.click("#types .place")
            #expect(try tab.text("#count") == "5 of 6 names, 4 of 6 links")
            #expect(try tab.count("#node_oslo") == 0)
            try tab.click("#types .place")
            try tab.click("#open-filters")
            #expect(try tab.value("document.activeElement.getAttribute('aria-expanded')") == "true")
            try tab.click("fieldset.relations label:first-child")
            #expect(try tab.text("fieldset.relations label").hasPrefix("affiliated with (1)"))
            #expect(try tab.text("#count") == "6 of 6 names, 5 of 6 links")
            try tab.click("fieldset.relations legend button")
            try tab.click("fieldset.articles label")
            #expect(try tab.text("#count") == "5 of 6 names, 3 of 6 links")
            #expect(try tab.text("#open-filters") == "Filters (1)")
            try tab.click("fieldset.articles label")
            try tab.run("document.getElementById('confidence').focus()")
            for _ in 0..<15 { try tab.press("ArrowRight") }
            #expect(
                try tab.value("document.getElementById('confidence').getAttribute('aria-valuetext')") == "from 75 %")
            #expect(try tab.count("#picture .edge") == 3)
            #expect(try tab.problems() == [])
        }

        @Test("A dossier says what the filters hide")
        func filteredDossier() throws {
            let tab = try tab(hash: "#node=kari_lund")
            try tab.click("#open-filters")
            try tab.click("fieldset.relations label:first-child")
            #expect(try tab.count("#panel .claims > li") == 2)
            #expect(try tab.text("#panel .claims + .faint") == "1 statement more behind the filters")
        }

        @Test("Buttons, wheel, dragging and keys move the picture, and 0 shows all again")
        func moving() throws {
            let tab = try tab()
            func box() throws -> [Double] {
                try #require(
                    try tab.value("document.getElementById('picture').getAttribute('viewBox').split(' ').map(Number)"))
            }
            let start = try box()
            try tab.click("#zoom-in")
            #expect(abs(try box()[2] - start[2] / 1.4) < 0.1)
            try tab.wheel("#picture", -200)
            #expect(try box()[2] < start[2] / 1.9)
            let near = try box()
            try tab.drag("#picture", right: 60, down: 30)
            let dragged = try box()
            #expect(abs(dragged[0] - (near[0] - 60 * near[2] / 1200)) < 1)
            #expect(try tab.count("#panel") == 0, "a drag is no click")
            try tab.press("-")
            #expect(try box()[2] > dragged[2])
            try tab.press("0")
            #expect(try box() == start)
        }

        @Test("Two fingers zoom")
        func pinching() throws {
            let tab = try tab()
            let before: Double? = try tab.value("document.getElementById('picture').viewBox.baseVal.width")
            try tab.run(
                """
                (() => { const picture = document.getElementById("picture");
                const send = (type, id, x) => picture.dispatchEvent(new PointerEvent(type, { pointerId: id, clientX: x,
                  clientY: 400, bubbles: true, pointerType: "touch", isPrimary: id === 1 }));
                picture.setPointerCapture = () => {};
                send("pointerdown", 1, 500); send("pointerdown", 2, 600); send("pointermove", 2, 700);
                send("pointerup", 1, 500); send("pointerup", 2, 700); })()
                """)
            let after: Double? = try tab.value("document.getElementById('picture').viewBox.baseVal.width")
            #expect(abs(try #require(after) * 2 - (try #require(before))) < 1)
        }

        @Test("Everything can be done with keys, and the focus comes back")
        func keys() throws {
            let tab = try tab()
            try tab.run("document.querySelector('#picture [tabindex=\"0\"]').focus()")
            let first: String? = try tab.value("document.activeElement.getAttribute('aria-label')")
            #expect(first == "Berg Shipping, organization, 3 links")
            try tab.press("ArrowLeft")
            let second: String? = try tab.value("document.activeElement.id")
            #expect(second != nil && second != "node_berg_shipping")
            #expect(try tab.value("document.querySelectorAll('#picture [tabindex=\"0\"]').length") == 1)
            try tab.press("Enter")
            #expect(try tab.value("document.activeElement.tagName") == "H2")
            try tab.press("Escape")
            #expect(try tab.value("document.activeElement.id") == second)
        }

        @Test("Parts have roles and names for those who hear the page")
        func roles() throws {
            let tab = try tab()
            #expect(try tab.value("document.documentElement.lang") == "en")
            #expect(try tab.value("document.getElementById('count').getAttribute('aria-live')") == "polite")
            #expect(try tab.value("document.getElementById('picture').getAttribute('role')") == "group")
            let unnamed: Int? = try tab.value(
                "[...document.querySelectorAll('button, input, [role=button]')].filter((part) => !(part.getAttribute('aria-label') "
                    + "|| part.textContent.trim() || part.closest('label')?.textContent.trim())).length")
            #expect(unnamed == 0)
            #expect(
                try tab.value("document.querySelector('#edge_berg_shipping__oslo').getAttribute('aria-label')")
                    == "Berg Shipping, has its seat in, Oslo")
        }

        @Test("The page is light or dark as the reader's system is")
        func colors() throws {
            let background = "getComputedStyle(document.body).backgroundColor"
            let fill = "getComputedStyle(document.querySelector('#node_oslo ellipse')).fill"
            let light = try tab()
            #expect(try light.value(background) == "rgb(255, 255, 255)")
            #expect(try light.value(fill) == "rgb(211, 239, 228)")
            let dark = try tab(isDark: true)
            #expect(try dark.value(background) == "rgb(21, 25, 30)")
            #expect(try dark.value(fill) == "rgb(14, 67, 52)")
        }

        @Test("On a phone nothing is wider than the screen, and the panel stands below")
        func phone() throws {
            let tab = try tab(hash: "#node=kari_lund", width: 390)
            #expect(try tab.value("document.documentElement.scrollWidth") == 390)
            let isBelow: Bool? = try tab.value(
                "document.getElementById('panel').getBoundingClientRect().top >= "
                    + "document.getElementById('picture').getBoundingClientRect().bottom")
            #expect(isBelow == true)
        }

        @Test("The page of a difference begins with what differs, contradictions first")
        func difference() throws {
            let difference = GraphDiff(
                left: EntityGraph(resolving: [SampleWeek.port]), right: EntityGraph(resolving: [SampleWeek.denial]))
            let bytes = try difference.picture(as: .html, left: "before", right: "after")
            let tab = try Tab(String(decoding: bytes, as: UTF8.self))
            #expect(try tab.text("h1") == "From before to after")
            #expect(try tab.text("#panel h2") == "What differs")
            let titles: [String]? = try tab.value(
                "[...document.querySelectorAll('#panel h3')].map((title) => title.innerText)")
            #expect(titles == ["Contradicted (2)", "Only in after (1)", "Only in before (2)"])
            #expect(try tab.text("#panel .claims").contains("in before"))
            try tab.click("#open-filters")
            try tab.click("fieldset.changes label:first-child")
            #expect(try tab.count("#picture .edge.contradicted") == 0)
            #expect(try tab.count("#picture .edge.added") == 1)
            #expect(try tab.problems() == [])
        }

        @Test("Names left out of the picture are found, and the dossier says so")
        func leftOut() throws {
            var options = Drawing.Options()
            options.top = 3
            let tab = try Tab(try SampleWeek.graph.page(options: options))
            try tab.press("/")
            try tab.type("zoe")
            #expect(try tab.text("#found li").contains("not in the picture"))
            try tab.press("Enter")
            #expect(try tab.text("#panel h2") == "Zoë Åström")
            #expect(try tab.text("#panel").contains("not among the 3 names in the picture; see --top"))
        }
    }
}
