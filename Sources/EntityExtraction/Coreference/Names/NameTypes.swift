internal import Ontology
internal import TextModel

/// Gives all mentions of one form in an article one type.
///
/// The recognizer decides sentence by sentence; a name seldom stands for a person here and a place there. The type with
/// the most confidence behind it wins, knowledge of the name counting too. A family name that is also a place's keeps both
/// types: "in" tells the place.
struct NameTypes {
    let knowledge: any NameKnowledge

    /// Changes the types of the mentions that are outvoted.
    ///
    /// - Complexity: O(*n*) in the number of mentions.
    func settle(_ article: inout AnalyzedArticle) {
        var votes: [String: TypeVotes] = [:]
        var forms = [String](repeating: "", count: article.mentions.count)
        var personWords: Set<String> = []
        for (index, mention) in article.mentions.enumerated() where mention.kind == .name && mention.type != .event {
            guard let type = mention.type else { continue }
            let words = FoldedWord.words(article.text(mention.span))
            forms[index] = words.joined(separator: " ")
            votes[forms[index], default: TypeVotes()].add(type, mention.confidence)
            if type == .person, words.count > 1 {
                personWords.formUnion([words.first ?? "", words.last ?? ""])
            }
        }
        let bodies = Set(
            article.mentions.indices.filter { !forms[$0].isEmpty && isCalledIt(article.mentions[$0], article) }
                .map { forms[$0] })
        for (index, mention) in article.mentions.enumerated() where !forms[index].isEmpty {
            guard let found = votes[forms[index]] else { continue }
            if personWords.contains(forms[index]) {
                article.mentions[index].type = typeOfPersonWord(mention, article, isDisputed: !found.isUnanimous)
            } else if mention.type == .organization && isCountry(mention, article)
                || mention.type == .person && isPlace(mention, article)
            {
                article.mentions[index].type = .place
            } else if mention.type == .person, bodies.contains(forms[index]) {
                article.mentions[index].type = .organization
            } else if !found.isUnanimous {
                article.mentions[index].type = found.winner(knowledge: known(article.text(mention.span)))
            }
        }
    }

    /// "Washington wants …", "kidnapped by Oslo": where nobody of that name is called in full, the town or country.
    private func isPlace(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        let before = mention.tokens.lowerBound - 1
        guard before < 0 || !PersonTitles.contains(article.text(before)) else { return false }
        return knowledge.isProminentPlace(String(article.text(mention.span)))
    }

    /// "Nordlys said it would close its works": nobody is called "it".
    private func isCalledIt(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        let verb = mention.tokens.upperBound
        if isTraded(mention, article) { return true }
        guard mention.type == .person, mention.tokens.count == 1, verb + 1 < article.tokens.count,
            article.tokens[mention.head].relation == .nsubj, article.tokens[mention.head].head == verb,
            article.tokens[verb].upos == .verb, !knowledge.isGivenName(String(article.text(mention.span)))
        else { return false }
        let before = mention.tokens.lowerBound - 1
        guard before < 0 || !PersonTitles.contains(article.text(before)) else { return false }
        let next = article.text(verb + 1) == "that" ? verb + 2 : verb + 1
        guard next + 1 < article.tokens.count else { return false }
        // "said it was raining" tells of nothing that the speaker is.
        return article.text(next) == "its"
            || article.text(next) == "it" && SpeechVerbs.all.contains(article.tokens[verb].lemma)
                && isDone(after: next, article)
    }

    /// "Nordlys' chief executive", "Nordlys's shares": what companies have.
    private func isTraded(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        let mark = mention.tokens.upperBound
        guard mention.type == .person, mention.tokens.count == 1, mark + 1 < article.tokens.count,
            article.tokens[mark].xpos == .POS, !knowledge.isGivenName(String(article.text(mention.span)))
        else { return false }
        return Self.traded.contains(article.text(mark + 1))
            || article.text(mark + 1) == "chief" && mark + 2 < article.tokens.count
                && Self.chiefs.contains(article.text(mark + 2))
    }

