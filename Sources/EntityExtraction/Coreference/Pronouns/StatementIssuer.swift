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
        var worth: [Int: Int] = [:]
        for (index, profile) in state.profiles.enumerated() where profile.isGiven && profile.mention.kind == .name {
            guard quoting.passage(at: profile.mention.head) == nil, mayIssue(index, state) else { continue }
            switch profile.role {
            // Statements begin with whose they are.
            case .subject: worth[state.clusters.root(index), default: 0] += profile.sentence < opening ? 3 : 2
            case .possessor: worth[state.clusters.root(index), default: 0] += 1
            default: continue
            }
        }
        let ranked = worth.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, first.value >= threshold else { return nil }
        return ranked.count == 1 || ranked[1].value < first.value ? first.key : nil
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
