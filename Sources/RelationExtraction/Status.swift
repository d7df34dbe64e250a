internal import Ontology
internal import TextModel

/// Reads from the words around a trigger whether its statement is affirmed and how real it claims to be.
struct StatusReader {
    let syntax: ArticleSyntax

    struct Status {
        var polarity = Polarity.affirmed
        var modality = Modality.asserted
        var attribution: Int?
    }

    private static let negations: Set<String> = ["not", "n't", "n’t", "never", "no", "neither", "nor"]
    private static let planning: Set<String> = [
        "plan", "intend", "want", "hope", "expect", "prepare", "seek", "promise", "agree", "vow", "pledge", "threaten",
        "decide", "schedule", "aim", "wish", "consider", "propose", "offer", "slate", "set", "due",
    ]
    /// What is asked for has not happened yet.
    private static let requesting: Set<String> = [
        "ask", "urge", "call", "demand", "request", "appeal", "press", "beg", "encourage", "invite", "want", "advise",
        "recommend", "order", "instruct", "tell", "warn", "propose", "suggest", "need", "require",
    ]
    private static let denying: Set<String> = [
        "deny", "reject", "refute", "dismiss", "dispute", "refuse", "fail", "decline", "avoid", "prevent", "refrain",
        "forbid",
        "prohibit", "ban", "bar", "stop",
    ]

    /// The status of a statement carried by the word at `trigger`.
    func status(of trigger: Int) -> Status {
        var status = Status()
        var word = trigger
        readOwnMarks(of: word, into: &status)
        // Climb to the main clause: plans, denials and speakers stand above what they are about.
        for _ in 0..<6 {
            let token = syntax.token(word)
            guard token.head >= 0 else { break }
            switch token.relation {
            case .xcomp, .ccomp, .csubj:
                let lemma = syntax.lemma(token.head)
                if Self.denying.contains(lemma) { status.polarity = status.polarity.flipped }
                if Self.requesting.contains(lemma), status.modality == .asserted { status.modality = .possible }
                if Self.planning.contains(lemma), status.modality == .asserted { status.modality = .planned }
                if token.relation == .xcomp { readOwnMarks(of: token.head, into: &status) }
            case .advcl:
                if let mark = syntax.child(word, .mark), syntax.word(mark) == "if", status.modality == .asserted {
                    status.modality = .possible
                }
            default: break
            }
            word = token.head
        }
        readSpeaker(of: trigger, into: &status)
        return status
    }

    private func readOwnMarks(of word: Int, into status: inout Status) {
        for child in syntax.children(word) {
            let form = syntax.word(child)
            switch syntax.token(child).relation {
            case .advmod where Self.negations.contains(form), .det where form == "no":
                status.polarity = status.polarity.flipped
            case .aux where status.modality == .asserted:
                switch form {
                case "will", "shall", "’ll", "'ll": status.modality = .planned
                case "may", "might", "could", "would", "should", "can", "must": status.modality = .possible
                default: break
                }
            default: break
            }
        }
    }

    /// What stands in a quotation is its speaker's claim.
    private func readSpeaker(of trigger: Int, into status: inout Status) {
        let span = syntax.token(trigger).span
        guard let quotation = syntax.article.quotations.first(where: { $0.span.contains(span) }) else { return }
        status.attribution = quotation.speaker
        if status.modality == .asserted { status.modality = .reported }
    }
}

extension Polarity {
    /// The other one.
    var flipped: Polarity { self == .affirmed ? .negated : .affirmed }
}
