internal import Ontology
internal import TextModel

/// Brings names in line with the vocabulary, whatever the corpora taught: no titles in persons, countries are places also
/// where they act, lone nationality words are demonyms, peoples and faiths are no names.
struct NameConventions {
    let article: AnalyzedArticle
    let features: NameFeatures

    /// The name as the vocabulary has it; `nil` where it names nothing that is a node.
    func applied(_ mention: Mention) -> Mention? {
        var result = mention
        if mention.type == .person {
            guard let trimmed = withoutTitles(mention) else { return nil }
            result = trimmed
        }
        if mention.tokens.count == 1, Self.peoples.contains(features.sentence.tokens[local(mention)].lower) {
            return nil
        }
        guard let match = features.sentence.matches[local(result)], match.tokens.lowerBound == local(result),
            match.tokens.count == result.tokens.count
        else { return result }
        if match.isDemonym, match.kinds == 0 {
            result.kind = .demonym
            result.type = .place
        } else if result.type == .organization, match.kinds & Self.lands != 0, match.kinds & Self.organization == 0 {
            result.type = .place
        }
        return result
    }

    private func local(_ mention: Mention) -> Int { mention.tokens.lowerBound - features.range.lowerBound }

    private static let lands: UInt16 =
        1 << UInt16(GazetteerKind.country.rawValue) | 1 << UInt16(GazetteerKind.region.rawValue)
    private static let organization: UInt16 = 1 << UInt16(GazetteerKind.organization.rawValue)

    /// A person's name after its last title; `nil` where a title is all there is.
    private func withoutTitles(_ mention: Mention) -> Mention? {
        guard let title = mention.tokens.last(where: { PersonTitles.contains(article.text($0)) }) else {
            return mention
        }
        let rest = title + 1..<mention.tokens.upperBound
        guard let first = rest.first else { return nil }
        var trimmed = mention
        trimmed.tokens = rest
        trimmed.span = TextSpan(article.tokens[first].span.start, mention.span.end)
        trimmed.head = article.head(of: rest)
        return trimmed
    }

    /// Faiths and peoples without a country of their own.
    private static let peoples: Set<UInt64> = Set(
        """
        muslim muslims christian christians jew jews jewish hindu hindus sikh sikhs buddhist buddhists catholic catholics \
        protestant protestants shiite shiites shia shias sunni sunnis islam islamic christianity judaism hinduism buddhism \
        rohingya rohingyas uyghurs uighurs tutsi tutsis hutu hutus yazidi yazidis alawite alawites druze orthodox anglican \
        evangelical evangelicals mormon mormons islamist islamists pashtun pashtuns hazara hazaras roma romani
        """.split(separator: " ").map { TokenTraits.lowerHash(String($0)) })
}
