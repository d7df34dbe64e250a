internal import Ontology
internal import TextModel

/// Works out a mention's profile.
struct MentionProfiler {
    let article: AnalyzedArticle
    let children: DependentTable
    let knowledge: any NameKnowledge

    /// The profile of one mention.
    func profile(given mention: Mention) -> MentionProfile {
        let head = article.tokens[mention.head]
        var profile = MentionProfile(mention: mention, sentence: article.sentenceIndex(ofToken: mention.head))
        profile.role = GrammaticalRole(head.relation)
        profile.headLemma = head.lemma.lowercased()
        switch mention.kind {
        case .pronoun: addPronoun(to: &profile)
        case .nominal: addNoun(to: &profile)
        case .name, .demonym: addName(to: &profile)
        }
        return profile
    }

    private func addPronoun(to profile: inout MentionProfile) {
        let head = profile.mention.head
        guard var pronoun = Pronoun(article.text(head)) else { return }
        if pronoun.form == .personal, article.tokens[head].relation == .nmodPoss { pronoun.form = .possessive }
        profile.pronoun = pronoun
        profile.gender = pronoun.gender
        profile.isPlural = pronoun.isPlural ?? false
    }

    private func addNoun(to profile: inout MentionProfile) {
        let head = profile.mention.head
        profile.noun = HeadNoun(lemma: profile.headLemma)
        profile.words = FoldedWord.words(article.text(profile.mention.span))
        profile.gender = profile.noun?.gender
        profile.isPlural =
            article.tokens[head].xpos == .NNS || article.tokens[head].xpos == .NNPS || isCoordinated(head)
        profile.determination = determination(of: head)
        if AgePhrase(endingAt: head, article) != nil {
            (profile.noun, profile.determination) = (AgePhrase.noun, .definite)
        }
        if profile.mention.type == nil, let noun = profile.noun { profile.mention.type = noun.type }
    }

    private func addName(to profile: inout MentionProfile) {
        let text = article.text(profile.mention.span)
        profile.words = FoldedWord.words(text)
        profile.determination = determination(of: profile.mention.head)
        switch profile.type {
        case .person:
            profile.words = PersonName(text).allWords
            profile.gender = titleGender(before: profile.mention)
        case .organization: profile.words = OrganizationName.words(profile.words)
        default: break
        }
        if profile.words.isEmpty { profile.words = [String(text)] }
    }

    /// The gender that a word of address before a name tells: "Mrs".
    private func titleGender(before mention: Mention) -> Gender? {
        for at in [mention.tokens.lowerBound - 1, mention.tokens.lowerBound] where at >= 0 {
            if let gender = PersonName.gendersOfTitles[FoldedWord.fold(article.text(at))] { return gender }
        }
        return nil
    }

    private func isCoordinated(_ head: Int) -> Bool {
        children[head].contains { article.tokens[$0].relation == .conj && article.tokens[$0].upos.isNominal }
    }

    private func determination(of head: Int) -> Determination {
        for child in children[head] where child < head {
            let token = article.tokens[child]
            switch token.relation {
            case .det: return determination(byWord: article.text(child))
            case .nmodPoss: return .definite
            case .nummod: return .indefinite
            default: break
            }
        }
        return .bare
    }

    private func determination(byWord word: Substring) -> Determination {
        switch word.lowercased() {
        case "the", "both": .definite
        case "this", "that", "these", "those": .demonstrative
        case "no", "any", "neither": .negative
        default: .indefinite
        }
    }
}

extension MentionProfile {
    /// What the mention alone tells of its cluster.
    func facts(knowledge: any NameKnowledge, article: AnalyzedArticle) -> ClusterFacts {
        var facts = ClusterFacts(type: type)
        facts.isAnchored = anchorsChain
        facts.gender = gender
        facts.isGenderSure = gender != nil
        if mention.kind == .pronoun {
            facts.isPlural = pronoun?.isPlural
        } else {
            facts.isPlural = isPlural
        }
        if let pronoun, pronoun.animacy == .human { facts.type = .person }
        guard mention.kind == .name, type == .person || !isGiven else { return facts }
        let name = PersonName(article.text(mention.span))
        if name.isFull, isGiven { facts.fullNames = [name] }
        if facts.gender == nil, name.isFull || !knowledge.isRatherSurname(name.words.first ?? "") {
            let given = name.isFamilyNameFirst ? name.words.dropFirst().joined() : name.words.first ?? ""
            facts.gender = knowledge.gender(ofGivenName: given)
        }
        return facts
    }
}
