internal import Ontology
internal import TextModel

/// Joins definite noun phrases with the named things that they point back at: "the ministry", "the country".
///
/// Surest first: a noun that already described the thing, a noun that is part of its name, then the nearest thing of the
/// noun's class. Phrases with names of their own inside, or with a clause that tells which one is meant, need one of the
/// first two.
struct DefiniteNominalSieve: CoreferenceSieve {
    /// How many mentions back an antecedent may stand.
    private static let window = 120

    func apply(to state: inout CoreferenceState) {
        let children = DependentTable(state.article)
        for index in state.profiles.indices {
            if isClassAlone(index, state) {
                joinClassAlone(index, children, &state)
                continue
            }
            guard isOpen(index, state) else { continue }
            let phrase = DefinitePhrase(index, children, state)
            let candidates = candidates(before: index, state)
            let antecedent =
                candidates.first { phrase.isDescribed(by: $0, state) }
                ?? candidates.first { phrase.isPartOfName(of: $0, state) }
                ?? candidates.first { phrase.isCalledSo($0, index, state) }
                ?? house(phrase, before: index, state)
                ?? (phrase.isSelective ? nil : nearest(phrase, candidates, index, state))
            guard let antecedent else { continue }
            if state.clusters.facts(antecedent).type == .place, phrase.isHouse {
                state.retype(index, to: .place)
            }
            state.clusters.join(antecedent, index)
        }
    }

    /// "the church" after "Hamar Church": a house that its name takes for a place, and its noun for a body.
    private func house(_ phrase: DefinitePhrase, before index: Int, _ state: CoreferenceState) -> Int? {
        guard phrase.isHouse else { return nil }
        return (max(0, index - Self.window)..<index).last { other in
            let facts = state.clusters.facts(other)
            return facts.isAnchored && facts.type == .place && state.profiles[other].mention.kind == .name
                && phrase.isPartOfName(of: other, state)
        }
    }

    /// "Church", "Party": a name that only says its class, and is short for one that says more.
    private func isClassAlone(_ index: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        guard profile.isGiven, profile.mention.kind == .name, profile.words.count == 1, let type = profile.type else {
            return false
        }
        return type == .organization && HeadNoun(lemma: profile.words[0])?.type == type
            && state.clusters.members(index).count < 20
    }

    private func joinClassAlone(_ index: Int, _ children: DependentTable, _ state: inout CoreferenceState) {
        state.profiles[index].noun = HeadNoun(lemma: state.profiles[index].words[0])
        let phrase = DefinitePhrase(index, children, state)
        let antecedent = candidates(before: index, state).first { phrase.isPartOfName(of: $0, state) }
        if let antecedent { state.clusters.join(antecedent, index) }
    }

    private func isOpen(_ index: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        guard profile.mention.kind == .nominal, !profile.isGiven, let noun = profile.noun, noun.type != .event,
            !profile.isPlural, !state.clusters.facts(index).isAnchored
        else { return false }
        return profile.determination == .definite || profile.determination == .demonstrative
    }

    /// One mention for each cluster of the noun's type with a name in it, nearest first.
    private func candidates(before index: Int, _ state: CoreferenceState) -> [Int] {
        let type = state.profiles[index].noun?.type
        var seen: Set<Int> = []
        var found: [Int] = []
        for other in (max(0, index - Self.window)..<index).reversed() {
            let root = state.clusters.root(other)
            let facts = state.clusters.facts(root)
            guard facts.isAnchored, facts.type == type, !overlaps(other, index, state), seen.insert(root).inserted
            else {
                continue
            }
            found.append(other)
        }
        return found
    }

    private func overlaps(_ one: Int, _ other: Int, _ state: CoreferenceState) -> Bool {
        state.profiles[one].mention.tokens.overlaps(state.profiles[other].mention.tokens)
    }

