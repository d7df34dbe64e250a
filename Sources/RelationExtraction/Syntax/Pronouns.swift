internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "Officials say they have reached …", "the Norwegian army says it has …": the subject of the clause above, for a
    /// pronoun that stands for no node.
    func body(meantBy pronoun: Int) -> Int? {
        guard token(pronoun).upos == .pron, chain(headedBy: pronoun) == nil,
            word(pronoun) == "they" || (word(pronoun) == "it" && token(pronoun).relation != .expl)
        else { return nil }
        var verb = token(pronoun).head
        for _ in 0..<3 where verb >= 0 {
            let above = token(verb).head
            guard above >= 0, [.ccomp, .advcl, .conj, .parataxis].contains(token(verb).relation) else { return nil }
            if let subject = child(above, .nsubj), subject < pronoun, token(subject).upos.isNominal { return subject }
            verb = above
        }
        return nil
    }

    /// "Norway and Sweden … their": all of a list, where coreference found one of it.
    func company(ofPronoun index: Int) -> [Int]? {
        guard token(index).upos == .pron, Self.plural.contains(word(index)), let chain = chain(headedBy: index) else {
            return nil
        }
        let number = article.sentenceIndex(ofToken: index)
        let start = article.sentences[max(0, number - 1)].tokens.lowerBound
        var position = index - 1
        while position >= start {
            if let mention = mention(covering: position), mention.chain == chain {
                let group = list(around: ArticleSyntax.head(of: mention, in: article))
                return group.count > 1 && group.contains(chain) ? group : nil
            }
            position -= 1
        }
        return nil
    }

    private static let plural: Set<String> = ["they", "them", "their", "themselves"]

    private func list(around head: Int) -> [Int] {
        let first = token(head).relation == .conj && token(head).head >= 0 ? token(head).head : head
        var found: [Int] = []
        for part in [first] + children(first, .conj) {
            guard let chain = chain(headedBy: part), !found.contains(chain) else { continue }
            found.append(chain)
        }
        return found
    }
}
