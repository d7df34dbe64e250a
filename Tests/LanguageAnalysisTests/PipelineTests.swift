import Foundation
import LanguageAnalysis
import Testing
import TextModel

@Suite("Language analysis")
struct PipelineTests {
    private let pipeline: AnalysisPipeline

    init() throws {
        pipeline = try AnalysisPipeline([Tokenizer(), Tagger(), Lemmatizer(), DependencyParser()])
    }

    private func analyze(_ text: String) -> AnalyzedArticle {
        pipeline.analyze(Article(id: "t", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
    }

    @Test("A plain sentence has its tags, lemmas and tree")
    func sentence() {
        let article = analyze("The ministers met in Oslo on Friday.")
        #expect(article.tokens.map(\.upos) == [.det, .noun, .verb, .adp, .propn, .adp, .propn, .punct])
        #expect(article.tokens.map(\.lemma) == ["the", "minister", "meet", "in", "Oslo", "on", "Friday", "."])
        #expect(article.tokens.map(\.head) == [1, 2, -1, 4, 2, 6, 2, 2])
        #expect(article.tokens[1].relation == .nsubj && article.tokens[2].relation == .root)
    }

    @Test("A currency's sign with a country's letters is a symbol, and what a hyphen joins to a noun is no particle")
    func settledTags() {
        let article = analyze("The wage rises to US$240 a month. She won the run-off on Sunday.")
        let tags = article.tokens.indices.reduce(into: [String: UniversalTag]()) { tags, index in
            tags[String(article.text(index))] = article.tokens[index].upos
        }
        #expect(tags["US$"] == .sym && tags["off"] == .noun)
    }

    @Test("Every sentence of any text is a tree with one root", arguments: 1...12)
    func trees(seed: UInt64) {
        var random = Xorshift(state: seed &* 0x9E37_79B9)
        let words = [
            "the", "(", "“", "NATO", "and", ".", "said", "of", "Ünal", "-", "🙂", ",", "to", "12", "\u{0}", "is",
        ]
        let text = (0..<120).map { _ in words[Int(random.next() % 16)] }.joined(separator: " ")
        let article = analyze(text)
        for sentence in article.sentences {
            let roots = sentence.tokens.filter { article.tokens[$0].head == -1 }
            #expect(roots.count == 1)
            for token in sentence.tokens {
                var steps = 0
                var at = token
                while article.tokens[at].head >= 0, steps <= sentence.tokens.count {
                    at = article.tokens[at].head
                    steps += 1
                    #expect(sentence.tokens.contains(at))
                }
                #expect(at == roots.first)
            }
        }
        #expect(analyze(text) == article)
    }

    @Test("A sentence of ten thousand words takes no long time")
    func longSentence() {
        // The thread's own time: other tests run beside this one.
        let start = threadNanoseconds()
        _ = analyze(String(repeating: "the red and ", count: 3_500))
        #expect(threadNanoseconds() - start < 30_000_000_000)
    }

    /// The processor time that this thread has used, in nanoseconds.
    private func threadNanoseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    @Test(
        "What somebody's is, is a noun before a preposition and may be a verb before a noun",
        arguments: [
            ("After the leaders' meeting in Oslo they left.", "meeting", UniversalTag.noun),
            ("The guards' killing of a visitor shocked them.", "killing", .noun),
            ("Norway's leading bank closed.", "leading", .verb),
        ])
    func possessed(_ text: String, _ word: String, _ tag: UniversalTag) throws {
        let article = analyze(text)
        let index = try #require(article.tokens.indices.first { article.text($0) == word })
        #expect((article.tokens[index].upos == .noun) == (tag == .noun))
    }

    @Test("No paragraphs, no tokens")
    func empty() {
        let article = pipeline.analyze(Article(id: "e", text: "", paragraphs: []))
        #expect(article.tokens.isEmpty && article.sentences.isEmpty)
    }
}
