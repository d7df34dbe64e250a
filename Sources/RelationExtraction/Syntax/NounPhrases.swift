internal import Ontology
internal import TextModel

/// An entity reached from a word, and the token where it is mentioned.
struct Argument: Hashable {
    let chain: Int
    let token: Int
    /// Whether the word itself names it, rather than a noun that belongs to it.
    let isDirect: Bool
}

extension ArticleSyntax {
    /// How far a noun phrase may lead to an entity that is not its head.
    enum Reach: Int, CaseIterable {
        /// The head itself only.
        case head
        /// Also "the government of Y", "Spanish officials": nouns that act for whom they belong to.
        case collective
        /// Also any noun that an entity is attached to: "Oslo's attempts", "the policies in the country".
        case attached
    }

    /// The entities that a noun phrase stands for, coordinated ones included.
    func arguments(_ head: Int, reach: Reach, lexicon: RelationLexicon) -> [Argument] {
        memory.arguments(head, reach) { search(from: head, reach: reach, lexicon: lexicon) }
    }

    private func search(from head: Int, reach: Reach, lexicon: RelationLexicon) -> [Argument] {
        var found: [Argument] = []
        for part in coordinated(head) { found += entities(of: part, reach: reach, lexicon: lexicon, depth: 0) }
        var seen: Set<Int> = []
        return found.filter { ($0.token == head || !isOuterPlace($0.token)) && seen.insert($0.chain).inserted }
    }

    /// A word, those coordinated with it, and those given as examples: "officials, including X".
    func coordinated(_ head: Int) -> [Int] {
        [head] + children(head, .conj).filter { token($0).upos != .verb } + examples(of: head)
    }

    /// "Norway" in "Hamar, Norway": the place around the one that is spoken of.
    func isOuterPlace(_ index: Int) -> Bool {
        guard let place = mention(headedBy: index), place.type == .place, place.kind == .name else { return false }
        let sentence = sentence(of: index).tokens
        let comma = place.tokens.lowerBound - 1
        guard comma > sentence.lowerBound, token(comma).xpos == .comma,
            let inner = mention(covering: comma - 1), inner.type == .place, inner.kind == .name
        else { return false }
        var next = place.tokens.upperBound
        if next < sentence.upperBound, token(next).xpos == .comma { next += 1 }
        if next < sentence.upperBound, token(next).upos == .det { next += 1 }
        if isLate(inListBefore: inner) { return false }
        // In a list, "and" comes before its last name.
        return next >= sentence.upperBound || token(next).upos != .cconj && mention(covering: next)?.type != .place
    }

    /// Whether so many places stand before one, parted by commas, that they are a list of them.
    private func isLate(inListBefore place: Mention) -> Bool {
        var first = place
        for _ in 0..<3 {
            let comma = first.tokens.lowerBound - 1
            guard comma > 0, token(comma).xpos == .comma, let before = mention(covering: comma - 1),
                before.type == .place,
                before.kind == .name
            else { return false }
            first = before
        }
        return true
    }

    private func examples(of head: Int) -> [Int] {
        children(head, .nmod).filter { ["including", "such", "like"].contains(preposition(of: $0) ?? "") }
            .flatMap { [$0] + children($0, .conj) }
    }

    /// The phrase that a preposition right after `word` opens, and the preposition, whatever the tree attaches it to:
    /// "war in Korea". Where parsers err most, neighbours are the better witness.
    func following(_ word: Int) -> (preposition: String, noun: Int)? {
        let marker = word + 1
        guard marker < sentence(of: word).tokens.upperBound, token(marker).relation == .caseMarking,
            token(marker).xpos != .POS, token(marker).head > marker
        else { return nil }
        return (self.word(marker), token(marker).head)
    }

