import Foundation
import GraphFixtures
import GraphModel
import ModelTraining
import Ontology
import Testing
import TextModel

/// The figures on who is who across articles.
@Suite struct IdentityEvaluationTests {
    private func file(_ name: String, _ text: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("identity-\(UUID().uuidString)")
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test("Only the last month of linked news counts, and titles that lead elsewhere count as that")
    func linkedNews() throws {
        let lines = [
            #"{"day": "2025-04-30", "text": "NBC met.", "links": [[0, 3, "Nordby Council"]]}"#,
            #"{"day": "2025-04-30", "text": "NBC met.", "links": [[0, 3, "Nordby Council"]]}"#,
            #"{"day": "2025-05-01", "text": "Ærø’s NBC met rocks.", "links": [[6, 9, "NBC"], [14, 19, "Rock"]]}"#,
        ]
        let path = try file("news.jsonl", lines.joined(separator: "\n"))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let articles = try LinkedNewsReader(path: path).lastMonth()
        #expect(articles.map(\.article.published) == ["2025-05-01"])
        #expect(articles[0].mentions.map(\.key) == ["Nordby Council"])
        #expect(articles[0].mentions.map { String(articles[0].article.text[$0.span]) } == ["NBC"])
    }

    @Test("Annotated news: named actors that are joined with something, at their places")
    func annotatedNews() throws {
        let xml = """
            <Document doc_name="1_1.xml"><token t_id="1" sentence="0">Yesterday</token>
            <token t_id="2" sentence="0">Kari</token><token t_id="3" sentence="0">Lund</token>
            <token t_id="4" sentence="0">,</token><token t_id="5" sentence="0">a</token>
            <token t_id="6" sentence="0">skier</token><token t_id="7" sentence="0">of</token>
            <token t_id="8" sentence="0">Hamar</token>
            <Markables>
            <HUMAN_PART_PER m_id="1"><token_anchor t_id="2"/><token_anchor t_id="3"/></HUMAN_PART_PER>
            <HUMAN_PART_PER m_id="2"><token_anchor t_id="5"/><token_anchor t_id="6"/></HUMAN_PART_PER>
            <LOC_GEO m_id="3"><token_anchor t_id="8"/></LOC_GEO>
            <ACTION_STATE m_id="5"><token_anchor t_id="6"/></ACTION_STATE>
            <HUMAN_PART_PER m_id="4" TAG_DESCRIPTOR="lund"/></Markables>
            <Relations><CROSS_DOC_COREF r_id="9" note="HUM7"><source m_id="1"/><source m_id="2"/><target m_id="4"/>
            </CROSS_DOC_COREF><CROSS_DOC_COREF r_id="10" note="ACT3"><source m_id="5"/></CROSS_DOC_COREF>
            </Relations></Document>
            """
        let path = try file("1/1_1ecb.xml", xml)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent().path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let topics = try ECBReader.topics(in: folder)
        let article = try #require(topics.first?.first)
        #expect(article.article.text == "Yesterday Kari Lund, a skier of Hamar")
        #expect(article.mentions.map(\.key) == ["HUM7"])
        #expect(article.mentions.map { String(article.article.text[$0.span]) } == ["Kari Lund"])
        let events = try #require(ECBReader.topics(in: folder, of: .events).first?.first)
        #expect(events.mentions.map(\.key) == ["ACT3"])
        #expect(events.mentions.map { String(events.article.text[$0.span]) } == ["skier"])
    }

    @Test("A word that tells of an event is looked for in the phrases that name events")
    func events() {
        var builder = ArticleBuilder("a")
        let nodes = [builder.node(.event, "Hamar talks"), builder.node(.person, "Ola Berg")]
        builder.sentence(nodes)
        let article = KeyedArticle(
            article: Article(id: "a", text: "Hamar talks Ola Berg were named. ", paragraphs: []),
            mentions: [.init(span: TextSpan(6, 11), key: "talks"), .init(span: TextSpan(16, 20), key: "berg")])
        var scores = IdentityScores()
        scores.addEvents([article], EntityGraph(resolving: [builder.built]))
        #expect(scores.all.count == 2 && scores.seen.count == 1)
    }

    @Test("B3 counts each name; its losses add up to what is missing")
    func scores() {
        var builder = ArticleBuilder("a")
        let nodes = [builder.node(.person, "Kari Lund"), builder.node(.person, "Ola Berg")]
        builder.sentence(nodes)
        builder.sentence([nodes[0]])
        let text = "Kari Lund Ola Berg were named. Kari Lund were named. "
        let spans = [TextSpan(0, 9), TextSpan(10, 18), TextSpan(31, 40), TextSpan(41, 45)]
        let keys = ["lund", "lund", "lund", "nobody"]
        let article = KeyedArticle(
            article: Article(id: "a", text: text, paragraphs: []),
            mentions: zip(spans, keys).map { .init(span: $0, key: $1) })
        var scores = IdentityScores()
        scores.add([article], EntityGraph(resolving: [builder.built]))
        #expect(scores.seen.count == 3 && scores.all.count == 4)
        #expect(scores.seen.precision == 1)
        #expect(abs(scores.seen.recall - 5.0 / 9) < 1e-9)
        #expect(abs(scores.losses.values.reduce(0, +) / 3 - (1 - scores.seen.recall)) < 1e-9)
        #expect(abs(scores.all.recall - (5.0 / 3 + 1) / 4) < 1e-9)
    }
}
