internal import Ontology

/// Reads plain text with its names marked where they stand, and whom pronouns and nouns stand for: "Shares in {O Nordlys ASA}
/// fell, said {P Kari Berg}. {=Kari Berg|She} left the {=Nordlys ASA|company}.", a sentence a line, an empty line between texts.
/// P, O, L and E stand for persons, organizations, places and events; who stands behind a pronoun or noun is told by names as
/// they are marked, joined by " + ", and "-" is nobody named.
enum MarkedNews {
    /// A text as it stands.
    struct Text {
        /// Its sentences, a line each, without marks.
        var plain = ""
        /// What is marked in it, by the offsets of its Unicode scalars in `plain`.
        var names: [(span: Range<Int>, type: NodeType)] = []
        var anaphors: [(span: Range<Int>, antecedents: [String])] = []
    }

    /// The texts of a file with their names, for learning names.
    ///
    /// - Throws: `TrainingDataError` where a mark has no known letter or is not closed before the line ends.
    static func read(_ path: String) throws -> [LabelledText] {
        try texts(path).map { text in
            var runs = WordRuns(
                Array(text.plain.unicodeScalars),
                cuts: Set(text.names.flatMap { [$0.span.lowerBound, $0.span.upperBound] }))
            runs.run()
            var labelled = LabelledText(sentences: [], names: [])
            labelled.append(runs, text.names.map { ($0.span, LabelledName(words: 0..<0, types: [$0.type])) })
            return labelled
        }
    }

    /// The texts of a file.
    ///
    /// - Throws: `TrainingDataError` where a mark has no known letter or is not closed before the line ends.
    static func texts(_ path: String) throws -> [Text] {
        var texts: [Text] = []
        var isOpen = false
        for (number, line) in try TrainingData.lines(path).enumerated() {
            guard !line.allSatisfy(\.isWhitespace) else {
                isOpen = false
                continue
            }
            if !isOpen { texts.append(Text()) }
            isOpen = true
            guard texts[texts.count - 1].append(marked: Array(line.unicodeScalars)) else {
                throw TrainingDataError(path: path, line: number + 1, problem: "a mark without its letter or its end")
            }
        }
        return texts
    }
}

extension MarkedNews {
    /// The letters of types.
    static let types: [Unicode.Scalar: NodeType] = ["P": .person, "O": .organization, "L": .place, "E": .event]
}

extension MarkedNews.Text {
    /// Takes in a line; `false` where its marks make no sense.
    fileprivate mutating func append(marked line: [Unicode.Scalar]) -> Bool {
        var scalars: [Unicode.Scalar] = []
        var start = plain.unicodeScalars.count
        if start > 0 { start += 1 }
        var at = 0
        while at < line.count {
            guard line[at] == "{" else {
                if line[at] == "}" { return false }
                scalars.append(line[at])
                at += 1
                continue
            }
            guard let end = line[at...].firstIndex(of: "}"), at + 2 < end,
                let words = mark(Array(line[at + 1..<end]), at: start + scalars.count)
            else { return false }
            scalars += words
            at = end + 1
        }
        if !plain.isEmpty { plain += "\n" }
        plain.unicodeScalars.append(contentsOf: scalars)
        return true
    }

    /// Notes what a mark says, and gives the words in it.
    private mutating func mark(_ mark: [Unicode.Scalar], at start: Int) -> [Unicode.Scalar]? {
        guard !mark.contains("{") else { return nil }
        if mark[0] == "=" {
            guard let bar = mark.firstIndex(of: "|"), bar + 1 < mark.count else { return nil }
            let names = String(String.UnicodeScalarView(mark[1..<bar]))
            let words = Array(mark[(bar + 1)...])
            let antecedents = names == "-" ? [] : names.split(separator: " + ").map(String.init)
            anaphors.append((start..<start + words.count, antecedents))
            return words
        }
        guard mark[1] == " ", let type = MarkedNews.types[mark[0]] else { return nil }
        let words = Array(mark[2...])
        names.append((start..<start + words.count, type))
        return words
    }
}
