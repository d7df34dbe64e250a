internal import Ontology
internal import TextModel

/// Brings names in line with the vocabulary, whatever the corpora taught: no titles in persons, countries are places also
/// where they act, lone nationality words are demonyms, peoples and faiths are no names.
struct NameConventions {
    let article: AnalyzedArticle
    let features: NameFeatures

    /// The name as the vocabulary has it; `nil` where it names nothing that is a node.
    func applied(_ mention: Mention) -> Mention? {
        var result = withoutPlaceClass(
            withoutPortfolio(
                withArticle(withoutCommonNoun(withoutCompound(withoutEnding(officerBehindPost(titled(mention))))))))
        if result.tokens.count == 1, Self.commonAlone.contains(word(result.tokens.lowerBound).lower) { return nil }
        if isCameras(result.tokens) || isPartyTag(result) || isCommonPlural(result) { return nil }
        if isLettered(result) || isCount(result) || isPortfolio(result) || isWeekday(result) { return nil }
        if isHouseOfFaith(result) || isUnionPost(result) { return nil }
        if let land = landOfGovernment(result) { return land }
        if result.type == .person, result.tokens.count > 1,
            Self.beforePlaces.contains(word(result.tokens.lowerBound).lower)
        {
            result.type = .place
        }
        if result.type == .person {
            guard let trimmed = withoutTitles(result) else { return nil }
            result = trimmed
        }
        guard let match = features.sentence.matches[local(result)], match.tokens.lowerBound == local(result),
            match.tokens.count == result.tokens.count
        else { return isPeople(result) ? nil : result }
        if match.isDemonym, match.kinds == 0 {
            if isEthnic(result.tokens.lowerBound) { return nil }
            result.kind = .demonym
            result.type = .place
        } else if result.type == .organization, match.kinds & Self.lands != 0,
            match.kinds & Self.organization == 0 || match.bestKind == .region
        {
            result.type = .place
        } else if isPeople(result) {
            return nil
        } else if match.kinds == Self.organization, match.prominence >= 50,
            result.type == .person || result.type == .place,
            result.tokens.count > 1 || !isPersonName(local(result))
        {
            result.type = .organization
        }
        return result
    }

    /// "the High Representative for Foreign Affairs": a post, no body.
    private func isUnionPost(_ mention: Mention) -> Bool {
        mention.type == .organization && mention.tokens.count > 1
            && article.text(mention.tokens.lowerBound) == "High"
            && article.text(mention.tokens.lowerBound + 1) == "Representative"
    }

    /// "the Government of Norway": the country, which acts by it.
    private func landOfGovernment(_ mention: Mention) -> Mention? {
        let start = mention.tokens.lowerBound + 2
        guard mention.type == .organization, mention.tokens.count > 2,
            article.text(start - 2).lowercased() == "government", article.text(start - 1) == "of",
            let match = features.sentence.matches[start - features.range.lowerBound],
            match.kinds & Self.lands != 0,
            match.tokens.upperBound + features.range.lowerBound == mention.tokens.upperBound
        else { return nil }
        var land = cut(mention, to: start..<mention.tokens.upperBound)
        land.type = .place
        return land
    }

    /// "Pirates seized a ship": a sentence begins with a capital, whatever team is so called.
    private func isCommonPlural(_ mention: Mention) -> Bool {
        mention.tokens.count == 1 && mention.type == .organization
            && mention.tokens.lowerBound == features.range.lowerBound
            && article.tokens[mention.tokens.lowerBound].xpos == .NNS
    }

    /// "Sen. Ola Dahl, R-Hamar": letters for a party and a state.
    private func isPartyTag(_ mention: Mention) -> Bool {
        let text = article.text(mention.span)
        return mention.type == .person && (text.hasPrefix("R-") || text.hasPrefix("D-") || text.hasPrefix("I-"))
    }

    /// "CCTV footage": the cameras, not the broadcaster that goes by the same letters.
    func isCameras(_ tokens: Range<Int>) -> Bool {
        guard tokens.count == 1, tokens.upperBound < features.range.upperBound,
            article.text(tokens.lowerBound) == "CCTV"
        else { return false }
        return Self.cameraWords.contains(article.text(tokens.upperBound))
    }

