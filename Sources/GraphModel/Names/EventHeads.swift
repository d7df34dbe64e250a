/// Nouns that tell of happenings, grouped where news uses one for the other.
///
/// Gathered by hand from general knowledge of English.
enum EventHeads {
    /// The group of a folded, singular noun: its first member; the noun itself where it is in none.
    static func group(of noun: String) -> String { groups[noun] ?? noun }

    /// What a folded, singular noun means: the first of those that say the very same; the noun itself where none does.
    static func meaning(of noun: String) -> String { meanings[noun] ?? noun }

    /// Whether two nouns name two rounds of a contest: a final is no semifinal.
    static func areTwoRounds(_ one: String, _ other: String) -> Bool {
        one != other && rounds.contains(one) && rounds.contains(other)
    }

    private static let rounds: Set<String> = ["final", "semifinal", "quarterfinal"]

    /// Whether the noun is known to tell of a happening.
    static func isKnown(_ noun: String) -> Bool { groups[noun] != nil }

    /// Whether the noun may stand for happenings of other kinds, too.
    static func isVague(_ noun: String) -> Bool { ["crisis", "fire", "crash", "attack"].contains(group(of: noun)) }

    /// Whether such happenings stay in the news for months.
    static func isLasting(_ noun: String) -> Bool {
        ["war", "trial", "crisis", "investigation", "outbreak"].contains(group(of: noun))
    }

    private static let groups = byFirst(table)
    private static let meanings = byFirst(synonyms)

    /// For each noun of a line the line's first.
    private static func byFirst(_ table: String) -> [String: String] {
        var first: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let nouns = line.split(separator: " ").map(String.init)
            for noun in nouns { first[noun] = nouns[0] }
        }
        return first
    }

    private static let synonyms = """
        earthquake quake temblor
        fire blaze inferno
        heist robbery holdup
        explosion blast
        crash collision accident
        election vote poll
        meeting conference gathering talk
        trip visit
        ceasefire truce
        investigation inquiry probe
        outbreak epidemic
        protest demonstration rally march
        trial case
        flood flooding
        """

    private static let table = """
        meeting summit conference talk negotiation gathering forum dialogue session congress discussion consultation
        war conflict invasion fighting hostility offensive incursion aggression battle
        attack bombing strike assault shelling raid airstrike shooting ambush blast explosion stabbing massacre killing murder rampage slaying
        heist robbery burglary theft holdup
        election vote poll ballot referendum runoff primary
        fire blaze inferno wildfire
        trial case hearing proceeding lawsuit prosecution suit appeal
        protest demonstration rally march riot unrest uprising sit-in
        earthquake quake temblor tremor aftershock
        crash accident collision derailment wreck
        visit trip tour
        storm hurricane typhoon cyclone tornado
        flood flooding deluge
        coup putsch takeover mutiny
        ceasefire truce armistice
        game match final semifinal quarterfinal
        tournament championship cup olympic playoff
        inauguration swearing-in ceremony investiture
        investigation inquiry probe
        outbreak pandemic epidemic
        exercise drill manoeuvre maneuver
        arrest detention
        resignation departure
        evacuation rescue
        crisis standoff
        """
}
