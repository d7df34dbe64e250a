internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// Where a phrase begins that a comma parts from the name before it, past what stands in brackets and an age between
    /// commas: "Lund (24), a joiner", "Lund, 24, a joiner", "Nordlys (NL), a house".
    func apposition(after mention: Mention) -> Int? {
        let end = sentence(of: mention.head).tokens.upperBound
        var index = mention.tokens.upperBound
        if index + 2 < end, token(index).xpos == .openBracket,
            let close = (index..<min(end, index + 5)).first(where: { token($0).xpos == .closeBracket })
        {
            index = close + 1
        }
        guard index + 2 < end, token(index).xpos == .comma else { return nil }
        index += 1
        if token(index).xpos == .CD, token(index + 1).xpos == .comma, index + 3 < end { index += 2 }
        return index
    }

    /// The persons of a list that begins with a name: "Lund, Berg and Dahl".
    func persons(from start: Int) -> [Mention] {
        var found: [Mention] = []
        guard start > 0, start < article.tokens.count else { return [] }
        let end = sentence(of: start).tokens.upperBound
        var index = start
        while index < end, let name = mention(covering: index), name.type == .person, name.kind == .name,
            name.tokens.lowerBound == index, name.chain != nil
        {
            found.append(name)
            index = name.tokens.upperBound
            let last = index
            if index < end, token(index).xpos == .comma { index += 1 }
            if index < end, token(index).upos == .cconj { index += 1 }
            if index == last { break }
        }
        return found
    }
}
