/// Why a corpus cannot be used.
public enum CorpusError: Error, Equatable, CustomStringConvertible {
    /// No such file or folder, or no right to read it.
    case unreadable(path: String)
    /// A line is not what the format promises.
    case malformed(path: String, line: Int, reason: String)

    /// The complaint in words.
    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read \(path)"
        case .malformed(let path, let line, let reason): "\(path), line \(line): \(reason)"
        }
    }
}