    private static let cameraWords: Set<Substring> = [
        "camera", "cameras", "footage", "operator", "operators", "image", "images", "video", "system", "systems",
        "recording", "recordings", "picture", "pictures",
    ]

    /// "A spokesman in Oslo Friday said": no name of anybody.
    private func isWeekday(_ mention: Mention) -> Bool {
        mention.tokens.count == 1 && CalendarNames.isWeekday(article.text(mention.tokens.lowerBound))
    }

    /// Whether a word of nationality tells of a people, not of a state: "ethnic Norwegians", "Kurdish".
    func isEthnic(_ token: Int) -> Bool {
        if Self.stateless.contains(word(token).lower) { return true }
        return token > features.range.lowerBound && word(token - 1).lower == Self.ethnic
    }

    private static let ethnic = TokenTraits.lowerHash("ethnic")
    private static let stateless: Set<UInt64> = Set(
        ["kurd", "kurds", "kurdish", "arab", "arabs", "uighur", "uighurs", "uyghur", "uyghurs"]
            .map(TokenTraits.lowerHash))

    /// A small number alone.
    private func isCount(_ mention: Mention) -> Bool {
        let first = word(mention.tokens.lowerBound)
        return mention.tokens.count == 1 && first.form == .number && first.length < 3
    }

    /// "Group B", "Division 2": what a letter or number tells apart.
    private func isLettered(_ mention: Mention) -> Bool {
        mention.tokens.count == 2 && Self.parts.contains(word(mention.tokens.lowerBound).lower)
            && word(mention.tokens.lowerBound + 1).length == 1
    }

    private static let parts: Set<UInt64> = Set(
        ["group", "division", "pool", "category", "class", "type", "section", "level"].map(TokenTraits.lowerHash))

    /// Words that a capital alone makes no name of.
    private static let commonAlone: Set<UInt64> = Set(
        [
            "the", "world", "state", "man", "woman", "match", "image", "photo", "group", "government", "republic",
            "ngo", "ceo", "lng", "ied", "ieds",
            "suv", "suvs", "atv", "dvd", "dvds", "cds", "usb", "sms", "ufo", "ufos", "mri", "atm", "atms", "html",
            "fpv", "covid", "covid-19", "gdp", "hiv", "aids", "dna", "gps", "tv",
        ]
        .map(TokenTraits.lowerHash))

    /// "Plaza Lund": how names of squares, lakes and mountains begin that are named after persons.
    private static let beforePlaces: Set<UInt64> = Set(
        ["plaza", "lake", "mount", "fort", "cape", "camp", "piazza", "mt."].map(TokenTraits.lowerHash))

    /// Whether a word is known as a given name or a surname.
    func isPersonName(_ index: Int) -> Bool {
        features.sentence.words[index].map { $0.given > 0 || $0.surname > 0 } ?? false
    }

    /// A mention as long as the known country or organization that it is a piece of: "Korea" in "North Korea", "Party" in
    /// "Party for Peace and the Land".
    func whole(_ mentions: [Mention]) -> [Mention] {
        var result: [Mention] = []
        for mention in mentions {
            if let last = result.last, last.tokens.upperBound > mention.tokens.lowerBound { continue }
            let offset = features.range.lowerBound
            guard let match = features.sentence.matches[local(mention)], let type = typeOfWhole(match),
                match.tokens.lowerBound + offset <= mention.tokens.lowerBound,
                mention.tokens.upperBound <= match.tokens.upperBound + offset,
                match.tokens.count > mention.tokens.count,
                result.last.map({ $0.tokens.upperBound <= match.tokens.lowerBound + offset }) ?? true
            else {
                result.append(mention)
                continue
            }
            var one = cut(mention, to: match.tokens.lowerBound + offset..<match.tokens.upperBound + offset)
            one.type = type
            result.append(one)
        }
        return result
    }

