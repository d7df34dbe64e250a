internal import Ontology

/// Reads plain text labelled by a larger recognizer, with a score for each name.
enum SilverCorpus {
    /// The texts of a file: runs of `sentencesPerText` items.
    ///
    /// - Parameters:
    ///   - leastScore: names with a lower score are left open, in extent and type.
    ///   - days: the beginning of days that are left out (`YYYY-MM`).
    static func read(
        _ path: String, leastScore: Double, sentencesPerText: Int, without days: String? = nil
    ) throws -> [LabelledText] {
        var texts: [LabelledText] = []
        for item in try TrainingData.jsonLines(path) {
            guard let text = item["text"] as? String else { continue }
            if let days, let day = item["day"] as? String, day.hasPrefix(days) { continue }
            let sentence = SilverSentence(text, item["mentions"] as? [[Any]] ?? [], leastScore: leastScore)
            if texts.isEmpty || texts[texts.count - 1].sentences.count >= sentencesPerText {
                texts.append(LabelledText(sentences: [], names: []))
            }
            sentence.append(to: &texts[texts.count - 1])
        }
        return texts
    }
}

/// One labelled line. Its words are cut wherever a name starts or ends, so that each name is a run of words.
private struct SilverSentence {
    var words: [String] = []
    var names: [LabelledName] = []
    var glued: [Int] = []

    init(_ text: String, _ mentions: [[Any]], leastScore: Double) {
        let scalars = Array(text.unicodeScalars)
        let found = mentions.compactMap { SilverMention($0) }.filter { $0.range.upperBound <= scalars.count }
        let cuts = Set(found.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
        var starts: [Int: Int] = [:]
        var ends: [Int: Int] = [:]
        var at = 0
        while at < scalars.count {
            guard scalars[at] != " " else {
                at += 1
                continue
            }
            var end = at + 1
            while end < scalars.count, scalars[end] != " ", !cuts.contains(end) { end += 1 }
            starts[at] = words.count
            if at > 0, scalars[at - 1] != " " { glued.append(words.count) }
            words.append(String(String.UnicodeScalarView(scalars[at..<end])))
            ends[end] = words.count
            at = end
        }
        for mention in found {
            guard let first = starts[mention.range.lowerBound], let end = ends[mention.range.upperBound], first < end
            else {
                continue
            }
            names.append(
                LabelledName(words: first..<end, types: [mention.type], isDoubtful: mention.score < leastScore))
        }
    }

    func append(to text: inout LabelledText) {
        let offset = text.sentences.reduce(0) { $0 + $1.count }
        text.sentences.append(words)
        text.glued.formUnion(glued.map { $0 + offset })
        text.names += names.map { name in
            var moved = name
            moved.words = name.words.lowerBound + offset..<name.words.upperBound + offset
            return moved
        }
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
}
