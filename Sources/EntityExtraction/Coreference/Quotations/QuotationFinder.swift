internal import Ontology
internal import TextModel

/// Finds quotations, direct and indirect, and the token that names who speaks.
///
/// A direct quotation's speaker is the subject of a verb of saying beside it, in its sentence or, where the quotation is
/// a sentence of its own, at the end of the sentence before; failing that, who spoke last in the same paragraph goes on.
struct QuotationFinder {
    let article: AnalyzedArticle
    let children: DependentTable

    /// The quotations in text order.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    func passages() -> [SpokenPassage] {
        let quoted = QuotationMarks(article: article).ranges()
        let isQuoted = quotedTokens(quoted)
        var passages: [SpokenPassage] = []
        for range in quoted {
            if let passage = direct(range, isQuoted: isQuoted, before: passages.last) { passages.append(passage) }
        }
        passages += indirect(isQuoted)
        return passages.sorted {
            ($0.quotation.span.start, -$0.quotation.span.end) < ($1.quotation.span.start, -$1.quotation.span.end)
        }
    }

    private func quotedTokens(_ ranges: [Range<Int>]) -> [Bool] {
        var isQuoted = [Bool](repeating: false, count: article.tokens.count)
        for range in ranges { for token in range { isQuoted[token] = true } }
        return isQuoted
    }

    // MARK: Direct

    private func direct(_ range: Range<Int>, isQuoted: [Bool], before: SpokenPassage?) -> SpokenPassage? {
        let cue = cue(beside: range, isQuoted)
        let hasVerb = range.contains { article.tokens[$0].upos == .verb || article.tokens[$0].upos == .aux }
        guard cue != nil || hasVerb && range.count >= 5 else { return nil }
        var passage = SpokenPassage(quotation: quotation(range, .direct, cue: cue), speaker: cue.flatMap(speaker(of:)))
        if passage.speaker == nil, cue == nil {
            if let before, goesOn(range, after: before) {
                passage.speaker = before.speaker
            } else {
                passage.speaker = introduced(before: range)
            }
        }
        return passage
    }

    /// Whether a quotation without a verb of saying has the speaker of the one before: in its paragraph, or right after it.
    private func goesOn(_ range: Range<Int>, after before: SpokenPassage) -> Bool {
        let first = article.sentenceIndex(ofToken: before.quotation.tokens.lowerBound)
        let this = article.sentenceIndex(ofToken: range.lowerBound)
        if article.sentences[first].paragraph == article.sentences[this].paragraph { return true }
        let end = max(before.quotation.tokens.upperBound - 1, before.quotation.cue ?? 0)
        return before.speaker != nil && this - article.sentenceIndex(ofToken: end) <= 1
    }

    /// `Lund agreed with the plan. "We are glad …"`: a quotation of whole sentences goes on what the subject of the sentence
    /// before has said or done.
    private func introduced(before range: Range<Int>) -> Int? {
        let this = article.sentenceIndex(ofToken: range.lowerBound)
        guard this > 0, range.lowerBound - article.sentences[this].tokens.lowerBound <= 1 else { return nil }
        let tokens = article.sentences[this - 1].tokens
        guard let verb = tokens.first(where: { article.tokens[$0].head < 0 }), article.tokens[verb].upos == .verb,
            let subject = children[verb].first(where: { article.tokens[$0].relation == .nsubj && $0 < verb })
        else { return nil }
        if article.tokens[subject].upos == .pron {
            return ["he", "she"].contains(article.text(subject).lowercased()) ? subject : nil
        }
        return article.mentions.contains { $0.type == .person && $0.tokens.contains(subject) } ? subject : nil
    }

    /// The verb of saying that goes with a quoted range.
    private func cue(beside range: Range<Int>, _ isQuoted: [Bool]) -> Int? {
        let first = article.sentenceIndex(ofToken: range.lowerBound)
        let last = article.sentenceIndex(ofToken: range.upperBound - 1)
        let start = article.sentences[first].tokens.lowerBound
        var end = article.sentences[last].tokens.upperBound
        if range.upperBound + 1 >= end, last + 1 < article.sentences.count, beginsWithVerbOfSaying(last + 1, isQuoted) {
            end = article.sentences[last + 1].tokens.upperBound
        }
        if let after = sayings(in: range.upperBound..<max(range.upperBound, end), isQuoted).first { return after }
        let before = sayings(in: start..<range.lowerBound, isQuoted)
        if let last = before.last(where: { !isAside($0, before: range.lowerBound, start) }) ?? before.last {
            return last
        }
        guard first > 0, endsInColon(article.sentences[first - 1]) else { return nil }
        return sayings(in: article.sentences[first - 1].tokens, isQuoted).last
    }

    /// "told the Herald after a hearing — where Berg said no — “…”": who speaks between dashes does not speak after them.
    private func isAside(_ saying: Int, before quotation: Int, _ start: Int) -> Bool {
        (saying..<quotation).contains { isDash($0) } && (start..<saying).contains { isDash($0) }
    }

    private func isDash(_ token: Int) -> Bool { ["—", "–", "--"].contains(article.text(token)) }

    /// A sentence splitter may part the quotation from `he said.`: a short sentence with a verb of saying near its start.
    private func beginsWithVerbOfSaying(_ sentence: Int, _ isQuoted: [Bool]) -> Bool {
        let tokens = article.sentences[sentence].tokens
        guard let first = article.text(tokens.lowerBound).first, first.isLowercase else { return false }
        return !sayings(in: tokens.prefix(8), isQuoted).isEmpty
    }

    private func endsInColon(_ sentence: Sentence) -> Bool {
        sentence.tokens.suffix(2).contains { [":", ","].contains(article.text($0)) }
    }

    private func sayings(in range: Range<Int>, _ isQuoted: [Bool]) -> [Int] {
        range.filter { token in
            guard !isQuoted[token] else { return false }
            let word = article.tokens[token]
            if word.upos == .verb { return SpeechVerbs.all.contains(word.lemma) }
            return isAccording(token)
        }
    }

    private func isAccording(_ token: Int) -> Bool {
        article.tokens[token].span.length == "according".utf8.count && article.text(token).lowercased() == "according"
    }

    // MARK: Indirect

    private func indirect(_ isQuoted: [Bool]) -> [SpokenPassage] {
        var passages: [SpokenPassage] = []
        for token in article.tokens.indices where !isQuoted[token] {
            if isAccording(token) {
                if let passage = accordingTo(token) { passages.append(passage) }
                continue
            }
            let word = article.tokens[token]
            guard word.upos == .verb, SpeechVerbs.all.contains(word.lemma), !SpeechVerbs.inward.contains(word.lemma),
                let clause = clause(saidBy: token), !clause.allSatisfy({ isQuoted[$0] || isPunctuation($0) }),
                let speaker = speaker(of: token)
            else { continue }
            passages.append(.init(quotation: quotation(clause, .indirect, cue: token), speaker: speaker))
        }
        return passages
    }

    private func isPunctuation(_ token: Int) -> Bool { article.tokens[token].upos == .punct }

    /// What a verb of saying tells: its clause, or the sentence that it stands in as an aside (", he said").
    private func clause(saidBy verb: Int) -> Range<Int>? {
        if let clause = children[verb].first(where: { article.tokens[$0].relation == .ccomp }) {
            return goingOn(subtree(clause, in: verb), saidBy: verb)
        }
        if let clause = clauseBelowHearer(of: verb) { return subtree(clause, in: verb) }
        if let clause = clauseBelowOccasion(of: verb) { return subtree(clause, in: verb) }
        let word = article.tokens[verb]
        if let fronted = clauseBefore(quotedBy: verb) { return fronted }
        guard word.relation == .parataxis, word.head >= 0 else { return nil }
        let sentence = article.sentences[article.sentenceIndex(ofToken: verb)].tokens
        let aside = subtree(verb, in: verb)
        let rest =
            aside.lowerBound > sentence.lowerBound
            ? sentence.lowerBound..<aside.lowerBound : aside.upperBound..<sentence.upperBound
        return rest.count > 2 ? rest : nil
    }

    /// "The quake killed ten, officials were quoted as saying": what stands before those who are quoted.
    private func clauseBefore(quotedBy verb: Int) -> Range<Int>? {
        let quoting = article.tokens[verb].head
        guard quoting >= 0, article.text(verb).hasSuffix("ing"),
            ["quote", "cite"].contains(article.tokens[quoting].lemma),
            let subject = children[quoting].first(where: { article.tokens[$0].relation == .nsubjPass })
        else { return nil }
        var start = subject
        while let first = children[start].first, first < start { start = first }
        let sentence = article.sentences[article.sentenceIndex(ofToken: verb)].tokens
        // What a number before a comma counts is no part of who is quoted.
        if let comma = (start..<subject).last(where: { article.text($0) == "," }) { start = comma + 1 }
        guard start - sentence.lowerBound > 3, [",", "\"", "”", "''"].contains(article.text(start - 1)) else {
            return nil
        }
        return sentence.lowerBound..<start - 1
    }

    /// "said in a speech that X will come": parsers take what is said for a clause about the speech.
    private func clauseBelowOccasion(of verb: Int) -> Int? {
        let occasions = children[verb].filter {
            $0 > verb && article.tokens[$0].relation == .obl && Self.occasions.contains(article.tokens[$0].lemma)
        }
        return occasions.lazy.flatMap { children[$0] }.first { clause in
            guard [.acl, .aclRelcl, .ccomp].contains(article.tokens[clause].relation) else { return false }
            let parts = children[clause].filter { $0 < clause }
            return parts.first.map { article.text($0) == "that" } ?? false
                && parts.contains { [.nsubj, .nsubjPass].contains(article.tokens[$0].relation) }
        }
    }

    private static let occasions: Set<String> = [
        "statement", "speech", "interview", "address", "letter", "report", "conference", "message", "briefing", "email",
        "e-mail", "broadcast", "article", "editorial", "telegram", "sermon", "memo", "note",
    ]

    /// "told reporters that X will come": parsers take what is told for a clause about the hearers.
    private func clauseBelowHearer(of verb: Int) -> Int? {
        guard SpeechVerbs.addressing.contains(article.tokens[verb].lemma),
            let hearer = children[verb].first(where: {
                $0 > verb && [.obj, .iobj].contains(article.tokens[$0].relation)
            })
        else { return nil }
        return children[hearer].first { clause in
            guard clause > hearer, [.acl, .aclRelcl, .ccomp].contains(article.tokens[clause].relation) else {
                return false
            }
            let parts = children[clause].filter { $0 < clause }
            guard let first = parts.min(), article.text(first) == "that" else { return false }
            return parts.contains { $0 != first && [.nsubj, .nsubjPass].contains(article.tokens[$0].relation) }
        }
    }

    /// "said that while X was ill, he would come": a clause after a comma that the tree sets beside the verb of saying.
    private func goingOn(_ clause: Range<Int>, saidBy verb: Int) -> Range<Int> {
        guard verb < clause.lowerBound,
            let next = children[verb].first(where: {
                $0 > clause.upperBound && article.tokens[$0].relation == .parataxis
            })
        else { return clause }
        let rest = subtree(next, in: verb)
        let isNext = rest.lowerBound == clause.upperBound || rest.lowerBound == clause.upperBound + 1
        let comma = rest.lowerBound - 1
        return isNext && (article.text(rest.lowerBound) == "," || article.text(comma) == ",")
            ? clause.lowerBound..<rest.upperBound : clause
    }

    private func accordingTo(_ token: Int) -> SpokenPassage? {
        guard let source = source(ofAccording: token) else { return nil }
        let sentence = article.sentences[article.sentenceIndex(ofToken: token)].tokens
        let phrase = subtree(source, in: source)
        let range =
            min(token, phrase.lowerBound) == sentence.lowerBound
            ? phrase.upperBound..<sentence.upperBound : sentence.lowerBound..<token
        guard range.count > 2 else { return nil }
        return SpokenPassage(quotation: quotation(range, .indirect, cue: token), speaker: source)
    }

    private func source(ofAccording token: Int) -> Int? {
        let word = article.tokens[token]
        if word.relation == .caseMarking, word.head >= 0 { return word.head }
        return children[token].first { [.obl, .nmod, .obj].contains(article.tokens[$0].relation) }
    }

    // MARK: Speaker

    /// The token that names the subject of a verb of saying; for a verb without one, that of the verb it goes with.
    private func speaker(of cue: Int) -> Int? {
        if isAccording(cue) { return source(ofAccording: cue) }
        var at = cue
        for _ in 0..<4 {
            let dependents = children[at]
            let subjects = dependents.filter { article.tokens[$0].relation == .nsubj }
            if let nearest = subjects.min(by: { (abs($0 - at), $0) < (abs($1 - at), $1) }) { return titled(nearest) }
            if let agent = dependents.first(where: { article.tokens[$0].relation == .oblAgent }) { return agent }
            if dependents.contains(where: { article.tokens[$0].relation == .nsubjPass }) { return nil }
            let word = article.tokens[at]
            if let quoted = quoted(aboveClause: at) { return quoted }
            guard word.head >= 0, [.conj, .advcl, .xcomp, .acl, .parataxis].contains(word.relation) else { return nil }
            if word.relation == .acl { return word.head }
            at = word.head
        }
        return nil
    }

    /// "Nordlys Press Secretary Kari Lund said": the person, where the tree takes the body before the title for the subject.
    private func titled(_ subject: Int) -> Int {
        guard article.tokens[subject].upos == .propn else { return subject }
        for child in children[subject] where child > subject + 1 && article.tokens[child].relation == .appos {
            let isPerson = article.mentions.contains {
                $0.type == .person && $0.kind == .name && $0.tokens.lowerBound <= child && child < $0.tokens.upperBound
            }
            if isPerson, (subject + 1..<child).allSatisfy({ article.tokens[$0].upos.isNominal }) { return child }
        }
        return subject
    }

    /// "quoted Lund as saying": whom somebody else quotes.
    private func quoted(aboveClause verb: Int) -> Int? {
        let word = article.tokens[verb]
        guard word.head >= 0, ["quote", "cite"].contains(article.tokens[word.head].lemma),
            word.xpos == .VBG || children[verb].contains(where: { article.text($0) == "as" })
        else { return nil }
        return children[word.head].first { article.tokens[$0].relation == .nsubjPass }
            ?? children[word.head].first { article.tokens[$0].relation == .obj }
    }

    private func quotation(_ range: Range<Int>, _ style: Quotation.Style, cue: Int?) -> Quotation {
        var range = range
        while range.count > 1, [",", "“", "\"", "”", ":"].contains(article.text(range.upperBound - 1)) {
            range = range.lowerBound..<range.upperBound - 1
        }
        while range.count > 1, [",", "”", "\"", ":"].contains(article.text(range.lowerBound)) {
            range = range.lowerBound + 1..<range.upperBound
        }
        let span = TextSpan(article.tokens[range.lowerBound].span.start, article.tokens[range.upperBound - 1].span.end)
        return Quotation(span: span, tokens: range, style: style, cue: cue)
    }

    /// The tokens below one, as a range; of a clause, what lies on its side of the verb.
    private func subtree(_ token: Int, in verb: Int) -> Range<Int> {
        var (low, high) = (token, token)
        var pending = [token]
        while let at = pending.popLast() {
            low = min(low, at)
            high = max(high, at)
            pending += children[at]
        }
        if token > verb { low = max(low, verb + 1) } else if token < verb { high = min(high, verb - 1) }
        return low..<max(low, high) + 1
    }
}
