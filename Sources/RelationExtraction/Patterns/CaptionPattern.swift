internal import Ontology
internal import TextModel

/// Two persons in a picture: "Kari Lund with Norway's prime minister Ola Berg in Oslo on 3 May", a sentence without a verb.
struct CaptionPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.sentences.flatMap { sentence -> [Candidate] in
            guard sentence.tokens.count < 30, let first = root(of: sentence), isPerson(first),
                !sentence.tokens.contains(where: { syntax.token($0).upos == .verb })
            else { return [] }
            return syntax.children(first).flatMap { phrase -> [Candidate] in
                guard syntax.preposition(of: phrase) == "with" else { return [] }
                return syntax.arguments(phrase, reach: .head, lexicon: lexicon)
                    .filter { syntax.type(ofChain: $0.chain) == .person }
                    .compactMap { candidate(first, $0) }
            }
        }
    }

    private func root(of sentence: Sentence) -> Int? {
        sentence.tokens.first { syntax.token($0).head < 0 }
    }

    private func isPerson(_ index: Int) -> Bool {
        syntax.mention(headedBy: index).map { $0.type == .person && $0.kind == .name } ?? false
    }

    private func candidate(_ first: Int, _ second: Argument) -> Candidate? {
        guard let chain = syntax.chain(headedBy: first), chain != second.chain else { return nil }
        return Candidate(
            source: chain, target: second.chain, type: .consult, label: "with", tokens: [first, second.token],
            trigger: first, pattern: .nominal)
    }
}