    private static let traded: Set<Substring> = [
        "shares", "stock", "shareholders", "subsidiary", "earnings", "revenue", "revenues", "profits", "CEO",
        "headquarters", "customers",
    ]
    private static let chiefs: Set<Substring> = ["executive", "financial", "operating"]

    /// "it would cut", "it was reducing", "it has agreed": what one does.
    private func isDone(after subject: Int, _ article: AnalyzedArticle) -> Bool {
        var at = subject + 1
        while at < article.tokens.count, article.tokens[at].upos == .aux || article.tokens[at].upos == .adv { at += 1 }
        guard at < article.tokens.count, article.tokens[at].upos == .verb else { return false }
        return article.tokens.indices.contains(at + 1)
            && article.text(at + 1) != "that"
    }

    /// A country stays a place also where it acts; so does half of one.
    private func isCountry(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        let form = String(article.text(mention.span))
        if ["North", "South", "East", "West"].contains(form) { return true }
        guard let kind = knowledge.placeKind(of: form) else { return false }
        // A land within a state has a team of its own too: "Wales win".
        return kind == .country && !Acronym.isAcronym(form)
            || (kind == .country || kind == .region) && knowledge.organization(for: form) == nil
    }

    private func known(_ form: Substring) -> NodeType? {
        let form = String(form)
        let (place, organization) = (knowledge.place(for: form, demonym: false), knowledge.organization(for: form))
        if place != nil, organization == nil { return .place }
        return organization != nil && place == nil ? .organization : nil
    }

    /// "congratulated Lund": the object of what one does to persons.
    private func isDealtWith(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        let token = article.tokens[mention.head]
        guard mention.type == .place, token.head >= 0,
            [.obj, .iobj, .nsubjPass].contains(token.relation) || token.relation == .oblAgent
        else { return false }
        return Self.dealings.contains(article.tokens[token.head].lemma)
    }

    private static let dealings: Set<String> = [
        "congratulate", "thank", "tell", "ask", "interview", "arrest", "charge", "convict", "sentence", "marry",
        "appoint", "elect", "name", "hire", "fire", "praise", "quote", "know", "shoot", "stab", "sue", "accuse",
        "acquit", "release", "replace", "succeed", "describe", "remember", "beat", "join", "call", "meet", "hug",
    ]

    /// A word of a person's name is the person, unless "in" tells a place; where no mention of it alone was taken for a
    /// person, only subjects and possessors are.
    private func typeOfPersonWord(_ mention: Mention, _ article: AnalyzedArticle, isDisputed: Bool) -> NodeType? {
        guard mention.type != .person else { return .person }
        let head = article.tokens[mention.head]
        guard isDisputed || head.relation == .nsubj || head.relation == .nmodPoss || isDealtWith(mention, article)
        else {
            return mention.type
        }
        guard mention.tokens.lowerBound > 0 else { return .person }
        let before = article.text(mention.tokens.lowerBound - 1).lowercased()
        return ["in", "at", "from", "near", "to", "across", "outside"].contains(before) ? mention.type : .person
    }
}

/// The confidence behind each type of a form.
struct TypeVotes {
    private var sums: [NodeType: Double] = [:]

    /// Adds one mention's vote.
    mutating func add(_ type: NodeType, _ confidence: Double) { sums[type, default: 0] += 0.1 + confidence }

    /// Whether all agree.
    var isUnanimous: Bool { sums.count == 1 }

    /// The type with the most behind it; knowledge counts as one sure mention.
    func winner(knowledge: NodeType?) -> NodeType? {
        var sums = sums
        if let knowledge { sums[knowledge, default: 0] += 1 }
        return NodeType.allCases.max { (sums[$0] ?? 0, $1) < (sums[$1] ?? 0, $0) }
    }
}
