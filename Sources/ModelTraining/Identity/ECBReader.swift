internal import Foundation
internal import TextModel

#if canImport(FoundationXML)
    internal import FoundationXML
#endif

/// Reads news articles with coreference of names across them: ECB+ (Cybulska and Vossen 2014, aclanthology.org/L14-1646).
package enum ECBReader {
    /// What the mentions are of.
    package enum Kind: Sendable {
        /// Names of humans, places and organizations.
        case actors
        /// The words that tell of what happens.
        case events
    }

    /// The topics of a folder, each with its articles.
    ///
    /// What is joined with nothing is left out: the annotators looked for others of a thing only where it takes part in the
    /// topic's event.
    package static func topics(in folder: String, of kind: Kind = .actors) throws -> [[KeyedArticle]] {
        let names = try names(in: folder).filter { Int($0) != nil }.sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
        return try names.map { topic in
            try self.names(in: "\(folder)/\(topic)").filter { $0.hasSuffix(".xml") }.sorted().map { file in
                try ECBDocument.read("\(folder)/\(topic)/\(file)").article(id: String(file.dropLast(4)), kind)
            }
        }
    }

    private static func names(in folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw TrainingDataError(path: folder, line: 0, problem: "is no folder")
        }
    }
}

/// One file: tokens, markables and what joins them.
private final class ECBDocument: NSObject, XMLParserDelegate {
    private let name: String
    private var tokens: [Int: (sentence: String, word: String)] = [:]
    private var markables: [Int: (type: String, tokens: [Int])] = [:]
    private var keys: [Int: String] = [:]
    private var token: Int?
    private var markable: Int?
    private var relation: String?

    init(name: String) { self.name = name }

    static func read(_ path: String) throws -> ECBDocument {
        let document = ECBDocument(name: path)
        let parser = XMLParser(data: try TrainingData.data(path))
        parser.delegate = document
        guard parser.parse() else {
            throw TrainingDataError(path: path, line: parser.lineNumber, problem: "is no well-formed XML")
        }
        return document
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if element == "token", let number = attributes["t_id"].flatMap({ Int($0) }) {
            token = number
            tokens[number] = (attributes["sentence"] ?? "", "")
        } else if element == "token_anchor", let markable, let anchor = attributes["t_id"].flatMap({ Int($0) }) {
            markables[markable]?.tokens.append(anchor)
        } else if element == "CROSS_DOC_COREF" || element == "INTRA_DOC_COREF" {
            relation = attributes["note"] ?? "\(name) \(attributes["r_id"] ?? "")"
        } else if let number = attributes["m_id"].flatMap({ Int($0) }) {
            if element == "source", let relation {
                keys[number] = relation
            } else if element != "target" {
                markable = number
                markables[number] = (element, [])
            }
        }
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
        if let token { tokens[token]?.word += characters }
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        if element == "token" { token = nil }
        if element.hasSuffix("_COREF") { relation = nil }
    }

    /// The words that stand with a capital where no sentence begins.
    private lazy var capitalized: Set<String> = {
        let inside = tokens.filter { tokens[$0.key - 1]?.sentence == $0.value.sentence }.values.map(\.word)
        return Set(inside.filter { $0.first?.isUppercase == true && $0 != "I" })
    }()

    private func isNamePart(_ token: Int) -> Bool { tokens[token].map { capitalized.contains($0.word) } ?? false }

    /// The tokens as text, a line a sentence, and the markables of a kind.
    func article(id: String, _ kind: ECBReader.Kind) -> KeyedArticle {
        var text = ""
        var spans: [Int: TextSpan] = [:]
        var sentence: String?
        for (number, token) in tokens.sorted(by: { $0.key < $1.key }) {
            if let sentence, sentence != token.sentence {
                text += "\n"
            } else if !text.isEmpty, !Self.sticksToTheLeft(token.word) {
                text += " "
            }
            sentence = token.sentence
            let word = token.word == "``" || token.word == "''" ? "\"" : token.word
            spans[number] = TextSpan(text.utf8.count, text.utf8.count + word.utf8.count)
            text += word
        }
        let mentions = markables.compactMap { number, markable -> KeyedArticle.Mention? in
            let places = markable.tokens.compactMap { spans[$0] }.sorted()
            guard let key = keys[number], isMember(markable, of: kind), let first = places.first, let last = places.last
            else { return nil }
            return .init(span: TextSpan(first.start, last.end), key: key)
        }
        let whole = TextSpan(0, text.utf8.count)
        return KeyedArticle(
            article: Article(id: id, text: text, paragraphs: [whole]), mentions: mentions.sorted { $0.span < $1.span })
    }

    private func isMember(_ markable: (type: String, tokens: [Int]), of kind: ECBReader.Kind) -> Bool {
        switch kind {
        case .actors: Self.isActor(markable.type) && markable.tokens.contains(where: isNamePart)
        case .events: markable.type.hasPrefix("ACTION_") || markable.type.hasPrefix("NEG_ACTION_")
        }
    }

    private static func isActor(_ type: String) -> Bool { type.hasPrefix("HUMAN_PART") || type.hasPrefix("LOC_") }

    private static func sticksToTheLeft(_ word: String) -> Bool {
        [",", ".", ";", ":", "?", "!", "'s", "\u{2019}s", "n't", ")", "%"].contains(word)
    }
}
