internal import Ontology
internal import TextModel

/// Types that the nouns beside a name tell: "Nordlys, one of the companies that …", "papers like Nordlys and Dagen".
extension NameConventions {
    /// "Oslo Kings" taken for a place: a town and a plural with a capital are a team; and of "Oslo Kings 101-95" the score is no
    /// part.
    func teams(_ names: [Mention]) -> [Mention] {
        names.map { name in
            guard name.kind == .name, name.tokens.count > 1, name.type != .event else { return name }
            var name = name
            let last = name.tokens.upperBound - 1
            if name.type == .place, Self.papers.contains(article.text(last)) { name.type = .organization }
            if isScore(last) { name = cut(name, to: name.tokens.dropLast()) }
            if name.type == .place, name.tokens.count > 1, isTeamWord(name.tokens.upperBound - 1),
                isTown(name.tokens.dropLast())
            {
                name.type = .organization
            }
            return name
        }
    }

    /// Words that names of newspapers end with, or are.
    static let papers: Set<Substring> = [
        "Tribune", "Herald", "Post", "Gazette", "Chronicle", "Journal", "Observer", "Telegraph", "Guardian", "Times",
        "News", "Examiner", "Inquirer", "Courier", "Sentinel", "Dispatch",
    ]

    /// "101" before "-95".
    private func isScore(_ token: Int) -> Bool {
        article.tokens[token].xpos == .CD && token + 2 < features.range.upperBound
            && ["-", "–"].contains(article.text(token + 1)) && article.tokens[token + 2].xpos == .CD
    }

    private func isTeamWord(_ token: Int) -> Bool {
        let text = article.text(token)
        return article.tokens[token].xpos.isProperNoun && text.utf8.last == 0x73 && text.utf8.count > 4
            && !Self.grounds.contains(text)
    }

    private func isTown(_ tokens: Range<Int>) -> Bool {
        let offset = features.range.lowerBound
        guard let match = features.sentence.matches[tokens.lowerBound - offset],
            match.tokens.lowerBound + offset == tokens.lowerBound, match.tokens.count == tokens.count
        else { return false }
        switch match.bestKind {
        case .city, .division, .region: return true
        default: return false
        }
    }

    /// Plurals that end names of places.
    private static let grounds: Set<Substring> = [
        "Islands", "Heights", "Hills", "Falls", "Springs", "Rapids", "Plains", "Gardens", "Docks", "Estates", "Suburbs",
        "Woods", "Lakes", "Parks", "Mountains", "Highlands", "Lowlands", "Territories", "States", "Oaks", "Shores",
        "Beaches", "Fields", "Meadows", "Pines", "Bluffs", "Cities", "Courts", "Towers", "Headquarters", "Dunes",
        "Narrows", "Straits", "Rocks", "Flats", "Streets", "Barracks", "Works", "Provinces", "Districts",
    ]

    /// "Nordlys" in "the publishing house Nordlys", "software firm Nordlys": what stands right behind the noun for a body.
    func introduced(beside names: [Mention]) -> [Mention] {
        guard features.sentence.style == .plain else { return [] }
        let taken = Set(names.flatMap(\.tokens))
        return features.range.dropFirst().compactMap { token -> Mention? in
            let noun = token - 1
            guard !taken.contains(token), article.tokens[token].xpos == .NNP, article.tokens[noun].xpos == .NN,
                features.sentence.tokens[token - features.range.lowerBound].isCapital,
                KindNoun(article.text(noun))?.introducesBodies == true, noun > features.range.lowerBound
            else { return nil }
            var end = token + 1
            while end < features.range.upperBound, article.tokens[end].xpos.isProperNoun, !taken.contains(end) {
                end += 1
            }
            guard end - token < 4, end == features.range.upperBound || !taken.contains(end),
                !CalendarNames.isWeekday(article.text(token))
            else { return nil }
            var name = Mention(
                span: article.tokens[token].span, tokens: token..<token + 1, head: token, type: .organization,
                kind: .name, confidence: 0.6)
            if end > token + 1 { name = cut(name, to: token..<end) }
            return name
        }
    }

    /// The names with the types that an apposition behind them, or the noun of a list before them, gives.
    func explained(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for index in result.indices where result[index].kind == .name && result[index].type != .event {
            result[index] = withLegalForm(result[index])
            guard
                let type = typeByLegalForm(result[index]) ?? typeByKind(result[index]) ?? typeBehind(result[index])
                    ?? typeBefore(result[index]) ?? typeOfList(result, index),
                type != result[index].type
            else {
                continue
            }
            result[index].type = type
        }
        return result + listed(with: result)
    }

    /// "Nordlys ASA", where the labels leave the legal form out.
    private func withLegalForm(_ name: Mention) -> Mention {
        let next = name.tokens.upperBound
        // "U.S. AG Lund" is an attorney general.
        guard name.type != .place, next < features.range.upperBound, LegalForms.contains(article.text(next)),
            article.tokens[next].span.start <= name.span.end + 1
        else { return name }
        return cut(name, to: name.tokens.lowerBound..<next + 1)
    }

    /// "Hamar Institute", "Diocese of Hamar": of bodies, whatever place stands in it.
    private func typeByKind(_ name: Mention) -> NodeType? {
        guard name.tokens.count > 1, name.type != .organization else { return nil }
        let (first, last) = (article.text(name.tokens.lowerBound), article.text(name.tokens.upperBound - 1))
        let isOf = article.text(name.tokens.lowerBound + 1) == "of"
        if isOf, ["Diocese", "Archdiocese", "Prelature", "Congregation", "Ministry"].contains(first) {
            return .organization
        }
        guard !NameRecognizer.houses.contains(last) else { return nil }
        return NameRecognizer.kinds.contains(last) ? .organization : nil
    }

