internal import Ontology
internal import TextModel

/// What the sieves work on: the article, the mentions' profiles, and the clusters found so far.
struct CoreferenceState {
    /// The article, read only.
    let article: AnalyzedArticle
    /// Knowledge of names beyond the article.
    let knowledge: any NameKnowledge
    /// The mentions, in text order; of two that start together the longer first.
    var profiles: [MentionProfile] { didSet { forms = [:] } }
    /// The clusters.
    var clusters: ClusterForest
    /// For each token, the mention that has it as its head; -1 for none.
    let mentionOfHead: [Int]
    /// What `nameForms` has gathered since the profiles changed.
    private var forms: [NodeType: [NameForm]] = [:]

    /// The state before the first sieve: every mention by itself.
    init(_ article: AnalyzedArticle, knowledge: any NameKnowledge) {
        self.article = article
        self.knowledge = knowledge
        let profiles = MentionFinder(article: article, knowledge: knowledge).profiles()
        self.profiles = profiles
        clusters = ClusterForest(profiles.map { $0.facts(knowledge: knowledge, article: article) })
        var mentionOfHead = [Int](repeating: -1, count: article.tokens.count)
        for (index, profile) in profiles.enumerated() where mentionOfHead[profile.mention.head] < 0 {
            mentionOfHead[profile.mention.head] = index
        }
        self.mentionOfHead = mentionOfHead
    }

    /// The text of a mention.
    func text(_ mention: Int) -> Substring { article.text(profiles[mention].mention.span) }

    /// The distinct forms of the names of one type, in the order of first appearance.
    ///
    /// - Complexity: O(*n*) in the number of mentions.
    mutating func nameForms(_ type: NodeType) -> [NameForm] {
        if let known = forms[type] { return known }
        let found = gatheredForms(type)
        forms[type] = found
        return found
    }

    private func gatheredForms(_ type: NodeType) -> [NameForm] {
        var forms: [NameForm] = []
        var places: [String: Int] = [:]
        for (index, profile) in profiles.enumerated()
        where profile.type == type && profile.mention.kind == .name && profile.isGiven && !profile.words.isEmpty {
            let form = profile.form
            if let place = places[form] {
                forms[place].mentions.append(index)
            } else {
                places[form] = forms.count
                forms.append(NameForm(words: profile.words, surface: String(text(index)), mentions: [index]))
            }
        }
        return forms
    }
}

/// One form of a name, with the mentions that have it.
struct NameForm {
    /// The folded words.
    var words: [String]
    /// The words as its first mention writes them.
    var surface: String
    /// The mentions, in text order.
    var mentions: [Int]
    /// The folded words as one string.
    var form: String { words.joined(separator: " ") }
}

/// One way of telling that mentions belong together.
protocol CoreferenceSieve: Sendable {
    /// Joins what it is sure of.
    func apply(to state: inout CoreferenceState)
}

extension CoreferenceState {
    /// Gives a mention's cluster another type.
    mutating func retype(_ mention: Int, to type: NodeType?) {
        guard clusters.facts(mention).type != type else { return }
        clusters.update(mention) { $0.type = type }
        for member in clusters.members(mention) { profiles[member].mention.type = type }
    }
}
