internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "three Norwegian girls", "students from Norway", "a team of six girls from Norway", "the Norwegian team": the place or
    /// body for which such people are where they are.
    func senders(ofGroup head: Int, _ lexicon: RelationLexicon) -> [Argument] {
        guard chain(headedBy: head) == nil || type(at: head) == .person else { return [] }
        let isTeam = Self.teams.contains(lemma(head))
        guard isTeam || lexicon.role(lemma(head)) == .profession || Self.people.contains(lemma(head)) else { return [] }
        return children(head).flatMap { child -> [Argument] in
            switch token(child).relation {
            case .amod, .compound: break
            case .nmodPoss where isTeam: break
            case .nmod where preposition(of: child) == "from": break
            case .nmod where isTeam && (preposition(of: child) == "of" || preposition(of: child) == "including"):
                let inner = senders(ofGroup: child, lexicon)
                if !inner.isEmpty { return inner }
            default: return []
            }
            return arguments(child, reach: .head, lexicon: lexicon).filter { type(ofChain: $0.chain) == .place }
        }
    }

    private static let teams: Set<String> = ["team", "squad", "delegation", "contingent", "side", "club", "group"]

    private static let people: Set<String> = [
        "girl", "boy", "student", "pupil", "player", "competitor", "athlete", "youngster", "entrant", "contestant",
    ]
}