    private func typeByLegalForm(_ name: Mention) -> NodeType? {
        name.tokens.count > 1 && LegalForms.contains(article.text(name.tokens.upperBound - 1)) ? .organization : nil
    }

    /// "Dagen" in "papers like Nordlys and Dagen", where the labels overlook it.
    private func listed(with names: [Mention]) -> [Mention] {
        names.indices.compactMap { index -> Mention? in
            let next = names[index].tokens.upperBound + 1
            guard names[index].kind == .name, names[index].type == .organization, next < features.range.upperBound,
                article.tokens[next - 1].upos == .cconj, article.tokens[next].xpos == .NNP,
                features.sentence.tokens[next - features.range.lowerBound].isCapital,
                !names.contains(where: { $0.tokens.contains(next) }), typeOfList(names, index) == .organization,
                next + 1 == features.range.upperBound || !article.tokens[next + 1].xpos.isProperNoun
            else { return nil }
            return Mention(
                span: article.tokens[next].span, tokens: next..<next + 1, head: next, type: .organization, kind: .name,
                confidence: 0.6)
        }
    }

    /// "Nordlys, a fast-food company", "Nordlys, one of the firms": what follows the comma.
    private func typeBehind(_ name: Mention) -> NodeType? {
        let comma = name.tokens.upperBound
        guard comma + 2 < features.range.upperBound, article.tokens[comma].xpos == .comma else { return nil }
        var at = comma + 1
        if article.text(at) == "one", article.text(at + 1) == "of" { at += 2 }
        guard at < features.range.upperBound, article.tokens[at].upos == .det else { return nil }
        guard let head = endOfNouns(from: at + 1), isApposition(at, endingAt: head) else { return nil }
        return type(toldBy: head)
    }

    /// "left Oslo, the newspaper claimed": where a verb follows the noun, it begins a clause.
    private func isApposition(_ article: Int, endingAt head: Int) -> Bool {
        let next = head + 1
        guard next < features.range.upperBound else { return true }
        if self.article.text(article) == "the", self.article.text(article - 1) != "of" {
            return self.article.tokens[next].upos == .punct
        }
        return self.article.tokens[next].upos != .verb && self.article.tokens[next].upos != .aux
    }

    /// "the magazine Dagen", "the hedge fund Nord Kapital", "the port city Hamar": the noun right before.
    private func typeBefore(_ name: Mention) -> NodeType? {
        var noun = name.tokens.lowerBound - 1
        guard noun > features.range.lowerBound else { return nil }
        // "the party's newspaper, Dagen, said"
        let end = name.tokens.upperBound
        if article.tokens[noun].xpos == .comma, noun > features.range.lowerBound + 1, end < features.range.upperBound,
            article.tokens[end].xpos == .comma
        {
            noun -= 1
        }
        guard article.tokens[noun].xpos == .NN else { return nil }
        if article.text(noun) == "agency", article.text(noun - 1) != "news" { return nil }
        guard let kind = KindNoun(article.text(noun)) else { return nil }
        return kind.isPersonToo && isPersonName(name.tokens.lowerBound - features.range.lowerBound) ? nil : kind.type
    }

    /// "papers such as Dagen", "firms like Nordlys and Dagen": the noun before "such as" or "like", also for the names that
    /// "and" adds.
    private func typeOfList(_ names: [Mention], _ index: Int) -> NodeType? {
        let start = names[index].tokens.lowerBound
        if index > 0, names[index - 1].tokens.upperBound < start,
            (names[index - 1].tokens.upperBound..<start).allSatisfy({
                article.text($0) == "," || article.tokens[$0].upos == .cconj
            })
        {
            return typeOfList(names, index - 1)
        }
        var link = start - 1
        if link > features.range.lowerBound, article.tokens[link].upos == .det { link -= 1 }
        guard link > features.range.lowerBound + 1 else { return nil }
        if article.text(link) == "as", article.text(link - 1) == "such" {
            link -= 1
        } else if article.text(link) != "like" && article.text(link) != "including" {
            return nil
        }
        var noun = link - 1
        if article.tokens[noun].xpos == .comma { noun -= 1 }
        guard noun >= features.range.lowerBound, article.tokens[noun].xpos == .NNS else { return nil }
        return type(toldBy: noun)
    }

    /// The last of the nouns that stand together from a token on.
    private func endOfNouns(from start: Int) -> Int? {
        var last: Int?
        var at = start
        while at < min(start + 7, features.range.upperBound) {
            switch article.tokens[at].xpos {
            case .NN, .NNS: last = at
            case .VBN, .VBG, .CD, .RB, .RBS:
                if last != nil { return last }
            case .JJ, .JJS, .JJR, .HYPH, .NNP, .POS: last = nil
            default: return last
            }
            at += 1
        }
        return last
    }

    /// What a noun says of the name it explains, where it says it without doubt.
    private func type(toldBy noun: Int) -> NodeType? {
        let word = article.text(noun).lowercased()
        let lemma = word.hasSuffix("ies") ? word.dropLast(3) + "y" : word.hasSuffix("s") ? word.dropLast() : word[...]
        return KindNoun(lemma)?.type
    }
}
