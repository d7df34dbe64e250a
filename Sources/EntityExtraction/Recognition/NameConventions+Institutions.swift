internal import Ontology
internal import TextModel

/// Bodies that every country has are told apart by whose they are: "Norwegian Foreign Ministry", "Norwegian army".
extension NameConventions {
    /// Names of such bodies with the nationality before them: in another article "Foreign Ministry" is another one.
    func withNationality(_ mentions: [Mention]) -> [Mention] {
        mentions.map { mention in
            let mention = withField(mention)
            guard mention.type == .organization, let start = nationality(before: mention.tokens.lowerBound),
                isInstitution(mention.tokens.lowerBound)
            else { return mention }
            return cut(mention, to: start..<mention.tokens.upperBound)
        }
    }

    /// "Foreign Ministry" where "Ministry" alone was taken for a name.
    private func withField(_ mention: Mention) -> Mention {
        let before = mention.tokens.lowerBound - 1
        guard mention.type == .organization, mention.tokens.count == 1, before >= features.range.lowerBound,
            Self.bodies.contains(String(article.text(mention.tokens.lowerBound))), isInstitution(before),
            features.sentence.tokens[before - features.range.lowerBound].isCapital
        else { return mention }
        return cut(mention, to: before..<mention.tokens.upperBound)
    }

    private static let bodies: Set<String> = [
        "Ministry", "Department", "Court", "Committee", "Commission", "Secretariat",
    ]

    /// Armed forces and ministries written like common nouns, which no name covers: "the Norwegian army".
    func armedForces(beside mentions: [Mention]) -> [Mention] {
        let initials = Set(mentions.filter { $0.type == .place && isInitials($0) }.map(\.tokens.lowerBound))
        var taken = Set(mentions.flatMap(\.tokens))
        return features.range.compactMap { token -> Mention? in
            guard let length = forceLength(at: token),
                let start = nationality(before: token) ?? knownForce(token, length) ?? ownedMinistry(token, length)
                    ?? (initials.contains(token - 1) ? token - 1 : nil),
                !taken.contains(token), !taken.contains(start) || initials.contains(start),
                !modifies(token + length - 1)
            else { return nil }
            let tokens = start..<token + length
            taken.formUnion(tokens)
            return Mention(
                span: TextSpan(article.tokens[start].span.start, article.tokens[token + length - 1].span.end),
                tokens: tokens, head: article.head(of: tokens), type: .organization, kind: .name, confidence: 0.8)
        }
    }

    /// "Norway's foreign ministry": a ministry whose owner stands apart.
    private func ownedMinistry(_ token: Int, _ length: Int) -> Int? {
        guard length == 2, article.text(token + 1) == "ministry", token >= features.range.lowerBound + 2,
            article.tokens[token - 1].xpos == .POS,
            let owner = features.sentence.matches[token - 2 - features.range.lowerBound], isCountry(owner)
        else { return nil }
        return token
    }

    /// Coalitions at war, which go by no other name: "the Norway-led coalition", "coalition troops".
    func coalitions(beside mentions: [Mention]) -> [Mention] {
        features.range.compactMap { token -> Mention? in
            guard isContent(token), article.text(token) == "coalition", isFighting(token),
                !mentions.contains(where: { $0.tokens.contains(token) })
            else { return nil }
            let tokens = coalition(around: token)
            return Mention(
                span: TextSpan(
                    article.tokens[tokens.lowerBound].span.start, article.tokens[tokens.upperBound - 1].span.end),
                tokens: tokens, head: tokens.upperBound - 1, type: .organization, kind: .name, confidence: 0.6)
        }
    }

    /// The coalition with the word for where its members are from, or for its fighters: "global coalition", "coalition forces".
    private func coalition(around token: Int) -> Range<Int> {
        let isWorldwide = token > features.range.lowerBound && Self.worldwide.contains(article.text(token - 1))
        let next = token + 1
        let isOfForces = next < features.range.upperBound && article.text(next) == "forces"
        let start = isWorldwide ? token - 1 : leader(of: token) ?? token
        return start..<(isOfForces ? next + 1 : next)
    }

    /// The first word of "Norway-led", "South Norway-led".
    private func leader(of coalition: Int) -> Int? {
        let offset = features.range.lowerBound
        let start = coalition - 3
        guard start >= offset, article.text(coalition - 1) == "led", article.tokens[coalition - 2].xpos == .HYPH
        else { return nil }
        guard let match = features.sentence.matches[start - offset], match.tokens.upperBound + offset == start + 1
        else { return start }
        return match.tokens.lowerBound + offset
    }

    private func isFighting(_ coalition: Int) -> Bool {
        let next = coalition + 1
        // "the global coalition": those that govern are called by their parties.
        if coalition > features.range.lowerBound, Self.worldwide.contains(article.text(coalition - 1)) { return true }
        if next < features.range.upperBound, Self.fighters.contains(article.text(next)) { return true }
        return coalition > features.range.lowerBound + 2 && article.text(coalition - 1) == "led"
            && article.tokens[coalition - 2].xpos == .HYPH
            && (next == features.range.upperBound || article.text(next) != "government")
    }

