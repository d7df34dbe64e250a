import ArgumentParser
import NewsGraph

struct Export: Command {
    static let configuration = CommandConfiguration(
        abstract: "Write a graph for other programs: Gephi, networkx, Neo4j, Aleph, the web of data.",
        discussion: """
            The ending of the output's name tells the format: .json, .graphml, .gexf, .csv, .cypher, .mmd, .jsonld, \
            .jsonl, .ftm; --format says it where the name does not. csv and neo4j are two tables: NAME.csv becomes NAME-nodes.csv and \
            NAME-edges.csv, and any other name is a folder for them.
            """)

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to write (default: the standard output).", valueName: "file or folder"),
        completion: .file())
    var output: String?

    @Option(
        name: [.customShort("T"), .long],
        help: ArgumentHelp("The format, where the output's name does not tell.", valueName: "format"))
    var format: ExportFormat?

    func validate() throws {
        guard let output else {
            guard let format else { throw ValidationError("name the format with --format, or a file with -o") }
            guard !format.isTables else {
                throw ValidationError("\(format.rawValue) is two tables; say with -o where to write them")
            }
            return
        }
        if format == nil, ExportDestination.format(ofName: output) == nil {
            let endings = ExportFormat.allCases.filter { $0 != .neo4j }.map { ".\($0.ending)" }
            throw ValidationError("“\(output)” ends in none of \(endings.joined(separator: ", ")); use --format")
        }
    }

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        guard let format = format ?? output.flatMap(ExportDestination.format(ofName:)) else { return .trouble }
        guard let output else {
            for file in format.files(of: inputs.graph, named: "graph") { StandardStream.output.write(file.bytes) }
            return inputs.status
        }
        let destination = ExportDestination(output, format: format)
        if let folder = destination.newFolder { try OutputFile.makeFolder(folder) }
        let files = format.files(of: inputs.graph, named: destination.stem)
        try OutputFile.write(files.map { (destination.fileName ?? $0.name, $0.bytes) })
        let names = files.map { destination.fileName ?? $0.name }.joined(separator: " and ")
        Messages.write("\(GraphSize(inputs.graph)) written to \(names)")
        return inputs.status
    }
}
