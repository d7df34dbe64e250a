internal import Ontology
internal import TextModel

/// What is said of an event instead of done in it.
extension EventPattern {
    /// Whether the verb tells what one thinks of an event or has to say about it, instead of taking part.
    func isSpokenOf(_ verb: Int, _ preposition: String?) -> Bool {
        let predicate = syntax.predicateLemma(verb)
        if preposition == "of", Self.knowing.contains(predicate) { return true }
        let told = lexicon.types(verb: predicate, preposition: preposition)
        if told.contains(.participatesIn) { return false }
        if told.contains(where: { Self.spoken.contains($0) }) { return true }
        guard preposition != nil else { return false }
        return lexicon.types(verb: predicate, preposition: nil).contains { Self.spoken.contains($0) }
    }

    /// "called the crash a tragedy", "described it as a success"
    func isNamed(_ verb: Int, _ event: Int) -> Bool {
        guard ["call", "describe", "label", "term", "dub", "see", "consider", "view"].contains(syntax.lemma(verb))
        else {
            return false
        }
        return syntax.children(verb).contains { child in
            switch syntax.token(child).relation {
            case .xcomp: true
            case .obj, .iobj: child != event
            case .obl: syntax.preposition(of: child) == "as"
            default: false
            }
        }
    }

    private static let knowing: Set<String> = ["hear", "know", "learn", "think", "dream", "read", "remind", "inform"]

    private static let spoken: Set<EdgeType> = [
        .commentsOn, .accuse, .reject, .support, .request, .threaten, .coerce, .sanction, .concede, .appoints, .protest,
    ]
}
