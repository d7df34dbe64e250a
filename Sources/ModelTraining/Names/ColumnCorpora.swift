internal import Ontology

/// Reads names from files with a word and a label a line: IOB1, IOB2, the columns of CrossNER, UNER and wikigold.
struct ColumnCorpus {
    /// What a corpus's type means here: types it may be, and whether it may be no name.
    typealias Meaning = (types: [NodeType], mayBeNone: Bool)

    /// Which column holds the word, and which the label.
    let wordColumn: Int
    let labelColumn: Int
    let meanings: [String: Meaning]
    /// Whether documents are marked ("-DOCSTART-", "# newdoc"); else each sentence is a text of its own.
    let hasDocuments: Bool

    /// CrossNER's fine types; works, awards, fields, languages and the rest are no names here.
    static let crossNER = ColumnCorpus(
        wordColumn: 0, labelColumn: 1,
        meanings: [
            "person": ([.person], false), "politician": ([.person], false), "musicalartist": ([.person], false),
            "writer": ([.person], false), "scientist": ([.person], false), "researcher": ([.person], false),
            "organisation": ([.organization], false), "politicalparty": ([.organization], false),
            "band": ([.organization], false), "university": ([.organization], false),
            "magazine": ([.organization], true), "academicjournal": ([.organization], true),
            "country": ([.place], false), "location": ([.place], false), "event": ([.event], false),
            "election": ([.event], false), "conference": ([.event], false), "misc": ([.event, .organization], true),
        ], hasDocuments: false)

    /// CrossNER as it is evaluated: the doubtful types are no names.
    static let crossNEREvaluation = ColumnCorpus(
        wordColumn: 0, labelColumn: 1, meanings: crossNER.meanings.filter { !$0.value.mayBeNone },
        hasDocuments: false)

    /// Universal NER.
    static let uner = ColumnCorpus(wordColumn: 1, labelColumn: 2, meanings: coarse, hasDocuments: true)
    /// Wikigold.
    static let wikigold = ColumnCorpus(wordColumn: 0, labelColumn: 1, meanings: coarse, hasDocuments: true)

    /// A corpus of which only the file is known: columns, labels and document marks are read off its lines.
    ///
    /// - Throws: where the file cannot be read.
    static func recognized(_ path: String) throws -> ColumnCorpus {
        let lines = try TrainingData.lines(path)
        let first = lines.first { !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("-DOCSTART-") } ?? ""
        let isNumbered = first.split { $0 == "\t" || $0 == " " }.count > 2
        return ColumnCorpus(
            wordColumn: isNumbered ? 1 : 0, labelColumn: isNumbered ? 2 : 1,
            meanings: coarse.merging(crossNEREvaluation.meanings) { own, _ in own },
            hasDocuments: lines.contains { $0.hasPrefix("-DOCSTART-") || $0.hasPrefix("# newdoc") })
    }

    private static let coarse: [String: Meaning] = [
        "PER": ([.person], false), "ORG": ([.organization], false), "LOC": ([.place], false),
        "PERSON": ([.person], false), "GPE": ([.place], false), "EVENT": ([.event], false),
    ]

    /// The texts of a file.
    func read(_ path: String) throws -> [LabelledText] {
        var texts: [LabelledText] = []
        var current = LabelledText(sentences: [], names: [])
        var lines: [(word: String, label: String)] = []
        func endSentence() {
            if !lines.isEmpty { append(lines, to: &current) }
            lines = []
            if !hasDocuments { endText() }
        }
        func endText() {
            if !current.sentences.isEmpty { texts.append(current) }
            current = LabelledText(sentences: [], names: [])
        }
        for line in try TrainingData.lines(path) {
            if line.hasPrefix("-DOCSTART-") || line.hasPrefix("# newdoc") {
                endSentence()
                endText()
            } else if line.isEmpty {
                endSentence()
            } else if !line.hasPrefix("# ") {
                let columns = line.split { $0 == "\t" || $0 == " " }
                guard columns.count > max(wordColumn, labelColumn) else { continue }
                lines.append((String(columns[wordColumn]), String(columns[labelColumn])))
            }
        }
        endSentence()
        endText()
        return texts
    }

    private func append(_ lines: [(word: String, label: String)], to text: inout LabelledText) {
        let offset = text.sentences.reduce(0) { $0 + $1.count }
        text.sentences.append(lines.map(\.word))
        var at = 0
        while at < lines.count {
            guard lines[at].label.count > 2 else {
                at += 1
                continue
            }
            let type = lines[at].label.dropFirst(2)
            var end = at + 1
            while end < lines.count, lines[end].label.hasPrefix("I-"), lines[end].label.dropFirst(2) == type {
                end += 1
            }
            if let meaning = meanings[String(type)] {
                text.names.append(
                    LabelledName(
                        words: offset + at..<offset + end, types: meaning.types, mayBeNone: meaning.mayBeNone))
            }
            at = end
        }
    }
}
