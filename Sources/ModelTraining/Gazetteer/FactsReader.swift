internal import EntityExtraction
internal import Ontology

/// Reads the hand-written tables of places and organizations.
struct FactsReader {
    private static let kinds: [Substring: GazetteerKind] = [
        "region": .region, "country": .country, "division": .division, "area": .area, "city": .city,
        "organization": .organization, "event": .event, "person": .person,
    ]

    /// The prominence that a hand-written entry starts from.
    private static let prominences: [GazetteerKind: Int] = [
        .region: 170, .country: 120, .division: 120, .area: 90, .city: 100, .organization: 110, .event: 90,
    ]

    /// Adds the rows of a table to `builder`.
    ///
    /// - Throws: `TrainingDataError` where a row has not six columns or an unknown kind.
    func read(_ path: String, into builder: inout GazetteerBuilder) throws {
        var rows: [(entry: Int, container: String)] = []
        for (number, line) in try TrainingData.lines(path).enumerated() where !line.hasPrefix("#") && !line.isEmpty {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 6, let kind = Self.kinds[columns[0]] else {
                throw TrainingDataError(path: path, line: number + 1, problem: "not a row of six columns")
            }
            let entry = builder.add(String(columns[1]), kind: kind, prominence: Self.prominences[kind] ?? 100)
            addForms(columns, to: entry, in: &builder)
            rows.append((entry, String(columns[2])))
        }
        for (entry, container) in rows where !container.isEmpty {
            builder.setContainer(of: entry, to: builder.place(container))
        }
    }

    private func addForms(_ columns: [Substring], to entry: Int, in builder: inout GazetteerBuilder) {
        for form in columns[3].split(separator: ";") {
            builder.addForm(String(form.drop { $0 == " " }), kind: .alias, to: entry)
            if form.hasPrefix("the ") { builder.addForm(String(form.dropFirst(4)), kind: .alias, to: entry) }
        }
        for form in columns[4].split(separator: ";") { builder.addForm(String(form), kind: .acronym, to: entry) }
        let isPlace = builder.entries[entry].kind.nodeType == .place
        for form in columns[5].split(separator: ";") {
            let word = form.hasSuffix("+") ? form.dropLast() : form
            builder.addForm(String(word), kind: isPlace ? .demonym : .member, to: entry)
            if form.hasSuffix("+") {
                builder.addForm(Self.plural(String(word)), kind: isPlace ? .demonym : .member, to: entry)
            }
        }
    }

    private static func plural(_ word: String) -> String { word.hasSuffix("s") ? word + "es" : word + "s" }
}
