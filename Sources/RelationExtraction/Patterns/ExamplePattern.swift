internal import Ontology
internal import TextModel

/// Persons given as examples of a group: "Norwegian journalists, including Kari Lund", "ministers of Norway such as Berg".
struct ExamplePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            let token = syntax.token(index)
            guard token.span.end - token.span.start == 9, syntax.article.text(index) == "including" else { return [] }
            return candidates(at: index)
        }
    }

    private func candidates(at including: Int) -> [Candidate] {
        let sentence = syntax.sentence(of: including).tokens
        guard let group = group(before: including, sentence), role(of: group) != nil else { return [] }
        let persons = persons(after: including, sentence)
        guard !persons.isEmpty else { return [] }
        return owners(of: group).flatMap { owner -> [Candidate] in
            let isPlace = syntax.type(ofChain: owner.chain) == .place
            // "Norwegian journalists" are from there, those of a newspaper work for it.
            let type: EdgeType = isPlace ? .from : .affiliatedWith
            return persons.filter { $0.chain != owner.chain }.map { person in
                Candidate(
                    source: person.chain, target: owner.chain, type: type, label: syntax.lemma(group),
                    tokens: [owner.token, group, person.token], trigger: group,
                    pattern: type == .from ? .nationality : .nominal)
            }
        }
    }

    /// The plural noun right before, but for a comma and a phrase of its own.
    private func group(before including: Int, _ sentence: Range<Int>) -> Int? {
        var index = including - 1
        if index > sentence.lowerBound, syntax.token(index).xpos == .comma { index -= 1 }
        while index > sentence.lowerBound, including - index < 6 {
            if syntax.token(index).xpos == .NNS { return index }
            guard
                syntax.token(index).upos.isNominal || syntax.token(index).upos == .adp
                    || syntax.token(index).upos == .det
            else { return nil }
            index -= 1
        }
        return nil
    }

    private func role(of group: Int) -> RelationLexicon.Role? {
        let role = lexicon.role(syntax.lemma(group))
        // Posts are told with their titles.
        return role == .profession ? role : nil
    }

    private func owners(of group: Int) -> [Argument] {
        syntax.children(group).flatMap { child -> [Argument] in
            switch syntax.token(child).relation {
            case .amod, .compound, .nmodPoss: break
            case .nmod where ["of", "from"].contains(syntax.preposition(of: child) ?? ""): break
            default: return []
            }
            return syntax.arguments(child, reach: .head, lexicon: lexicon).filter {
                [.place, .organization].contains(syntax.type(ofChain: $0.chain))
            }
        }
    }

    /// The persons named after the word, with those they are listed with.
    private func persons(after including: Int, _ sentence: Range<Int>) -> [Argument] {
        let near = including + 1..<min(including + 6, sentence.upperBound)
        guard near.lowerBound < near.upperBound,
            let first = syntax.namedMentions(in: near).first(where: { $0.kind == .name }), first.type == .person
        else { return [] }
        let head = ArticleSyntax.head(of: first, in: syntax.article)
        return ([head] + syntax.children(head, .conj)).compactMap { part in
            guard let chain = syntax.chain(headedBy: part), syntax.type(ofChain: chain) == .person else { return nil }
            return Argument(chain: chain, token: part, isDirect: true)
        }
    }
}
