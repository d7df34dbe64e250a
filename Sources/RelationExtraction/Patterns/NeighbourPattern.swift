internal import Ontology
internal import TextModel

/// Deeds read from the order of words alone: "Norwegian missile and drone strike on Bergen", "Lund, who …, accused Berg".
///
/// Long sentences of plain news defeat the parser; their phrases still stand in the usual order. Only words that no tree
/// pattern has made use of are looked at.
struct NeighbourPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// - Parameter told: The statements that other patterns found.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        let used = Set(told.map(\.trigger))
        return syntax.article.tokens.indices.flatMap { index -> [Candidate] in
            guard !used.contains(index) else { return [] }
            return syntax.token(index).upos == .noun ? deeds(at: index) : []
        }
    }

    // MARK: Nouns

    /// "the A … strike on B": an owner in the words before the noun, a target in the phrase right after it.
    private func deeds(at noun: Int) -> [Candidate] {
        guard let type = lexicon.types(noun: syntax.lemma(noun)).first, type.family == .interaction,
            let owner = owner(before: noun), let target = target(after: noun, type), owner.chain != target.chain
        else { return [] }
        return [
            Candidate(
                source: owner.chain, target: target.chain, type: type,
                label: "\(syntax.word(noun)) \(syntax.word(noun + 1))", tokens: [owner.token, noun, target.token],
                trigger: noun, pattern: .noun)
        ]
    }

    /// The nearest actor in the unbroken run of modifiers before a noun.
    private func owner(before noun: Int) -> Argument? {
        let first = syntax.sentence(of: noun).tokens.lowerBound
        var index = noun - 1
        while index >= first, index > noun - 7 {
            if let mention = syntax.mention(covering: index), mention.type != .event {
                guard let chain = mention.chain, syntax.type(ofChain: chain).isActor else { return nil }
                return Argument(chain: chain, token: index, isDirect: false)
            }
            switch syntax.token(index).xpos {
            case .NN, .NNS, .JJ, .POS, .HYPH, .CC, .VBN: index -= 1
            default: return nil
            }
        }
        return nil
    }

    /// The first name in the phrase that a preposition right after the noun opens.
    private func target(after noun: Int, _ type: EdgeType) -> Argument? {
        let end = syntax.sentence(of: noun).tokens.upperBound
        guard noun + 2 < end, (Self.aiming[type] ?? ["with", "against", "to"]).contains(syntax.word(noun + 1)) else {
            return nil
        }
        var index = noun + 2
        while index < end, index < noun + 12 {
            if let mention = syntax.mention(covering: index), mention.type != .event, let chain = mention.chain {
                return Argument(chain: chain, token: index, isDirect: index < noun + 4)
            }
            switch syntax.token(index).xpos {
            case .NN, .NNS, .JJ, .DT, .CC, .CD, .comma, .HYPH, .POS: index += 1
            case .IN where ["in", "near", "of"].contains(syntax.word(index)): index += 1
            default: return nil
            }
        }
        return nil
    }

    /// The prepositions that lead from a deed to whom it is done.
    private static let aiming: [EdgeType: Set<String>] = [
        .assault: ["on", "against", "of", "in"], .coerce: ["on", "against", "of", "in"],
        .sanction: ["on", "against"], .accuse: ["of", "against", "into"], .threaten: ["against", "to"],
        .support: ["for", "of"], .request: ["to", "for"], .aid: ["to", "for"], .mobilize: ["to", "in"],
        .retreat: ["from"], .concede: ["to"],
    ]
}
