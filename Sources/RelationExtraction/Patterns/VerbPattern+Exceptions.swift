internal import Ontology
internal import TextModel

/// What a verb with these ends does not tell after all.
extension VerbPattern {
    /// "returned the statues to Norway": whoever sends a thing somewhere does not go there.
    func isMoved(_ verb: Int, _ slot: Slot, _ type: EdgeType) -> Bool {
        guard type == .consult || type == .competesWith, let preposition = slot.preposition,
            let object = syntax.child(verb, .obj),
            object != slot.noun, lexicon.types(verb: syntax.predicateLemma(verb), noun: syntax.lemma(object)).isEmpty
        else { return false }
        if type == .competesWith {
            return preposition == "to" && !lexicon.types(noun: syntax.lemma(object)).contains(type)
        }
        return ["to", "from", "in", "at"].contains(preposition)
    }

    /// "gave Norway's statues to Sweden": what is given is not helped, nor whose it was.
    func isGiven(_ target: Argument, _ verb: Int, _ slot: Slot, _ type: EdgeType) -> Bool {
        guard type == .aid, slot.preposition == nil, !target.isDirect else { return false }
        return syntax.children(verb, .obl).contains { syntax.preposition(of: $0) == "to" }
    }

    /// "The deal left Norway with a debt", "His exit leaves Berg as the candidate": nobody goes.
    func isBequest(_ verb: Int, _ slot: Slot, _ type: EdgeType) -> Bool {
        guard type == .retreat, syntax.lemma(verb) == "leave" else { return false }
        if let subject = syntax.child(verb, .nsubj), Self.acts.contains(syntax.lemma(subject)) { return true }
        return slot.preposition == nil
            && syntax.children(verb, .obl).contains { ["with", "as"].contains(syntax.preposition(of: $0) ?? "") }
    }

    private static let acts: Set<String> = [
        "exit", "departure", "death", "withdrawal", "resignation", "move", "decision", "deal", "defeat", "loss",
        "result", "vote",
        "win", "victory", "ruling", "attack", "agreement", "pullout", "retirement",
    ]
}
