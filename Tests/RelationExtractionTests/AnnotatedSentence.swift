import GraphModel
import Ontology
import RelationExtraction
import TextModel

/// Makes an analysed article out of sentences written a token a line, a blank line between sentences:
///
///     form[/lemma] XPOS head relation [type:chain[:kind]]
///
/// Without a lemma the form in lower case serves, for names the form itself. Heads count from 1 within the sentence, 0 is the root. Neighbouring tokens of one chain make one mention.
func annotated(_ text: String) -> AnalyzedArticle {
    var builder = Builder()
    for sentence in text.split(separator: "\n\n") { builder.add(sentence: sentence) }
    return builder.finished()
}

private struct Builder {
    private var text = ""
    private var tokens: [Token] = []
    private var sentences: [Sentence] = []
    private var mentions: [Mention] = []
    private var chainNames: [String] = []
    private var chainTypes: [NodeType] = []

    mutating func add(sentence: Substring) {
        let start = tokens.count
        for line in sentence.split(separator: "\n") { add(line: line.split(separator: " "), base: start) }
        let span = TextSpan(tokens[start].span.start, tokens[tokens.count - 1].span.end)
        sentences.append(Sentence(span: span, tokens: start..<tokens.count, paragraph: 0))
    }

    private mutating func add(line: [Substring], base: Int) {
        if !text.isEmpty { text += " " }
        let words = line[0].split(separator: "/")
        var token = Token(span: TextSpan(text.utf8.count, text.utf8.count + words[0].utf8.count))
        text += words[0]
        token.xpos = PennTag(name: line[1]) ?? .XX
        token.upos = Self.universal(token.xpos)
        token.lemma =
            words.count > 1 || token.xpos.isProperNoun ? String(words[words.count - 1]) : words[0].lowercased()
        let head = Int(line[2]) ?? 0
        token.head = head == 0 ? -1 : base + head - 1
        token.relation = DependencyRelation(name: line[3]) ?? .dep
        tokens.append(token)
        if line.count > 4 { add(mention: line[4].split(separator: ":"), at: tokens.count - 1) }
    }

    private mutating func add(mention parts: [Substring], at index: Int) {
        let name = String(parts[1])
        let chain = chainNames.firstIndex(of: name) ?? chainNames.count
        if chain == chainNames.count {
            chainNames.append(name)
            chainTypes.append(NodeType(rawValue: String(parts[0])) ?? .person)
        }
        let kind = parts.count > 2 ? MentionKind(rawValue: String(parts[2])) ?? .name : .name
        if let last = mentions.last, last.chain == chain, last.tokens.upperBound == index, last.kind == kind {
            mentions[mentions.count - 1].tokens = last.tokens.lowerBound..<index + 1
            mentions[mentions.count - 1].span.end = tokens[index].span.end
            return
        }
        mentions.append(
            Mention(
                span: tokens[index].span, tokens: index..<index + 1, head: index, type: chainTypes[chain], kind: kind,
                chain: chain))
    }

    func finished() -> AnalyzedArticle {
        var article = AnalyzedArticle(Article(id: "test", text: text, paragraphs: [TextSpan(0, text.utf8.count)]))
        article.tokens = tokens
        article.sentences = sentences
        article.mentions = mentions
        article.chains = chainNames.indices.map { chain in
            CoreferenceChain(
                type: chainTypes[chain], name: chainNames[chain],
                mentions: mentions.indices.filter { mentions[$0].chain == chain })
        }
        return article
    }

    private static func universal(_ tag: PennTag) -> UniversalTag {
        switch tag {
        case .NNP, .NNPS: .propn
        case .NN, .NNS: .noun
        case .JJ, .JJR, .JJS: .adj
        case .IN, .TO: .adp
        case .DT: .det
        case .CC: .cconj
        case .MD: .aux
        case .PRP, .WP, .WDT: .pron
        case .RB: .adv
        case .POS, .RP: .part
        case .comma, .period, .HYPH, .openQuote, .closeQuote: .punct
        default: tag.isVerb ? .verb : .x
        }
    }
}

extension StatementExtractor {
    /// The statements of an annotated sentence as "source -type-> target | label".
    func told(_ text: String) -> [String] {
        let article = annotated(text)
        return statements(in: article).map { statement in
            let source = article.chains[statement.source].name
            let target = article.chains[statement.target].name
            return "\(source) -\(statement.type.rawValue)-> \(target) | \(statement.label)"
        }
    }
}
