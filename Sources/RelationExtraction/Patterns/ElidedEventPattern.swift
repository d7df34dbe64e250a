internal import Ontology
internal import TextModel

/// "The exercises began on Monday. Norway and Denmark are participating.": who takes part in what the text has just told of.
struct ElidedEventPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// How many sentences back the event may have been told of.
    private static let reach = 2

    func candidates() -> [Candidate] {
        syntax.article.tokens.indices.flatMap { verb -> [Candidate] in
            guard isTakingPart(verb) || isThere(verb), let event = lastEvent(before: verb, isThere(verb)) else {
                return []
            }
            return subjects(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
                .filter { syntax.type(ofChain: $0.chain).isActor }
                .map { actor in
                    Candidate(
                        source: actor.chain, target: event, type: .participatesIn, label: label(verb),
                        tokens: [actor.token, verb], trigger: verb, pattern: .impliedEvent)
                }
        }
    }

    private func subjects(of verb: Int) -> [Int] {
        syntax.isPredicate(verb) ? syntax.children(verb, .nsubj) : syntax.agents(of: verb)
    }

    /// "Lund was there", "was present", "attended": at the occasion that the text has just told of.
    private func isThere(_ word: Int) -> Bool {
        switch syntax.token(word).upos {
        case .adv: syntax.isPredicate(word) && syntax.word(word) == "there"
        case .adj: syntax.isPredicate(word) && syntax.word(word) == "present" && isAlone(word)
        case .verb:
            syntax.lemma(word) == "attend" && !syntax.isPassive(word) && syntax.child(word, .obj) == nil
                && isAlone(word)
        default: false
        }
    }

    /// Whether a verb says that somebody takes part without saying in what.
    private func isTakingPart(_ verb: Int) -> Bool {
        guard syntax.isVerb(verb), !syntax.isPassive(verb) else { return false }
        let object = syntax.child(verb, .obj)
        switch syntax.lemma(verb) {
        case "participate": guard object == nil else { return false }
        case "take": guard let object, syntax.lemma(object) == "part", isAlone(object) else { return false }
        default: return false
        }
        return isAlone(verb)
    }

    /// Whether no phrase with "in", "at" or the like says more.
    private func isAlone(_ word: Int) -> Bool {
        !(syntax.children(word, .obl) + syntax.children(word, .nmod)).contains {
            ["in", "at", "on", "of", "with"].contains(syntax.preposition(of: $0) ?? "")
        }
    }

    /// The event that was told of last, in this sentence or shortly before; where one can be there, an occasion.
    private func lastEvent(before verb: Int, _ isOccasion: Bool) -> Int? {
        let first = max(0, syntax.article.sentenceIndex(ofToken: verb) - Self.reach)
        let start = syntax.article.sentences[first].tokens.lowerBound
        return syntax.article.mentions.last {
            $0.type == .event && $0.head < verb && $0.head >= start && $0.chain != nil
                && (!isOccasion || $0.kind == .pronoun || isAttended($0))
        }?.chain
    }

    private func isAttended(_ mention: Mention) -> Bool {
        let occasions = lexicon.events(impliedBy: "attend")
        return mention.tokens.contains { occasions.contains(syntax.lemma($0).lowercased()) }
            || syntax.article.mentions.contains {
                $0.chain == mention.chain && $0.type == .event && $0.kind != .pronoun && $0.tokens != mention.tokens
                    && $0.tokens.contains { occasions.contains(syntax.lemma($0).lowercased()) }
            }
    }

    private func label(_ verb: Int) -> String {
        if syntax.isPredicate(verb) { return "was \(syntax.word(verb))" }
        return syntax.lemma(verb) == "take" ? "\(syntax.word(verb)) part" : syntax.word(verb)
    }
}
