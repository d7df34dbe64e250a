internal import Ontology
internal import TextModel

/// Joins the phrases that tell of one event: the same words again, or a definite phrase with a noun of the same class and
/// nothing that the first telling does not say.
struct EventSieve: CoreferenceSieve {
    /// How many event mentions back an antecedent may stand.
    private static let window = 60

    func apply(to state: inout CoreferenceState) {
        var events: [EventPhrase] = []
        for index in state.profiles.indices where state.profiles[index].type == .event && isEvent(index, state) {
            let phrase = EventPhrase(index, state)
            let antecedent = events.suffix(Self.window).reversed().first { phrase.canRepeat($0) }
            if let antecedent { state.clusters.join(antecedent.mention, index) }
            events.append(phrase)
        }
    }

    private func isEvent(_ index: Int, _ state: CoreferenceState) -> Bool {
        let profile = state.profiles[index]
        return profile.mention.kind == .name || profile.isGiven || profile.determination == .definite
            || profile.determination == .demonstrative
    }
}

/// An event mention, as far as its words tell events apart.
struct EventPhrase {
    /// The mention's number.
    let mention: Int
    private let head: String
    private let group: NounGroup?
    private let modifiers: Set<String>
    private let isName: Bool
    private let isDefinite: Bool
    private let words: [String]
    private let isPlural: Bool
    private let order: Set<String>

    /// The phrase of a mention.
    init(_ mention: Int, _ state: CoreferenceState) {
        let profile = state.profiles[mention]
        self.mention = mention
        words = profile.words
        isPlural = profile.isPlural
        isName = profile.mention.kind == .name
        head = profile.headLemma
        group = HeadNoun(lemma: profile.headLemma).flatMap { $0.type == .event ? $0.group : nil }
        isDefinite = isName || profile.determination == .definite || profile.determination == .demonstrative
        var modifiers: Set<String> = []
        let article = state.article
        for token in profile.mention.tokens where token != profile.mention.head {
            let upos = article.tokens[token].upos
            guard upos.isContent || upos == .num, article.tokens[token].relation != .advmod else { continue }
            modifiers.insert(FoldedWord.fold(article.tokens[token].lemma))
        }
        let before = Self.wordsBefore(profile.mention, article)
        self.modifiers = modifiers.union(before.filter { $0 != "s" }).subtracting(Self.idle)
        order = self.modifiers.union(before).intersection(Self.ordering)
    }

    /// The adjectives between determiner and mention: "upcoming" in "the upcoming NATO summit".
    private static func wordsBefore(_ mention: Mention, _ article: AnalyzedArticle) -> [String] {
        var words: [String] = []
        var at = mention.tokens.lowerBound - 1
        while at >= 0, words.count < 3, article.tokens[at].upos == .adj || article.tokens[at].upos == .num {
            words.append(FoldedWord.fold(article.text(at)))
            at -= 1
        }
        return words
    }

    /// Whether this phrase can tell again of the event that `earlier` tells of.
    func canRepeat(_ earlier: EventPhrase) -> Bool {
        guard order == earlier.order || order.isEmpty && !isName else { return false }
        if words == earlier.words { return isName || isDefinite }
        guard isDefinite, isPlural == earlier.isPlural || isName else { return false }
        guard isOfOneKind(earlier) else { return false }
        if isName && earlier.isName {
            return head == earlier.head && modifiers.isSubset(of: earlier.modifiers) && !modifiers.isEmpty
        }
        if modifiers.isEmpty { return !isName }
        return modifiers.isSubset(of: earlier.modifiers)
    }

    private func isOfOneKind(_ earlier: EventPhrase) -> Bool {
        if head == earlier.head { return true }
        guard let group, let other = earlier.group else { return false }
        return group == other || group == .happening && Self.mishaps.contains(other)
    }

    /// Modifiers that tell one of a row from the others.
    private static let ordering: Set<String> = [
        "first", "second", "third", "fourth", "fifth", "last", "next", "previous", "upcoming", "earlier", "later",
        "past",
        "coming", "future", "other", "another", "annual", "final", "early", "late", "new", "separate", "follow",
    ]
    /// Modifiers that point at an event without telling it from others.
    private static let idle: Set<String> = ["same", "whole", "entire", "very", "recent", "deadly", "latest", "ongoing"]
    private static let mishaps: Set<NounGroup> = [.fire, .disaster, .attack, .crash, .death]
}
