internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// The place that a preposition leads to, past an article, what modifies it and what kind of place it is: "in western
    /// Norway", "from the neighbouring island of Froya". What the place only owns or modifies does not count.
    func place(after preposition: Int, lexicon: RelationLexicon) -> Mention? {
        let end = sentence(of: preposition).tokens.upperBound
        var index = preposition + 1
        while index < min(end, preposition + 7) {
            if let place = mention(covering: index), place.kind != .demonym || place.tokens.lowerBound != index {
                guard place.type == .place, place.kind == .name, place.tokens.lowerBound == index else { return nil }
                let next = place.tokens.upperBound
                let isBound =
                    next < end
                    && (token(next).xpos == .POS || token(next).xpos == .HYPH
                        || token(next).upos == .noun && !lexicon.isPlaceClass(lemma(next))
                            && !Self.lands.contains(word(next)))
                return isBound ? nil : place
            }
            let isLink = word(index) == "of" && index > preposition + 1 && lexicon.isPlaceClass(lemma(index - 1))
            switch token(index).xpos {
            case .DT, .JJ, .VBG, .NN, .NNS, .VBN: index += 1
            case .RB where word(index) == "nearby": index += 1
            default:
                guard isLink || mention(covering: index)?.kind == .demonym else { return nil }
                index += 1
            }
        }
        return nil
    }

    /// Nouns that stand after the names of lands and waters.
    private static let lands: Set<String> = [
        "desert", "river", "lake", "valley", "mountains", "hills", "coast", "islands", "sea", "forest", "basin",
        "delta",
        "plateau", "plain", "strait", "gulf", "bay", "fjord", "mountain", "range",
    ]
}
