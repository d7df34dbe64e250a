internal import EntityExtraction

/// Reads the lists of large companies and of universities.
struct OrganizationsReader {
    /// Endings of companies' names that news leaves out.
    private static let endings: Set<String> = [
        "Inc", "Inc.", "Corp", "Corp.", "Corporation", "Company", "Co.", "plc", "Plc", "PLC", "Ltd", "Ltd.", "Limited",
        "Group", "Holdings", "Incorporated", "Companies", "Technologies", "Enterprises",
    ]

    let words: WordUse

    func readCompanies(_ path: String, into builder: inout GazetteerBuilder) throws {
        for line in try TrainingData.lines(path).dropFirst() {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            guard columns.count > 2 else { continue }
            let name = String(columns[1].prefix { $0 != "(" }).trimmingSuffix(" ")
            let entry = organization(name, prominence: 70, in: &builder)
            let short = Self.withoutEnding(name)
            if short != name && isDistinct(short) { builder.addForm(short, kind: .alias, to: entry) }
        }
    }

    func readUniversities(_ path: String, into builder: inout GazetteerBuilder) throws {
        guard let rows = try TrainingData.json(path) as? [[String: Any]] else {
            throw TrainingDataError(path: path, line: 0, problem: "not a list of universities")
        }
        for row in rows {
            guard let name = row["name"] as? String, name.split(separator: " ").count > 1, name.utf8.count < 60 else {
                continue
            }
            let plain = String(name.prefix { $0 != "(" }).trimmingSuffix(" ")
            let entry = organization(plain, prominence: 40, in: &builder)
            if let country = row["country"] as? String { builder.setContainer(of: entry, to: builder.place(country)) }
        }
    }

    private func organization(_ name: String, prominence: Int, in builder: inout GazetteerBuilder) -> Int {
        let known = builder.entries(named: name).first { builder.entries[$0].kind == .organization }
        return known ?? builder.add(name, kind: .organization, prominence: prominence)
    }

    /// Whether a short form is safe: several words, or one that is no ordinary word.
    private func isDistinct(_ form: String) -> Bool { form.contains(" ") || !words.isCommonWord(form) }

    private static func withoutEnding(_ name: String) -> String {
        var parts = name.split(separator: " ").map(String.init)
        while parts.count > 1, let last = parts.last, endings.contains(last) { parts.removeLast() }
        if parts.count > 1, parts.last == "&" { parts.removeLast() }
        return parts.joined(separator: " ").trimmingSuffix(",")
    }
}

extension String {
    /// The string without the given characters at its end.
    func trimmingSuffix(_ characters: String) -> String {
        var result = self[...]
        while let last = result.last, characters.contains(last) { result.removeLast() }
        return String(result)
    }
}
