internal import Ontology

/// A common noun that tells of the name beside it whether it is a body's or a place's: "the lender Nordlys", "Dagen, a daily".
struct KindNoun {
    /// What the noun says the name is of.
    let type: NodeType
    /// Whether a person may be called so too: "producer", "publisher".
    let isPersonToo: Bool
    /// Whether what stands right behind it is its name, also where nothing else says so.
    let introducesBodies: Bool

    /// What the noun with the given singular says; `nil` where it says nothing certain.
    init?(_ lemma: Substring) {
        if Self.localities.contains(lemma) {
            (type, isPersonToo, introducesBodies) = (.place, false, false)
            return
        }
        introducesBodies = Self.introducing.contains(lemma)
        let isBody = !Self.vague.contains(lemma) && HeadNoun(lemma: String(lemma))?.type == .organization
        guard introducesBodies || isBody else { return nil }
        type = .organization
        isPersonToo = Self.callings.contains(lemma)
    }

    private static let localities: Set<Substring> = [
        "town", "city", "village", "suburb", "neighborhood", "neighbourhood", "county", "province", "island", "hamlet",
        "settlement", "commune", "municipality", "archipelago",
    ]

    /// Nouns of bodies that stand before other names as well: "police chief" and "Oslo police", "the service", "his office".
    private static let vague: Set<Substring> = [
        "service", "administration", "office", "department", "police", "side", "cell", "business", "giant", "operator",
        "authority", "headquarters", "board", "panel", "council", "committee", "government", "regime", "cabinet",
        "army", "navy", "military", "force", "guard", "troop", "parliament", "congress", "senate", "chamber", "court",
        "church", "religion", "pact", "exchange", "group", "establishment", "station", "society", "enterprise",
    ]

    private static let callings: Set<Substring> = [
        "publisher", "producer", "developer", "miner", "broadcaster", "vendor", "contractor", "distributor", "supplier",
        "brewer", "grocer", "shipper", "bookmaker", "hauler", "haulier", "maker", "insurer", "refiner", "label",
        "studio",
        "insurgency", "coalition", "shipbuilder", "retailer", "wholesaler",
    ]

    private static let introducing: Set<Substring> = [
        "company", "firm", "newspaper", "magazine", "airline", "broadcaster", "retailer", "publisher", "insurer",
        "label", "maker", "manufacturer", "carmaker", "automaker", "charity",
        "startup", "start-up", "conglomerate", "website", "band", "house", "subsidiary", "chain", "network", "tabloid",
        "daily", "weekly", "brewery", "watchdog", "think-tank", "lender", "consultancy", "brokerage", "chipmaker",
        "drugmaker", "nonprofit", "newswire", "cooperative", "militia", "gang", "cartel", "consortium",
        "fintech", "foundation",
    ]
}
