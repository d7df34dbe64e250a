internal import Ontology

/// Reads the facts of KnowledgeNet as names: the subjects and objects of its properties have types. Other names of its
/// passages are unmarked, so that words with a capital elsewhere are left open.
enum KnowledgeNetCorpus {
    private static let types: [Substring: (subject: NodeType, object: NodeType?)] = [
        "CEO": (.organization, .person), "CHILD_OF": (.person, .person), "DATE_FOUNDED": (.organization, nil),
        "DATE_OF_BIRTH": (.person, nil), "DATE_OF_DEATH": (.person, nil), "EDUCATED_AT": (.person, .organization),
        "EMPLOYEE_OR_MEMBER_OF": (.person, .organization), "FOUNDED_BY": (.organization, .person),
        "HEADQUARTERS": (.organization, .place), "NATIONALITY": (.person, nil), "PLACE_OF_BIRTH": (.person, .place),
        "PLACE_OF_RESIDENCE": (.person, .place), "POLITICAL_AFFILIATION": (.person, .organization),
        "SPOUSE": (.person, .person), "SUBSIDIARY_OF": (.organization, .organization),
    ]

    private struct Passage {
        let start: Int
        let text: Substring
        var spans: [Range<Int>: NodeType] = [:]
    }

    /// A text for each document that has facts: its passages with at least one name, in text order.
    static func read(_ path: String) throws -> [LabelledText] {
        var documents: [Int: [Int: Passage]] = [:]
        for line in try TrainingData.lines(path).dropFirst() {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 14, let document = Int(columns[1]), let start = Int(columns[2]),
                let (subject, object) = types[columns[8]]
            else { continue }
            var passage = documents[document]?[start] ?? Passage(start: start, text: columns[13])
            add(columns[4], columns[5], subject, to: &passage)
            if let object { add(columns[6], columns[7], object, to: &passage) }
            documents[document, default: [:]][start] = passage
        }
        return documents.sorted { $0.key < $1.key }.compactMap { text($0.value.values.sorted { $0.start < $1.start }) }
    }

    private static func add(_ start: Substring, _ end: Substring, _ type: NodeType, to passage: inout Passage) {
        guard let start = Int(start), let end = Int(end), start < end, start >= passage.start else { return }
        passage.spans[start - passage.start..<end - passage.start] = type
    }

    private static func text(_ passages: [Passage]) -> LabelledText? {
        var text = LabelledText(sentences: [], names: [])
        text.isPartial = true
        for passage in passages where !passage.spans.isEmpty {
            let scalars = Array(passage.text.unicodeScalars)
            let spans = passage.spans.filter { isName($0.key, scalars) }
            var runs = WordRuns(scalars, cuts: Set(spans.keys.flatMap { [$0.lowerBound, $0.upperBound] }))
            runs.run()
            text.append(runs, spans.map { ($0.key, LabelledName(words: 0..<0, types: [$0.value])) })
        }
        guard !text.names.isEmpty else { return nil }
        text.names = NameCleaning.withoutOverlaps(text.names)
        return text
    }

    /// Whether a stretch starts and ends as a name does: not "he", not "the company", not with an ending of the genitive.
    private static func isName(_ span: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        guard span.upperBound <= scalars.count, let last = scalars[span].last else { return false }
        return scalars[span.lowerBound].properties.isUppercase && (last.properties.isAlphabetic || last == ".")
            && !pronouns.contains(String(String.UnicodeScalarView(scalars[span])))
    }

    private static let pronouns: Set<String> = [
        "He", "She", "His", "Her", "It", "Its", "They", "Their", "I", "We", "Our", "My", "Who", "This", "The company",
    ]
}
