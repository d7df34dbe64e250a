/// The paragraphs of a page, each with the elements that it stands in, and what the head says.
struct HTMLBlocks {
    /// A paragraph, heading or item of a list.
    struct Block {
        /// Its text, white space collapsed.
        var text: String
        /// How many bytes of it are links.
        var linkBytes: Int
        /// The element that it is.
        var element: String
        /// The numbers of the elements around it, the outermost first; 0 is the page.
        var ancestors: [Int]
    }

    /// The paragraphs in the page's order, without those of menus, footers and the like.
    private(set) var blocks: [Block] = []
    /// What the head says.
    private(set) var head = HTMLHead()
    /// The elements that hold an article by their name or role, in the page's order.
    private(set) var articleElements: [Int] = []

    private var stack: [Element] = []
    private var count = 0
    private var text = ""
    private var linkBytes = 0
    /// Line breaks in a row: two are the end of a paragraph.
    private var breaks = 0

    private struct Element {
        var name: String
        var number: Int
        /// Whether its text is none of the article's.
        var isSkipped: Bool
    }

    /// The deepest nesting that is followed.
    private static let deepest = 400

    /// Reads a page.
    ///
    /// - Complexity: O(*n*) in the page's length, times its depth for paragraphs.
    init(_ bytes: [UInt8]) {
        var scanner = HTMLScanner(bytes)
        while let token = scanner.next() {
            switch token {
            case .open(let name, let attributes): open(name, attributes)
            case .close(let name): close(name)
            case .text(let part): add(part)
            }
        }
        flush()
    }

    // MARK: Tags

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        head.take(name, attributes)
        if name == "br" {
            breaks += 1
            if breaks == 2 { flush() } else { text += " " }
            return
        }
        if Self.blockElements.contains(name) {
            flush()
            // A paragraph ends where the next begins, whether or not anybody says so.
            if let last = stack.last?.name, last == "p" || last == name && name == "li" { stack.removeLast() }
        }
        guard !Self.voidElements.contains(name), stack.count < Self.deepest else { return }
        count += 1
        let isOutside = stack.last?.isSkipped ?? false
        let isArticle = name == "article" || attributes["itemprop"] == "articleBody" || attributes["role"] == "article"
        stack.append(
            Element(
                name: name, number: count,
                isSkipped: isOutside || HTMLBoilerplate.isSkipped(name, attributes, isInArticle: isInArticle)))
        if isArticle, !isOutside { articleElements.append(count) }
    }

    private var isInArticle: Bool { articleElements.last.map { last in stack.contains { $0.number == last } } ?? false }

    private mutating func close(_ name: String) {
        head.close(name)
        if Self.blockElements.contains(name) { flush() }
        guard let place = stack.lastIndex(where: { $0.name == name }) else { return }
        stack.removeSubrange(place...)
    }

    // MARK: Text

    private mutating func add(_ part: String) {
        if head.wantsText {
            head.add(part)
            return
        }
        guard stack.last?.isSkipped != true, !Self.rawElements.contains(stack.last?.name ?? "") else { return }
        if part.contains(where: { !$0.isWhitespace }) { breaks = 0 }
        if stack.contains(where: { $0.name == "a" }) { linkBytes += part.utf8.count }
        text += part
    }

    /// Ends the present paragraph.
    private mutating func flush() {
        defer {
            text = ""
            linkBytes = 0
            breaks = 0
        }
        let line = text.split { $0.isWhitespace }.joined(separator: " ")
        guard !line.isEmpty else { return }
        let element = stack.last { Self.blockElements.contains($0.name) }?.name ?? "body"
        if element == "h1" { head.addHeading(line) }
        blocks.append(
            Block(text: line, linkBytes: linkBytes, element: element, ancestors: [0] + stack.map(\.number)))
    }

    private static let blockElements: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
        "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "tr", "ul",
    ]

    private static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    private static let rawElements: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed"]
}

/// Tells the parts of a page that are none of an article's.
enum HTMLBoilerplate {
    /// Whether an element's text is left out: by its name, or by what its class, id or role calls it.
    static func isSkipped(_ name: String, _ attributes: [String: String], isInArticle: Bool) -> Bool {
        if elements.contains(name) || name == "header" && !isInArticle { return true }
        if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
        if ["body", "html", "article", "main"].contains(name) { return false }
        let words = [attributes["class"], attributes["id"], attributes["role"]].compactMap(\.self).flatMap { text in
            text.lowercased().split { !$0.isLetter }
        }
        return words.contains { marks.contains(String($0)) }
    }

    private static let elements: Set<String> = [
        "nav", "footer", "aside", "form", "button", "select", "svg", "noscript", "template", "figure", "figcaption",
        "dialog", "menu", "canvas", "object", "audio", "video",
    ]

    /// What sites call menus, comments, advertisements and links to other articles.
    private static let marks: Set<String> = [
        "nav", "navbar", "navigation", "menu", "footer", "sidebar", "comments", "comment", "disqus", "share", "sharing",
        "social", "related", "recommended", "promo", "advert", "advertisement", "ad", "ads", "sponsored", "newsletter",
        "subscribe", "subscription", "signup", "cookie", "cookies", "consent", "breadcrumb", "breadcrumbs", "popup",
        "modal", "banner", "masthead", "caption", "credit", "byline", "author", "tags", "pagination", "search",
        "login", "paywall", "trending", "complementary", "contentinfo",
    ]
}
