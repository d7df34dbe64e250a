/// What is wrong with a file or a line of it.
public enum ReadingProblem: Error, Sendable, Equatable {
    /// No file or folder of that name.
    case missing
    /// The system refuses; its reason.
    case unreadable(reason: String)
    /// A folder that holds no article.
    case emptyFolder
    /// Nothing but white space.
    case empty
    /// Not text.
    case binary
    /// A web page's source.
    case markup
    /// A web page that holds no article.
    case noArticle
    /// Larger than an article can be.
    case tooLarge(bytes: Int, limit: Int)
    /// Written in another language.
    case notEnglish
    /// Nothing is left once comment prompts and the like are gone.
    case onlyFurniture
    /// A line of JSON Lines that is no such object.
    case invalidJSON(reason: String)
    /// The same text as another article.
    case duplicate(of: String)
    /// Bytes that are no UTF-8 were replaced by U+FFFD.
    case repaired(bytes: Int, firstLine: Int)
    /// The text was in another encoding.
    case converted(from: String)

    /// Whether the article was read all the same.
    public var isHarmless: Bool {
        switch self {
        case .duplicate, .repaired, .converted: true
        default: false
        }
    }
}

extension ReadingProblem: CustomStringConvertible {
    /// The complaint and its remedy in words.
    public var description: String {
        switch self {
        case .missing: "no such file or folder"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .emptyFolder: "holds no .txt, .html or .jsonl file"
        case .empty: "is empty; left out"
        case .binary: "is not a text file; left out (newsgraph reads plain text, web pages and JSON Lines)"
        case .markup: "is a web page's source; left out (name it .html, or save the page as plain text)"
        case .noArticle: "is a web page without an article's text; left out (save the page as plain text)"
        case .tooLarge(let bytes, let limit):
            "is too large for one article (\(Self.megabytes(bytes)), at most \(Self.megabytes(limit))); left out "
                + "(split it, or give it as JSON Lines with one article a line)"
        case .notEnglish: "is not in English; left out"
        case .onlyFurniture: "holds nothing but comment prompts, links and the like; left out"
        case .invalidJSON(let reason): "is not a JSON object with a \"text\": \(reason); left out"
        case .duplicate(let other): "has the same text as \(other); counted once"
        case .repaired(let bytes, let line):
            "\(bytes) byte\(bytes == 1 ? "" : "s") that are not UTF-8 (the first in line \(line)) read as U+FFFD; "
                + "convert the file with iconv if letters are missing"
        case .converted(let encoding): "read as \(encoding); offsets count bytes of the same text in UTF-8"
        }
    }

    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes * 10 + (1 << 19)) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}

/// Something the reader of a batch should know: which file, which line, what.
public struct ReadingNotice: Sendable, Equatable {
    /// The file or folder as it was given.
    public let path: String
    /// The line, from 1, where the file holds an article a line.
    public let line: Int?
    /// What is wrong.
    public let problem: ReadingProblem

    /// A notice about a file, or a line of it.
    public init(path: String, line: Int? = nil, problem: ReadingProblem) {
        self.path = path
        self.line = line
        self.problem = problem
    }
}

extension ReadingNotice: CustomStringConvertible {
    /// `path:line: what is wrong`.
    public var description: String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): \(problem)"
    }
}

extension ReadingNotice {
    /// Notices by path, line and words.
    static func sorted(_ notices: [ReadingNotice]) -> [ReadingNotice] {
        notices.sorted { ($0.path, $0.line ?? 0, $0.description) < ($1.path, $1.line ?? 0, $1.description) }
    }
}
