internal import LinearModels
internal import Ontology
internal import TextModel

/// What a pair of mentions looks like to a learnt model: the way between them through the tree, the words on it and beside
/// it, what else the sentence says of the two, as hashed features.
///
/// Paths of relations with the words on them are what relation classifiers were first built on (Mintz et al. 2009,
/// aclanthology.org/P09-1113).
struct LinkFeatures {
    let syntax: ArticleSyntax
    /// What other patterns say of two chains.
    let joined: [ChainPair: EdgeType]
    private let words: WordHashes
    /// For each chain a number for its type; countries, which act as states, have one apart from towns, where things happen.
    private let kinds: [Int]

    /// - Parameters:
    ///   - groups: which words are used alike.
    ///   - others: what other patterns say.
    init(syntax: ArticleSyntax, lexicon: RelationLexicon, groups: WordGroupTable?, others: [Candidate]) {
        self.syntax = syntax
        kinds = syntax.article.chains.map { chain in
            chain.type == .place && lexicon.isCountry(chain.name.lowercased()) ? 4 : Self.number(chain.type)
        }
        words = WordHashes(syntax, lexicon, groups)
        joined = Dictionary(others.map { (ChainPair($0.source, $0.target), $0.type) }) { $0 < $1 ? $0 : $1 }
    }

    /// The features' kinds; their numbers are part of the models' format.
    private enum Template: UInt64 {
        case bias = 1, types, path, pathTypes, length, up, down, heights, firstStep, firstTop, secondTop, secondStep
        case topTag, topLemma, topClass, topClassPath, topTagPath
        case innerLemma, innerTag, innerClass, innerPreposition
        case firstPreposition, secondPreposition, prepositions, prepositionPath
        case distance, wordsBetween, tagsBetween, tagsBetweenTypes
        case kinds, kindsTypes, nested, title, sentenceLength, verbsBetween, commasBetween
        case pathLemma, lemmas, shortPath, wordBetween, wordBefore, wordAfter
        case endsBetween, endsBetweenTypes, endCount, outermost, firstUse, secondUse
        case firstJoined, secondJoined, firstJoinedAs, secondJoinedAs
        case firstListed, secondListed, firstListedJoined, secondListedJoined, firstListedAs, secondListedAs
        case topGroup, topCoarse, topGroupPath, topCoarsePath, innerGroup, innerCoarse, wayGroups
        case kindsOfEnds, kindsPath, kindsPrepositions, kindsTop
        case headLemma, headGroup, headPath, governorLemma, governorGroup, governorTypes
        case topKinds, topRoles, betweenTypes
        case clauseVerb, clauseVerbTypes, clauseVerbs, clauseGroups, governors, formOfEnd
        case thirdJoined, rival, rivalTypes
    }

    /// The features of a pair, each once.
    ///
    /// - Parameter ends: All ends of its sentence.
    /// - Complexity: O(*d* + *m*) in the number of words between the two and on the way through the tree, and of ends.
    func keys(of pair: LinkPair, among ends: [LinkEnd]) -> [UInt64] {
        var keys: [UInt64] = []
        keys.reserveCapacity(128)
        let types = UInt64(Self.number(pair.first.type) * 8 + Self.number(pair.second.type))
        let path = addPath(pair, types, to: &keys)
        addTop(pair, path, to: &keys)
        addInner(pair, types, to: &keys)
        let prepositions = (first: preposition(of: pair.first), second: preposition(of: pair.second))
        addHead(pair.first, 0, prepositions.first, path, types, to: &keys)
        addHead(pair.second, 1, prepositions.second, path, types, to: &keys)
        addPrepositions(pair, prepositions, path, to: &keys)
        addSurface(pair, types, to: &keys)
        addWords(pair, types, to: &keys)
        addClauses(pair, prepositions, types, to: &keys)
        addEnds(pair, ends, types, to: &keys)
        addRivals(pair, ends, types, to: &keys)
        addJoined(pair, ends, types, to: &keys)
        // As they are learnt: a word that stands there twice counts once.
        FeatureHash.settle(&keys)
        return keys
    }

    private func add(_ template: Template, _ a: UInt64 = 0, _ b: UInt64 = 0, to keys: inout [UInt64]) {
        keys.append(FeatureHash.key(template.rawValue, a, b))
    }

