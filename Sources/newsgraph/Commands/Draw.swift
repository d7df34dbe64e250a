import ArgumentParser
import NewsGraph

struct Draw: Command {
    static let configuration = CommandConfiguration(
        abstract: "Draw articles or a graph as a picture or a web page.",
        discussion: """
            The ending of the output's name tells the format: .html (one file to search, filter and click through), \
            .svg, .png, .pdf, or .dot. Without an output, DOT is printed. The most telling nodes that fit a page are \
            drawn; --top says how many, and what is named by --focus is always among them.
            """)

    @Argument(help: "Articles, folders of articles, JSON Lines, graphs.", completion: .file())
    var inputs: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to write the picture (default: DOT to the standard output).", valueName: "file"),
        completion: .file(extensions: ["html", "svg", "png", "pdf", "dot", "gv"]))
    var output: String?

    @Option(
        name: .customShort("T"),
        help: ArgumentHelp("The format, where the output's name does not tell.", valueName: "format"))
    var format: PictureFormat?

    @Option(
        name: [.customShort("K"), .long],
        help: ArgumentHelp("The layout; what suits the size by default.", valueName: "layout"))
    var engine: LayoutEngine?

    @Option(help: ArgumentHelp("Draw what surrounds this name; may be given several times.", valueName: "name"))
    var focus: [String] = []

    @Option(help: ArgumentHelp("How many edges away from the focus.", valueName: "n"))
    var hops = 1

    @Option(help: ArgumentHelp("The most nodes to draw; what fits a page by default.", valueName: "n"))
    var top: Int?

    @Option(help: ArgumentHelp("The heading.", valueName: "text"))
    var title: String?

    @Option(help: "The colours.")
    var theme = Drawing.Theme.light

    @Flag(help: "Also link nodes that are merely named in one sentence.")
    var coMentions = false

    @Flag(inversion: .prefixedNo, help: "Explain shapes and lines.")
    var legend = true

    func validate() throws {
        guard hops >= 0 else { throw ValidationError("--hops takes a number from 0 up") }
        if let top, top < 1 { throw ValidationError("--top takes a number from 1 up") }
        if let output, format == nil, PictureFormat(fileName: output) == nil {
            throw ValidationError("“\(output)” ends in none of .html, .svg, .png, .pdf, .dot; name the format with -T")
        }
    }

    mutating func perform() async throws -> Status {
        let read = try await Inputs(inputs, coMentions: coMentions)
        let bytes = try picture(of: read.graph)
        if let output {
            try OutputFile.write(bytes, to: output)
        } else {
            StandardStream.output.write(bytes)
        }
        return read.status
    }

    private func picture(of graph: EntityGraph) throws -> [UInt8] {
        var graph = graph
        var options = Drawing.Options()
        if !focus.isEmpty {
            let nodes = try focus.map { try graph.node(named: $0) }
            options.focus = nodes.map { graph.nodes[$0].id }
            graph = GraphIndex(graph).surroundings(of: nodes, hops: hops)
        }
        options.title = title
        options.top = top
        options.theme = theme
        options.engine = engine
        options.includesWeak = coMentions
        options.showsLegend = legend
        let format = format ?? output.flatMap { PictureFormat(fileName: $0) } ?? .dot
        return try graph.picture(as: format, options: options)
    }
}
