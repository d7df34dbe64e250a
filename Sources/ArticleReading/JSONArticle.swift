internal import TextModel

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// One line of JSON Lines: an article as an object.
struct JSONArticle: Decodable {
    let id: String?
    let text: String
    let title: String?
    let published: String?
    let url: String?
    let source: String?

    init(line: some Collection<UInt8>) throws(ReadingProblem) {
        do {
            self = try JSONDecoder().decode(JSONArticle.self, from: Data(line))
        } catch let error as DecodingError {
            throw .invalidJSON(reason: Self.words(for: error))
        } catch {
            throw .invalidJSON(reason: "\(error)")
        }
    }

    /// The title, a blank line and the text; the text alone where it has the title already.
    var fullText: String {
        guard let title, !title.isEmpty, !text.hasPrefix(title) else { return text }
        // A title in several lines would not be seen to stand alone.
        let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(line)\n\n\(text)"
    }

    /// The article with what the object says beside the text.
    func complete(_ article: Article) -> Article {
        var article = article
        article.published = published.map { DateLine.day(in: $0) ?? String($0.prefix(10)) } ?? article.published
        article.address = url
        article.source = source
        return article
    }

    private static func words(for error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "wrong type" + (context.codingPath.last.map { " of \"\($0.stringValue)\"" } ?? "")
        default: "syntax error"
        }
    }
}