    private static func number(_ type: NodeType) -> Int {
        switch type {
        case .person: 0
        case .organization: 1
        case .place: 2
        case .event: 3
        }
    }

    /// The types of the two ends, countries apart from other places.
    private func kindsOfEnds(_ pair: LinkPair) -> UInt64 {
        UInt64(kinds[pair.first.chain] * 8 + kinds[pair.second.chain])
    }

    private func number(_ kind: MentionKind) -> UInt64 {
        switch kind {
        case .name: 0
        case .nominal: 1
        case .pronoun: 2
        case .demonym: 3
        }
    }

    private func relation(_ token: Int) -> UInt64 { UInt64(syntax.token(token).relation.rawValue) }

    private func relations(_ tokens: some Sequence<Int>) -> UInt64 {
        tokens.reduce(7) { FeatureHash.key($0, relation($1)) }
    }

    // MARK: The way through the tree

    private func addPath(_ pair: LinkPair, _ types: UInt64, to keys: inout [UInt64]) -> UInt64 {
        let (up, down) = (relations(pair.up), relations(pair.down))
        let path = FeatureHash.key(up, down)
        add(.bias, to: &keys)
        add(.kindsOfEnds, kindsOfEnds(pair), to: &keys)
        add(.kindsPath, kindsOfEnds(pair), path, to: &keys)
        add(.types, types, to: &keys)
        add(.path, path, to: &keys)
        add(.pathTypes, path, types, to: &keys)
        add(.shortPath, FeatureHash.key(steps(pair.up), steps(pair.down)), types, to: &keys)
        add(.length, UInt64(min(8, pair.up.count + pair.down.count)), to: &keys)
        add(.up, up, to: &keys)
        add(.down, down, to: &keys)
        add(.heights, UInt64(min(5, pair.up.count)), UInt64(min(5, pair.down.count)), to: &keys)
        if let first = pair.up.first, let last = pair.up.last {
            add(.firstStep, relation(first), types, to: &keys)
            add(.firstTop, relation(last), to: &keys)
        }
        if let first = pair.down.first, let last = pair.down.last {
            add(.secondStep, relation(first), types, to: &keys)
            add(.secondTop, relation(last), to: &keys)
        }
        return path
    }

    /// A way's steps without those that only go on within one noun phrase.
    private func steps(_ tokens: some Sequence<Int>) -> UInt64 {
        tokens.reduce(11) { hash, token in
            switch syntax.token(token).relation {
            case .conj, .appos, .compound, .flat: hash
            case .nsubjPass, .nsubjOuter: FeatureHash.key(hash, UInt64(DependencyRelation.nsubj.rawValue))
            case .aclRelcl: FeatureHash.key(hash, UInt64(DependencyRelation.acl.rawValue))
            case .oblAgent, .oblUnmarked: FeatureHash.key(hash, UInt64(DependencyRelation.obl.rawValue))
            case .nmodPoss, .nmodUnmarked, .nmodDesc: FeatureHash.key(hash, UInt64(DependencyRelation.nmod.rawValue))
            default: FeatureHash.key(hash, relation(token))
            }
        }
    }

    private func addTop(_ pair: LinkPair, _ path: UInt64, to keys: inout [UInt64]) {
        guard let top = pair.top else { return }
        let tag = UInt64(syntax.token(top).upos.rawValue)
        add(.topTag, tag, to: &keys)
        add(.topTagPath, tag, path, to: &keys)
        add(.topLemma, words.lemmas[top], to: &keys)
        add(.pathLemma, words.lemmas[top], path, to: &keys)
        add(.topKinds, words.lemmas[top], kindsOfEnds(pair), to: &keys)
        let roles = FeatureHash.key(
            pair.up.last.map(relation) ?? 0, pair.down.last.map(relation) ?? 0)
        add(.topRoles, words.lemmas[top], roles, to: &keys)
        let (fine, coarse) = words.groups[top]
        add(.topGroup, fine, to: &keys)
        add(.kindsTop, kindsOfEnds(pair), fine, to: &keys)
        add(.topCoarse, coarse, to: &keys)
        add(.topGroupPath, fine, path, to: &keys)
        add(.topCoarsePath, coarse, path, to: &keys)
        for list in words.lists[top] {
            add(.topClass, list, to: &keys)
            add(.topClassPath, list, path, to: &keys)
        }
    }

