internal import Ontology
internal import TextModel

/// "Nordlys Energy, set up in 2014 by the former banker Kari Lund, …": founders after a participle that follows a body's name,
/// which taggers take for a verb of the main clause.
struct FounderPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    func candidates() -> [Candidate] {
        syntax.article.mentions.flatMap { mention -> [Candidate] in
            guard mention.type == .organization, mention.kind == .name, let body = mention.chain else { return [] }
            return founders(of: mention, body)
        }
    }

    private func founders(of mention: Mention, _ body: Int) -> [Candidate] {
        let end = syntax.sentence(of: mention.head).tokens.upperBound
        let verb = mention.tokens.upperBound + 1
        guard verb + 2 < end, syntax.token(verb - 1).xpos == .comma, isFounding(verb),
            let link = (verb + 1..<min(end, verb + 9)).first(where: { isBy($0) })
        else { return [] }
        return names(after: link, end).compactMap { name in
            guard let founder = name.chain, founder != body else { return nil }
            return Candidate(
                source: founder, target: body, type: .founded, label: syntax.word(verb),
                tokens: [mention.tokens.lowerBound, verb, name.tokens.upperBound - 1], trigger: verb, pattern: .verb)
        }
    }

    private func isFounding(_ verb: Int) -> Bool {
        switch syntax.word(verb) {
        case "founded", "established", "created", "co-founded", "started", "launched": true
        case "set": syntax.word(verb + 1) == "up"
        default: false
        }
    }

    /// "by" before whoever did it: only when, where and up stand before it.
    private func isBy(_ index: Int) -> Bool { syntax.word(index) == "by" && syntax.mention(covering: index) == nil }

    /// The persons and bodies of a list, each with what it is before its name: "the banker Lund and his brother Berg".
    private func names(after link: Int, _ end: Int) -> [Mention] {
        var found: [Mention] = []
        var index = link + 1
        while index < min(end, link + 24) {
            if let name = syntax.mention(covering: index), name.kind == .name {
                guard name.type != .place else {
                    index = name.tokens.upperBound
                    continue
                }
                found.append(name)
                index = name.tokens.upperBound
                guard index < end, syntax.token(index).upos == .cconj else { break }
            } else if !isTitle(index) {
                break
            }
            index += 1
        }
        return found
    }

    private func isTitle(_ index: Int) -> Bool {
        switch syntax.token(index).upos {
        case .noun, .adj, .det, .pron, .cconj: true
        default: [.NNP, .HYPH, .VBN, .IN].contains(syntax.token(index).xpos) && syntax.word(index) != "by"
        }
    }
}
