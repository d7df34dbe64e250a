public import TextModel

/// What came of reading files: the articles, and what went wrong.
public struct ArticleBatch: Sendable {
    /// The articles, sorted by their ids, which are unique; no text occurs twice.
    public let articles: [Article]
    /// The path that each article was read from, by id.
    public let paths: [String: String]
    /// What was left out or repaired, sorted by path and line.
    public let notices: [ReadingNotice]

    /// Whether every path gave its articles whole.
    public var isComplete: Bool { notices.allSatisfy(\.problem.isHarmless) }

    /// Tells duplicates and names apart.
    init(drafts: [ArticleDraft], notices: [ReadingNotice]) {
        var notices = notices
        var firstOfText: [String: Int] = [:]
        var kept: [ArticleDraft] = []
        for draft in drafts.sorted(by: { $0.precedes($1) }) {
            if let first = firstOfText[draft.article.text] {
                notices.append(
                    ReadingNotice(path: draft.path, line: draft.line, problem: .duplicate(of: kept[first].place)))
            } else {
                firstOfText[draft.article.text] = kept.count
                kept.append(draft)
            }
        }
        let ids = ArticleNames.unique(kept.map(\.names))
        var paths: [String: String] = [:]
        var articles: [Article] = []
        for (draft, id) in zip(kept, ids) {
            var article = draft.article
            article.id = id
            articles.append(article)
            paths[id] = draft.path
        }
        self.articles = articles.sorted { $0.id < $1.id }
        self.paths = paths
        self.notices = ReadingNotice.sorted(notices)
    }
}

/// An article that has no name of its own yet.
struct ArticleDraft {
    let article: Article
    let path: String
    let line: Int?
    /// The names it may take, the shortest first.
    let names: [String]

    /// Where it stands, for messages.
    var place: String { line.map { "\(path):\($0)" } ?? path }

    func precedes(_ other: ArticleDraft) -> Bool {
        (path, line ?? 0) < (other.path, other.line ?? 0)
    }
}

/// Gives every article a name of its own.
enum ArticleNames {
    /// For each list of names, shortest first, the first that no other article wants as well.
    ///
    /// Articles that share a name all move on to their next one, so that the outcome does not depend on their order;
    /// what is still shared in the end is told apart by a number.
    static func unique(_ choices: [[String]]) -> [String] {
        var level = [Int](repeating: 0, count: choices.count)
        func name(_ index: Int) -> String { choices[index][min(level[index], choices[index].count - 1)] }
        while true {
            var holders: [String: [Int]] = [:]
            for index in choices.indices { holders[name(index), default: []].append(index) }
            var moved = false
            for shared in holders.values where shared.count > 1 {
                for index in shared where level[index] + 1 < choices[index].count {
                    level[index] += 1
                    moved = true
                }
            }
            if !moved { break }
        }
        var taken = Set(choices.indices.map(name))
        var used: Set<String> = []
        return choices.indices.map { index in
            var candidate = name(index)
            var number = 2
            while !used.insert(candidate).inserted {
                repeat {
                    candidate = "\(name(index))-\(number)"
                    number += 1
                } while taken.contains(candidate)
                taken.insert(candidate)
            }
            return candidate
        }
    }
}