    private func addInner(_ pair: LinkPair, _ types: UInt64, to keys: inout [UInt64]) {
        for word in pair.inner {
            add(.innerGroup, words.groups[word].fine, to: &keys)
            add(.innerCoarse, words.groups[word].coarse, to: &keys)
            add(.innerLemma, words.lemmas[word], to: &keys)
            add(.innerTag, UInt64(syntax.token(word).upos.rawValue), to: &keys)
            for list in words.lists[word] { add(.innerClass, list, to: &keys) }
            if let marker = syntax.marker(of: word) { add(.innerPreposition, words.forms[marker], to: &keys) }
        }
        let way = pair.up.dropFirst() + [pair.top].compactMap(\.self) + pair.down.dropFirst().reversed()
        add(.wayGroups, way.reduce(5) { FeatureHash.key($0, words.groups[$1].fine) }, types, to: &keys)
        add(.lemmas, way.reduce(5) { FeatureHash.key($0, words.lemmas[$1]) }, types, to: &keys)
    }

    /// The noun that an end is called by where it has no name, and the word that it belongs to.
    private func addHead(
        _ end: LinkEnd, _ side: UInt64, _ preposition: UInt64, _ path: UInt64, _ types: UInt64, to keys: inout [UInt64]
    ) {
        let head = end.head
        if syntax.token(head).upos == .noun {
            add(.headLemma, words.lemmas[head], side * 64 + types, to: &keys)
            add(.headGroup, words.groups[head].fine, side * 64 + types, to: &keys)
            add(.headPath, words.groups[head].coarse, path, to: &keys)
        }
        guard end.ancestors.count > 1 else { return }
        let governor = end.ancestors[1]
        let role = FeatureHash.key(relation(head), preposition, side)
        add(.governorLemma, words.lemmas[governor], role, to: &keys)
        add(.governorGroup, words.groups[governor].fine, role, to: &keys)
        add(.governorTypes, FeatureHash.key(words.groups[governor].fine, types), role, to: &keys)
    }

    private func preposition(of end: LinkEnd) -> UInt64 { syntax.marker(of: end.head).map { words.forms[$0] } ?? 0 }

    private func addPrepositions(
        _ pair: LinkPair, _ prepositions: (first: UInt64, second: UInt64), _ path: UInt64, to keys: inout [UInt64]
    ) {
        let (first, second) = prepositions
        add(.firstPreposition, first, UInt64(Self.number(pair.first.type)), to: &keys)
        add(.secondPreposition, second, UInt64(Self.number(pair.second.type)), to: &keys)
        add(.prepositions, first, second, to: &keys)
        add(.kindsPrepositions, kindsOfEnds(pair), FeatureHash.key(first, second), to: &keys)
        add(.prepositionPath, second, path, to: &keys)
    }

    /// The verbs in whose clauses the two stand.
    private func addClauses(
        _ pair: LinkPair, _ prepositions: (first: UInt64, second: UInt64), _ types: UInt64, to keys: inout [UInt64]
    ) {
        let (first, second) = (verb(above: pair.first), verb(above: pair.second))
        addClause(first, pair.first, 0, prepositions.first, types, to: &keys)
        addClause(second, pair.second, 1, prepositions.second, types, to: &keys)
        if let first, let second {
            add(.clauseVerbs, words.lemmas[first], words.lemmas[second], to: &keys)
            add(.clauseGroups, FeatureHash.key(words.groups[first].fine, words.groups[second].fine), types, to: &keys)
        }
        if pair.first.ancestors.count > 1, pair.second.ancestors.count > 1 {
            let groups = (words.groups[pair.first.ancestors[1]].fine, words.groups[pair.second.ancestors[1]].fine)
            add(.governors, FeatureHash.key(groups.0, groups.1), types, to: &keys)
        }
        for (side, end) in [pair.first, pair.second].enumerated() where end.kind != .name {
            add(.formOfEnd, words.forms[end.head], UInt64(side) * 64 + types, to: &keys)
        }
    }

