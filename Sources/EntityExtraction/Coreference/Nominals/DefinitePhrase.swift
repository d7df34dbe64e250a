internal import Ontology
internal import TextModel

/// A definite noun phrase, as far as it chooses among antecedents.
struct DefinitePhrase {
    /// What its head noun says.
    let noun: HeadNoun
    /// Whether its own words tell which one is meant, so that being near is not enough.
    let isSelective: Bool
    /// Whether a possessor, a complement or a clause tells it.
    let hasComplement: Bool
    /// The head noun's dictionary form.
    let lemma: String
    /// The folded words before the head that tell something.
    let modifiers: Set<String>
    /// The nouns among the modifiers, which tell what a body is for: "harbour" in "the harbour council".
    let purposes: Set<String>
    /// The region whose adjective stands in the phrase: "the North African country".
    let region: String?
    /// Where a body or person comes from: "the Dutch company", "the Oslo-based company", "the Dutch scholar".
    let origin: String?
    /// What the bearers of names are called.
    let callings: Callings
    /// Whether it tells of a post that somebody had: he may have another now.
    let isPast: Bool
    /// The age in "the 41-year-old".
    let age: String?

    /// The phrase of a nominal mention with a known head noun.
    init(_ index: Int, _ children: DependentTable, _ callings: Callings, _ state: CoreferenceState) {
        self.callings = callings
        let profile = state.profiles[index]
        noun = profile.noun ?? HeadNoun(type: .organization, group: .body)
        lemma = profile.mention.kind == .name ? profile.form : profile.headLemma
        let article = state.article
        age = AgePhrase(endingAt: profile.mention.head, article)?.years
        var modifiers: Set<String> = []
        for token in profile.mention.tokens where token != profile.mention.head && article.tokens[token].upos.isContent
        {
            modifiers.insert(FoldedWord.fold(article.text(token)))
        }
        purposes = Set(
            profile.mention.tokens.filter { $0 != profile.mention.head && article.tokens[$0].upos == .noun }
                .map { FoldedWord.fold(article.text($0)) }
        ).subtracting(Self.causes)
        self.modifiers = modifiers.subtracting(Self.states)
        isPast = !modifiers.isDisjoint(with: ["former", "outgoing", "late", "ex", "retired"])
        let isBody = noun.type == .organization
        let namesInside = profile.mention.tokens.contains { token in
            let inner = state.mentionOfHead[token]
            return inner >= 0 && inner != index && state.profiles[inner].isGiven
                && state.profiles[inner].mention.kind == .name
                && !(isBody && state.profiles[inner].type == .place) && !Self.isListing(inner, state)
        }
        let selects = children[profile.mention.head].contains { child in
            let token = article.tokens[child]
            let isPossessor = token.relation == .nmodPoss
            // "the company on Monday" is not one of several.
            let isComplement =
                child > profile.mention.head && (token.relation == .nmod || token.relation == .acl)
                && !CalendarNames.isWeekday(article.text(child))
            let isRestrictive =
                token.relation == .aclRelcl && article.text(profile.mention.head + 1) != ","
            return isPossessor || isComplement || isRestrictive
        }
        region = Self.region(in: profile.mention, state)
        origin = noun.type == .person || isBody ? Self.origin(in: profile.mention, state) : nil
        hasComplement = selects
        isSelective = selects || namesInside || noun.group == .kin
    }

    /// Words that tell how somebody or something fares, which need not have been said of him before.
    private static let states: Set<String> = [
        "former", "current", "same", "whole", "entire", "new", "s", "outgoing", "ousted", "late", "slain", "murdered",
        "dead",
        "jailed", "detained", "embattled", "beleaguered", "disgraced", "injured", "wounded", "struggling",
    ]

    private static func region(in mention: Mention, _ state: CoreferenceState) -> String? {
        for token in mention.tokens {
            let inner = state.mentionOfHead[token]
            guard inner >= 0, state.profiles[inner].mention.kind == .demonym else { continue }
            return state.knowledge.place(for: String(state.text(inner)), demonym: true)
        }
        return nil
    }

