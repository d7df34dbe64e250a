public import LanguageAnalysis
internal import TextModel

/// How well tokens and sentences of running text are found: F1 of exact spans.
public struct SegmentationEvaluation {
    /// Tokens.
    public private(set) var tokens = SpanCounts()
    /// Sentences.
    public private(set) var sentences = SpanCounts()
    /// The places where the two differ, in words, for a look at errors by kind.
    public private(set) var differences: [String] = []

    /// Runs the tokenizer over the running text of a treebank.
    public init(_ treebank: [TreebankSentence], tokenizer: Tokenizer) {
        let gold = RunningText(treebank)
        for (index, article) in gold.articles.enumerated() {
            var analyzed = AnalyzedArticle(article)
            tokenizer.analyze(&analyzed)
            let found = analyzed.sentences.map(\.span)
            tokens.add(found: analyzed.tokens.map(\.span), gold: gold.words[index])
            sentences.add(found: found, gold: gold.sentences[index])
            note("token", analyzed.tokens.map(\.span), gold.words[index], article.text)
            note("sentence", found, gold.sentences[index], article.text)
        }
    }

    private mutating func note(_ what: String, _ found: [TextSpan], _ gold: [TextSpan], _ text: String) {
        let both = Set(found).intersection(gold)
        let wrong = found.filter { !both.contains($0) }.map { ($0, "found") }
        let missed = gold.filter { !both.contains($0) }.map { ($0, "gold") }
        for (span, side) in (wrong + missed).sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
            differences.append("\(what)\t\(side)\t\(text[span])")
        }
    }
}

/// Found, gold and common spans, counted.
public struct SpanCounts: Sendable {
    private var found = 0
    private var gold = 0
    private var common = 0

    /// No spans.
    public init() {}

    mutating func add(found: [TextSpan], gold: [TextSpan]) {
        self.found += found.count
        self.gold += gold.count
        common += Set(found).intersection(gold).count
    }

    /// The harmonic mean of precision and recall.
    public var f1: Double { found + gold == 0 ? 0 : 2 * Double(common) / Double(found + gold) }
}
