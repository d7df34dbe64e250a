internal import Ontology
internal import TextModel

/// Names that hold more than one name, and words beside a name that the labels took for a part of it or for a name of their own.
extension NameConventions {
    /// "Oslo-based Nordic Works" names a town and a firm.
    func based(_ mentions: [Mention]) -> [Mention] {
        mentions.flatMap { mention -> [Mention] in
            let tokens = mention.tokens
            guard mention.kind == .name, tokens.count > 3,
                let participle = tokens.dropFirst(2).dropLast().first(where: { Self.basing.contains(article.text($0)) }
                ),
                article.tokens[participle - 1].xpos == .HYPH || article.text(participle - 1) == "-"
            else { return [mention] }
            var place = cut(mention, to: tokens.lowerBound..<participle - 1)
            place.type = .place
            return [place, cut(mention, to: participle + 1..<tokens.upperBound)]
        }
    }

    private static let basing: Set<Substring> = ["based", "born", "led", "backed", "run", "owned"]

    /// "Joint Commission on" before "Norway": a name does not end with a preposition.
    func completed(_ mentions: [Mention]) -> [Mention] {
        var result: [Mention] = []
        for mention in mentions {
            if let last = result.last, last.tokens.upperBound > mention.tokens.lowerBound { continue }
            let link = mention.tokens.upperBound - 1
            guard mention.type == .organization, mention.tokens.count > 2, article.tokens[link].upos == .adp,
                ["on", "of", "for"].contains(article.text(link))
            else {
                result.append(mention)
                continue
            }
            var end = link + 1
            while end < features.range.upperBound, article.tokens[end].xpos.isProperNoun { end += 1 }
            result.append(cut(mention, to: mention.tokens.lowerBound..<(end > link + 1 ? end : link)))
        }
        return result
    }

    /// "the Storting's Trade and Fishery committee": whole and part are two bodies, and a kind that the paper writes small
    /// belongs to the part's name.
    func partsOfBodies(_ mentions: [Mention]) -> [Mention] {
        let taken = Set(mentions.flatMap(\.tokens))
        return mentions.flatMap { mention -> [Mention] in
            let tokens = mention.tokens
            guard mention.type == .organization, mention.kind == .name, tokens.count > 1 else { return [mention] }
            let whole = withSmallKind(mention, taken)
            guard
                let ending = tokens.dropFirst().dropLast().last(where: {
                    article.tokens[$0].xpos == .POS
                        && features.sentence.tokens[$0 + 1 - features.range.lowerBound].isCapital
                }),
                isPartKind(whole.tokens.upperBound - 1)
            else { return [whole] }
            return [cut(mention, to: tokens.lowerBound..<ending), cut(whole, to: ending + 1..<whole.tokens.upperBound)]
        }
    }

    private func withSmallKind(_ mention: Mention, _ taken: Set<Int>) -> Mention {
        let next = mention.tokens.upperBound
        guard next < features.range.upperBound, ["committee", "subcommittee"].contains(article.text(next)),
            !taken.contains(next), !modifies(next), !isPartKind(next - 1),
            // "the Senate committee" is one of many.
            HeadNoun(lemma: article.text(next - 1).lowercased())?.group != .parliament,
            article.text(next - 1) != "House"
        else { return mention }
        return cut(mention, to: mention.tokens.lowerBound..<next + 1)
    }

    private func isPartKind(_ token: Int) -> Bool { Self.partKinds.contains(article.text(token).lowercased()) }

    private static let partKinds: Set<String> = [
        "committee", "subcommittee", "commission", "council", "board", "bureau", "department", "panel", "chamber",
        "division", "directorate", "secretariat", "caucus",
    ]

    /// "European Union" in "European Union Foreign Policy chief Kari Lund": what an officer is for is no part of the name.
    func withoutPortfolio(_ mention: Mention) -> Mention {
        let next = mention.tokens.upperBound
        let offset = features.range.lowerBound
        guard mention.type == .organization, mention.kind == .name, mention.tokens.count > 1,
            next < features.range.upperBound, HeadNoun(lemma: article.text(next).lowercased())?.group == .post,
            let known = features.sentence.matches[mention.tokens.lowerBound - offset],
            known.tokens.lowerBound + offset == mention.tokens.lowerBound,
            known.tokens.count < mention.tokens.count, known.bestKind == .organization,
            mention.tokens.dropFirst(known.tokens.count).allSatisfy({
                Self.portfolios.contains(article.text($0).lowercased())
            })
        else { return mention }
        return cut(mention, to: mention.tokens.lowerBound..<known.tokens.upperBound + offset)
    }

    /// "Trade" in "Norwegian Trade Minister Kari Lund", "Defence" in "Minister of Defence": what a minister is for is no body.
    func isPortfolio(_ mention: Mention) -> Bool {
        if isOfMinister(mention) { return true }
        let next = mention.tokens.upperBound
        guard mention.kind == .name, mention.tokens.count == 1, mention.type == .organization,
            next < features.range.upperBound,
            Self.portfolios.contains(article.text(mention.tokens.lowerBound).lowercased())
        else { return false }
        return HeadNoun(lemma: article.text(next).lowercased())?.group == .post
            && features.sentence.tokens[next - features.range.lowerBound].isCapital
    }