    /// The type of a known form that is one name wherever it stands; `nil` where the context must tell.
    private func typeOfWhole(_ match: GazetteerMatch) -> NodeType? {
        // Whether an article belongs to the name is told by its place in the sentence.
        if features.sentence.tokens[match.tokens.lowerBound].lower == Self.article { return nil }
        if match.kinds == 1 << UInt16(GazetteerKind.country.rawValue), match.tokens.count > 1 { return .place }
        return match.kinds == Self.organization && match.tokens.count > 2 ? .organization : nil
    }

    private static let article = TokenTraits.lowerHash("the")

    /// "The Hague": the article belongs to the name where it keeps its capital inside a sentence and the gazetteer has it.
    private func withArticle(_ mention: Mention) -> Mention {
        let before = local(mention) - 1
        guard before > 0, mention.type == .place || mention.type == .organization,
            article.text(mention.tokens.lowerBound - 1) == "The",
            let whole = features.sentence.matches[before], whole.tokens.lowerBound == before,
            whole.tokens.count == mention.tokens.count + 1
        else { return mention }
        return cut(mention, to: mention.tokens.lowerBound - 1..<mention.tokens.upperBound)
    }

    /// Two names, or two and the "and" between them, where the gazetteer knows the whole as one: "Trinidad and Tobago",
    /// "White House".
    func joined(_ mentions: [Mention]) -> [Mention] {
        var result: [Mention] = []
        for mention in mentions {
            guard let last = result.last,
                (0...1).contains(mention.tokens.lowerBound - last.tokens.upperBound),
                let whole = features.sentence.matches[local(last)], whole.tokens.lowerBound == local(last),
                whole.tokens.count == mention.tokens.upperBound - last.tokens.lowerBound
            else {
                result.append(mention)
                continue
            }
            var one = cut(last, to: last.tokens.lowerBound..<mention.tokens.upperBound)
            one.confidence = min(last.confidence, mention.confidence)
            if whole.kinds & Self.lands != 0 { one.type = .place }
            result[result.count - 1] = one
        }
        return result
    }

    /// Whether a faith or a people is all that is named: "Muslims", "Roman Catholic".
    private func isPeople(_ mention: Mention) -> Bool {
        guard mention.type != .event, mention.tokens.count < 4,
            Self.peoples.contains(word(mention.tokens.upperBound - 1).lower)
        else { return false }
        // "Norwegian Sikhs", "Sunni Arabs"
        return mention.tokens.dropLast().allSatisfy { token in
            Self.peoples.contains(word(token).lower)
                || features.sentence.matches[token - features.range.lowerBound].map { $0.isDemonym } ?? false
        }
    }

    /// Whether a word tells of a faith or of a people without a state.
    func isFaith(_ token: Int) -> Bool { Self.peoples.contains(word(token).lower) }

    /// "EU" for "EU-led": a participle after a hyphen is no part of a name; the second syllable of "Chung-hee" is.
    private func withoutCompound(_ mention: Mention) -> Mention {
        let last = mention.tokens.upperBound - 1
        guard mention.tokens.count > 2, !word(last).isCapital, word(last - 1).form == .mark,
            article.text(last - 1) == "-", isParticiple(last, of: mention)
        else { return mention }
        return cut(mention, to: mention.tokens.lowerBound..<last - 1)
    }

    /// "Hedmark" for "Hedmark province", "United Nations" for "United Nations war": common nouns, and the day of the week,
    /// only stand beside a name.
    private func withoutCommonNoun(_ mention: Mention) -> Mention {
        guard mention.type != .event, mention.tokens.count > 1,
            word(mention.tokens.lowerBound).isCapital
        else { return mention }
        if let match = features.sentence.matches[local(mention)], match.tokens.count >= mention.tokens.count {
            return mention
        }
        var tokens = mention.tokens
        while tokens.count > 1, isBeside(tokens.upperBound - 1, mention.type) { tokens = tokens.dropLast() }
        return tokens.count == mention.tokens.count ? mention : cut(mention, to: tokens)
    }

