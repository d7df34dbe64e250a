internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "the government", "police", "officials": the country or body for which those act that the text names no owner with.
    ///
    /// It is the place that the sentence is about ("In Norway, police …", "Norway, where officials …"), else the one that
    /// the same word was said of shortly before ("the Norwegian government … the government"), else the country that the
    /// article is about.
    func country(meantBy noun: Int) -> [Argument] {
        guard token(noun).upos == .noun, let body = Self.body(lemma(noun)), body != .staff,
            let isDefinite = isBare(noun, body)
        else {
            return []
        }
        var chain = scene(of: noun)
        if chain == nil, isDefinite {
            chain = lastOwner(ofLike: noun, body) ?? (body == .force ? nil : mainCountry)
        }
        if body == .fighters { chain = isDefinite ? lastOwner(ofLike: noun, body) : nil }
        guard let chain else { return [] }
        return [Argument(chain: chain, token: noun, isDirect: body == .fighters)]
    }

    /// "the spokesman", "the statement": whom those speak for, whose like was named shortly before.
    func employer(ofSpeaker noun: Int) -> Int? {
        guard token(noun).upos == .noun, Self.body(lemma(noun)) == .staff, isBare(noun, .staff) == true else {
            return nil
        }
        return lastOwner(ofLike: noun, .staff)
    }

    /// "a report in the Oslo Times", "an article by Nordlys": who speaks through a text.
    func publisher(of text: Int) -> Int? {
        guard Self.texts.contains(lemma(text)), chain(headedBy: text) == nil else { return nil }
        return children(text, .nmod).lazy.filter { ["in", "by", "from"].contains(preposition(of: $0) ?? "") }
            .compactMap { chain(headedBy: $0) }
            .first { type(ofChain: $0) == .organization }
    }

    private static let texts: Set<String> = [
        "report", "article", "story", "editorial", "commentary", "column", "dispatch", "study",
    ]

    private enum Body {
        /// Of a state: said with the article.
        case government
        /// Those who act for a state: said also without an article.
        case authority
        /// Those whom towns have as well.
        case force
        /// Who may speak for anybody.
        case staff
        /// Who fights for a group that was named with them.
        case fighters
    }

    private static func body(_ noun: String) -> Body? {
        switch noun {
        case "government", "military", "army", "parliament", "regime": .government
        case "authority", "official", "prosecutor": .authority
        case "police", "troop", "soldier": .force
        case "spokesman", "spokeswoman", "statement": .staff
        case "terrorist", "militant", "insurgent", "rebel", "fighter", "extremist", "guerrilla", "jihadist": .fighters
        default: nil
        }
    }

    /// How many sentences back the word may stand with its owner.
    private static var reach: Int { 8 }

    /// Whether nothing around the noun says whose it is ("security officials", not "the new government of X", "rebel
    /// officials"), and whether it then means those known: `nil` for the former.
    private func isBare(_ noun: Int, _ body: Body) -> Bool? {
        let isAuthority = body == .authority || body == .force
        var isDefinite = isAuthority && child(noun, .det) == nil
        for child in children(noun) {
            switch token(child).relation {
            case .det:
                isDefinite = word(child) == "the" || body == .fighters && ["these", "those"].contains(word(child))
            case .amod, .compound:
                guard isAuthority, Self.branches.contains(word(child)) else { return nil }
            case .nmodPoss, .nmod, .flat, .nmodDesc, .aclRelcl, .appos: return nil
            default: continue
            }
        }
        return isDefinite
    }

    /// What officials of a state may be called by beside their country.
    private static let branches: Set<String> = [
        "security", "military", "government", "police", "health", "intelligence", "local", "senior", "top", "state",
        "hospital", "interior", "defense", "defence", "election", "immigration", "customs", "army", "judicial", "riot",
        "law", "enforcement", "medical", "administration", "civilian", "transport", "navy", "naval", "border",
    ]

    /// "In Norway, police …", "…, Norway, where officials …": the place in whose clause the noun stands.
    private func scene(of noun: Int) -> Int? {
        let first = sentence(of: noun).tokens.lowerBound
        // Trees hang such clauses anywhere; the place stands right before them.
        if let opening = (first..<noun).reversed().prefix(4).first(where: { word($0) == "where" }) {
            return (max(first, opening - 4)..<opening).reversed().lazy.compactMap { self.mention(covering: $0) }
                .first { $0.type == .place }?.chain
        }
        guard noun > first + 2, word(first) == "in", let place = mention(covering: first + 1), place.type == .place,
            place.kind == .name, place.tokens.upperBound < noun
        else { return nil }
        return place.chain
    }

    private func lastOwner(ofLike noun: Int, _ body: Body) -> Int? {
        let first = article.sentences[max(0, article.sentenceIndex(ofToken: noun) - Self.reach)].tokens.lowerBound
        for index in (first..<noun).reversed() where token(index).upos == .noun && lemma(index) == lemma(noun) {
            for child in children(index) where [.amod, .compound, .nmodPoss, .nmod].contains(token(child).relation) {
                guard token(child).relation != .nmod || ["of", "for"].contains(preposition(of: child)),
                    let chain = chain(headedBy: child)
                else { continue }
                let type = type(ofChain: chain)
                if body == .fighters {
                    guard type == .organization else { continue }
                    return chain
                }
                if type == .place || body == .staff && type == .organization { return chain }
            }
        }
        return nil
    }

    /// The country that the article names, as such or by its adjective, at least twice as often as any other.
    static func mainCountry(of article: AnalyzedArticle) -> Int? {
        var counts: [Int: (all: Int, demonyms: Int)] = [:]
        for mention in article.mentions where mention.type == .place && mention.kind != .nominal {
            guard let chain = mention.chain, mention.kind != .pronoun else { continue }
            counts[chain, default: (0, 0)].all += 1
            if mention.kind == .demonym || isUsedAsAdjective(mention, in: article) {
                counts[chain, default: (0, 0)].demonyms += 1
            }
        }
        let countries = counts.filter { $0.value.demonyms > 0 }
            .sorted { ($0.value.all, $1.key) > ($1.value.all, $0.key) }
        guard let first = countries.first else { return nil }
        return countries.count == 1 || first.value.all >= 2 * countries[1].value.all ? first.key : nil
    }

    /// "U.S. officials": a country's letters serve as its adjective too.
    private static func isUsedAsAdjective(_ mention: Mention, in article: AnalyzedArticle) -> Bool {
        guard mention.kind == .name, initials.contains(article.text(mention.span)) else { return false }
        let relation = article.tokens[head(of: mention, in: article)].relation
        return relation == .compound || relation == .amod
    }
}
