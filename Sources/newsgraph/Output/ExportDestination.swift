import NewsGraph

/// Where the files of an export go.
struct ExportDestination {
    /// What their names begin with, with the folder before it.
    let stem: String
    /// The whole name, where one file is written under a name of the user's.
    let fileName: String?
    /// The folder that has to be there.
    let newFolder: String?

    /// Takes the output that a person named: a file, or a folder to put files in.
    init(_ output: String, format: ExportFormat) {
        guard format != .obsidian else {
            stem = output.hasSuffix("/") ? String(output.dropLast()) : output
            (fileName, newFolder) = (nil, stem)
            return
        }
        let isFolder = output.hasSuffix("/") || OutputFile.isFolder(output)
        let isTable = output.lowercased().hasSuffix(".csv")
        if isFolder || format.isTables && !isTable {
            stem = output.hasSuffix("/") ? output + "graph" : output + "/graph"
            (fileName, newFolder) = (nil, output)
        } else {
            stem = format.isTables ? String(output.dropLast(4)) : output
            (fileName, newFolder) = (format.isTables ? nil : output, nil)
        }
    }

    /// The format that the ending of a name tells.
    static func format(ofName name: String) -> ExportFormat? {
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return nil }
        return ExportFormat(ending: String(name[name.index(after: dot)...]))
    }
}

extension ExportFormat {
    /// Whether it gives two files.
    var isTables: Bool { self == .csv || self == .neo4j }

    /// Whether it gives several files, so that it has to be said where to.
    var isSeveral: Bool { isTables || self == .obsidian }
}
