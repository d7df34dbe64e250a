internal import Ontology
internal import TextModel

/// Happenings whose names begin with what they are: "Hurricane Kari", "Operation Northern Light".
extension NameConventions {
    /// The names of storms and of military operations in place of what their words alone were taken for.
    func namedHappenings(_ mentions: [Mention]) -> [Mention] {
        var result = mentions
        for token in features.range.dropLast() {
            guard features.sentence.tokens[token - features.range.lowerBound].isCapital,
                let kind = HappeningNames.kind(article.text(token)), let end = end(ofNameFrom: token, kind, mentions)
            else { continue }
            result.removeAll { $0.tokens.overlaps(token..<end) }
            let tokens = token..<end
            result.append(
                Mention(
                    span: TextSpan(article.tokens[token].span.start, article.tokens[end - 1].span.end),
                    tokens: tokens, head: article.head(of: tokens), type: .event, kind: .name, confidence: 0.8))
        }
        return result == mentions ? result : result.sorted(by: Mention.inTextOrder)
    }

    /// Where the name ends that a word such as "Hurricane" begins; `nil` where it begins none.
    private func end(ofNameFrom first: Int, _ kind: HappeningNames.Kind, _ mentions: [Mention]) -> Int? {
        if let found = mentions.first(where: { $0.tokens.contains(first) }) {
            // "National Hurricane Center"
            guard found.tokens.lowerBound == first else { return nil }
            if found.tokens.count > 1 { return isOtherBody(found) ? nil : found.tokens.upperBound }
        } else if first > features.range.lowerBound, isInName(first - 1) {
            return nil
        }
        let next = first + 1
        if let found = mentions.first(where: { $0.tokens.lowerBound == next }), found.kind == .name {
            return isOtherBody(found) ? nil : found.tokens.upperBound
        }
        return kind == .operation ? end(ofOperation: first) : end(ofStorm: first)
    }

    /// "Operation Iraqi Freedom", "Operation Enduring Friendship": whatever words, all with capitals.
    private func end(ofOperation first: Int) -> Int? {
        guard features.sentence.style == .plain || features.range.count < 6 else { return nil }
        var end = first + 1
        while end < min(features.range.upperBound, first + 5), isInName(end) { end += 1 }
        return end > first + 1 ? end : nil
    }

    /// "strengthening Hurricane Kari": one word, which may be anybody's name.
    private func end(ofStorm first: Int) -> Int? {
        let next = first + 1 - features.range.lowerBound
        guard features.sentence.style == .plain, article.tokens[first + 1].xpos == .NNP,
            features.sentence.tokens[next].form == .capitalized, features.sentence.matches[next] == nil,
            features.sentence.words[next].map({ $0.given > 0 || $0.surname > 0 || !$0.isCommonWord }) ?? true,
            next + 1 == features.range.count || !features.sentence.tokens[next + 1].isCapital
        else { return nil }
        return isOtherBody(article.text(first + 1)) ? nil : first + 2
    }

    private func isInName(_ token: Int) -> Bool {
        features.sentence.tokens[token - features.range.lowerBound].form == .capitalized
            && !CalendarNames.isWeekday(article.text(token)) && isNaming(article.tokens[token].upos)
    }

    private func isNaming(_ tag: UniversalTag) -> Bool {
        tag.isNominal || tag == .adj || tag == .verb || tag == .num
    }

    /// "Hurricane Center", "Operation Headquarters".
    private func isOtherBody(_ mention: Mention) -> Bool {
        isOtherBody(article.text(mention.tokens.upperBound - 1))
    }

    private func isOtherBody(_ word: Substring) -> Bool {
        let last = word.lowercased()
        return HeadNoun(lemma: last).map { $0.type == .organization || $0.group == .facility } ?? false
            || OrganizationName.kindWords.contains(last) || ["center", "centre", "season", "warning"].contains(last)
    }
}

/// The names of storms and operations through a whole article.
struct HappeningNames {
    let article: AnalyzedArticle

    /// What the first word of such a name tells.
    enum Kind { case storm, operation }

    static func kind(_ word: Substring) -> Kind? {
        guard (7...9).contains(word.utf8.count) else { return nil }
        return switch word {
        case "Hurricane", "Typhoon", "Cyclone", "HURRICANE", "TYPHOON", "CYCLONE": .storm
        case "Operation": .operation
        default: nil
        }
    }

    /// The mentions with "Kari" as a storm too where "Hurricane Kari" is one.
    func shortened(_ mentions: [Mention]) -> [Mention] {
        let storms = mentions.filter { $0.type == .event && isStorm($0) }.map { article.text($0.tokens.upperBound - 1) }
        guard !storms.isEmpty else { return mentions }
        let persons = Set(
            mentions.filter { $0.type == .person && $0.tokens.count > 1 }.flatMap { name in
                name.tokens.map { article.text($0) }
            })
        let names = Set(storms).subtracting(persons)
        var result = mentions
        for index in result.indices
        where result[index].tokens.count == 1 && result[index].kind == .name
            && names.contains(article.text(result[index].tokens.lowerBound)) && isAlone(result[index])
        {
            result[index].type = .event
        }
        return result
    }

    private func isStorm(_ mention: Mention) -> Bool {
        mention.tokens.count > 1 && Self.kind(article.text(mention.tokens.lowerBound)) == .storm
    }

    /// Not "Ms. Kari".
    private func isAlone(_ mention: Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return before < 0 || !PersonTitles.contains(article.text(before))
    }
}