    private func addClause(
        _ verb: Int?, _ end: LinkEnd, _ side: UInt64, _ preposition: UInt64, _ types: UInt64, to keys: inout [UInt64]
    ) {
        guard let verb else { return }
        let below = end.ancestors.prefix { $0 != verb }
        let role = FeatureHash.key(below.last.map(relation) ?? 0, below.count > 1 ? 1 : 0, side)
        add(.clauseVerb, words.lemmas[verb], FeatureHash.key(role, preposition), to: &keys)
        add(.clauseVerbTypes, FeatureHash.key(words.lemmas[verb], types), role, to: &keys)
    }

    private func verb(above end: LinkEnd) -> Int? {
        end.ancestors.dropFirst().first { syntax.token($0).upos == .verb }
    }

    // MARK: The words between and beside

    /// Words farther apart than these are not looked at in their order.
    private static let nearby = 4
    /// Nor at all, farther on than these.
    private static let reach = 12

    private func addSurface(_ pair: LinkPair, _ types: UInt64, to keys: inout [UInt64]) {
        let between = pair.between
        let distance = between.count
        add(.distance, UInt64(min(12, distance < 6 ? distance : 6 + distance / 5)), to: &keys)
        if distance <= Self.nearby {
            let tags = between.reduce(3) { FeatureHash.key($0, UInt64(syntax.token($1).xpos.rawValue)) }
            add(.wordsBetween, between.reduce(3) { FeatureHash.key($0, words.forms[$1]) }, to: &keys)
            add(.tagsBetween, tags, to: &keys)
            add(.tagsBetweenTypes, tags, types, to: &keys)
        }
        let kinds = number(pair.first.kind) * 8 + number(pair.second.kind)
        add(.kinds, kinds, to: &keys)
        add(.kindsTypes, kinds, types, to: &keys)
        add(.nested, pair.second.tokens.upperBound <= pair.first.tokens.upperBound ? 1 : 0, to: &keys)
        let sentence = syntax.article.sentenceIndex(ofToken: pair.first.head)
        if sentence == 0 { add(.title, to: &keys) }
        add(.sentenceLength, UInt64(syntax.article.sentences[sentence].tokens.count / 10), to: &keys)
        add(.verbsBetween, UInt64(min(3, between.count { syntax.token($0).upos == .verb })), to: &keys)
        add(.commasBetween, UInt64(min(2, between.count { syntax.token($0).xpos == .comma })), to: &keys)
    }

    private func addWords(_ pair: LinkPair, _ types: UInt64, to keys: inout [UInt64]) {
        for word in pair.between.prefix(Self.reach) {
            switch syntax.token(word).upos {
            case .verb, .noun, .adp:
                add(.wordBetween, words.lemmas[word], to: &keys)
                add(.betweenTypes, words.lemmas[word], types, to: &keys)
            default: continue
            }
        }
        let tokens = syntax.sentence(of: pair.first.head).tokens
        let (start, end) = (pair.first.tokens.lowerBound, pair.second.tokens.upperBound)
        for word in max(tokens.lowerBound, start - 2)..<start { add(.wordBefore, words.forms[word], to: &keys) }
        for word in end..<max(end, min(tokens.upperBound, end + 2)) { add(.wordAfter, words.forms[word], to: &keys) }
    }

    // MARK: The other ends

    /// How often the article speaks of the two, and who else stands in the sentence.
    private func addEnds(_ pair: LinkPair, _ ends: [LinkEnd], _ types: UInt64, to keys: inout [UInt64]) {
        let between = ends.count {
            $0.tokens.lowerBound >= pair.between.lowerBound && $0.tokens.upperBound <= pair.second.tokens.lowerBound
        }
        add(.endsBetween, UInt64(min(5, between)), to: &keys)
        add(.endsBetweenTypes, UInt64(min(5, between)), types, to: &keys)
        add(.endCount, UInt64(min(8, ends.count)), to: &keys)
        let isFirst = pair.first.tokens.lowerBound == ends.first?.tokens.lowerBound
        let isLast = pair.second.tokens.upperBound == ends.last?.tokens.upperBound
        add(.outermost, isFirst ? 1 : 0, isLast ? 1 : 0, to: &keys)
        add(.firstUse, UInt64(min(5, syntax.article.chains[pair.first.chain].mentions.count)), to: &keys)
        add(.secondUse, UInt64(min(5, syntax.article.chains[pair.second.chain].mentions.count)), to: &keys)
    }

