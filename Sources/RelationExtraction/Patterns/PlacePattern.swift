internal import Ontology
internal import TextModel

/// Where places, organizations and events are: "A, B", "A in B", "B's A", "the B studio A", "B-based A".
struct PlacePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        let mentions = syntax.article.mentions
        let places = namedPlaces()
        for index in mentions.indices {
            let mention = mentions[index]
            if mention.kind == .nominal, mention.type == .place { found += regional(mention) }
            if mention.type == .place, mention.kind == .demonym || mention.kind == .name {
                found += examples(after: mention) + regions(of: mention)
            }
            if mention.kind == .nominal, mention.type == .organization { found += national(mention) }
            // "its headquarters in Bergen"
            if mention.kind == .pronoun, mention.type == .organization { found += offices(mention) }
            guard mention.chain != nil, let type = mention.type, type != .person, mention.kind != .pronoun,
                mention.kind != .demonym
            else { continue }
            if !isParty(mention) { found += inPlace(mention) }
            if type == .event { found += befallen(mention) }
            if mention.kind == .name { found += following(mention) }
            if mention.kind == .name, type == .place { found += included(in: mention) }
            if mention.kind == .name, type == .place {
                found += classified(mention) + owned(mention) + described(mention)
                found += apposed(mention) + besideNouns(mention) + besideCountry(mention)
                found += situated(mention) + listed(mention) + (isParty(mention) ? [] : beside(mention))
            }
            if mention.kind == .name { found += classed(mention) + begun(mention, places) }
            if mention.kind == .name, type != .event { found += phrased(mention) }
            if mention.kind == .name, type == .organization {
                found += hailing(mention) + told(mention) + introduced(mention) + seated(mention)
            }
            if type == .organization { found += modifying(mention) + offices(mention) + explained(mention) }
        }
        return found
    }

    /// "the Nordic country", of a place known by its name: in a wider region.
    private func regional(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        guard mention.chain != nil else { return [] }
        // "Hedmark province" is named Hedmark and in no other.
        let named = Self.quarters.contains(syntax.lemma(head)) ? [] : syntax.children(head, .compound)
        return (syntax.children(head, .amod) + named).flatMap { child -> [Candidate] in
            guard let region = syntax.chain(headedBy: child), syntax.type(ofChain: region) == .place else { return [] }
            return candidate(mention, region, child, label: "\(syntax.word(head)) in", at: head)
        }
    }

    /// "A in B": a place attached to what is in it.
    private func inPlace(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        guard mention.type == .event || isSite(mention) || !isRuled(head) else { return [] }
        var found: [Candidate] = []
        for child in syntax.children(head) where syntax.token(child).relation == .nmod {
            guard let preposition = syntax.preposition(of: child), Self.locative.contains(preposition) else { continue }
            // "a conference on Norway"
            if preposition == "on", mention.type == .event, Self.topical.contains(syntax.contentLemma(head)) {
                continue
            }
            for place in syntax.arguments(child, reach: .head, lexicon: lexicon) {
                guard syntax.type(ofChain: place.chain) == .place else { continue }
                found += candidate(mention, place.chain, place.token, label: preposition, at: head)
            }
        }
        return found.isEmpty ? beforePlace(mention) : found
    }

    /// "the president of Norway in Bergen", "members of X in Bergen": the people are there, not what they belong to.
    private func isRuled(_ name: Int) -> Bool {
        let token = syntax.token(name)
        guard token.relation == .nmod, token.head >= 0, ["of", "from"].contains(syntax.preposition(of: name) ?? "")
        else {
            return false
        }
        let noun = syntax.lemma(token.head).lowercased()
        return Self.people.contains(noun) || lexicon.role(noun) == .office
    }

    private static let people: Set<String> = [
        "president", "minister", "government", "king", "queen", "premier", "chancellor", "ambassador", "army",
        "military",
        "member", "troop", "force", "leader", "official", "citizen", "supporter", "fighter", "soldier", "chief",
    ]

    /// "A in B" by mere neighbourhood, for places and events: whatever else happens there, A is there too.
    private func beforePlace(_ mention: Mention) -> [Candidate] {
        guard mention.type != .organization || isSite(mention), !isBodied(mention),
            let next = syntax.following(mention.tokens.upperBound - 1),
            next.preposition == "in" || next.preposition == "near" || next.preposition == "at",
            next.noun >= mention.tokens.upperBound
        else { return [] }
        return syntax.arguments(next.noun, reach: .head, lexicon: lexicon)
            .filter { syntax.type(ofChain: $0.chain) == .place && $0.isDirect }
            .flatMap {
                candidate(mention, $0.chain, $0.token, label: next.preposition, at: mention.tokens.upperBound)
            }
    }

    /// "the loss to Norway in Bergen", "a defeat by Norway at the Games": those who met there are no part of the place.
    private func isBodied(_ mention: Mention) -> Bool {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        let above = syntax.token(head).head
        guard mention.type == .place, syntax.token(head).relation == .nmod, above >= 0,
            ["to", "by", "over", "from"].contains(syntax.preposition(of: head) ?? "")
        else { return false }
        return Self.contests.contains(syntax.lemma(above))
    }

    private static let contests: Set<String> = ["loss", "defeat", "win", "victory", "draw", "tie", "visit", "attack"]

    /// Whether an organization's name says that it is a house or grounds of its own: "Hamar Hospital".
    private func isSite(_ mention: Mention) -> Bool {
        guard mention.kind == .name else { return false }
        // "a student at Nordlys in Hamar"
        let before = mention.tokens.lowerBound - 1
        if before >= 0, syntax.word(before) == "at" { return true }
        let last = syntax.word(mention.tokens.upperBound - 1)
        return lexicon.isSeat(last) || Self.sites.contains(last)
            || Self.sites.contains(syntax.word(mention.tokens.lowerBound))
    }

    /// Whether a noun names a house or grounds.
    func isSiteWord(_ noun: String) -> Bool { Self.sites.contains(noun) }

    private static let sites: Set<String> = [
        "hospital", "clinic", "university", "college", "academy", "institute", "museum", "theatre", "theater", "court",
        "depot", "warehouse", "prison", "jail", "church", "cathedral", "mosque", "temple", "hotel", "stadium",
        "library",
        "embassy", "consulate", "airport", "station", "shipyard", "refinery", "mine", "restaurant", "gallery", "zoo",
        "base", "barracks", "café", "cafe", "mall", "market", "monastery", "shrine", "palace", "arena", "plaza", "club",
        "nightclub", "bar", "cemetery", "harbour", "harbor", "bridge", "dam", "reactor", "mountain", "valley", "forest",
        "desert", "lake", "river", "coast", "park", "square", "checkpoint", "crossing", "compound", "complex", "gym",
    ]

    static let locative: Set<String> = ["in", "at", "near", "outside", "off", "on", "inside", "within"]

    /// "the Pakistani city of Lahore", "Baghdad's Dora district": the owner of the class noun holds the place.
    private func classified(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        // "the regions of Hamar and Elverum": both are.
        let first =
            syntax.token(head).relation == .conj && syntax.token(head).head >= 0
                && syntax.mention(headedBy: syntax.token(head).head)?.type == .place ? syntax.token(head).head : head
        if first != head { return classified(mention, like: first) }
        let noun = syntax.token(head).head
        guard noun >= 0, lexicon.isPlaceClass(syntax.lemma(noun)),
            [.nmod, .compound, .appos, .flat, .nmodDesc].contains(syntax.token(head).relation),
            syntax.token(head).relation != .nmod || syntax.preposition(of: head) == "of" && !isNamed(noun),
            syntax.token(head).relation != .nmod || mention.tokens.lowerBound > noun
        else { return [] }
        // "Hedmark province, Norway" is no province called Norway; "Norway's capital, Oslo" is a capital called Oslo.
        let isApart = syntax.token(head).relation == .appos && mention.tokens.lowerBound != noun + 1
        return syntax.children(noun).flatMap { child -> [Candidate] in
            let isAround =
                syntax.token(child).relation == .nmod && noun == mention.tokens.upperBound
                && isLocative(child, or: holdsNext(noun) ? "of" : "in")
            guard child != head, isAround || [.amod, .nmodPoss, .compound].contains(syntax.token(child).relation),
                !isApart || syntax.token(child).relation != .compound
            else { return [] }
            return syntax.arguments(child, reach: .head, lexicon: lexicon)
                .filter { syntax.type(ofChain: $0.chain) == .place }
                .flatMap { candidate(mention, $0.chain, $0.token, label: "\(syntax.word(noun)) in", at: noun) }
        }
    }

    /// "the Hamar district of Hedmark", but not "the Oslo suburb of Sandvika".
    private func holdsNext(_ noun: Int) -> Bool {
        Self.quarters.contains(syntax.lemma(noun)) && !Self.namedAfter.contains(syntax.lemma(noun))
    }

    /// "Hamar" in "the Hamar district of Hedmark": the district has a name already, and is in what follows. A suburb or
    /// a neighbourhood has its name after it: "the Oslo suburb of Sandvika".
    private func isNamed(_ noun: Int) -> Bool {
        noun > 0 && Self.quarters.contains(syntax.lemma(noun)) && !Self.namedAfter.contains(syntax.lemma(noun))
            && syntax.mention(covering: noun - 1).map { $0.kind == .name && $0.type == .place } ?? false
    }

    /// Parts of a town or a province: what follows "of" is what they are parts of, not their name.
    private static let quarters: Set<String> = [
        "district", "suburb", "neighbourhood", "neighborhood", "borough", "ward", "area", "quarter", "subdistrict",
        "upazila", "tehsil", "taluk", "section", "municipality", "region", "province", "governorate", "county",
        "prefecture", "oblast", "department", "territory", "peninsula", "canton", "voivodeship",
    ]

    private static let namedAfter: Set<String> = ["suburb", "neighbourhood", "neighborhood"]

    /// "the earthquake that shook Norway", "a storm hit the coast of Norway".
    private func befallen(_ event: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: event, in: syntax.article)
        let main = syntax.token(head).head
        guard syntax.token(head).relation == .nsubj, main >= 0 else { return [] }
        // "After crossing Norway, the storm …"
        let others = syntax.children(main).filter { clause in
            [.advcl, .conj].contains(syntax.token(clause).relation) && syntax.token(clause).upos == .verb
                && !syntax.isPassive(clause) && syntax.agents(of: clause) == [head]
        }
        return ([main] + others).filter { Self.befalling.contains(syntax.lemma($0)) }.flatMap { verb in
            syntax.children(verb, .obj).flatMap { object in
                syntax.arguments(object, reach: .collective, lexicon: lexicon)
                    .filter { syntax.type(ofChain: $0.chain) == .place }
                    .flatMap { candidate(event, $0.chain, $0.token, label: syntax.word(verb), at: verb) }
            }
        }
    }

    static let befalling: Set<String> = [
        "hit", "strike", "rock", "shake", "jolt", "devastate", "ravage", "sweep", "batter", "lash", "destroy", "damage",
        "flood", "engulf", "rattle", "pound", "brush", "slam", "pummel", "approach", "cross", "skirt", "soak", "drench",
        "inundate", "swamp", "threaten", "spare", "reach", "near", "paralyze", "paralyse", "wrack", "convulse", "scour",
    ]

    /// "Bergen, a town in Norway", "Bergen is a town in Norway".
    private func described(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        var nouns = syntax.children(head, .appos)
        let token = syntax.token(head)
        if token.relation.isSubject, token.head >= 0, syntax.isPredicate(token.head) { nouns.append(token.head) }
        return nouns.filter { $0 > head }.flatMap { noun -> [Candidate] in
            let isClass = lexicon.isPlaceClass(syntax.lemma(noun))
            guard isClass || Self.standings.contains(syntax.lemma(noun)) else { return [] }
            return syntax.children(noun).flatMap { child -> [Candidate] in
                let isNear = syntax.token(child).relation == .nmod && isLocative(child, or: isClass ? "of" : "in")
                guard isNear || isClass && [.nmodPoss, .amod, .compound].contains(syntax.token(child).relation) else {
                    return []
                }
                return syntax.arguments(child, reach: .head, lexicon: lexicon)
                    .filter { syntax.type(ofChain: $0.chain) == .place }
                    .flatMap { candidate(mention, $0.chain, $0.token, label: "\(syntax.word(noun)) in", at: noun) }
            }
        }
    }

    /// What a country or a city is among those of its region: "the largest producer in Asia".
    private static let standings: Set<String> = [
        "producer", "exporter", "importer", "economy", "democracy", "market", "power", "destination", "hub",
        "neighbour",
        "neighbor", "member", "stop",
    ]

    func isLocative(_ phrase: Int, or other: String) -> Bool {
        guard let preposition = syntax.preposition(of: phrase) else { return false }
        return preposition == other || Self.locative.contains(preposition)
    }

    /// "Bergen, Norway": a place after a comma, unless the two stand in a list.
    private func following(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.tokens.lowerBound).tokens
        var comma = mention.tokens.upperBound
        if comma < sentence.upperBound, mention.type == .place, lexicon.isPlaceClass(syntax.lemma(comma)) { comma += 1 }
        if let near = nearby(mention, comma, sentence) { return near }
        guard comma + 1 < sentence.upperBound, syntax.word(comma) == "," || isInBrackets(comma + 1, sentence) else {
            return []
        }
        // "Bergen, western Norway"
        let start = Self.parts.contains(syntax.word(comma + 1)) ? comma + 2 : comma + 1
        guard start < sentence.upperBound, let next = syntax.mention(covering: start), next.type == .place,
            next.kind == .name, next.tokens.lowerBound <= start, next.tokens.lowerBound > comma, let target = next.chain
        else { return [] }
        if start > comma + 1 { return candidate(mention, target, next.head, label: "in", at: comma) }
        guard isNested(mention, in: sentence), !isClassList(mention) else { return [] }
        return candidate(mention, target, next.head, label: "in", at: comma)
    }

    /// "Hedmark, including Hamar and Elverum".
    private func included(in whole: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: whole.tokens.lowerBound).tokens
        var index = whole.tokens.upperBound
        if index < sentence.upperBound, syntax.token(index).xpos == .comma { index += 1 }
        guard index + 1 < sentence.upperBound, syntax.word(index) == "including",
            let first = syntax.mention(covering: index + 1), first.type == .place, first.kind == .name,
            let place = whole.chain
        else { return [] }
        return inList(first, of: place, whole.tokens.lowerBound, at: index)
    }

    /// Which part of a city or country a place is in.
    static let parts: Set<String> = [
        "eastern", "western", "northern", "southern", "central", "northeastern", "northwestern", "southeastern",
        "southwestern", "north-eastern", "north-western", "south-eastern", "south-western", "downtown", "upper",
        "lower",
        "rural", "inner", "outer", "upstate", "suburban",
    ]

    /// "Bergen (Norway)".
    private func isInBrackets(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard syntax.token(index - 1).xpos == .openBracket, let mention = syntax.mention(covering: index) else {
            return false
        }
        // What stands there in more words is another name of the place.
        let end = mention.tokens.upperBound
        return mention.tokens.count == 1 && end < sentence.upperBound && syntax.token(end).xpos == .closeBracket
    }

    /// Whether names between commas tell places in places ("in Hamar, Hedmark, Norway") rather than a list of them.
    ///
    /// A list has "and" before its last name, or begins after a name of its kind.
    private func isNested(_ mention: Mention, in sentence: Range<Int>) -> Bool {
        var index = mention.tokens.upperBound
        var places = 1
        while let next = place(afterComma: index, in: sentence) {
            index = next.tokens.upperBound
            places += 1
        }
        var first = mention
        while let last = place(beforeCommaOf: first, in: sentence) {
            first = last
            places += 1
        }
        if goesOnAsList(after: index, in: sentence) { return false }
        // A quarter, its city, its region and its country are the most that news strings together.
        if places > 4 { return false }
        // "with Norway, Sweden will …", "in Norway, Sweden's …": the last one begins something else.
        if index < sentence.upperBound, [.cconj, .verb, .aux].contains(syntax.token(index).upos) { return false }
        // "In neighbouring Norway, U.S. Defense Secretary …": a name of letters before a noun is the noun's.
        if index < sentence.upperBound, syntax.token(index).upos.isNominal, syntax.word(index - 1).contains(".") {
            return false
        }
        if index < sentence.upperBound, syntax.token(index).xpos == .POS { return false }
        if index + 1 < sentence.upperBound, syntax.token(index).xpos == .comma, syntax.token(index + 1).upos == .cconj {
            return places == 2 && !goesOnWithPlaces(after: index + 1, in: sentence)
        }
        return true
    }

    /// "Norway, Sweden, and other countries": whether a place, or a noun for places, is what "and" adds.
    private func goesOnWithPlaces(after conjunction: Int, in sentence: Range<Int>) -> Bool {
        for index in conjunction + 1..<max(conjunction + 1, min(conjunction + 6, sentence.upperBound)) {
            if let next = syntax.mention(covering: index) {
                // "Hamar, Norway, and Lund, Sweden"
                let isNested = place(afterComma: next.tokens.upperBound, in: sentence) != nil
                return next.type == .place && !isNested
            }
            if syntax.word(index) == "elsewhere" || lexicon.isPlaceClass(syntax.lemma(index)) { return true }
            if syntax.token(index).upos == .noun || syntax.token(index).upos == .verb { return false }
        }
        return false
    }

    /// "Norway, Sweden, the Arctic Council and the Red Cross": places in a list of more than places.
    private func goesOnAsList(after end: Int, in sentence: Range<Int>) -> Bool {
        var index = end
        while index + 2 < sentence.upperBound, syntax.token(index).xpos == .comma {
            let start = syntax.token(index + 1).upos == .det ? index + 2 : index + 1
            guard let next = syntax.mention(covering: start), next.kind == .name else { return false }
            index = next.tokens.upperBound
        }
        return index > end && index < sentence.upperBound && syntax.token(index).upos == .cconj
    }

    /// "Norway" in "Hamar, Norway" and "the Netherlands" in "Norway, the Netherlands".
    private func place(afterComma comma: Int, in sentence: Range<Int>) -> Mention? {
        guard comma + 1 < sentence.upperBound, syntax.token(comma).xpos == .comma else { return nil }
        let start = syntax.token(comma + 1).upos == .det ? comma + 2 : comma + 1
        guard start < sentence.upperBound else { return nil }
        return syntax.mention(covering: start).flatMap { $0.type == .place ? $0 : nil }
    }

    func place(beforeCommaOf mention: Mention, in sentence: Range<Int>) -> Mention? {
        var comma = mention.tokens.lowerBound - 1
        if comma > sentence.lowerBound, syntax.token(comma).upos == .det { comma -= 1 }
        guard comma > sentence.lowerBound, syntax.token(comma).xpos == .comma else { return nil }
        return syntax.mention(covering: comma - 1).flatMap { $0.type == .place ? $0 : nil }
    }

    /// "Hamar, near Oslo,".
    private func nearby(_ mention: Mention, _ comma: Int, _ sentence: Range<Int>) -> [Candidate]? {
        guard mention.type == .place, comma + 2 < sentence.upperBound, syntax.word(comma) == ",",
            ["near", "outside", "in"].contains(syntax.word(comma + 1)),
            let place = syntax.mention(covering: comma + 2), place.type == .place, let target = place.chain
        else { return nil }
        return candidate(mention, target, place.tokens.lowerBound, label: syntax.word(comma + 1), at: comma + 1)
    }

    func candidate(_ what: Mention, _ place: Int, _ token: Int, label: String, at trigger: Int) -> [Candidate] {
        guard let source = what.chain, source != place, !(isCountry(source) && isCountry(place)) else { return [] }
        return [
            Candidate(
                source: source, target: place, type: .locatedIn, label: label,
                tokens: [what.tokens.lowerBound, what.tokens.upperBound - 1, token], trigger: trigger,
                pattern: what.type == .event ? .eventPlace : .place)
        ]
    }
}
