internal import Ontology
internal import TextModel

/// "Lund said X had held her. X denied the allegations.": whose word is rejected, where the denial does not say; and "X denied
/// Norway's allegations": that there was an accusation, where the denial alone tells of it.
struct DenialPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// How many sentences back the accusation may stand.
    private static let reach = 8

    /// - Parameter told: the statements that other patterns found.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        told.compactMap(accusation(deniedBy:)) + denials(of: told)
    }

    /// "X denied Norway's allegations": Norway has accused X.
    private func accusation(deniedBy denial: Candidate) -> Candidate? {
        guard denial.type == .reject, Self.denying.contains(syntax.lemma(denial.trigger)),
            let noun = syntax.child(denial.trigger, .obj) ?? syntax.child(denial.trigger, .nsubjPass),
            Self.accusations.contains(syntax.lemma(noun)),
            let accuser = syntax.children(noun).first(where: {
                isAuthor($0) && syntax.chain(headedBy: $0) == denial.target
            })
        else { return nil }
        return Candidate(
            source: denial.target, target: denial.source, type: .accuse, label: syntax.word(noun),
            tokens: [accuser, noun, denial.trigger], trigger: noun, pattern: .noun, modality: .asserted)
    }

    /// Whether a word beside a noun tells whose it is: "Norway's", "Norwegian", "by Norway".
    private func isAuthor(_ word: Int) -> Bool {
        switch syntax.token(word).relation {
        case .nmodPoss, .amod, .compound: true
        case .nmod: ["by", "from"].contains(syntax.preposition(of: word) ?? "")
        default: false
        }
    }

    private static let accusations: Set<String> = ["allegation", "accusation", "criticism", "complaint"]

    private func denials(of told: [Candidate]) -> [Candidate] {
        let accusations = told.filter { $0.type == .accuse || $0.type == .coerce && isCharge($0.trigger) }.sorted {
            ($0.trigger, $0.source) < ($1.trigger, $1.source)
        }
        guard !accusations.isEmpty else { return [] }
        return syntax.article.tokens.indices.flatMap { verb -> [Candidate] in
            guard syntax.token(verb).upos == .verb, let object = plea(after: verb) ?? bareCharge(deniedBy: verb)
            else { return [] }
            return syntax.agents(of: verb).flatMap { syntax.arguments($0, reach: .collective, lexicon: lexicon) }
                .compactMap { denial($0, verb, object, accusations) }
        }
    }

    private func isCharge(_ trigger: Int) -> Bool { ["charge", "indict", "arraign"].contains(syntax.lemma(trigger)) }

    private func bareCharge(deniedBy verb: Int) -> Int? {
        guard Self.denying.contains(syntax.lemma(verb)),
            let object = syntax.child(verb, .obj) ?? syntax.child(verb, .nsubjPass), isBareCharge(object)
        else { return nil }
        return object
    }

    /// "has pleaded not guilty", "pleaded innocent".
    private func plea(after verb: Int) -> Int? {
        guard syntax.lemma(verb) == "plead", verb + 2 < syntax.article.tokens.count else { return nil }
        if syntax.word(verb + 1) == "innocent" { return verb + 1 }
        return syntax.word(verb + 1) == "not" && syntax.word(verb + 2) == "guilty" ? verb + 2 : nil
    }

    private static let denying: Set<String> = ["deny", "reject", "dismiss", "refute", "dispute", "rebut"]

    /// "these allegations", "the charges", "the claims": nothing in the phrase says whose they are.
    private func isBareCharge(_ noun: Int) -> Bool {
        guard Self.charges.contains(syntax.lemma(noun)) else { return false }
        return !syntax.children(noun).contains { child in
            syntax.type(at: child) != nil || [.nmod, .acl, .nmodPoss].contains(syntax.token(child).relation)
        }
    }

    private static let charges: Set<String> = [
        "allegation", "accusation", "claim", "charge", "criticism", "report", "suggestion", "story", "account",
    ]

    /// The denial towards the last one to accuse the denier.
    private func denial(_ denier: Argument, _ verb: Int, _ noun: Int, _ accusations: [Candidate]) -> Candidate? {
        let sentence = syntax.article.sentenceIndex(ofToken: verb)
        let last = accusations.last { accusation in
            accusation.trigger < verb && accusation.target == denier.chain && accusation.source != denier.chain
                && sentence - syntax.article.sentenceIndex(ofToken: accusation.trigger) <= Self.reach
        }
        guard let last, syntax.type(ofChain: last.source).isActor else { return nil }
        return Candidate(
            source: denier.chain, target: last.source, type: .reject,
            label: "\(syntax.word(verb)) \(syntax.word(noun))",
            tokens: [denier.token, verb, noun], trigger: verb, pattern: .verbAttached)
    }
}
