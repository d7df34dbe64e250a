internal import Ontology
internal import TextModel

/// Where something is by what is said of it between commas: "Nordlys, an independent house in Hamar", "the Norwegian
/// regulator, Nordlys", "Hamar, at the head of the fjord".
extension PlacePattern {
    /// "Nordlys, an independent house in Hamar,", "Nordlys, a fishing company from Hamar": the place at the end of a phrase
    /// that says what a name is.
    func phrased(_ mention: Mention) -> [Candidate] {
        let end = syntax.sentence(of: mention.head).tokens.upperBound
        guard let start = syntax.apposition(after: mention), syntax.token(start).upos == .det else { return [] }
        var index = start + 1
        while index < min(end, start + 12), isDescriptive(index) { index += 1 }
        let head = index > start + 1 && syntax.word(index - 1) == "up" ? index - 4 : index - 1
        guard head > start, index + 1 < end, syntax.token(head).upos == .noun else { return [] }
        let noun = syntax.lemma(head)
        // "Hamar, the capital of neighbouring Hedmark"
        let isCapital = syntax.word(index) == "of" && mention.type == .place
        guard mention.type != .place || isLocality(noun) else { return [] }
        let isFrom = syntax.word(index) == "from" && mention.type == .organization && lexicon.isBody(noun)
        guard isFrom || isCapital || ["in", "near", "outside"].contains(syntax.word(index)), lexicon.role(noun) == nil,
            !Self.involved.contains(noun), let place = syntax.place(after: index, lexicon: lexicon),
            let target = place.chain
        else { return [] }
        return candidate(
            mention, target, place.tokens.upperBound - 1, label: "\(syntax.word(index - 1)) \(syntax.word(index))",
            at: index)
    }

    /// Nouns for lands, houses, heights and waters.
    private func isLocality(_ noun: String) -> Bool {
        lexicon.isPlaceClass(noun) || lexicon.isSeat(noun) || isSiteWord(noun) || Self.heights.contains(noun)
    }

    private static let heights: Set<String> = [
        "summit", "peak", "volcano", "hill", "village", "islet", "atoll", "reef", "glacier", "beach", "cape", "spot",
        "building", "venue", "house", "home", "farm", "cave", "pass", "ridge", "canyon", "waterfall", "plant", "field",
    ]

    /// Nouns that say what one does in a place without being there: "Nordlys, the largest investor in Norway".
    private static let involved: Set<String> = [
        "investor", "player", "shareholder", "believer", "partner", "stakeholder", "participant", "supplier",
        "interest",
        "stake", "side", "party", "part", "member", "rival", "leader", "force",
    ]

    private func isDescriptive(_ index: Int) -> Bool {
        if let mention = syntax.mention(covering: index), mention.kind != .nominal { return mention.kind == .demonym }
        switch syntax.token(index).xpos {
        case .NN, .NNS, .JJ, .JJR, .JJS, .CD, .HYPH, .VBN, .VBG, .RP, .RBS: return true
        case .IN:
            return syntax.word(index) == "of"
                && (!lexicon.isPlaceClass(syntax.lemma(index - 1))
                    || syntax.place(after: index, lexicon: lexicon) == nil)
                && syntax.mention(covering: index + 1)?.kind != .name
        default: return false
        }
    }

    /// "Nordlys, the Bergen shipbuilder that", "Nordlys, the Norwegian firm called in": what kind of body of which place.
    func told(_ mention: Mention) -> [Candidate] {
        let end = syntax.sentence(of: mention.head).tokens.upperBound
        guard let start = syntax.apposition(after: mention), syntax.token(start).upos == .det else { return [] }
        var index = start + 1
        while index < min(end, start + 4), syntax.mention(covering: index) == nil, syntax.token(index).upos == .adj {
            index += 1
        }
        guard index + 1 < end, let place = syntax.mention(covering: index), place.type == .place,
            place.tokens.lowerBound == index, let target = place.chain
        else { return [] }
        var noun = place.tokens.upperBound
        while noun + 1 < end, syntax.token(noun + 1).xpos == .NN, syntax.mention(covering: noun + 1)?.kind != .name {
            noun += 1
        }
        guard noun < end, lexicon.isBody(syntax.lemma(noun)), syntax.mention(covering: noun + 1)?.kind != .name else {
            return []
        }
        return candidate(mention, target, index, label: "\(syntax.word(noun)) of", at: noun)
    }

