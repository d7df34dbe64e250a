internal import Ontology
internal import TextModel

/// Puts right what parsers make of reporting clauses and of the outlets that a text names before what it takes from them.
///
/// In `"…," said Kari Lund` they take Lund for what is said, and in `(Nordic News) Norway has …` the outlet for whoever does
/// it.
struct ReportingClauses {
    private let dependents: DependentTable

    init(dependents: DependentTable) { self.dependents = dependents }

    /// Gives inverted verbs of saying their subjects, and sets outlets in brackets aside.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    func straighten(_ article: inout AnalyzedArticle) {
        for sentence in article.sentences { setAsideSources(in: sentence.tokens, &article) }
        for index in article.tokens.indices where isAccording(index, article) { setAsideSource(below: index, &article) }
        for verb in article.tokens.indices where isSaying(verb, article) {
            invert(verb, &article)
            close(verb, &article)
            gather(behind: verb, &article)
        }
    }

    // MARK: Behind the verb

    /// `"NATO is calm," Lund added, mentioning talks with Norway`: what follows the verb of saying outside the quotation marks
    /// belongs to it, not to a verb between them; and what stands between them is no second subject beside the speaker.
    private func gather(behind verb: Int, _ article: inout AnalyzedArticle) {
        let sentence = article.sentences[article.sentenceIndex(ofToken: verb)].tokens
        guard let closing = (sentence.lowerBound..<verb).last(where: { article.tokens[$0].xpos == .closeQuote })
        else { return }
        freeSubjects(of: verb, before: closing, &article)
        for index in verb + 1..<max(verb + 1, sentence.upperBound) {
            if article.tokens[index].xpos == .openQuote { return }
            let token = article.tokens[index]
            guard [.advcl, .obl].contains(token.relation), sentence.contains(token.head), token.head < closing,
                !isAbove(verb, index, article)
            else { continue }
            article.tokens[index].head = verb
        }
    }

    private func freeSubjects(of verb: Int, before closing: Int, _ article: inout AnalyzedArticle) {
        let subjects = dependents[verb].filter { article.tokens[$0].relation == .nsubj }
        let said = article.tokens[verb].head
        guard subjects.contains(where: { $0 > closing }), said >= 0, said < closing else { return }
        for subject in subjects where subject < closing && !isAbove(said, subject, article) {
            (article.tokens[subject].head, article.tokens[subject].relation) = (said, .obj)
        }
    }

    private func isAccording(_ index: Int, _ article: AnalyzedArticle) -> Bool {
        article.tokens[index].relation == .caseMarking && article.tokens[index].head >= 0
            && article.text(index).lowercased() == "according"
    }

    /// "According to Nordlys, the board has left": the source is no second subject, nor an object.
    private func setAsideSource(below according: Int, _ article: inout AnalyzedArticle) {
        let source = article.tokens[according].head
        switch article.tokens[source].relation {
        case .nsubj, .nsubjPass, .obj, .iobj: article.tokens[source].relation = .obl
        default: break
        }
    }

    // MARK: Closing clauses

    /// How many words whoever speaks has at most.
    private static let longestSpeaker = 10

    /// `A quake struck Norway, the Institute said.`: who stands between the comma and a verb of saying that ends the sentence
    /// says it, and what stands before is a clause with a verb of its own.
    private func close(_ verb: Int, _ article: inout AnalyzedArticle) {
        let sentence = article.sentences[article.sentenceIndex(ofToken: verb)].tokens
        guard verb + 1 >= sentence.upperBound || article.tokens[verb + 1].upos == .punct,
            let comma = comma(before: verb, sentence, article), comma - sentence.lowerBound > 2
        else { return }
        let phrase = comma + 1..<verb
        let outer = phrase.filter { !phrase.contains(article.tokens[$0].head) }
        guard let speaker = outer.last(where: { article.tokens[$0].upos.isNominal || article.tokens[$0].upos == .pron })
        else { return }
        let others = dependents[verb].filter { $0 < comma && article.tokens[$0].relation == .nsubj }
        let isRight = article.tokens[speaker].head == verb && article.tokens[speaker].relation == .nsubj
        let isFree =
            others.isEmpty
            ? !isRight && isSpeaker(speaker, article)
            : others.count == 1 && told(of: others[0], before: comma, article) != nil
        if isRight, others.isEmpty { setBeside(verb, sentence, &article) }
        guard isFree, article.tokens[phrase.lowerBound].upos != .adp, !others.contains(article.tokens[speaker].head),
            !isAbove(verb, speaker, article)
        else { return }
        for index in outer where index != speaker { article.tokens[index].head = speaker }
        article.tokens[speaker].head = verb
        article.tokens[speaker].relation = .nsubj
        for subject in others { free(subject, from: verb, before: comma, &article) }
    }

    /// "…, the Ministry said.": beside the whole sentence rather than below a noun of it.
    private func setBeside(_ verb: Int, _ sentence: Range<Int>, _ article: inout AnalyzedArticle) {
        guard [.aclRelcl, .acl, .advcl].contains(article.tokens[verb].relation),
            let root = sentence.first(where: { article.tokens[$0].head < 0 }), root < verb
        else { return }
        (article.tokens[verb].head, article.tokens[verb].relation) = (root, .parataxis)
    }

    /// The comma that the phrase before a verb begins behind: nouns and what goes with them, no verb.
    private func comma(before verb: Int, _ sentence: Range<Int>, _ article: AnalyzedArticle) -> Int? {
        var index = verb - 1
        guard index > sentence.lowerBound, article.tokens[index].upos.isNominal || article.tokens[index].upos == .pron
        else { return nil }
        while index > sentence.lowerBound, verb - index <= Self.longestSpeaker {
            if [",", "”", "''"].contains(article.text(index)) { return index }
            switch article.tokens[index].upos {
            case .noun, .propn, .adj, .det, .pron, .num, .adp, .part: index -= 1
            default:
                guard article.tokens[index].xpos == .POS || article.tokens[index].xpos == .HYPH else { return nil }
                index -= 1
            }
        }
        return nil
    }

    /// Whether the verb of saying hangs from the speaker's own phrase, so that turning the arc would close a circle.
    private func isAbove(_ verb: Int, _ speaker: Int, _ article: AnalyzedArticle) -> Bool {
        var at = verb
        for _ in 0..<60 {
            guard at >= 0 else { return false }
            if at == speaker { return true }
            at = article.tokens[at].head
        }
        return true
    }

    private func isSpeaker(_ index: Int, _ article: AnalyzedArticle) -> Bool {
        let token = article.tokens[index]
        if token.upos == .propn || token.upos == .pron { return true }
        if ["police", "official", "authority", "source", "report", "witness"].contains(token.lemma) { return true }
        let noun = HeadNoun(lemma: token.lemma.lowercased())
        return noun?.type == .person || noun?.type == .organization
    }

    /// Gives a subject back to the participle behind it: "quake struck".
    private func free(_ subject: Int, from verb: Int, before comma: Int, _ article: inout AnalyzedArticle) {
        guard let told = told(of: subject, before: comma, article) else { return }
        (article.tokens[told].head, article.tokens[told].relation) = (verb, .ccomp)
        article.tokens[told].xpos = .VBD
        (article.tokens[subject].head, article.tokens[subject].relation) = (told, .nsubj)
    }

    /// The participle behind a subject that no comma parts from it.
    private func told(of subject: Int, before comma: Int, _ article: AnalyzedArticle) -> Int? {
        dependents[subject].first { clause in
            clause > subject && clause < comma && article.tokens[clause].relation == .acl
                && (article.tokens[clause].xpos == .VBN || article.tokens[clause].xpos == .VBD)
                && article.text(clause - 1) != ","
                && !dependents[clause].contains { article.tokens[$0].relation == .oblAgent }
        }
    }

    // MARK: Inversion

    /// Verbs of saying that no person is the object of.
    private static let saying: Set<String> = [
        "say", "add", "comment", "explain", "insist", "note", "observe", "remark", "state", "argue", "claim",
        "conclude",
        "recall", "joke", "reply", "respond", "write", "contend", "maintain", "assert", "complain", "quip", "predict",
        "continue", "recount", "exclaim", "opine", "admit", "concede",
    ]

    private func isSaying(_ index: Int, _ article: AnalyzedArticle) -> Bool {
        let token = article.tokens[index]
        return token.upos == .verb && (token.xpos == .VBD || token.xpos == .VBZ || token.xpos == .VBN)
            && Self.saying.contains(token.lemma)
    }

    /// `"…," commented Lund, an official`: somebody named right behind the verb, which itself stands behind a quotation or a
    /// comma.
    private func invert(_ verb: Int, _ article: inout AnalyzedArticle) {
        let sentence = article.sentences[article.sentenceIndex(ofToken: verb)].tokens
        guard verb > sentence.lowerBound, Self.isMark(article.text(verb - 1)),
            let speaker = dependents[verb].first(where: { $0 > verb && article.tokens[$0].relation == .obj }),
            isPerson(speaker, article), first(below: speaker) == verb + 1,
            ends(after: speaker, of: verb, sentence, article)
        else { return }
        for other in dependents[verb] where article.tokens[other].relation == .nsubj {
            article.tokens[other].relation = .parataxis
        }
        article.tokens[speaker].relation = .nsubj
    }

    private static func isMark(_ text: Substring) -> Bool { [",", "\"", "”", "''", "’", "'"].contains(text) }

    private func isPerson(_ index: Int, _ article: AnalyzedArticle) -> Bool {
        let token = article.tokens[index]
        if token.upos == .propn { return true }
        guard token.upos == .noun, let noun = HeadNoun(lemma: token.lemma.lowercased()) else { return false }
        return noun.type == .person
    }

    /// Whether the speaker's name is followed by a mark, an apposition, or nothing.
    private func ends(after speaker: Int, of verb: Int, _ sentence: Range<Int>, _ article: AnalyzedArticle) -> Bool {
        var end = speaker + 1
        while end < sentence.upperBound, [.flat, .compound].contains(article.tokens[end].relation) { end += 1 }
        guard end < sentence.upperBound else { return true }
        return article.tokens[end].upos == .punct
            || article.tokens[end].relation == .caseMarking && article.text(end) != "as"
    }

    private func first(below index: Int) -> Int {
        var at = index
        while let first = dependents[at].first, first < at { at = first }
        return at
    }

    // MARK: Sources

    /// How many words an outlet's name has at most.
    private static let longestSource = 6

    /// "(Nordic News) Norway has …": outlets in brackets at the start of a sentence.
    private func setAsideSources(in sentence: Range<Int>, _ article: inout AnalyzedArticle) {
        var start = sentence.lowerBound
        while let end = endOfBrackets(from: start, sentence, article) {
            setAside(start..<end, in: sentence, &article)
            start = end
        }
    }

    private func endOfBrackets(from start: Int, _ sentence: Range<Int>, _ article: AnalyzedArticle) -> Int? {
        guard start + 3 < sentence.upperBound, article.text(start) == "(" else { return nil }
        let inside = start + 1..<min(start + 3 + Self.longestSource, sentence.upperBound)
        guard let close = inside.first(where: { article.text($0) == ")" }),
            close + 1 < sentence.upperBound,
            (start + 1..<close).contains(where: { article.tokens[$0].upos == .propn }),
            !(start + 1..<close).contains(where: { article.tokens[$0].upos == .verb })
        else { return nil }
        return close + 1
    }

    /// Hangs from one another what stands in the brackets, and from nothing else what they hold.
    private func setAside(_ source: Range<Int>, in sentence: Range<Int>, _ article: inout AnalyzedArticle) {
        guard let root = sentence.first(where: { article.tokens[$0].head < 0 }), !source.contains(root) else { return }
        for index in source where !source.contains(article.tokens[index].head) {
            article.tokens[index].head = root
            article.tokens[index].relation = article.tokens[index].upos == .punct ? .punct : .parataxis
        }
        // What the outlet's name took below itself goes on without it.
        for index in sentence where !source.contains(index) && source.contains(article.tokens[index].head) {
            article.tokens[index].head = root
        }
    }
}
