package import TextModel

/// Puts right errors that a parser makes again and again and that a few words around give away: a weekday for an object,
/// a relative pronoun for a second subject, the last names of a list for an aside.
///
/// Every rule moves or renames one arc; none can close a circle. Sentences longer than the parser's beam takes are left as
/// they are: they are seldom sentences.
///
/// - Complexity: O(*n*) in the number of tokens; a rule that fires looks at its sentence, which is short.
package struct TreeCorrector {
    private var article: AnalyzedArticle

    /// The article with its trees put right.
    package static func corrected(_ article: AnalyzedArticle) -> AnalyzedArticle {
        var corrector = TreeCorrector(article: article)
        for sentence in article.sentences where sentence.tokens.count <= DependencyParser.longestBeamSentence {
            for index in sentence.tokens { corrector.correct(index, in: sentence.tokens) }
        }
        return corrector.article
    }

    private mutating func correct(_ index: Int, in sentence: Range<Int>) {
        let token = article.tokens[index]
        guard token.head >= 0 else { return }
        switch token.relation {
        case .obj, .iobj:
            freeDay(index)
            demote(index, in: sentence)
        case .appos: freeDay(index)
        case .obl: promote(index, in: sentence)
        case .acl: freeCharge(index, in: sentence)
        case .compound, .nmod: takeVerb(index, in: sentence)
        case .nsubj: giveObject(index, in: sentence)
        case .advcl: takeClause(index, in: sentence)
        case .expl: takeSubject(index, in: sentence)
        default: break
        }
        switch article.tokens[index].relation {
        case .mark: straightenPhrase(index, in: sentence)
        case .parataxis, .list, .dep: joinList(index, in: sentence)
        default: break
        }
    }

    private func word(_ index: Int) -> String { article.text(index).lowercased() }

    private func child(
        of head: Int, in sentence: Range<Int>, _ fits: (Token) -> Bool
    ) -> Int? {
        sentence.first { article.tokens[$0].head == head && fits(article.tokens[$0]) }
    }

    // MARK: Days

    /// "met Monday", "a call Sunday": a day alone says when, whatever it hangs from.
    private mutating func freeDay(_ index: Int) {
        guard article.tokens[index].xpos == .NNP, CalendarNames.isWeekday(article.text(index)) else { return }
        var head = article.tokens[index].head
        for _ in 0..<4 where article.tokens[head].upos != .verb && article.tokens[head].head >= 0 {
            head = article.tokens[head].head
        }
        guard article.tokens[head].upos == .verb else { return }
        article.tokens[index].head = head
        article.tokens[index].relation = .oblUnmarked
    }

    // MARK: Subjects and objects

    /// "the plan which Norway rejects": of two subjects a leading relative pronoun is the object.
    private mutating func giveObject(_ index: Int, in sentence: Range<Int>) {
        let token = article.tokens[index]
        guard token.xpos == .WDT || token.xpos == .WP,
            child(of: token.head, in: sentence, { $0.relation == .nsubj && $0.span.start > token.span.start }) != nil,
            child(of: token.head, in: sentence, { $0.relation == .obj }) == nil
        else { return }
        article.tokens[index].relation = .obj
    }

    /// "plays for Oslo": no object has a preposition.
    private mutating func demote(_ index: Int, in sentence: Range<Int>) {
        let token = article.tokens[index]
        guard token.relation == .obj, token.head < index, token.upos.isNominal || token.xpos.isProperNoun,
            let marker = child(of: index, in: sentence, { $0.relation == .caseMarking && $0.xpos == .IN }),
            marker < index, marker > token.head
        else { return }
        article.tokens[index].relation = .obl
    }

    /// "is investigating Lund": what follows a verb bare is its object.
    private mutating func promote(_ index: Int, in sentence: Range<Int>) {
        let token = article.tokens[index]
        guard token.xpos.isProperNoun, token.head < index, article.tokens[token.head].upos == .verb,
            article.tokens[token.head].xpos != .VBN
                || child(of: token.head, in: sentence, { $0.relation == .aux }) != nil,
            child(of: index, in: sentence, { $0.relation == .caseMarking }) == nil,
            child(
                of: token.head, in: sentence,
                {
                    [.obj, .ccomp, .xcomp, .auxPass, .nsubjPass].contains($0.relation)
                }) == nil,
            token.head + 1 == phraseStart(index, in: sentence), !CalendarNames.contains(article.text(index))
        else { return }
        article.tokens[index].relation = .obj
    }

    /// "accused by its neighbours of backing rebels": a charge belongs to the verb.
    private mutating func freeCharge(_ index: Int, in sentence: Range<Int>) {
        let noun = article.tokens[index].head
        guard article.tokens[index].xpos == .VBG, article.tokens[noun].relation == .oblAgent,
            let mark = child(of: index, in: sentence, { $0.relation == .mark }), word(mark) == "of",
            article.tokens[noun].head >= 0
        else { return }
        article.tokens[index].head = article.tokens[noun].head
        article.tokens[index].relation = .advcl
    }

    /// "Jon Vik shot and killed …": a noun that is coordinated with a verb without a subject, right after a name, is a verb.
    private mutating func takeVerb(_ index: Int, in sentence: Range<Int>) {
        let verb = article.tokens[index].head
        guard article.tokens[index].xpos.isProperNoun, verb > index, Self.pasts.contains(word(verb)),
            article.tokens[verb].xpos == .NN,
            let other = child(of: verb, in: sentence, { $0.relation == .conj && $0.xpos == .VBD }), other > verb,
            child(of: other, in: sentence, { $0.relation.isSubject }) == nil,
            child(of: verb, in: sentence, { $0.relation == .det || $0.relation == .caseMarking }) == nil
        else { return }
        article.tokens[verb].upos = .verb
        article.tokens[verb].xpos = .VBD
        article.tokens[index].relation = .nsubj
    }

    /// Pasts that are nouns too.
    private static let pasts: Set<String> = ["shot", "cut", "hit", "split", "found", "felt", "left", "saw", "struck"]

    /// "Norway says it plans to …": an "it" that does something.
    private mutating func takeSubject(_ index: Int, in sentence: Range<Int>) {
        let verb = article.tokens[index].head
        guard word(index) == "it", article.tokens[verb].upos == .verb, index < verb,
            Self.personal.contains(article.tokens[verb].lemma),
            child(of: verb, in: sentence, { $0.relation.isSubject || $0.relation == .auxPass }) == nil
        else { return }
        article.tokens[index].relation = .nsubj
    }

    private static let personal: Set<String> = [
        "plan", "hope", "want", "expect", "intend", "say", "have", "agree", "decide", "try", "seek", "offer", "refuse",
        "promise", "pledge", "begin", "start", "continue", "need", "aim", "threaten", "vow", "prepare", "send", "hold",
    ]

    // MARK: Clauses

    /// "reported Sunday that …": a clause with "that" is what the verb tells.
    private mutating func takeClause(_ index: Int, in sentence: Range<Int>) {
        let head = article.tokens[index].head
        guard head < index, article.tokens[head].upos == .verb,
            let mark = child(of: index, in: sentence, { $0.relation == .mark }), word(mark) == "that",
            mark > head, mark > sentence.lowerBound, !["so", "such", "now"].contains(word(mark - 1)),
            child(of: head, in: sentence, { $0.relation == .ccomp }) == nil,
            child(of: mark, in: sentence, { $0.relation == .fixed }) == nil
        else { return }
        article.tokens[index].relation = .ccomp
    }

    private static let prepositions: Set<String> = ["under", "amid", "during", "between", "into", "among"]

    /// "came under increasing pressure": no clause begins with "under".
    private mutating func straightenPhrase(_ index: Int, in sentence: Range<Int>) {
        let verb = article.tokens[index].head
        guard verb == index + 1, Self.prepositions.contains(word(index)), article.tokens[verb].xpos == .VBG,
            let noun = child(of: verb, in: sentence, { $0.relation == .obj && $0.upos.isNominal }), noun == verb + 1,
            article.tokens[verb].head >= 0
        else { return }
        let above = article.tokens[verb].head
        article.tokens[noun].head = above
        article.tokens[noun].relation = article.tokens[above].upos.isNominal ? .nmod : .obl
        for other in sentence where article.tokens[other].head == verb {
            article.tokens[other].head = noun
        }
        article.tokens[verb].head = noun
        article.tokens[verb].relation = .amod
        article.tokens[index].relation = .caseMarking
    }

    // MARK: Lists

    /// "met Lund, Prime Minister Berg and others": what looks like an aside is the list's second part.
    private mutating func joinList(_ index: Int, in sentence: Range<Int>) {
        guard article.tokens[index].upos.isNominal,
            let last = child(of: index, in: sentence, { $0.relation == .conj && $0.upos.isNominal }), last > index,
            child(of: last, in: sentence, { $0.relation == .cc }) != nil,
            child(of: index, in: sentence, { $0.relation.isSubject || $0.relation == .cop }) == nil
        else { return }
        let start = phraseStart(index, in: sentence)
        guard start - 2 >= sentence.lowerBound, article.tokens[start - 1].xpos == .comma else { return }
        var head = start - 2
        for _ in 0..<6 {
            let token = article.tokens[head]
            guard token.relation == .flat || token.relation == .compound || token.relation == .conj, token.head >= 0
            else { break }
            head = token.head
        }
        guard article.tokens[head].upos.isNominal, head < index, article.tokens[head].relation != .root,
            !isBelow(head, index)
        else { return }
        article.tokens[index].head = head
        article.tokens[index].relation = .conj
        for other in sentence where other > index && article.tokens[other].head == index {
            if article.tokens[other].relation == .conj { article.tokens[other].head = head }
        }
    }

    private func phraseStart(_ index: Int, in sentence: Range<Int>) -> Int {
        var start = index
        while start > sentence.lowerBound, isBelow(start - 1, index), article.tokens[start - 1].upos != .punct {
            start -= 1
        }
        return start
    }

    private func isBelow(_ index: Int, _ ancestor: Int) -> Bool {
        var at = index
        while at >= 0 {
            if at == ancestor { return true }
            at = article.tokens[at].head
        }
        return false
    }
}
