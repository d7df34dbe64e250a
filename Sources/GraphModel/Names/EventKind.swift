internal import Ontology

extension EntityGraph.Node {
    /// The kind of happening that an event's name tells: the first noun of those that news uses for one another
    /// ("talks" and "summit" are "meeting"); `nil` where no noun is known, or the node is no event.
    public var eventKind: String? {
        guard type == .event else { return nil }
        let words = LetterFolding.words(name).map { EventName.singular($0) }
        let core = words.prefix { !EventName.prepositions.contains($0) }
        let head = core.last(where: EventHeads.isKnown) ?? words.last(where: EventHeads.isKnown)
        return head.map(EventHeads.group(of:))
    }
}