    private func isBeside(_ token: Int, _ type: NodeType?) -> Bool {
        let tag = article.tokens[token].xpos
        if tag == .NNP { return CalendarNames.isWeekday(article.text(token)) }
        return type != .person && (tag == .NN || tag == .NNS) && !word(token).isCapital && word(token).form != .mark
            && article.tokens[token - 1].xpos.isProperNoun
    }

    private func isParticiple(_ token: Int, of mention: Mention) -> Bool {
        let text = article.text(token)
        if text.hasSuffix("ed") || text == "run" || text == "born" { return true }
        return mention.type != .person && !article.tokens[token].xpos.isProperNoun
    }

    private func word(_ token: Int) -> TokenTraits { features.sentence.tokens[token - features.range.lowerBound] }

    func cut(_ mention: Mention, to tokens: Range<Int>) -> Mention {
        var cut = mention
        cut.tokens = tokens
        cut.span = TextSpan(
            article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end)
        cut.head = article.head(of: tokens)
        return cut
    }

    private func local(_ mention: Mention) -> Int { mention.tokens.lowerBound - features.range.lowerBound }

    private static let lands: UInt16 =
        1 << UInt16(GazetteerKind.country.rawValue) | 1 << UInt16(GazetteerKind.region.rawValue)
    private static let organization: UInt16 = 1 << UInt16(GazetteerKind.organization.rawValue)

    /// A person's name after its last title; `nil` where titles are all there is. A last word such as "Major" may be a
    /// surname.
    private func withoutTitles(_ mention: Mention) -> Mention? {
        if mention.tokens.allSatisfy({ PersonTitles.contains(article.text($0)) }) { return nil }
        guard let title = mention.tokens.dropLast().last(where: { PersonTitles.contains(article.text($0)) }) else {
            return isCalling(mention) ? cut(mention, to: mention.tokens.dropFirst()) : mention
        }
        // "Kari Prince Lund": a title that is a name, too, behind a given name.
        if title > mention.tokens.lowerBound, Self.titledNames.contains(article.text(title)),
            isPersonName(local(mention))
        {
            return mention
        }
        let rest = title + 1..<mention.tokens.upperBound
        return PersonTitles.contains(article.text(rest.upperBound - 1)) ? nil : cut(mention, to: rest)
    }

    /// "Trumpeter Ola Dahl": a calling before a given name and a family name.
    private func isCalling(_ mention: Mention) -> Bool {
        guard mention.tokens.count > 2 else { return false }
        let (first, second) = (local(mention), local(mention) + 1)
        let text = article.text(mention.tokens.lowerBound)
        guard let given = features.sentence.words[second], given.given > 1 else { return false }
        if HeadNoun(lemma: text.lowercased())?.type == .person { return true }
        let isKnown = features.sentence.words[first].map { $0.given > 0 || $0.surname > 0 } ?? false
        return !isKnown && ["er", "or", "ist", "man", "woman", "ian"].contains { text.hasSuffix($0) }
            && text.utf8.count > 5
    }

    private static let titledNames: Set<Substring> = [
        "Sheikh", "Sheik", "Shah", "Mullah", "Sultan", "Prince", "King", "Pope", "Dean", "Bishop", "Judge", "Duke",
        "Earl", "Baron", "Marshal", "Major", "Khan",
    ]

    /// Faiths and peoples without a country of their own.
    private static let peoples: Set<UInt64> = Set(
        """
        muslim muslims christian christians jew jews jewish hindu hindus sikh sikhs buddhist buddhists catholic catholics \
        protestant protestants shiite shiites shia shias shi'ite shi'ites shi’ite shi’ites shi'a sunni sunnis islam islamic christianity judaism hinduism buddhism \
        rohingya rohingyas uyghurs uighurs tutsi tutsis hutu hutus yazidi yazidis alawite alawites druze orthodox anglican \
        evangelical evangelicals roman radical ultra-orthodox mormon mormons islamist islamists pashtun pashtuns hazara hazaras romani \
        kurd kurds kurdish arab arabs
        """.split(separator: " ").map { TokenTraits.lowerHash(String($0)) })
}
