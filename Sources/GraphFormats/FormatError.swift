/// A file that is not what its format says, in words for the person who has it.
public struct FormatError: Error, Equatable, CustomStringConvertible {
    /// The file's name as the caller gave it.
    public var file: String
    /// Where in the file: a JSON path (`$.nodes[3].type`), or a line for formats without paths; may be empty.
    public var place: String
    /// What is wrong.
    public var problem: String
    /// What to do about it.
    public var remedy: String

    /// An error with the given parts.
    public init(file: String, place: String, problem: String, remedy: String) {
        self.file = file
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    /// The complaint in one line.
    public var description: String {
        let name = file.isEmpty ? "" : "\(file): "
        let at = place.isEmpty ? "" : "\(place): "
        return "\(name)\(at)\(problem); \(remedy)"
    }
}
