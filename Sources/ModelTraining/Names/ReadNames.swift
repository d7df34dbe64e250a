internal import Ontology

/// Names that readers marked in plain text which was labelled by a recognizer alone: a line tells a file of that text, a line of it
/// from 0, and the names there: `voa_news	17	0-6 O	30-35 L`. A line of text that was read and holds no name is told as
/// well. Offsets count Unicode scalars.
struct ReadNames {
    /// A name as it was marked.
    struct Name: Equatable {
        let range: Range<Int>
        let type: NodeType
    }

    private var names: [String: [Int: [Name]]] = [:]

    /// None.
    init() {}

    /// Those of a file.
    ///
    /// - Throws: `TrainingDataError` where a line is not of that form.
    init(path: String) throws {
        for (number, line) in try TrainingData.lines(path).enumerated() where !line.isEmpty {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 2, let place = Int(fields[1]) else {
                throw TrainingDataError(path: path, line: number + 1, problem: "no file and line of text")
            }
            names[String(fields[0]), default: [:]][place] = try fields.dropFirst(2).map { field in
                guard let name = Name(field) else {
                    throw TrainingDataError(
                        path: path, line: number + 1, problem: "\"\(field)\" is no name's place and type")
                }
                return name
            }
        }
    }

    /// The names of the lines of a file that were read, by line.
    subscript(file: String) -> [Int: [Name]] { names[file] ?? [:] }

    /// A place as it is written: `17-23`; `nil` for others.
    static func range(_ field: Substring) -> Range<Int>? {
        let ends = field.split(separator: "-").compactMap { Int($0) }
        return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
    }
}

extension ReadNames.Name {
    fileprivate init?(_ field: Substring) {
        let parts = field.split(separator: " ")
        guard parts.count == 2, let range = ReadNames.range(parts[0]), let letter = parts[1].unicodeScalars.first,
            let type = MarkedNews.types[letter]
        else { return nil }
        self.init(range: range, type: type)
    }
}
