internal import Ontology
internal import TextModel

/// An analysed article with the look-ups that patterns need: children of a word, the entity that a word heads.
struct ArticleSyntax {
    let article: AnalyzedArticle
    /// The children of all tokens, one run a token, in text order.
    private let childList: [Int32]
    private let childStart: [Int32]
    /// For each token the mention that it heads (the longest), or -1.
    private let headed: [Int32]
    /// For each token the mention that covers it (a name before an event's phrase, then the longest), or -1.
    private let covering: [Int32]

    /// The country that the article is about, where there is one.
    let mainCountry: Int?
    /// The chains of the countries by the words that names of their bodies begin with: "Norwegian", "US".
    let nations: [Substring: Int]
    /// The chains of the places that the article names, by their names.
    let places: [Substring: Int]
    /// The chains of the bodies that the article calls by their letters.
    let bodies: [Substring: Int]

    /// Dictionary forms that the lexicon knows, for tokens whose own it does not.
    private let baseForms: [Int: String]
    /// The words as they stand, lower case.
    private let words: [String]
    /// For each token its first case marker, or -1.
    private let markers: [Int32]
    let memory: ArgumentMemory

    init(_ article: AnalyzedArticle, lexicon: RelationLexicon) {
        self.article = article
        let words = article.tokens.map { article.text($0.span).lowercased() }
        self.words = words
        memory = ArgumentMemory(tokenCount: article.tokens.count)
        baseForms = Self.baseForms(article, words, lexicon)
        mainCountry = Self.mainCountry(of: article)
        nations = Self.nations(article)
        places = Self.places(article)
        bodies = Self.bodies(article)
        let count = article.tokens.count
        var starts = [Int32](repeating: 0, count: count + 1)
        for token in article.tokens where token.head >= 0 { starts[token.head + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        var next = starts
        var list = [Int32](repeating: 0, count: Int(starts[count]))
        var markers = [Int32](repeating: -1, count: count)
        for (index, token) in article.tokens.enumerated() where token.head >= 0 {
            list[Int(next[token.head])] = Int32(index)
            next[token.head] += 1
            if token.relation == .caseMarking, markers[token.head] < 0 { markers[token.head] = Int32(index) }
        }
        childList = list
        childStart = starts
        self.markers = markers
        (headed, covering) = Self.mentionTables(article)
    }

    /// Lemmatizers miss rare words: "raided" must not become a verb of its own.
    private static func baseForms(
        _ article: AnalyzedArticle, _ words: [String], _ lexicon: RelationLexicon
    ) -> [Int: String] {
        var forms: [Int: String] = [:]
        for (index, token) in article.tokens.enumerated() where token.upos == .verb || token.upos == .noun {
            if token.lemma == "troops" { forms[index] = "troop" }
            guard !lexicon.knows(token.lemma) else { continue }
            if let base = lexicon.baseForm(of: words[index], isVerb: token.upos == .verb) { forms[index] = base }
        }
        return forms
    }

    private static func mentionTables(_ article: AnalyzedArticle) -> (headed: [Int32], covering: [Int32]) {
        var headed = [Int32](repeating: -1, count: article.tokens.count)
        var covering = headed
        // Names count for more than the event's phrase that they stand in, and long names for more than short ones.
        let byLength = article.mentions.indices.sorted { left, right in
            let (first, second) = (article.mentions[left], article.mentions[right])
            let (isName, isOtherName) = (first.kind != .nominal, second.kind != .nominal)
            return (isName ? 1 : 0, first.tokens.count, right) < (isOtherName ? 1 : 0, second.tokens.count, left)
        }
        for index in byLength where article.mentions[index].chain != nil {
            let mention = article.mentions[index]
            guard mention.kind != .nominal || mention.type == .event else {
                headed[head(of: mention, in: article)] = Int32(index)
                continue
            }
            for token in mention.tokens { covering[token] = Int32(index) }
            headed[head(of: mention, in: article)] = Int32(index)
        }
        for index in article.mentions.indices where article.mentions[index].kind == .name {
            guard article.mentions[index].chain != nil,
                let title = titleWord(before: article.mentions[index], in: article),
                covering[title] < 0 || article.mentions[Int(covering[title])].type == .event && headed[title] < 0
            else { continue }
            headed[title] = Int32(index)
        }
        return (headed, covering)
    }

    /// "Reverend Kari Lund": the capitalized word before a name that the tree takes for its head.
    private static func titleWord(before mention: Mention, in article: AnalyzedArticle) -> Int? {
        let first = article.tokens[head(of: mention, in: article)]
        guard first.relation == .flat, first.head == mention.tokens.lowerBound - 1, first.head >= 0,
            article.tokens[first.head].xpos.isProperNoun
        else { return nil }
        return first.head
    }

    /// The token of a mention whose own head lies outside it.
    static func head(of mention: Mention, in article: AnalyzedArticle) -> Int {
        let tokens = mention.tokens
        return tokens.first { !tokens.contains(article.tokens[$0].head) } ?? mention.head
    }

    // MARK: Tree

    func token(_ index: Int) -> Token { article.tokens[index] }

    func lemma(_ index: Int) -> String {
        if let base = baseForms[index] { return base }
        return article.tokens[index].lemma
    }

    /// The word as it stands, lower case.
    func word(_ index: Int) -> String { words[index] }

    func children(_ index: Int) -> some Sequence<Int> {
        childList[Int(childStart[index])..<Int(childStart[index + 1])].lazy.map { Int($0) }
    }

    func child(_ index: Int, _ relation: DependencyRelation) -> Int? {
        children(index).first { article.tokens[$0].relation == relation }
    }

    func children(_ index: Int, _ relation: DependencyRelation) -> [Int] {
        children(index).filter { article.tokens[$0].relation == relation }
    }

    /// The preposition before a noun phrase: the lemma of its case word, "nil" where it has none.
    func preposition(of noun: Int) -> String? { marker(of: noun).map { words[$0] } }

    /// The token of the preposition before a noun phrase.
    func marker(of noun: Int) -> Int? {
        let marker = Int(markers[noun])
        return marker < 0 || article.tokens[marker].xpos == .POS ? nil : marker
    }

    func sentence(of token: Int) -> Sentence { article.sentences[article.sentenceIndex(ofToken: token)] }

    /// The first and last token of the subtree below `index`, cut to `limit`.
    func subtree(_ index: Int, within limit: Range<Int>) -> Range<Int> {
        var low = index
        var high = index
        var open = [index]
        var steps = 0
        while let next = open.popLast(), steps < 400 {
            steps += 1
            low = min(low, next)
            high = max(high, next)
            open.append(contentsOf: children(next))
        }
        return max(low, limit.lowerBound)..<min(high + 1, limit.upperBound)
    }

    // MARK: Entities

    /// The chain that the word at `index` stands for as the head of a mention.
    func chain(headedBy index: Int) -> Int? {
        headed[index] >= 0 ? article.mentions[Int(headed[index])].chain : nil
    }

    /// The mention that covers the word at `index`.
    func mention(covering index: Int) -> Mention? {
        covering[index] >= 0 ? article.mentions[Int(covering[index])] : nil
    }

    /// The demonym that begins with the word at `index`, also inside a longer name.
    func demonym(at index: Int) -> Mention? {
        (index..<min(index + 2, article.tokens.count)).lazy.compactMap { mention(headedBy: $0) }
            .first { $0.kind == .demonym && $0.tokens.lowerBound == index }
    }

    /// The mention that the word at `index` heads.
    func mention(headedBy index: Int) -> Mention? {
        headed[index] >= 0 ? article.mentions[Int(headed[index])] : nil
    }

    /// The type of what the word at `index` heads.
    func type(at index: Int) -> NodeType? { chain(headedBy: index).map { type(ofChain: $0) } }

    func type(ofChain chain: Int) -> NodeType { article.chains[chain].type }

    /// The named mentions (names, demonyms, events) that begin inside a run of tokens, in order, without overlaps.
    func namedMentions(in tokens: Range<Int>) -> [Mention] {
        var found: [Mention] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            if let mention = mention(covering: index), mention.tokens.lowerBound == index {
                found.append(mention)
                index = max(index + 1, mention.tokens.upperBound)
            } else {
                index += 1
            }
        }
        return found
    }
}
