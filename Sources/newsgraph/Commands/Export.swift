import ArgumentParser
import NewsGraph

struct Export: Command {
    static let configuration = CommandConfiguration(
        abstract: "Write a graph for other programs: Gephi, networkx, Neo4j, Aleph, Obsidian, the web of data.",
        discussion: """
            The ending of the output's name tells the format: .json, .graphml, .gexf, .csv, .cypher, .mmd, .jsonld, \
            .jsonl, .ftm; --format says it where the name does not. csv and neo4j are two tables: NAME.csv becomes \
            NAME-nodes.csv and NAME-edges.csv, and any other name is a folder for them. obsidian is a folder of notes; \
            notes of your own in it are left alone.
            """)

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to write (default: the standard output).", valueName: "file or folder"),
        completion: .file())
    var output: String?

    @Option(
        name: [.customShort("T"), .long],
        help: ArgumentHelp("The format, where the output's name does not tell.", valueName: "format"))
    var format: ExportFormat?

    @Flag(help: "Print the JSON Schema of the native format instead.")
    var schema = false

    func validate() throws {
        if schema { return }
        guard !graph.isEmpty else { throw ValidationError("give a graph, or articles") }
        guard let output else {
            guard let format else { throw ValidationError("name the format with --format, or a file with -o") }
            guard !format.isSeveral else {
                throw ValidationError("\(format.rawValue) is several files; say with -o where to write them")
            }
            return
        }
        if format == nil, ExportDestination.format(ofName: output) == nil {
            let endings = ExportFormat.allCases.filter { ExportFormat(ending: $0.ending) == $0 }.map { ".\($0.ending)" }
            throw ValidationError("“\(output)” ends in none of \(endings.joined(separator: ", ")); use --format")
        }
    }

    mutating func perform() async throws -> Status {
        if schema {
            StandardStream.output.write(GraphJSON.schema)
            return .success
        }
        let inputs = try await Inputs(graph)
        guard let format = format ?? output.flatMap(ExportDestination.format(ofName:)) else { return .trouble }
        guard let output else {
            for file in format.files(of: inputs.graph, named: "graph") { StandardStream.output.write(file.bytes) }
            return inputs.status
        }
        let destination = ExportDestination(output, format: format)
        if let folder = destination.newFolder { try OutputFile.makeFolder(folder) }
        let files = format.files(of: inputs.graph, named: destination.stem)
        if format == .obsidian { try makeVault(of: files) }
        try OutputFile.write(files.map { (destination.fileName ?? $0.name, $0.bytes) })
        let names = files.map { destination.fileName ?? $0.name }.joined(separator: " and ")
        let place = format == .obsidian ? "\(files.count) notes in \(destination.stem)" : names
        Messages.write("\(GraphSize(inputs.graph)) written to \(place)")
        return inputs.status
    }

    /// Makes the folders of a vault.
    ///
    /// - Throws: `Trouble` where a note of the user's own would be written over.
    private func makeVault(of files: [ExportedFile]) throws {
        let folders = Set(files.compactMap { file in file.name.lastIndex(of: "/").map { String(file.name[..<$0]) } })
        for folder in folders.sorted() { try OutputFile.makeFolder(folder) }
        let first = Array(ObsidianVault.firstLines.utf8)
        for file in files where FileBytes.exists(file.name) {
            guard FileBytes.head(file.name, first.count) == first else {
                throw Trouble("\(file.name) is a note of your own; move it, or write to another folder")
            }
        }
    }
}
