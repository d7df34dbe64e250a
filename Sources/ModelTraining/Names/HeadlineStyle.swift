/// Writes sentences the way headlines are written, so that the recognizer learns to read them.
struct HeadlineStyle {
    /// The share of short sentences that are learnt once more in each style.
    static let share = 0.12
    /// The lengths that headlines have, in words.
    static let lengths = 4...16

    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let small: Set<String> = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "over", "the", "to", "with",
    ]

    /// Some of the texts' sentences, in capitals or with a capital on most words; each a text of its own.
    mutating func headlines(from texts: [LabelledText]) -> [LabelledText] {
        var headlines: [LabelledText] = []
        for text in texts where !text.isPartial {
            var start = 0
            for sentence in text.sentences {
                let range = start..<start + sentence.count
                start = range.upperBound
                let names = text.names.filter { range.contains($0.words.lowerBound) }
                guard Self.lengths.contains(sentence.count), !names.isEmpty else { continue }
                for style in [Self.inCapitals, Self.inTitleCase]
                where Double.random(in: 0..<1, using: &generator) < Self.share {
                    headlines.append(Self.headline(sentence, names, of: text, from: range.lowerBound, style))
                }
            }
        }
        return headlines
    }

    private static func headline(
        _ sentence: [String], _ names: [LabelledName], of text: LabelledText, from start: Int,
        _ style: (String) -> String
    ) -> LabelledText {
        var headline = text
        let endsInMark = sentence.last == "." && !names.contains { $0.words.upperBound == start + sentence.count }
        headline.sentences = [(endsInMark ? sentence.dropLast() : sentence[...]).map(style)]
        headline.isHeadline = true
        headline.glued = Set(text.glued.filter { $0 >= start && $0 < start + sentence.count }.map { $0 - start })
        headline.names = names.map { name in
            var moved = name
            moved.words = name.words.lowerBound - start..<name.words.upperBound - start
            return moved
        }
        return headline
    }

    private static func inCapitals(_ word: String) -> String { word.uppercased() }

    private static func inTitleCase(_ word: String) -> String {
        small.contains(word) ? word : word.prefix(1).uppercased() + word.dropFirst()
    }
}
