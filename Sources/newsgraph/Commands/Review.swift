import ArgumentParser
import NewsGraph

struct Review: Command {
    static let configuration = CommandConfiguration(
        abstract: "List the pairs that were barely left two or barely made one, the least certain first.",
        discussion:
            "Each with what speaks for and against, and with a sentence of each; “same”, “different” or “unsure” settles it."
    )

    @Argument(help: "A graph, or articles.", completion: .file())
    var graph: String

    @Option(help: ArgumentHelp("At most this many pairs.", valueName: "n"))
    var limit = 20

    @Flag(help: "Answer in JSON.")
    var json = false

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit takes a number from 1 up") }
    }

    mutating func perform() async throws -> Status {
        let judged = try await JudgedGraph(graph, isChanged: false)
        let resolution = judged.resolver().resolve(judged.graph.articleGraphs())
        let answer = Answer(resolution, limit: limit)
        StandardStream.output.write(json ? try JSONText.document(answer) : answer.words(terminal: .current))
        let agreement = JudgedGraph.report(resolution.conflicts)
        return judged.status == .success ? agreement : judged.status
    }

    /// The pairs.
    private struct Answer: Encodable {
        let inDoubt: Int
        let pairs: [Pair]

        struct Pair: Encodable {
            let a: Side
            let b: Side
            let areOne: Bool
            let judgement: String?
            let comparison: ComparisonRecord
        }

        struct Side: Encodable {
            let node: NodeRecord
            let article: String?
            let name: String
            let sentence: String?

            init(_ reference: NodeReference, of node: EntityGraph.Node, in graph: EntityGraph) {
                self.node = NodeRecord(node)
                article = reference.article
                name = reference.name
                sentence = graph.sentence(naming: reference, of: node)
            }
        }

        private let texts: [Comparison]
        private let titles: GraphText

        private enum CodingKeys: CodingKey {
            case inDoubt, pairs
        }

        init(_ resolution: Resolution, limit: Int) {
            let graph = resolution.graph
            let matches = Self.uncertain(resolution)
            inDoubt = matches.count
            let shown = matches.prefix(limit)
            pairs = shown.map {
                Pair(
                    a: Side($0.left, of: graph.nodes[$0.leftNode], in: graph),
                    b: Side($0.right, of: graph.nodes[$0.rightNode], in: graph),
                    areOne: $0.leftNode == $0.rightNode,
                    judgement: $0.judgement.map { JudgementText($0).description },
                    comparison: ComparisonRecord($0.comparison))
            }
            texts = shown.map(\.comparison)
            titles = GraphText(graph)
        }

        /// What was left open, and what was joined by as little as that missed; the closest to the limit first.
        private static func uncertain(_ resolution: Resolution) -> [Match] {
            let margin = Comparison.sameFrom - Comparison.unsureFrom
            let weak = resolution.joins.filter {
                $0.judgement == nil && $0.comparison.score < Comparison.sameFrom + margin
            }
            let all = (resolution.doubts + weak).map { ($0, abs($0.comparison.score - Comparison.sameFrom)) }
            let judged = resolution.doubts.filter { $0.judgement != nil }
            return judged
                + all.filter { $0.0.judgement == nil }.enumerated().sorted {
                    ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
                }.map(\.element.0)
        }

        func words(terminal: Terminal) -> String {
            var lines = ["\(GraphSize.counted(inDoubt, "pair")) in doubt"]
            for (pair, comparison) in zip(pairs, texts) {
                let sides = [pair.a, pair.b]
                lines += ["", pair.areOne ? heading(one: pair, terminal) : heading(two: sides, terminal)]
                if let judgement = pair.judgement { lines.append("  " + PlainText.line(judgement)) }
                let text = ComparisonText(comparison: comparison, terminal: terminal)
                lines += text.lines(indent: 2, areTwo: !pair.areOne)
                for side in sides {
                    guard let sentence = side.sentence else { continue }
                    lines.append(PlainText.wrapped(sentence, width: terminal.width, indent: 4))
                    lines.append("    " + terminal.faint("— \(titles.title(of: side.article ?? ""))"))
                }
            }
            return lines.joined(separator: "\n") + "\n"
        }

        private func heading(two sides: [Side], _ terminal: Terminal) -> String {
            "Two: " + sides.map { heading($0.node, terminal) }.joined(separator: " · ")
        }

        private func heading(one pair: Pair, _ terminal: Terminal) -> String {
            let names = [pair.a.name, pair.b.name].map(PlainText.line)
            return "One: \(heading(pair.a.node, terminal)), named “\(names[0])” and “\(names[1])”"
        }

        private func heading(_ node: NodeRecord, _ terminal: Terminal) -> String {
            terminal.bold(PlainText.line(node.name)) + terminal.faint(" (\(node.type), \(node.id))")
        }
    }
}

extension EntityGraph {
    /// The first sentence of an article that names the node by a name.
    fileprivate func sentence(naming reference: NodeReference, of node: Node) -> String? {
        let member = node.members.first {
            $0.article == reference.article && $0.node.name == reference.name && $0.node.type == reference.type
        }
        guard let mentions = member?.node.mentions else { return nil }
        let span = (mentions.first { $0.kind == .name } ?? mentions.first)?.span
        return sentences.first { $0.article == reference.article && (span.map($0.span.contains) ?? false) }?.text
    }
}