    private func isOfMinister(_ mention: Mention) -> Bool {
        let link = mention.tokens.lowerBound - 1
        let first = article.text(mention.tokens.lowerBound)
        return link > features.range.lowerBound && ["of", "for"].contains(article.text(link))
            && ["Secretary", "Minister", "minister", "secretary"].contains(article.text(link - 1))
            && (mention.tokens.count == 1 || mention.type == .organization)
            && (Self.portfolios.contains(first.lowercased()) || mention.tokens.count > 1 && first == "State")
    }

    static let portfolios: Set<String> = [
        "policy", "affairs", "human", "rights", "humanitarian", "relief", "aid", "refugee", "development", "peace",
        "trade", "security", "defense", "defence", "foreign", "interior", "finance", "justice", "health", "education",
        "agriculture", "transport", "transportation", "energy", "environment", "labor", "labour", "culture", "tourism",
        "information", "oil", "commerce", "treasury", "intelligence", "housing", "immigration", "planning",
        "telecommunications", "communications", "water", "industry", "economy",
    ]

    /// "'s Congress" without the owner's ending.
    func withoutEnding(_ mention: Mention) -> Mention {
        let last = mention.tokens.upperBound - 1
        // "the EU-led mission"
        if mention.tokens.count > 1, article.tokens[last].xpos == .HYPH {
            return cut(mention, to: mention.tokens.lowerBound..<last)
        }
        // "of Nordlys"
        if mention.type == .organization, mention.tokens.count > 1, article.text(mention.tokens.lowerBound) == "of" {
            return cut(mention, to: mention.tokens.dropFirst())
        }
        // "the U.N. Security Council on Norway"
        if mention.tokens.count > 1, article.tokens[last].xpos == .IN,
            !features.sentence.tokens[last - features.range.lowerBound].isCapital
        {
            return cut(mention, to: mention.tokens.lowerBound..<last)
        }
        // "Shares of Nordlys": of whom there is more than one.
        if mention.tokens.count > 2, mention.type == .organization,
            Self.parts.contains(article.text(mention.tokens.lowerBound)),
            article.text(mention.tokens.lowerBound + 1) == "of"
        {
            return cut(mention, to: mention.tokens.lowerBound + 2..<mention.tokens.upperBound)
        }
        guard mention.tokens.count > 1, article.tokens[mention.tokens.lowerBound].xpos == .POS else { return mention }
        return cut(mention, to: mention.tokens.lowerBound + 1..<mention.tokens.upperBound)
    }

    private static let parts: Set<Substring> = [
        "Shares", "Members", "Officials", "Residents", "Workers", "Fans", "Employees", "Stocks", "Students", "Part",
        "Supporters", "Leaders", "Owners", "Executives", "Shareholders", "Customers", "Users",
    ]

    /// "Norwegian kingdom" names Norway; "former Danish colony of Iceland" names Iceland.
    func withoutPlaceClass(_ mention: Mention) -> Mention {
        let tokens = mention.tokens
        guard mention.type == .place, mention.kind == .name, tokens.count > 1 else { return mention }
        if let link = tokens.dropFirst().dropLast().last(where: { article.text($0) == "of" }), isSmallClass(link - 1) {
            return cut(mention, to: link + 1..<tokens.upperBound)
        }
        let offset = features.range.lowerBound
        guard isSmallClass(tokens.upperBound - 1),
            let match = features.sentence.matches[tokens.lowerBound - offset], match.isDemonym,
            match.tokens.upperBound + offset == tokens.upperBound - 1
        else { return mention }
        var nation = cut(mention, to: tokens.lowerBound..<tokens.upperBound - 1)
        nation.kind = .demonym
        return nation
    }

    /// "Sunni mosque": a house of a faith's is no name.
    func isHouseOfFaith(_ mention: Mention) -> Bool {
        mention.type == .place && mention.tokens.count > 1 && isSmallClass(mention.tokens.upperBound - 1)
            && mention.tokens.dropLast().allSatisfy { isFaith($0) }
    }

    private func isSmallClass(_ token: Int) -> Bool {
        article.text(token).utf8.first.map { $0 >= 0x61 } ?? false
            && HeadNoun(lemma: article.text(token).lowercased())?.type == .place
    }

    /// "Sheikh Kari Lund" taken for a body's or a place's name: whoever has such a title is a person.
    func titled(_ mention: Mention) -> Mention {
        let tokens = mention.tokens
        guard mention.type == .organization || mention.type == .place, mention.kind == .name, tokens.count > 2,
            PersonTitles.isHonorific(article.text(tokens.lowerBound)),
            tokens.dropFirst().allSatisfy({
                let word = article.text($0).lowercased()
                return (article.tokens[$0].xpos == .NNP || article.tokens[$0].xpos == .HYPH)
                    && !OrganizationName.kindWords.contains(word) && HeadNoun(lemma: word) == nil
            })
        else { return mention }
        var person = cut(mention, to: tokens.lowerBound + 1..<tokens.upperBound)
        person.type = .person
        return person
    }
}
