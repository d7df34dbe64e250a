internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "Norwegian newspapers", "Norwegian news reports": those speak in their country, not for it; "Norwegian state
    /// television" does.
    func withoutCountry(_ owners: [Argument], ofPress head: Int) -> [Argument] {
        guard isPress(head) else { return owners }
        return owners.filter { type(ofChain: $0.chain) != .place }
    }

    private func isPress(_ head: Int) -> Bool {
        let modifiers = children(head).filter { [.compound, .amod].contains(token($0).relation) }
        if modifiers.contains(where: { ["state", "official", "state-run", "government"].contains(word($0)) }) {
            return false
        }
        return Self.press.contains(lemma(head))
            || Self.accounts.contains(lemma(head)) && modifiers.contains { Self.press.contains(word($0)) }
    }

    private static let press: Set<String> = [
        "media", "newspaper", "magazine", "network", "channel", "station", "television", "tv", "radio", "weekly",
        "daily", "tabloid", "broadcaster", "website", "press", "news",
    ]

    private static let accounts: Set<String> = ["report", "account", "outlet", "source", "poll", "organization"]
}
