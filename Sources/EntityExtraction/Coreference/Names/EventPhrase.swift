internal import Ontology
internal import TextModel

/// An event mention, as far as its words tell events apart.
struct EventPhrase {
    /// The mention's number.
    let mention: Int
    let head: String
    let group: NounGroup?
    let isName: Bool
    let isDefinite: Bool
    let isBare: Bool
    let isPlural: Bool
    private let hasProperHead: Bool
    private let words: [String]
    let sentence: Int
    /// The token of the head noun, and that which it is coordinated with: "attack" of "both the attack and the raid".
    private let nouns: Set<Int>
    private(set) var names: Set<String> = []
    private var capitals: Set<String> = []
    private(set) var qualities: Set<String> = []
    private(set) var order: Set<String> = []
    private(set) var times = EventTimes()
    private var companions: Set<String> = []
    private var isBattle = false
    /// The towns and the like that are named in it, of what is fought.
    private(set) var scenes: Set<String> = []
    /// The places that its sentence names.
    private(set) var surroundings: Set<String> = []

    /// The phrase of a mention.
    ///
    /// - Parameter bearers: For each token of a name or demonym, its mention: names count by whom they name.
    init(_ mention: Int, _ state: CoreferenceState, bearers: [Int]) {
        let profile = state.profiles[mention]
        self.mention = mention
        words = profile.words
        sentence = state.article.sentenceIndex(ofToken: profile.mention.head)
        nouns = Self.coordination(of: profile.mention.head, state.article)
        // "the meeting and the coup" are two; the meeting is one all the same.
        isPlural = [.NNS, .NNPS].contains(state.article.tokens[profile.mention.head].xpos)
        isName = profile.mention.kind == .name
        hasProperHead = state.article.tokens[profile.mention.head].upos == .propn
        // "Operation Northern Light" is an operation, "Hurricane Kari" a hurricane.
        let kind = profile.mention.tokens.lowerBound
        let isKindFirst = isName && HappeningNames.kind(state.article.text(kind)) != nil
        head = isKindFirst ? FoldedWord.fold(state.article.text(kind)) : profile.headLemma
        let group = HeadNoun(lemma: head).flatMap { $0.type == .event ? $0.group : nil }
        // "the Games" are no game.
        let isGames = group == .match && isPlural && profile.headLemma == "game"
        self.group =
            isGames ? .contest : isPlural && ["award", "awards"].contains(profile.headLemma) ? .ceremony : group
        isBare = profile.determination == .bare
        isDefinite = isName || profile.determination == .definite || profile.determination == .demonstrative
        for token in Self.qualifiers(of: profile.mention, state.article) where !isKindFirst || token != kind {
            if state.article.text(token).first?.isUppercase ?? false {
                capitals.insert(FoldedWord.fold(state.article.text(token)))
            }
            if bearers[token] >= 0 {
                names.insert("#\(state.clusters.root(bearers[token]))")
            } else {
                add(token, state.article)
            }
        }
        // "World Cup competition" is the World Cup: the last word of a name counts as one of it.
        if isName, state.article.tokens[profile.mention.head].upos == .propn {
            names.insert(FoldedWord.fold(state.article.text(profile.mention.head)))
        }
        surroundings = Self.surroundings(sentence, state, bearers: bearers)
        companions = Self.companions(of: profile.mention.head, state.article)
        isBattle = Self.battles.contains(head)
        if isBattle { scenes = Self.scenes(of: profile.mention, state, bearers: bearers) }
    }

    private static func coordination(of head: Int, _ article: AnalyzedArticle) -> Set<Int> {
        let token = article.tokens[head]
        return token.relation == .conj && token.head >= 0 ? [head, token.head] : [head]
    }

    private static func surroundings(_ sentence: Int, _ state: CoreferenceState, bearers: [Int]) -> Set<String> {
        let places = state.article.sentences[sentence].tokens.lazy.map { bearers[$0] }
            .filter { $0 >= 0 && state.profiles[$0].type == .place }
        return Set(places.map { "#\(state.clusters.root($0))" })
    }