    /// Who else stands as close to the two's lowest common word as they do, or closer.
    private func addRivals(_ pair: LinkPair, _ ends: [LinkEnd], _ types: UInt64, to keys: inout [UInt64]) {
        guard let top = pair.top else { return }
        for end in ends where end.chain != pair.first.chain && end.chain != pair.second.chain {
            guard let height = end.ancestors.firstIndex(of: top), height > 0 else { continue }
            // 1 where no farther than the first, 2 than the second, 3 than both.
            let near = UInt64(height <= pair.up.count ? 1 : 0) + UInt64(height <= pair.down.count ? 2 : 0)
            guard near > 0 else { continue }
            let role = FeatureHash.key(relation(end.ancestors[height - 1]), near)
            add(.rival, role, UInt64(Self.number(end.type)), to: &keys)
            add(.rivalTypes, role, types, to: &keys)
        }
    }

    /// What other patterns say of the two and others of the sentence, and of those that stand in a list with them.
    private func addJoined(_ pair: LinkPair, _ ends: [LinkEnd], _ types: UInt64, to keys: inout [UInt64]) {
        let others = Set(ends.map(\.chain)).subtracting([pair.first.chain, pair.second.chain])
        let first = others.compactMap { joined[ChainPair(pair.first.chain, $0)] }
        let second = others.compactMap { joined[ChainPair(pair.second.chain, $0)] }
        for third in others.sorted() {
            guard let one = joined[ChainPair(pair.first.chain, third)],
                let other = joined[ChainPair(pair.second.chain, third)]
            else { continue }
            add(.thirdJoined, UInt64(one.rank), UInt64(other.rank), to: &keys)
        }
        add(.firstJoined, UInt64(min(3, first.count)), to: &keys)
        add(.secondJoined, UInt64(min(3, second.count)), to: &keys)
        for type in Set(first).sorted() { add(.firstJoinedAs, UInt64(type.rank), types, to: &keys) }
        for type in Set(second).sorted() { add(.secondJoinedAs, UInt64(type.rank), types, to: &keys) }
        addListed(with: pair.first, pair.second, ends, (.firstListed, .firstListedJoined, .firstListedAs), to: &keys)
        addListed(with: pair.second, pair.first, ends, (.secondListed, .secondListedJoined, .secondListedAs), to: &keys)
    }

    private func addListed(
        with end: LinkEnd, _ other: LinkEnd, _ ends: [LinkEnd], _ templates: (Template, Template, Template),
        to keys: inout [UInt64]
    ) {
        for sibling in ends where sibling.head != end.head && isListed(sibling.head, end.head) {
            add(templates.0, to: &keys)
            guard sibling.chain != other.chain, let type = joined[ChainPair(sibling.chain, other.chain)] else {
                continue
            }
            add(templates.1, to: &keys)
            add(templates.2, UInt64(type.rank), to: &keys)
        }
    }

    /// Whether two words stand in one list.
    private func isListed(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (syntax.token(one), syntax.token(other))
        return first.relation == .conj && (first.head == other || second.relation == .conj && first.head == second.head)
            || second.relation == .conj && second.head == one
    }
}

/// Two chains, whichever comes first.
struct ChainPair: Hashable, Comparable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) { (low, high) = (min(one, other), max(one, other)) }

    static func < (left: Self, right: Self) -> Bool { (left.low, left.high) < (right.low, right.high) }
}

/// The words of an article as numbers, each looked at once.
private struct WordHashes {
    let forms: [UInt64]
    let lemmas: [UInt64]
    /// The lists of the lexicon that hold a word's lemma.
    let lists: [[UInt64]]
    /// The groups of words that are used as a word is.
    let groups: [(fine: UInt64, coarse: UInt64)]

    init(_ syntax: ArticleSyntax, _ lexicon: RelationLexicon, _ table: WordGroupTable?) {
        let tokens = syntax.article.tokens.indices
        forms = tokens.map { FeatureHash.bytes(syntax.word($0).utf8) }
        lemmas = tokens.map { FeatureHash.bytes(syntax.lemma($0).utf8) }
        groups = tokens.map { table?.groups(of: FeatureHash.fnv(syntax.word($0).utf8)) ?? (0, 0) }
        lists = tokens.map { syntax.token($0).upos.isContent ? lexicon.lists(of: syntax.lemma($0)) : [] }
    }
}
