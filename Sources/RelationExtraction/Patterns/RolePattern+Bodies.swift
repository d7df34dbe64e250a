internal import Ontology
internal import TextModel

/// "a navy spokesman", "party leader Kari Lund", "city mayor Ola Berg": the one body or town of that kind that the article
/// names is meant.
struct OwnBodies {
    private let syntax: ArticleSyntax
    /// For each kind, by its noun, the chain of the only one; `nil` where there are several.
    private var chains: [String: Int?] = [:]

    init(_ syntax: ArticleSyntax) {
        self.syntax = syntax
        for mention in syntax.article.mentions {
            guard let chain = mention.chain, mention.type == .organization || mention.type == .place else { continue }
            switch mention.kind {
            case .name where mention.tokens.count > 1 && mention.type == .organization:
                add(syntax.word(mention.tokens.upperBound - 1), chain)
            case .nominal: add(syntax.lemma(ArticleSyntax.head(of: mention, in: syntax.article)), chain)
            default: continue
            }
        }
    }

    private mutating func add(_ noun: String, _ chain: Int) {
        guard Self.kinds.contains(noun) else { return }
        if let known = chains[noun], known != chain { chains[noun] = .some(nil) } else { chains[noun] = chain }
    }

    /// The body that the word right before a role noun stands for, or the one after "of the", and that word.
    func owner(of role: Int) -> (chain: Int, token: Int)? {
        if let before = body(at: role - 1) { return before }
        let end = syntax.sentence(of: role).tokens.upperBound
        guard role + 3 < end, ["of", "for", "at", "with", "in"].contains(syntax.word(role + 1)),
            ["the", "its", "his", "her", "their"].contains(syntax.word(role + 2))
        else { return nil }
        return body(at: role + 3)
    }

    private func body(at noun: Int) -> (chain: Int, token: Int)? {
        guard noun >= 0, [.NN, .NNP, .JJ].contains(syntax.token(noun).xpos),
            syntax.mention(covering: noun)?.kind != .name, let known = chains[syntax.word(noun)], let chain = known
        else { return nil }
        return (chain, noun)
    }

    private static let kinds: Set<String> = [
        "navy", "army", "military", "police", "force", "guard", "party", "company", "city", "town", "village", "club",
        "team", "university", "college", "school", "hospital", "church", "ministry", "department", "agency", "council",
        "commission", "committee", "court", "bank", "union", "association", "federation", "group", "movement", "board",
        "parliament", "senate", "airline", "network", "government", "province", "prison", "museum", "festival",
        "foundation", "institute", "organization", "organisation", "coalition", "alliance", "fund", "bureau", "society",
    ]
}
