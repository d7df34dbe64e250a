/// The walks of life that a person's roles speak of.
struct RoleDomains: OptionSet, Hashable {
    let rawValue: UInt8

    static let office = RoleDomains(rawValue: 1)
    static let sport = RoleDomains(rawValue: 2)
    static let arts = RoleDomains(rawValue: 4)
    static let science = RoleDomains(rawValue: 8)
    static let religion = RoleDomains(rawValue: 16)

    /// The walks of life in some words of a role or a description.
    init(words: [String]) {
        self = words.reduce(into: []) { $0.formUnion(Self.table[$1] ?? []) }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The walks of life in words.
    var description: String {
        let names = ["office", "sport", "the arts", "science", "religion"]
        return names.indices.filter { rawValue & 1 << $0 != 0 }.map { names[$0] }.joined(separator: " and ")
    }

    private static let table: [String: RoleDomains] = {
        var table: [String: RoleDomains] = [:]
        for word in officeWords { table[word] = .office }
        for word in sportWords { table[word] = .sport }
        for word in artsWords { table[word] = .arts }
        for word in scienceWords { table[word] = .science }
        for word in religionWords { table[word] = .religion }
        return table
    }()

    private static let officeWords = [
        "president", "minister", "chancellor", "senator", "governor", "mayor", "ambassador", "secretary", "lawmaker",
        "congressman", "congresswoman", "prosecutor", "commissioner", "premier", "diplomat", "spokesman", "spokeswoman",
        "spokesperson", "general", "admiral", "colonel", "judge", "justice", "ceo", "chairman", "chairwoman",
        "councillor",
        "politician", "king", "queen", "prince", "councilman", "legislator", "envoy", "attorney", "officer",
    ]
    private static let sportWords = [
        "footballer", "striker", "goalkeeper", "midfielder", "defender", "forward", "coach", "quarterback", "pitcher",
        "batsman", "bowler", "cricketer", "golfer", "swimmer", "sprinter", "boxer", "cyclist", "racer", "wrestler",
        "athlete", "winger", "skater", "skier", "runner", "rower", "gymnast", "jockey", "referee",
    ]
    private static let artsWords = [
        "actor", "actress", "singer", "musician", "rapper", "novelist", "author", "poet", "painter", "composer",
        "pianist",
        "filmmaker", "screenwriter", "playwright", "comedian", "dancer", "sculptor", "guitarist", "drummer",
        "photographer",
    ]
    private static let scienceWords = [
        "scientist", "professor", "physicist", "chemist", "biologist", "epidemiologist", "astronomer", "mathematician",
        "researcher", "virologist", "geologist", "economist", "historian", "surgeon", "psychologist",
    ]
    private static let religionWords = [
        "pope", "cardinal", "bishop", "archbishop", "imam", "rabbi", "priest", "ayatollah", "pastor", "monk", "lama",
    ]
}
