internal import LinearModels
internal import Ontology
internal import TextModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What sentences say in ways that no other pattern knows, by the example of annotated articles.
struct LearntPattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon
    let groups: WordGroupTable?
    let model: LinkModel

    /// The log-odds, of all sentences together, from which a pair is joined. Lower ones find more and err more often than the
    /// other patterns do.
    static let threshold = 1.3
    /// The log-odds below which a sentence does not count at all.
    private static let leastOdds = -3.0

    /// What a sentence likely says of a pair.
    private struct Telling {
        let pair: LinkPair
        let keys: [UInt64]
        let odds: Double

        /// How likely it says anything.
        var chance: Double { 1 / (1 + exp(-odds)) }
        /// Whether the chain that comes first in the article stands second.
        var isTurned: Bool { pair.first.chain > pair.second.chain }
    }

    /// A statement of each pair that the others leave apart and that its sentences together likely join.
    ///
    /// - Complexity: O(*m*³) in the number of mentions of a sentence.
    func candidates(beside others: [Candidate]) -> [Candidate] {
        tellings(beside: others).sorted { $0.key < $1.key }.compactMap { _, tellings in
            Self.combined(tellings) > Self.threshold ? candidate(tellings) : nil
        }
    }

    private func tellings(beside others: [Candidate]) -> [ChainPair: [Telling]] {
        let features = LinkFeatures(syntax: syntax, lexicon: lexicon, groups: groups, others: others)
        var tellings: [ChainPair: [Telling]] = [:]
        for ends in LinkEnd.bySentence(syntax) {
            for pair in LinkPair.all(of: ends) {
                let chains = ChainPair(pair.first.chain, pair.second.chain)
                guard features.joined[chains] == nil else { continue }
                let keys = features.keys(of: pair, among: ends)
                let odds = model.odds(keys)
                if odds > Self.leastOdds {
                    tellings[chains, default: []].append(Telling(pair: pair, keys: keys, odds: odds))
                }
            }
        }
        return tellings
    }

    /// The log-odds that at least one of the sentences says something, were each by itself.
    private static func combined(_ tellings: [Telling]) -> Double {
        log(exp(tellings.reduce(0) { $0 + log(1 + exp($1.odds)) }) - 1)
    }

    /// What the sentences together most likely say, with the one that says it most.
    private func candidate(_ tellings: [Telling]) -> Candidate? {
        var belief: [LinkModel.Reading: (sum: Double, most: Double, telling: Telling)] = [:]
        for telling in tellings {
            let shares = model.shares(telling.keys, first: telling.pair.first.type, second: telling.pair.second.type)
            for (reading, share) in shares {
                let reading = telling.isTurned ? reading.turned : reading
                let part = telling.chance * share
                var known = belief[reading] ?? (0, -1, telling)
                known.sum += part
                if part > known.most { (known.most, known.telling) = (part, telling) }
                belief[reading] = known
            }
        }
        let all = tellings.reduce(0) { $0 + $1.chance }
        // The first of equals.
        let best = belief.max { ($0.value.sum, $1.key) < ($1.value.sum, $0.key) }
        // "spoke from Oslo": where somebody comes from is told by few phrases, and others know those.
        guard let best, best.value.sum >= LinkModel.leastShare * all, best.key.type != .from else { return nil }
        let telling = best.value.telling
        let found = candidate(telling.pair, telling.isTurned ? best.key.turned : best.key)
        return isDoubtful(found) ? nil : found
    }

    /// What a body does not tell by the company it is named in: "NATO remains calm despite Russian interference" says of no seat,
    /// and "the alliance leads the force" of no rivals.
    private func isDoubtful(_ found: Candidate) -> Bool {
        guard syntax.type(ofChain: found.source) == .organization else { return false }
        return found.type == .locatedIn
            || found.type == .competesWith && syntax.type(ofChain: found.target) == .organization
    }

    private func candidate(_ pair: LinkPair, _ reading: LinkModel.Reading) -> Candidate {
        let (source, target) = reading.isReversed ? (pair.second, pair.first) : (pair.first, pair.second)
        let trigger = trigger(of: pair)
        return Candidate(
            source: source.chain, target: target.chain, type: reading.type, label: label(reading.type, trigger, pair),
            tokens: Array(pair.first.tokens) + Array(pair.second.tokens) + (trigger.map { [$0] } ?? []),
            trigger: trigger ?? pair.second.head, pattern: .learnt)
    }

    /// The word on the way that says most: the top, else the one nearest to it; a verb before a noun.
    private func trigger(of pair: LinkPair) -> Int? {
        let ends = [pair.first.tokens, pair.second.tokens]
        let way = ([pair.top].compactMap(\.self) + pair.up.dropFirst().reversed() + pair.down.dropFirst().reversed())
            .filter { word in !ends.contains { $0.contains(word) } }
        return way.first { syntax.token($0).upos == .verb } ?? way.first { syntax.token($0).upos == .noun }
    }

    private func label(_ type: EdgeType, _ trigger: Int?, _ pair: LinkPair) -> String {
        guard let trigger else { return syntax.preposition(of: pair.second.head) ?? Self.plain(type) }
        // "granted" in "granted during a visit by President X" tells of no office.
        if type == .affiliatedWith, syntax.token(trigger).upos == .verb, lexicon.role(syntax.lemma(trigger)) == nil {
            return title(before: pair.first) ?? title(before: pair.second) ?? Self.plain(type)
        }
        guard syntax.token(trigger).upos == .verb, pair.down.count == 1, pair.top == trigger,
            let preposition = syntax.preposition(of: pair.second.head)
        else { return syntax.word(trigger) }
        return syntax.word(trigger) + " " + preposition
    }

    /// The office right before a person's name.
    private func title(before end: LinkEnd) -> String? {
        let before = end.tokens.lowerBound - 1
        guard end.type == .person, before >= 0, lexicon.role(syntax.lemma(before).lowercased()) != nil else {
            return nil
        }
        return syntax.word(before)
    }

    /// A type in words, where the text has none.
    private static func plain(_ type: EdgeType) -> String {
        type == .affiliatedWith ? "of" : type.rawValue.split(separator: "_").joined(separator: " ")
    }
}
