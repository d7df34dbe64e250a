internal import Ontology
internal import TextModel

/// Names of bodies that go on behind what was taken for the whole: by their country, their task or the land where they fight.
extension NameConventions {
    /// "al-Nordlys in Hedmark" as one name, where it stands as one: before what it describes, or as a subject by itself.
    ///
    /// Branches of armed groups, whose names begin with the Arabic article, are so called.
    func branches(_ names: [Mention]) -> [Mention] {
        joined(names) { group, link, land in
            group.type == .organization && land.type == .place && article.text(link.lowerBound) == "in"
                && isArabic(group.tokens.lowerBound) && isOneWithLand(group, land)
        }
    }

    private func isArabic(_ token: Int) -> Bool {
        let text = article.text(token).lowercased()
        return text.hasPrefix("al-") || text == "al" && article.text(token + 1) == "-"
    }

    private func isOneWithLand(_ group: Mention, _ land: Mention) -> Bool {
        let next = land.tokens.upperBound
        if isLed(group) { return true }
        guard next < features.range.upperBound else { return false }
        switch article.tokens[next].xpos {
        case .NN, .NNS: return true
        case .VBD, .VBZ, .MD: break
        default: return ["leader", "of"].contains(article.text(max(group.tokens.lowerBound - 2, 0)))
        }
        guard group.tokens.lowerBound > features.range.lowerBound else { return true }
        let before = group.tokens.lowerBound - 1
        return article.tokens[before].xpos == .comma || article.tokens[before].upos == .cconj
            || article.tokens[before].upos == .sconj
    }

    /// "the leadership of al-Nordlys": whose post stands before it.
    private func isLed(_ group: Mention) -> Bool {
        let before = group.tokens.lowerBound - 2
        return before >= features.range.lowerBound && article.text(before + 1) == "of"
            && Self.posts.contains(article.text(before))
    }

    private static let posts: Set<Substring> = [
        "leader", "leaders", "leadership", "head", "chief", "commander", "commanders", "emir",
    ]

    /// "Nordic Energy Agency of Norway", "Office for the Care of Seals": whose a body is, and what it is for.
    func withCountryAndTask(_ names: [Mention]) -> [Mention] {
        joined(names) { body, link, rest in
            guard body.type == .organization, isCapital(body.tokens.lowerBound),
                Self.extended.contains(article.text(body.tokens.upperBound - 1))
            else { return false }
            let preposition = article.text(link.lowerBound)
            // "the District Court of Hamar"
            if preposition == "of", rest.type == .place, rest.kind == .name,
                Self.seated.contains(article.text(body.tokens.upperBound - 1).lowercased())
            {
                return true
            }
            if preposition == "of", rest.type == .place, rest.kind == .name, body.tokens.count > 1 {
                return features.sentence.matches[rest.tokens.lowerBound - features.range.lowerBound]
                    .map(isCountry) ?? false
            }
            return ["for", "of", "on"].contains(preposition) && rest.type == .organization
                && isCapital(rest.tokens.lowerBound)
                && features.sentence.matches[
                    rest.tokens.lowerBound - features.range.lowerBound] == nil
        }
    }

    /// Last words of bodies whose names go on.
    private static let extended: Set<Substring> = [
        "Organization", "Organisation", "Agency", "Authority", "Commission", "Committee", "Council", "Headquarters",
        "Ministry", "Office", "Federation", "Association", "Union", "Institute", "Center", "Centre", "Bureau",
        "Department", "Administration", "Service", "Parliament", "Movement", "Front", "Party", "Army",
        "Court", "court", "Diocese", "diocese", "Archdiocese", "Prelature", "College", "Faculty", "Society", "Academy",
        "Congregation", "Group",
    ]

    /// Of those, the ones that are named after where they sit.
    private static let seated: Set<String> = ["court", "diocese", "archdiocese", "prelature"]

    /// Pairs of names with a preposition between, perhaps with an article, in one where `isOne`.
    private func joined(
        _ names: [Mention], where isOne: (Mention, Range<Int>, Mention) -> Bool
    ) -> [Mention] {
        var result: [Mention] = []
        for name in names {
            guard let last = result.last, last.kind == .name else {
                result.append(name)
                continue
            }
            let link = last.tokens.upperBound..<max(name.tokens.lowerBound, last.tokens.upperBound)
            guard (1...2).contains(link.count), link.count == 1 || article.text(link.upperBound - 1) == "the",
                isOne(last, link, name)
            else {
                result.append(name)
                continue
            }
            result[result.count - 1] = cut(last, to: last.tokens.lowerBound..<name.tokens.upperBound)
        }
        return result
    }

    private func isCapital(_ token: Int) -> Bool {
        features.sentence.tokens[token - features.range.lowerBound].isCapital
    }

    /// "Secretary-General Kari Lund" taken for a body: the person behind the post.
    func officerBehindPost(_ mention: Mention) -> Mention {
        let start = mention.tokens.lowerBound + 3
        guard mention.type == .organization, mention.tokens.count > 3, article.text(start - 1) == "General",
            article.tokens[start - 2].xpos == .HYPH || article.text(start - 2) == "-",
            HeadNoun(lemma: article.text(start - 3).lowercased())?.group == .post
        else { return mention }
        var person = cut(mention, to: start..<mention.tokens.upperBound)
        person.type = .person
        return person
    }

    /// "the director of the Society of Painters Kari Lund" read as one name: behind a post and its body stands who holds it.
    func withoutHolders(_ names: [Mention]) -> [Mention] {
        names.flatMap { name -> [Mention] in
            let first = name.tokens.upperBound - 2
            guard name.type == .organization, name.tokens.count > 3, isPostHolder(first), isPostBefore(name) else {
                return [name]
            }
            var holder = cut(name, to: first..<name.tokens.upperBound)
            holder.type = .person
            return [cut(name, to: name.tokens.lowerBound..<first), holder]
        }
    }

    /// A given name and a family name, behind a noun in the plural.
    private func isPostHolder(_ first: Int) -> Bool {
        let offset = features.range.lowerBound
        guard let given = features.sentence.words[first - offset],
            let family = features.sentence.words[first + 1 - offset],
            given.given > 2, family.surname > 0
        else { return false }
        return [.NNS, .NNPS].contains(article.tokens[first - 1].xpos)
    }

    private func isPostBefore(_ name: Mention) -> Bool {
        var of = name.tokens.lowerBound - 1
        if of > features.range.lowerBound, article.tokens[of].upos == .det { of -= 1 }
        guard of > features.range.lowerBound, ["of", "for", "at"].contains(article.text(of)) else { return false }
        return HeadNoun(lemma: article.text(of - 1).lowercased())?.type == .person
    }
}
