#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that holds an article, or one a line.
struct ArticleFile {
    /// The path to open it by.
    let path: String
    /// The path inside the folder that was named; the file's own name where the file itself was.
    let relativePath: String

    var isWebPage: Bool { FileFinder.webPageEndings.contains { path.lowercased().hasSuffix($0) } }

    var isJSONLines: Bool { FileFinder.jsonLinesEndings.contains { path.hasSuffix($0) } }

    /// The names the article may take: relative path, then the path as given, both without ending.
    var names: [String] {
        let short = Self.withoutEnding(relativePath)
        let long = Self.withoutEnding(Self.normalized(path))
        return short == long ? [short] : [short, long]
    }

    private static func withoutEnding(_ path: String) -> String {
        for ending in FileFinder.endings where path.hasSuffix(ending) {
            let stem = path.dropLast(ending.count)
            if !stem.isEmpty, !stem.hasSuffix("/") { return String(stem) }
        }
        return path
    }

    private static func normalized(_ path: String) -> String {
        path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
    }
}

/// Finds the article files behind paths.
enum FileFinder {
    static let textEndings = [".txt", ".text"]
    static let webPageEndings = [".html", ".htm", ".xhtml"]
    static let endings = textEndings + webPageEndings + jsonLinesEndings
    static let jsonLinesEndings = [".jsonl", ".ndjson"]
    /// Judgements beside a graph are JSON Lines, but no articles.
    private static let judgementsEnding = ".judgements.jsonl"

    /// Every article file once, sorted by path.
    static func files(in paths: [String], notices: inout [ReadingNotice]) -> [ArticleFile] {
        var files: [String: ArticleFile] = [:]
        for path in paths {
            if path == "-" {
                files[path] = ArticleFile(path: path, relativePath: "stdin")
                continue
            }
            switch kind(of: path) {
            case .file:
                let name = path.split(separator: "/").last.map(String.init) ?? path
                if files[path] == nil { files[path] = ArticleFile(path: path, relativePath: name) }
            case .folder:
                let found = articleFiles(under: path, notices: &notices)
                if found.isEmpty { notices.append(ReadingNotice(path: path, problem: .emptyFolder)) }
                for file in found {
                    // A file inside two of the named folders goes by the longer of its two names.
                    let known = files[file.path]?.relativePath.utf8.count ?? 0
                    if file.relativePath.utf8.count > known { files[file.path] = file }
                }
            case .missing(let problem):
                notices.append(ReadingNotice(path: path, problem: problem))
            }
        }
        return files.values.sorted { $0.path < $1.path }
    }

    private enum Kind {
        case file, folder
        case missing(ReadingProblem)
    }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return .missing(errno == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(errno))))
        }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    private static func articleFiles(under folder: String, notices: inout [ReadingNotice]) -> [ArticleFile] {
        let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        var waiting = [""]
        var files: [ArticleFile] = []
        while let inner = waiting.popLast() {
            let here = inner.isEmpty ? root : "\(root)/\(inner)"
            guard let names = entries(of: here) else {
                let reason = String(cString: strerror(errno))
                notices.append(ReadingNotice(path: here, problem: .unreadable(reason: reason)))
                continue
            }
            for name in names where !name.hasPrefix(".") {
                let relative = inner.isEmpty ? name : "\(inner)/\(name)"
                if isLinkToFolder("\(root)/\(relative)") { continue }
                switch kind(of: "\(root)/\(relative)") {
                case .folder: waiting.append(relative)
                case .file
                where endings.contains(where: name.hasSuffix)
                    && !name.hasSuffix(judgementsEnding):
                    files.append(ArticleFile(path: "\(root)/\(relative)", relativePath: relative))
                default: break
                }
            }
        }
        return files
    }

    /// Links to folders are not followed: they may lead round in a circle.
    private static func isLinkToFolder(_ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return false }
        if case .folder = kind(of: path) { return true }
        return false
    }

    private static func entries(of folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
