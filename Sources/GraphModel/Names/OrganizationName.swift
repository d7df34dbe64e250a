internal import TextModel

/// An organization's name as far as identity goes.
struct OrganizationName: Hashable {
    /// The folded words, without a leading article and a legal form at the end.
    let words: [String]
    /// Whether the name is written as initials: "NATO", "U.N.".
    let isAcronym: Bool
    /// Whether the name ended with a legal form: "Nordlys ASA".
    let isLegal: Bool

    /// Takes a name apart.
    init(_ name: String) {
        var words = LetterFolding.words(name)
        if words.count > 1, words.first == "the" { words.removeFirst() }
        let count = words.count
        while words.count > 1, let last = words.last, LegalForms.folded.contains(last) || last == "company" {
            words.removeLast()
        }
        self.words = words
        isLegal = words.count < count
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
        let capitals = letters.filter(\.properties.isUppercase).count
        isAcronym = words.count == 1 && capitals >= 2 && capitals * 4 >= letters.count * 3 && letters.count <= 8
    }

    /// The letters alone.
    var key: String { words.joined() }

    /// Whether every word says what kind of body it is and none says which: "Foreign Ministry", "Supreme Court".
    var isGeneric: Bool { words.allSatisfy { Self.generic.contains($0) } }

    /// Whether the name is another one's with a word for a part of it at the end: "Nordic Union Security Council" is a body
    /// of the "Nordic Union".
    func isPart(of whole: OrganizationName) -> Bool {
        guard words.count > whole.words.count, words.starts(with: whole.words) else { return false }
        // "Ruritania-led coalition"
        return words[whole.words.count] == "led" || words.last.map(Self.parts.contains) ?? false
    }

    private static let parts: Set<String> = [
        "assembly", "board", "bureau", "chamber", "commission", "committee", "council", "court", "directorate",
        "division", "mission", "office", "panel", "parliament", "secretariat", "tribunal",
    ]

    /// The initials of the words that count in an acronym.
    var initials: String {
        words.filter { !Self.particles.contains($0) }.reduce(into: "") { $0 += $1.prefix(1) }
    }

    /// The words that tell organizations apart.
    var content: Set<String> { Set(words).subtracting(Self.particles) }

    private static let particles: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la"]
    private static let generic: Set<String> = [
        "a", "academy", "administration", "affairs", "agency", "air", "alliance", "and", "appeals", "armed", "army",
        "assembly", "association", "authority", "bank", "board", "border", "bureau", "cabinet", "central", "chamber",
        "church", "city", "civil", "coalition", "coast", "college", "commerce", "commission", "committee", "communist",
        "company", "conservative", "constitutional", "council", "court", "crown", "defence", "defense", "delegates",
        "democratic", "department", "directorate", "district", "economic", "economy", "education", "election",
        "electoral", "energy", "environment", "external", "federal", "federation", "finance", "fire", "force", "forces",
        "foreign", "general", "government", "group", "guard", "health", "high", "home", "hospital", "house", "housing",
        "human", "immigration", "independent", "industry", "information", "institute", "intelligence", "interior",
        "internal", "international", "judiciary", "justice", "labor", "labour", "lower", "media", "military",
        "ministry",
        "municipal", "national", "navy", "office", "opposition", "parliament", "party", "people", "peoples", "police",
        "presidency", "prosecutor", "prosecutors", "public", "regional", "representatives", "republican", "rights",
        "royal", "rural", "school", "secret", "security", "senate", "service", "services", "socialist", "society",
        "state", "supreme", "team", "the", "trade", "transport", "treasury", "tribunal", "union", "university", "upper",
        "of", "for", "war", "welfare", "works",
    ]
}