    /// The nouns in what follows the head and depends on it: "mayors" of "the meeting held by mayors".
    private static func companions(of head: Int, _ article: AnalyzedArticle) -> Set<String> {
        let end = article.sentences[article.sentenceIndex(ofToken: head)].tokens.upperBound
        var inside: Set<Int> = [head]
        var found: Set<String> = []
        for token in (head + 1)..<max(head + 1, min(end, head + 12)) where inside.contains(article.tokens[token].head) {
            inside.insert(token)
            if article.tokens[token].upos == .noun { found.insert(article.tokens[token].lemma.lowercased()) }
        }
        return found
    }

    private mutating func add(_ token: Int, _ article: AnalyzedArticle) {
        let word = FoldedWord.fold(article.text(token))
        let isName = article.tokens[token].upos == .propn
        if times.add(word) || Self.address.contains(word) { return }
        if !isName, Self.ordering.contains(word), !Self.isNewYear(token, article) {
            order.insert(word)
        } else if isName {
            names.insert(word)
        } else if article.tokens[token].upos.isContent || article.tokens[token].upos == .num, !Self.idle.contains(word)
        {
            // Capitalised words of a heading are taken for superlatives and the like; their lemmas are not to be trusted.
            let isNoun = article.tokens[token].upos == .noun || article.tokens[token].upos == .verb
            qualities.insert(isNoun ? FoldedWord.fold(article.tokens[token].lemma) : word)
        }
    }

    /// "Mr. Lund's trial" is Lund's.
    private static let address: Set<String> = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."]

    /// "the new year celebrations" are not new ones.
    private static func isNewYear(_ token: Int, _ article: AnalyzedArticle) -> Bool {
        token + 1 < article.tokens.count && ["year", "year's"].contains(FoldedWord.fold(article.text(token + 1)))
    }

    /// The words beside the head, and the adjectives between determiner and mention: "upcoming" in "the upcoming NATO
    /// summit".
    private static func qualifiers(of mention: Mention, _ article: AnalyzedArticle) -> [Int] {
        var tokens = mention.tokens.filter { $0 != mention.head && article.tokens[$0].relation != .advmod }
        var at = mention.tokens.lowerBound - 1
        while at >= 0, tokens.count < 24, article.tokens[at].upos == .adj || article.tokens[at].upos == .num {
            tokens.append(at)
            at -= 1
        }
        return tokens
    }

    /// Whether neither a name nor a time in it tells which event is meant: "a meeting".
    var tellsNoneApart: Bool { !isName && names.isEmpty && capitals.isEmpty && times.isEmpty }

    /// Whether both have the same head noun.
    func hasHead(of other: EventPhrase) -> Bool { head == other.head }

    /// "the game", "the match": one of a row, each of which is told of in its turn.
    var isOneOfRow: Bool { group == .match && !isName && content.isEmpty && times.isEmpty }

    /// Whether the same people or things stand behind both.
    func sharesCompanions(with other: EventPhrase) -> Bool { !companions.isDisjoint(with: other.companions) }

    /// Whether both name one day, month, year or time of the week.
    func sharesTime(with other: EventPhrase) -> Bool { times.share(other.times) }

    /// "the upcoming summit", "another attack": whether a word says that it is not the earlier one.
    func isAnother(than earlier: EventPhrase) -> Bool { !order.isEmpty && order != earlier.order }

    /// Whether the nouns of the two are one, or of one class: "raid" and "bombing".
    func isAlike(_ earlier: EventPhrase) -> Bool { hasHead(of: earlier) || group != nil && group == earlier.group }

    /// Whether the two name different times, or stand beside each other as two: "the attack and the raid".
    func contradicts(_ other: EventPhrase) -> Bool {
        times.contradict(other.times) || mention != other.mention && !nouns.isDisjoint(with: other.nouns)
    }

