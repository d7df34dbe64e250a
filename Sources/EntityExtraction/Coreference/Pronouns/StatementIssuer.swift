internal import Ontology
internal import TextModel

/// Who speaks as "we" where nobody is quoted: the country or body whose statement the text is.
enum StatementIssuer {
    /// How often a text must say "we" outside quotations to be a statement.
    private static let pronouns = 3
    /// How many sentences open a text.
    private static let opening = 3
    /// What its issuer must be worth: the subject of an opening clause, or of another one and named once more.
    private static let threshold = 3

    /// A mention of the issuer; `nil` where the text is no statement, or nobody in it stands out.
    static func find(in state: CoreferenceState, quoting: QuotationIndex) -> Int? {
        let ours = state.profiles.filter {
            $0.pronoun?.person == 1 && $0.pronoun?.isPlural == true && quoting.passage(at: $0.mention.head) == nil
        }
        guard ours.count >= pronouns else { return nil }
        let spoken = Set(ours.map(\.sentence))
        var worth: [Int: Int] = [:]
        for (index, profile) in state.profiles.enumerated() where profile.isGiven && profile.mention.kind == .name {
            guard quoting.passage(at: profile.mention.head) == nil, mayIssue(index, state) else { continue }
            switch profile.role {
            // Statements begin with whose they are.
            case .subject: worth[state.clusters.root(index), default: 0] += profile.sentence < opening ? 3 : 2
            case .possessor: worth[state.clusters.root(index), default: 0] += 1
            default:
                if isRepresented(profile, state) {
                    worth[state.clusters.root(index), default: 0] += 2
                } else if spoken.contains(profile.sentence), profile.role != .conjunct {
                    // "We will work with our partners in Norway": those are others.
                    worth[state.clusters.root(index), default: 0] -= 2
                }
            }
        }
        let ranked = worth.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, first.value >= threshold else { return nil }
        return ranked.count == 1 || ranked[1].value < first.value ? first.key : nil
    }

    /// "on behalf of Norway"
    private static func isRepresented(_ profile: MentionProfile, _ state: CoreferenceState) -> Bool {
        let above = state.article.tokens[profile.mention.head].head
        return above >= 0 && state.article.text(above) == "behalf"
    }

    /// Who speaks as "I" in what follows a colon: "Kari Lund said:" and then paragraphs of her words.
    static func speakers(in state: CoreferenceState) -> [(sentence: Int, mention: Int)] {
        state.article.sentences.enumerated().compactMap { number, sentence in
            guard state.article.text(sentence.tokens.upperBound - 1) == ":" else { return nil }
            let subject = sentence.tokens.first { token in
                let word = state.article.tokens[token]
                return word.relation == .nsubj && word.head >= 0
                    && SpeechVerbs.all.contains(state.article.tokens[word.head].lemma)
            }
            guard let subject, state.mentionOfHead[subject] >= 0 else { return nil }
            let mention = state.mentionOfHead[subject]
            return state.clusters.facts(mention).type == .person ? (number, mention) : nil
        }
    }

    /// Countries and bodies issue statements.
    private static func mayIssue(_ mention: Int, _ state: CoreferenceState) -> Bool {
        switch state.profiles[mention].type {
        case .organization: true
        case .place: state.knowledge.placeKind(of: String(state.text(mention))) == .country
        default: false
        }
    }
}
