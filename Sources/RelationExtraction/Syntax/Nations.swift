internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// The chain of the country that a body's name begins with: "Norwegian Supreme Court", "US Treasury"; `nil` where the
    /// article does not name it elsewhere too.
    func nation(inNameOf body: Mention) -> Int? {
        guard body.kind == .name, body.tokens.count > 1, body.type == .organization else { return nil }
        let first = body.tokens.lowerBound
        if let own = demonym(at: first), let place = own.chain { return place }
        let form = article.text(first)
        guard !Self.continental.contains(form) else { return nil }
        let isInitial = Self.initials.contains(form)
        return article.mentions.first { mention in
            mention.type == .place && (mention.kind == .demonym || isInitial && mention.tokens.count == 1)
                && article.text(mention.span) == form
        }?.chain
    }

    private static let initials: Set<Substring> = ["US", "U.S.", "UK", "U.K."]
    /// Bodies of more than one country.
    private static let continental: Set<Substring> = [
        "European", "African", "Asian", "American", "Nordic", "Arab", "Arctic", "Baltic", "Latin", "Islamic",
    ]
}
