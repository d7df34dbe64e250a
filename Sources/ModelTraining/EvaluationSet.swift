internal import Foundation

/// A file, or a folder of files, of annotated text.
public struct EvaluationSet: Sendable {
    /// How the annotation is written down.
    public enum Format: Sendable {
        /// CoNLL-U: sentences, tags, lemmas, trees.
        case treebank
        /// A token a line with an IOB2 label: names.
        case names
    }

    /// The name it goes by in the table: "GUM dev" for `…/gum/dev`, "EWT dev" for `…/ewt/dev.conllu`.
    public let name: String
    /// How its files are written.
    public let format: Format
    /// Its files, sorted.
    public let files: [String]

    /// The set at `path`.
    ///
    /// - Throws: `CorpusError.unreadable` where there is no such file or folder, or the folder holds no annotated file.
    public init(path: String) throws(CorpusError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadable(path: path)
        }
        let files = isFolder.boolValue ? Self.annotatedFiles(in: path) : [path]
        guard let first = files.first else { throw .unreadable(path: path) }
        self.files = files
        format = first.hasSuffix(".conllu") ? .treebank : .names
        name = Self.name(of: path)
    }

    private static func annotatedFiles(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".conllu") }.sorted().map { "\(folder)/\($0)" }
    }

    private static func name(of path: String) -> String {
        let parts = path.split(separator: "/")
        guard let last = parts.last?.split(separator: ".").first else { return path }
        guard parts.count > 1, last == "dev" || last == "train" || last == "test" else { return String(last) }
        return "\(parts[parts.count - 2].uppercased()) \(last)"
    }
}
