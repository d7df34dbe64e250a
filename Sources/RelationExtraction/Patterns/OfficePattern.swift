internal import Ontology
internal import TextModel

/// "President Kari Lund" in an article about one country: the office is that country's, though no sentence says so.
///
/// Only offices that a country has one of, only persons of whom nothing else tells whose it is, and only where one country
/// was spoken of before, and last, far more than any other.
struct OfficePattern {
    let syntax: ArticleSyntax
    let lexicon: RelationLexicon

    /// - Parameter told: the statements that other patterns found.
    func candidates(beside told: [Candidate]) -> [Candidate] {
        // Who leads a party may be prime minister as well; who is a bank's president is no country's.
        let placed = Set(told.filter { $0.type == .affiliatedWith && isHeld($0) }.map(\.source))
        let finder = RolePhraseFinder(syntax: syntax, lexicon: lexicon)
        let fullNames = Set(
            syntax.article.mentions.filter { $0.kind == .name && $0.tokens.count > 1 }.compactMap(\.chain))
        var done: Set<Int> = []
        return syntax.article.mentions.compactMap { mention in
            // "President Lund" alone is how the press of his own country, not of the article's, speaks of one.
            guard mention.type == .person, mention.kind == .name, let chain = mention.chain, !placed.contains(chain),
                fullNames.contains(chain), !done.contains(chain), let office = office(of: mention, finder),
                let country = country(before: office, isPresident: syntax.word(office) == "president")
            else { return nil }
            done.insert(chain)
            return Candidate(
                source: chain, target: country, type: .affiliatedWith, label: label(office),
                tokens: [office, mention.tokens.lowerBound, mention.tokens.upperBound - 1], trigger: office,
                pattern: .nominal)
        }
    }

    // MARK: Offices

    /// Whether a post is one in a country, or named as those are.
    private func isHeld(_ post: Candidate) -> Bool {
        if syntax.type(ofChain: post.target) == .place { return true }
        return post.label.split(separator: " ").contains { $0 == "minister" || Self.national.contains(String($0)) }
    }

    /// The noun of the office: in a title, or in "Lund became president".
    private func office(of mention: Mention, _ finder: RolePhraseFinder) -> Int? {
        if let phrase = finder.before(mention.tokens) {
            return isNational(phrase.head) && isBare(phrase.tokens) ? phrase.head : nil
        }
        let subject = ArticleSyntax.head(of: mention, in: syntax.article)
        guard syntax.token(subject).relation.isSubject, syntax.token(subject).head >= 0 else { return nil }
        let verb = syntax.token(subject).head
        guard ["become", "be"].contains(syntax.lemma(verb)) || syntax.isPredicate(verb) else { return nil }
        let nouns = syntax.isPredicate(verb) ? [verb] : syntax.children(verb, .xcomp) + syntax.children(verb, .obj)
        return nouns.first { isNational($0) && isBare($0..<$0 + 1) && syntax.children($0, .nmod).isEmpty }
    }

    /// Whether no name tells already whose the office is.
    private func isBare(_ tokens: Range<Int>) -> Bool { syntax.namedMentions(in: tokens).isEmpty }

    private func isNational(_ noun: Int) -> Bool {
        let word = syntax.word(noun)
        if word == "minister" { return !isModified(noun, by: Self.foreignTo) }
        // "opposition leader Kari Lund"
        if word == "leader" { return noun > 0 && Self.leading.contains(syntax.word(noun - 1)) }
        return Self.national.contains(word) && !isModified(noun, by: Self.foreignTo)
    }

    private func isModified(_ noun: Int, by words: Set<String>) -> Bool {
        syntax.children(noun).contains { words.contains(syntax.word($0)) }
            || noun > 0 && words.contains(syntax.word(noun - 1))
    }

    private static let national: Set<String> = [
        "president", "premier", "chancellor", "king", "queen", "emir", "sultan", "dictator", "ruler",
    ]

    private static let leading: Set<String> = ["opposition", "interim", "supreme", "transitional", "coup"]

    /// What such a noun has before it when it is of something else: "company president", "vice president".
    private static let foreignTo: Set<String> = [
        "vice", "company", "club", "university", "council", "union", "association", "bank", "regional", "state",
        "provincial", "party", "group", "executive", "committee",
    ]

    /// The office with the nouns and adjectives before it: "prime minister".
    private func label(_ office: Int) -> String {
        let first = syntax.sentence(of: office).tokens.lowerBound
        var start = office
        while start > first, start > office - 3, isTitleWord(start - 1) { start -= 1 }
        return (start...office).map { syntax.word($0) }.joined(separator: " ")
    }

    private func isTitleWord(_ index: Int) -> Bool {
        guard syntax.mention(covering: index) == nil else { return false }
        switch syntax.token(index).xpos {
        case .NN, .NNP, .JJ: return true
        default: return false
        }
    }

    // MARK: The article's country

    /// The country that was spoken of before a token at least twice as often as any other, and last; `nil` where none was.
    private func country(before token: Int, isPresident: Bool) -> Int? {
        let named = nations(before: token).filter { isPresident || !isPresidential($0) }
        let counts = named.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first, named.last == first.key else { return nil }
        return ranked.count == 1 || first.value > 1 && first.value >= 2 * ranked[1].value ? first.key : nil
    }

    /// A country without a prime minister and without ministers.
    private func isPresidential(_ chain: Int) -> Bool { syntax.article.chains[chain].name == "United States" }

    /// The chains of the places named so far that have a people ("Norwegian"), in the order of the text.
    private func nations(before token: Int) -> [Int] {
        let peopled = Set(
            syntax.article.mentions.filter {
                $0.kind == .demonym && $0.type == .place && !ArticleSyntax.isContinental(syntax.article.text($0.span))
            }
            .compactMap(\.chain))
        return syntax.article.mentions.compactMap { mention in
            // A state known by its initials has a people too, named or not.
            guard mention.tokens.lowerBound < token, mention.kind != .pronoun, mention.type == .place,
                let chain = mention.chain,
                peopled.contains(chain) || syntax.word(mention.tokens.lowerBound).contains(".")
                    || ArticleSyntax.initials.contains(syntax.article.text(mention.tokens.lowerBound))
            else { return nil }
            return chain
        }
    }
}
