internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "Nordic Works, a company based in Bergen, was founded …": the name that a noun explains.
    ///
    /// Where the tree takes the explanation for the verb's subject and leaves the name beside it, the commas tell.
    func named(byExplanation noun: Int) -> (chain: Int, token: Int)? {
        guard token(noun).upos == .noun, token(noun).head >= 0 else { return nil }
        if token(noun).relation == .appos {
            guard let name = mention(headedBy: token(noun).head), isExplained(name), let chain = name.chain,
                name.tokens.lowerBound < noun
            else { return nil }
            return (chain, token(noun).head)
        }
        guard token(noun).relation.isSubject, let name = nameBeforeComma(ofPhrase: noun), isExplained(name),
            (noun + 1..<max(noun + 1, token(noun).head)).contains(where: { token($0).xpos == .comma }),
            let chain = name.chain
        else { return nil }
        return (chain, ArticleSyntax.head(of: name, in: article))
    }

    private func isExplained(_ name: Mention) -> Bool { name.kind == .name && name.type != .event }

    /// The name that opens the sentence and is parted by a comma from the phrase of `noun`.
    private func nameBeforeComma(ofPhrase noun: Int) -> Mention? {
        let sentence = sentence(of: noun).tokens
        let start = children(noun).first { $0 < noun } ?? noun
        guard start - 2 >= sentence.lowerBound, token(start).upos == .det, token(start - 1).xpos == .comma,
            let name = mention(covering: start - 2), name.tokens.lowerBound - sentence.lowerBound < 2
        else { return nil }
        return name
    }

    /// "X was among those killed", "Among those killed were X and Y": who is singled out of the group.
    func singledOut(among group: Int) -> [(chain: Int, token: Int)] {
        let sentence = sentence(of: group).tokens
        guard group > sentence.lowerBound, word(group - 1) == "among" || word(group - 1) == "of" else { return [] }
        var index = group - 2
        if index > sentence.lowerBound, word(index) == "one" { index -= 1 }
        if index > sentence.lowerBound, Self.forms(ofBe: word(index)) {
            guard let name = mention(covering: index - 1), name.kind != .demonym, let chain = name.chain else {
                return []
            }
            return [(chain, ArticleSyntax.head(of: name, in: article))]
        }
        guard group - 1 == sentence.lowerBound else { return [] }
        let near = group + 1..<min(sentence.upperBound, group + 12)
        guard let verb = near.first(where: { Self.forms(ofBe: word($0)) }) else { return [] }
        return (verb + 1..<sentence.upperBound).lazy.compactMap { self.mention(covering: $0) }.first.map { name in
            coordinated(ArticleSyntax.head(of: name, in: article)).compactMap { part in
                chain(headedBy: part).map { ($0, part) }
            }
        } ?? []
    }

    private static func forms(ofBe word: String) -> Bool {
        switch word {
        case "was", "were", "is", "are": true
        default: false
        }
    }
}
