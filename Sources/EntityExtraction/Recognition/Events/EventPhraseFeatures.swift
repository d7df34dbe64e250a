internal import LinearModels
internal import TextModel

/// What an event noun's phrase looks like to a learnt judge, as hashed features: how it is determined, what stands in it,
/// what the article says of its like.
struct EventPhraseFeatures {
    let article: AnalyzedArticle
    let dependents: DependentTable

    /// The features' kinds; their numbers are part of the model's format.
    private enum Template: UInt64 {
        case bias = 1, noun, kind, firm, determination, flags, flag
        case determinationFirm, determinationKind, determinationFlags, firmKind
        case relation, relationPreposition, preposition, governor, modifier, modifierRelation, sentence, length
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
        return Array(Set(keys)).sorted()
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