    private static let worldwide: Set<Substring> = ["global", "international", "multinational", "multi-national"]

    private static let fighters: Set<Substring> = [
        "forces", "troops", "soldiers", "military", "force", "airstrike", "airstrikes", "warplanes", "aircraft",
        "commanders", "commander", "spokesman", "base", "bases", "convoy", "raid",
    ]

    /// The first token of a force that is known by its whole name.
    private func knownForce(_ token: Int, _ length: Int) -> Int? {
        let offset = features.range.lowerBound
        guard token > offset, let match = features.sentence.matches[token - 1 - offset],
            match.tokens.upperBound + offset == token + length, match.tokens.lowerBound + offset == token - 1,
            article.tokens[token - 1].xpos == .JJ
        else { return nil }
        return token - 1
    }

    /// "Oslo Tribune" where only Oslo was taken for a name: what follows in capitals up to a word for a body belongs to it.
    func namedAfterPlaces(_ mentions: [Mention]) -> [Mention] {
        let taken = Set(mentions.flatMap(\.tokens))
        return mentions.map { mention in
            guard mention.type == .place, mention.kind == .name, let end = bodyEnd(after: mention, taken) else {
                return mention
            }
            var whole = cut(mention, to: mention.tokens.lowerBound..<end)
            whole.type = .organization
            return whole
        }
    }

    /// The end of the longest run of capitalized words after a place that a word for a body closes.
    private func bodyEnd(after place: Mention, _ taken: Set<Int>) -> Int? {
        var end: Int?
        let start = place.tokens.upperBound
        for token in start..<min(start + 4, features.range.upperBound) {
            guard article.tokens[token].xpos.isProperNoun, !taken.contains(token),
                features.sentence.tokens[token - features.range.lowerBound].form == .capitalized
            else { break }
            let word = article.text(token).lowercased()
            if OrganizationName.kindWords.contains(word) || Self.newspapers.contains(word) { end = token + 1 }
            // "the Norway Fishery board": a kind that the paper writes small.
            let next = token + 1
            if next < features.range.upperBound, Self.smallKinds.contains(article.text(next)), !taken.contains(next),
                article.tokens[next].xpos == .NN, !modifies(next)
            {
                end = next + 1
            }
        }
        return end
    }

    private static let smallKinds: Set<Substring> = [
        "board", "ministry", "department", "agency", "authority", "commission", "council", "bureau", "committee",
        "association", "federation",
    ]

    private static let newspapers: Set<String> = [
        "tribune", "herald", "post", "gazette", "chronicle", "journal", "observer", "mail", "telegraph", "guardian",
    ]

    /// The first token of a nationality word that ends right before `token`.
    private func nationality(before token: Int) -> Int? {
        let before = token - 1 - features.range.lowerBound
        guard before >= 0, let match = features.sentence.matches[before], match.isDemonym, match.kinds == 0,
            match.tokens.upperBound == before + 1
        else { return nil }
        return match.tokens.lowerBound + features.range.lowerBound
    }

    private func isInstitution(_ token: Int) -> Bool {
        Self.institutions.contains(features.sentence.tokens[token - features.range.lowerBound].lower)
    }

    /// The number of words of an armed force that begins at `token`.
    private func forceLength(at token: Int) -> Int? {
        guard article.tokens[token].xpos == .NN || article.tokens[token].xpos == .JJ else { return nil }
        switch article.text(token) {
        case "army", "navy", "military": return 1
        case "air", "coast", "armed":
            guard token + 1 < features.range.upperBound, Self.secondWords.contains(String(article.text(token + 1)))
            else {
                return nil
            }
            return 2
        case let field where CommonBodyKind.ministry.isTelling(field):
            return token + 1 < features.range.upperBound && article.text(token + 1) == "ministry" ? 2 : nil
        default: return nil
        }
    }

    private static let secondWords: Set<String> = ["force", "forces", "guard"]

    /// Whether a word goes with a noun after it: "army bases". Its people speak for it.
    func modifies(_ token: Int) -> Bool {
        let next = token + 1
        guard next < features.range.upperBound else { return false }
        guard article.tokens[next].upos.isNominal || article.tokens[next].upos == .adj else { return false }
        return !Self.people.contains(String(article.text(next)))
    }

    static let people: Set<String> = [
        "spokesman", "spokeswoman", "spokesperson", "spokesmen", "chief", "chiefs", "commander", "commanders",
        "officials",
        "official", "statement", "leaders", "authorities", "officers", "sources", "prosecutors", "investigators",
    ]

    /// How the names of a country's institutions begin.
    private static let institutions: Set<UInt64> = Set(
        """
        foreign interior defense defence finance justice health education agriculture transport transportation trade economy \
        energy environment labor labour culture tourism home information supreme constitutional federal ministry \
        department parliament senate army navy air coast central national civil government
        """.split(separator: " ").map { TokenTraits.lowerHash(String($0)) })
}