    /// Whether this phrase can tell again of the event that `earlier` tells of.
    func canRepeat(_ earlier: EventPhrase) -> Bool {
        if tellsHeadline(earlier) || bearsName(of: earlier) || isShort(for: earlier) || isFought(like: earlier) {
            return true
        }
        guard isDefinite || isNamedAlike(earlier), order == earlier.order || order.isEmpty && !isName else {
            return false
        }
        guard !contradicts(earlier),
            isPlural == earlier.isPlural || isName || isSeries(like: earlier) || earlier.isNamedInPlural
        else {
            return false
        }
        if words == earlier.words { return true }
        guard isOfOneKind(earlier) else { return false }
        if !names.isEmpty, names.isSubset(of: earlier.names) {
            return hasHead(of: earlier) || names.count > 1 || names == earlier.names
        }
        if !isName, sharesTime(with: earlier), names.isSubset(of: earlier.names) { return true }
        let content = names.union(qualities)
        if isName { return hasHead(of: earlier) && !content.isEmpty && content.isSubset(of: earlier.content) }
        return content.isSubset(of: earlier.content) || addsTo(earlier)
    }

    /// "Hurricane Kari", then "Kari".
    private func isShort(for earlier: EventPhrase) -> Bool {
        isName && earlier.isName && words.count == 1 && earlier.words.count > 1 && earlier.words.last == words[0]
    }

    /// "the Norwegian assault on Hamar", then "the Hamar campaign", "the fighting in Hamar": one struggle for one town.
    private func isFought(like earlier: EventPhrase) -> Bool {
        isBattle && earlier.isBattle && isDefinite && !isPlural && !scenes.isEmpty && scenes == earlier.scenes
            && !contradicts(earlier) && (order.isEmpty || order == earlier.order)
    }

    private static let battles: Set<String> = [
        "fighting", "battle", "assault", "offensive", "campaign", "siege", "onslaught", "incursion", "invasion",
    ]

    private static func scenes(of mention: Mention, _ state: CoreferenceState, bearers: [Int]) -> Set<String> {
        var found: Set<String> = []
        for token in mention.tokens where bearers[token] >= 0 {
            let name = bearers[token]
            guard state.profiles[name].type == .place, state.profiles[name].mention.kind == .name,
                state.knowledge.placeKind(of: String(state.text(name))) != .country
            else { continue }
            found.insert("#\(state.clusters.root(name))")
        }
        return found
    }

    /// "the Nordic Open Chess Festival", then "the Nordic Open tournament": two words of its name name it.
    private func bearsName(of earlier: EventPhrase) -> Bool {
        // What begins with "#" names a place or somebody, who may have a part in many events.
        let own = names.filter { !$0.hasPrefix("#") && $0 != head }
        return earlier.isName && group != nil && group != .match && !own.isEmpty && capitals.count > 1
            && capitals.isSubset(of: earlier.words)
            && (order.isEmpty || earlier.order.isEmpty || order == earlier.order) && !contradicts(earlier)
    }

    /// "the Games", then "the competition"; "the Film Awards", then "the ceremony".
    private var isNamedInPlural: Bool { isPlural && hasProperHead && (group == .contest || group == .ceremony) }

    /// "the elections", "the polls" and "the vote", "the broadcast" and "the broadcasts": plural or not, one event.
    private func isSeries(like earlier: EventPhrase) -> Bool {
        (group == .election || group == .broadcast) && group == earlier.group
    }

    /// "the talks", then "the talks in Oslo": more may be said of what was told before.
    private func addsTo(_ earlier: EventPhrase) -> Bool {
        hasHead(of: earlier) && !earlier.content.isEmpty && earlier.content.isSubset(of: content)
    }

    /// "Talks with Iran", again "talks with Iran": no article is needed where the names tell which ones.
    private func isNamedAlike(_ earlier: EventPhrase) -> Bool {
        isBare && !names.isEmpty && names == earlier.names && isOfOneKind(earlier)
    }

    /// "Bergen protest" in the title, "a protest in Bergen against …" right after: the story begins with what its title says.
    private func tellsHeadline(_ earlier: EventPhrase) -> Bool {
        earlier.sentence == 0 && sentence > 0 && sentence <= Self.opening && hasHead(of: earlier)
            && !contradicts(earlier)
            && isPlural == earlier.isPlural && order == earlier.order
            && (earlier.content.isSubset(of: content) || content.isSubset(of: earlier.content))
    }

