internal import Ontology
internal import TextModel

extension ArticleSyntax {
    /// "the government", "the authorities": the country for which a body acts that the text names no country with.
    ///
    /// It is the one that the same word was said of shortly before ("the Norwegian government … the government"), else the
    /// country that the article is about.
    func country(meantBy noun: Int) -> [Argument] {
        guard Self.stateBodies.contains(lemma(noun)), token(noun).upos == .noun, isBareDefinite(noun),
            let chain = lastOwner(ofLike: noun) ?? mainCountry
        else { return [] }
        return [Argument(chain: chain, token: noun, isDirect: false)]
    }

    private static let stateBodies: Set<String> = [
        "government", "authority", "military", "army", "parliament", "regime",
    ]

    /// How many sentences back the word may stand with its country.
    private static var reach: Int { 8 }

    /// Whether the noun has its article and nothing else before it: "the government", not "the new government of X".
    private func isBareDefinite(_ noun: Int) -> Bool {
        var isDefinite = false
        for child in children(noun) {
            switch token(child).relation {
            case .det: isDefinite = word(child) == "the"
            case .amod, .compound, .nmodPoss, .nmod, .flat, .nmodDesc, .aclRelcl: return false
            default: continue
            }
        }
        return isDefinite
    }

    private func lastOwner(ofLike noun: Int) -> Int? {
        let first = article.sentences[max(0, article.sentenceIndex(ofToken: noun) - Self.reach)].tokens.lowerBound
        for index in (first..<noun).reversed() where token(index).upos == .noun && lemma(index) == lemma(noun) {
            for child in children(index) where [.amod, .compound, .nmodPoss, .nmod].contains(token(child).relation) {
                guard token(child).relation != .nmod || preposition(of: child) == "of",
                    let chain = chain(headedBy: child), type(ofChain: chain) == .place
                else { continue }
                return chain
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
            if mention.kind == .demonym { counts[chain, default: (0, 0)].demonyms += 1 }
        }
        let countries = counts.filter { $0.value.demonyms > 0 }
            .sorted { ($0.value.all, $1.key) > ($1.value.all, $0.key) }
        guard let first = countries.first else { return nil }
        return countries.count == 1 || first.value.all >= 2 * countries[1].value.all ? first.key : nil
    }
}
