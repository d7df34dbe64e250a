internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "the two countries", "both sides", "the two leaders": the pair that such a phrase takes up.
    ///
    /// It is taken only where the sentence so far and the one before, or else the text so far, hold exactly two that it
    /// can mean.
    func pair(meantBy head: Int) -> [Int]? {
        guard let types = Self.pairTypes(lemma(head)), isDual(head) else { return nil }
        let number = article.sentenceIndex(ofToken: head)
        let near = article.sentences[max(0, number - 1)].tokens.lowerBound
        for start in [near, 0] {
            let found = actors(of: types, in: start..<head)
            if found.count == 2 { return found }
        }
        return nil
    }

    private func isDual(_ head: Int) -> Bool {
        guard token(head).xpos == .NNS || token(head).xpos == .NNPS else { return false }
        // "two Norwegian groups" are told of here for the first time.
        let isNew = children(head).contains { [.amod, .compound, .nmodPoss].contains(token($0).relation) }
        let isDefinite = children(head).contains { token($0).relation == .det && word($0) != "some" }
        return children(head).contains { word($0) == "both" || word($0) == "two" && (isDefinite || !isNew) }
    }

    private static func pairTypes(_ noun: String) -> Set<NodeType>? {
        switch noun {
        case "country", "nation", "state", "neighbor", "neighbour", "government", "republic", "capital": [.place]
        case "leader", "president", "minister", "man", "woman", "politician", "candidate", "official", "statesman",
            "suspect", "diplomat", "player", "actor", "singer":
            [.person]
        case "company", "firm", "party", "group", "team", "club", "bank", "organization", "agency": [.organization]
        case "side", "rival", "enemy", "ally", "foe", "partner": [.place, .organization]
        default: nil
        }
    }

    /// The chains of the given types that do or own something in a stretch of text, in order.
    private func actors(of types: Set<NodeType>, in tokens: Range<Int>) -> [Int] {
        var found: [Int] = []
        for mention in article.mentions where tokens.contains(mention.tokens.lowerBound) {
            guard let chain = mention.chain, mention.kind != .pronoun, types.contains(type(ofChain: chain)),
                !found.contains(chain),
                type(ofChain: chain) != .place || isActing(mention) && !holdsNext(mention)
            else { continue }
            found.append(chain)
        }
        return found
    }

    /// "Hamar" in "Hamar, Norway", and the country after it.
    private func holdsNext(_ mention: Mention) -> Bool {
        let head = ArticleSyntax.head(of: mention, in: article)
        if isOuterPlace(head) { return true }
        let comma = mention.tokens.upperBound
        guard comma + 1 < article.tokens.count, token(comma).xpos == .comma,
            let next = self.mention(covering: comma + 1)
        else { return false }
        return isOuterPlace(ArticleSyntax.head(of: next, in: article))
    }

    /// Whether a place stands where countries stand rather than where scenes do.
    func isActing(_ mention: Mention) -> Bool {
        if mention.kind == .demonym { return true }
        let head = ArticleSyntax.head(of: mention, in: article)
        switch token(head).relation {
        case .nsubj, .nsubjPass, .obj, .nmodPoss, .conj: return true
        case .nmod, .obl:
            switch preposition(of: head) {
            case "with", "between", "against", "by", "of", "from": return true
            default: return false
            }
        default: return false
        }
    }
}
