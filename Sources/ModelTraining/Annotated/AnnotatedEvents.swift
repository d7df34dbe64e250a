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

    /// What the annotator takes a phrase to tell of; what he may leave out is undecided.
    func reading(of phrase: String) -> EventReading {
        event(phrase).map { events[$0].isOptional ? .undecided : .event($0) } ?? .nothing
    }
}

/// What a reader takes a phrase to tell of.
package enum EventReading: Equatable {
    /// The event of this number in its text.
    case event(Int)
    /// No event, or none that counts.
    case nothing
    /// Another reader may differ; or nobody was asked.
    case undecided

    /// As it is written: a capital letter for an event, the last for all further ones, "-" or "?".
    package var letter: String {
        switch self {
        case .event(let number): String(UnicodeScalar(UInt8(ascii: "A") + UInt8(min(number, 25))))
        case .nothing: "-"
        case .undecided: "?"
        }
    }

    /// The reading that is written so; `nil` for other bytes.
    init?(letter: UInt8) {
        switch letter {
        case UInt8(ascii: "-"): self = .nothing
        case UInt8(ascii: "?"): self = .undecided
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .event(Int(letter - UInt8(ascii: "A")))
        default: return nil
        }
    }

    /// The event's number.
    var event: Int? { if case .event(let number) = self { number } else { nil } }
}
