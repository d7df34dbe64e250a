internal import Ontology

/// Reads plain text labelled by a larger recognizer, with a score for each name, and by readers, whose word counts for more.
enum SilverCorpus {
    /// How many lines of plain news make a text.
    static let linesInText = 12

    /// The lines of a file as they stand.
    static func lines(_ path: String) throws -> [String] {
        try TrainingData.jsonLines(path).map { ($0["text"] as? String ?? "").replacing("\n", with: " ") }
    }

    /// The texts of a file: runs of `sentencesPerText` items.
    ///
    /// - Parameters:
    ///   - leastScore: names with a lower score are left open, in extent and type.
    ///   - readers: what readers marked, by item; a text that they read in whole is known to be.
    ///   - days: the beginning of days that are left out (`YYYY-MM`).
    static func read(
        _ path: String, leastScore: Double, sentencesPerText: Int, readers: [Int: [ReadNames.Name]] = [:],
        without days: String? = nil
    ) throws -> [LabelledText] {
        var texts: [LabelledText] = []
        for (number, item) in try TrainingData.jsonLines(path).enumerated() {
            guard let text = item["text"] as? String else { continue }
            if let days, let day = item["day"] as? String, day.hasPrefix(days) { continue }
            if texts.isEmpty || texts[texts.count - 1].sentences.count >= sentencesPerText {
                texts.append(LabelledText(sentences: [], names: [], isRead: true))
            }
            if let names = readers[number] {
                texts[texts.count - 1].append(text, names.map(SilverMention.init), leastScore: leastScore)
            } else {
                let mentions = (item["mentions"] as? [[Any]] ?? []).compactMap { SilverMention($0) }
                texts[texts.count - 1].append(text, mentions, leastScore: leastScore)
                texts[texts.count - 1].isRead = false
            }
        }
        return texts
    }
}

extension LabelledText {
    fileprivate mutating func append(_ text: String, _ mentions: [SilverMention], leastScore: Double) {
        let scalars = Array(text.unicodeScalars)
        let found = mentions.filter { $0.range.upperBound <= scalars.count }
        var runs = WordRuns(scalars, cuts: Set(found.flatMap { [$0.range.lowerBound, $0.range.upperBound] }))
        runs.run()
        append(
            runs,
            found.map { ($0.range, LabelledName(words: 0..<0, types: [$0.type], isDoubtful: $0.score < leastScore)) })
    }
}

private struct SilverMention {
    let range: Range<Int>
    let type: NodeType
    let score: Double

    init?(_ fields: [Any]) {
        guard fields.count == 4, let start = fields[0] as? Int, let end = fields[1] as? Int, start < end,
            let type = (fields[2] as? String).flatMap(NodeType.init(rawValue:)), let score = fields[3] as? Double
        else { return nil }
        range = start..<end
        self.type = type
        self.score = score
    }

    init(_ name: ReadNames.Name) {
        range = name.range
        type = name.type
        score = 1
    }
}
