internal import LinearModels

/// What an event phrase and each earlier one of its article look like to a learnt model of which tell of one event, as hashed
/// features: their nouns, how each is determined, how far the names and qualities in them agree, what stands between them.
struct EventPairFeatures {
    private let later: EventPhrase
    private let phrases: ArraySlice<EventPhrase>
    /// For each of `phrases` whether the rules take `later` for the same event, asked once.
    private let ruled: [Bool]

    /// The features' kinds; their numbers are part of the model's format.
    fileprivate enum Template: UInt64 {
        case bias = 1, rule, sameHead, heads, earlierHead, laterHead, groups, sameGroup
        case determination, determinationHead, names, qualities, namesQualities, namesHead, namesGroup
        case namesDetermination, order, times, plural, distance, earlierPlace, laterPlace, companions, scenes
        case laterQuality, laterOrder, earlierQuality, between, betweenHead, ruleBetween, eventCount, likeness
        case surroundings, surroundingsDetermination, determinationDistance
    }

    /// - Parameter phrases: The article's phrases before `later` that may tell of its event, in text order.
    /// - Complexity: O(*n*) in the number of `phrases`.
    init(_ later: EventPhrase, after phrases: ArraySlice<EventPhrase>) {
        self.later = later
        self.phrases = phrases
        ruled = phrases.map { later.canRepeat($0) }
    }

    /// The features of the pair with the phrase at `index`, each once.
    ///
    /// - Complexity: O(*n*) in the number of phrases between the two.
    func keys(at index: Int) -> [UInt64] {
        var pair = Pair(earlier: phrases[index], later: later)
        pair.addNouns(isRuled: ruled[index - phrases.startIndex])
        pair.addAgreement()
        let between = index + 1..<phrases.endIndex
        pair.addPlaces(
            between: phrases[between], isRuled: ruled[index - phrases.startIndex],
            isRuledBetween: ruled[(index + 1 - phrases.startIndex)...].contains(true), count: phrases.count)
        FeatureHash.settle(&pair.keys)
        return pair.keys
    }
}

/// The features of two phrases.
private struct Pair {
    let earlier: EventPhrase
    let later: EventPhrase
    var keys: [UInt64] = []

    /// How two sets stand to each other.
    private enum Agreement: UInt64 {
        case bothEmpty, laterEmpty, earlierEmpty, equal, laterInEarlier, earlierInLater, overlapping, disjoint
    }

    private mutating func add(_ template: EventPairFeatures.Template, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0)
    {
        keys.append(FeatureHash.key(template.rawValue, a, b, c))
    }

    private func hash(_ text: String) -> UInt64 { FeatureHash.bytes(text.utf8) }
    private func number(_ flag: Bool) -> UInt64 { flag ? 1 : 0 }
    private func number(_ group: NounGroup?) -> UInt64 { group.map { hash($0.rawValue) } ?? 0 }

    private var hasSameHead: UInt64 { number(later.hasHead(of: earlier)) }
    /// 0 where a noun is of no known class, 1 where the classes differ, 2 where they are one.
    private var sameGroup: UInt64 {
        guard let mine = later.group, let other = earlier.group else { return 0 }
        return mine == other ? 2 : 1
    }

    private func determination(_ phrase: EventPhrase) -> UInt64 {
        phrase.isName ? 0 : phrase.isDefinite ? 1 : phrase.isBare ? 2 : 3
    }

    mutating func addNouns(isRuled: Bool) {
        let (mine, other) = (hash(later.head), hash(earlier.head))
        add(.bias)
        add(.rule, number(isRuled), hasSameHead)
        add(.sameHead, hasSameHead)
        add(.heads, other, mine)
        add(.earlierHead, other, hasSameHead)
        add(.laterHead, mine, hasSameHead)
        add(.groups, number(earlier.group), number(later.group))
        add(.sameGroup, sameGroup, hasSameHead)
        add(.determination, determination(earlier), determination(later))
        add(.determinationHead, determination(later), hasSameHead, sameGroup)
        add(.plural, number(earlier.isPlural), number(later.isPlural), hasSameHead)
        for word in later.qualities { add(.laterQuality, hash(word), hasSameHead) }
        for word in earlier.qualities { add(.earlierQuality, hash(word), hasSameHead) }
        for word in later.order { add(.laterOrder, hash(word), number(earlier.order.contains(word))) }
    }

    mutating func addAgreement() {
        let names = agreement(earlier.names, later.names).rawValue
        let qualities = agreement(earlier.qualities, later.qualities).rawValue
        add(.names, names)
        add(.qualities, qualities)
        add(.namesQualities, names, qualities)
        add(.namesHead, names, hasSameHead, number(later.isDefinite))
        add(.namesGroup, names, sameGroup, hasSameHead)
        add(.namesDetermination, names, determination(earlier), determination(later))
        add(.likeness, names, qualities, hasSameHead * 3 + sameGroup)
        add(.order, agreement(earlier.order, later.order).rawValue)
        add(.times, times, hasSameHead)
        add(.companions, number(later.sharesCompanions(with: earlier)))
        add(.scenes, agreement(earlier.scenes, later.scenes).rawValue)
        let surroundings = agreement(earlier.surroundings, later.surroundings).rawValue
        add(.surroundings, surroundings, hasSameHead)
        add(.surroundingsDetermination, surroundings, determination(later), hasSameHead)
    }

    private func agreement(_ earlier: Set<String>, _ later: Set<String>) -> Agreement {
        if earlier.isEmpty || later.isEmpty {
            return earlier.isEmpty ? later.isEmpty ? .bothEmpty : .earlierEmpty : .laterEmpty
        }
        if earlier == later { return .equal }
        if later.isSubset(of: earlier) { return .laterInEarlier }
        if earlier.isSubset(of: later) { return .earlierInLater }
        return earlier.isDisjoint(with: later) ? .disjoint : .overlapping
    }

    private var times: UInt64 {
        if later.contradicts(earlier) { return 0 }
        if later.sharesTime(with: earlier) { return 1 }
        return later.times.isEmpty ? earlier.times.isEmpty ? 2 : 3 : earlier.times.isEmpty ? 4 : 5
    }

    mutating func addPlaces(
        between: ArraySlice<EventPhrase>, isRuled: Bool, isRuledBetween: Bool, count: Int
    ) {
        let rivals = between.count { $0.isAlike(later) }
        let distance = later.sentence - earlier.sentence
        add(.distance, UInt64(min(6, distance)), hasSameHead)
        add(.determinationDistance, determination(later), UInt64(min(6, distance)), hasSameHead)
        add(.earlierPlace, UInt64(min(3, earlier.sentence)))
        add(.laterPlace, UInt64(min(3, later.sentence)), UInt64(min(3, distance)))
        add(.between, UInt64(min(3, between.count)))
        add(.betweenHead, UInt64(min(2, rivals)), hasSameHead)
        add(.ruleBetween, number(isRuledBetween), number(isRuled))
        add(.eventCount, UInt64(min(8, count)))
    }
}
