internal import TextModel

/// What the words around an event noun say of its course: that it takes place, is held, began, ended.
struct EventCourse {
    let article: AnalyzedArticle
    let dependents: DependentTable

    /// Whether the noun's clause, or a participle after it, says that the happening happens.
    func isTold(of noun: Int) -> Bool {
        let token = article.tokens[noun]
        if token.relation == .nsubj || token.relation == .nsubjPass, token.head >= 0 {
            return isCourse(token.head, isPassive: token.relation == .nsubjPass)
        }
        return dependents[noun].contains { clause in
            guard clause > noun, article.tokens[clause].relation == .acl else { return false }
            return isCourse(clause, isPassive: article.tokens[clause].xpos == .VBN)
        }
    }

    /// "will host a conference next month", "attended a summit in Oslo on Monday": what is held at a time of its own.
    func isHosted(_ noun: Int) -> Bool {
        let token = article.tokens[noun]
        guard token.relation == .obj, token.head >= 0, Self.hosting.contains(article.tokens[token.head].lemma) else {
            return false
        }
        return isTimed(token.head)
    }

    private static let hosting: Set<String> = [
        "host", "hold", "attend", "chair", "organize", "organise", "convene", "sponsor", "address", "open",
    ]

    /// "Floods in Norway have killed six": whether the noun is the subject of what was done.
    func isReported(_ noun: Int) -> Bool {
        let token = article.tokens[noun]
        guard token.relation == .nsubj || token.relation == .nsubjPass, token.head >= 0 else { return false }
        return article.tokens[token.head].xpos == .VBD || article.tokens[token.head].xpos == .VBN
    }

    /// Verbs whose subject happens.
    private static let happening: Set<String> = [
        "begin", "start", "open", "end", "conclude", "finish", "occur", "happen", "resume", "continue", "erupt", "come",
    ]
    /// Verbs that somebody says of a happening: "is to be held".
    private static let arranging: Set<String> = [
        "hold", "schedule", "plan", "postpone", "cancel", "delay", "set", "expect", "suspend", "adjourn", "call",
    ]

    private func isCourse(_ verb: Int, isPassive: Bool) -> Bool {
        let lemma = article.tokens[verb].lemma
        if isPassive, Self.arranging.contains(lemma) { return isDated(verb) || hasCourse(below: verb) }
        if lemma == "take" {
            return dependents[verb].contains { article.tokens[$0].relation == .obj && article.text($0) == "place" }
        }
        // "broke out in Hamar"
        if lemma == "break" {
            return !isPassive && isDated(verb)
                && dependents[verb].contains {
                    article.tokens[$0].relation == .compoundPrt && article.text($0) == "out"
                }
        }
        // "lasted six weeks"
        if lemma == "last" { return !isPassive }
        return !isPassive && Self.happening.contains(lemma) && isDated(verb)
    }

    /// "set to take place", "expected to begin".
    private func hasCourse(below verb: Int) -> Bool {
        dependents[verb].contains { article.tokens[$0].relation == .xcomp && isCourse($0, isPassive: false) }
    }

    /// Whether a phrase of the verb tells when.
    private func isTimed(_ verb: Int) -> Bool {
        dependents[verb].contains { phrase in
            switch article.tokens[phrase].relation {
            case .obl, .oblUnmarked:
                EventDate.isDate(phrase, in: article)
                    || dependents[phrase].contains { EventDate.isDate($0, in: article) }
            default: false
            }
        }
    }

    /// Whether a phrase of the verb tells when or where by a name, a date or a number.
    private func isDated(_ verb: Int) -> Bool {
        dependents[verb].contains { phrase in
            switch article.tokens[phrase].relation {
            case .obl, .oblUnmarked:
                article.tokens[phrase].upos == .propn || EventDate.isDate(phrase, in: article)
                    || dependents[phrase].contains { EventDate.isDate($0, in: article) }
            default: false
            }
        }
    }
}
