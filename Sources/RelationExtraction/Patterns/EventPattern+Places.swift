internal import Ontology
internal import TextModel

/// Where an event is, by the verb that tells of it.
extension EventPattern {
    /// "erupted, leaving six people dead in Y": where somebody came to harm.
    private func harm(in clause: Int, _ event: Int, _ head: Int) -> [Candidate] {
        guard syntax.token(clause).xpos == .VBG, Self.harming.contains(syntax.lemma(clause)) else { return [] }
        let sentence = syntax.sentence(of: clause).tokens
        return syntax.subtree(clause, within: sentence).filter { phrase in
            phrase > clause && [.obl, .nmod].contains(syntax.token(phrase).relation)
                && syntax.preposition(of: phrase) == "in"
        }
        .flatMap { syntax.arguments($0, reach: .head, lexicon: lexicon) }
        .filter { syntax.type(ofChain: $0.chain) == .place }
        .map { place in
            Candidate(
                source: event, target: place.chain, type: .locatedIn, label: "\(syntax.word(clause)) in",
                tokens: [head, clause, place.token], trigger: clause, pattern: .eventPlace)
        }
    }

    /// "moved across Y", "swept through Y", "is heading toward Y": where storms, fires and unrest go.
    private static let moving: Set<String> = [
        "move", "head", "sweep", "barrel", "roar", "churn", "pass", "travel", "blow", "rip", "tear", "spread", "race",
        "rage", "cut", "roll", "surge", "sprawl", "plow", "bear",
    ]
    private static let across: Set<String> = [
        "across", "over", "through", "into", "toward", "towards", "along", "off", "throughout", "to", "for",
    ]

    private static let harming: Set<String> = ["leave", "kill", "injure", "wound", "damage", "destroy", "claim", "hit"]

    /// "held in Y", "took place in Y".
    func places(_ verb: Int, _ event: Int, _ head: Int) -> [Candidate] {
        var found: [Candidate] = []
        // "is expected to take place in Y", "set to open in Y"
        for inner in syntax.children(verb, .xcomp) where syntax.token(inner).upos == .verb {
            found += places(inner, event, head)
        }
        for clause in syntax.children(verb, .advcl) { found += harm(in: clause, event, head) }
        let goes = Self.moving.contains(syntax.lemma(verb)) && syntax.agents(of: verb).contains(head)
        for child in syntax.children(verb) where syntax.token(child).relation == .obl {
            guard let preposition = syntax.preposition(of: child),
                ["in", "at", "on", "near", "outside", "around"].contains(preposition)
                    || Self.across.contains(preposition) && goes
            else { continue }
            for place in syntax.arguments(child, reach: .head, lexicon: lexicon)
            where syntax.type(ofChain: place.chain) == .place {
                found.append(
                    Candidate(
                        source: event, target: place.chain, type: .locatedIn,
                        label: "\(syntax.word(verb)) \(preposition)", tokens: [head, verb, place.token], trigger: verb,
                        pattern: .eventPlace))
            }
        }
        return found
    }

    /// "near a Norwegian base": whose the thing is, not where.
    func isOwner(_ place: Int) -> Bool {
        isAdjective(place) && !lexicon.isPlaceClass(syntax.lemma(syntax.token(place).head))
    }

    /// "Norwegian", "U.S."
    private func isAdjective(_ place: Int) -> Bool {
        guard [.amod, .compound].contains(syntax.token(place).relation) else { return false }
        return syntax.mention(headedBy: place)?.kind == .demonym || syntax.word(place).contains(".")
    }
}