    /// The place whose name or adjective stands in a phrase, by its common name.
    private static func origin(in mention: Mention, _ state: CoreferenceState) -> String? {
        for token in mention.tokens {
            let inner = state.mentionOfHead[token]
            guard inner >= 0, state.profiles[inner].type == .place, state.profiles[inner].isGiven else { continue }
            return place(inner, state)
        }
        return nil
    }

    private static func place(_ mention: Int, _ state: CoreferenceState) -> String {
        let form = String(state.text(mention))
        return state.knowledge.place(for: form, demonym: state.profiles[mention].mention.kind == .demonym) ?? form
    }

    /// "Nordlys-listed": where shares are traded does not tell one company from another.
    private static func isListing(_ mention: Int, _ state: CoreferenceState) -> Bool {
        let next = state.profiles[mention].mention.tokens.upperBound
        return next + 1 < state.article.tokens.count && state.article.tokens[next].xpos == .HYPH
            && state.article.text(next + 1) == "listed"
    }

    /// How near to a name or a noun of a cluster a place is told in one sentence with it: "Nordlys, a Dutch company".
    func distance(of origin: String, from candidate: Int, _ state: CoreferenceState) -> Int? {
        state.clusters.members(candidate).suffix(60).compactMap { member -> Int? in
            let profile = state.profiles[member]
            guard profile.mention.kind != .pronoun else { return nil }
            return (max(0, member - 4)..<min(state.profiles.count, member + 5)).compactMap { other -> Int? in
                let place = state.profiles[other]
                guard place.sentence == profile.sentence, place.type == .place, place.isGiven else { return nil }
                let name = Self.place(other, state)
                guard name == origin || state.knowledge.lies(name, in: origin) else { return nil }
                return Self.gap(place.mention.tokens, profile.mention.tokens)
            }.min()
        }.min()
    }

    /// How many tokens stand between two phrases; none where they overlap.
    private static func gap(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        max(0, max(one.lowerBound, other.lowerBound) - min(one.upperBound, other.upperBound))
    }

    /// What agencies of any name are for.
    private static let causes: Set<String> = ["aid", "relief", "news", "rights", "charity", "donor", "lending"]

    /// "the gunman", "the suspect": the doer of a crime, and seldom one whose words an article quotes.
    var tellsOfDeed: Bool { Self.deeds.contains(lemma) }

    private static let deeds: Set<String> = [
        "gunman", "shooter", "attacker", "assailant", "suspect", "bomber", "killer", "murderer", "robber", "thief",
        "burglar", "kidnapper", "captor", "arsonist", "rapist", "stabber", "sniper", "hijacker", "intruder", "culprit",
        "perpetrator", "offender", "smuggler", "trafficker", "fugitive", "assassin", "terrorist", "criminal",
    ]

    /// "the church", "the school": a body that has a house of its name.
    var isHouse: Bool { Self.houses.contains(lemma) }

    private static let houses: Set<String> = [
        "church", "school", "college", "university", "court", "bank", "hospital", "clinic", "museum", "theater",
        "theatre",
        "library", "center", "centre", "laboratory", "district", "municipality", "hotel", "prison", "station",
        "cathedral",
    ]

    /// "the government" that no word tells apart from another.
    var isGovernment: Bool {
        lemma == "government" && !isSelective && origin == nil
            && modifiers.isSubset(of: ["central", "national", "federal"])
    }

    /// "the capital" of a country.
    var isCapital: Bool { lemma == "capital" && modifiers.isEmpty }

    /// "the other company", "the rival bank": somebody who is not the one told of before.
    var tellsOfAnother: Bool { !modifiers.isDisjoint(with: Self.others) }

    private static let others: Set<String> = [
        "other", "rival", "parent", "sister", "neighboring", "neighbouring", "second", "third", "combined", "merged",
        "previous", "first", "next", "last",
    ]