    private func nearest(
        _ phrase: DefinitePhrase, _ candidates: [Int], _ index: Int, _ state: CoreferenceState
    ) -> Int? {
        let sentence = state.profiles[index].sentence
        let near = candidates.filter { sentence - state.profiles[$0].sentence <= phrase.reach }
        let fitting = near.filter { phrase.isOfClass(of: $0, state) }
        guard let first = fitting.first else { return nil }
        guard phrase.noun.type == .person else {
            if let topic = topic(phrase, candidates, nearest: first, state) { return topic }
            return phrase.mostSalient(fitting, state) ?? first
        }
        guard fitting.count == 1, !isApart(index, from: first, state) else { return nil }
        return phrase.tellsOfDeed && SpokenParts.speaks(first, state) ? nil : first
    }

    /// Whether the two fill places of one verb, or one tells of the other: "Lund threw stones at the attacker", "Lund said the
    /// attacker fled". Who is meant by himself is told by a pronoun.
    private func isApart(_ index: Int, from candidate: Int, _ state: CoreferenceState) -> Bool {
        let sentence = state.profiles[index].sentence
        let verbs = SpokenParts.verbs(above: state.profiles[index].mention, state.article)
        return state.clusters.members(candidate).suffix(60).contains { member in
            let profile = state.profiles[member]
            guard profile.sentence == sentence else { return false }
            switch profile.role {
            case .subject, .passiveSubject, .object, .indirectObject: break
            default: return false
            }
            let head = state.article.tokens[SpokenParts.head(of: profile.mention, state.article)].head
            return head >= 0 && verbs.contains(head)
        }
    }
}

/// Who speaks in an article, and which verbs a phrase depends on.
enum SpokenParts {
    /// Whether a cluster's name is the subject of a verb of saying anywhere in the article.
    static func speaks(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        state.clusters.members(candidate).suffix(60).contains { member in
            let profile = state.profiles[member]
            guard profile.role == .subject else { return false }
            let verb = state.article.tokens[head(of: profile.mention, state.article)].head
            return verb >= 0 && state.article.tokens[verb].upos == .verb
                && SpeechVerbs.all.contains(state.article.tokens[verb].lemma)
        }
    }

    /// The token of a mention whose own head lies outside it.
    static func head(of mention: Mention, _ article: AnalyzedArticle) -> Int {
        mention.tokens.first { !mention.tokens.contains(article.tokens[$0].head) } ?? mention.head
    }

    /// The verb that a phrase depends on, and the verb that tells of that one's clause.
    static func verbs(above mention: Mention, _ article: AnalyzedArticle) -> [Int] {
        let verb = article.tokens[head(of: mention, article)].head
        guard verb >= 0, article.tokens[verb].upos == .verb else { return [] }
        let above = article.tokens[verb].head
        guard above >= 0, article.tokens[verb].relation == .ccomp else { return [verb] }
        return [verb, above]
    }
}

extension DefiniteNominalSieve {
    /// What an article is about is "the company" also after another company has come up in passing.
    private func topic(
        _ phrase: DefinitePhrase, _ candidates: [Int], nearest: Int, _ state: CoreferenceState
    ) -> Int? {
        guard phrase.noun.type == .organization else { return nil }
        let fitting = candidates.filter { phrase.isOfClass(of: $0, state) }
        guard let topic = fitting.max(by: { names($0, state) < names($1, state) }) else { return nil }
        let isTopic = names(topic, state) >= 3 && names(topic, state) >= 3 * names(nearest, state)
        return isTopic && !phrase.isNoun(of: nearest, state) ? topic : nil
    }

    private func names(_ candidate: Int, _ state: CoreferenceState) -> Int {
        state.clusters.members(candidate).count { state.profiles[$0].mention.kind != .pronoun }
    }
}

/// A definite noun phrase, as far as it chooses among antecedents.
struct DefinitePhrase {
    /// What its head noun says.
    let noun: HeadNoun
    /// Whether its own words tell which one is meant, so that being near is not enough.
    let isSelective: Bool
    private let lemma: String
    private let modifiers: Set<String>
    /// The nouns among the modifiers, which tell what a body is for: "harbour" in "the harbour council".
    private let purposes: Set<String>
    /// The region whose adjective stands in the phrase: "the North African country".
    private let region: String?