    /// "Norway's antitrust regulator, Nordlys,", "an American team, Nordlys,", "the regulator in Oslo, the Nordlys Agency": the
    /// place of the noun that the name stands in apposition to.
    func introduced(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.head).tokens
        // "the Paris publishers, Nordlys and Polaris"
        let first = firstOfList(mention, sentence) ?? mention
        var comma = first.tokens.lowerBound - 1
        if comma > sentence.lowerBound, syntax.token(comma).upos == .det { comma -= 1 }
        guard comma - 2 > sentence.lowerBound, syntax.token(comma).xpos == .comma,
            closesPhrase(mention.tokens.upperBound, sentence)
        else { return [] }
        let isMany = syntax.token(comma - 1).xpos == .NNS
        guard isMany || first.tokens == mention.tokens else { return [] }
        if let place = syntax.mention(covering: comma - 1) {
            let link = place.tokens.lowerBound - 1
            guard place.type == .place, place.kind == .name, let target = place.chain, link > sentence.lowerBound,
                ["in", "of"].contains(syntax.word(link)), isBodyNoun(link - 1)
            else { return [] }
            return candidate(mention, target, comma - 1, label: "\(syntax.word(link - 1)) in", at: link)
        }
        guard isBodyNoun(comma - 1) || isDoer(comma - 1) else { return [] }
        var index = comma - 2
        while index > sentence.lowerBound, index > comma - 7,
            syntax.mention(covering: index)?.kind ?? .nominal == .nominal,
            [.NN, .JJ, .JJS, .POS, .HYPH].contains(syntax.token(index).xpos)
        {
            index -= 1
        }
        guard let place = syntax.mention(covering: index), place.type == .place, let target = place.chain,
            place.tokens.upperBound < comma
        else { return [] }
        return candidate(mention, target, index, label: "\(syntax.word(comma - 1)) of", at: comma - 1)
    }

    private func isBodyNoun(_ noun: Int) -> Bool {
        guard [.NN, .NNS].contains(syntax.token(noun).xpos), syntax.mention(covering: noun)?.kind != .name else {
            return false
        }
        let lemma = syntax.lemma(noun)
        return lexicon.isBody(lemma) || ["regulator", "entity", "outfit", "parliament", "ministry"].contains(lemma)
    }

    /// "refiner" in "Norway's top refiner, Nordlys": what bodies do is told as what persons do.
    private func isDoer(_ noun: Int) -> Bool {
        let lemma = syntax.lemma(noun)
        return syntax.token(noun).xpos == .NN && (lemma.hasSuffix("er") || lemma.hasSuffix("or"))
            && lexicon.role(lemma) == nil
    }

    private func closesPhrase(_ end: Int, _ sentence: Range<Int>) -> Bool {
        guard end < sentence.upperBound else { return true }
        return [.punct, .verb, .aux].contains(syntax.token(end).upos)
    }

    /// "In Geneva, the human rights office said", "in Brussels, where the Commission is drafting rules": the seat of a body
    /// of state that acts in the clause after it.
    func seated(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.head).tokens
        var comma = mention.tokens.lowerBound - 1
        if comma > sentence.lowerBound, syntax.token(comma).upos == .det { comma -= 1 }
        if comma > sentence.lowerBound, syntax.word(comma) == "where" { comma -= 1 }
        guard comma - 1 > sentence.lowerBound, syntax.token(comma).xpos == .comma,
            Self.institutions.contains(syntax.word(mention.tokens.upperBound - 1)),
            let place = syntax.mention(covering: comma - 1), place.type == .place, place.kind == .name,
            place.tokens.upperBound == comma, let target = place.chain, !isCountry(target)
        else { return [] }
        let link = place.tokens.lowerBound - 1
        guard link >= sentence.lowerBound, syntax.word(link) == "in",
            syntax.word(comma + 1) == "where" || link == sentence.lowerBound
        else { return [] }
        return candidate(mention, target, comma - 1, label: "in", at: link)
    }

    private static let institutions: Set<String> = [
        "ministry", "office", "court", "senate", "parliament", "commission", "council", "agency", "department",
        "assembly",
        "embassy", "cabinet", "congress", "chamber", "authority", "bureau", "tribunal", "secretariat", "directorate",
        "inspectorate", "bank",
    ]

    /// "Hamar, at the head of the fjord", "Hamar, in the east of Norway", "Hamar on the west coast of Norway": a side or an
    /// end of what a place is in.
    func situated(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.head).tokens
        var index = mention.tokens.upperBound
        if index < sentence.upperBound, syntax.token(index).xpos == .comma { index += 1 }
        guard index + 4 < sentence.upperBound,
            ["on", "off", "along", "at", "in", "near", "by"].contains(syntax.word(index)),
            syntax.token(index + 1).upos == .det
        else { return [] }
        let near = index + 2..<min(index + 6, sentence.upperBound)
        guard let link = near.first(where: { syntax.word($0) == "of" && Self.sides.contains(syntax.lemma($0 - 1)) }),
            let place = syntax.place(after: link, lexicon: lexicon), let target = place.chain
        else { return [] }
        return candidate(mention, target, place.tokens.lowerBound, label: "in", at: link)
    }

    private static let sides: Set<String> = [
        "coast", "shore", "edge", "outskirts", "outskirt", "tip", "bank", "side", "head", "heart", "centre", "center",
        "foot", "mouth", "end", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
        "north-east", "north-west", "south-east", "south-west", "corner", "middle", "fringe", "top", "slope",
        "interior",
    ]

    /// "Hamar in neighbouring Norway": what modifies the name of the region leads parsers astray.
    func beside(_ mention: Mention) -> [Candidate] {
        let sentence = syntax.sentence(of: mention.head).tokens
        let link = mention.tokens.upperBound
        guard link + 2 < sentence.upperBound, syntax.word(link) == "in", syntax.mention(covering: link + 1) == nil,
            [.VBG, .JJ].contains(syntax.token(link + 1).xpos),
            let place = syntax.mention(covering: link + 2), place.type == .place, place.kind == .name,
            place.tokens.lowerBound == link + 2, let target = place.chain,
            place.tokens.upperBound >= sentence.upperBound || syntax.token(place.tokens.upperBound).xpos != .POS
        else { return [] }
        return candidate(mention, target, link + 2, label: "in", at: link)
    }

    /// "Norwegian host villages in the provinces of Hedmark and Oppland": the provinces are the country's.
    func regions(of land: Mention) -> [Candidate] {
        let end = syntax.sentence(of: land.head).tokens.upperBound
        var index = land.tokens.upperBound
        while index < min(end, land.tokens.upperBound + 3), syntax.token(index).xpos == .NN,
            syntax.mention(covering: index) == nil
        {
            index += 1
        }
        guard index + 4 < end, syntax.token(index).xpos == .NNS, lexicon.isPlaceClass(syntax.lemma(index)),
            syntax.word(index + 1) == "in", syntax.token(index + 2).upos == .det,
            lexicon.isPlaceClass(syntax.lemma(index + 3)), syntax.word(index + 4) == "of", index + 5 < end,
            let first = syntax.mention(covering: index + 5), first.type == .place, let place = land.chain
        else { return [] }
        return inList(first, of: place, land.tokens.lowerBound, at: index + 1)
    }
}
