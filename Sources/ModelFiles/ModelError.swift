/// Why a model or table file cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
    /// No such file, or no right to read it.
    case unreadable(path: String, reason: String)
    /// The file is not of this project's format, or of a version that this program does not know.
    case unknownFormat(path: String)
    /// The file is shorter than its own directory says, or its checksum does not fit: truncated or altered.
    case damaged(path: String, detail: String)
    /// The file is whole but lacks a section that the reader needs.
    case missingSection(path: String, name: String)
    /// A shipped model is in none of the folders where it could be.
    case notInstalled(name: String, searched: [String])

    /// The complaint and its remedy in words.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "cannot read the model file \(path): \(reason)"
        case .unknownFormat(let path): "\(path) is not a model file of this version of newsgraph"
        case .damaged(let path, let detail):
            "the model file \(path) is damaged (\(detail)); build or install newsgraph again"
        case .missingSection(let path, let name): "the model file \(path) has no section \"\(name)\""
        case .notInstalled(let name, let searched):
            "the language model \(name) is missing; looked in \(searched.joined(separator: ", ")). "
                + "Keep the folder newsgraph_ModelFiles.resources beside the program, or set NEWSGRAPH_MODELS"
        }
    }
}
