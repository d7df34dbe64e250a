internal import Ontology
internal import TextModel

/// Where persons are from, read from the order of words: "Lund, a policeman from Hamar", "two climbers from Hamar, Lund and
/// Berg", "a Norwegian, Kari Lund".
///
/// What a person does for a living may be any noun; that he does it "from" somewhere tells enough.
struct OriginPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        dwellers()
            + syntax.article.mentions.flatMap { mention -> [Candidate] in
                guard let chain = mention.chain else { return [] }
                switch (mention.type, mention.kind) {
                case (.person, .name):
                    return described(mention, chain) + shared(mention) + plain(mention, chain) + housed(mention, chain)
                case (.place, .name): return group(from: mention, chain) + homeland(mention, chain)
                case (.place, .demonym): return fellow(mention, chain)
                default: return []
                }
            }
    }

    // MARK: After the name

    /// "Lund (24), a trainee joiner from Hamar", "Lund, a 71-year-old from the island of Froya", "Lund, a resident of Hamar".
    private func described(_ mention: Mention, _ person: Int) -> [Candidate] {
        let end = syntax.sentence(of: mention.head).tokens.upperBound
        guard let start = syntax.apposition(after: mention), syntax.token(start).upos == .det else { return [] }
        var index = start + 1
        while index < min(end, start + 9), isDescriptive(index) { index += 1 }
        let nation = compatriot(at: index - 1, mention, person)
        if !nation.isEmpty { return nation + dwelling(index, mention, person, end) }
        guard index > start + 1, index + 1 < end,
            syntax.word(index) == "from" && isPerson(index - 1)
                || syntax.word(index) == "of" && Self.dwellers.contains(syntax.lemma(index - 1)),
            let place = syntax.place(after: index, lexicon: lexicon), let target = place.chain
        else { return [] }
        let label = "\(syntax.word(index - 1)) \(syntax.word(index))"
        return [candidate(person, target, label, [mention.tokens.lowerBound, place.tokens.upperBound - 1], index)]
    }

    /// "Lund, a 44-year-old Norwegian": a nationality that is the noun itself.
    private func compatriot(at index: Int, _ mention: Mention, _ person: Int) -> [Candidate] {
        guard let nation = syntax.mention(covering: index), nation.kind == .demonym, nation.type == .place,
            nation.tokens.upperBound == index + 1, let target = nation.chain
        else { return [] }
        return [candidate(person, target, "from", [mention.tokens.lowerBound, index], index)]
    }

    /// "living in Oslo" behind such a noun.
    private func dwelling(_ index: Int, _ mention: Mention, _ person: Int, _ end: Int) -> [Candidate] {
        guard index + 2 < end, ["living", "residing", "resident", "based", "born"].contains(syntax.word(index)),
            syntax.word(index + 1) == "in", let place = syntax.place(after: index + 1, lexicon: lexicon),
            let target = place.chain
        else { return [] }
        return [
            candidate(
                person, target, "\(syntax.word(index)) in",
                [mention.tokens.lowerBound, place.tokens.upperBound - 1], index)
        ]
    }

    private static let dwellers: Set<String> = ["resident", "native", "citizen", "inhabitant", "son", "daughter"]

    /// Whether a noun is somebody: a role, one of a person's, or a word with the ending of those who do something.
    private func isPerson(_ noun: Int) -> Bool {
        if lexicon.role(syntax.lemma(noun)) != nil || syntax.mention(headedBy: noun)?.type == .person { return true }
        let word = syntax.lemma(noun)
        return ["old", "people", "pupil"].contains(word)
            || ["er", "or", "ist", "man", "woman", "ian", "ee", "ant"].contains { word.hasSuffix($0) }
    }

    private func isDescriptive(_ index: Int) -> Bool {
        if let mention = syntax.mention(covering: index) { return mention.kind == .demonym }
        switch syntax.token(index).xpos {
        case .NN, .NNS, .JJ, .JJR, .JJS, .CD, .HYPH, .VBN: return true
        // "a Norwegian living in Oslo"
        case .VBG: return syntax.word(index) != "living" && syntax.word(index) != "residing"
        default: return false
        }
    }

    /// "Kari Lund of Norway": of one who has no title that says what she is there.
    private func plain(_ mention: Mention, _ person: Int) -> [Candidate] {
        let end = syntax.sentence(of: mention.head).tokens.upperBound
        let link = mention.tokens.upperBound
        let before = mention.tokens.lowerBound - 1
        guard link + 1 < end, syntax.word(link) == "of", let place = syntax.mention(covering: link + 1),
            place.type == .place, place.kind == .name, place.tokens.lowerBound == link + 1, let target = place.chain,
            before < 0 || lexicon.role(syntax.lemma(before).lowercased()) == nil,
            before < 0 || syntax.token(before).upos != .propn
        else { return [] }
        return [candidate(person, target, "of", [mention.tokens.lowerBound, place.tokens.upperBound - 1], link)]
    }

    /// "Gary and Denise Lund from Hamar": what the tree says of the first is true of all.
    private func shared(_ mention: Mention) -> [Candidate] {
        let head = ArticleSyntax.head(of: mention, in: syntax.article)
        let others = syntax.children(head, .conj).filter { syntax.mention(headedBy: $0)?.type == .person }
        guard let last = others.max() else { return [] }
        return syntax.children(head, .nmod).filter { $0 > last && syntax.preposition(of: $0) == "from" }
            .flatMap { child -> [Candidate] in
                guard let target = syntax.chain(headedBy: child), syntax.type(ofChain: target) == .place else {
                    return []
                }
                return others.compactMap { other in
                    syntax.chain(headedBy: other).map { candidate($0, target, "from", [other, child], child) }
                }
            }
    }

    /// "Lund, 34, of Storgata, Hamar": the town of a street that one lives in.
    private func housed(_ mention: Mention, _ person: Int) -> [Candidate] {
        let end = syntax.sentence(of: mention.head).tokens.upperBound
        guard let link = syntax.apposition(after: mention), link + 3 < end, syntax.word(link) == "of",
            let street = syntax.mention(covering: link + 1), street.type == .place,
            Self.streets.contains(syntax.word(street.tokens.upperBound - 1)), street.tokens.upperBound + 1 < end,
            syntax.token(street.tokens.upperBound).xpos == .comma,
            let town = syntax.mention(covering: street.tokens.upperBound + 1), town.type == .place, town.kind == .name,
            let target = town.chain
        else { return [] }
        return [candidate(person, target, "of", [mention.tokens.lowerBound, town.tokens.upperBound - 1], link)]
    }

    private static let streets: Set<String> = [
        "road", "street", "avenue", "lane", "drive", "close", "court", "terrace", "crescent", "place", "park", "square",
        "gardens", "way", "grove", "boulevard",
    ]

    /// "Lund, born in Bergen, a translator and a resident of Hamar,": whom the tree says it of, whatever stands between.
    private func dwellers() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { noun -> [Candidate] in
            guard syntax.token(noun).upos == .noun, ["resident", "native", "inhabitant"].contains(syntax.lemma(noun)),
                noun + 2 < syntax.article.tokens.count, syntax.word(noun + 1) == "of",
                let place = syntax.place(after: noun + 1, lexicon: lexicon), let target = place.chain,
                let person = bearer(of: noun)
            else { return [] }
            return [candidate(person, target, "\(syntax.word(noun)) of", [noun, place.tokens.upperBound - 1], noun)]
        }
    }

    private func bearer(of noun: Int) -> Int? {
        var at = noun
        for _ in 0..<6 {
            let token = syntax.token(at)
            guard token.head >= 0, [.conj, .appos, .nmod, .acl, .obl, .advcl].contains(token.relation) else {
                return nil
            }
            at = token.head
            if let chain = syntax.chain(headedBy: at), syntax.type(ofChain: chain) == .person { return chain }
        }
        return nil
    }

    // MARK: Before the name

    /// "two climbers from Hamar, Lund and Berg".
    private func group(from place: Mention, _ target: Int) -> [Candidate] {
        let sentence = syntax.sentence(of: place.head).tokens
        var link = place.tokens.lowerBound - 1
        if link > sentence.lowerBound, syntax.token(link).upos == .det { link -= 1 }
        let comma = place.tokens.upperBound
        guard link > sentence.lowerBound, syntax.word(link) == "from", syntax.token(link - 1).xpos == .NNS,
            lexicon.role(syntax.lemma(link - 1)) != nil || Self.people.contains(syntax.lemma(link - 1)),
            comma + 1 < sentence.upperBound, syntax.token(comma).upos == .punct
        else { return [] }
        let names = syntax.persons(from: comma + 1)
        guard names.count > 1 else { return [] }
        return names.compactMap { name in
            name.chain.map { candidate($0, target, "from", [link, name.tokens.upperBound - 1], link) }
        }
    }

    private static let people: Set<String> = [
        "people", "brother", "sister", "sibling", "friend", "colleague", "villager", "worker", "policeman",
    ]

    /// "a Norwegian, Kari Lund,", "Ola Berg, the Norwegian who", "the Norwegians Lund and Berg".
    private func fellow(_ nation: Mention, _ target: Int) -> [Candidate] {
        let sentence = syntax.sentence(of: nation.head).tokens
        let before = nation.tokens.lowerBound - 1
        let next = nation.tokens.upperBound
        let group = compatriots(after: next, sentence)
        if group.count > 1 {
            return group.compactMap { name in
                name.chain.map {
                    candidate($0, target, "from", [nation.head, name.tokens.upperBound - 1], nation.head)
                }
            }
        }
        guard before >= sentence.lowerBound, next < sentence.upperBound else { return [] }
        if syntax.token(next).xpos == .comma, ["a", "an", "the"].contains(syntax.word(before)),
            let name = syntax.persons(from: next + 1).first, let person = name.chain,
            name.tokens.upperBound >= sentence.upperBound || syntax.token(name.tokens.upperBound).upos == .punct
        {
            return [candidate(person, target, "from", [nation.head, name.tokens.upperBound - 1], nation.head)]
        }
        guard syntax.word(before) == "the", before - 1 > sentence.lowerBound, syntax.token(before - 1).xpos == .comma,
            syntax.token(next).upos == .punct || syntax.token(next).xpos == .WP,
            let name = syntax.mention(covering: before - 2), name.type == .person, name.kind == .name,
            let person = name.chain
        else { return [] }
        return [candidate(person, target, "from", [name.tokens.lowerBound, nation.head], nation.head)]
    }

    /// "Norwegian sprinters Lund and Berg", "two Norwegian hostages, Lund and Berg".
    private func compatriots(after next: Int, _ sentence: Range<Int>) -> [Mention] {
        var index = next
        while index < min(sentence.upperBound, next + 3), [.NN, .JJ].contains(syntax.token(index).xpos) { index += 1 }
        guard index + 1 < sentence.upperBound, syntax.token(index).xpos == .NNS,
            let role = lexicon.role(syntax.lemma(index)), role != .office || Self.players.contains(syntax.lemma(index))
        else { return [] }
        index += 1
        return syntax.persons(from: syntax.token(index).xpos == .comma ? index + 1 : index)
    }

    private static let players: Set<String> = [
        "pilot", "coach", "goalkeeper", "striker", "midfielder", "defender", "worker", "soldier", "founder",
    ]

    /// "his native Norway", of whoever is his own: "returned to her native Hamar".
    private func homeland(_ place: Mention, _ target: Int) -> [Candidate] {
        let native = place.tokens.lowerBound - 1
        guard native > 0, syntax.word(native) == "native",
            let owner = syntax.mention(covering: native - 1)
                ?? (native > 1 && syntax.token(native - 1).xpos == .POS ? syntax.mention(covering: native - 2) : nil),
            owner.type == .person, let person = owner.chain
        else { return [] }
        return [candidate(person, target, "native", [owner.tokens.lowerBound, place.tokens.upperBound - 1], native)]
    }

    private func candidate(_ person: Int, _ place: Int, _ label: String, _ tokens: [Int], _ trigger: Int) -> Candidate {
        Candidate(
            source: person, target: place, type: .from, label: label, tokens: tokens, trigger: trigger,
            pattern: .nationality)
    }
}
