internal import Ontology
internal import TextModel

/// Whose an event is, and the place that its own name tells.
extension EventPattern {
    /// "his trial", "their talks": who is meant by a possessive pronoun takes part.
    func owners(of head: Int, _ event: Int) -> [Candidate] {
        syntax.children(head, .nmodPoss).filter { syntax.token($0).xpos == .PRPS }.flatMap { owner in
            syntax.arguments(owner, reach: .head, lexicon: lexicon)
                .filter { $0.chain != event && syntax.type(ofChain: $0.chain).isActor }
                .map { actor in
                    Candidate(
                        source: actor.chain, target: event, type: .participatesIn, label: syntax.word(head),
                        tokens: [owner, head], trigger: head, pattern: .participant)
                }
        }
    }

    /// "Hamar massacre", "Hamar bombings": the place that an event is called after, where the article names it elsewhere.
    func placeInName(_ mention: Mention, _ head: Int, _ event: Int) -> [Candidate] {
        let first = mention.tokens.lowerBound
        guard mention.kind == .name, head > first, head == mention.tokens.upperBound - 1,
            syntax.article.text(head).utf8.first.map({ $0 >= 0x61 }) ?? false
        else { return [] }
        let form = TextSpan(syntax.token(first).span.start, syntax.token(head - 1).span.end)
        guard let place = syntax.places[syntax.article.text(form)], isLocalModifier(first..<head, of: head) else {
            return []
        }
        return [
            Candidate(
                source: event, target: place, type: .locatedIn, label: "in", tokens: [first, head], trigger: head,
                pattern: .eventPlace)
        ]
    }

    /// "Norway's election", "the Norwegian floods", "his African tour": what a country has within it, or what leads through
    /// it, is there rather than done by it.
    func isInside(_ head: Int) -> Bool { Self.inner.contains(syntax.lemma(head).lowercased()) }

    /// "the siege of Hamar", "a tour of Norway": events that go on where "of" says.
    func isThrough(_ head: Int) -> Bool { Self.through.contains(syntax.lemma(head).lowercased()) }

    private static let through: Set<String> = [
        "sweep", "tour", "siege", "bombardment", "shelling", "bombing", "evacuation", "blockade",
        "fall", "capture", "recapture", "liberation", "occupation", "bombing", "invasion",
    ]

    private static let inner: Set<String> = [
        "election", "elections", "re-election", "reelection", "by-election", "referendum", "plebiscite", "poll",
        "polls",
        "vote", "runoff", "primary", "inauguration", "coronation", "genocide", "unrest", "uprising", "revolution",
        "famine", "drought", "flood", "flooding", "earthquake", "quake", "tsunami", "hurricane", "cyclone", "typhoon",
        "epidemic", "outbreak", "landslide", "eruption", "festival", "carnival", "parade", "tour", "coup", "putsch",
    ]
}
