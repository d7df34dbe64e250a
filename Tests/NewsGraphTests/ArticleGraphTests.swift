import NewsGraph
import Testing

@Suite("Article graphs")
struct ArticleGraphTests {
    /// "Ann Lee spoke. The man left." with a chain for Ann Lee, one for a nameless man and one for a nameless event.
    private func analyzed() -> AnalyzedArticle {
        let text = "Ann Lee spoke at the talks. The man left Oslo."
        var analyzed = AnalyzedArticle(
            Article(id: "a", text: text, paragraphs: [TextSpan(0, text.utf8.count)], published: "2024-05-06"))
        let words = [(0, 3), (4, 7), (8, 13), (14, 16), (17, 20), (21, 26), (26, 27)]
        let more = [(28, 31), (32, 35), (36, 40), (41, 45), (45, 46)]
        analyzed.tokens = (words + more).map { Token(span: TextSpan($0.0, $0.1)) }
        analyzed.sentences = [
            Sentence(span: TextSpan(0, 27), tokens: 0..<7, paragraph: 0),
            Sentence(span: TextSpan(28, 46), tokens: 7..<12, paragraph: 0),
        ]
        func mention(_ from: Int, _ to: Int, _ tokens: Range<Int>, _ type: NodeType, _ kind: MentionKind) -> Mention {
            Mention(span: TextSpan(from, to), tokens: tokens, head: tokens.upperBound - 1, type: type, kind: kind)
        }
        analyzed.mentions = [
            mention(0, 7, 0..<2, .person, .name), mention(21, 26, 5..<6, .event, .nominal),
            mention(28, 35, 7..<9, .person, .nominal), mention(41, 45, 10..<11, .place, .name),
        ]
        analyzed.chains = [
            CoreferenceChain(type: .person, name: "The man", mentions: [2]),
            CoreferenceChain(type: .person, name: "Ann Lee", mentions: [0]),
            CoreferenceChain(type: .event, name: "talks", mentions: [1]),
            CoreferenceChain(type: .place, name: "Oslo", mentions: [3]),
        ]
        return analyzed
    }

    private func statement(_ source: Int, _ target: Int, attribution: Int? = nil) -> Statement {
        Statement(
            source: source, target: target, type: .participatesIn, label: "spoke", sentence: TextSpan(0, 27),
            range: TextSpan(0, 26), confidence: 0.8, attribution: attribution)
    }

    @Test("What is never named is no node, unless it is an event; statements follow the new numbers")
    func nodes() {
        let graph = ArticleGraph(
            analyzed(), statements: [statement(1, 2), statement(0, 2), statement(1, 3, attribution: 0)])
        #expect(graph.nodes.map(\.name) == ["Ann Lee", "talks", "Oslo"])
        #expect(graph.statements.map { [$0.source, $0.target] } == [[0, 1], [0, 2]])
        #expect(graph.statements.map(\.attribution) == [nil, nil])
        #expect(graph.nodes[0].mentions == [NodeMention(span: TextSpan(0, 7), form: "Ann Lee", kind: .name)])
    }

    @Test("Sentences that mention a node are kept, with their text")
    func sentences() {
        let graph = ArticleGraph(analyzed(), statements: [])
        #expect(
            graph.sentences == [
                TextSpan(0, 27): "Ann Lee spoke at the talks.", TextSpan(28, 46): "The man left Oslo.",
            ])
    }

    @Test("The digest is the SHA-256 of the text")
    func digest() {
        func digest(_ text: String) -> String {
            ArticleGraph(AnalyzedArticle(Article(id: "a", text: text, paragraphs: [])), statements: []).article.digest
        }
        // Examples of FIPS 180-4 and of one block more.
        #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            digest(String(repeating: "a", count: 1_000))
                == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
    }

    @Test("Evidence that is not where it should be is found")
    func evidence() {
        let analyzed = analyzed()
        let graph = EntityGraph(resolving: [ArticleGraph(analyzed, statements: [statement(1, 2)])])
        let sound = EvidenceCheck(graph, articles: [analyzed.article])
        #expect(sound.compared > 5)
        #expect(sound.isSound)
        #expect(EvidenceCheck(graph, articles: []).missing == ["a"])
        var altered = analyzed.article
        altered.text = "Änn Lee spoke at the talks. The man left Oslo."
        #expect(!EvidenceCheck(graph, articles: [altered]).mismatches.isEmpty)
        #expect(EvidenceCheck(graph, articles: [altered]).altered == ["a"])
        altered.text = "Ann"
        #expect(EvidenceCheck(graph, articles: [altered]).mismatches.allSatisfy { $0.found == nil })
        var moved = analyzed.article
        moved.id = "elsewhere"
        #expect(EvidenceCheck(graph, articles: [moved]).missing.isEmpty)
    }
}
