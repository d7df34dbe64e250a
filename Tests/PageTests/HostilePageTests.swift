import NewsGraph
import Testing

extension InBrowser {
    @Suite("Hostile text in a browser") struct HostilePageTests {
        @Test("Hostile text is shown and never becomes markup or script", arguments: HostileText.pieces)
        func shown(piece: String) throws {
            let graph = HostileText.graph(of: piece)
            let tab = try Tab(try graph.page())
            let title: String? = try tab.value("document.title")
            #expect(title?.hasPrefix("Title ") == true)
            for number in graph.nodes.indices {
                // Through the search, which lists every name and its other names.
                try tab.press("/")
                try tab.run("document.getElementById('query').select()")
                try tab.type(["kari", "berg", "oslo"][number])
                try tab.press("Enter")
                #expect(try tab.count("#panel h2") == 1)
            }
            try tab.click("#panel .claims a[href^='#link']")
            #expect(try tab.count("#panel blockquote") >= 1)
            try tab.click("#panel cite a[href^='#article']")
            #expect(try tab.text("#panel h2").hasPrefix("Title"))
            let strangers: Int? = try tab.value(
                "document.querySelectorAll('img, iframe, object, embed, b:not(.status b), [onerror], [onmouseover], script:not(#data):not([type=module])').length"
            )
            #expect(strangers == 0)
            #expect(try tab.value("document.title") == title)
            #expect(try tab.value("document.scripts.length") == 2)
            #expect(try tab.value("[...document.links].every((link) => /^(https:|file:.*#)/.test(link.href))") == true)
            #expect(try tab.problems() == [])
        }
    }
}
