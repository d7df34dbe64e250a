internal import EntityExtraction

/// Reads persons and organizations from the actor dictionaries of CAMEO coders (Phoenix).
///
/// Names stand there in capitals with underscores. Lines that start with "+" are other names of the actor before.
struct ActorsReader {
    let names: PersonNamesReader
    let words: WordUse

    /// Small words that stay in lower case inside a name.
    private static let small: Set<String> = ["of", "the", "and", "for", "in", "on", "de", "la", "del", "al"]

    /// Reads leaders from the dictionary of countries: everything else there is misspelt or in other tables.
    func readPersons(_ path: String, into builder: inout GazetteerBuilder) throws {
        for line in try TrainingData.lines(path) {
            guard let name = Self.name(line, isAlias: false) else { continue }
            addPerson(name, to: &builder)
        }
    }

    /// Reads a dictionary of organizations with their other names, and the persons among them.
    func readOrganizations(_ path: String, into builder: inout GazetteerBuilder) throws {
        var current: Int?
        for line in try TrainingData.lines(path) {
            if let name = Self.name(line, isAlias: false) {
                current = nil
                if addPerson(name, to: &builder) || !isOrganization(name) || builder.isDemonym(name) { continue }
                let known = builder.entries(named: name).first { builder.entries[$0].kind == .organization }
                current = known ?? builder.add(Self.cased(name), kind: .organization, prominence: 45)
            } else if let name = Self.name(line, isAlias: true), let current {
                if isPerson(name) || !isOrganization(name) || builder.isDemonym(name) { continue }
                let isAcronym = !name.contains(" ") && name.count < 6
                builder.addForm(isAcronym ? name : Self.cased(name), kind: isAcronym ? .acronym : .alias, to: current)
            }
        }
    }

    @discardableResult
    private func addPerson(_ name: String, to builder: inout GazetteerBuilder) -> Bool {
        guard isPerson(name) else { return false }
        let known = builder.entries(named: name).contains { builder.entries[$0].kind == .person }
        if !known { _ = builder.add(Self.cased(name), kind: .person, prominence: 40) }
        return true
    }

    /// The name that a line starts with, in capitals with spaces.
    private static func name(_ line: Substring, isAlias: Bool) -> String? {
        guard let first = line.first, first != "#", first != "\t", first != "[", first != " ", (first == "+") == isAlias
        else { return nil }
        let body = line.drop { $0 == "+" }.prefix { !"\t;[( ".contains($0) }
        let name = body.split(separator: "_").joined(separator: " ")
        return name.count > 2 && name.first?.isLetter == true && name.allSatisfy { $0.isASCII } ? name : nil
    }

    private func isPerson(_ name: String) -> Bool {
        let parts = name.split(separator: " ").map { Self.capitalized($0) }
        guard (2...4).contains(parts.count), let first = parts.first, let last = parts.last, last.count > 2 else {
            return false
        }
        return names.isGivenName(first)
            && !parts.dropFirst().contains { words.isCommonWord($0) && !names.isSurname($0) }
            && (names.isSurname(last) || !words.isCommonWord(last))
            && !parts.contains { Self.small.contains($0.lowercased()) }
    }

    /// Whether a name is safe as an organization's: several words with one that is no ordinary word, or letters.
    private func isOrganization(_ name: String) -> Bool {
        let parts = name.split(separator: " ")
        if parts.count == 1 { return name.count > 2 && !words.isCommonWord(Self.capitalized(parts[0])) }
        let roles: Set<Substring> = ["PRESIDENT", "SECRETARY", "CHIEF", "CHAIRMAN", "DIRECTOR", "LEADER", "SPOKESMAN"]
        return parts.count < 9 && !parts.contains { roles.contains($0) }
    }

    private static func capitalized(_ word: some StringProtocol) -> String {
        word.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(
            separator: "-")
    }

    private static func cased(_ name: String) -> String {
        name.split(separator: " ").enumerated().map { index, word in
            index > 0 && small.contains(word.lowercased()) ? word.lowercased() : capitalized(word)
        }.joined(separator: " ")
    }
}
