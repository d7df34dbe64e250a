import ArticleReading
import Foundation
import Testing
import TextModel

@Suite("Web pages")
struct WebPageTests {
    private static let lead = "The ministers of two countries met in Oslo on Monday to talk about fish and ships."
    private static let second = "“We agreed on most points,” Kari Lund said after the meeting, which lasted all day."

    private func batch(_ html: String, name: String = "page.html") throws -> ArticleBatch {
        try batch(Data(html.utf8), name: name)
    }

    private func batch(_ bytes: Data, name: String) throws -> ArticleBatch {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try bytes.write(to: folder.appendingPathComponent(name))
        return ArticleReader().read([folder.path])
    }

    private func paragraphs(_ article: Article) -> [String] { article.paragraphs.map { String(article.text[$0]) } }

    @Test("Headline, paragraphs, day, address and publisher are found, and what is around them is not")
    func wholePage() throws {
        let batch = try batch(
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
            <title>Ministers meet in Oslo | The Fjord Times</title>
            <meta property="og:site_name" content="The Fjord Times">
            <meta property="article:published_time" content="2025-03-04T08:30:00Z">
            <link rel="canonical" href="https://example.org/oslo?a=1&amp;b=2">
            <script>var a = "<p>Not this sentence, which is in a script and long enough to count.</p>";</script></head>
            <body><nav><ul><li><a href="/">Home</a><li><a href="/w">World news from all of our many desks</a></ul></nav>
            <div class="cookie-banner"><p>We use cookies to give you the best of all possible experiences here.</p></div>
            <main><h1>Ministers meet in Oslo</h1><p class="byline">By Per Berg, our man in Oslo, who writes a lot about it</p>
            <div class="story"><p>\(Self.lead.replacing("Oslo", with: "<a href='/oslo'>Oslo</a>"))
            <p>\(Self.second.replacing("“", with: "&ldquo;").replacing("”", with: "&#8221;"))</p>
            <aside><p>Related: another story that has nothing at all to do with fish or ships.</p></aside>
            <p>Short end.</p></div>
            <div id="comments"><p>I think that this article is wrong, and I have said so before.</p></div></main>
            <footer><p>Copyright The Fjord Times, all rights reserved, in all countries and ever.</p></footer>
            </body></html>
            """)
        #expect(batch.notices.isEmpty)
        let article = try #require(batch.articles.first)
        #expect(article.id == "page")
        #expect(article.title.map { String(article.text[$0]) } == "Ministers meet in Oslo")
        #expect(paragraphs(article) == [Self.lead, Self.second, "Short end."])
        #expect(article.published == "2025-03-04")
        #expect(article.address == "https://example.org/oslo?a=1&b=2")
        #expect(article.source == "The Fjord Times")
    }

    @Test("JSON-LD, time and the page's title tell what meta does not")
    func otherSources() throws {
        let body = "<article><p>\(Self.lead)</p><p>\(Self.second)</p></article>"
        let linked = try batch(
            """
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
            "headline": "A fish story", "datePublished": "2025-03-05", "publisher": {"name": "Post"},
            "url": "javascript:alert(1)"}]}</script>\(body)
            """
        ).articles.first
        #expect(linked?.published == "2025-03-05" && linked?.source == "Post" && linked?.address == nil)
        #expect(linked?.text.hasPrefix("A fish story\n\n") == true)
        let plain = try batch("<title>Two ministers meet - Post</title><time datetime='2025-03-06T01:00'>\(body)")
        #expect(plain.articles.first?.published == "2025-03-06")
        #expect(plain.articles.first?.text.hasPrefix("Two ministers meet\n\n") == true)
        let broken = try batch("<script type='application/ld+json'>{\"headline\": </script>\(body)")
        #expect(broken.articles.count == 1)
    }

    @Test(
        "Broken markup is read as browsers read it",
        arguments: [
            "<div><p>LEAD<p>SECOND</div>", "<P>LEAD</P><P>SECOND", "<div>LEAD<br><br/>SECOND</div></div></p>",
            "<section><div><b>LEAD</div><p>SECOND</b></section></i>", "<p>LEAD</p><!-- <p>no</p> --><p>SECOND</p><",
            "<td>LEAD<td>SECOND", "<p title='a>b' class=x data-y>LEAD</p><p\n>SECOND</p>",
            "<p>LEAD</p><style>p > a { color: red }</style><p>SECOND</p>",
        ])
    func tolerance(html: String) throws {
        let page = html.replacing("LEAD", with: Self.lead).replacing("SECOND", with: Self.second)
        let article = try #require(try batch("<html><body>" + page).articles.first)
        #expect(paragraphs(article) == [Self.lead, Self.second])
    }

    @Test("The same page gives the same text, whose sentences the offsets point at")
    func stability() throws {
        let html = "<h1>Title of it</h1><p>\(Self.lead)</p><p>\(Self.second)</p>"
        #expect(try batch(html).articles == (try batch(html).articles))
    }

    @Test("Old encodings are read; a page without an article is named")
    func encodings() throws {
        let parts: [[UInt8]] = [
            Array("<p>The caf".utf8), [0xE9], Array(" in Oslo, said Kari Lund, will open ".utf8), [0x93],
            Array("soon".utf8), [0x94], Array(" for all ministers.</p>".utf8),
        ]
        let bytes = Data(parts.flatMap(\.self))
        let old = try batch(bytes, name: "old.htm")
        #expect(old.articles.first?.text == "The café in Oslo, said Kari Lund, will open “soon” for all ministers.\n")
        #expect(old.notices.map(\.problem) == [.converted(from: "Windows-1252")])
        let empty = try batch("<html><nav><a href='/'>Home</a></nav></html>")
        #expect(empty.articles.isEmpty)
        #expect(empty.notices.map(\.problem) == [.noArticle])
    }

    @Test("A page of nothing but nesting, or of noise, is read in bounded time")
    func hostility() throws {
        let deep = String(repeating: "<div>", count: 50_000) + Self.lead
        #expect(try batch(deep).articles.count == 1)
        let open = String(repeating: "<a <b ", count: 20_000) + "&#xFFFFFFFF;&#0;&bogus;"
        _ = try batch(open)
        let quotes = String(repeating: "<p a='", count: 20_000)
        _ = try batch(quotes)
    }
}
