internal import TextModel

/// What the features need to know of one sentence.
struct SentenceTraits {
    /// How a sentence is written.
    enum Style: UInt64 {
        /// As running text.
        case plain
        /// All in capitals.
        case capitals
        /// Most words with a capital, as headlines are in many papers.
        case title
    }

    /// A run of tokens that look like one name.
    struct Run {
        var start: Int
        var end: Int
    }

    let tokens: [TokenTraits]
    let words: [WordBits?]
    let style: Style
    /// For each token the run of capitalised tokens around it; an empty one where it is outside.
    let strict: [Run]
    /// The same, where small words such as "of" may stand between.
    let loose: [Run]
    /// For each token the known form that covers it.
    let matches: [GazetteerMatch?]

    init(_ article: AnalyzedArticle, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ gazetteer: Gazetteer) {
        tokens = range.map { index in
            let span = article.tokens[index].span
            return TokenTraits(UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]))
        }
        words = tokens.map { $0.isCapital ? gazetteer.wordBits(of: $0.key) : nil }
        style = Self.style(tokens)
        strict = Self.runs(tokens, connecting: [])
        loose = Self.runs(tokens, connecting: Self.connectors)
        matches = Self.matches(tokens, gazetteer)
    }

    private static let connectors: Set<UInt64> = Set(
        [
            "of", "the", "and", "for", "in", "on", "to", "at", "de", "la", "del", "da", "do", "dos", "du", "des", "von",
            "van", "der", "den", "al", "el", "bin", "ibn", "e", "y", "und", "et", "&", "-", "–", "'s", "’s", "'", ".",
        ].map(TokenTraits.lowerHash))

    private static func style(_ tokens: [TokenTraits]) -> Style {
        var words = 0
        var capitals = 0
        var titles = 0
        for token in tokens where token.form != .mark && token.form != .number && token.length > 3 {
            words += 1
            if token.form == .capitals { capitals += 1 }
            if token.isCapital { titles += 1 }
        }
        guard words >= 3 else { return .plain }
        if capitals * 10 >= words * 8 { return .capitals }
        return titles * 10 >= words * 8 && words >= 4 ? .title : .plain
    }

    private static func runs(_ tokens: [TokenTraits], connecting small: Set<UInt64>) -> [Run] {
        var runs = [Run](repeating: Run(start: 0, end: 0), count: tokens.count)
        var at = 0
        while at < tokens.count {
            guard tokens[at].isCapital else {
                at += 1
                continue
            }
            var end = at + 1
            var next = end
            while next < tokens.count, next - end < 3 {
                if tokens[next].isCapital || (tokens[next].form == .number && next == end) {
                    end = next + 1
                } else if !small.contains(tokens[next].lower) {
                    break
                }
                next += 1
            }
            for index in at..<end { runs[index] = Run(start: at, end: end) }
            at = end
        }
        return runs
    }

    private static func matches(_ tokens: [TokenTraits], _ gazetteer: Gazetteer) -> [GazetteerMatch?] {
        let keys = tokens.map(\.key)
        var matches = [GazetteerMatch?](repeating: nil, count: tokens.count)
        var at = 0
        while at < tokens.count {
            guard tokens[at].isCapital || tokens[at].form == .number, let match = gazetteer.longestMatch(keys, from: at)
            else {
                at += 1
                continue
            }
            for index in match.tokens { matches[index] = match }
            at = match.tokens.upperBound
        }
        return matches
    }
}
