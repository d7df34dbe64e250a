internal import Ontology
internal import TextModel

/// "the Dutch company", "the Limassol-based businessman", which take up somebody named just before: where they are from.
///
/// Taken only where the sentence so far and the one before name a single one of that kind, and nothing else said of it
/// names another place.
struct NationalPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// - Parameter told: The statements that other patterns found.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        let settled = Set(told.filter { $0.type == .from || $0.type == .locatedIn }.map(\.source))
        return syntax.article.tokens.indices.compactMap { noun in
            guard syntax.token(noun).xpos == .NN, syntax.chain(headedBy: noun) == nil, let type = type(of: noun),
                let place = place(before: noun), let target = place.chain,
                let chain = only(type, before: noun, but: settled)
            else { return nil }
            return Candidate(
                source: chain, target: target, type: type == .person ? .from : .locatedIn,
                label: type == .person ? syntax.word(noun) : "\(syntax.word(noun)) of", tokens: [place.head, noun],
                trigger: noun, pattern: type == .person ? .nationality : .place)
        }
    }

    private func type(of noun: Int) -> NodeType? {
        let end = syntax.sentence(of: noun).tokens.upperBound
        // "the Dutch company Nordlys", "the Dutch company's", "the Dutch company president"
        guard syntax.mention(covering: noun) == nil, noun + 1 >= end || !syntax.token(noun + 1).upos.isNominal else {
            return nil
        }
        let lemma = syntax.lemma(noun)
        if lexicon.isBody(lemma) { return lexicon.isSeat(lemma) ? nil : .organization }
        return lexicon.role(lemma) == .profession ? .person : nil
    }

    /// "Dutch" in "the Dutch company", "Limassol" in "the Limassol-based businessman".
    private func place(before noun: Int) -> Mention? {
        var index = noun - 1
        if index > 2, syntax.word(index) == "based", syntax.token(index - 1).xpos == .HYPH { index -= 2 }
        guard index > 0, let place = syntax.mention(covering: index), place.type == .place,
            place.tokens.lowerBound > 0, syntax.word(place.tokens.lowerBound - 1) == "the",
            place.kind == .demonym || place.kind == .name
        else { return nil }
        return place
    }

    /// The one person or body that is named between the beginning of the sentence before and the noun.
    private func only(_ type: NodeType, before noun: Int, but settled: Set<Int>) -> Int? {
        let number = syntax.article.sentenceIndex(ofToken: noun)
        let start = syntax.article.sentences[max(0, number - 1)].tokens.lowerBound
        let chains = syntax.namedMentions(in: start..<noun).filter { $0.type == type }.compactMap(\.chain)
            .filter { !settled.contains($0) }
        guard let first = chains.first, chains.allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
