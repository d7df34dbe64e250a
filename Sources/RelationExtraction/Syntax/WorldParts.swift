internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// Whether a chain is a part of the world, which lies in no country: "Africa", "Southeast Asia", "the Middle East", but
    /// not South Africa.
    func isPartOfWorld(_ chain: Int, _ lexicon: RelationLexicon) -> Bool {
        let place = article.chains[chain]
        let words = place.name.lowercased().split(separator: " ").map(String.init)
        guard place.type == .place, let last = words.last, !lexicon.isCountry(place.name.lowercased()) else {
            return false
        }
        // "America" alone is a country, "East" alone nothing.
        return Self.continents.contains(last) && words.dropLast().allSatisfy(Self.sides.contains)
            && (words.count > 1 || !["america", "east"].contains(last))
    }

    private static let continents: Set<String> = [
        "africa", "asia", "europe", "america", "east", "caribbean", "oceania", "antarctica",
    ]

    private static let sides: Set<String> = [
        "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "southeast",
        "southeastern", "northeast", "northwest", "southwest", "latin", "middle", "far", "near", "sub-saharan",
    ]
}
