internal import Ontology

/// Reads plain text with its names marked where they stand: "Shares in {O Nordlys ASA} fell, said {P Kari Berg}.", a sentence a
/// line, an empty line between texts. P, O, L and E stand for persons, organizations, places and events.
enum MarkedNews {
    /// The texts of a file.
    ///
    /// - Throws: `TrainingDataError` where a mark has no known letter or is not closed before the line ends.
    static func read(_ path: String) throws -> [LabelledText] {
        var texts: [LabelledText] = []
        var isOpen = false
        for (number, line) in try TrainingData.lines(path).enumerated() {
            guard !line.allSatisfy(\.isWhitespace) else {
                isOpen = false
                continue
            }
            guard let sentence = MarkedLine(line) else {
                throw TrainingDataError(path: path, line: number + 1, problem: "a mark without its letter or its end")
            }
            if !isOpen { texts.append(LabelledText(sentences: [], names: [])) }
            isOpen = true
            var runs = WordRuns(
                sentence.scalars, cuts: Set(sentence.names.flatMap { [$0.span.lowerBound, $0.span.upperBound] }))
            runs.run()
            texts[texts.count - 1].append(runs, sentence.names)
        }
        return texts
    }
}

/// A line without its marks, and the names that they marked.
private struct MarkedLine {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var names: [(span: Range<Int>, name: LabelledName)] = []

    private static let types: [Unicode.Scalar: NodeType] = [
        "P": .person, "O": .organization, "L": .place, "E": .event,
    ]

    init?(_ line: some StringProtocol) {
        let marked = Array(line.unicodeScalars)
        var open: (start: Int, type: NodeType)?
        var at = 0
        while at < marked.count {
            if marked[at] == "{" {
                guard open == nil, at + 2 < marked.count, marked[at + 2] == " ", let type = Self.types[marked[at + 1]]
                else { return nil }
                open = (scalars.count, type)
                at += 3
                continue
            }
            if marked[at] == "}" {
                guard let (start, type) = open, start < scalars.count else { return nil }
                names.append((start..<scalars.count, LabelledName(words: 0..<0, types: [type])))
                open = nil
            } else {
                scalars.append(marked[at])
            }
            at += 1
        }
        if open != nil { return nil }
    }
}
