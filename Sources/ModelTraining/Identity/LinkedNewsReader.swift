internal import Foundation
internal import TextModel

/// Reads news items whose names are linked to titles of an encyclopedia.
package struct LinkedNewsReader {
    private let items: [[String: Any]]
    private let redirects: TitleRedirects

    /// A reader of a file of items with `day`, `text` and `links`: `[start, end, title]`, in code points.
    package init(path: String) throws {
        items = try TrainingData.jsonLines(path)
        redirects = TitleRedirects(items)
    }

    /// The items of the last month, each an article: those that nothing shipped was learnt from.
    ///
    /// Links that begin in lower case name no single thing and are left out.
    package func lastMonth() -> [KeyedArticle] {
        let days = items.map { $0["day"] as? String ?? "" }
        let month = days.map { $0.prefix(7) }.max() ?? ""
        return zip(items, days).enumerated().filter { $0.element.1.hasPrefix(month) }.map { number, item in
            article(item.0, id: "\(item.1)-\(number)", day: item.1)
        }
    }

    private func article(_ item: [String: Any], id: String, day: String) -> KeyedArticle {
        let text = item["text"] as? String ?? ""
        let offsets =
            text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
            + [text.utf8.count]
        let mentions = NewsLink.links(of: item).compactMap { link -> KeyedArticle.Mention? in
            guard link.end < offsets.count, link.isName(in: text) else { return nil }
            return .init(span: TextSpan(offsets[link.start], offsets[link.end]), key: redirects.target(of: link.title))
        }
        let whole = TextSpan(0, text.utf8.count)
        return KeyedArticle(
            article: Article(id: id, text: text, paragraphs: [whole], published: day), mentions: mentions)
    }
}

/// A link of an item, its place in code points.
private struct NewsLink {
    let start: Int
    let end: Int
    let title: String

    static func links(of item: [String: Any]) -> [NewsLink] {
        (item["links"] as? [[Any]] ?? []).compactMap { link in
            guard link.count == 3, let start = link[0] as? Int, let end = link[1] as? Int,
                let title = link[2] as? String, start < end
            else { return nil }
            return NewsLink(start: start, end: end, title: title)
        }
    }

    func form(in text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(end - start)))
    }

    func isName(in text: String) -> Bool { form(in: text).first?.isUppercase == true }
}

/// Which titles are other names of an article: redirects, as far as the links themselves show them.
///
/// A title that stands as a link's words, and there mostly leads to another title, is taken for another name of that.
private struct TitleRedirects {
    private var targets: [String: String] = [:]

    init(_ items: [[String: Any]]) {
        var titlesOfForm: [String: [String: Int]] = [:]
        var uses: [String: Int] = [:]
        for item in items {
            let text = item["text"] as? String ?? ""
            for link in NewsLink.links(of: item) {
                titlesOfForm[link.form(in: text), default: [:]][link.title, default: 0] += 1
                uses[link.title, default: 0] += 1
            }
        }
        for title in uses.keys {
            guard let best = titlesOfForm[title]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                best.key != title, best.value > uses[title] ?? 0
            else { continue }
            targets[title] = best.key
        }
    }

    func target(of title: String) -> String {
        var at = title
        for _ in 0..<4 {
            guard let next = targets[at] else { return at }
            at = next
        }
        return at
    }
}