    /// The phrase of a nominal mention with a known head noun.
    init(_ index: Int, _ children: DependentTable, _ state: CoreferenceState) {
        let profile = state.profiles[index]
        noun = profile.noun ?? HeadNoun(type: .organization, group: .body)
        lemma = profile.mention.kind == .name ? profile.form : profile.headLemma
        let article = state.article
        var modifiers: Set<String> = []
        for token in profile.mention.tokens where token != profile.mention.head && article.tokens[token].upos.isContent
        {
            modifiers.insert(FoldedWord.fold(article.text(token)))
        }
        purposes = Set(
            profile.mention.tokens.filter { $0 != profile.mention.head && article.tokens[$0].upos == .noun }
                .map { FoldedWord.fold(article.text($0)) }
        ).subtracting(Self.trades)
        self.modifiers = modifiers.subtracting(["former", "current", "same", "whole", "entire", "new", "s"])
        let namesInside = profile.mention.tokens.contains { token in
            let inner = state.mentionOfHead[token]
            return inner >= 0 && inner != index && state.profiles[inner].isGiven
                && state.profiles[inner].mention.kind == .name
        }
        let selects = children[profile.mention.head].contains { child in
            let token = article.tokens[child]
            let isPossessor = token.relation == .nmodPoss
            let isComplement = child > profile.mention.head && (token.relation == .nmod || token.relation == .acl)
            let isRestrictive =
                token.relation == .aclRelcl && article.text(profile.mention.head + 1) != ","
            return isPossessor || isComplement || isRestrictive
        }
        region = Self.region(in: profile.mention, state)
        isSelective =
            selects || namesInside || noun.group == .kin || noun.type == .organization && region != nil
    }

    private static func region(in mention: Mention, _ state: CoreferenceState) -> String? {
        for token in mention.tokens {
            let inner = state.mentionOfHead[token]
            guard inner >= 0, state.profiles[inner].mention.kind == .demonym else { continue }
            return state.knowledge.place(for: String(state.text(inner)), demonym: true)
        }
        return nil
    }

    /// What agencies of any name are for.
    private static let trades: Set<String> = ["aid", "relief", "news", "rights", "charity", "donor", "lending"]

    /// "the gunman", "the suspect": the doer of a crime, and seldom one whose words an article quotes.
    var tellsOfDeed: Bool { Self.deeds.contains(lemma) }

    private static let deeds: Set<String> = [
        "gunman", "shooter", "attacker", "assailant", "suspect", "bomber", "killer", "murderer", "robber", "thief",
        "burglar", "kidnapper", "captor", "arsonist", "rapist", "stabber", "sniper", "hijacker", "intruder", "culprit",
        "perpetrator", "offender", "smuggler", "trafficker", "fugitive", "assassin", "terrorist", "criminal",
    ]

    /// "the church", "the school": a body that has a house of its name.
    var isHouse: Bool {
        noun.type == .organization && ["church", "school", "college", "university", "court", "bank"].contains(lemma)
    }

    /// How many sentences back the antecedent may stand.
    var reach: Int { noun.type == .person ? 1 : 3 }

    /// Whether a noun of the cluster's own has the same head and says at least as much.
    func isDescribed(by candidate: Int, _ state: CoreferenceState) -> Bool {
        guard noun.type == .person || !modifiers.isEmpty && region == nil else { return false }
        return state.clusters.members(candidate).suffix(60).contains { member in
            let profile = state.profiles[member]
            guard profile.mention.kind == .nominal, profile.headLemma == lemma else { return false }
            return modifiers.isSubset(of: profile.words)
        }
    }

