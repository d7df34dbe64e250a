import LanguageAnalysis
import Testing
import TextModel

@Suite("Tokenizer")
struct TokenizerTests {
    @Test("Golden rules", arguments: goldenRules)
    func goldenRule(_ rule: GoldenRule) {
        #expect(segmented(rule.text) == rule.expected)
    }

    @Test("The rules are numbered through")
    func numbering() { #expect(goldenRules.map(\.number) == Array(1...goldenRules.count)) }

    @Test("Title first, then the paragraphs; what is in neither is passed over")
    func parts() {
        let text = "Deal signed\n\nShare this\n\nIt was late. All left."
        var analyzed = AnalyzedArticle(
            Article(id: "a", text: text, title: TextSpan(0, 11), paragraphs: [TextSpan(25, text.utf8.count)]))
        Tokenizer().analyze(&analyzed)
        #expect(analyzed.sentences.map(\.paragraph) == [-1, 0, 0])
        #expect(
            analyzed.sentences.map { String(analyzed.text($0.span)) } == ["Deal signed", "It was late.", "All left."])
        #expect(analyzed.sentences.map(\.tokens) == [0..<2, 2..<6, 6..<9])
    }

    @Test("Tokens and gaps give any text back, byte for byte", arguments: 0..<60)
    func rebuild(seed: UInt64) {
        var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        let text = (0..<400).map { _ in Self.fragment(&random) }.joined()
        let bytes = Array(text.utf8)
        var analyzed = AnalyzedArticle(Article(id: "r", text: text, paragraphs: [TextSpan(0, bytes.count)]))
        Tokenizer().analyze(&analyzed)
        var rebuilt: [UInt8] = []
        for token in analyzed.tokens {
            #expect(token.span.start >= rebuilt.count && token.span.length > 0)
            let gap = String(decoding: bytes[rebuilt.count..<token.span.start], as: UTF8.self)
            #expect(gap.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && !("!"..."~").contains($0) })
            rebuilt += bytes[rebuilt.count..<token.span.start]
            rebuilt += Array(String(analyzed.text(token.span)).utf8)
        }
        rebuilt += bytes[rebuilt.count...]
        #expect(rebuilt == bytes)
        #expect(analyzed.sentences.flatMap { Array($0.tokens) } == Array(analyzed.tokens.indices))
    }

    /// Now and then a fragment that the rules look for, else any character of Unicode.
    private static func fragment(_ random: inout Xorshift) -> String {
        let fragments = ["'s", "U.S.", "$5m", "…", "“", "-", ". ", "n't", "http://a.b/", "3.5", " ", "No. ", "\n", "a"]
        let choice = Int(random.next() % 40)
        if choice < fragments.count { return fragments[choice] }
        let limit: UInt64 = choice < 28 ? 0x180 : choice < 36 ? 0x2FFF : 0x10FFFF
        return Unicode.Scalar(UInt32(random.next() % limit)).map { String(Character($0)) } ?? "x"
    }

    @Test("Long hostile chunks take linear time", arguments: ["-a", "'s", "$", ".,", "1-", "\"'", "a.", "[1]", "US$"])
    func hostile(unit: String) {
        let text = String(repeating: unit, count: 100_000)
        let clock = ContinuousClock()
        let time = clock.measure { _ = sentences(of: text) }
        #expect(time < .seconds(20))
    }
}

/// A small random number generator, the same on every run.
struct Xorshift: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
