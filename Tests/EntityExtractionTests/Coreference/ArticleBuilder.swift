import Ontology
import TextModel

/// Makes an analysed article from a compact notation: a sentence a line, tokens parted by blanks,
/// `[person: Mark Rutte]` around the mention of a name (`demonym:` for demonyms, `nominal event:` for an event's phrase),
/// and `word|UPOS|head|relation|lemma` where part of speech and tree matter (head counted from 1 within the sentence).
struct ArticleBuilder {
    private(set) var article: AnalyzedArticle
    private var text = ""
    private var open: (kind: MentionKind, type: NodeType, start: Int)?

    static func article(_ notation: String) -> AnalyzedArticle {
        var builder = ArticleBuilder()
        for line in notation.split(separator: "\n") { builder.add(sentence: String(line)) }
        builder.article.article.text = builder.text
        builder.article.article.paragraphs = [TextSpan(0, builder.text.utf8.count)]
        builder.article.mentions.sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
        return builder.article
    }

    private init() { article = AnalyzedArticle(Article(id: "test", text: "", paragraphs: [])) }

    private mutating func add(sentence: String) {
        let first = article.tokens.count
        var parts = sentence.split(separator: " ").map(String.init)[...]
        while let part = parts.popFirst() {
            var part = part
            if part.hasPrefix("[") {
                var label = String(part.dropFirst())
                if label == "nominal", let type = parts.popFirst() { label += " " + type }
                open = Self.kindAndType(String(label.dropLast()), start: article.tokens.count)
                continue
            }
            var closes = false
            if part.hasSuffix("]") {
                closes = true
                part.removeLast()
            }
            add(token: part, first: first)
            if closes { closeMention() }
        }
        let last = article.tokens.count
        let span = TextSpan(article.tokens[first].span.start, article.tokens[last - 1].span.end)
        article.sentences.append(Sentence(span: span, tokens: first..<last, paragraph: 0))
        text += "\n"
    }

    private mutating func add(token: String, first: Int) {
        let fields = token.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        if !text.isEmpty, !text.hasSuffix("\n") { text += " " }
        let start = text.utf8.count
        text += fields[0]
        var made = Token(span: TextSpan(start, text.utf8.count))
        made.lemma = fields.count > 4 ? fields[4] : fields[0].lowercased()
        made.upos = fields.count > 1 ? UniversalTag(name: fields[1]) ?? .x : .x
        made.head = fields.count > 2 ? (Int(fields[2]) ?? 0) - 1 : -1
        if made.head >= 0 { made.head += first }
        made.relation = fields.count > 3 ? DependencyRelation(name: fields[3]) ?? .dep : .dep
        made.xpos = Self.pennTag(made, fields[0])
        article.tokens.append(made)
    }

    private mutating func closeMention() {
        guard let (kind, type, start) = open else { return }
        let tokens = start..<article.tokens.count
        let head = tokens.last { !tokens.contains(article.tokens[$0].head) } ?? start
        let span = TextSpan(article.tokens[start].span.start, article.tokens[tokens.upperBound - 1].span.end)
        article.mentions.append(Mention(span: span, tokens: tokens, head: head, type: type, kind: kind))
        open = nil
    }

    private static func kindAndType(_ label: String, start: Int) -> (MentionKind, NodeType, Int) {
        if label == "demonym" { return (.demonym, .place, start) }
        let parts = label.split(separator: " ").map(String.init)
        return (parts.count > 1 ? .nominal : .name, NodeType(rawValue: parts[parts.count - 1]) ?? .place, start)
    }

    private static func pennTag(_ token: Token, _ form: String) -> PennTag {
        switch token.upos {
        case .noun: form.lowercased() == token.lemma ? .NN : .NNS
        case .propn: .NNP
        case .pron:
            switch form.lowercased() {
            case "who", "whom": .WP
            case "which", "that": .WDT
            default: token.relation == .nmodPoss ? .PRPS : .PRP
            }
        case .det: .DT
        case .adj: .JJ
        case .verb, .aux: .VBD
        default: .XX
        }
    }
}

extension AnalyzedArticle {
    /// The chains as the texts of their mentions.
    var chainTexts: [[String]] { chains.map { chain in chain.mentions.map { String(text(mentions[$0].span)) } } }
    /// The chains' names.
    var chainNames: [String] { chains.map(\.name) }
}
