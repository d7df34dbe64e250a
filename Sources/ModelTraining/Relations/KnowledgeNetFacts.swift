internal import TextModel

/// Facts of KnowledgeNet (Mesquita et al. 2019): fifteen properties, each with both ends' places.
package enum KnowledgeNetFacts {
    private static let readings: [String: String] = [
        "CEO": "affiliated_with⁻", "CHILD_OF": "kin_of", "SPOUSE": "kin_of", "EDUCATED_AT": "affiliated_with",
        "EMPLOYEE_OR_MEMBER_OF": "affiliated_with member_of", "FOUNDED_BY": "founded⁻", "HEADQUARTERS": "located_in",
        "NATIONALITY": "from", "PLACE_OF_BIRTH": "from", "PLACE_OF_RESIDENCE": "from",
        "POLITICAL_AFFILIATION": "member_of affiliated_with", "SUBSIDIARY_OF": "part_of owns⁻",
    ]

    /// The passages of a file with their facts, in its order.
    package static func read(_ path: String) throws -> [FactDocument] {
        var documents: [FactDocument] = []
        var numbers: [Substring: Int] = [:]
        for (number, line) in try TrainingData.lines(path).enumerated().dropFirst() where !line.isEmpty {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            // A line without places says that the passage tells nothing of the property.
            if columns.count >= 14, columns[4] == "-" { continue }
            guard columns.count >= 14, let start = Int(columns[2]), let ends = ends(columns, in: columns[13], start)
            else { throw TrainingDataError(path: path, line: number + 1, problem: "not a fact") }
            let place = numbers[columns[13]] ?? documents.count
            if place == documents.count { documents.append(FactDocument(text: String(columns[13]))) }
            numbers[columns[13]] = place
            let fact = FactDocument.Fact(
                source: documents[place].entity(at: ends.subject), target: documents[place].entity(at: ends.object),
                name: String(columns[8]), readings: FactDocument.Reading.list(readings[String(columns[8])] ?? ""))
            if !documents[place].facts.contains(fact) { documents[place].facts.append(fact) }
        }
        return documents
    }

    /// The places of subject and object in the passage; the file counts code points from the document's start.
    private static func ends(
        _ columns: [Substring], in passage: Substring, _ start: Int
    ) -> (subject: TextSpan, object: TextSpan)? {
        let numbers = columns[4..<8].compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        let offsets = CodePointOffsets(String(passage))
        guard let subject = offsets.span(numbers[0] - start, numbers[1] - start),
            let object = offsets.span(numbers[2] - start, numbers[3] - start)
        else { return nil }
        return (subject, object)
    }
}

/// Turns places counted in code points into places in UTF-8.
struct CodePointOffsets {
    private let starts: [Int]

    init(_ text: String) {
        starts = text.unicodeScalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
    }

    /// The stretch between two code points; `nil` outside the text.
    func span(_ start: Int, _ end: Int) -> TextSpan? {
        guard start >= 0, start < end, end < starts.count else { return nil }
        return TextSpan(starts[start], starts[end])
    }
}
