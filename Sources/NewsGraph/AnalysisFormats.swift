internal import Ontology
public import TextModel

/// The language analysis of an article, written out.
public enum AnalysisFormats {
    /// Appends one line of JSON: `id`, `sentences` with their `tokens`, and `mentions`; offsets count UTF-8 bytes.
    ///
    /// - Complexity: O(*n*) in the number of tokens and mentions.
    public static func writeJSON(_ article: AnalyzedArticle, to bytes: inout [UInt8]) {
        bytes += "{\"id\":".utf8
        appendQuoted(article.article.id, to: &bytes)
        bytes += ",\"sentences\":[".utf8
        for (index, sentence) in article.sentences.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += "{\"start\":\(sentence.span.start),\"end\":\(sentence.span.end),\"tokens\":[".utf8
            for number in sentence.tokens {
                if number > sentence.tokens.lowerBound { bytes.append(UInt8(ascii: ",")) }
                let token = article.tokens[number]
                bytes += "{\"start\":\(token.span.start),\"end\":\(token.span.end),\"upos\":\"\(token.upos.name)\"".utf8
                bytes += ",\"xpos\":".utf8
                appendQuoted(token.xpos.name, to: &bytes)
                bytes += ",\"lemma\":".utf8
                appendQuoted(token.lemma, to: &bytes)
                let head = headNumber(of: token, in: sentence)
                bytes += ",\"head\":\(head),\"deprel\":\"\(token.relation.name)\"}".utf8
            }
            bytes += "]}".utf8
        }
        bytes += "],\"mentions\":[".utf8
        for (index, mention) in article.mentions.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let type = mention.type.map { "\"\($0.rawValue)\"" } ?? "null"
            let chain = mention.chain.map { "\($0)" } ?? "null"
            bytes += "{\"start\":\(mention.span.start),\"end\":\(mention.span.end),\"type\":\(type)".utf8
            bytes += ",\"kind\":\"\(mention.kind.rawValue)\",\"chain\":\(chain)}".utf8
        }
        bytes += "]}\n".utf8
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

    /// A JSON string (RFC 8259): quotes, backslashes and control characters escaped.
    private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
