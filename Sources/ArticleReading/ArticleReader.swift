public import TextModel

/// Reads articles from files, web pages, folders and JSON Lines.
///
/// Nothing that is wrong with one article harms another: what cannot be read is left out and becomes a notice. The
/// result does not depend on the order in which the paths are given.
public struct ArticleReader: Sendable {
    /// Whether comment prompts, share buttons, cookie notices and foreign-language lines are left out.
    ///
    /// They stay in `Article.text`, and so never shift an offset; they are only missing from `Article.paragraphs`.
    public var leavesOutFurniture: Bool
    /// The largest article that is read, in bytes; a larger one is refused.
    public var maximumBytes: Int
    /// The longest paragraph, in bytes; a longer one is cut into several at the ends of sentences or words.
    public var maximumParagraphBytes: Int

    /// A reader with the given limits.
    public init(
        leavesOutFurniture: Bool = true, maximumBytes: Int = 8 << 20, maximumParagraphBytes: Int = 16 << 10
    ) {
        self.leavesOutFurniture = leavesOutFurniture
        self.maximumBytes = maximumBytes
        self.maximumParagraphBytes = max(64, maximumParagraphBytes)
    }

    /// The article that a text holds.
    ///
    /// - Complexity: linear in the text's length.
    public func article(id: String, text: String) -> Article {
        layout(id: id, text: text).article
    }

    /// All articles in the given files and folders.
    ///
    /// A folder gives its `.txt`, `.text`, `.html`, `.htm`, `.jsonl` and `.ndjson` files, those of its subfolders too; a
    /// file that is named outright may have any ending. `-` is the standard input.
    public func read(_ paths: [String]) -> ArticleBatch {
        let stream = stream(paths)
        var drafts: [ArticleDraft] = []
        while let draft = stream.nextDraft() { drafts.append(draft) }
        return ArticleBatch(drafts: drafts, notices: stream.problems)
    }

    /// The articles of `read`, one after the other: of JSON Lines, no more than a line is in memory.
    public func stream(_ paths: [String]) -> ArticleStream { ArticleStream(self, paths) }

    /// The articles of JSON Lines, one object a line: `id`, `text`, and where known `title`, `published`, `url`,
    /// `source`.
    ///
    /// A title that the text does not begin with is put before it, with a blank line between; offsets then count from
    /// the title's first byte.
    public func readJSONLines(_ bytes: [UInt8], name: String) -> ArticleBatch {
        var notices: [ReadingNotice] = []
        let file = ArticleFile(path: name, relativePath: name)
        var drafts: [ArticleDraft] = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            do throws(ReadingProblem) {
                let text: LineReader.Line = line.count > maximumBytes ? .tooLong(line.count) : .whole(Array(line))
                if let draft = try draft(of: text, number, in: file) { drafts.append(draft) }
            } catch {
                notices.append(ReadingNotice(path: file.path, line: number, problem: error))
            }
        }
        if drafts.isEmpty, notices.isEmpty { notices.append(ReadingNotice(path: file.path, problem: .empty)) }
        return ArticleBatch(drafts: drafts, notices: notices)
    }

    /// The article of a file that holds one.
    func draft(of file: ArticleFile, notices: inout [ReadingNotice]) throws(ReadingProblem) -> ArticleDraft {
        let bytes = try FileBytes.read(file.path, limit: maximumBytes)
        let decoded = try file.isWebPage ? TextDecoding.decodePage(bytes) : TextDecoding.decode(bytes)
        let page = file.isWebPage ? try HTMLArticle(Array(decoded.text.utf8)) : nil
        let laid = layout(id: "", text: page?.text ?? decoded.text)
        try check(laid)
        if let problem = decoded.repair { notices.append(ReadingNotice(path: file.path, problem: problem)) }
        let article = page?.complete(laid.article) ?? laid.article
        return ArticleDraft(article: article, path: file.path, line: nil, names: file.names)
    }

    /// The article of a line of JSON Lines; `nil` where the line is blank.
    func draft(
        of line: LineReader.Line, _ number: Int, in file: ArticleFile
    ) throws(ReadingProblem) -> ArticleDraft? {
        guard case .whole(let bytes) = line else {
            guard case .tooLong(let length) = line else { return nil }
            throw .tooLarge(bytes: length, limit: maximumBytes)
        }
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        let record = try JSONArticle(line: bytes)
        let laid = layout(id: record.id ?? "", text: record.fullText)
        try check(laid)
        let names = record.id.map { [$0] } ?? file.names.map { "\($0):\(number)" }
        return ArticleDraft(article: record.complete(laid.article), path: file.path, line: number, names: names)
    }

    private func check(_ laid: LaidOutArticle) throws(ReadingProblem) {
        guard laid.hasText else { throw .empty }
        guard !laid.isForeign else { throw .notEnglish }
        guard laid.article.title != nil || !laid.article.paragraphs.isEmpty else { throw .onlyFurniture }
    }

    private func layout(id: String, text: String) -> LaidOutArticle {
        var text = text
        text.makeContiguousUTF8()
        let layout = ArticleLayout(text: text)
        var paragraphs = layout.paragraphs
        var isForeign = false
        if leavesOutFurniture {
            let kept = SiteFurniture(text: text).paragraphs(among: paragraphs)
            isForeign = kept.isForeign
            paragraphs = kept.paragraphs
        }
        let article = Article(
            id: id, text: text, title: layout.title,
            paragraphs: LongParagraphs.cut(paragraphs, of: text, limit: maximumParagraphBytes),
            published: layout.published)
        return LaidOutArticle(article: article, hasText: layout.hasText, isForeign: isForeign)
    }
}

/// An article with what was noticed while its parts were told apart.
struct LaidOutArticle {
    let article: Article
    let hasText: Bool
    let isForeign: Bool
}