    /// "the airline", "the gang": a body of one trade, which a name of no class need not be.
    var isTrade: Bool {
        noun.group == .company && !Self.anyCompany.contains(lemma) || Self.trades.contains(lemma)
    }

    private static let anyCompany: Set<String> = ["company", "firm", "corporation", "business", "giant", "enterprise"]
    private static let trades: Set<String> = [
        "gang", "cartel", "mafia", "militia", "cell", "orchestra", "choir", "ensemble", "quartet", "troupe",
        "syndicate",
        "lobby", "team", "side", "squad", "franchise",
    ]

    /// How many sentences back the antecedent may stand.
    var reach: Int { noun.type == .person ? 1 : 3 }

    /// Whether the cluster has been called by the same noun with at least as much said: "Mayor Kari Lund", "the mayor".
    func isDescribed(by candidate: Int, _ state: CoreferenceState) -> Bool {
        guard noun.type == .person || !modifiers.isEmpty && region == nil else { return false }
        if isSelective {
            let isNoun = state.clusters.members(candidate).suffix(60).contains { member in
                let profile = state.profiles[member]
                return profile.mention.kind == .nominal && profile.headLemma == lemma
                    && modifiers.isSubset(of: profile.words)
            }
            if isNoun || hasComplement { return isNoun }
        }
        return callings.of(candidate, state).contains { calling in
            (isSame(calling) || isHead && HeadNoun(lemma: calling.lemma)?.group == .post)
                && modifiers.isSubset(of: calling.words)
        }
    }

    /// "the Norwegian leader", "the Nordlys chief": the president or whatever else the head of it is called.
    private var isHead: Bool { !modifiers.isEmpty && ["leader", "chief", "premier", "boss"].contains(lemma) }

    /// "secretary-general" and "general" in "Secretary General Kari Lund" are one noun; a vice president is no president.
    func isSame(_ calling: Callings.Calling) -> Bool {
        let other = calling.lemma
        return (lemma == other || lemma.hasSuffix("-" + other) || other.hasSuffix("-" + lemma))
            && Self.ranks.allSatisfy { !calling.words.contains($0) || modifiers.contains($0) }
    }

    private static let ranks = ["vice", "deputy", "assistant"]

    /// Whether the cluster has been called by the head noun before: "X, a bank", "the bank".
    func isNoun(of candidate: Int, _ state: CoreferenceState) -> Bool {
        callings.of(candidate, state).contains { $0.lemma == lemma }
    }

    /// "the agency" a few sentences after "the Norwegian news agency, Nordlys,": of a body so called before.
    func isCalledSo(_ candidate: Int, _ index: Int, _ state: CoreferenceState) -> Bool {
        noun.type == .organization && [.agency, .medium, .school, .court, .bank].contains(noun.group)
            && modifiers.isEmpty && !isSelective
            && state.profiles[index].sentence - state.profiles[candidate].sentence <= reach
            && isNoun(of: candidate, state)
    }

    /// "the station" of a broadcaster's name: "Radio Nordlys".
    func isStation(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        guard lemma == "station", modifiers.isSubset(of: ["radio", "television", "tv", "private", "local"]) else {
            return false
        }
        return names(of: candidate, state).contains { !Self.waves.isDisjoint(with: state.profiles[$0].words) }
    }

    private static let waves: Set<String> = ["radio", "tv", "television", "fm"]

    /// Whether a name of the cluster holds the head noun and the modifiers: "the ministry", "the police agency".
    func isPartOfName(of candidate: Int, _ state: CoreferenceState) -> Bool {
        guard noun.type != .person else { return false }
        return state.clusters.members(candidate).suffix(60).contains { member in
            let profile = state.profiles[member]
            guard profile.mention.kind == .name, profile.words.count > 1 else { return false }
            // "the city" is no City Hall.
            if noun.type == .place, profile.words.last != FoldedWord.fold(lemma), profile.words[1] != "of" {
                return false
            }
            return profile.words.contains(FoldedWord.fold(lemma)) && modifiers.isSubset(of: profile.words)
        }
    }
}