    /// The sentences after the title that tell what it says.
    private static let opening = 3

    private var content: Set<String> { names.union(qualities) }

    private func isOfOneKind(_ earlier: EventPhrase) -> Bool {
        if hasHead(of: earlier) { return true }
        guard let group, let other = earlier.group else { return false }
        // "violence near Oslo", then "the massacre"
        if earlier.head == "violence", group == .attack || group == .death { return true }
        // "the incident" is no event that somebody holds.
        if group == .happening, other == .happening { return head != "event" && earlier.head != "event" }
        if head == "event", !isPlural, Self.occasions.contains(other) { return true }
        return group == other || group == .happening && Self.mishaps.contains(other)
    }

    /// Modifiers that tell one of a row from the others.
    private static let ordering: Set<String> = [
        "first", "second", "third", "fourth", "fifth", "last", "next", "previous", "upcoming", "earlier", "later",
        "past",
        "coming", "future", "other", "another", "annual", "final", "early", "late", "new", "separate", "follow",
    ]
    /// Modifiers that point at an event without telling it from others.
    private static let idle: Set<String> = [
        "same", "whole", "general", "national", "entire", "very", "recent", "deadly", "latest", "ongoing", "s",
        "round", "planned", "scheduled", "proposed", "expected", "alleged", "controversial", "unprecedented", "so",
        "called",
    ]
    /// What is held rather than befalls: "the event".
    private static let occasions: Set<NounGroup> = [.ceremony, .meeting, .contest, .match, .protest]
    private static let mishaps: Set<NounGroup> = [.fire, .disaster, .attack, .crash, .death]
}

/// The days, months and years that an event phrase names.
struct EventTimes {
    private var days: Set<String> = []
    private var months: Set<String> = []
    private var years: Set<String> = []
    private var others: Set<String> = []

    /// Whether no time is named.
    var isEmpty: Bool { days.isEmpty && months.isEmpty && years.isEmpty && others.isEmpty }

    /// Takes in a word of time; `false` for any other word.
    mutating func add(_ word: String) -> Bool {
        if Self.dayNames.contains(word) {
            days.insert(word)
        } else if Self.monthNames.contains(String(word.prefix(3))), word.count <= 9, Self.isMonth(word) {
            months.insert(word.prefix(3).lowercased())
        } else if word.count == 4, word.allSatisfy(\.isNumber) {
            years.insert(word)
        } else {
            guard Self.spans.contains(word) || word.allSatisfy(\.isNumber) else { return false }
            others.insert(word)
        }
        return true
    }

    /// Whether the two name one time.
    func share(_ other: EventTimes) -> Bool {
        if isAtWeekend && other.others.contains("weekend") || other.isAtWeekend && others.contains("weekend") {
            return true
        }
        let mine = [days, months, years, others]
        return zip(mine, [other.days, other.months, other.years, other.others]).contains { !$0.isDisjoint(with: $1) }
    }

    /// Whether a day of a weekend is named: "Saturday's talks" are the weekend's.
    private var isAtWeekend: Bool { days.contains("saturday") || days.contains("sunday") }

    /// Whether the two name different days, months or years.
    func contradict(_ other: EventTimes) -> Bool {
        Self.differ(days, other.days) || Self.differ(months, other.months) || Self.differ(years, other.years)
    }

    private static func differ(_ one: Set<String>, _ other: Set<String>) -> Bool {
        !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    private static func isMonth(_ word: String) -> Bool {
        word.count == 3 || ["sept", "may"].contains(word) || fullMonths.contains(word)
    }

    private static let dayNames: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let fullMonths: Set<String> = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let monthNames: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let spans: Set<String> = [
        "weekend", "hour", "day", "week", "month", "year", "hours", "days", "weeks", "one", "two", "three", "four",
        "five",
        "today", "yesterday", "tomorrow", "tonight", "morning", "evening", "night", "afternoon", "fourhour", "twoday",
        "threeday", "daylong", "weeklong", "fourday", "fiveday",
    ]
}
