import NewsGraph

/// What speaks for and against two nodes being one, in words.
struct ComparisonText {
    let comparison: Comparison
    let terminal: Terminal

    /// One line a feature, then the sum, or what rules out that they are one.
    ///
    /// Where the sum speaks for one, and they are two, something else forbids it, which is said.
    func lines(indent: Int, areTwo: Bool = false) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines = comparison.features.map { "\(margin)\(Self.signed($0.weight))  \(PlainText.line($0.words))" }
        if let contradiction = comparison.contradiction {
            return lines + ["\(margin)never  \(PlainText.line(contradiction))"]
        }
        lines.append(terminal.faint("\(margin)\(Self.signed(comparison.score))  \(limits)"))
        if areTwo, comparison.verdict == .same {
            lines.append(margin + terminal.faint("left two, as an article or other names of theirs tell them apart"))
        }
        return lines
    }

    private var limits: String {
        "in all (one from \(Self.signed(Comparison.sameFrom)), in doubt from \(Self.signed(Comparison.unsureFrom)))"
    }

    /// A weight with its sign and two digits behind the point: "+0.40".
    static func signed(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let digits = hundredths % 100
        return "\(value < 0 ? "-" : "+")\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
    }
}

/// A comparison as `--json` shows it.
struct ComparisonRecord: Encodable {
    let score: Double
    let verdict: String
    let contradiction: String?
    let features: [Feature]

    struct Feature: Encodable {
        let weight: Double
        let words: String
    }

    init(_ comparison: Comparison) {
        score = Self.rounded(comparison.score)
        verdict = comparison.verdict.rawValue
        contradiction = comparison.contradiction
        features = comparison.features.map { Feature(weight: Self.rounded($0.weight), words: $0.words) }
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
