import Foundation
import NewsGraph
import Testing

/// What the page's bytes hold, read without a browser.
@Suite("The page's text")
struct PageTextTests {
    @Test("The same graph gives the same bytes, and the page names no address but its sources'")
    func bytes() throws {
        let html = try SampleWeek.graph.page()
        #expect(try SampleWeek.graph.page() == html)
        let addresses = html.components(separatedBy: "://").dropLast().map { $0.suffix(5) + "" }
        // The namespaces of SVG and XLink, and the one article that has an address.
        #expect(addresses.count { $0.hasSuffix("http") } == 2)
        #expect(addresses.count { $0.hasSuffix("https") } == 1)
        for tag in ["<link", "<img", "<iframe", " src=", "@import", "url("] { #expect(!html.contains(tag), "\(tag)") }
    }

    @Test("The policy allows this style and this script, and nothing else")
    func policy() throws {
        let html = try SampleWeek.graph.page()
        let policy = try #require(html.between("Content-Security-Policy\" content=\"", "\""))
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
        #expect(html.components(separatedBy: "<style").count == 2)
        #expect(html.components(separatedBy: "<script").count == 3)
    }

    @Test("The data is JSON that no markup can end", arguments: HostileText.pieces)
    func data(piece: String) throws {
        let html = try HostileText.graph(of: piece).page()
        #expect(html.components(separatedBy: "</script>").count == 3)
        let data = try #require(html.between("id=\"data\">", "</script>"))
        #expect(!data.utf8.contains { "<>&".utf8.contains($0) })
        #expect(!data.unicodeScalars.contains { [0x2028, 0x2029].contains($0.value) })
        let content = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
        let nodes = try #require(content?["nodes"] as? [[String: Any]])
        #expect(nodes.count == 3)
        #expect(nodes.contains { ($0["name"] as? String)?.contains("Kari") ?? false })
    }

    @Test("Placeholders in an article's text are left alone")
    func placeholders() throws {
        let html = try HostileText.graph(of: "{{script}}").page()
        #expect(html.components(separatedBy: "<script").count == 3)
        #expect(html.contains("{{script}}"))
    }
}

/// Text that wants to be more than text.
enum HostileText {
    static let pieces = [
        "</script><img src=x onerror=\"document.title='broken'\">", "<!--<script>",
        "]]></svg><script>document.title=1</script>",
        "\" onmouseover=\"document.title='broken'", "&lt;b&gt;&#60;img src=x onerror=alert(1)&#62;",
        "\u{2028}\u{2029}\u{202E}evil",
        "{{script}}{{data}}", "'); alert(1); ('", "javascript:alert(1)", "\\u003c/script\\u003e", "${alert(1)}`",
        "\u{0}\u{1B}[31m",
    ]

    /// Names, words, titles and sentences that all hold the piece.
    static func graph(of piece: String) -> EntityGraph {
        var article = SampleArticle(
            "id \(piece)", title: "Title \(piece)", published: "2025-03-04", address: "https://example.org/\(piece)")
        let kari = article.name(.person, "Kari \(piece)", ["Lund \(piece)"])
        let berg = article.name(.organization, "Berg \(piece)")
        let oslo = article.name(.place, "Oslo \(piece)")
        article.say(kari, "leads \(piece)", berg, .affiliatedWith, modality: .reported, by: oslo)
        article.say(berg, "in \(piece)", oslo, .locatedIn, polarity: .negated)
        return EntityGraph(resolving: [article.built])
    }
}

extension String {
    /// What stands between two texts, at their first place.
    func between(_ opening: String, _ closing: String) -> String? {
        guard let start = range(of: opening)?.upperBound, let end = self[start...].range(of: closing)?.lowerBound else {
            return nil
        }
        return String(self[start..<end])
    }
}
