internal import Ontology
internal import TextModel

/// Writes the clusters into an article as its mentions and chains.
struct ChainWriter {
    let state: CoreferenceState
    let passages: [SpokenPassage]

    /// Sets the article's mentions, chains and quotations: the recognizer's mentions, and what else joined one of them.
    ///
    /// - Complexity: O(*n* log *n*) in the number of mentions.
    func write(to article: inout AnalyzedArticle) {
        var mentions: [Mention] = []
        var chains: [CoreferenceChain] = []
        var chainOfRoot: [Int: Int] = [:]
        for (index, profile) in state.profiles.enumerated() {
            let facts = state.clusters.facts(index)
            guard facts.isAnchored, let type = facts.type else { continue }
            let root = state.clusters.root(index)
            let chain = chainOfRoot[root] ?? chains.count
            if chain == chains.count {
                chainOfRoot[root] = chain
                chains.append(CoreferenceChain(type: type, name: "", mentions: []))
            }
            var mention = profile.mention
            mention.type = type
            mention.chain = chain
            chains[chain].mentions.append(mentions.count)
            mentions.append(mention)
        }
        article.mentions = mentions
        let namer = CanonicalName(knowledge: state.knowledge)
        for chain in chains.indices {
            let forms = forms(of: chains[chain], article)
            let name = namer.choose(forms, type: chains[chain].type)
            chains[chain].name = name
            chains[chain].aliases = Set(forms.map(\.text)).subtracting([name]).sorted()
        }
        article.chains = chains
        article.quotations = passages.map { passage in
            var quotation = passage.quotation
            quotation.speaker = passage.speaker.flatMap { chain(ofToken: $0, chainOfRoot) }
            return quotation
        }
    }

    private func chain(ofToken token: Int, _ chainOfRoot: [Int: Int]) -> Int? {
        let mention = state.mentionOfHead[token]
        return mention >= 0 ? chainOfRoot[state.clusters.root(mention)] : nil
    }

    /// The chain's distinct forms: names and demonyms, of events also the phrases that tell of them.
    private func forms(of chain: CoreferenceChain, _ article: AnalyzedArticle) -> [CanonicalName.Form] {
        var forms: [CanonicalName.Form] = []
        var places: [String: Int] = [:]
        let isTold = chain.mentions.contains {
            article.mentions[$0].kind != .pronoun && !isBareNoun(article.mentions[$0], article)
        }
        for index in chain.mentions {
            let mention = article.mentions[index]
            guard mention.kind == .name || mention.kind == .demonym || chain.type == .event && mention.kind == .nominal
            else { continue }
            let text = SurfaceForm.cleaned(article.text(mention.span))
            guard !text.isEmpty, !isTold || !isBareNoun(mention, article) else { continue }
            if let place = places[text] {
                forms[place].count += 1
            } else {
                places[text] = forms.count
                forms.append(.init(text: text, count: 1, isName: mention.kind == .name))
            }
        }
        return forms
    }

    /// "the match": points at an event that was told of before, and is no name to find it by.
    private func isBareNoun(_ mention: Mention, _ article: AnalyzedArticle) -> Bool {
        mention.kind == .nominal && mention.tokens.count == 1
            && article.text(mention.span).first.map { $0.isLowercase } ?? false
    }
}

/// Names as they are shown.
enum SurfaceForm {
    /// A form on one line, without leading article and possessive ending.
    static func cleaned(_ text: Substring) -> String {
        if isClean(text.utf8) { return String(text) }
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count > 1, words[0] == "the" || words[0] == "The" && words[1] != "Hague" { words.removeFirst() }
        var form = words.joined(separator: " ")
        for ending in ["'s", "’s", "'", "’"] where form.hasSuffix(ending) && form.count > ending.count {
            form.removeLast(ending.count)
            break
        }
        return form
    }

    /// Whether nothing of a text needs to be changed for sure, as is nearly always so.
    private static func isClean(_ text: Substring.UTF8View) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in text {
            let isBlank = byte <= 0x20
            guard byte < 0x7F, byte != UInt8(ascii: "'"), !isBlank || byte == 0x20 && last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 && !text.starts(with: "the ".utf8) && !text.starts(with: "The ".utf8)
    }
}
