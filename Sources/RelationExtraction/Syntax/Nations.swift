internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// The chain of the country that a body's name begins with: "Norwegian Supreme Court", "US Treasury"; `nil` where the
    /// article does not name it elsewhere too.
    func nation(inNameOf body: Mention) -> Int? {
        guard body.kind == .name, body.tokens.count > 1, body.type == .organization else { return nil }
        let first = body.tokens.lowerBound
        if let own = demonym(at: first), let place = own.chain { return place }
        return nations[article.text(first)]
    }

    /// The countries that the article names, by their people's names and by their letters.
    static func nations(_ article: AnalyzedArticle) -> [Substring: Int] {
        var found: [Substring: Int] = [:]
        for mention in article.mentions where mention.type == .place && mention.tokens.count == 1 {
            guard let chain = mention.chain, mention.kind == .demonym || mention.kind == .name else { continue }
            let form = article.text(mention.span)
            let isOne = mention.kind == .demonym ? !continental.contains(form) : initials.contains(form)
            if isOne, found[form] == nil { found[form] = chain }
        }
        return found
    }

    static let initials: Set<Substring> = ["US", "U.S.", "UK", "U.K."]
    /// Bodies of more than one country.
    private static let continental: Set<Substring> = [
        "European", "African", "Asian", "American", "Nordic", "Arab", "Arctic", "Baltic", "Latin", "Islamic",
    ]

    /// The places that the article names, by their names.
    static func places(_ article: AnalyzedArticle) -> [Substring: Int] {
        var found: [Substring: Int] = [:]
        for mention in article.mentions where mention.type == .place && mention.kind == .name {
            guard let chain = mention.chain else { continue }
            let form = article.text(mention.span)
            if found[form] == nil { found[form] = chain }
        }
        return found
    }

    /// The body that a body's name begins with: "U.N. war crimes tribunal", "NATO Military Committee"; `nil` where the
    /// article does not name it elsewhere too.
    func whole(inNameOf part: Mention) -> Int? {
        guard part.kind == .name, part.tokens.count > 1, part.type == .organization else { return nil }
        return bodies[article.text(part.tokens.lowerBound)]
    }

    /// The bodies that the article calls by their letters.
    static func bodies(_ article: AnalyzedArticle) -> [Substring: Int] {
        var found: [Substring: Int] = [:]
        for mention in article.mentions
        where mention.type == .organization && mention.kind == .name && mention.tokens.count == 1 {
            guard let chain = mention.chain else { continue }
            let form = article.text(mention.span)
            guard form.utf8.count > 1, form.utf8.allSatisfy({ $0 == 0x2E || (0x41...0x5A).contains($0) }) else {
                continue
            }
            if found[form] == nil { found[form] = chain }
        }
        return found
    }

    /// Whether an adjective tells of more than one country: "Nordic".
    static func isContinental(_ form: Substring) -> Bool { form != "American" && continental.contains(form) }
}
