internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// Whether a chain is a part of the world, which lies in no country: "Africa", "Southeast Asia", "the Middle East".
    func isPartOfWorld(_ chain: Int) -> Bool {
        let place = article.chains[chain]
        let words = place.name.lowercased().split(separator: " ").map(String.init)
        guard place.type == .place, let last = words.last else { return false }
        // "America" alone is a country, "East" alone nothing.
        return Self.continents.contains(last) && words.dropLast().allSatisfy(Self.sides.contains)
            && (words.count > 1 || !["america", "east"].contains(last))
    }

    /// Whether a phrase with "with" stands beside the clause: "signed a deal, with Norway as the only critic".
    func isAside(_ noun: Int) -> Bool {
        guard preposition(of: noun) == "with", let marker = child(noun, .caseMarking), marker > 0,
            token(marker - 1).xpos == .comma
        else { return false }
        let next = noun + 1
        return next < sentence(of: marker).tokens.upperBound && (word(next) == "as" || token(next).xpos == .VBG)
    }

    private static let continents: Set<String> = [
        "africa", "asia", "europe", "america", "east", "caribbean", "oceania", "antarctica",
    ]

    private static let sides: Set<String> = [
        "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "southeast",
        "southeastern", "northeast", "northwest", "southwest", "latin", "middle", "far", "near", "sub-saharan",
    ]
}
