public import TextModel

/// The articles of files and folders one after the other: no more than one of them is in memory here.
///
/// The ids that they go by are known only when all have been seen, since two of one name take longer ones.
public final class ArticleStream {
    private let reader: ArticleReader
    private var files: ArraySlice<ArticleFile>
    private var lines: OpenLines?
    private(set) var problems: [ReadingNotice] = []
    private var places: [Fingerprint: String] = [:]
    private var names: [[String]] = []

    /// The files in the order of their paths.
    init(_ reader: ArticleReader, _ paths: [String]) {
        self.reader = reader
        files = FileFinder.files(in: paths, notices: &problems)[...]
    }

    /// What a text is told by from others; two that agree are one for all purposes.
    private struct Fingerprint: Hashable {
        let first: Int
        let second: Int

        init(_ text: String) {
            var hashers = (Hasher(), Hasher())
            hashers.1.combine(0)
            hashers.0.combine(text)
            hashers.1.combine(text)
            (first, second) = (hashers.0.finalize(), hashers.1.finalize())
        }
    }

    /// The ids of the articles given so far, in their order.
    public var ids: [String] { ArticleNames.unique(names) }

    /// What was left out or repaired so far, sorted by path and line.
    public var notices: [ReadingNotice] { ReadingNotice.sorted(problems) }

    /// The next article whose text was not given before; it has no id yet. `nil` at the end.
    public func next() -> Article? {
        while let draft = nextDraft() {
            let print = Fingerprint(draft.article.text)
            if let place = places[print] {
                problems.append(ReadingNotice(path: draft.path, line: draft.line, problem: .duplicate(of: place)))
                continue
            }
            places[print] = draft.place
            names.append(draft.names)
            return draft.article
        }
        return nil
    }

    /// The next article, whether or not its text was given before.
    func nextDraft() -> ArticleDraft? {
        while true {
            if lines != nil {
                if let draft = nextLine() { return draft }
                continue
            }
            guard let file = files.popFirst() else { return nil }
            do throws(ReadingProblem) {
                if file.isJSONLines {
                    lines = OpenLines(reader: try LineReader(file.path, limit: reader.maximumBytes), file: file)
                } else {
                    return try reader.draft(of: file, notices: &problems)
                }
            } catch {
                problems.append(ReadingNotice(path: file.path, problem: error))
            }
        }
    }

    /// A file of JSON Lines that is being read.
    private struct OpenLines {
        let reader: LineReader
        let file: ArticleFile
        var number = 0
        /// Whether it had an article, or a line of which it was told why it is none.
        var hasContent = false
    }

    /// The article of the next line; `nil` where there is none, or the file has come to its end.
    private func nextLine() -> ArticleDraft? {
        guard var present = lines else { return nil }
        var line: LineReader.Line?
        do throws(ReadingProblem) {
            line = try present.reader.next()
            if line == nil, !present.hasContent { throw .empty }
        } catch {
            problems.append(ReadingNotice(path: present.file.path, problem: error))
        }
        guard let line else {
            lines = nil
            return nil
        }
        present.number += 1
        var draft: ArticleDraft?
        do throws(ReadingProblem) {
            draft = try reader.draft(of: line, present.number, in: present.file)
            present.hasContent = present.hasContent || draft != nil
        } catch {
            problems.append(ReadingNotice(path: present.file.path, line: present.number, problem: error))
            present.hasContent = true
        }
        lines = present
        return draft
    }
}
