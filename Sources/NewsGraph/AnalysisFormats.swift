internal import Ontology
internal import RelationExtraction
public import TextModel

/// The language analysis of an article, written out.
public enum AnalysisFormats {
    /// Appends one line of JSON: `id`, `sentences` with their `tokens`, and `mentions`, dates among them;
    /// offsets count UTF-8 bytes.
    ///
    /// - Complexity: O(*n*) in the number of tokens and mentions.
    public static func writeJSON(_ article: AnalyzedArticle, to bytes: inout [UInt8]) {
        var writer = LineWriter()
        swap(&writer.bytes, &bytes)
        writer.add("{\"id\":")
        writer.add(quoted: article.article.id)
        writer.add(",\"sentences\":[")
        for (index, sentence) in article.sentences.enumerated() {
            writer.add(index > 0 ? ",{\"start\":" : "{\"start\":")
            writer.add(sentence.span.start)
            writer.add(",\"end\":")
            writer.add(sentence.span.end)
            writer.add(",\"tokens\":[")
            for number in sentence.tokens {
                if number > sentence.tokens.lowerBound { writer.add(",") }
                add(article.tokens[number], headNumber(of: article.tokens[number], in: sentence), to: &writer)
            }
            writer.add("]}")
        }
        writer.add("],\"mentions\":[")
        addMentions(of: article, to: &writer)
        writer.add("]}\n")
        swap(&writer.bytes, &bytes)
    }

    private static func add(_ token: Token, _ head: Int, to writer: inout LineWriter) {
        writer.add("{\"start\":")
        writer.add(token.span.start)
        writer.add(",\"end\":")
        writer.add(token.span.end)
        writer.add(",\"upos\":\"")
        writer.add(text: token.upos.name)
        writer.add("\",\"xpos\":\"")
        writer.add(text: token.xpos.name)
        writer.add("\",\"lemma\":")
        writer.add(quoted: token.lemma)
        writer.add(",\"head\":")
        writer.add(head)
        writer.add(",\"deprel\":\"")
        writer.add(text: token.relation.name)
        writer.add("\"}")
    }

    /// The mentions and, where they stand between them, the dates, which belong to no chain.
    private static func addMentions(of article: AnalyzedArticle, to writer: inout LineWriter) {
        var dates = article.dateMentions[...]
        for (index, mention) in article.mentions.enumerated() {
            while let date = dates.first, date.span.start < mention.span.start {
                add(date, to: &writer)
                writer.add(",")
                dates.removeFirst()
            }
            add(mention, to: &writer)
            if index + 1 < article.mentions.count || !dates.isEmpty { writer.add(",") }
        }
        for (index, date) in dates.enumerated() {
            if index > 0 { writer.add(",") }
            add(date, to: &writer)
        }
    }

    private static func add(_ date: DateMention, to writer: inout LineWriter) {
        writer.add("{\"start\":")
        writer.add(date.span.start)
        writer.add(",\"end\":")
        writer.add(date.span.end)
        writer.add(",\"type\":\"date\",\"kind\":\"name\",\"chain\":null,\"value\":")
        writer.add(quoted: date.value)
        writer.add("}")
    }

    private static func add(_ mention: Mention, to writer: inout LineWriter) {
        writer.add("{\"start\":")
        writer.add(mention.span.start)
        writer.add(",\"end\":")
        writer.add(mention.span.end)
        writer.add(",\"type\":")
        if let type = mention.type { writer.add(quoted: type.rawValue) } else { writer.add("null") }
        writer.add(",\"kind\":")
        writer.add(quoted: mention.kind.rawValue)
        writer.add(",\"chain\":")
        if let chain = mention.chain { writer.add(chain) } else { writer.add("null") }
        writer.add("}")
    }

    /// Appends the article in CoNLL-U (universaldependencies.org/format.html).
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    public static func writeCoNLLU(_ article: AnalyzedArticle, to bytes: inout [UInt8]) {
        let id = oneLine(article.article.id)
        bytes += "# newdoc id = \(id)\n".utf8
        for (index, sentence) in article.sentences.enumerated() {
            bytes += "# sent_id = \(id)-\(index + 1)\n# text = \(oneLine(article.text(sentence.span)))\n".utf8
            for number in sentence.tokens {
                let token = article.tokens[number]
                let isJoined =
                    number + 1 < sentence.tokens.upperBound
                    && article.tokens[number + 1].span.start == token.span.end
                let columns = [
                    "\(number - sentence.tokens.lowerBound + 1)", oneLine(article.text(token.span)),
                    token.lemma.isEmpty ? "_" : oneLine(token.lemma), token.upos.name, token.xpos.name, "_",
                    "\(headNumber(of: token, in: sentence))", token.relation.name, "_",
                    isJoined ? "SpaceAfter=No" : "_",
                ]
                bytes += columns.joined(separator: "\t").utf8
                bytes.append(UInt8(ascii: "\n"))
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// The number of a token's head in its sentence, from 1; 0 for the root.
    private static func headNumber(of token: Token, in sentence: Sentence) -> Int {
        sentence.tokens.contains(token.head) ? token.head - sentence.tokens.lowerBound + 1 : 0
    }

    /// The text with line breaks and tabs as spaces: one field of one line.
    private static func oneLine(_ text: some StringProtocol) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control || ["\u{2028}", "\u{2029}"].contains(scalar)
                        ? " " : scalar
                }))
    }
}
