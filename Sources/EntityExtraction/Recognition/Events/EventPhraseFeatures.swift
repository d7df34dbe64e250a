internal import LinearModels
internal import TextModel

/// The other phrases of an article, as far as they are like a phrase.
struct EventPhraseCompany {
    /// How many have the same noun.
    var like = 0
    /// Whether one of these stands before it.
    var isLikeBefore = false
    /// Whether the finder's conditions take one of these.
    var isLikeAccepted = false
    /// Whether a name stands in one of these.
    var isLikeNamed = false
    /// How many have a noun of the same kind and are taken by the conditions.
    var ofKindAccepted = 0

    init() {}

    /// The company of a phrase among all phrases of its article, with what the conditions say of each.
    init(of phrase: EventNounPhrase, among all: [(phrase: EventNounPhrase, isAccepted: Bool)]) {
        for (other, isAccepted) in all where other.head != phrase.head {
            if isAccepted, other.noun.kind == phrase.noun.kind { ofKindAccepted += 1 }
            guard other.singular == phrase.singular else { continue }
            like += 1
            isLikeBefore = isLikeBefore || other.head < phrase.head
            isLikeAccepted = isLikeAccepted || isAccepted
            isLikeNamed = isLikeNamed || other.hasName
        }
    }
}

/// What an event noun's phrase looks like to a learnt judge, as hashed features: how it is determined, what stands in it,
/// what the article says of its like.
struct EventPhraseFeatures {
    let article: AnalyzedArticle
    let dependents: DependentTable

    /// The features' kinds; their numbers are part of the model's format.
    private enum Template: UInt64 {
        case bias = 1, noun, kind, firm, determination, flag = 7
        case determinationFirm, determinationKind, determinationFlags, firmKind
        case relation, relationPreposition, preposition, governor, modifier, modifierRelation, sentence, length
        case like, likeBefore, likeAccepted, likeNamed, ofKindAccepted, kindAccepted, wordBefore, tagBefore
        case nounDetermination, nounFlags, kindDeterminationFlags, joined
    }

    /// The features of a phrase, each once.
    ///
    /// - Parameter standing: how it stands to the article's other phrases and verbs.
    func keys(of phrase: EventNounPhrase, _ standing: Standing) -> [UInt64] {
        var keys: [UInt64] = []
        func add(_ template: Template, _ a: UInt64 = 0, _ b: UInt64 = 0, _ c: UInt64 = 0) {
            keys.append(FeatureHash.key(template.rawValue, a, b, c))
        }
        let determination = UInt64(phrase.determination.number)
        let (kind, isFirm) = (hash(phrase.noun.kind), phrase.noun.firmness == .firm ? UInt64(1) : 0)
        let isDatedNamed = (phrase.hasName ? 1 : 0) + (phrase.hasDate ? 2 : 0) as UInt64
        let plural = phrase.isPlural ? UInt64(1) : 0
        add(.bias)
        add(.noun, hash(phrase.singular))
        add(.kind, kind)
        add(.firm, isFirm)
        add(.determination, determination)
        add(.determinationFirm, determination, isFirm, plural)
        add(.determinationKind, determination, kind)
        add(.determinationFlags, determination, isDatedNamed)
        add(.firmKind, isFirm, kind)
        // "dialogue" is sought, "the EU-led dialogue between Lund and Hamar" goes on.
        add(.nounDetermination, hash(phrase.singular), determination, plural)
        add(.nounFlags, hash(phrase.singular), determination < 2 ? 1 : 0, isDatedNamed)
        add(.kindDeterminationFlags, kind, determination, isDatedNamed)
        if let joining = joining(phrase) { add(.joined, hash(joining), determination, isDatedNamed) }
        for (number, flag) in flags(phrase, standing).enumerated() { add(.flag, UInt64(number), flag ? 1 : 0) }
        let token = article.tokens[phrase.head]
        let preposition = dependents[phrase.head].first { article.tokens[$0].relation == .caseMarking }
        let marker = preposition.map { hash(article.text($0).lowercased()) } ?? 0
        add(.relation, UInt64(token.relation.rawValue))
        add(.preposition, marker)
        add(.relationPreposition, UInt64(token.relation.rawValue), marker)
        if token.head >= 0 { add(.governor, hash(article.tokens[token.head].lemma)) }
        for child in dependents[phrase.head] {
            add(.modifierRelation, UInt64(article.tokens[child].relation.rawValue))
            add(.modifier, hash(article.text(child).lowercased()))
        }
        add(.sentence, UInt64(min(5, article.sentenceIndex(ofToken: phrase.head))))
        add(.length, UInt64(min(6, phrase.tokens.count)))
        if phrase.head > 0 {
            add(.wordBefore, hash(article.tokens[phrase.head - 1].lemma.lowercased()))
            add(.tagBefore, UInt64(article.tokens[phrase.head - 1].xpos.rawValue))
        }
        let company = standing.company
        add(.like, UInt64(min(3, company.like)))
        add(.likeBefore, company.isLikeBefore ? 1 : 0)
        add(.likeAccepted, company.isLikeAccepted ? 1 : 0, determination)
        // Whatever determines it: no determination has this number.
        add(.likeAccepted, company.isLikeAccepted ? 1 : 0, 9)
        add(.likeNamed, company.isLikeNamed ? 1 : 0)
        add(.ofKindAccepted, UInt64(min(3, company.ofKindAccepted)))
        add(.kindAccepted, kind, company.ofKindAccepted > 0 ? 1 : 0)
        FeatureHash.settle(&keys)
        return keys
    }

    /// How a phrase stands to the rest of the article.
    struct Standing {
        /// Whether the finder's own conditions take it.
        var isAccepted: Bool
        /// Whether a verb before it has told its happening.
        var isTold: Bool
        /// Whether a later phrase comes back to it.
        var isTakenUp: Bool
        /// Whether it comes back to an earlier one.
        var takesUp: Bool
        /// What the article's other phrases are: where one of them tells of the happening already, another node for it is wrong.
        var company = EventPhraseCompany()
    }

    /// The preposition of what stands behind the noun: "between Lund and Hamar".
    private func joining(_ phrase: EventNounPhrase) -> String? {
        let complement = dependents[phrase.head].first { $0 > phrase.head && article.tokens[$0].relation == .nmod }
        let preposition = complement.flatMap { complement in
            dependents[complement].first { article.tokens[$0].relation == .caseMarking }
        }
        return preposition.map { article.text($0).lowercased() }
    }

    private func flags(_ phrase: EventNounPhrase, _ standing: Standing) -> [Bool] {
        [
            standing.isAccepted, standing.isTold, standing.isTakenUp, standing.takesUp, phrase.isIdentified,
            phrase.isKnown, phrase.hasName, phrase.hasDate, phrase.isHappening, phrase.isPlural, phrase.isInLead,
            phrase.isDeadly, phrase.isPlaced, phrase.isReported, phrase.isNumbered,
        ]
    }

    private func hash(_ text: String) -> UInt64 { FeatureHash.bytes(text.utf8) }
}

extension EventNounPhrase.Determination {
    /// A number for each case.
    fileprivate var number: Int {
        switch self {
        case .definite: 0
        case .possessive: 1
        case .indefinite: 2
        case .bare: 3
        case .excluded: 4
        }
    }
}