    private func entities(of head: Int, reach: Reach, lexicon: RelationLexicon, depth: Int) -> [Argument] {
        let titled = bearers(ofTitleFrom: head, lexicon)
        if !titled.isEmpty { return titled.map { Argument(chain: $0.chain, token: $0.token, isDirect: depth == 0) } }
        if let group = company(ofPronoun: head) {
            return group.map { Argument(chain: $0, token: head, isDirect: depth == 0) }
        }
        if let chain = chain(headedBy: head) { return [Argument(chain: chain, token: head, isDirect: depth == 0)] }
        // Inside an event's phrase stand those that take part in it: "NATO ministers" in "the NATO ministers' meeting".
        if let mention = mention(covering: head), mention.type != .event, let chain = mention.chain {
            return [Argument(chain: chain, token: head, isDirect: depth == 0)]
        }
        if depth == 0, let meant = body(meantBy: head) {
            return coordinated(meant).flatMap { entities(of: $0, reach: .collective, lexicon: lexicon, depth: 1) }
        }
        if depth == 0, word(head) == "those" {
            return singledOut(among: head).map { Argument(chain: $0.chain, token: $0.token, isDirect: true) }
        }
        guard depth < 3, Self.isPhraseHead(token(head).upos) || isPartitive(head) else { return [] }
        if depth == 0, let name = named(byExplanation: head) {
            return [Argument(chain: name.chain, token: name.token, isDirect: true)]
        }
        if let name = children(head, .appos).first(where: { mention(headedBy: $0)?.kind == .name }), depth == 0 {
            return coordinated(name).compactMap { part in
                chain(headedBy: part).map { Argument(chain: $0, token: part, isDirect: true) }
            }
        }
        if depth == 0, let name = alias(of: head) {
            return [Argument(chain: name.chain, token: name.token, isDirect: true)]
        }
        if depth == 0, reach != .attached, let subject = subject(ofPredicate: head), chain(headedBy: subject) != nil {
            return coordinated(subject).compactMap { part in
                chain(headedBy: part).map { Argument(chain: $0, token: part, isDirect: true) }
            }
        }
        if let named = predicateNames(of: head), depth == 0 {
            return named.flatMap { entities(of: $0, reach: .head, lexicon: lexicon, depth: 0) }
        }
        if let all = list(meantBy: head) ?? pair(meantBy: head) {
            return all.map { Argument(chain: $0, token: head, isDirect: depth == 0) }
        }
        if lexicon.isPlaceClass(lemma(head)), !isHeld(head, lexicon) {
            let places = modifiers(of: head, prepositions: ["of", "in", "near"], .head, lexicon, depth).filter {
                type(ofChain: $0.chain) == .place
            }
            // "Norway's Troms province", "the Norwegian town of Alta": the name, not the country around it.
            let names = places.filter { [.compound, .nmod, .flat].contains(token($0.token).relation) }
            if !places.isEmpty {
                return (names.isEmpty ? places : names).map {
                    Argument(chain: $0.chain, token: $0.token, isDirect: true)
                }
            }
        }
        switch reach {
        case .head: return []
        case .collective:
            guard lexicon.isCollective(common(head)) || lexicon.role(common(head)) == .office || isPartitive(head)
            else { return staff(head, lexicon, depth) }
            let owners = withoutCountry(
                modifiers(
                    of: head, prepositions: ["of", "from", "in", "for", "at", "to", "among", "with"], reach, lexicon,
                    depth), ofPress: head)
            if !owners.isEmpty { return withoutScenes(withoutLand(owners), of: head) }
            let leaders = leaders(of: head)
            return leaders.isEmpty ? country(meantBy: head) : leaders
        case .attached:
            let found = withoutLand(modifiers(of: head, prepositions: nil, reach, lexicon, depth))
            return found.isEmpty && depth == 0 ? country(meantBy: head) : found
        }
    }

    /// "Nordlys camps in Norway": places of a body, which are no places by a name.
    private func isHeld(_ places: Int, _ lexicon: RelationLexicon) -> Bool {
        children(places).contains { child in
            [.nmodPoss, .compound].contains(token(child).relation) && type(at: child) == .organization
        }
    }

    /// "a user called X", "a group known as X": the name that a participle gives the noun.
    private func alias(of noun: Int) -> (chain: Int, token: Int)? {
        let clauses = children(noun, .acl).filter { isNearest(noun, before: $0) } + participle(after: noun)
        for clause in clauses where Self.naming.contains(lemma(clause)) && token(clause).xpos == .VBN {
            for name in children(clause) where [.xcomp, .obj, .obl, .oblUnmarked].contains(token(name).relation) {
                let isNamed = lemma(clause) == "know" ? preposition(of: name) == "as" : preposition(of: name) == nil
                if isNamed, mention(headedBy: name)?.kind == .name, let chain = chain(headedBy: name) {
                    return (chain, name)
                }
            }
        }
        return nil
    }

    /// A participle right behind the noun, whatever the tree hangs it from.
    private func participle(after noun: Int) -> [Int] {
        let end = sentence(of: noun).tokens.upperBound
        var next = noun + 1
        if next < end, token(next).xpos == .comma { next += 1 }
        return next < end && token(next).relation == .acl && token(next).head < noun ? [next] : []
    }

    /// "sent troops with militiamen, known as X": the militiamen are so called; but "a group of militiamen known as X".
    private func isNearest(_ noun: Int, before clause: Int) -> Bool {
        var index = clause - 1
        while index > noun, token(index).upos == .punct || token(index).upos == .adv { index -= 1 }
        while index > noun {
            guard token(index).relation == .nmod, preposition(of: index) == "of" || chain(headedBy: index) != nil
            else { return false }
            index = token(index).head
        }
        return index == noun
    }

    private static let naming: Set<String> = ["call", "name", "label", "dub", "title", "know", "nickname"]

    /// "X became the first woman to …": whom a predicate noun is said of.
    private func subject(ofPredicate noun: Int) -> Int? {
        if isPredicate(noun) { return child(noun, .nsubj) }
        let verb = token(noun).head
        guard verb >= 0, token(noun).relation == .xcomp || token(noun).relation == .obj, lemma(verb) == "become" else {
            return nil
        }
        return child(verb, .nsubj)
    }

