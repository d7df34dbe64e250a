internal import TextModel

/// The article that a web page holds: its headline and paragraphs as plain text, and what the page says of them.
///
/// The text is the article's from here on: offsets count its bytes and not the page's. The same page always gives the same
/// text.
struct HTMLArticle {
    /// Headline, blank line, and a paragraph a line.
    let text: String
    private let head: HTMLHead

    /// Finds the article on a page.
    ///
    /// Where elements say that they hold the article, the one with the most text is taken; else the element whose
    /// paragraphs have the most text that is no link, as Readability does it (Arc90, 2009).
    ///
    /// - Throws: `ReadingProblem.noArticle` where no paragraph is left.
    init(_ bytes: [UInt8]) throws(ReadingProblem) {
        let page = HTMLBlocks(bytes)
        head = page.head
        let title = head.title
        let paragraphs = Self.paragraphs(of: page).filter { $0 != title }
        guard !paragraphs.isEmpty else { throw .noArticle }
        text = (title.map { "\($0)\n\n" } ?? "") + paragraphs.joined(separator: "\n") + "\n"
    }

    /// The article with what the page says beside the text.
    func complete(_ article: Article) -> Article {
        var article = article
        article.published = head.published ?? article.published
        article.address = head.address
        article.source = head.source
        return article
    }

    private static func paragraphs(of page: HTMLBlocks) -> [String] {
        let prose = page.blocks.filter(isProse)
        guard let element = articleElement(of: page, prose) ?? densestElement(prose) else { return [] }
        return prose.filter { $0.ancestors.contains(element) }.map(\.text)
    }

    /// Whether a block is running text: not mostly links, and a sentence or long enough to be one.
    private static func isProse(_ block: HTMLBlocks.Block) -> Bool {
        guard block.linkBytes * 2 < block.text.utf8.count, block.element != "h1" else { return false }
        return block.text.utf8.count >= 60 || SentenceEnd.closes(block.text) || block.element.hasPrefix("h")
    }

    private static func articleElement(of page: HTMLBlocks, _ prose: [HTMLBlocks.Block]) -> Int? {
        let sizes = page.articleElements.map { element in
            (element, prose.reduce(0) { $0 + ($1.ancestors.contains(element) ? $1.text.utf8.count : 0) })
        }
        guard let best = sizes.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return nil }
        // Of elements one in the other, the inner one that has nearly as much.
        return sizes.last { $0.1 * 10 >= best.1 * 9 }?.0
    }

    /// The element whose own paragraphs have the most text; half of it counts for the element around it.
    private static func densestElement(_ prose: [HTMLBlocks.Block]) -> Int? {
        var scores: [Int: Int] = [:]
        for block in prose where !block.element.hasPrefix("h") {
            let score = 2 * (block.text.utf8.count - block.linkBytes)
            let around =
                block.element == "p" || block.element == "li" ? block.ancestors.dropLast() : block.ancestors[...]
            for (distance, element) in around.reversed().prefix(3).enumerated() {
                scores[element, default: 0] += score / (distance == 0 ? 1 : 2 * distance)
            }
        }
        return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
