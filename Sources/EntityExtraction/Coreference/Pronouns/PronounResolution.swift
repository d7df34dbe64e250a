internal import Ontology
internal import TextModel

/// Joins personal pronouns with what they stand for.
///
/// Third-person pronouns choose among the clusters mentioned in the sentences before, by a chooser; first-person ones in
/// a quotation are its speaker.
struct PronounResolution {
    /// How many sentences back an antecedent may stand.
    static let sentenceWindow = 4
    /// How many mentions back an antecedent may stand.
    static let mentionWindow = 80

    let passages: [SpokenPassage]

    /// Resolves the pronouns in text order.
    ///
    /// - Complexity: O(*n*) in the number of mentions, each looking back over a bounded window.
    func apply(to state: inout CoreferenceState, chooser: inout some AntecedentChooser) {
        let context = SyntacticContext(state.article)
        let quoting = QuotationIndex(passages, tokenCount: state.article.tokens.count)
        let issuer = StatementIssuer.find(in: state, quoting: quoting)
        let speakers = StatementIssuer.speakers(in: state)
        for index in state.profiles.indices {
            guard let pronoun = state.profiles[index].pronoun, pronoun.form != .relative else { continue }
            let head = state.profiles[index].mention.head
            if pronoun.person == 1 {
                if let issuer, pronoun.isPlural == true, quoting.passage(at: head) == nil {
                    state.clusters.join(issuer, index)
                }
                if pronoun.isPlural == false, quoting.passage(at: head) == nil,
                    let speaker = speakers.last(where: { $0.sentence < state.profiles[index].sentence })
                {
                    state.clusters.join(speaker.mention, index)
                }
                joinSpeaker(index, quoting.passage(at: head), &state)
            } else if pronoun.person == 3, state.article.tokens[head].relation != .expl,
                !IdlePronoun.isIdle(head, state.article)
            {
                let question = AntecedentFinder(state: state, context: context, quoting: quoting).question(for: index)
                if let chosen = chooser.choose(question), question.candidates.indices.contains(chosen) {
                    join(index, question.candidates[chosen].mention, &state)
                }
            }
        }
    }

    /// Whom "he" or "she" stands for by name is a person, whether or not the recognizer took the name for one.
    private func join(_ pronoun: Int, _ antecedent: Int, _ state: inout CoreferenceState) {
        guard state.clusters.join(antecedent, pronoun), state.profiles[pronoun].gender != nil,
            !state.clusters.facts(antecedent).isAnchored
        else { return }
        let isNamed = state.clusters.members(antecedent).contains { state.profiles[$0].mention.kind == .name }
        if isNamed { state.clusters.update(antecedent) { $0.isAnchored = true } }
    }

    private func joinSpeaker(_ pronoun: Int, _ passage: Int?, _ state: inout CoreferenceState) {
        guard let passage, passages[passage].quotation.style == .direct, let speaker = passages[passage].speaker,
            state.mentionOfHead[speaker] >= 0
        else { return }
        let mention = state.mentionOfHead[speaker]
        guard let type = state.clusters.facts(mention).type, type == .person || type == .organization else { return }
        state.clusters.join(mention, pronoun)
    }
}

/// Which direct quotation each token stands in.
struct QuotationIndex {
    private var passageOfToken: [Int32]

    /// The index of the direct quotations among `passages`.
    init(_ passages: [SpokenPassage], tokenCount: Int) {
        passageOfToken = Array(repeating: -1, count: tokenCount)
        for (number, passage) in passages.enumerated() where passage.quotation.style == .direct {
            for token in passage.quotation.tokens { passageOfToken[token] = Int32(number) }
        }
    }

    /// The number of the direct quotation around a token.
    func passage(at token: Int) -> Int? { passageOfToken[token] >= 0 ? Int(passageOfToken[token]) : nil }
}

/// Where each token stands in its sentence's clauses.
struct SyntacticContext {
    /// The verb or predicate that governs the token's clause.
    let clause: [Int]

    /// The clauses of an article.
    ///
    /// - Complexity: O(*n*) in the number of tokens, times the depth of the trees.
    init(_ article: AnalyzedArticle) {
        clause = article.tokens.indices.map { token in
            var at = token
            for _ in 0..<12 {
                let word = article.tokens[at]
                if at != token && Self.headsClause(word) { return at }
                guard word.head >= 0 else { return at }
                at = word.head
            }
            return at
        }
    }

    private static func headsClause(_ token: Token) -> Bool {
        switch token.relation {
        case .root, .ccomp, .xcomp, .advcl, .advclRelcl, .acl, .aclRelcl, .parataxis, .csubj: true
        case .conj: token.upos == .verb
        default: false
        }
    }
}
