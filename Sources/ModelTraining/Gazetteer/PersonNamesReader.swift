internal import EntityExtraction

/// Collects given names with their gender, surnames and nicknames.
struct PersonNamesReader {
    private struct Use {
        var female = 0.0
        var male = 0.0
        var surname = 0.0
    }

    let words: WordUse
    private var uses: [String: Use] = [:]
    private var nicknames: [(String, String)] = []

    init(words: WordUse) { self.words = words }

    /// Reads the three lists of the US Census: name, per cent, cumulated per cent, rank.
    mutating func readCensus(female: String, male: String, surnames: String) throws {
        for (path, field) in [(female, \Use.female), (male, \Use.male), (surnames, \Use.surname)] {
            for line in try TrainingData.lines(path) {
                let columns = line.split(separator: " ", omittingEmptySubsequences: true)
                guard columns.count == 4, let share = Double(columns[1]) else { continue }
                let name = columns[0].prefix(1) + columns[0].dropFirst().lowercased()
                uses[String(name), default: Use()][keyPath: field] += max(share, 0.0005)
            }
        }
    }

    /// Reads popular-names-by-country's two tables.
    mutating func readByCountry(given: String, surnames: String) throws {
        for line in try TrainingData.lines(given).dropFirst() {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            guard columns.count == 12 else { continue }
            let field = columns[9] == "F" ? \Use.female : \Use.male
            add(columns[10], columns[11], to: field)
        }
        for line in try TrainingData.lines(surnames).dropFirst() {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            guard columns.count == 8 else { continue }
            add(columns[4], columns[5], to: \Use.surname)
        }
    }

    private mutating func add(_ local: Substring, _ romanized: Substring, to field: WritableKeyPath<Use, Double>) {
        for name in Set([local, romanized]).sorted() where Self.isWord(name) {
            uses[String(name), default: Use()][keyPath: field] += 0.02
        }
    }

    private static func isWord(_ name: Substring) -> Bool {
        name.count > 1 && name.first?.isUppercase == true && name.unicodeScalars.allSatisfy { $0.value < 0x250 }
            && !name.contains(" ")
    }

    /// Reads pairs of a given name and its short form.
    mutating func readNicknames(_ path: String) throws {
        for line in try TrainingData.lines(path).dropFirst() {
            let columns = line.split(separator: ",")
            if columns.count == 3 { nicknames.append((String(columns[0]), String(columns[2]))) }
        }
    }

    /// How usual a name of the given share is, 0…15; 15 from one in a hundred on.
    private static func rank(_ share: Double) -> Int {
        guard share > 0 else { return 0 }
        var rank = 15
        var limit = 1.0
        while share < limit && rank > 1 {
            limit /= 2
            rank -= 1
        }
        return rank
    }

    /// Whether a word counts as a person's given name.
    func isGivenName(_ word: String) -> Bool { (uses[word].map { $0.female + $0.male } ?? 0) > 0 }

    /// Whether a word counts as a surname.
    func isSurname(_ word: String) -> Bool { (uses[word]?.surname ?? 0) > 0 }

    func write(to writer: inout GazetteerWriter) {
        var merged: [String: (use: Use, isCommon: Bool)] = [:]
        for (name, use) in uses.sorted(by: { $0.key < $1.key }) {
            let isCommon = words.isCommonWord(name)
            if isCommon && max(use.surname, use.female + use.male) < 0.004 { continue }
            var entry = merged[GazetteerBuilder.fold(name)] ?? (Use(), false)
            entry.use.female += use.female
            entry.use.male += use.male
            entry.use.surname += use.surname
            entry.isCommon = entry.isCommon || isCommon
            merged[GazetteerBuilder.fold(name)] = entry
        }
        for (name, entry) in merged.sorted(by: { $0.key < $1.key }) {
            let use = entry.use
            writer.addWord(
                name, given: Self.rank(use.female + use.male), surname: Self.rank(use.surname),
                isFemale: use.female > 2 * use.male, isMale: use.male > 2 * use.female, isCommonWord: entry.isCommon)
        }
        for (first, second) in nicknames { writer.addNickname(first, second) }
    }
}
