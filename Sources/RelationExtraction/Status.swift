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
        readCharge(of: word, into: &status)
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
            case .advcl, .acl:
                if token.relation == .acl, isDisclaimed(token.head) { status.polarity = status.polarity.flipped }
                guard status.modality == .asserted, let mark = syntax.child(word, .mark) else { break }
                switch syntax.word(mark) {
                case "if": status.modality = .possible
                case "to": status.modality = Self.modality(under: syntax.lemma(token.head)) ?? .asserted
                default: break
                }
            default: break
            }
            word = token.head
        }
        readSpeaker(of: trigger, into: &status)
        return status
    }

    private static let disclaiming: Set<String> = ["deny", "reject", "refute", "dismiss", "dispute"]

    /// "denied a report that …", "the claims were dismissed that …": what such a noun tells is told not to be so.
    private func isDisclaimed(_ noun: Int) -> Bool {
        let token = syntax.token(noun)
        guard token.head >= 0, token.relation == .obj || token.relation == .nsubjPass else { return false }
        return Self.disclaiming.contains(syntax.lemma(token.head))
    }

    /// Whether a verb lays a crime to somebody's charge, or finds that he did it.
    static func isCharge(_ lemma: String) -> Bool { charging.contains(lemma) || convicting.contains(lemma) }

    private static let charging: Set<String> = [
        "charge", "accuse", "suspect", "arrest", "indict", "try", "acquit", "want",
    ]
    private static let convicting: Set<String> = ["convict", "sentence", "jail", "imprison", "execute", "hang", "find"]

    /// "was charged with the murder of X" may have done it; "was acquitted of …" has not.
    private func readCharge(of noun: Int, into status: inout Status) {
        let token = syntax.token(noun)
        guard token.upos == .noun, token.relation == .obl, token.head >= 0 else { return }
        let lemma = syntax.lemma(token.head)
        guard Self.charging.contains(lemma) else { return }
        if lemma == "acquit" { status.polarity = status.polarity.flipped } else { status.modality = .possible }
    }

    /// "called on X to …", "plans to …", "its refusal to …": how real an infinitive is under a word that is not fact.
    private static func modality(under lemma: String) -> Modality? {
        if requesting.contains(lemma) || possible.contains(lemma) { return .possible }
        return planning.contains(lemma) || planned.contains(lemma) ? .planned : nil
    }

    private static let planned: Set<String> = [
        "plan", "decision", "intention", "promise", "pledge", "vow", "agreement", "deal", "bid", "proposal", "threat",
        "commitment", "preparation", "readiness", "willingness", "offer", "desire", "wish", "goal", "aim", "intent",
    ]
    private static let possible: Set<String> = [
        "attempt", "effort", "request", "call", "demand", "appeal", "right", "ability", "chance", "opportunity",
        "power",
        "permission", "plot", "conspiracy", "pressure", "order", "failure", "refusal", "plea", "try",
    ]

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
