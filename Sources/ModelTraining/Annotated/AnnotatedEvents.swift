internal import Ontology

/// The events of an annotated article, by what its phrases call them.
struct AnnotatedEvents {
    private let events: [(isOptional: Bool, forms: NameForms)]

    init(_ annotated: AnnotatedArticle) {
        events = annotated.nodes.filter { $0.type == .event || $0.alt?.contains(.event) ?? false }
            .map { (isOptional: $0.optional ?? false, forms: NameForms($0, as: .event)) }
    }

    /// The event that a phrase tells of, the first of the closest; `nil` where it is none of the reader's.
    func event(_ phrase: String) -> Int? {
        let forms = NameForms(type: .event, forms: [phrase])
        let closeness = events.map { $0.forms.closeness(to: forms) }
        let best = events.indices.max { closeness[$0] < closeness[$1] }
        return best.flatMap { closeness[$0] > 0 ? $0 : nil }
    }

    /// Whether a reader may leave an event out.
    func isOptional(_ event: Int) -> Bool { events[event].isOptional }
}