    private static func isPhraseHead(_ tag: UniversalTag) -> Bool {
        tag.isNominal || tag == .pron || tag == .num || tag == .sym
    }

    /// "The winners were X and Y": the names that a copula says the noun stands for.
    private func predicateNames(of head: Int) -> [Int]? {
        let predicate = token(head).head
        guard token(head).relation == .nsubj, predicate >= 0, child(predicate, .cop) != nil,
            mention(headedBy: predicate)?.kind == .name
        else { return nil }
        return coordinated(predicate)
    }

    /// The lemma of a noun, also where it has a capital: "the Foreign Ministers of Norway".
    private func common(_ noun: Int) -> String {
        token(noun).upos == .propn && mention(covering: noun)?.kind != .name ? lemma(noun).lowercased() : lemma(noun)
    }

    /// "some of the ministers", "one of NATO's members", "a number of countries".
    private func isPartitive(_ head: Int) -> Bool {
        switch lemma(head) {
        case "some", "many", "most", "all", "one", "two", "several", "number", "group", "majority", "rest", "much",
            "half",
            "part", "portion", "swath", "bulk":
            true
        default: false
        }
    }

    private func modifiers(
        of head: Int, prepositions: Set<String>?, _ reach: Reach, _ lexicon: RelationLexicon, _ depth: Int
    ) -> [Argument] {
        var found: [Argument] = []
        for child in children(head) {
            switch token(child).relation {
            case .nmodPoss, .compound, .amod, .nmodDesc, .flat:
                var named = coordinated(child).flatMap {
                    entities(of: $0, reach: reach, lexicon: lexicon, depth: depth + 1)
                }
                // "a Norwegian government oversight agency"
                if named.isEmpty, token(child).relation == .compound, depth < 2 {
                    named = modifiers(of: child, prepositions: [], reach, lexicon, depth + 1)
                }
                found += named.filter { type(ofChain: $0.chain) != .event || reach == .attached }
            case .nmod,
                .obl where isPartitive(head) && preposition(of: child) == "of":
                guard let preposition = preposition(of: child), prepositions?.contains(preposition) ?? true,
                    !isAside(child)
                else { continue }
                // "ministers of foreign affairs of Norway"
                let phrases = lemma(child) == "affair" ? children(child, .nmod) : [child]
                for part in phrases.flatMap({ coordinated($0) }) {
                    found += entities(of: part, reach: reach, lexicon: lexicon, depth: depth + 1)
                }
            // "a plan backed by X"
            case .acl where reach == .attached && lexicon.role(lemma(head)) == nil:
                for agent in children(child) where isAgentPhrase(agent) {
                    found += entities(of: agent, reach: reach, lexicon: lexicon, depth: depth + 1)
                }
            default: continue
            }
        }
        return found.map { Argument(chain: $0.chain, token: $0.token, isDirect: false) }
    }

    /// "firefighters from the Rescue Service", "the EU-led force": people who act for their organization, though not
    /// for their country; and who leads whom the noun names.
    private func staff(_ head: Int, _ lexicon: RelationLexicon, _ depth: Int) -> [Argument] {
        guard lexicon.role(common(head)) == .profession else { return leaders(of: head) }
        return modifiers(of: head, prepositions: ["of", "from", "for", "at", "with"], .collective, lexicon, depth)
            .filter { type(ofChain: $0.chain) == .organization }
    }

    /// "Norway's ousted Front regime": the Front's, wherever it was.
    private func withoutLand(_ owners: [Argument]) -> [Argument] {
        let regimes = owners.filter {
            type(ofChain: $0.chain) == .organization && [.compound, .amod].contains(token($0.token).relation)
        }.map { token($0.token).head }
        return owners.filter { type(ofChain: $0.chain) != .place || !regimes.contains(token($0.token).head) }
    }

    /// "the Norwegian embassy in Stockholm": whom it acts for, not where it is.
    private func withoutScenes(_ owners: [Argument], of head: Int) -> [Argument] {
        let doers = owners.filter { !["in", "at"].contains(listPreposition(of: $0)) }
        if doers.isEmpty, Self.ruling.contains(lemma(head)) { return owners }
        // "Norway's envoy to Sweden": whom he is sent by, not to.
        let senders = doers.filter { !["to", "for"].contains(listPreposition(of: $0)) }
        return senders.isEmpty ? doers : senders
    }

    /// The preposition before the list that a name stands in.
    private func listPreposition(of name: Argument) -> String? {
        preposition(of: token(name.token).relation == .conj ? token(name.token).head : name.token)
    }

    /// Bodies of which one says where they rule: "the government in Oslo".
    private static let ruling: Set<String> = [
        "government", "authority", "official", "administration", "parliament", "regime", "leader", "ministry",
        "minister", "police", "court", "judge", "prosecutor", "council",
        "lawmaker", "politician", "president", "opposition", "member", "one", "some", "many",
        "most",
    ]
}
