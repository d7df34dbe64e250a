internal import Ontology
internal import TextModel

/// Reads GUM documents with their entities (Zeldes 2017, doi:10.1007/s10579-016-9343-x).
///
/// GUM marks every noun phrase. A mention counts as a name where its head is a proper noun; it is cut to the run of proper
/// nouns around the head, without titles. A nationality adjective inside another mention becomes a demonym.
package struct GumReader {
    private let lines: [Substring]
    private var text = ""
    private var article = AnalyzedArticle(Article(id: "", text: "", paragraphs: []))
    private var open: [(entity: Int, type: String, start: Int)] = []
    private var spans: [(entity: Int, type: String, tokens: Range<Int>)] = []
    private var paragraph = -1

    /// A reader of the document in `path`.
    package init(path: String) throws { lines = try TrainingData.lines(path) }

    /// The document.
    package mutating func document() -> CoreferenceDocument {
        var sentenceStart = 0
        var spaced = false
        for line in lines {
            if line.isEmpty {
                endSentence(from: sentenceStart)
                sentenceStart = article.tokens.count
            } else if line.hasPrefix("# newpar") {
                if !line.hasPrefix("# newpar_block") { paragraph += 1 }
            } else if !line.hasPrefix("#") {
                let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard columns.count == 10, let number = Int(columns[0]) else { continue }
                if number == 1, !text.isEmpty { text += "\n" } else if spaced { text += " " }
                spaced = !columns[9].contains("SpaceAfter=No")
                add(columns, sentenceStart)
            }
        }
        endSentence(from: sentenceStart)
        article.article.text = text
        article.article.paragraphs = [TextSpan(0, text.utf8.count)]
        return finished()
    }

    private mutating func add(_ columns: [Substring], _ sentenceStart: Int) {
        var token = Token(span: TextSpan(text.utf8.count, text.utf8.count + columns[1].utf8.count))
        text += columns[1]
        token.lemma = String(columns[2])
        token.upos = UniversalTag(name: columns[3]) ?? .x
        token.xpos = PennTag(name: columns[4]) ?? .XX
        token.head = (Int(columns[6]) ?? 0) + sentenceStart - 1
        if columns[6] == "0" { token.head = -1 }
        token.relation = DependencyRelation(name: columns[7]) ?? .dep
        article.tokens.append(token)
        for field in columns[9].split(separator: "|") where field.hasPrefix("Entity=") {
            addBrackets(field.dropFirst(7))
        }
    }

    private mutating func endSentence(from start: Int) {
        guard start < article.tokens.count else { return }
        let tokens = start..<article.tokens.count
        let span = TextSpan(article.tokens[start].span.start, article.tokens[tokens.upperBound - 1].span.end)
        article.sentences.append(Sentence(span: span, tokens: tokens, paragraph: max(0, paragraph)))
        open.removeAll()
    }

    /// `(12-person-…` opens, `12)` closes, `(12-person-…)` does both.
    private mutating func addBrackets(_ field: Substring) {
        let here = article.tokens.count - 1
        var rest = field
        while let first = rest.first {
            if first == "(" {
                let body = rest.dropFirst().prefix { $0 != "(" && $0 != ")" }
                rest = rest.dropFirst(body.count + 1)
                let parts = body.split(separator: "-")
                guard parts.count > 1, let entity = Int(parts[0]) else { continue }
                open.append((entity, String(parts[1]), here))
                if rest.first == ")" {
                    rest.removeFirst()
                    close(entity)
                }
            } else {
                let body = rest.prefix { $0 != ")" && $0 != "(" }
                rest = rest.dropFirst(body.count)
                if rest.first == ")" { rest.removeFirst() }
                if let entity = Int(body) { close(entity) }
            }
        }
    }

    private mutating func close(_ entity: Int) {
        guard let place = open.lastIndex(where: { $0.entity == entity }) else { return }
        let opened = open.remove(at: place)
        spans.append((entity, opened.type, opened.start..<article.tokens.count))
    }

    private func finished() -> CoreferenceDocument {
        var document = CoreferenceDocument(article: article, entityOfHead: [:], named: [])
        for span in spans.sorted(by: { $0.tokens.count < $1.tokens.count }) {
            guard let head = head(of: span.tokens) else { continue }
            document.entityOfHead[head] = span.entity
            guard let type = Self.types[span.type], article.tokens[head].xpos.isProperNoun,
                let mention = name(headedBy: head, in: span.tokens, type: type)
            else { continue }
            if mention.kind == .name { document.named.insert(span.entity) }
            document.article.mentions.append(mention)
        }
        document.article.mentions.sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
        document.article.mentions = Self.withoutRepeats(document.article.mentions)
        document.article.layers = [.tokens, .tags, .lemmas, .trees, .names]
        return document
    }

    private static func withoutRepeats(_ mentions: [Mention]) -> [Mention] {
        var kept: [Mention] = []
        for mention in mentions {
            if let last = kept.last, mention.tokens.lowerBound < last.tokens.upperBound { continue }
            kept.append(mention)
        }
        return kept
    }

    private func head(of tokens: Range<Int>) -> Int? {
        tokens.first { !tokens.contains(article.tokens[$0].head) }
    }

    private func name(headedBy head: Int, in tokens: Range<Int>, type: NodeType) -> Mention? {
        var (start, end) = (head, head + 1)
        func isProper(_ token: Int) -> Bool {
            let word = article.tokens[token]
            return word.xpos.isProperNoun || word.upos == .propn || word.xpos == .HYPH
        }
        while start > tokens.lowerBound, isProper(start - 1), !isTitle(start - 1) { start -= 1 }
        while end < tokens.upperBound, isProper(end) || isJoint(end, tokens) { end += 1 }
        while start < head, article.tokens[start].xpos == .HYPH { start += 1 }
        let isAdjective = article.tokens[head].upos == .adj && end - start == 1
        let span = TextSpan(article.tokens[start].span.start, article.tokens[end - 1].span.end)
        return Mention(
            span: span, tokens: start..<end, head: head, type: isAdjective ? .place : type,
            kind: isAdjective ? .demonym : .name)
    }

    private func isTitle(_ token: Int) -> Bool {
        article.tokens[token].relation == .nmodDesc && article.tokens[token].upos == .propn
    }

    private func isJoint(_ token: Int, _ tokens: Range<Int>) -> Bool {
        guard token + 1 < tokens.upperBound, article.tokens[token + 1].xpos.isProperNoun else { return false }
        return ["of", "for", "&"].contains(text(token))
    }

    private func text(_ token: Int) -> String {
        let span = article.tokens[token].span
        return String(text[span])
    }

    private static let types: [String: NodeType] = [
        "person": .person, "organization": .organization, "place": .place, "event": .event,
    ]
}

extension GumReader {
    /// The documents of a folder, by file name.
    package static func documents(in folder: String) throws -> [CoreferenceDocument] {
        try EvaluationSet(path: folder).files.map { path in
            var reader = try GumReader(path: path)
            return reader.document()
        }
    }
}
