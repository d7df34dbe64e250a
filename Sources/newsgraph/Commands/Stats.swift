import ArgumentParser
import NewsGraph

struct Stats: Command {
    static let configuration = CommandConfiguration(abstract: "Count what a graph holds, and name the most linked.")

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: [String]

    @Option(help: ArgumentHelp("How many of the most linked to name.", valueName: "n"))
    var top = 8

    @Flag(help: "Answer in JSON.")
    var json = false

    mutating func perform() async throws -> Status {
        let inputs = try await Inputs(graph)
        let answer = Answer(inputs.graph, top: max(0, top))
        StandardStream.output.write(json ? try JSONText.document(answer) : answer.words(terminal: .current))
        return inputs.status
    }

    /// The counts.
    private struct Answer: Encodable {
        let articles: Int
        let nodes: [String: Int]
        let edges: [String: Int]
        let mostLinked: [Linked]

        struct Linked: Encodable {
            let id: String
            let name: String
            let type: String
            let edges: Int
        }

        init(_ graph: EntityGraph, top: Int) {
            articles = graph.articles.count
            nodes = graph.nodes.reduce(into: [:]) { $0[$1.type.rawValue, default: 0] += 1 }
            edges = graph.edges.reduce(into: [:]) { $0[$1.type.rawValue, default: 0] += 1 }
            let index = GraphIndex(graph)
            let ranked = graph.nodes.indices.sorted {
                (index.degree($1), graph.nodes[$0].id) < (index.degree($0), graph.nodes[$1].id)
            }
            mostLinked = ranked.prefix(top).map { number in
                let node = graph.nodes[number]
                return Linked(
                    id: node.id, name: node.name, type: node.type.rawValue, edges: index.degree(number))
            }
        }

        func words(terminal: Terminal) -> String {
            var lines = [row("articles", articles, terminal)]
            lines += rows("nodes", nodes, NodeType.allCases, terminal)
            lines += rows("edges", edges, EdgeType.allCases, terminal)
            for (place, node) in mostLinked.enumerated() {
                let title = place == 0 ? "most linked" : ""
                lines.append(
                    row(title, node.edges, terminal)
                        + "  \(terminal.bold(PlainText.line(node.name))) \(terminal.faint("(\(node.type))"))")
            }
            return lines.joined(separator: "\n") + "\n"
        }

        private func row(_ title: String, _ count: Int, _ terminal: Terminal) -> String {
            let label = title + String(repeating: " ", count: max(0, 12 - title.count))
            let digits = "\(count)"
            return terminal.faint(label) + String(repeating: " ", count: max(0, 6 - digits.count)) + digits
        }

        /// The sum, and behind it the count of each kind, over several lines where they are many.
        private func rows<Kind: RawRepresentable<String>>(
            _ title: String, _ counts: [String: Int], _ kinds: [Kind], _ terminal: Terminal
        ) -> [String] {
            let shown = kinds.compactMap { kind in counts[kind.rawValue].map { "\($0) \(kind.rawValue)" } }
            let sum = row(title, counts.values.reduce(0, +), terminal)
            let list = PlainText.wrapped(shown.joined(separator: ", "), width: terminal.width, indent: Self.indent)
            let lines = list.split(separator: "\n").map(String.init)
            guard let first = lines.first else { return [sum] }
            return [sum + "  " + first.drop { $0 == " " }] + lines.dropFirst()
        }

        /// The columns that title and count take.
        private static let indent = 20
    }
}