    /// Whether the cluster has been called by the head noun before: "X, a bank", "the bank".
    func isNoun(of candidate: Int, _ state: CoreferenceState) -> Bool {
        state.clusters.members(candidate).suffix(60).contains { member in
            state.profiles[member].mention.kind == .nominal && state.profiles[member].headLemma == lemma
        }
    }

    /// "the agency" a few sentences after "the Norwegian news agency, Nordlys,": of a body so called before.
    func isCalledSo(_ candidate: Int, _ index: Int, _ state: CoreferenceState) -> Bool {
        noun.type == .organization && [.agency, .medium, .school, .court, .bank].contains(noun.group)
            && modifiers.isEmpty && !isSelective
            && state.profiles[index].sentence - state.profiles[candidate].sentence <= reach
            && isNoun(of: candidate, state)
    }

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

    /// Whether the cluster's names are of the noun's class, as far as that can be told.
    func isOfClass(of candidate: Int, _ state: CoreferenceState) -> Bool {
        let names = state.clusters.members(candidate).suffix(60).filter { state.profiles[$0].mention.kind == .name }
        switch noun.type {
        case .person: return noun.gender == nil || fitsGender(candidate, state)
        case .place: return names.contains { isPlaceOfClass(String(state.text($0)), state) }
        case .organization:
            // "the harbour council" is no council or ministry whose name says nothing of a harbour.
            if noun.group == .agency, !purposes.isEmpty,
                !names.contains(where: { !purposes.isDisjoint(with: state.profiles[$0].words) })
            {
                return false
            }
            // "the agency" is one that goes by letters, of which no word tells what it is.
            if lemma == "agency", modifiers.isEmpty, names.contains(where: { isPlainAcronym(state.text($0)) }) {
                return true
            }
            return names.contains {
                !(Self.papers.contains(lemma) && isAcronym(state.text($0)))
                    && OrganizationClass(state.profiles[$0].words).admits(noun.group, state.profiles[$0].words)
            }
        case .event: return false
        }
    }

    /// Of all media those that go by no acronym.
    private static let papers: Set<String> = ["newspaper", "paper", "magazine", "daily", "weekly", "tabloid"]

    /// Letters alone, not those of an alliance of countries.
    private func isPlainAcronym(_ name: Substring) -> Bool {
        isAcronym(name) && name.count > 2
            && !OrganizationClass([FoldedWord.fold(name)]).admits(.alliance, [FoldedWord.fold(name)])
    }

    private func isAcronym(_ name: Substring) -> Bool {
        name.count > 1 && name.allSatisfy { $0.isUppercase || $0 == "." }
    }

    /// Of the fitting antecedents, the one that is the subject of the nearest sentence.
    func mostSalient(_ fitting: [Int], _ state: CoreferenceState) -> Int? {
        guard let first = fitting.first else { return nil }
        let sentence = state.profiles[first].sentence
        return fitting.first { candidate in
            state.clusters.members(candidate).contains {
                state.profiles[$0].sentence == sentence && state.profiles[$0].role == .subject
            }
        }
    }

    private func fitsGender(_ candidate: Int, _ state: CoreferenceState) -> Bool {
        guard let gender = state.clusters.facts(candidate).gender else { return false }
        return gender == noun.gender
    }

    /// "Western Sahara" is a region even to those who count it among the countries.
    private func isPartOfWorld(_ name: String) -> Bool {
        ["western", "eastern", "northern", "southern", "central"].contains(FoldedWord.words(name).first)
    }

    private func isPlaceOfClass(_ name: String, _ state: CoreferenceState) -> Bool {
        if let region, !state.knowledge.lies(name, in: region) { return false }
        let kind = state.knowledge.placeKind(of: name)
        switch noun.group {
        case .country: return kind == .country
        case .city: return kind == .city
        case .region: return kind == .region || kind == nil && !name.contains("Street") || isPartOfWorld(name)
        case .landform, .facility: return kind == nil && FoldedWord.words(name).contains(lemma)
        default: return false
        }
    }
}
